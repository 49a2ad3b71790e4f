//! The demo, entered through the use cases.

use domain::{Actor, NeedState, OfferState, OrganisationState};
use store::Page;
use testing::{Outcome, on_both};

use super::rows;

const ALL: Page = Page { after: None, limit: 1_000 };

#[tokio::test]
async fn the_demo_is_entered_once() -> Outcome {
    on_both(async |test| {
        let app = test.app();
        let seeded = praktika::demo::seed(app).await?;
        let new = [seeded.organisations, seeded.programmes, seeded.needs, seeded.offers];
        assert_eq!(new, [41, 27, 30, 53]);
        let system = Actor::system();
        let organisations = app::organisation::list(app, &system, ALL).await?;
        assert!(organisations.iter().all(|one| one.state == OrganisationState::Verified));
        let needs = app::need::list(app, &system, ALL).await?;
        assert!(needs.iter().all(|need| need.state == NeedState::Open && need.location.place.is_some()));
        let offers = app::offer::list(app, &system, ALL).await?;
        assert!(offers.iter().all(|offer| offer.state == OfferState::Published));
        let ahead = |offer: &domain::Offer| {
            offer.periods.iter().all(|one| one.period.starts_on() > app.sources.clock.today())
        };
        assert!(offers.iter().all(ahead));

        let before = rows(&test).await?;
        let again = praktika::demo::seed(app).await?;
        assert!(again.was_there() && again.to_string().contains("there already"), "{again}");
        // New tokens are all that is new, and each is in the audit log.
        let tokens = i64::try_from(again.pages.len() + again.tokens.len())?;
        let after =
            rows(&test).await?.into_iter().zip(before).map(|(after, before)| (after.0, after.1 - before.1));
        assert_eq!(after.filter(|(_, more)| *more != 0).collect::<Vec<_>>(), [("audit_entry", tokens)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_demo_has_suggestions_links_and_tokens() -> Outcome {
    on_both(async |test| {
        let app = test.app();
        let seeded = praktika::demo::seed(app).await?;
        assert_eq!((seeded.pages.len(), seeded.tokens.len()), (3, 3));
        for link in &seeded.pages {
            let (_, key) = link.url.split_once("/enter/").ok_or("no link")?;
            app::token::open_page_key(app, key, None).await?;
        }
        for token in &seeded.tokens {
            let actor = app::token::authenticate(app, &token.token, None).await?;
            assert_eq!(actor.organisation(), token.organisation_id);
        }
        let quiet = test.drain().await?;
        assert!(quiet.sent > 0 && quiet.failed == 0, "{quiet:?}");
        Ok(())
    })
    .await
}
