use std::collections::BTreeMap;
use std::io::Cursor;

use super::Rows;
use crate::{Kind, Mapping, OpenError};

/// A mapping for a file with these columns, all of which it needs; fields are of no matter.
pub(crate) fn needing(columns: &[&str]) -> Mapping {
    let fields = Kind::Offers.fields().iter().map(|field| field.name.to_owned());
    let columns: BTreeMap<_, _> = fields.zip(columns.iter().map(|column| (*column).to_owned())).collect();
    Mapping { columns, optional: [].into(), ..Mapping::own(Kind::Offers) }
}

/// Rows as `line|cell|cell`, problems as `line!reason`.
pub(crate) fn told_by(bytes: &[u8], mapping: &Mapping) -> Result<Vec<String>, OpenError> {
    let rows = Rows::open(Box::new(Cursor::new(bytes.to_vec())), mapping)?;
    let told = rows.map(|row| match row {
        Ok(row) => format!("{}|{}", row.line, row.cells.join("|")),
        Err(bad) => format!("{}!{}", bad.problem.line, bad.problem.reason),
    });
    Ok(told.collect())
}

/// The headings that a file is found to have.
pub(crate) fn headings(bytes: &[u8], mapping: &Mapping) -> Result<Vec<String>, OpenError> {
    Ok(Rows::open(Box::new(Cursor::new(bytes.to_vec())), mapping)?.headings().to_vec())
}

#[test]
fn what_is_no_table_is_refused_as_a_whole() {
    let mapping = needing(&["a", "b"]);
    let refused = |bytes: &[u8]| told_by(bytes, &mapping).unwrap_err();
    assert_eq!(refused(b""), OpenError::Empty);
    assert_eq!(refused(b"\xEF\xBB\xBF\r\n \n"), OpenError::Empty);
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1"), OpenError::OldWorkbook);
    assert_eq!(refused(b"a,b\n\x00\x01,2\n"), OpenError::Encoding);
    assert!(matches!(refused(b"PK\x03\x04..."), OpenError::Unreadable(_)));
    let OpenError::Headings(problem) = refused(b"a,\"b\n1,2\n") else { panic!("headings") };
    assert_eq!(problem.line, 1);
    let NotSet { field } = refused_by(b"a\n", "language") else { panic!("not set") };
    assert_eq!(field, "language");
}

use OpenError::NotSet;

fn refused_by(bytes: &[u8], field: &str) -> OpenError {
    let mapping = Mapping { set: [field.to_owned()].into(), ..needing(&["a"]) };
    told_by(bytes, &mapping).unwrap_err()
}

#[test]
fn headings_are_found_below_titles_whatever_their_case_and_spaces() {
    let mapping = needing(&["Naziv  firme", "Broj mjesta"]);
    for text in [
        "Naziv firme;Broj mjesta\nA;1\n",
        "Popis firmi, 2026;\n;\n naziv FIRME ;\"Broj\nmjesta\"\nA;1\n",
        "sep=;\nnaziv\u{a0}firme;broj mjesta\nA;1\n",
        "Popis, za 2026, i dalje\nNaziv firme;Broj mjesta\nA;1\n", // the title would say comma
        "Naziv firme|Broj mjesta\nA|1\n",
    ] {
        let told = told_by(text.as_bytes(), &mapping).unwrap();
        assert_eq!(told.len(), 1, "{text}");
        assert!(told[0].ends_with("|A|1"), "{text}: {told:?}");
    }
    let far = format!("{}Naziv firme;Broj mjesta\nA;1\n", "x;\n".repeat(29));
    assert_eq!(told_by(far.as_bytes(), &mapping).unwrap(), ["31|A|1"]);
    let farther = format!("x;\n{far}");
    assert!(matches!(told_by(farther.as_bytes(), &mapping), Err(OpenError::MissingColumns { .. })));
}

#[test]
fn headings_in_two_rows_are_read_as_one() {
    let mapping = needing(&["Firma", "Praksa / od", "Praksa / do", "Mjesta"]);
    let text = "Popis;;;\nFirma;Praksa;;\n;od;do;Mjesta\nA;1;2;3\n";
    assert_eq!(headings(text.as_bytes(), &mapping).unwrap()[..3], ["Firma", "Praksa / od", "Praksa / do"]);
    assert_eq!(told_by(text.as_bytes(), &mapping).unwrap(), ["4|A|1|2|3"]);
    // What an error file makes of them.
    let text = "Firma;Praksa / od;Praksa / do;Mjesta\nA;1;2;3\n";
    assert_eq!(told_by(text.as_bytes(), &mapping).unwrap(), ["2|A|1|2|3"]);
    // A column that may be missing is looked for in both rows before one is taken for enough.
    let optional = Mapping { optional: ["host_key".to_owned()].into(), ..needing(&["Firma", "Praksa / od"]) };
    assert_eq!(optional.columns["host_key"], "Praksa / od");
    let text = "Firma;Praksa;\nFirma;od;do\nA;1;2\n";
    assert_eq!(told_by(text.as_bytes(), &optional).unwrap(), ["3|A|1|2"]);
    assert_eq!(told_by(b"Firma;x\nA;1\n", &optional).unwrap(), ["2|A|1"]);
}

#[test]
fn columns_that_lack_or_stand_twice_are_named() {
    let mapping = needing(&["a", "b"]);
    let refused = |text: &str| told_by(text.as_bytes(), &mapping).unwrap_err();
    let OpenError::MissingColumns { missing, headings } = refused("title\nx,B,y\n1,2,3\n") else {
        panic!("missing")
    };
    assert_eq!((&*missing, &*headings), ("`a` (for host_source)", "x, B, y"));
    let twice = refused("a,x,b,y,A\n1,2,3,4,5\n");
    assert_eq!(
        twice,
        OpenError::DuplicateHeading {
            heading: "a".to_owned(),
            first: "A".to_owned(),
            second: "E".to_owned()
        }
    );
    assert_eq!(told_by(b"a,x,b,x\n1,2,3,4\n", &mapping).unwrap(), ["2|1|2|3|4"]); // nobody asks for x
}
