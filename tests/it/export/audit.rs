//! Who takes a table out is noted.

use app::import::ImportKind as Kind;
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp, on_both};

use super::{Form, exported};

/// What was noted of exports: action, kind of its subject, columns.
pub(super) async fn noted(test: &TestApp) -> Outcome<Vec<(String, String, serde_json::Value)>> {
    let db = test.app().databases.connection();
    let query = "SELECT action, subject_kind, changed_fields FROM audit_entry
         WHERE action LIKE '%.export' ORDER BY at, id";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await?;
    let noted = rows.iter().map(|row| {
        Ok((row.try_get("", "action")?, row.try_get("", "subject_kind")?, row.try_get("", "changed_fields")?))
    });
    noted.collect()
}

#[tokio::test]
async fn every_table_that_leaves_is_noted_with_its_columns() -> Outcome {
    on_both(async |test| {
        for kind in Kind::ALL {
            exported(&test, kind, Form::Csv).await?;
        }
        let noted = noted(&test).await?;
        let kinds: Vec<&str> = noted.iter().map(|(_, kind, _)| kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "region",
                "place",
                "trade",
                "organisation",
                "school",
                "programme",
                "accreditation",
                "need",
                "offer"
            ]
        );
        for (kind, (action, noun, columns)) in Kind::ALL.iter().zip(&noted) {
            assert_eq!(action, &format!("{noun}.export"));
            assert_eq!(columns, &serde_json::json!(kind.exported()));
        }
        Ok(())
    })
    .await
}
