use proptest::prelude::*;

use super::{Table, TableError};
use crate::{guarded, write_csv};

/// Rows as `line|cell|cell`, problems as `line!reason`.
fn told(bytes: &[u8]) -> Vec<String> {
    let table = Table::read(bytes).unwrap();
    let rows = table.rows.iter().map(|row| match row {
        Ok(row) => format!("{}|{}", row.line, row.cells.join("|")),
        Err(problem) => format!("{}!{}", problem.line, problem.reason),
    });
    rows.collect()
}

#[test]
fn separators_marks_and_line_ends_are_found_out() {
    for text in [
        "school,town\nA,B\nC,D\n",
        "\u{feff}school;town\r\nA;B\r\nC;D",
        "school\ttown\nA\tB\n\nC\tD\n\n",
        "\"school\";\"town, or village\"\n\"A\";\"B\"\n\"C\" ;\"D\"\n",
    ] {
        let told: Vec<String> = told(text.as_bytes()).iter().map(|row| row[1..].to_owned()).collect();
        assert_eq!(told, ["|A|B", "|C|D"], "{text:?}");
    }
}

#[test]
fn lines_are_those_of_an_editor() {
    assert_eq!(told(b"a,b\r\n\"1\r\n2\",x\r\n\r\n3,y\r\n"), ["2|1\r\n2|x", "5|3|y"]);
    assert_eq!(told(b"a,b\n,\n1,2,,\n"), ["3|1|2"]);
}

#[test]
fn quotes_with_partners_are_text() {
    assert_eq!(
        told("a,b\nŠkola \"Ivan\",x\n\"Škola \"\"Ivan\"\"\",y\n".as_bytes()),
        ["2|Škola \"Ivan\"|x", "3|Škola \"Ivan\"|y"]
    );
}

#[test]
fn a_lone_quote_costs_its_row_alone() {
    let lone = "!a quote has no partner";
    for bad in ["\"Škola,x", "Škola \"Ivan,x", "Škola,\"x", "\"Škola\"Ivan,x", "\""] {
        let text = format!("a,b\n1,2\n{bad}\n3,4\n\"5\",6\n7,\"8\"\n");
        assert_eq!(told(text.as_bytes()), ["2|1|2", &format!("3{lone}"), "4|3|4", "5|5|6", "6|7|8"], "{bad}");
    }
    // It finds the partner of another far below, which leaves a row with too many cells.
    let text = "a,b\n\"1,2\n3,4\n5,6\",7,8\n9,10\n";
    assert_eq!(told(text.as_bytes()), [&format!("2{lone}"), "3|3|4", &format!("4{lone}"), "5|9|10"]);
}

#[test]
fn rows_of_another_width_and_other_encodings_are_named() {
    assert_eq!(
        told(b"a,b\n1\n1,2,3\nS\xe8o,2\n1,2\n"),
        [
            "2!the number of cells is 1, that of headings 2",
            "3!the number of cells is 3, that of headings 2",
            "4!the row is not UTF-8",
            "5|1|2"
        ]
    );
}

#[test]
fn what_is_no_table_is_refused_as_a_whole() {
    assert_eq!(Table::read(b""), Err(TableError::Empty));
    assert_eq!(Table::read(b"\xEF\xBB\xBF\r\n \n"), Err(TableError::Empty));
    assert_eq!(Table::read(b"\xFF\xFEa\0"), Err(TableError::Utf16));
    assert_eq!(Table::read(b"PK\x03\x04..."), Err(TableError::Archive));
    let Err(TableError::Headings(problem)) = Table::read(b"a,\"b\n1,2\n") else { panic!("headings") };
    assert_eq!(problem.line, 1);
}

#[test]
fn headings_are_found_whatever_their_case() {
    let table = Table::read("  Škola ;Town\nx;y\n".as_bytes()).unwrap();
    assert_eq!(
        (table.column("škola"), table.column("TOWN"), table.column("place")),
        (Some(0), Some(1), None)
    );
}

/// Words as people type them, hostile ones included.
fn cell() -> impl Strategy<Value = String> {
    let typed = prop_oneof![4 => "[\\p{L}0-9 ;,\"\n\t]{0,12}", 1 => "[=+@\\-][A-Z]{1,5}\\(1\\)"];
    typed.prop_map(|text| text.trim().to_owned())
}

/// Bytes in which the marks of the format are frequent.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![3 => proptest::sample::select(b"\",;\t\r\n ax".to_vec()), 1 => any::<u8>()];
    prop::collection::vec(byte, 0..200)
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(rows in prop::collection::vec(prop::collection::vec(cell(), 2), 1..8)) {
        let rows: Vec<_> = std::iter::once(vec!["a".to_owned(), "b".to_owned()]).chain(rows).collect();
        let read = Table::read(&write_csv(&rows).unwrap()).unwrap();
        let read: Vec<_> = read.rows.into_iter().map(|row| row.unwrap().cells).collect();
        let written = rows[1..].iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let written: Vec<Vec<_>> = written.map(|row| row.iter().map(|cell| guarded(cell)).collect()).collect();
        prop_assert_eq!(&read, &written);
        prop_assert!(read.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
    }

    #[test]
    fn no_bytes_panic_and_lines_only_go_up(bytes in bytes()) {
        let lines = u64::try_from(bytes.split(|byte| *byte == b'\n').count()).unwrap();
        if let Ok(table) = Table::read(&bytes) {
            let mut last = 0;
            for row in table.rows {
                let line = match row { Ok(row) => row.line, Err(problem) => problem.line };
                prop_assert!(line > last && line <= lines);
                last = line;
            }
        }
    }

    #[test]
    fn a_lone_quote_never_hides_the_other_rows(before in 0_usize..5, after in 0_usize..5, cell in "\"[a-z]{0,5}|[a-z]{1,5}\"[a-z]{0,3}") {
        let plain = |n: usize| "1,2\n".repeat(n);
        let text = format!("a,b\n{}{cell},x\n{}", plain(before), plain(after));
        let table = Table::read(text.as_bytes()).unwrap();
        prop_assert_eq!(table.rows.len(), before + 1 + after);
        prop_assert_eq!(table.rows.iter().filter(|row| row.is_err()).count(), 1);
        prop_assert!(table.rows[before].is_err());
    }
}
