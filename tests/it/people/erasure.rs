//! A person goes from every table, and figures stay.

use domain::Actor;
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, newest_link, words};
use super::registration::{KOVAR, register};

/// An address that stands nowhere by chance.
const CANARY: &str = "kanarinac.9f3b@kovar.example";
/// And a name.
const NAME: &str = "Kanarinac Devetković";

/// Where a text stands: `table.column`, over all tables.
pub(super) async fn stands_in(test: &TestApp, sought: &str) -> Outcome<Vec<String>> {
    let databases = &test.app().databases;
    let (db, postgres) = (databases.connection(), databases.is_postgres());
    let columns = if postgres {
        "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns \
         WHERE table_schema = 'public'"
    } else {
        "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'"
    };
    let mut found = vec![];
    for row in db.query_all_raw(Statement::from_string(db.get_database_backend(), columns)).await? {
        let (table, column): (String, String) = (row.try_get("", "t")?, row.try_get("", "c")?);
        let looks = if postgres {
            format!(
                "SELECT count(*) AS n FROM \"{table}\" WHERE lower(\"{column}\"::text) LIKE '%{sought}%' \
                     OR (\"{column}\"::text LIKE '\\x%' AND \"{column}\"::text LIKE '%{}%')",
                app::hex(sought.as_bytes())
            )
        } else {
            format!(
                "SELECT count(*) AS n FROM \"{table}\" WHERE lower(CAST(\"{column}\" AS text)) LIKE '%{sought}%'"
            )
        };
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), looks)).await?;
        let count: i64 = row.ok_or("no count")?.try_get("", "n")?;
        if count > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found.sort();
    Ok(found)
}

#[tokio::test]
async fn whoever_is_erased_stands_in_no_table_and_what_they_did_is_still_counted() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let form: Vec<_> = KOVAR
            .iter()
            .map(|(name, value)| match *name {
                "email" => ("email", CANARY),
                "person_name" => ("person_name", NAME),
                other => (other, *value),
            })
            .collect();
        let browser = register(&test, &form).await?;
        let before = stands_in(&test, CANARY).await?;
        assert!(before.contains(&"account.email".to_owned()), "the search finds what is there: {before:?}");

        // Nobody else would be left: hand it over first.
        assert_eq!(browser.post("/account/erase", &[]).await?.status, 422);
        browser
            .submit("/colleagues", &[("name", "Lejla"), ("email", "lejla@kovar.example"), ("hands_over", "")])
            .await?;
        test.drain().await?;
        let link = newest_link(&test, "lejla@kovar.example", "/sign-in/link/")?;
        let lejla = Browser::new(&test);
        lejla.submit(&link, &[]).await?;
        browser.submit("/account/erase", &[]).await?;
        test.drain().await?;

        assert_eq!(stands_in(&test, CANARY).await?, Vec::<String>::new());
        assert_eq!(stands_in(&test, &NAME.to_lowercase()).await?, Vec::<String>::new());
        assert_eq!(browser.get("/account").await?.status, 303, "its sessions have ended");
        // What was done is still there, by somebody who has no name any more.
        let rows = app::audit::list(test.app(), &Actor::system(), app::audit::AuditQuery::default()).await?;
        let erased = rows.iter().find(|row| row.line.action == "account.erase").ok_or("no entry")?;
        assert!(erased.line.account.is_some() && erased.who.is_none());
        assert!(!words(&lejla.get("/colleagues").await?).contains(NAME));
        Ok(())
    })
    .await
}
