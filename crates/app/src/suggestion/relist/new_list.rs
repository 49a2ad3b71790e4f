//! The difference between a list as it is and as it should be.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Blocked, EngineSide, NeedId, NeedProfile, OfferId, PartnerSuggestion, Score, SuggestionId,
    SuggestionState, Verdict,
};
use matching::rank::Ranked;
use store::suggestion::{NewSuggestion, SuggestionList};

use super::batch::{Batch, Writing};
use crate::live_index::Snapshot;
use crate::suggestion::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// A list as it should be, and what stands.
pub(super) struct NewList<'a> {
    pub(super) batch: &'a Batch<'a>,
    pub(super) need: &'a NeedProfile,
    pub(super) best: &'a [Ranked],
    pub(super) existing: &'a [PartnerSuggestion],
}

impl<'a> NewList<'a> {
    /// Notes which rows are to be written, and what entered the list.
    pub(super) fn compare(&self, tx: &Tx, writing: &mut Writing<'a>) {
        let known: BTreeMap<OfferId, &PartnerSuggestion> =
            self.existing.iter().map(|suggestion| (suggestion.offer, suggestion)).collect();
        let mut entered = Vec::new();
        for ranked in self.best {
            let old = known.get(&ranked.offer);
            if old.is_none_or(|old| !same(&old.engine, &ranked.score, self.batch.snapshot)) {
                let row = self.row(tx, ranked.offer, &ranked.score, old.map(|old| old.id));
                if old.is_none() {
                    writing.new.push(row.id);
                }
                writing.rows.push(row);
            }
            match old {
                None => entered.push(ranked.offer),
                Some(old) if old.state == SuggestionState::Expired => {
                    writing.revived.push(old.id);
                    entered.push(ranked.offer);
                }
                Some(_) => {}
            }
        }
        self.rescore_others(tx, writing);
        if !entered.is_empty() {
            writing.entered.push((self.need, entered));
        }
    }

    /// Rows that are no longer among the best are scored anew too, or they would stand above better ones with a score
    /// of yesterday. What a rule blocks now leaves.
    fn rescore_others(&self, tx: &Tx, writing: &mut Writing<'a>) {
        let listed: BTreeSet<OfferId> = self.best.iter().map(|ranked| ranked.offer).collect();
        let others =
            self.existing.iter().filter(|old| old.state.is_on_the_list() && !listed.contains(&old.offer));
        for old in others {
            match self.judge(old.offer) {
                Ok(score) if same(&old.engine, &score, self.batch.snapshot) => {}
                Ok(score) => writing.rows.push(self.row(tx, old.offer, &score, Some(old.id))),
                Err(rules) => {
                    let rule = rules.first().map_or("offer_not_published", Blocked::rule);
                    writing.blocked.entry((self.need.id, rule)).or_default().push(old.offer);
                }
            }
        }
    }

    fn judge(&self, offer: OfferId) -> Verdict {
        match self.batch.others.get(&offer) {
            Some(offer) if offer.state == domain::OfferState::Published => {
                self.batch.snapshot.scorer().judge(offer, self.need)
            }
            _ => Err(Vec::new()), // no longer published
        }
    }

    fn row(&self, tx: &Tx, offer: OfferId, score: &Score, id: Option<SuggestionId>) -> NewSuggestion {
        let snapshot = self.batch.snapshot;
        let engine = EngineSide {
            period: score.period,
            trade: score.trade,
            score: score.points,
            tie_key: score.tie_key,
            parts: score.parts.clone(),
            rules_version: snapshot.rules_version(),
            as_of: snapshot.as_of(),
            position: snapshot.position(),
        };
        let id = id.unwrap_or_else(|| SuggestionId::from_uuid(tx.uuid()));
        NewSuggestion { id, need: self.need.id, offer, engine, listed_at: tx.now() }
    }

    /// An unchanged list is not kept once more.
    pub(super) fn keep_history(&self, last: Option<&SuggestionList>, writing: &mut Writing<'a>) {
        let entries = entries(self.best, self.batch.snapshot.rules_version());
        if last.is_none_or(|last| last.entries != entries) {
            writing.lists.push((self.need.id, entries));
        }
    }

    /// A full list is entered by beating its last; any other by the rules' minimum.
    pub(super) fn set_floor(&self, before: u16, writing: &mut Writing<'a>) {
        let rules = self.batch.snapshot.scorer().rules();
        let last = usize::from(rules.list_length).checked_sub(1).and_then(|last| self.best.get(last));
        let floor = last.map_or(rules.minimum_score, |ranked| ranked.score.points);
        if floor != before {
            writing.floors.push((self.need.id, floor));
            writing.has_lower_floors |= floor < before;
        }
    }
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
