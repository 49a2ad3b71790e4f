//! `activities.csv`.

use domain::{Activity, ActivityRule, ActivityRules, Participants, Role, UnknownWord};

use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/activities.csv",
    columns: &[
        "activity",
        "unit",
        "family",
        "participants",
        "roles",
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
    let activity: Activity = row.value("activity")?;
    // They stand in the file for who reads it; the code goes by the activity.
    says(row, "unit", activity.unit().as_str())?;
    says(row, "family", activity.family().as_str())?;
    let rule = ActivityRule {
        activity,
        participants: words(row, "participants", Participants::parse)?,
        roles: words(row, "roles", Role::parse)?,
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

/// Whether a column says what the code knows.
fn says(row: &Row<'_>, column: &str, known: &str) -> Result<(), ReferenceError> {
    let said = row.required(column)?;
    if said == known {
        Ok(())
    } else {
        Err(row.error(column, format!("is `{said}`, the activity's is `{known}`")))
    }
}

/// Words with a bar between, at least one.
fn words<T>(
    row: &Row<'_>,
    column: &str,
    parse: impl Fn(&str) -> Result<T, UnknownWord>,
) -> Result<Vec<T>, ReferenceError> {
    let words = row.required(column)?.split('|');
    words.map(|word| parse(word).map_err(|error| row.error(column, error.to_string()))).collect()
}

/// Whether some day lies in both.
fn overlap(one: &ActivityRule, other: &ActivityRule) -> bool {
    let reaches = |a: &ActivityRule, b: &ActivityRule| a.valid_to.is_none_or(|last| b.valid_from <= last);
    reaches(one, other) && reaches(other, one)
}
