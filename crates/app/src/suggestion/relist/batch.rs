//! Several lists in one transaction: read together, compared one by one, written together.

use std::collections::{BTreeMap, HashMap};

use domain::{
    ChangeKind, NeedId, NeedProfile, OfferId, OfferProfile, PartnerSuggestion, RunId, SuggestionId,
    SuggestionState,
};
use matching::rank::Ranked;
use store::Executor;
use store::run::{NewRun, RunKind, RunTotals};
use store::suggestion::NewSuggestion;

use super::{Outcome, new_list::NewList, new_list::expire};
use crate::live_index::Snapshot;
use crate::suggestion::best::{Wish, best_of, profiles};
use crate::suggestion::{notice, subject};
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// Rows of the change log that are looked through; more count as a change that matters.
const MOST_CHANGES: usize = 1_000;

/// Lists as they should be.
pub(super) struct Batch<'a> {
    pub(super) snapshot: &'a Snapshot,
    kind: RunKind,
    lists: Vec<(&'a NeedProfile, Vec<Ranked>)>,
    /// What stands on the lists but not among the best any more, as it is now.
    pub(super) others: HashMap<OfferId, OfferProfile>,
}

/// What is to be written, of all lists.
#[derive(Default)]
pub(super) struct Writing<'a> {
    pub(super) rows: Vec<NewSuggestion>,
    /// By need, then by the rule that blocks now.
    pub(super) blocked: BTreeMap<(NeedId, &'static str), Vec<OfferId>>,
    /// Rows that are new.
    pub(super) new: Vec<SuggestionId>,
    /// Expired rows that stand on a list again.
    pub(super) revived: Vec<SuggestionId>,
    pub(super) entered: Vec<(&'a NeedProfile, Vec<OfferId>)>,
    pub(super) lists: Vec<(NeedId, serde_json::Value)>,
    pub(super) floors: Vec<(NeedId, u16)>,
    pub(super) has_lower_floors: bool,
}

impl<'a> Batch<'a> {
    /// The lists as they should be; `None` = something changed after the snapshot.
    pub(super) async fn score(
        db: &Executor<'_>,
        snapshot: &'a Snapshot,
        needs: &'a [NeedProfile],
        kind: RunKind,
    ) -> Result<Option<Self>, AppError> {
        let ids: Vec<NeedId> = needs.iter().map(|need| need.id).collect();
        let standing = store::suggestion::states_of_needs(db, &ids).await?;
        let wishes: Vec<Wish<'_>> = needs
            .iter()
            .map(|need| {
                let of_need = standing.iter().filter(|(id, _, state)| *id == need.id && state.is_answered());
                Wish { need, without: of_need.map(|(_, offer, _)| *offer).collect() }
            })
            .collect();
        let length = usize::from(snapshot.scorer().rules().list_length);
        let Some(best) = best_of(db, snapshot, &wishes, length).await? else { return Ok(None) };
        let lists: Vec<(&NeedProfile, Vec<Ranked>)> = needs.iter().zip(best).collect();
        let open = standing.iter().filter(|(_, _, state)| state.is_on_the_list());
        let others: Vec<OfferId> = open.map(|(_, offer, _)| *offer).collect();
        let others = profiles(db, &others).await?;
        Ok(Some(Self { snapshot, kind, lists, others }))
    }

    /// Writes what differs.
    pub(super) async fn write(&self, tx: &mut Tx) -> Result<Outcome, AppError> {
        let ids: Vec<NeedId> = self.lists.iter().map(|(need, _)| need.id).collect();
        let existing = self.existing(tx, &ids).await?;
        if self.lacks_any(&existing) || self.is_outdated(tx, &existing).await? {
            return Ok(Outcome::Outdated);
        }
        let needs = store::need::list_by_ids(tx.db(), &ids).await?;
        let kept = store::suggestion::last_lists(tx.db(), &ids).await?;
        let mut writing = Writing::default();
        for (need, best) in &self.lists {
            // A need that was changed after it was read has a task of its own.
            let found = needs.iter().find(|found| found.id == need.id && found.revision == need.revision);
            let Some(found) = found else { continue };
            let existing = existing.get(&need.id).map_or(&[][..], Vec::as_slice);
            let list = NewList { batch: self, need, best, existing };
            list.compare(tx, &mut writing);
            list.keep_history(kept.get(&need.id), &mut writing);
            list.set_floor(found.list_floor, &mut writing);
        }
        let has_lower_floors = writing.has_lower_floors;
        self.write_all(tx, writing).await?;
        Ok(Outcome::Listed { has_lower_floors })
    }

    async fn existing(
        &self,
        tx: &Tx,
        needs: &[NeedId],
    ) -> Result<HashMap<NeedId, Vec<PartnerSuggestion>>, AppError> {
        let mut existing: HashMap<NeedId, Vec<PartnerSuggestion>> = HashMap::new();
        for old in store::suggestion::list_of_needs(tx.db(), needs, SuggestionState::ALL).await? {
            existing.entry(old.need).or_default().push(old);
        }
        Ok(existing)
    }

    /// Whether another worker has listed an offer meanwhile that was not looked at here.
    fn lacks_any(&self, existing: &HashMap<NeedId, Vec<PartnerSuggestion>>) -> bool {
        let is_best = |old: &PartnerSuggestion| {
            let of_need = self.lists.iter().filter(|(need, _)| need.id == old.need);
            of_need.flat_map(|(_, best)| best).any(|ranked| ranked.offer == old.offer)
        };
        let mut shown = existing.values().flatten().filter(|old| old.state.is_on_the_list());
        shown.any(|old| !self.others.contains_key(&old.offer) && !is_best(old))
    }

    /// Whether an offer of the lists, or anything that stands behind several, was changed after the snapshot.
    async fn is_outdated(
        &self,
        tx: &Tx,
        existing: &HashMap<NeedId, Vec<PartnerSuggestion>>,
    ) -> Result<bool, AppError> {
        let later = store::log::changes_after(tx.db(), self.snapshot.position(), MOST_CHANGES as u64).await?;
        if later.len() >= MOST_CHANGES {
            return Ok(true);
        }
        let on_them = |subject: Option<uuid::Uuid>| {
            let offer = subject.map(OfferId::from_uuid);
            let is_listed =
                |(_, best): &(_, Vec<Ranked>)| best.iter().any(|ranked| Some(ranked.offer) == offer);
            self.lists.iter().any(is_listed)
                || existing.values().flatten().any(|old| Some(old.offer) == offer)
        };
        Ok(later.iter().any(|change| match change.kind {
            ChangeKind::Offer => on_them(change.subject),
            ChangeKind::Need => false, // another need, or one of these, whose revisions are compared
            ChangeKind::Company | ChangeKind::Reference | ChangeKind::Rules => true,
        }))
    }

    async fn write_all(&self, tx: &mut Tx, writing: Writing<'_>) -> Result<(), AppError> {
        store::suggestion::upsert_many(tx.db(), &writing.rows).await?;
        for ((need, rule), offers) in &writing.blocked {
            expire(tx, *need, offers, rule).await?;
        }
        for id in store::suggestion::revive(tx.db(), &writing.revived).await? {
            tx.became(subject(id), Became::new(Some("expired"), "proposed", "system"));
        }
        for id in writing.new {
            tx.became(subject(id), Became::new(None, "proposed", "system"));
        }
        self.keep_lists(tx, writing.lists).await?;
        for (need, floor) in writing.floors {
            store::need::set_floor(tx.db(), need, floor).await?;
        }
        notice::tell(tx, &writing.entered).await
    }

    /// The history of lists answers "why was I fourth on 3 May".
    async fn keep_lists(&self, tx: &Tx, lists: Vec<(NeedId, serde_json::Value)>) -> Result<(), AppError> {
        if lists.is_empty() {
            return Ok(());
        }
        let run = NewRun {
            id: RunId::from_uuid(tx.uuid()),
            kind: self.kind,
            rules_version: self.snapshot.rules_version(),
            as_of: self.snapshot.as_of(),
            position: self.snapshot.position(),
            started_at: tx.now(),
        };
        store::run::insert(tx.db(), &run).await?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let totals = RunTotals {
            needs: count(self.lists.len()),
            offers: count(self.snapshot.offers()),
            changed: count(lists.len()),
            checksum: None,
        };
        store::run::finish(tx.db(), run.id, &totals, tx.now()).await?;
        let list = |(need, entries)| store::suggestion::NewList {
            id: tx.uuid(),
            need,
            run: run.id,
            listed_at: tx.now(),
            entries,
        };
        store::suggestion::insert_lists(tx.db(), lists.into_iter().map(list).collect()).await?;
        Ok(())
    }
}
