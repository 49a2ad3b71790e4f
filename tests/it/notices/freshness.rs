//! What nobody confirms is asked about after 60 days and hidden after 90; one press shows it again.

use domain::{Actor, Cadence, OfferState};
use hyper::http::Request;
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, all, garage, link, mails_to, until, wish};

async fn press(test: &TestApp, path: &str) -> Outcome<u16> {
    let request = Request::post(format!("https://praktika.example{path}"))
        .header("sec-fetch-site", "same-origin")
        .body(String::new().into())?;
    Ok(test.reply(request).await?.status.as_u16())
}

async fn state(test: &TestApp, offer: domain::OfferId) -> Outcome<OfferState> {
    let found = store::offer::find(&test.app().databases.reader(), offer).await?;
    Ok(found.ok_or("no offer")?.state)
}

#[tokio::test]
async fn an_offer_is_asked_about_then_hidden_and_one_press_shows_it_again() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let to = "a@garage.invalid";
        let (company, boss) = garage(&test, "Garazh A", to).await?;
        wish(&test, boss.id, all(Cadence::AtOnce)).await?;
        let offer = test.published_offer(sample::offer(company.id, TRADE)).await?.id;
        until(&test, "2026-12-03 12:00").await?; // 59 days
        assert_eq!(mails_to(&test, to).len(), 0);
        until(&test, "2026-12-04 12:00").await?;
        until(&test, "2026-12-05 12:00").await?;
        let mails = mails_to(&test, to);
        assert_eq!(mails.len(), 1, "asked once: {mails:?}");
        assert!(mails[0].0.starts_with("Is this offer still valid"), "{}", mails[0].0);
        assert_eq!(state(&test, offer).await?, OfferState::Published);

        until(&test, "2027-01-03 12:00").await?; // 90 days
        until(&test, "2027-01-04 12:00").await?;
        assert_eq!(state(&test, offer).await?, OfferState::Paused);
        let mails = mails_to(&test, to);
        assert_eq!(mails.len(), 2, "{mails:?}");
        assert!(mails[1].0.starts_with("We have paused your offer"), "{}", mails[1].0);

        let answer = link(&mails[1].1, "/answers/")?;
        assert_eq!(press(&test, &answer).await?, 200);
        assert_eq!(state(&test, offer).await?, OfferState::Published);
        until(&test, "2027-03-04 12:00").await?; // 59 days later
        assert_eq!(mails_to(&test, to).len(), 2);
        until(&test, "2027-03-06 12:00").await?;
        assert_eq!(mails_to(&test, to).len(), 3, "and asked anew");
        Ok(())
    });
    outcome.await.expect("one press shows it again");
}

#[tokio::test]
async fn nothing_is_hidden_about_which_nobody_was_asked() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let to = "a@garage.invalid";
        let (company, boss) = garage(&test, "Garazh A", to).await?;
        wish(&test, boss.id, all(Cadence::AtOnce)).await?;
        let offer = test.published_offer(sample::offer(company.id, TRADE)).await?.id;
        // No worker ran for months.
        until(&test, "2027-02-01 12:00").await?;
        let mails = mails_to(&test, to);
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].0.starts_with("Is this offer still valid"), "{}", mails[0].0);
        assert_eq!(state(&test, offer).await?, OfferState::Published);
        until(&test, "2027-03-02 12:00").await?;
        assert_eq!(state(&test, offer).await?, OfferState::Published, "29 days to answer");
        until(&test, "2027-03-03 12:00").await?;
        assert_eq!(state(&test, offer).await?, OfferState::Paused);
        assert_eq!(mails_to(&test, to).len(), 2, "asked once, and told");
        Ok(())
    });
    outcome.await.expect("there is time to answer");
}

#[tokio::test]
async fn what_its_owner_paused_is_not_shown_by_an_old_link() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let to = "a@garage.invalid";
        let (company, boss) = garage(&test, "Garazh A", to).await?;
        wish(&test, boss.id, all(Cadence::AtOnce)).await?;
        let offer = test.published_offer(sample::offer(company.id, TRADE)).await?.id;
        until(&test, "2026-12-04 12:00").await?;
        let answer = link(&mails_to(&test, to)[0].1, "/answers/")?;
        app::offer::pause(test.app(), &Actor::system(), offer).await?;
        assert_eq!(press(&test, &answer).await?, 200);
        assert_eq!(state(&test, offer).await?, OfferState::Paused);
        Ok(())
    });
    outcome.await.expect("it stays paused");
}

#[tokio::test]
async fn an_offer_ends_with_its_last_dates_and_its_owner_knows_two_weeks_before() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let to = "a@garage.invalid";
        let (company, boss) = garage(&test, "Garazh A", to).await?;
        wish(&test, boss.id, all(Cadence::AtOnce)).await?;
        let mut input = sample::offer(company.id, TRADE);
        (input.periods[0].starts_on, input.periods[0].ends_on) =
            ("2026-10-20".parse()?, "2026-11-20".parse()?);
        let offer = test.published_offer(input).await?.id;
        until(&test, "2026-11-05 12:00").await?;
        assert_eq!(mails_to(&test, to).len(), 0);
        for day in ["2026-11-06 12:00", "2026-11-09 12:00", "2026-11-20 12:00"] {
            until(&test, day).await?;
            let mails = mails_to(&test, to);
            assert_eq!(mails.len(), 1, "{day}: {mails:?}");
            assert!(mails[0].0.starts_with("Your offer ends on 20 November 2026"), "{}", mails[0].0);
        }
        assert_eq!(state(&test, offer).await?, OfferState::Published);
        until(&test, "2026-11-21 12:00").await?;
        assert_eq!(state(&test, offer).await?, OfferState::Expired);
        Ok(())
    });
    outcome.await.expect("it ends");
}

#[tokio::test]
async fn an_accreditation_that_runs_out_is_told_twice() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let to = "a@garage.invalid";
        let (company, boss) = garage(&test, "Garazh A", to).await?;
        wish(&test, boss.id, all(Cadence::AtOnce)).await?;
        let known = test.app().live_index.known(test.app()).await?;
        let trade = known.catalogue().trade_by_code(TRADE).ok_or("no trade")?.id;
        app::write(test.app(), &Actor::system(), async |tx| {
            let accreditation = domain::Accreditation {
                trade,
                issuer: "Oda".to_owned(),
                valid_from: domain::local_date(tx.now()),
                valid_to: chrono::NaiveDate::from_ymd_opt(2026, 12, 31),
                state: domain::AccreditationState::Verified,
            };
            Ok(store::accreditation::insert(tx.db(), tx.uuid(), company.id, &accreditation).await?)
        })
        .await?;
        for (day, mails) in [
            ("2026-10-31 12:00", 0),
            ("2026-11-01 12:00", 1),
            ("2026-12-16 12:00", 1),
            ("2026-12-17 12:00", 2),
            ("2026-12-31 12:00", 2),
            ("2027-01-01 12:00", 2),
        ] {
            until(&test, day).await?;
            let told = mails_to(&test, to);
            assert_eq!(told.len(), mails, "{day}: {told:?}");
        }
        let subject = &mails_to(&test, to)[0].0;
        assert!(
            subject.starts_with("An accreditation of Garazh A runs out on 31 December 2026"),
            "{subject}"
        );
        Ok(())
    });
    outcome.await.expect("told twice");
}
