//! The pair: what the engine writes, what people write, and that neither writes over the other.
use domain::{
    Criterion, DeclineReason, EngineSide, Fact, OfferId, Part, PartnerSuggestion, RunId, SuggestionId,
    SuggestionState::{self, Declined, Expired, Proposed, Seen},
};
use serde_json::json;
use store::{
    Databases, StoreError,
    run::{self, NewRun, RunKind, RunTotals},
    suggestion::{self, NewList, NewSuggestion},
};
use uuid::Uuid;

use super::{
    fixture::{COMPANY, NEED, SCHOOL, at, commit, offer, people_and_pairs},
    on_both,
};

fn id(n: u128) -> SuggestionId {
    SuggestionId::from_uuid(Uuid::from_u128(n))
}

fn engine(score: u16, rules_version: i32, position: i64) -> EngineSide {
    let fact =
        Fact::Distance { km: 18, approximate: false, across_border: false, detour: None, straight_km: None };
    let parts = vec![Part { criterion: Criterion::Region, points: score, of: 10_000, fact }];
    let as_of = at(0).date_naive();
    EngineSide { period: None, trade: None, score, tie_key: 0, parts, rules_version, as_of, position }
}

fn new(n: u128, offer: OfferId, engine: EngineSide) -> NewSuggestion {
    NewSuggestion { id: id(n), need: NEED, offer, engine, listed_at: at(0) }
}

async fn upsert(databases: &Databases, suggestions: &[NewSuggestion]) -> u64 {
    commit!(databases, |db| suggestion::upsert_many(db, suggestions))
}

async fn pair(databases: &Databases, n: u128) -> PartnerSuggestion {
    suggestion::find_pair(&databases.reader(), NEED, offer(n)).await.unwrap().unwrap()
}

#[tokio::test]
async fn an_older_run_never_overwrites_a_newer_one() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let runs = [(100, 1, 5, 1), (200, 1, 4, 0), (300, 1, 5, 1), (400, 2, 1, 1), (500, 1, 9, 0)];
        for (n, (score, version, position, written)) in (1..).zip(runs) {
            let one = new(n, offer(0), engine(score, version, position));
            assert_eq!(upsert(databases, &[one]).await, written, "{score}");
        }
        let expected = PartnerSuggestion {
            id: id(1),
            need: NEED,
            offer: offer(0),
            engine: engine(400, 2, 1),
            state: Proposed,
            reason: None,
            host_answer: None,
            first_listed_at: at(0),
            seen_at: None,
            revision: 1,
        };
        assert_eq!(pair(databases, 0).await, expected);
        // The same pair twice in one call: the newer one counts.
        let twice = [new(7, offer(1), engine(20, 2, 2)), new(8, offer(1), engine(10, 2, 1))];
        assert_eq!(upsert(databases, &twice).await, 1);
        assert_eq!(pair(databases, 1).await.engine.score, 20);
    })
    .await;
}

#[tokio::test]
async fn what_people_did_outlives_every_run() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        upsert(databases, &[new(1, offer(0), engine(100, 1, 1))]).await;
        let seen = pair(databases, 0).await.see(at(5));
        commit!(databases, |db| suggestion::update_people(db, &seen));
        let declined = seen.clone().decline(DeclineReason::Distance).unwrap();
        commit!(databases, |db| suggestion::update_people(db, &declined));
        upsert(databases, &[new(2, offer(0), engine(200, 1, 2))]).await;
        let expected = PartnerSuggestion { engine: engine(200, 1, 2), ..declined.clone() };
        assert_eq!(pair(databases, 0).await, expected);
        // Somebody who still looks at the page from before.
        let stale = seen.be_interested().unwrap();
        let transaction = databases.begin().await.unwrap();
        let refused = suggestion::update_people(transaction.db(), &stale).await.unwrap_err();
        assert!(matches!(refused, StoreError::ChangedMeanwhile));
        drop(transaction);
        assert_eq!(commit!(databases, |db| suggestion::expire(db, NEED, &[offer(0)], "full")), []);
        assert_eq!(commit!(databases, |db| suggestion::revive(db, &[id(1)])), []);
        assert_eq!(pair(databases, 0).await.state, Declined);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_answered_expires_and_comes_back() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let rows = [0, 1, 2].map(|n| new(n + 1, offer(n), engine(100, 1, 1)));
        upsert(databases, &rows).await;
        let seen = pair(databases, 1).await.see(at(1));
        commit!(databases, |db| suggestion::update_people(db, &seen));
        let offers = [offer(0), offer(1), offer(4)];
        let expired = commit!(databases, |db| suggestion::expire(db, NEED, &offers, "full"));
        assert_eq!(expired, [(id(1), Proposed), (id(2), Seen)]);
        let gone = pair(databases, 0).await;
        assert_eq!((gone.state, gone.reason), (Expired, None), "a rule is no person's reason");

        let transaction = databases.begin().await.unwrap();
        let late = seen.be_interested().unwrap(); // on a page that was opened before
        let refused = suggestion::update_people(transaction.db(), &late).await.unwrap_err();
        assert!(matches!(refused, StoreError::ChangedMeanwhile));
        drop(transaction);

        assert_eq!(commit!(databases, |db| suggestion::revive(db, &[id(3), id(2)])), [id(2)]);
        assert_eq!(pair(databases, 1).await.state, Proposed);
        let all =
            suggestion::list_of_needs(&databases.reader(), &[NEED], SuggestionState::ALL).await.unwrap();
        assert_eq!(all.len(), 3);
        let open = suggestion::list_of_needs(&databases.reader(), &[NEED], &[Proposed]).await.unwrap();
        assert_eq!(open.len(), 2, "the first is gone still");
    })
    .await;
}

#[tokio::test]
async fn a_list_is_the_best_first_and_ties_have_an_order() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let scores = [(300, 2), (500, 0), (300, 1), (100, 0), (300, 1)];
        let rows: Vec<_> = (0..)
            .zip(scores)
            .map(|(n, (score, tie_key))| new(n + 1, offer(n), EngineSide { tie_key, ..engine(score, 1, 1) }))
            .collect();
        upsert(databases, &rows).await;
        let db = databases.reader();
        let list = |states, limit| {
            let db = &db;
            async move {
                let rows = suggestion::list_of_need(db, NEED, states, limit).await.unwrap();
                rows.iter().map(|row| row.id).collect::<Vec<_>>()
            }
        };
        assert_eq!(list(SuggestionState::ALL, 9).await, [2, 3, 5, 1, 4].map(id));
        assert_eq!(list(SuggestionState::ALL, 2).await, [2, 3].map(id));
        assert_eq!(list(&[Seen], 9).await, []);
    })
    .await;
}

#[tokio::test]
async fn only_the_sending_side_finds_its_own() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        upsert(databases, &[new(1, offer(0), engine(100, 1, 1))]).await;
        let db = databases.reader();
        let found = suggestion::find(&db, id(1)).await.unwrap();
        assert!(found.is_some());
        assert_eq!(suggestion::find_within(&db, &domain::Reach::Of(SCHOOL), id(1)).await.unwrap(), found);
        assert_eq!(suggestion::find_within(&db, &domain::Reach::Of(COMPANY), id(1)).await.unwrap(), None);
        assert_eq!(suggestion::find(&db, id(2)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn lists_are_kept_with_the_run_that_made_them() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        assert!(suggestion::last_lists(&databases.reader(), &[NEED]).await.unwrap().is_empty());
        for n in 1..=2 {
            let id = RunId::from_uuid(Uuid::from_u128(n));
            let (kind, as_of, started_at) = (RunKind::Need, at(0).date_naive(), at(0));
            let begun = NewRun { id, kind, rules_version: 1, as_of, position: 1, started_at };
            commit!(databases, |db| run::insert(db, &begun));
            let entries = json!({"v": 1, "entries": [{"rank": n, "offer": offer(0)}]});
            let listed_at = at(i64::try_from(n).unwrap());
            let list = NewList { id: Uuid::from_u128(n), need: NEED, run: id, listed_at, entries };
            commit!(databases, |db| suggestion::insert_lists(db, vec![list.clone()]));
            let totals = RunTotals { needs: 1, offers: 5, changed: 1, checksum: None };
            assert!(commit!(databases, |db| run::finish(db, id, &totals, at(3))));
            assert!(!commit!(databases, |db| run::finish(db, id, &totals, at(4))), "over already");
        }
        let last = suggestion::last_lists(&databases.reader(), &[NEED]).await.unwrap().remove(&NEED).unwrap();
        assert_eq!((last.run.as_uuid(), last.listed_at), (Uuid::from_u128(2), at(2)));
        assert_eq!(last.entries["entries"][0]["rank"], 2);
    })
    .await;
}
