//! Days of the week, as `mon,tue`.

use chrono::Weekday;
use domain::Weekdays;
use exchange::{Row, RowProblem};

use crate::import::context::Context;

/// The days that a row names in its `weekdays`.
pub(in crate::import) fn weekdays(context: &Context<'_>, row: &Row) -> Result<Option<Weekdays>, RowProblem> {
    let said = context.bound.text(row, "weekdays");
    if said.is_empty() {
        return Ok(None);
    }
    let words: Vec<&str> = said.split(PARTED).map(|day| context.bound.word("weekdays", day.trim())).collect();
    weekdays_of(&words.join(",")).map(Some).ok_or_else(|| {
        let mend = "Write days like mon,tue,fri, or give the mapping the words";
        context.bound.problem(row, "weekdays", format!("`{said}` are no days of the week"), mend)
    })
}

/// What stands between two days.
const PARTED: [char; 3] = [',', ';', '|'];

/// Days from their English names, long or short, with commas between.
pub(in crate::import) fn weekdays_of(text: &str) -> Option<Weekdays> {
    let days = text.split(PARTED).map(|day| day.trim().parse::<Weekday>());
    Weekdays::of(days.collect::<Result<Vec<_>, _>>().ok()?)
}
