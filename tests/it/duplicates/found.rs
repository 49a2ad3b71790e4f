//! What looks like one.

use app::organisation::{DuplicateReason, OrganisationInput};
use domain::{Actor, Organisation, OrganisationId, OrganisationKind};
use testing::{Outcome, TestApp, on_both, sample};

use super::now;

/// The groups: why, and which.
async fn groups(test: &TestApp) -> Outcome<Vec<(DuplicateReason, Vec<OrganisationId>)>> {
    let groups = app::organisation::duplicates(test.app(), &Actor::system()).await?;
    let ids = |group: app::organisation::DuplicateGroup| {
        (group.reason, group.organisations.iter().map(|one| one.id).collect())
    };
    Ok(groups.into_iter().map(ids).collect())
}

async fn register(test: &TestApp, input: OrganisationInput) -> Outcome<OrganisationId> {
    Ok(app::organisation::register(test.app(), &Actor::system(), input).await?.id)
}

async fn company(test: &TestApp, name: &str, place: &str) -> Outcome<OrganisationId> {
    register(test, sample::organisation(OrganisationKind::Company, name, place)?).await
}

#[tokio::test]
async fn one_firm_in_one_town_however_it_is_written() -> Outcome {
    on_both(async |test| {
        let mut one = Vec::new();
        for name in ["Šabić d.o.o.", "SABIC DOO", "Шабић"] {
            one.push(company(&test, name, "BA-zenica").await?);
        }
        company(&test, "Šabić i sinovi d.o.o.", "BA-zenica").await?;
        register(&test, sample::organisation(OrganisationKind::School, "Šabić", "BA-zenica")?).await?;
        assert_eq!(groups(&test).await?, [(DuplicateReason::Name, one)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn name_sakes_in_two_towns_are_two_and_one_of_the_canton_may_be_either() -> Outcome {
    on_both(async |test| {
        let zenica = company(&test, "Šabić d.o.o.", "BA-zenica").await?;
        let visoko = company(&test, "Šabić d.o.o.", "BA-visoko").await?;
        let tuzla = company(&test, "Šabić d.o.o.", "BA-tuzla").await?;
        assert_eq!(groups(&test).await?, []);
        let input = sample::organisation(OrganisationKind::Company, "Sabic", "BA-zenica")?;
        let canton = Some("BA-FBIH-04".to_owned());
        let somewhere = register(&test, OrganisationInput { place: None, region: canton, ..input }).await?;
        let mut found = groups(&test).await?;
        found.sort_by_key(|(_, ids)| ids.clone());
        assert_eq!(
            found,
            [
                (DuplicateReason::Name, vec![zenica, somewhere]),
                (DuplicateReason::Name, vec![visoko, somewhere])
            ],
            "and not {tuzla}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_tells_whatever_the_name_and_the_town() -> Outcome {
    on_both(async |test| {
        let numbered = async |name: &str, place: &str, number: &str| {
            let input = sample::organisation(OrganisationKind::Company, name, place)?;
            // As lists write it: whoever registers by hand gets the number in one form.
            let id = register(&test, input).await?;
            let listed =
                Organisation { registration_number: Some(number.to_owned()), ..now(&test, id).await? };
            write(&test, &Organisation { revision: listed.revision + 1, ..listed }).await?;
            Outcome::Ok(id)
        };
        let first = numbered("Kovar", "BA-zenica", "4218-055.5").await?;
        let second = numbered("Kovar Zenica d.o.o.", "BA-tuzla", "BA 42180555").await?;
        numbered("Kovar", "ME-podgorica", "42180555").await?;
        assert_eq!(groups(&test).await?, [(DuplicateReason::RegistrationNumber, vec![first, second])]);
        // Also of one name and town: told once.
        company(&test, "Lim", "BA-zenica").await?;
        let third = numbered("KOVAR d.d.", "BA-zenica", "42180555").await?;
        assert_eq!(groups(&test).await?, [(DuplicateReason::RegistrationNumber, vec![first, second, third])]);

        // What was rejected is no twin.
        let rejected = now(&test, third).await?.reject()?;
        write(&test, &rejected).await?;
        assert_eq!(groups(&test).await?, [(DuplicateReason::RegistrationNumber, vec![first, second])]);
        app::organisation::merge(test.app(), &Actor::system(), first, second).await?;
        assert_eq!(groups(&test).await?, []);
        Ok(())
    })
    .await
}

async fn write(test: &TestApp, organisation: &Organisation) -> Outcome {
    let transaction = test.app().databases.begin().await?;
    store::organisation::update(transaction.db(), organisation).await?;
    Ok(transaction.commit().await?)
}
