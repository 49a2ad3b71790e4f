//! What is kept of people goes after its time.

use std::time::Duration;

use app::retention::{Pruned, prune};
use testing::{Outcome, TestApp, on_both};

use super::browser::Browser;
use super::erasure::stands_in;
use super::registration::{KOVAR, register};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn sessions_links_and_addresses_go_after_their_time() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        // Adnan registers and confirms; somebody else typed an address that is not theirs.
        let adnan = register(&test, &KOVAR).await?;
        let typed = [
            ("name", "Druga firma"),
            ("country", "BA"),
            ("place", "Zenica"),
            ("person_name", "Neko Drugi"),
            ("email", "neko@drugi.example"),
        ];
        Browser::new(&test).submit("/register/company", &typed).await?;
        test.drain().await?;
        assert_eq!(prune(test.app()).await?, Pruned::default(), "nothing is due yet");

        test.advance(DAY * 8);
        let week = prune(test.app()).await?;
        assert_eq!(week, Pruned { networks: 1, ..Pruned::default() });
        assert_eq!(adnan.get("/account").await?.status, 303, "his session is over");

        test.advance(DAY * 31);
        let month = prune(test.app()).await?;
        assert_eq!((month.sessions, month.unconfirmed, month.claims), (1, 1, 1));
        assert!(month.links >= 2 && month.mail_addresses == 2, "{month:?}");
        assert_eq!(stands_in(&test, "neko@drugi.example").await?, Vec::<String>::new());
        assert_eq!(stands_in(&test, "druga firma").await?, Vec::<String>::new(), "nobody's company");
        assert_eq!(stands_in(&test, "adnan@kovar.example").await?, ["account.email", "account.email_key"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_hangs_on_a_registration_that_nobody_confirmed_stops_no_pruning() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        Browser::new(&test).submit("/register/company", &KOVAR).await?;
        let page = app::Page { after: None, limit: 9 };
        let found = app::organisation::list(test.app(), &domain::Actor::system(), page).await?;
        let kovar = found.first().ok_or("no company")?.id;
        test.token(Some(kovar), &[domain::Scope::Read]).await?;
        test.advance(DAY * 31);
        let pruned = prune(test.app()).await?;
        assert_eq!((pruned.unconfirmed, pruned.claims), (1, 1));
        assert!(app::organisation::show(test.app(), &domain::Actor::system(), kovar).await.is_ok());
        Ok(())
    })
    .await
}
