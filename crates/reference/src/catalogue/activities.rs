//! `activities.csv`.

use domain::{Activity, ActivityRule, ActivityRules, Participants};

use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/activities.csv",
    columns: &[
        "activity",
        "participants",
        "valid_from",
        "valid_to",
        "min_days",
        "max_days",
        "source",
        "source_url",
    ],
};

pub(super) fn parse(text: &str) -> Result<ActivityRules, ReferenceError> {
    let mut rules: Vec<ActivityRule> = Vec::new();
    for row in &TABLE.rows(text)? {
        let rule = rule(row)?;
        if rules.iter().any(|other| other.activity == rule.activity && overlap(other, &rule)) {
            return Err(row.error("valid_from", format!("two rows of {} hold at once", rule.activity)));
        }
        rules.push(rule);
    }
    match Activity::ALL.iter().find(|activity| !rules.iter().any(|rule| rule.activity == **activity)) {
        Some(missing) => Err(ReferenceError {
            file: TABLE.file,
            line: None,
            field: "activity".to_owned(),
            what: format!("{missing} has no row"),
        }),
        None => Ok(ActivityRules::new(rules)),
    }
}

fn rule(row: &Row<'_>) -> Result<ActivityRule, ReferenceError> {
    let rule = ActivityRule {
        activity: row.value("activity")?,
        participants: participants(row)?,
        valid_from: row.value("valid_from")?,
        valid_to: row.optional("valid_to")?,
        min_days: row.optional("min_days")?,
        max_days: row.optional("max_days")?,
        source: row.required("source")?.to_owned(),
        source_url: row.text("source_url").to_owned(),
    };
    if rule.valid_to.is_some_and(|last| last < rule.valid_from) {
        return Err(row.error("valid_to", "is before valid_from"));
    }
    if rule.min_days.zip(rule.max_days).is_some_and(|(least, most)| least > most) {
        return Err(row.error("max_days", "is less than min_days"));
    }
    let limited = rule.min_days.is_some() || rule.max_days.is_some();
    if limited && rule.source_url.is_empty() {
        return Err(row.error("source_url", "a limit of days needs the address where it can be read"));
    }
    Ok(rule)
}

fn participants(row: &Row<'_>) -> Result<Vec<Participants>, ReferenceError> {
    let words = row.required("participants")?.split('|');
    words
        .map(|word| Participants::parse(word).map_err(|error| row.error("participants", error.to_string())))
        .collect()
}

/// Whether some day lies in both.
fn overlap(one: &ActivityRule, other: &ActivityRule) -> bool {
    let reaches = |a: &ActivityRule, b: &ActivityRule| a.valid_to.is_none_or(|last| b.valid_from <= last);
    reaches(one, other) && reaches(other, one)
}
