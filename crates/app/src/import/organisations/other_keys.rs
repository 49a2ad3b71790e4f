//! Further keys of an organisation: those of records that became part of it elsewhere. Whoever names one means it.

use std::collections::HashMap;

use domain::{Organisation, OrganisationId};
use exchange::{Row, RowProblem};

use super::{Known, OrganisationRow};
use crate::import::context::Context;
use crate::import::identity::Identity;
use crate::other_key;

const FIELD: &str = "other_keys";
const MEND: &str =
    "If the two are one, make them one with `praktika organisations merge`; if not, take the key out";

/// Reads the keys of a row.
pub(super) fn read(context: &Context<'_>, row: &Row) -> Result<Vec<Identity>, RowProblem> {
    let mut keys = Vec::new();
    for said in context.bound.list(row, FIELD) {
        let (source, key) = other_key::read(&said).ok_or_else(|| {
            let reason = format!("`{said}` is no key with its list");
            context.bound.problem(row, FIELD, reason, "Write source and key, like chamber-2026=17")
        })?;
        let identity = context.identified(row, FIELD, &source, key)?;
        if !keys.contains(&identity) {
            keys.push(identity);
        }
    }
    Ok(keys)
}

/// That no other row of the file has one of them.
pub(super) fn are_free(
    seen: &HashMap<Identity, (u64, u64)>,
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
) -> Result<(), RowProblem> {
    let taken = |key: &&Identity| seen.get(*key).is_some_and(|(line, _)| *line != row.line);
    let Some(key) = said.other_keys.iter().find(taken) else { return Ok(()) };
    let reason = format!("line {} has the key `{}` too", seen[key].0, key.written());
    Err(context.bound.problem(row, FIELD, reason, "Keep it in one of the two rows"))
}

/// The keys that are not known yet, each with the record that it stands for.
pub(super) fn new(
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
    organisation: &Organisation,
    known: &Known,
) -> Result<Vec<(Identity, Organisation)>, RowProblem> {
    let mut new = Vec::new();
    // Found by its national number, it is known by the key of this list too from now on.
    let own = Some(&said.identity).filter(|own| !said.other_keys.contains(own));
    for key in said.other_keys.iter().chain(own) {
        match known.by_identity.get(key) {
            _ if key.is_of(organisation) => {}
            Some(id) if *id == organisation.id => {}
            Some(id) => {
                let other = known.organisations.get(id).map_or("", |other| &*other.name);
                let reason = format!("`{}` is the key of `{other}` here", key.written());
                return Err(context.bound.problem(row, FIELD, reason, MEND));
            }
            None => {
                let id = OrganisationId::from_uuid(key.id(|| context.app.sources.ids.uuid()));
                new.push((key.clone(), organisation.under_other_key(id, key.origin(), context.now)));
            }
        }
    }
    Ok(new)
}
