//! By what a row is found again, and the order that follows from it.

use std::collections::HashMap;

use domain::{OrganisationId, OrganisationKind, Origin};
use exchange::list;
use store::{Executor, StoreError};
use uuid::Uuid;

use crate::import::OWN_SOURCE;
use crate::other_key;

/// The list that a row came from, and its key there. Ordered as bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) source: String,
    pub(super) key: String,
}

impl Key {
    /// What was not imported is known by its id.
    pub(super) fn of(origin: Option<&Origin>, id: Uuid) -> Self {
        match origin {
            Some(origin) => Self { source: origin.source.clone(), key: origin.external_id.clone() },
            None => Self::stored(None, None, id),
        }
    }

    /// The same from columns.
    pub(super) fn stored(source: Option<String>, external_id: Option<String>, id: Uuid) -> Self {
        match (source, external_id) {
            (Some(source), Some(key)) => Self { source, key },
            _ => Self { source: OWN_SOURCE.to_owned(), key: id.to_string() },
        }
    }
}

/// How the organisations of a kind, or all, are known. Without merged ones.
pub(super) struct Holders {
    keys: HashMap<OrganisationId, Key>,
    /// The keys of records that became part of one.
    others: HashMap<OrganisationId, Vec<Key>>,
}

impl Holders {
    pub(super) async fn read(db: &Executor<'_>, kind: Option<OrganisationKind>) -> Result<Self, StoreError> {
        let keys = store::organisation::keys(db, kind).await?;
        let holder = |key: store::organisation::OrganisationKey| {
            (key.id, Key::stored(key.source, key.external_id, key.id.as_uuid()))
        };
        let (merged, keys): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| key.merged_into.is_some());
        let mut others: HashMap<OrganisationId, Vec<Key>> = HashMap::new();
        for gone in merged {
            if let Some(into) = gone.merged_into {
                others.entry(into).or_default().push(holder(gone).1);
            }
        }
        Ok(Self { keys: keys.into_iter().map(holder).collect(), others })
    }

    /// `None` for a merged one: what is left there, its heir has too.
    pub(super) fn key(&self, id: OrganisationId) -> Option<&Key> {
        self.keys.get(&id)
    }

    /// The keys of what became part of one, as a cell has them.
    pub(super) fn others(&self, id: OrganisationId) -> String {
        let mut keys: Vec<&Key> = self.others.get(&id).into_iter().flatten().collect();
        keys.sort_unstable();
        list::join(keys.into_iter().map(|key| other_key::written(&key.source, &key.key)))
    }

    /// All of them in their order.
    pub(super) fn in_order(&self) -> Vec<(&Key, OrganisationId)> {
        let mut all: Vec<(&Key, OrganisationId)> = self.keys.iter().map(|(id, key)| (key, *id)).collect();
        all.sort_unstable();
        all
    }
}
