//! Everything that a list depends on, at one position of the change log and for one date.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::{NeedId, NeedProfile, OfferId, OfferProfile, OrganisationId};
use matching::Scorer;

use crate::catalogue::Catalogue;

/// Everything that a list depends on. Never changes.
#[derive(Clone)]
pub struct Snapshot {
    pub(super) position: i64,
    pub(super) as_of: NaiveDate,
    pub(super) rules_version: i32,
    pub(super) scorer: Arc<Scorer>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) offers: HashMap<OfferId, Arc<OfferProfile>>,
    pub(super) needs: HashMap<NeedId, Arc<NeedProfile>>,
}

impl Snapshot {
    /// The position of the change log up to which changes are contained.
    pub const fn position(&self) -> i64 {
        self.position
    }

    /// The date for which lists are made.
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The published rules' version.
    pub const fn rules_version(&self) -> i32 {
        self.rules_version
    }

    /// Judges pairs under the published rules.
    pub fn scorer(&self) -> &Scorer {
        &self.scorer
    }

    /// Trades, regions, places and their names.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Published offers.
    pub fn offers(&self) -> impl Iterator<Item = &OfferProfile> {
        self.offers.values().map(Arc::as_ref)
    }

    /// Open needs.
    pub fn needs(&self) -> impl Iterator<Item = &NeedProfile> {
        self.needs.values().map(Arc::as_ref)
    }

    /// A published offer.
    pub fn offer(&self, id: OfferId) -> Option<&OfferProfile> {
        self.offers.get(&id).map(Arc::as_ref)
    }

    /// An open need.
    pub fn need(&self, id: NeedId) -> Option<&NeedProfile> {
        self.needs.get(&id).map(Arc::as_ref)
    }

    /// The open needs of an organisation, in the order of their ids.
    pub fn needs_of(&self, sending: OrganisationId) -> Vec<NeedId> {
        let mut ids: Vec<NeedId> =
            self.needs().filter(|need| need.sending == sending).map(|need| need.id).collect();
        ids.sort_unstable();
        ids
    }

    /// The published offers of an organisation, in the order of their ids.
    pub fn offers_of(&self, host: OrganisationId) -> Vec<OfferId> {
        let mut ids: Vec<OfferId> =
            self.offers().filter(|offer| offer.host.id == host).map(|offer| offer.id).collect();
        ids.sort_unstable();
        ids
    }
}
