//! A row, read and checked.

use chrono::NaiveDate;
use domain::{Isco08, LabelKind, LanguageTag, cyrillic};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::read;

/// A trade as a row names it, and its labels there.
pub(super) struct TradeRow {
    pub(super) code: Option<String>,
    pub(super) esco_uri: Option<String>,
    pub(super) isco08: Isco08,
    pub(super) isced_f: Option<String>,
    pub(super) source: String,
    /// Of its labels; `None` where the row names a trade alone.
    pub(super) language: Option<LanguageTag>,
    pub(super) labels: Vec<(LabelKind, String)>,
    pub(super) label_source: String,
    pub(super) reviewed_on: Option<NaiveDate>,
}

const KINDS: [&str; 4] = ["preferred", "alternative", "feminine", "plural"];
/// Where all of these are empty, a row names a trade that has no labels.
const OF_LABELS: [&str; 7] =
    ["language", "kind", "label", "label_source", "reviewed_on", "preferred", "alternatives"];
/// The longest label that is taken, in characters.
const LONGEST: usize = 300;
/// ESCO's identifiers; a file may give the last part alone.
const ESCO: &str = "http://data.europa.eu/esco/occupation/";

pub(super) fn read(context: &Context<'_>, row: &Row) -> Result<TradeRow, RowProblem> {
    let bound = &context.bound;
    let text = |field: &'static str| Some(bound.text(row, field).to_owned()).filter(|text| !text.is_empty());
    let (code, esco_uri) = (text("code"), text("esco_uri").map(uri));
    if code.is_none() && esco_uri.is_none() {
        let mend = "Write the trade's code, or the URI of ESCO";
        return Err(bound.problem(row, "code", "nothing says which trade this is", mend));
    }
    let isco08 = bound.value(row, "isco08", "Write a unit group of ISCO-08: four digits, like 7231")?;
    let isco08 = isco08.ok_or_else(|| bound.missing(row, "isco08"))?;
    let isced_f = text("isced_f");
    if isced_f.as_ref().is_some_and(|code| code.len() != 4 || !code.bytes().all(|b| b.is_ascii_digit())) {
        let mend = "Write a detailed field of ISCED-F: four digits, like 0716";
        return Err(bound.problem(row, "isced_f", "this is no detailed field", mend));
    }
    let is_alone = code.is_some() && OF_LABELS.iter().all(|field| bound.text(row, field).is_empty());
    let (language, labels) = if is_alone {
        (None, Vec::new())
    } else {
        let language: LanguageTag =
            read::language(context, row, "language")?.ok_or_else(|| bound.missing(row, "language"))?;
        (Some(in_latin(language)), labels(context, row)?)
    };
    Ok(TradeRow {
        code,
        esco_uri,
        isco08,
        isced_f,
        source: text("trade_source").unwrap_or_else(|| context.source.to_owned()),
        language,
        labels,
        label_source: text("label_source").unwrap_or_else(|| context.source.to_owned()),
        reviewed_on: bound.date(row, "reviewed_on")?,
    })
}

fn uri(said: String) -> String {
    if said.contains(':') { said } else { format!("{ESCO}{said}") }
}

/// Serbian in Cyrillic is derived, not stored.
fn in_latin(language: LanguageTag) -> LanguageTag {
    match language.as_str() {
        "sr-Cyrl" | "sr-Latn" => "sr".parse().unwrap_or(language),
        "sh-Cyrl" => "sh-Latn".parse().unwrap_or(language),
        _ => language,
    }
}

fn labels(context: &Context<'_>, row: &Row) -> Result<Vec<(LabelKind, String)>, RowProblem> {
    let bound = &context.bound;
    let mut labels = Vec::new();
    let kind = read::word(context, row, "kind", &KINDS)?;
    for (field, kind) in
        [("label", kind.unwrap_or(LabelKind::Alternative)), ("preferred", LabelKind::Preferred)]
    {
        let said = bound.text(row, field);
        if !said.is_empty() {
            labels.push((kind, clean(context, row, field, said)?));
        }
    }
    let others = bound.text(row, "alternatives").split(['\n', '|']);
    for said in others.map(str::trim).filter(|said| !said.is_empty()) {
        labels.push((LabelKind::Alternative, clean(context, row, "alternatives", said)?));
    }
    if labels.is_empty() {
        return Err(bound.problem(row, "label", "no label is written", "Write how the trade is called"));
    }
    Ok(labels)
}

/// One space between words, Latin letters for Serbian.
fn clean(context: &Context<'_>, row: &Row, field: &'static str, said: &str) -> Result<String, RowProblem> {
    let is_serbian = matches!(context.bound.text(row, "language"), "sr" | "sr-Cyrl" | "sh-Cyrl" | "bs");
    let said = if is_serbian { cyrillic::to_latin(said) } else { said.to_owned() };
    let label = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_word = label.chars().any(char::is_alphabetic) && !label.chars().any(char::is_control);
    if is_word && label.chars().count() <= LONGEST {
        return Ok(label);
    }
    let mend = format!("Write letters, at most {LONGEST}");
    Err(context.bound.problem(row, field, "this can't be a label", &mend))
}
