use super::{Kind, Mapping, MappingError, of, shipped, shipped_names};
use crate::{RowProblem, Table};

const SCHOOLS: &str = r#"
kind = "schools"
source = "a-list"
[keep]
column = "type"
equals = "vet"
[columns]
name = "school"
programme = "title"
region = "county"
[constants]
country = "HR"
language = "hr"
title_language = "hr"
[words.region]
"the city" = "HR050"
"#;

#[test]
fn every_mapping_that_ships_is_sound() {
    let kinds: Vec<Kind> = shipped_names().map(|name| shipped(name).unwrap().kind).collect();
    assert_eq!(kinds, [Kind::Schools, Kind::Regions]);
    for kind in Kind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
        if let Some(name) = kind.default_mapping() {
            assert_eq!(shipped(name).unwrap().kind, kind);
        }
    }
    assert_eq!(of("regions", None), shipped("regions"));
    assert_eq!(of("schools", Some("hr-school-programmes")), shipped("hr-school-programmes"));
    let error = |kind, name| of(kind, name).unwrap_err().to_string();
    assert!(error("schools", None).ends_with("there are: hr-school-programmes"));
    assert_eq!(error("schools", Some("regions")), "the mapping is for regions, not for schools");
    assert!("teachers".parse::<Kind>().unwrap_err().to_string().contains("schools, regions"));
}

#[test]
fn fields_come_from_columns_constants_and_words() {
    let mapping = Mapping::parse("m", SCHOOLS).unwrap();
    let table = Table::read(b"County;School;Title;Type\nthe city;A;;vet\nHR021;B;Cook;other\n").unwrap();
    let bound = mapping.bind(&table).unwrap();
    let rows: Vec<_> = table.rows.iter().map(|row| row.as_ref().unwrap()).collect();
    assert_eq!(rows.iter().map(|row| bound.keeps(row)).collect::<Vec<_>>(), [true, false]);
    let fields = ["name", "region", "country", "programme_code"];
    assert_eq!(fields.map(|field| bound.text(rows[0], field)), ["A", "HR050", "HR", ""]);
    assert_eq!(bound.text(rows[1], "region"), "HR021");
    assert_eq!(
        bound.required(rows[0], "programme"),
        Err(RowProblem::new(2, "programme", "nothing is written there", "Fill it in (column `title`)"))
    );
}

#[test]
fn what_does_not_fit_is_named() {
    let error = |text: &str| Mapping::parse("m", text).unwrap_err().to_string();
    assert!(error(&format!("colour = 1\n{SCHOOLS}")).contains("colour"));
    assert!(error(&SCHOOLS.replace("county", "county\"\nteacher = \"t")).contains("no field `teacher`"));
    assert!(
        error(&SCHOOLS.replace("country = \"HR\"", "")).contains("`country` needs a column or a constant")
    );
    let unknown = shipped("nothing").unwrap_err().to_string();
    assert!(unknown.contains("hr-school-programmes, regions"), "{unknown}");

    let mapping = Mapping::parse("m", SCHOOLS).unwrap();
    let missing = |text: &str| mapping.bind(&Table::read(text.as_bytes()).unwrap()).map(|_| ()).unwrap_err();
    let MappingError::MissingColumns { missing: lacks, headings } = missing("school,county,type\n") else {
        panic!("a missing column");
    };
    assert_eq!((&*lacks, &*headings), ("`title` (for programme)", "school, county, type"));
    assert!(missing("school,county\n").to_string().contains("`title` (for programme), `type` (for keep)"));
}
