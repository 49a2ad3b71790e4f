use std::io::Cursor;

use proptest::prelude::*;

use super::{ErrorFile, Writer, guarded, unguarded};
use crate::rows::tests::needing;
use crate::{BadRow, Mapping, Row, RowProblem, Rows};

fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::csv(&mut out).unwrap();
    writer.headings(&["a", "b"]).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap();
    out
}

fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::xlsx(&mut out).unwrap();
    writer.headings(&["a", "b"]).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap();
    out
}

fn read(bytes: Vec<u8>, mapping: &Mapping) -> Vec<Result<Row, BadRow>> {
    Rows::open(Box::new(Cursor::new(bytes)), mapping).unwrap().collect()
}

fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    read(bytes, &needing(&["a", "b"])).into_iter().map(|row| row.unwrap().cells).collect()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn formulas_are_guarded_and_apostrophes_told_apart() {
    for (cell, written) in [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("''@x", "'''@x"),
        ("-5.2", "'-5.2"),
        ("\tx", "'\tx"),
        ("'", "'"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("a=b", "a=b"),
    ] {
        assert_eq!((guarded(cell).as_ref(), unguarded(written)), (written, cell));
    }
}

#[test]
fn csv_is_written_as_spreadsheets_read_it() {
    let rows = [vec!["Škola \"A\"; B".to_owned(), "-1".to_owned()]];
    assert_eq!(text(csv(&rows)), "\u{feff}\"a\";\"b\"\r\n\"Škola \"\"A\"\"; B\";\"'-1\"\r\n");
}

#[test]
fn the_same_table_is_the_same_workbook() {
    let rows = [vec!["=SUM(A1)".to_owned(), "007".to_owned()], vec![String::new(), "+387".to_owned()]];
    assert_eq!(xlsx(&rows), xlsx(&rows));
    assert_eq!(cells(xlsx(&rows)), rows);
}

#[test]
fn refused_rows_can_be_corrected_and_imported_again() {
    let mapping = needing(&["a", "b"]);
    let write_errors = |headings: &[String], bad: &[BadRow]| {
        let mut out = Vec::new();
        let mut errors = ErrorFile::new(Writer::csv(&mut out).unwrap(), headings).unwrap();
        for bad in bad {
            errors.add(&bad.cells, &bad.problem).unwrap();
        }
        errors.finish().unwrap();
        text(out)
    };
    let file = b"a,b\n1\n=x,2,3\n\"4,5\n6,7\n".to_vec();
    let bad: Vec<BadRow> = read(file, &mapping).into_iter().filter_map(Result::err).collect();
    let headings = ["a".to_owned(), "b".to_owned()];
    let mut written = write_errors(&headings, &bad);
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], "\u{feff}\"a\";\"b\";\"problem\"");
    assert!(
        lines[1].starts_with("\"1\";\"\";\"row: the number of cells is 1, that of headings 2. Put"),
        "{written}"
    );
    assert!(lines[2].starts_with("\"'=x\";\"2; 3\";"), "{written}");
    assert!(lines[3].starts_with("\"\"\"4\";\"5\";\"row: a quote has no partner."), "{written}");

    written = written.replace("\"1\";\"\"", "\"1\";\"mended\"");
    let again = Rows::open(Box::new(Cursor::new(written.into_bytes())), &mapping).unwrap();
    let headings = again.headings().to_vec();
    let again: Vec<Row> = again.map(Result::unwrap).collect();
    assert_eq!((&*again[0].cells[0], &*again[0].cells[1], &*again[1].cells[0]), ("1", "mended", "=x"));

    // Refused a second time, it has one reason, and no second column for it.
    let problem = RowProblem::new(2, "title", "it is too long", "Shorten it");
    let bad = [BadRow { cells: again[0].cells.clone(), problem }];
    assert_eq!(
        write_errors(&headings, &bad),
        "\u{feff}\"a\";\"b\";\"problem\"\r\n\"1\";\"mended\";\"title: it is too long. Shorten it\"\r\n"
    );
}

/// Words as people type them, hostile ones included.
fn cell() -> impl Strategy<Value = String> {
    let typed = prop_oneof![4 => "[\\p{L}0-9 ;,\"'|\n\t]{0,12}", 1 => "'{0,2}[=+@\\-\t][A-Z]{1,5}\\(1\\)"];
    let typed = typed.prop_map(|text| text.trim().to_owned());
    // A row that repeats a heading may as well be a second row of headings: no reader can tell.
    typed.prop_filter("a heading", |text| !["a", "b"].contains(&text.to_lowercase().as_str()))
}

proptest! {
    #[test]
    fn the_guard_is_undone_and_leaves_no_formula(cell in "'{0,3}[=+@\\-\t\ra']?[=a]{0,2}|\\PC{0,8}") {
        let written = guarded(&cell);
        prop_assert_eq!(unguarded(&written), &cell);
        prop_assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    #[test]
    fn what_is_written_is_read_back(rows in prop::collection::vec(prop::collection::vec(cell(), 2), 1..8)) {
        let with_text: Vec<_> = rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).cloned().collect();
        prop_assert_eq!(&cells(csv(&rows)), &with_text);
        prop_assert_eq!(&cells(xlsx(&rows)), &with_text);
    }
}
