//! `isco_groups.csv`.

use crate::{
    ReferenceError,
    classification::Classification,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/isco_groups.csv",
    columns: &["code", "en", "sq", "bs", "hr", "sr", "sr-Latn-ME"],
};

pub(super) fn parse(text: &str) -> Result<Classification, ReferenceError> {
    Classification::parse(&TABLE, text, parent)
}

/// Major, sub-major, minor and unit groups have one to four digits; each lies in the one without its last digit.
fn parent(row: &Row<'_>) -> Result<Option<String>, ReferenceError> {
    let code = row.required("code")?;
    if !(1..=4).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(row.error("code", format!("`{code}` is not a group of ISCO-08: one to four digits")));
    }
    Ok((code.len() > 1).then(|| code[..code.len() - 1].to_owned()))
}
