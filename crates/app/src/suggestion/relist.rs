//! One need's list anew: the true best of all offers, written only where it differs.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Actor, Blocked, EngineSide, NeedId, NeedProfile, OfferId, PartnerSuggestion, RunId, Score, SuggestionId,
    SuggestionState, Verdict,
};
use matching::rank::{Ranked, best_offers};
use store::Executor;
use store::run::{NewRun, RunKind, RunTotals};
use store::suggestion::NewSuggestion;

use super::{notice, subject};
use crate::live_index::Snapshot;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, write};

/// All rows of a need, whatever their number.
const EVERY: u64 = i64::MAX as u64;

/// What a new list changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Relisted {
    /// Rows written.
    pub(crate) written: u64,
    /// Offers that entered the list.
    pub(crate) entered: usize,
}

/// Makes the list of a need anew from a snapshot. Does nothing where the need was changed meanwhile: its own task
/// follows. Safe to run twice and in any order.
pub(crate) async fn relist(app: &App, snapshot: &Snapshot, need: NeedId) -> Result<Relisted, AppError> {
    // Scored before the transaction begins: it may take a while and depends on the snapshot alone.
    let Some(profile) = snapshot.need(need) else { return retire(app, need).await };
    let answered = answered(&app.databases.reader(), need).await?;
    let offers = snapshot.offers().filter(|offer| !answered.contains(&offer.id));
    let best = best_offers(snapshot.scorer(), profile, offers, list_length(snapshot));
    write(app, &Actor::system(), async |tx| {
        store::need::lock(tx.db(), &[need]).await?;
        match store::need::find(tx.db(), need).await? {
            Some(found) if found.revision == profile.revision => {}
            _ => return Ok(Relisted::default()),
        }
        let existing = store::suggestion::list_of_need(tx.db(), need, SuggestionState::ALL, EVERY).await?;
        let list = NewList { snapshot, need: profile, best: &best, existing: &existing };
        list.write(tx).await
    })
    .await
}

/// Offers that are agreed, or that the sending side does not want: they are not proposed again.
async fn answered(db: &Executor<'_>, need: NeedId) -> Result<BTreeSet<OfferId>, AppError> {
    let states = [SuggestionState::Accepted, SuggestionState::Declined];
    let answered = store::suggestion::list_of_need(db, need, &states, EVERY).await?;
    Ok(answered.into_iter().map(|suggestion| suggestion.offer).collect())
}

/// A need that is no longer looked for: what nobody has answered expires.
async fn retire(app: &App, need: NeedId) -> Result<Relisted, AppError> {
    write(app, &Actor::system(), async |tx| {
        let states = [SuggestionState::Proposed, SuggestionState::Seen];
        let existing = store::suggestion::list_of_need(tx.db(), need, &states, EVERY).await?;
        let offers: Vec<OfferId> = existing.iter().map(|suggestion| suggestion.offer).collect();
        expire(tx, need, &offers, "need_not_open").await?;
        Ok(Relisted::default())
    })
    .await
}

struct NewList<'a> {
    snapshot: &'a Snapshot,
    need: &'a NeedProfile,
    best: &'a [Ranked],
    existing: &'a [PartnerSuggestion],
}

impl NewList<'_> {
    async fn write(&self, tx: &mut Tx) -> Result<Relisted, AppError> {
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
        let written = store::suggestion::upsert_many(tx.db(), &rows).await?;
        for (rule, offers) in blocked {
            expire(tx, self.need.id, &offers, rule).await?;
        }
        let entered = self.enter(tx, &known).await?;
        self.keep_history(tx).await?;
        self.set_floor(tx).await?;
        notice::tell(tx, self.need, &entered).await?;
        Ok(Relisted { written, entered: entered.len() })
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
        if floor != self.need.list_floor {
            store::need::set_floor(tx.db(), self.need.id, floor).await?;
        }
        Ok(())
    }
}

fn list_length(snapshot: &Snapshot) -> usize {
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

async fn expire(tx: &mut Tx, need: NeedId, offers: &[OfferId], rule: &'static str) -> Result<(), AppError> {
    for (id, from) in store::suggestion::expire(tx.db(), need, offers, rule).await? {
        let became = Became { from: Some(from.as_str()), to: "expired", reason: Some(rule), side: "system" };
        tx.became(subject(id), became);
    }
    Ok(())
}
