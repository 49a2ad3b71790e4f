//! `isced_fields.csv`.

use crate::{
    ReferenceError,
    classification::Classification,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/isced_fields.csv",
    columns: &["code", "level", "parent", "en", "sq", "bs", "hr", "sr", "sr-Latn-ME"],
};

pub(super) fn parse(text: &str) -> Result<Classification, ReferenceError> {
    Classification::parse(&TABLE, text, parent)
}

/// Broad, narrow and detailed fields have two, three and four digits; the file says the level and the parent too, for
/// who reads it.
fn parent(row: &Row<'_>) -> Result<Option<String>, ReferenceError> {
    let (code, level) = (row.required("code")?, row.required("level")?);
    let digits = match level {
        "broad" => 2,
        "narrow" => 3,
        "detailed" => 4,
        _ => return Err(row.error("level", format!("`{level}` is not one of broad, narrow, detailed"))),
    };
    if code.len() != digits || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(row.error("code", format!("`{code}` is not {level}: {digits} digits")));
    }
    let above = if digits == 2 { "" } else { &code[..digits - 1] };
    if row.text("parent") != above {
        return Err(row.error("parent", format!("`{code}` lies in `{above}`")));
    }
    Ok((!above.is_empty()).then(|| above.to_owned()))
}
