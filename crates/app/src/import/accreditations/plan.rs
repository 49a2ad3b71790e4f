//! Rows against what is stored.

use std::collections::HashMap;

use domain::{Accreditation, AccreditationState};
use exchange::Row;

use super::{Key, Record, Step};
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::report::Outcome;

pub(super) fn key(record: &Record) -> Key {
    let says = &record.accreditation;
    (record.organisation, says.trade, says.issuer.clone(), says.valid_from)
}

pub(super) fn planned(
    context: &Context<'_>,
    row: &Row,
    said: &Record,
    known: &mut HashMap<Key, Record>,
    seen: &mut HashMap<Key, u64>,
) -> Planned<Step> {
    let key = key(said);
    let old = known.get(&key);
    if let Some(line) = seen.get(&key).filter(|line| **line != row.line) {
        if old.is_none_or(|old| brought_up(old, said) == *old) {
            return Ok((Outcome::Unchanged, None));
        }
        let reason = format!("line {line} has the same paper with other values");
        return Err(context.bound.problem(row, "organisation_key", reason, "Keep one of the two rows"));
    }
    seen.insert(key.clone(), row.line);
    let (outcome, step) = match old {
        None => (Outcome::Created, Some(Step::Add(said.clone()))),
        Some(old) => {
            let new = brought_up(old, said);
            if new == *old {
                return Ok((Outcome::Unchanged, None));
            }
            let new = Record { revision: old.revision + 1, ..new };
            (Outcome::Updated, Some(Step::Update(new)))
        }
    };
    if let Some(Step::Add(record) | Step::Update(record)) = &step {
        known.insert(key, record.clone());
    }
    Ok((outcome, step))
}

/// What the list says now. What somebody has checked stays checked, and an empty cell takes nothing away.
fn brought_up(old: &Record, said: &Record) -> Record {
    let is_checked = old.accreditation.state != AccreditationState::Claimed;
    let state = if is_checked { old.accreditation.state } else { said.accreditation.state };
    Record {
        id: old.id,
        revision: old.revision,
        number: said.number.clone().or_else(|| old.number.clone()),
        accreditation: Accreditation { state, ..said.accreditation.clone() },
        ..said.clone()
    }
}
