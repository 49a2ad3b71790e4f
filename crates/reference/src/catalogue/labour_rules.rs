//! `labour_rules.csv`.

use chrono::NaiveTime;
use domain::{Hazard, LabourQuestion, LabourRule, LabourRules, LabourScope, Region};

use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/labour_rules.csv",
    columns: &[
        "region",
        "activity",
        "valid_from",
        "valid_to",
        "min_age",
        "max_minutes_day",
        "max_minutes_week",
        "night_from",
        "night_to",
        "hazards",
        "needs_guardian",
        "needs_authorisation",
        "source",
        "source_url",
        "checked_on",
        "note",
    ],
};

/// Minutes of a day and of a week: more can't be worked.
const MINUTES: (u16, u16) = (24 * 60, 7 * 24 * 60);

pub(super) fn parse(text: &str, regions: &[Region]) -> Result<LabourRules, ReferenceError> {
    let rows = TABLE.rows(text)?;
    let rules: Result<Vec<LabourRule>, ReferenceError> = rows.iter().map(|row| rule(row, regions)).collect();
    Ok(LabourRules::new(rules?))
}

fn rule(row: &Row<'_>, regions: &[Region]) -> Result<LabourRule, ReferenceError> {
    let code = row.required("region")?;
    if !regions.iter().any(|region| region.code == code) {
        return Err(row.error("region", format!("there is no region `{code}`")));
    }
    let rule = LabourRule {
        region: code.to_owned(),
        scope: LabourScope::parse(row.text("activity"))
            .map_err(|error| row.error("activity", error.to_string()))?,
        valid_from: row.value("valid_from")?,
        valid_to: row.optional("valid_to")?,
        min_age: row.optional("min_age")?,
        max_minutes_day: minutes(row, "max_minutes_day", MINUTES.0)?,
        max_minutes_week: minutes(row, "max_minutes_week", MINUTES.1)?,
        night: night(row)?,
        hazards: hazards(row)?,
        needs_guardian: flag(row, "needs_guardian")?,
        needs_authorisation: flag(row, "needs_authorisation")?,
        source: row.required("source")?.to_owned(),
        source_url: row.required("source_url")?.to_owned(),
        checked_on: row.value("checked_on")?,
        note: row.text("note").to_owned(),
    };
    if rule.valid_to.is_some_and(|last| last < rule.valid_from) {
        return Err(row.error("valid_to", "is before valid_from"));
    }
    if LabourQuestion::ALL.iter().all(|question| rule.fact(*question).is_none()) {
        return Err(row.error("source", "the row says nothing: without a figure there is no rule"));
    }
    Ok(rule)
}

fn minutes(row: &Row<'_>, column: &str, most: u16) -> Result<Option<u16>, ReferenceError> {
    match row.optional(column)? {
        Some(minutes) if !(1..=most).contains(&minutes) => {
            Err(row.error(column, format!("is {minutes}, takes 1 to {most}")))
        }
        minutes => Ok(minutes),
    }
}

fn night(row: &Row<'_>) -> Result<Option<(NaiveTime, NaiveTime)>, ReferenceError> {
    let time = |column: &str| {
        let text = row.text(column);
        let wrong = |_| row.error(column, format!("`{text}` is no time like 19:00"));
        if text.is_empty() {
            Ok(None)
        } else {
            NaiveTime::parse_from_str(text, "%H:%M").map(Some).map_err(wrong)
        }
    };
    match (time("night_from")?, time("night_to")?) {
        (Some(from), Some(to)) => Ok(Some((from, to))),
        (None, None) => Ok(None),
        _ => Err(row.error("night_to", "a night has a beginning and an end, or neither")),
    }
}

fn hazards(row: &Row<'_>) -> Result<Vec<Hazard>, ReferenceError> {
    let words = row.text("hazards").split('|').filter(|word| !word.is_empty());
    words.map(|word| Hazard::parse(word).map_err(|error| row.error("hazards", error.to_string()))).collect()
}

fn flag(row: &Row<'_>, column: &str) -> Result<Option<bool>, ReferenceError> {
    match row.text(column) {
        "" => Ok(None),
        "yes" => Ok(Some(true)),
        "no" => Ok(Some(false)),
        other => Err(row.error(column, format!("`{other}` is neither yes nor no"))),
    }
}
