//! By what a second import finds a row again.

use std::collections::HashMap;

use domain::{Country, Organisation, OrganisationId, OrganisationState, Origin};
use exchange::{Row, RowProblem};
use store::{Executor, StoreError};
use uuid::Uuid;

use super::context::Context;
use crate::other_key;

/// The source of what was not imported: its key is its id.
pub(crate) const OWN_SOURCE: &str = "praktika";
/// The source of rows that say neither source nor key, in a list that is laid out as an export: under [`OWN_SOURCE`]
/// keys are ids.
const HAND_MADE: &str = "hand-made";

/// By what a second import finds a row again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Identity {
    /// Ours, by its id: it was not imported when it was exported.
    Own(Uuid),
    /// Another list's, by its key there.
    Of(Origin),
}

impl Identity {
    /// The origin of what is made under it.
    pub(super) fn origin(&self) -> Option<Origin> {
        match self {
            Self::Own(_) => None,
            Self::Of(origin) => Some(origin.clone()),
        }
    }

    /// Whether it is that of an organisation; it isn't that of one which took over the record that is meant.
    pub(super) fn is_of(&self, organisation: &Organisation) -> bool {
        match self {
            Self::Own(id) => organisation.id.as_uuid() == *id,
            Self::Of(origin) => organisation.origin.as_ref() == Some(origin),
        }
    }

    /// As a cell of `other_keys` has it.
    pub(super) fn written(&self) -> String {
        match self {
            Self::Own(id) => other_key::written(OWN_SOURCE, &id.to_string()),
            Self::Of(origin) => other_key::written(&origin.source, &origin.external_id),
        }
    }

    /// The id of what is made under it.
    pub(super) fn id(&self, new: impl FnOnce() -> Uuid) -> Uuid {
        match self {
            Self::Own(id) => *id,
            Self::Of(_) => new(),
        }
    }
}

impl Context<'_> {
    /// The identity that two columns give; `None` where no key is written.
    pub(super) fn identity(
        &self,
        row: &Row,
        source: &'static str,
        key: &'static str,
    ) -> Result<Option<Identity>, RowProblem> {
        let said = self.bound.text(row, key);
        if said.is_empty() {
            return Ok(None);
        }
        let source = match self.bound.text(row, source) {
            "" => self.source,
            source => source,
        };
        self.identified(row, key, source, said).map(Some)
    }

    /// The identity of a source and a key, which the column `field` gives.
    pub(super) fn identified(
        &self,
        row: &Row,
        field: &'static str,
        source: &str,
        said: &str,
    ) -> Result<Identity, RowProblem> {
        if source == OWN_SOURCE {
            let id = said.parse().map_err(|_| {
                let reason =
                    format!("`{said}` is no id, and rows of source `{OWN_SOURCE}` are known by theirs");
                self.bound.problem(
                    row,
                    field,
                    reason,
                    "Leave the key as it was exported, or write another source",
                )
            })?;
            return Ok(Identity::Own(id));
        }
        Ok(Identity::Of(Origin { source: source.to_owned(), external_id: said.to_owned() }))
    }

    /// The key of a list that gives none.
    pub(super) fn derived(&self, key: String) -> Identity {
        let source = if self.source == OWN_SOURCE { HAND_MADE } else { self.source };
        Identity::Of(Origin { source: source.to_owned(), external_id: key })
    }
}

/// The organisations under some identities; one that was merged is the one it became part of.
pub(super) async fn organisations(
    db: &Executor<'_>,
    wanted: impl IntoIterator<Item = Identity>,
) -> Result<HashMap<Identity, Organisation>, StoreError> {
    let mut own = Vec::new();
    let mut keys: HashMap<String, Vec<String>> = HashMap::new();
    for identity in wanted {
        match identity {
            Identity::Own(id) => own.push(OrganisationId::from_uuid(id)),
            Identity::Of(origin) => keys.entry(origin.source).or_default().push(origin.external_id),
        }
    }
    let mut found: HashMap<Identity, Organisation> = HashMap::new();
    for (id, organisation) in store::organisation::names(db, &own).await? {
        found.insert(Identity::Own(id.as_uuid()), organisation);
    }
    for (source, mut keys) in keys {
        keys.sort_unstable();
        keys.dedup();
        for organisation in store::organisation::list_by_origin(db, &source, &keys).await? {
            if let Some(origin) = organisation.origin.clone() {
                found.insert(Identity::Of(origin), organisation);
            }
        }
    }
    follow_merged(db, &mut found).await?;
    Ok(found)
}

/// The organisations of a country under some registration numbers; one that was merged is the one it became part of.
pub(super) async fn numbered(
    db: &Executor<'_>,
    country: Country,
    numbers: &[String],
) -> Result<HashMap<String, Organisation>, StoreError> {
    let mut found = store::organisation::list_by_number(db, country, numbers).await?;
    // One that went may have kept a number that is another's by now: whose it is comes last, and stays.
    found.sort_by_key(|organisation| organisation.state != OrganisationState::Merged);
    let numbered =
        |organisation: Organisation| Some((organisation.registration_number.clone()?, organisation));
    let mut found: HashMap<String, Organisation> = found.into_iter().filter_map(numbered).collect();
    follow_merged(db, &mut found).await?;
    Ok(found)
}

/// A chain of merges is short: each link is looked up.
async fn follow_merged<K>(db: &Executor<'_>, found: &mut HashMap<K, Organisation>) -> Result<(), StoreError> {
    loop {
        let ended = |organisation: &&mut Organisation| organisation.state == OrganisationState::Merged;
        let into: Vec<OrganisationId> =
            found.values_mut().filter(ended).filter_map(|organisation| organisation.merged_into).collect();
        if into.is_empty() {
            return Ok(());
        }
        let heirs = store::organisation::names(db, &into).await?;
        for organisation in found.values_mut() {
            if let Some(heir) = organisation.merged_into.and_then(|id| heirs.get(&id)) {
                *organisation = heir.clone();
            }
        }
    }
}
