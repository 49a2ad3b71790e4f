//! A person goes from every table, and figures stay.

use domain::{Actor, OrganisationState};
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, newest_link, words};
use super::claim::listed;
use super::coordinator::admin;
use super::registration::{KOVAR, first_in_queue, register};

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

#[tokio::test]
async fn whoever_is_the_last_goes_too_and_their_company_takes_a_break() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let adnan = register(&test, &KOVAR).await?;
        let page = app::Page { after: None, limit: 9 };
        let found = app::organisation::list(test.app(), &Actor::system(), page).await?;
        let kovar = found.into_iter().next().ok_or("no company")?;
        app::organisation::verify(test.app(), &Actor::system(), kovar.id).await?;
        let other: Vec<_> = KOVAR
            .iter()
            .map(|(n, v)| if *n == "name" { ("name", "Nadrealni d.o.o.") } else { (*n, *v) })
            .collect();
        Browser::new(&test).submit("/register/company", &other).await?;
        adnan
            .submit("/colleagues", &[("name", "X"), ("email", "x@evil.example"), ("hands_over", "")])
            .await?;
        test.drain().await?;
        let open = newest_link(&test, "x@evil.example", "/sign-in/link/")?;
        let refused = adnan.post("/account/erase", &[]).await?;
        assert!(refused.body.contains("name=\"leaves_alone\""), "{}", words(&refused));
        let erased = adnan.submit("/account/erase", &[("leaves_alone", "yes")]).await?;
        assert_eq!(erased.status, 200);
        let kovar = app::organisation::show(test.app(), &Actor::system(), kovar.id).await?;
        assert_eq!(kovar.state, OrganisationState::Paused);
        // Nobody whom he had invited takes it over, and what he registered beside it and never confirmed is gone.
        assert_eq!(Browser::new(&test).post(&open, &[]).await?.status, 404);
        assert_eq!(stands_in(&test, "nadrealni").await?, Vec::<String>::new());
        assert_eq!(stands_in(&test, "adnan@kovar.example").await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_somebody_claims_goes_with_them() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let school = listed(&test, "Metalska škola Zenica").await?;
        let vesna = admin(&test, "vesna@ministry.example").await?;
        let amra = Browser::new(&test);
        let form = [("person_name", NAME), ("email", CANARY)];
        amra.submit(&format!("/claim/{school}"), &form).await?;
        test.drain().await?;
        amra.submit(&newest_link(&test, CANARY, "/sign-in/link/")?, &[]).await?;
        let item = first_in_queue(&vesna).await?;
        amra.submit("/account/erase", &[]).await?;
        assert_eq!(stands_in(&test, &NAME.to_lowercase()).await?, Vec::<String>::new());
        // Nothing waits any more, and nobody can be let in to a school by what was left.
        assert_eq!(vesna.post(&item, &[("decision", "yes"), ("reason", "")]).await?.status, 404);
        assert!(first_in_queue(&vesna).await.is_err());
        Ok(())
    })
    .await
}
