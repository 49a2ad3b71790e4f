//! A row, read and checked.

use domain::{Country, LanguageTag, Locale, Region};
use exchange::{Bound, Row, RowProblem};

use crate::catalogue::Catalogue;
use crate::import::parsed;

/// A school with one of its programmes.
pub(super) struct SchoolRow<'a> {
    pub(super) row: &'a Row,
    pub(super) name: &'a str,
    pub(super) country: Country,
    pub(super) language: Locale,
    pub(super) region: &'a Region,
    pub(super) title: &'a str,
    pub(super) title_language: LanguageTag,
    /// The school within the list: country, region and folded name.
    pub(super) school_key: String,
    /// The programme within its school: its official code, else its folded title.
    pub(super) programme_key: String,
}

pub(super) fn read<'a>(
    bound: &'a Bound<'_>,
    row: &'a Row,
    catalogue: &'a Catalogue,
) -> Result<SchoolRow<'a>, RowProblem> {
    let name = bound.required(row, "name")?;
    let title = bound.required(row, "programme")?;
    let country = parsed(bound, row, "country", "Write a country by two letters, like HR")?;
    let region = region(bound, row, catalogue, country)?;
    let code = bound.text(row, "programme_code");
    Ok(SchoolRow {
        row,
        name,
        country,
        language: parsed(bound, row, "language", "Write a language by its tag, like hr")?,
        region,
        title,
        title_language: parsed(bound, row, "title_language", "Write a language by its tag, like hr")?,
        school_key: format!("{country}|{}|{}", region.code, store::fold_name(name)),
        programme_key: if code.is_empty() { store::fold_name(title) } else { code.to_owned() },
    })
}

fn region<'a>(
    bound: &Bound<'_>,
    row: &Row,
    catalogue: &'a Catalogue,
    country: Country,
) -> Result<&'a Region, RowProblem> {
    let code = bound.required(row, "region")?;
    match catalogue.region_by_code(code) {
        Some(region) if region.country == country => Ok(region),
        Some(region) => {
            let reason = format!("the region `{code}` lies in {}, not in {country}", region.country);
            Err(bound.problem(row, "region", reason, "Write a region of the school's country"))
        }
        None => {
            let reason = format!("there is no region `{code}`");
            let mend =
                "Correct the code, or run `praktika import regions` with a list that has it and import again";
            Err(bound.problem(row, "region", reason, mend))
        }
    }
}
