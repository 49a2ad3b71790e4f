//! What can't become one.

use app::AppError;
use domain::{Actor, Authority, OrganisationId, Scope};
use testing::{Outcome, TestApp, on_both};

use super::now;

/// The field and the code of the refusal.
async fn refusal(test: &TestApp, keep: OrganisationId, gone: OrganisationId) -> Outcome<String> {
    match app::organisation::merge(test.app(), &Actor::system(), keep, gone).await {
        Err(AppError::Invalid(fields)) => Ok(fields.to_string()),
        other => Err(format!("{other:?}").into()),
    }
}

#[tokio::test]
async fn two_that_are_not_one_stay_two() -> Outcome {
    on_both(async |test| {
        let first = test.company("Kovar", "BA-zenica").await?;
        let second = test.company("KOVAR", "BA-zenica").await?.id;
        let third = test.company("Kovar d.d.", "BA-zenica").await?.id;
        let abroad = test.company("Kovar", "ME-podgorica").await?.id;
        let school = test.school("Kovar", "BA-zenica").await?.organisation.id;
        assert_eq!(refusal(&test, first.id, first.id).await?, "gone: merge-itself");
        assert_eq!(refusal(&test, first.id, abroad).await?, "gone: merge-unlike");
        assert_eq!(refusal(&test, first.id, school).await?, "gone: merge-unlike");
        let nobody = OrganisationId::from_uuid(test.app().sources.ids.uuid());
        let unknown = app::organisation::merge(test.app(), &Actor::system(), first.id, nobody).await;
        assert!(matches!(unknown, Err(AppError::NotFound)), "{unknown:?}");

        let scopes = vec![Scope::Read, Scope::Write, Scope::Pages];
        let member = Authority::Member { organisation: first.id, scopes };
        let member = Actor { authority: member, ..Actor::system() };
        let forbidden = app::organisation::merge(test.app(), &member, first.id, second).await;
        assert!(matches!(forbidden, Err(AppError::Forbidden)), "{forbidden:?}");
        let forbidden = app::organisation::duplicates(test.app(), &member).await;
        assert!(matches!(forbidden, Err(AppError::Forbidden)), "{forbidden:?}");
        assert_eq!(now(&test, first.id).await?, first);

        app::organisation::merge(test.app(), &Actor::system(), first.id, second).await?;
        let merged = format!("gone: merged-already into={}", first.id);
        assert_eq!(refusal(&test, first.id, second).await?, merged);
        let into = format!("keep: merge-into-merged into={}", first.id);
        assert_eq!(refusal(&test, second, third).await?, into);
        // Who was followed once is followed in one step when its heir goes too.
        app::organisation::merge(test.app(), &Actor::system(), third, first.id).await?;
        assert_eq!(now(&test, second).await?.merged_into, Some(third));
        Ok(())
    })
    .await
}
