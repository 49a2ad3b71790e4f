//! Rows against what is stored.

use std::collections::HashMap;

use domain::{LabelKind, LanguageTag, Trade, TradeId, TradeLabel};
use exchange::{Row, RowProblem};

use super::Step;
use super::book::Book;
use super::row::{TradeRow, read};
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::report::Outcome;

pub(super) fn plan(
    context: &Context<'_>,
    rows: &[Row],
    trades: Vec<Trade>,
    labels: Vec<TradeLabel>,
) -> Vec<Planned<Step>> {
    let mut book = Book::new(trades, &labels);
    drop(labels);
    let read: Vec<Result<TradeRow, RowProblem>> = rows.iter().map(|row| read(context, row)).collect();
    let mut occupations: HashMap<&str, Vec<&TradeRow>> = HashMap::new();
    for row in read.iter().flatten().filter(|row| row.code.is_none()) {
        occupations.entry(row.esco_uri.as_deref().unwrap_or_default()).or_default().push(row);
    }
    let ours = book.same_occupations(&occupations);
    let mut found: HashMap<String, (TradeId, bool)> = HashMap::new();
    let planned = rows.iter().zip(&read).map(|(row, said)| {
        let said = said.as_ref().map_err(Clone::clone)?;
        let (id, trade) = match (&said.code, &said.esco_uri) {
            (Some(code), uri) => of_code(context, row, said, code, uri.as_deref(), &mut book)?,
            (None, uri) => {
                let uri = uri.as_deref().unwrap_or_default();
                let first = !found.contains_key(uri);
                let rows = occupations.get(uri).map_or(&[][..], Vec::as_slice);
                let (id, is_new) = *found
                    .entry(uri.to_owned())
                    .or_insert_with(|| of_occupation(uri, rows, &ours, &mut book));
                (id, if first && is_new { Outcome::Updated } else { Outcome::Unchanged })
            }
        };
        Ok(taken(&mut book, said, id, trade))
    });
    planned.collect()
}

/// The trade of a row that names its code, and what the row is to the trade, whatever its labels.
fn of_code(
    context: &Context<'_>,
    row: &Row,
    said: &TradeRow,
    code: &str,
    uri: Option<&str>,
    book: &mut Book,
) -> Result<(TradeId, Outcome), RowProblem> {
    let Some(id) = book.of_code(code) else {
        let is_code = code.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if !is_code {
            let mend = "Write small letters, digits and hyphens, like motor-vehicle-mechanic";
            return Err(context.bound.problem(row, "code", format!("`{code}` is no code"), mend));
        }
        return Ok((book.add(trade(said, code.to_owned(), uri)), Outcome::Created));
    };
    let Some(known) = book.trade(id) else { return Ok((id, Outcome::Unchanged)) };
    if known.isco08 != said.isco08 {
        let reason = format!("`{code}` is of the unit group {}, not {}", known.isco08, said.isco08);
        return Err(context.bound.problem(
            row,
            "isco08",
            reason,
            "Correct the group, or give the trade its own code",
        ));
    }
    let ties = uri.filter(|_| known.esco_uri.is_none()).map(str::to_owned);
    if let Some(uri) = &ties {
        book.tie(id, uri);
    }
    Ok((id, if ties.is_some() { Outcome::Updated } else { Outcome::Unchanged }))
}

/// The trade of an occupation of ESCO, and whether that changes something beside labels.
fn of_occupation(
    uri: &str,
    rows: &[&TradeRow],
    ours: &HashMap<String, TradeId>,
    book: &mut Book,
) -> (TradeId, bool) {
    if let Some(id) = book.of_uri(uri) {
        return (id, false);
    }
    // A row between may have tied it by its code.
    let free = |id: &TradeId| book.trade(*id).is_some_and(|trade| trade.esco_uri.is_none());
    if let Some(id) = ours.get(uri).copied().filter(free) {
        book.tie(id, uri);
        return (id, true);
    }
    let code = code(uri, rows, book);
    let first = rows.first().map(|row| trade(row, code, Some(uri)));
    (first.map_or(TradeId(0), |trade| book.add(trade)), true)
}

fn trade(said: &TradeRow, code: String, uri: Option<&str>) -> Trade {
    Trade {
        id: TradeId(0),
        code,
        isco08: said.isco08,
        isced_f: said.isced_f.clone(),
        esco_uri: uri.map(str::to_owned),
        source: said.source.clone(),
    }
}

/// A code that nobody has: from the English preferred label, else from any; with the unit group, then the URI's end,
/// where that is taken.
fn code(uri: &str, rows: &[&TradeRow], book: &Book) -> String {
    let preferred = |english: bool| {
        let of = rows
            .iter()
            .filter(|row| !english || row.language.as_ref().is_some_and(|tag| tag.as_str() == "en"));
        let mut labels = of.flat_map(|row| &row.labels);
        labels.find(|(kind, _)| *kind == LabelKind::Preferred).map(|(_, label)| slug(label))
    };
    let named = preferred(true).or_else(|| preferred(false)).filter(|slug| !slug.is_empty());
    let end: String = uri.rsplit('/').next().unwrap_or_default().chars().take(8).collect();
    let group = rows.first().map(|row| row.isco08.to_string()).unwrap_or_default();
    let named = named.unwrap_or_else(|| "occupation".to_owned());
    let candidates = [named.clone(), format!("{named}-{group}"), format!("{named}-{}", slug(&end))];
    let free = candidates.into_iter().find(|code| book.of_code(code).is_none());
    free.unwrap_or_else(|| format!("esco-{}", slug(uri)))
}

fn slug(label: &str) -> String {
    let folded = store::fold_name(label);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<_>>().join("-")
}

fn taken(book: &mut Book, said: &TradeRow, id: TradeId, trade: Outcome) -> (Outcome, Option<Step>) {
    let label = |(language, (kind, label)): (&LanguageTag, &(LabelKind, String))| TradeLabel {
        trade: id,
        language: language.clone(),
        kind: *kind,
        label: label.clone(),
        source: said.label_source.clone(),
        reviewed_on: said.reviewed_on,
    };
    let given = said.language.iter().flat_map(|language| said.labels.iter().map(move |one| (language, one)));
    let (mut labels, mut any_new, mut any_reviewed) = (Vec::new(), false, false);
    for label in given.map(label) {
        let (is_new, is_reviewed) = book.label(&label);
        any_new |= is_new;
        any_reviewed |= is_reviewed;
        if is_new || is_reviewed {
            labels.push(label);
        }
    }
    let outcome = match (any_new, any_reviewed) {
        (true, _) => Outcome::Created,
        (false, true) => trade.max(Outcome::Updated),
        (false, false) => trade,
    };
    if outcome == Outcome::Unchanged {
        return (outcome, None);
    }
    let step = book.trade(id).cloned().map(|trade| Step { trade, labels });
    (outcome, step)
}
