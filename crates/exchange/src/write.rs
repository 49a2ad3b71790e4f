//! Tables for others.

/// A cell as it is safe to open: one that a spreadsheet would run as a formula gets an apostrophe.
///
/// Source: OWASP, CSV injection.
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// A table as CSV for spreadsheets: UTF-8 with its mark (Excel needs it), semicolons, every cell in quotes and
/// [`guarded`], CRLF.
///
/// # Errors
///
/// [`csv::Error`] where rows differ in length.
pub fn write_csv<R, C>(rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>, csv::Error>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| guarded(cell.as_ref())))?;
    }
    writer.flush()?;
    drop(writer); // ends the borrow of `out`
    Ok(out)
}
