use std::io::Cursor;

use super::{Kind, Mapping, OWN_SOURCE, of, shipped, shipped_names};
use crate::{OpenError, Row, RowProblem, Rows};

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

fn open<'m>(mapping: &'m Mapping, text: &str) -> Result<Rows<'m>, OpenError> {
    Rows::open(Box::new(Cursor::new(text.as_bytes().to_vec())), mapping)
}

#[test]
fn every_mapping_that_ships_is_sound() {
    for name in shipped_names() {
        let mapping = shipped(name).unwrap();
        assert_eq!(of(mapping.kind.as_str(), Some(name)), Ok(mapping));
    }
    assert!(shipped_names().is_sorted());
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../config/import")).unwrap();
    assert_eq!(files.count(), shipped_names().count());
}

#[test]
fn every_kind_has_the_layout_of_its_export() {
    for kind in Kind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
        let own = of(kind.as_str(), None).unwrap();
        assert_eq!((own.source.as_str(), own.columns.len()), (OWN_SOURCE, kind.fields().len()));
        super::check::check("own", &own).unwrap();
        open(&own, &kind.exported().join(",")).unwrap();
        let required: Vec<_> =
            kind.fields().iter().filter(|field| field.required).map(|field| field.name).collect();
        let bound = open(&own, &required.join(";")).unwrap().bound();
        assert!(kind.fields().iter().all(|field| bound.has(field.name) == field.required), "{kind}");
        assert!(kind.fields().iter().all(|field| field.exported || !field.required), "{kind}");
        let missing = open(&own, &required[1..].join(";")).map(|_| ()).unwrap_err().to_string();
        assert!(missing.contains(required[0]), "{missing}");
    }
}

#[test]
fn mappings_are_told_by_kind_and_name() {
    let error = |kind, name| of(kind, name).unwrap_err().to_string();
    assert_eq!(error("schools", Some("nuts-regions")), "the mapping is for regions, not for schools");
    assert!(
        error("schools", Some("nothing")).contains("geonames-places, hr-school-programmes, nuts-regions")
    );
    assert!("teachers".parse::<Kind>().unwrap_err().to_string().contains("regions, places, trades"));
}

#[test]
fn fields_come_from_columns_constants_and_words() {
    let mapping = Mapping::parse("m", SCHOOLS).unwrap();
    let rows = open(&mapping, "County;School;Title;Type\nthe  City;A;;vet\nHR021;B;Cook;other\n").unwrap();
    let bound = rows.bound();
    let rows: Vec<Row> = rows.map(Result::unwrap).collect();
    assert_eq!(rows.iter().map(|row| bound.keeps(row)).collect::<Vec<_>>(), [true, false]);
    let fields = ["name", "region", "country", "programme_code"];
    assert_eq!(fields.map(|field| bound.text(&rows[0], field)), ["A", "HR050", "HR", ""]);
    assert_eq!(bound.text(&rows[1], "region"), "HR021");
    assert_eq!(
        bound.required(&rows[0], "programme"),
        Err(RowProblem::new(2, "programme", "nothing is written there", "Fill it in (column `title`)"))
    );
}

#[test]
fn rows_are_kept_and_skipped_by_words() {
    let text = format!(
        "{}\n[[skip]]\ncolumn = \"school\"\none_of = [\"Ukupno\", \"Svega\"]\n[[skip]]\ncolumn = \"note\"\nequals = \"old\"\noptional = true\n",
        SCHOOLS.replace("equals = \"vet\"", "one_of = [\"vet\", \"art\"]")
    );
    let mapping = Mapping::parse("m", &text).unwrap();
    let kept = |text: &str| -> Vec<bool> {
        let rows = open(&mapping, text).unwrap();
        let bound = rows.bound();
        rows.map(|row| bound.keeps(&row.unwrap())).collect()
    };
    assert_eq!(
        kept("county;school;title;type\n1;A;;vet\n1;B;;ART\n1;C;;other\n1;UKUPNO;;vet\n"),
        [true, true, false, false]
    );
    assert_eq!(kept("county;school;title;type;note\n1;A;;vet;Old\n1;B;;vet;\n"), [false, true]);
}

#[test]
fn a_value_that_the_file_lacks_has_to_be_set() {
    let mapping = shipped("esco-occupations").unwrap();
    let text =
        "conceptUri,iscoGroup,preferredLabel,altLabels\nhttp://x/1,7212,zavarivač,\"varilac\nvarioc\"\n";
    assert_eq!(open(&mapping, text).map(|_| ()), Err(OpenError::NotSet { field: "language".to_owned() }));
    let unknown = mapping.clone().with_constant("tongue", "hr").unwrap_err().to_string();
    assert!(unknown.contains("no field `tongue`; there are: code, isco08"), "{unknown}");
    let mapping = mapping.with_constant("language", "hr").unwrap();
    let rows = open(&mapping, text).unwrap();
    let bound = rows.bound();
    let row = rows.map(Result::unwrap).next().unwrap();
    assert!(bound.keeps(&row));
    assert_eq!((bound.text(&row, "language"), bound.text(&row, "isco08")), ("hr", "7212"));
    assert_eq!(bound.list(&row, "alternatives"), ["varilac", "varioc"]);
    // A constant that is set stands even against a column.
    let mapping = Mapping::parse("m", SCHOOLS).unwrap().with_constant("region", "HR021").unwrap();
    let rows = open(&mapping, "school;title;type\nA;B;vet\n").unwrap();
    assert_eq!(rows.bound().text(&Row { line: 2, cells: vec![] }, "region"), "HR021");
}

#[test]
fn what_does_not_fit_is_named() {
    let error = |text: &str| Mapping::parse("m", text).unwrap_err().to_string();
    assert!(error(&format!("colour = 1\n{SCHOOLS}")).contains("colour"));
    assert!(error(&SCHOOLS.replace("county", "county\"\nteacher = \"t")).contains("no field `teacher`"));
    assert!(
        error(&SCHOOLS.replace("country = \"HR\"", "")).contains("`country` needs a column or a constant")
    );
    assert!(error(&SCHOOLS.replace("equals = \"vet\"", "")).contains("`type` needs `equals` or `one_of`"));
    assert!(error(&format!("optional = [\"website\"]\n{SCHOOLS}")).contains("`website` is optional"));

    let mapping = Mapping::parse("m", SCHOOLS).unwrap();
    let missing = |text: &str| open(&mapping, text).map(|_| ()).unwrap_err();
    let OpenError::MissingColumns { missing: lacks, headings } = missing("school,county,type\n") else {
        panic!("a missing column");
    };
    assert_eq!((&*lacks, &*headings), ("`title` (for programme)", "school, county, type"));
    assert!(missing("school,county\n").to_string().contains("`title` (for programme), `type` (for keep)"));
}
