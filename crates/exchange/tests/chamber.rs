//! A workbook as a chamber of commerce keeps it: made for eyes, by several hands.

use std::io::Cursor;

use chrono::NaiveDate;
use exchange::mapping::shipped;
use exchange::{Bound, Row, RowProblem, Rows};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError};

const HEADINGS: [&str; 9] = [
    "R.br.",
    "Naziv firme",
    "Mjesto",
    "Zanimanje",
    "Praksa",
    "",
    "Broj\nmjesta",
    "Udaljenost (km)",
    "Smještaj ",
];

fn titles(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let centred = Format::new().set_align(FormatAlign::Center).set_bold();
    sheet.merge_range(0, 0, 0, 8, "PRIVREDNA KOMORA – REGISTAR POSLODAVACA", &centred)?;
    sheet.merge_range(1, 0, 1, 8, "stanje na dan 01.09.2026. godine", &centred)?;
    for (column, heading) in (0..).zip(HEADINGS) {
        match heading {
            "" => {}
            "Praksa" => {
                sheet.merge_range(3, column, 3, column + 1, heading, &centred)?;
            }
            heading => {
                sheet.merge_range(3, column, 4, column, heading, &centred)?;
            }
        }
    }
    sheet.write_string(4, 4, "od")?.write_string(4, 5, " do")?;
    Ok(())
}

fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Uputstvo")?.write_string(0, 0, "Popunjavati jednom godišnje")?;
    let sheet = book.add_worksheet().set_name("Registar")?;
    titles(sheet)?;
    let rows = [
        ["\u{a0}Kovar d.o.o. ", "Zenica", "zavarivač", "01.09.2026.", "30. 6. 2027", "2", "12,5", "da"],
        ["Elektro „Adria“", " Mostar", "električar ", "1.9.2026", "30.06.2027.", "3,0", "40", "NE"],
        ["", "", "", "", "", "", "", ""],
        ["Pekara Žito", "Tešanj", "pekar", "01.09.26.", "30.06.2027.", "1.200", "oko 10", ""],
        ["UKUPNO:", "", "", "", "", "6", "", ""],
    ];
    for (row, cells) in (5..).zip(&rows) {
        for (column, cell) in (1..).zip(cells) {
            if !cell.is_empty() {
                sheet.write_string(row, column, *cell)?;
            }
        }
        sheet.write_number(row, 0, f64::from(row - 4))?;
    }
    sheet.clear_cell(7, 0);
    // One hand writes dates as dates, numbers as numbers, and reckons.
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (column, year, month) in [(4, 2026, 9), (5, 2027, 6)] {
        sheet.write_datetime_with_format(10, column, ExcelDateTime::from_ymd(year, month, 1)?, &day)?;
    }
    sheet.write_string(10, 1, "Drvo AS")?.write_string(10, 3, "stolar")?.write_number(10, 6, 4.0)?;
    sheet.write_formula(10, 7, Formula::new("=5*1.5").set_result("7.5"))?;
    sheet.write_formula(10, 8, Formula::new("=IF(1,\"da\",\"ne\")").set_result("da"))?;
    sheet.merge_range(10, 2, 11, 2, "Kiseljak", &Format::new())?;
    sheet.write_string(11, 1, "Drvo AS")?.write_string(11, 3, "tapetar")?;
    sheet.write_formula(11, 6, Formula::new("=#REF!").set_result("#REF!"))?;
    book.save_to_buffer()
}

type Told = (String, String, Option<NaiveDate>, Option<NaiveDate>, Option<u32>, Option<f64>, Option<bool>);

fn offer(bound: &Bound<'_>, row: &Row) -> Result<Told, RowProblem> {
    let text = |field| bound.text(row, field).to_owned();
    Ok((
        format!("{} | {} | {}", bound.required(row, "host_key")?, text("place"), text("trades")),
        text("activity"),
        bound.date(row, "starts_on")?,
        bound.date(row, "ends_on")?,
        bound.number(row, "places")?,
        bound.decimal(row, "radius_km")?,
        bound.flag(row, "lodging")?,
    ))
}

#[test]
fn a_chambers_workbook_is_read_as_it_is_meant() {
    let mapping = shipped("chamber-offers").unwrap();
    let rows = Rows::open(Box::new(Cursor::new(workbook().unwrap())), &mapping).unwrap();
    let bound = rows.bound();
    assert_eq!(
        rows.headings(),
        [
            "R.br.",
            "Naziv firme",
            "Mjesto",
            "Zanimanje",
            "Praksa / od",
            "Praksa / do",
            "Broj mjesta",
            "Udaljenost (km)",
            "Smještaj"
        ]
    );
    let (mut told, mut problems, mut skipped) = (Vec::new(), Vec::new(), 0);
    for row in rows {
        match row {
            Ok(row) if !bound.keeps(&row) => skipped += 1,
            Ok(row) => match offer(&bound, &row) {
                Ok(offer) => told.push((row.line, offer)),
                Err(problem) => problems.push(problem.to_string()),
            },
            Err(bad) => problems.push(bad.problem.to_string()),
        }
    }
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let offer = |text: &str, ends, places, radius, lodging| {
        (
            text.to_owned(),
            "practical_training".to_owned(),
            day(2026, 9, 1),
            ends,
            Some(places),
            Some(radius),
            lodging,
        )
    };
    assert_eq!(
        told,
        [
            (6, offer("Kovar d.o.o. | Zenica | zavarivač", day(2027, 6, 30), 2, 12.5, Some(true))),
            (7, offer("Elektro „Adria“ | Mostar | električar", day(2027, 6, 30), 3, 40.0, Some(false))),
            (11, offer("Drvo AS | Kiseljak | stolar", day(2027, 6, 1), 4, 7.5, Some(true))),
        ]
    );
    assert_eq!(
        problems,
        [
            "line 9, starts_on: `01.09.26.` can't be read. Write a day, like 2026-09-01 or 1.9.2026. (column `Praksa / od`)",
            "line 12, places: cell G12 shows the error #REF!. Correct its formula, or write the value itself",
        ]
    );
    assert_eq!(skipped, 1); // the sum
}
