//! `config/rules/default.toml`: the rules with which a new database begins.

use domain::{MatchingRules, Place, Region, Trade};

use crate::ReferenceError;

const FILE: &str = "config/rules/default.toml";

pub(super) fn parse(
    text: &str,
    trades: &[Trade],
    regions: &[Region],
    places: &[Place],
) -> Result<MatchingRules, ReferenceError> {
    let rules: MatchingRules = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| line_of(text, span.start));
        ReferenceError { file: FILE, line, field: String::new(), what: error.message().to_owned() }
    })?;
    rules.check().map_err(|error| wrong(error.at, error.what))?;
    known_codes(&rules, trades, regions, places)?;
    Ok(rules)
}

/// Whether the tables name only trades, places and regions that there are.
fn known_codes(
    rules: &MatchingRules,
    trades: &[Trade],
    regions: &[Region],
    places: &[Place],
) -> Result<(), ReferenceError> {
    for (n, pair) in rules.related_trades.iter().enumerate() {
        let unknown =
            [&pair.one, &pair.other].into_iter().find(|code| !trades.iter().any(|t| t.code == **code));
        if let Some(code) = unknown {
            return Err(wrong(format!("related_trades[{n}]"), format!("there is no trade `{code}`")));
        }
    }
    for (n, way) in rules.travel.exceptions.iter().enumerate() {
        let known = |code: &str| {
            places.iter().any(|place| place.code == code) || regions.iter().any(|region| region.code == code)
        };
        if let Some(code) = [&way.from, &way.to].into_iter().find(|code| !known(code)) {
            let what = format!("there is no place and no region `{code}`");
            return Err(wrong(format!("travel.exceptions[{n}]"), what));
        }
    }
    Ok(())
}

fn wrong(field: String, what: String) -> ReferenceError {
    ReferenceError { file: FILE, line: None, field, what }
}

/// The line of a byte, counted from 1.
fn line_of(text: &str, byte: usize) -> u64 {
    let breaks = text.bytes().take(byte).filter(|b| *b == b'\n').count();
    u64::try_from(breaks).unwrap_or(u64::MAX).saturating_add(1)
}
