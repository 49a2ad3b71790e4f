use super::{at, id, on_both};
use store::StoreError;
use store::rules::{RulesState, RulesVersion};

fn draft(n: u128, second: u32) -> RulesVersion {
    let text = include_str!("../../../config/rules/default.toml");
    RulesVersion {
        id: id(n),
        version: None,
        state: RulesState::Draft,
        rules: toml::from_str(text).unwrap(),
        checksum: format!("sum {n}"),
        note: Some("first".to_owned()),
        published_at: None,
        created_at: at(&format!("2026-11-24T10:00:{second:02}Z")),
    }
}

#[tokio::test]
async fn one_version_holds_and_the_others_are_kept() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        assert_eq!(store::rules::published(db).await.unwrap(), None);
        for rules in [draft(1, 1), draft(2, 2)] {
            store::rules::insert(db, &rules).await.unwrap();
        }
        let now = at("2026-11-25T08:00:00Z");
        let first = store::rules::publish(db, id(1), now).await.unwrap();
        let expected = RulesVersion {
            version: Some(1),
            state: RulesState::Published,
            published_at: Some(now),
            ..draft(1, 1)
        };
        assert_eq!(first, expected);
        assert_eq!(store::rules::publish(db, id(2), now).await.unwrap().version, Some(2));
        let holds = store::rules::published(db).await.unwrap().unwrap();
        assert_eq!((holds.id, holds.version), (id(2), Some(2)));
        let states: Vec<_> = store::rules::list(db).await.unwrap().into_iter().map(|v| v.state).collect();
        assert_eq!(states, [RulesState::Published, RulesState::Archived]);
        let old = store::rules::find_version(db, 1).await.unwrap().unwrap();
        assert_eq!(old, RulesVersion { state: RulesState::Archived, ..expected });
        let again = store::rules::publish(db, id(1), now).await.unwrap_err();
        assert!(matches!(again, StoreError::ChangedMeanwhile), "an archived version stays archived");
        let second = RulesVersion { version: Some(3), state: RulesState::Published, ..draft(3, 3) };
        let refused = store::rules::insert(db, &second).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "state" }), "{refused:?}");
    })
    .await;
}
