//! `trades.csv`.

use std::collections::HashSet;

use domain::{Trade, TradeId};

use super::number;
use crate::{
    Classification, ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/trades.csv",
    columns: &["code", "isco08", "isced_f", "esco_uri", "source"],
};

pub(super) fn parse(
    text: &str,
    isco: &Classification,
    isced: &Classification,
) -> Result<Vec<Trade>, ReferenceError> {
    let rows = TABLE.rows(text)?;
    let mut codes = HashSet::new();
    let mut trades = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let trade = trade(row, index)?;
        if isco.group(&trade.isco08.to_string()).is_none() {
            return Err(row.error("isco08", format!("ISCO-08 has no group {}", trade.isco08)));
        }
        if let Some(field) = trade.isced_f.as_ref().filter(|field| isced.group(field).is_none()) {
            return Err(row.error("isced_f", format!("ISCED-F has no field {field}")));
        }
        if !codes.insert(trade.code.clone()) {
            return Err(row.error("code", format!("`{}` stands twice", trade.code)));
        }
        trades.push(trade);
    }
    Ok(trades)
}

fn trade(row: &Row<'_>, index: usize) -> Result<Trade, ReferenceError> {
    let code = row.required("code")?;
    if !code.split('-').all(is_code_word) {
        return Err(row.error("code", format!("`{code}` is not like motor-vehicle-mechanic")));
    }
    Ok(Trade {
        id: TradeId(number(index)),
        code: code.to_owned(),
        isco08: row.value("isco08")?,
        isced_f: isced_f(row)?,
        esco_uri: row.optional("esco_uri")?,
        source: row.required("source")?.to_owned(),
    })
}

fn is_code_word(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn isced_f(row: &Row<'_>) -> Result<Option<String>, ReferenceError> {
    let field: Option<String> = row.optional("isced_f")?;
    match field {
        Some(code) if code.len() != 4 || !code.bytes().all(|b| b.is_ascii_digit()) => Err(row.error(
            "isced_f",
            format!("`{code}` is not a detailed field of ISCED-F: four digits, like 0716"),
        )),
        field => Ok(field),
    }
}
