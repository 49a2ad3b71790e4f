//! The difference between a list as it is and as it should be.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Blocked, EngineSide, NeedId, NeedProfile, OfferId, PartnerSuggestion, RunId, Score, SuggestionId,
    SuggestionState, Verdict,
};
use matching::rank::Ranked;
use store::run::{NewRun, RunKind, RunTotals};
use store::suggestion::NewSuggestion;

use crate::live_index::Snapshot;
use crate::suggestion::{notice, subject};
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// A list as it should be, and what stands.
pub(super) struct NewList<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) need: &'a NeedProfile,
    pub(super) best: &'a [Ranked],
    pub(super) existing: &'a [PartnerSuggestion],
    /// The floor that stands, points of 10,000.
    pub(super) floor: u16,
}

impl NewList<'_> {
    pub(super) async fn write(&self, tx: &mut Tx) -> Result<(), AppError> {
        let listed: BTreeSet<OfferId> = self.best.iter().map(|ranked| ranked.offer).collect();
        let known: BTreeMap<OfferId, &PartnerSuggestion> =
            self.existing.iter().map(|suggestion| (suggestion.offer, suggestion)).collect();

        let mut rows: Vec<NewSuggestion> = Vec::new();
        for ranked in self.best {
            match known.get(&ranked.offer) {
                Some(old) if same(&old.engine, &ranked.score, self.snapshot) => {}
                old => rows.push(self.row(tx, ranked.offer, &ranked.score, old.map(|old| old.id))),
            }
        }
        let blocked = self.rescore_unlisted(tx, &listed, &mut rows);
        store::suggestion::upsert_many(tx.db(), &rows).await?;
        for (rule, offers) in blocked {
            expire(tx, self.need.id, &offers, rule).await?;
        }
        let entered = self.enter(tx, &known).await?;
        self.keep_history(tx).await?;
        self.set_floor(tx).await?;
        notice::tell(tx, self.need, &entered).await
    }

    /// Rows off the list are scored anew too, or they would stand above better ones with a score of yesterday.
    /// Returns those that a rule blocks now, by the rule.
    fn rescore_unlisted(
        &self,
        tx: &Tx,
        listed: &BTreeSet<OfferId>,
        rows: &mut Vec<NewSuggestion>,
    ) -> BTreeMap<&'static str, Vec<OfferId>> {
        let mut blocked: BTreeMap<&'static str, Vec<OfferId>> = BTreeMap::new();
        for old in self.existing.iter().filter(|old| !listed.contains(&old.offer)) {
            match self.judge(old.offer) {
                Ok(score) if same(&old.engine, &score, self.snapshot) => {}
                Ok(score) => rows.push(self.row(tx, old.offer, &score, Some(old.id))),
                Err(rules) => {
                    let rule = rules.first().map_or("offer_not_published", Blocked::rule);
                    blocked.entry(rule).or_default().push(old.offer);
                }
            }
        }
        blocked
    }

    fn judge(&self, offer: OfferId) -> Verdict {
        match self.snapshot.offer(offer) {
            Some(offer) => self.snapshot.scorer().judge(offer, self.need),
            None => Err(Vec::new()), // no longer published
        }
    }

    fn row(&self, tx: &Tx, offer: OfferId, score: &Score, id: Option<SuggestionId>) -> NewSuggestion {
        let engine = EngineSide {
            period: score.period,
            trade: score.trade,
            score: score.points,
            tie_key: score.tie_key,
            parts: score.parts.clone(),
            rules_version: self.snapshot.rules_version(),
            as_of: self.snapshot.as_of(),
            position: self.snapshot.position(),
        };
        let id = id.unwrap_or_else(|| SuggestionId::from_uuid(tx.uuid()));
        NewSuggestion { id, need: self.need.id, offer, engine, listed_at: tx.now() }
    }

    /// Notes what is new on the list and brings back what had expired. Returns the offers that entered.
    async fn enter(
        &self,
        tx: &mut Tx,
        known: &BTreeMap<OfferId, &PartnerSuggestion>,
    ) -> Result<Vec<OfferId>, AppError> {
        let mut entered = Vec::new();
        let mut expired = Vec::new();
        for ranked in self.best {
            match known.get(&ranked.offer) {
                None => entered.push(ranked.offer),
                Some(old) if old.state == SuggestionState::Expired => {
                    expired.push(old.id);
                    entered.push(ranked.offer);
                }
                Some(_) => {}
            }
        }
        for id in store::suggestion::revive(tx.db(), &expired).await? {
            tx.became(subject(id), Became::new(Some("expired"), "proposed", "system"));
        }
        let new: Vec<OfferId> = entered.iter().filter(|offer| !known.contains_key(offer)).copied().collect();
        for suggestion in store::suggestion::list_pairs(tx.db(), self.need.id, &new).await? {
            tx.became(subject(suggestion.id), Became::new(None, "proposed", "system"));
        }
        Ok(entered)
    }

    /// The history of lists answers "why was I fourth on 3 May"; an unchanged list is not written again.
    async fn keep_history(&self, tx: &mut Tx) -> Result<(), AppError> {
        let entries = entries(self.best, self.snapshot.rules_version());
        if store::suggestion::last_list(tx.db(), self.need.id)
            .await?
            .is_some_and(|last| last.entries == entries)
        {
            return Ok(());
        }
        let run = NewRun {
            id: RunId::from_uuid(tx.uuid()),
            kind: RunKind::Need,
            rules_version: self.snapshot.rules_version(),
            as_of: self.snapshot.as_of(),
            position: self.snapshot.position(),
            started_at: tx.now(),
        };
        store::run::insert(tx.db(), &run).await?;
        let offers = u32::try_from(self.snapshot.offers().count()).unwrap_or(u32::MAX);
        let changed = u32::try_from(self.best.len()).unwrap_or(u32::MAX);
        let totals = RunTotals { needs: 1, offers, changed, checksum: None };
        store::run::finish(tx.db(), run.id, &totals, tx.now()).await?;
        let list = store::suggestion::NewList {
            id: tx.uuid(),
            need: self.need.id,
            run: run.id,
            listed_at: tx.now(),
            entries,
        };
        store::suggestion::insert_list(tx.db(), &list).await?;
        Ok(())
    }

    /// A full list is entered by beating its last; any other by the rules' minimum.
    async fn set_floor(&self, tx: &mut Tx) -> Result<(), AppError> {
        let length = list_length(self.snapshot);
        let last = self.best.get(length.saturating_sub(1)).map(|ranked| ranked.score.points);
        let floor = last.unwrap_or_else(|| self.snapshot.scorer().rules().minimum_score);
        if floor != self.floor {
            store::need::set_floor(tx.db(), self.need.id, floor).await?;
        }
        Ok(())
    }
}

/// How long a list is at most.
pub(super) fn list_length(snapshot: &Snapshot) -> usize {
    usize::from(snapshot.scorer().rules().list_length)
}

/// A list as it is kept.
fn entries(best: &[Ranked], rules_version: i32) -> serde_json::Value {
    let entry = |(n, ranked): (usize, &Ranked)| {
        let score = &ranked.score;
        serde_json::json!({ "rank": n + 1, "offer": ranked.offer, "score": score.points, "parts": score.parts })
    };
    let entries: Vec<_> = best.iter().enumerate().map(entry).collect();
    serde_json::json!({ "v": 1, "rules_version": rules_version, "entries": entries })
}

fn same(old: &EngineSide, score: &Score, snapshot: &Snapshot) -> bool {
    old.score == score.points
        && old.period == score.period
        && old.trade == score.trade
        && old.tie_key == score.tie_key
        && old.rules_version == snapshot.rules_version()
        && old.parts == score.parts
}

/// Ends what nobody has answered, and notes the rule.
pub(super) async fn expire(
    tx: &mut Tx,
    need: NeedId,
    offers: &[OfferId],
    rule: &'static str,
) -> Result<(), AppError> {
    for (id, from) in store::suggestion::expire(tx.db(), need, offers, rule).await? {
        let became = Became { from: Some(from.as_str()), to: "expired", reason: Some(rule), side: "system" };
        tx.became(subject(id), became);
    }
    Ok(())
}
