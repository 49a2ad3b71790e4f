//! Cells that are one word of a list, or a language.

use std::str::FromStr;

use domain::{Activity, LanguageTag};
use exchange::{Row, RowProblem};

use crate::import::context::Context;

/// A word of a list, in small or capital letters; `None` where nothing is written.
pub(in crate::import) fn word<T: FromStr>(
    context: &Context<'_>,
    row: &Row,
    field: &'static str,
    known: &[&str],
) -> Result<Option<T>, RowProblem> {
    let said = context.bound.text(row, field);
    if said.is_empty() {
        return Ok(None);
    }
    said.parse().or_else(|_| said.to_lowercase().parse()).map(Some).map_err(|_: T::Err| {
        let mend = format!("Write one of {}, or give the mapping the word", known.join(", "));
        context.bound.problem(row, field, format!("`{said}` is no word we know"), &mend)
    })
}

/// What is done together.
pub(in crate::import) fn activity(context: &Context<'_>, row: &Row) -> Result<Activity, RowProblem> {
    let known: Vec<&str> = Activity::ALL.iter().map(|activity| activity.as_str()).collect();
    context.bound.required(row, "activity")?;
    let activity = word(context, row, "activity", &known)?;
    activity.ok_or_else(|| context.bound.problem(row, "activity", "nothing is written there", "Fill it in"))
}

/// A language by its tag, like `sq`.
pub(in crate::import) fn language<T: FromStr>(
    context: &Context<'_>,
    row: &Row,
    field: &'static str,
) -> Result<Option<T>, RowProblem> {
    context.bound.value(row, field, "Write a language by its tag, like sq or hr")
}

/// Languages by their tags, each once. No tag and no name of a language has a comma in it.
pub(in crate::import) fn languages(context: &Context<'_>, row: &Row) -> Result<Vec<LanguageTag>, RowProblem> {
    let mut languages = Vec::new();
    let parts = context.bound.list(row, "languages");
    for said in parts.iter().flat_map(|part| part.split(',')).map(str::trim) {
        let said = context.bound.word("languages", said);
        let tag: LanguageTag = said.parse().map_err(|_| {
            let mend = "Write languages by their tags, like sq|en";
            context.bound.problem(row, "languages", format!("`{said}` is no language's tag"), mend)
        })?;
        if !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    Ok(languages)
}
