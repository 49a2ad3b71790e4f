use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;

use crate::rows::tests::{headings, needing, told_by};
use crate::{Mapping, OpenError, Rows};

fn file(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let deflated = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(*name, deflated).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn cells_are_told_as_the_sheet_shows_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in ["a", "b", "c", "d", "e", "f"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), heading).unwrap();
    }
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let time = Format::new().set_num_format("hh:mm");
    sheet.write_string(1, 0, "\u{a0} text ").unwrap();
    sheet.write_number(1, 1, 12.0).unwrap();
    sheet.write_number(1, 2, 0.1 + 0.2).unwrap();
    sheet.write_datetime_with_format(1, 3, ExcelDateTime::from_ymd(2026, 9, 1).unwrap(), &day).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_formula(1, 5, Formula::new("=B2*2").set_result("24")).unwrap();
    let at = ExcelDateTime::from_ymd(2026, 9, 1).unwrap().and_hms(7, 30, 0).unwrap();
    sheet.write_datetime_with_format(3, 0, at, &moment).unwrap();
    sheet.write_datetime_with_format(3, 1, ExcelDateTime::from_hms(7, 30, 0).unwrap(), &time).unwrap();
    sheet.write_number(3, 2, 1_234_567_890_123.0).unwrap();
    sheet.write_number(3, 3, -43.856).unwrap();
    sheet.write_formula(3, 4, Formula::new("=\"x\"&\"y\"").set_result("xy")).unwrap();
    sheet.write_string(3, 7, "beside the table").unwrap();
    assert_eq!(
        told_by(&file(book), &needing(&["a", "b"])).unwrap(),
        ["2|text|12|0.3|2026-09-01|true|24", "4|2026-09-01 07:30:00|7:30|1234567890123|-43.856|xy|"]
    );
}

#[test]
fn an_error_is_named_by_its_cell_where_it_matters() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in [(0, "a"), (1, "x"), (2, "b")] {
        sheet.write_string(0, column, heading).unwrap();
    }
    for row in 1..3 {
        sheet.write_string(row, 0, "1").unwrap();
        let column = u16::try_from(row).unwrap();
        sheet.write_formula(row, column, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    }
    let bytes = file(book);
    let mapping = needing(&["a", "b"]);
    assert_eq!(told_by(&bytes, &mapping).unwrap(), ["2|1|#DIV/0!|", "3!cell C3 shows the error #DIV/0!"]);
    let bad = Rows::open(Box::new(Cursor::new(bytes)), &mapping).unwrap().find_map(Result::err).unwrap();
    assert_eq!(
        (&*bad.problem.field, bad.cells),
        ("host_key", ["1", "", "#DIV/0!"].map(str::to_owned).to_vec())
    );
}

#[test]
fn merged_cells_hold_for_all_their_rows_and_headings_for_all_their_columns() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 4, "Popis firmi", &plain).unwrap();
    sheet.merge_range(2, 0, 3, 0, "Firma", &plain).unwrap();
    sheet.merge_range(2, 1, 2, 2, "Praksa", &plain).unwrap();
    sheet.merge_range(2, 3, 2, 4, "Smještaj", &plain).unwrap();
    for (column, text) in [(1, "od"), (2, "do"), (3, "od"), (4, "do")] {
        sheet.write_string(3, column, text).unwrap();
    }
    sheet.merge_range(4, 0, 6, 0, "Kovar", &plain).unwrap();
    for (row, text) in [(4, "1"), (6, "2"), (7, "3")] {
        sheet.write_string(row, 1, text).unwrap();
    }
    let bytes = file(book);
    let mapping = needing(&["Firma", "Praksa / od", "Smještaj / od"]);
    assert_eq!(
        headings(&bytes, &mapping).unwrap(),
        ["Firma", "Praksa / od", "Praksa / do", "Smještaj / od", "Smještaj / do"]
    );
    assert_eq!(told_by(&bytes, &mapping).unwrap(), ["5|Kovar|1|||", "7|Kovar|2|||", "8||3|||"]);
}

#[test]
fn the_sheet_with_the_headings_is_found() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Uputstvo").unwrap().write_string(0, 0, "Čitaj").unwrap();
    for (name, cell) in [("2025", "1"), ("2026", "2")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, "a").unwrap().write_string(1, 0, cell).unwrap();
    }
    let bytes = file(book);
    let named = |name: &str| Mapping { sheet: Some(name.to_owned()), ..needing(&["a"]) };
    assert_eq!(told_by(&bytes, &needing(&["a"])).unwrap(), ["2|1"]);
    assert_eq!(told_by(&bytes, &named("2026 ")).unwrap(), ["2|2"]);
    let refused = |mapping| told_by(&bytes, &mapping).unwrap_err().to_string();
    assert_eq!(
        refused(named("2027")),
        "the workbook has no sheet `2027`; its sheets are: Uputstvo, 2025, 2026"
    );
    assert!(refused(needing(&["a", "b"])).ends_with("its columns are: a"));
}

#[test]
fn other_workbooks_are_refused_with_the_way_out() {
    let refused = |files: &[(&str, &[u8])]| told_by(&archive(files), &needing(&["a"])).unwrap_err();
    let ods: [(&str, &[u8]); 2] =
        [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"")];
    assert_eq!(refused(&ods), OpenError::OpenDocument);
    assert_eq!(refused(&[("[Content_Types].xml", b""), ("xl/workbook.bin", b"")]), OpenError::BinaryWorkbook);
    assert_eq!(refused(&[("a.csv", b"a\n1\n")]), OpenError::Archive);
    let broken = refused(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"<")]);
    assert!(matches!(broken, OpenError::Unreadable(_)), "{broken}");
}

#[test]
fn a_reader_that_is_dropped_leaves_no_thread_waiting() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..5_000 {
        sheet.write_string(row, 0, "a").unwrap();
    }
    let (alive, watch) = std::sync::mpsc::channel();
    let input = Watched { _alive: alive, bytes: Cursor::new(file(book)) };
    let mapping = needing(&["a"]);
    let mut rows = Rows::open(Box::new(input), &mapping).unwrap();
    assert!(rows.next().unwrap().is_ok());
    drop(rows);
    assert!(watch.recv().is_err()); // the thread has let go of the file
}

/// A file that tells when it is let go.
struct Watched {
    _alive: std::sync::mpsc::Sender<()>,
    bytes: Cursor<Vec<u8>>,
}

impl std::io::Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.bytes.read(buffer)
    }
}

impl std::io::Seek for Watched {
    fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[test]
fn damaged_workbooks_end_with_a_word_and_never_panic() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..150 {
        sheet.write_string(row, 0, "a").unwrap();
        sheet.write_number(row, 1, f64::from(row)).unwrap();
    }
    let whole = file(book);
    let mapping = needing(&["a"]);
    for at in (0..whole.len()).step_by(31) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0xFF;
        if let Ok(rows) = told_by(&damaged, &mapping) {
            assert!(rows.len() <= 150);
        }
        assert!(told_by(&whole[..at], &mapping).is_err());
    }
}
