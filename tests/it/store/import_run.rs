use super::{at, id, on_both};
use domain::{ImportRun, ImportState};
use store::StoreError;

fn run(n: u128, hash: &str) -> ImportRun {
    ImportRun {
        id: id(n),
        kind: "schools".to_owned(),
        mapping: "rs-schools language=sr".to_owned(),
        file_name: "Škole 2026.xlsx".to_owned(),
        content_hash: hash.to_owned(),
        state: ImportState::Running,
        processed: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        refused: 0,
        created_at: at("2026-11-24T10:00:00.000001Z"),
        finished_at: None,
    }
}

#[tokio::test]
async fn an_import_goes_on_where_it_was_broken_off() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let begun = run(1, "aa");
        store::import_run::insert(tx.db(), &begun).await.unwrap();
        let halfway = ImportRun {
            processed: 5_000_000_000, // more than 32 bits hold
            created: 4_999_999_990,
            updated: 4,
            unchanged: 3,
            skipped: 2,
            refused: 1,
            ..begun
        };
        store::import_run::update(tx.db(), &halfway).await.unwrap();
        let find = async |kind, mapping: &str, hash| {
            store::import_run::find_unfinished(tx.db(), kind, mapping, hash).await.unwrap()
        };
        assert_eq!(find("schools", &halfway.mapping, "aa").await.as_ref(), Some(&halfway));
        assert_eq!(find("schools", &halfway.mapping, "bb").await, None);
        assert_eq!(find("schools", "rs-schools", "aa").await, None);
        assert_eq!(find("offers", &halfway.mapping, "aa").await, None);

        let finished_at = Some(at("2026-11-24T10:05:00Z"));
        let finished = ImportRun { state: ImportState::Finished, finished_at, ..halfway.clone() };
        store::import_run::update(tx.db(), &finished).await.unwrap();
        assert_eq!(find("schools", &halfway.mapping, "aa").await, None);
        assert_eq!(store::import_run::list(tx.db(), 9).await.unwrap(), [finished]);
    })
    .await;
}

#[tokio::test]
async fn progress_goes_forward_only() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let begun = run(1, "aa");
        store::import_run::insert(tx.db(), &begun).await.unwrap();
        let on = |processed| ImportRun { processed, ..begun.clone() };
        store::import_run::update(tx.db(), &on(200)).await.unwrap();
        let finished = ImportRun { state: ImportState::Finished, ..on(200) };
        let early = ImportRun { processed: 100, ..finished.clone() };
        // Another process that began at the same place has counted the same rows.
        for behind in [on(200), on(100), early] {
            let refused = store::import_run::update(tx.db(), &behind).await;
            assert!(matches!(refused, Err(StoreError::ChangedMeanwhile)), "{behind:?}");
        }
        store::import_run::update(tx.db(), &finished).await.unwrap();
        for late in [finished, on(300)] {
            let refused = store::import_run::update(tx.db(), &late).await;
            assert!(matches!(refused, Err(StoreError::ChangedMeanwhile)), "{late:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_is_imported_once_at_a_time() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let begun = run(1, "aa");
        store::import_run::insert(tx.db(), &begun).await.unwrap();
        let finished = ImportRun { state: ImportState::Finished, ..begun };
        store::import_run::update(tx.db(), &finished).await.unwrap();
        let later = ImportRun { created_at: at("2026-11-25T10:00:00Z"), ..run(2, "aa") };
        store::import_run::insert(tx.db(), &later).await.unwrap();
        assert_eq!(store::import_run::list(tx.db(), 1).await.unwrap(), [later], "the newest");
        let refused = store::import_run::insert(tx.db(), &run(3, "aa")).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "content_hash" }), "{refused:?}");
    })
    .await;
}
