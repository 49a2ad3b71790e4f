//! Mails that wait, made by use cases alone, for processes that live by the machine's clock.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    Account, AccountId, Actor, Cadence, Clock, Locale, MailState, MailWishes, MembershipRole,
    NotificationKind, OrganisationId, OrganisationKind,
};

use crate::{Outcome, TestApp, sample};

/// What the school teaches and the company offers.
pub const TRADE: &str = "motor-vehicle-mechanic";

/// The clock by which processes live.
pub fn machine_now() -> DateTime<Utc> {
    praktika::SystemClock.now()
}

/// From here on the test's own use cases are dated an hour ago: due for processes that live by the machine's clock.
///
/// # Errors
/// When the index can't be brought to that day.
pub async fn an_hour_ago(test: &TestApp) -> Outcome {
    test.clock().set(machine_now() - TimeDelta::hours(1));
    test.app().live_index.catch_up(test.app()).await?;
    Ok(())
}

/// So many days after today.
pub fn in_days(test: &TestApp, days: u64) -> NaiveDate {
    domain::local_date(test.now()) + Days::new(days)
}

/// A school with so many placement coordinators, each of whom has one mail waiting about a company's new offer.
///
/// # Errors
/// What the use cases answer, and where another number waits.
pub async fn mails_waiting(test: &TestApp, count: usize) -> Outcome {
    an_hour_ago(test).await?;
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    let addresses = (1..count).map(|number| format!("coordinator-{}@school.invalid", number - 1));
    coordinators(test, school.organisation.id, addresses, MailWishes::default()).await?;
    offer_comes(test, school.organisation.id, count).await
}

/// The same, but nothing of what follows from the offer is done yet.
///
/// # Errors
/// What the use cases answer.
pub async fn offer_published(test: &TestApp, people: usize) -> Outcome {
    an_hour_ago(test).await?;
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    let addresses = (1..people).map(|number| format!("coordinator-{}@school.invalid", number - 1));
    coordinators(test, school.organisation.id, addresses, MailWishes::default()).await?;
    publish(test, school.organisation.id).await
}

/// The same with these addresses, and nobody of the school hears of colleagues who can't be reached: those mails would
/// wait for their day of the week.
///
/// # Errors
/// What the use cases answer, and where another number waits.
pub async fn mails_waiting_at(test: &TestApp, addresses: &[String]) -> Outcome {
    an_hour_ago(test).await?;
    let system = Actor::system();
    let school = sample::organisation(OrganisationKind::School, "Shkolla teknike Drini i Zi", "AL-kukes")?;
    let school = app::organisation::register(test.app(), &system, school).await?.id;
    app::organisation::verify(test.app(), &system, school).await?;
    let wishes = MailWishes::default().with(NotificationKind::ContactUnreachable, Cadence::Never);
    coordinators(test, school, addresses.iter().cloned(), wishes).await?;
    offer_comes(test, school, addresses.len()).await
}

/// The school looks for places, and a company has some.
async fn publish(test: &TestApp, school: OrganisationId) -> Outcome {
    let programme = sample::programme(school, TRADE)?;
    let programme = app::programme::add(test.app(), &Actor::system(), programme).await?;
    let mut need = sample::need(school, programme.id);
    (need.starts_on, need.ends_on) = (Some(in_days(test, 100)), Some(in_days(test, 160)));
    test.open_need(need).await?;
    let garage = test.company("Garazh Kukësi", "AL-kukes").await?;
    let mut offer = sample::offer(garage.id, TRADE);
    (offer.periods[0].starts_on, offer.periods[0].ends_on) = (in_days(test, 60), in_days(test, 210));
    test.published_offer(offer).await?;
    Ok(())
}

/// A mail for each of the school's people.
async fn offer_comes(test: &TestApp, school: OrganisationId, people: usize) -> Outcome {
    publish(test, school).await?;
    test.drain_tasks().await?;
    let waiting = mails_in(test, MailState::Queued).await?;
    if waiting == people { Ok(()) } else { Err(format!("{waiting} mails wait instead of {people}").into()) }
}

/// People who speak for a school, in one transaction: a use case for each would look at all the others each time.
async fn coordinators(
    test: &TestApp,
    school: OrganisationId,
    addresses: impl Iterator<Item = String>,
    wishes: MailWishes,
) -> Outcome {
    let role = MembershipRole::PlacementCoordinator;
    let wishes = wishes.with(NotificationKind::SuggestionCreated, Cadence::AtOnce);
    app::write(test.app(), &Actor::system(), async |tx| {
        for (number, email) in addresses.enumerate() {
            let id = AccountId::from_uuid(tx.uuid());
            let language = [Locale::En, Locale::Sq, Locale::Bs][number % 3];
            let new = Account::new(id, Some(format!("Coordinator {number}")), email, language, tx.now());
            let account = Account { wishes: wishes.clone(), ..new };
            store::account::insert(tx.db(), &account).await?;
            store::account::insert_membership(tx.db(), tx.uuid(), id, school, role, tx.now()).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// How many mails are in a state.
///
/// # Errors
/// When the database refuses.
pub async fn mails_in(test: &TestApp, state: MailState) -> Outcome<usize> {
    let counts = store::mail::counts(&test.app().databases.reader()).await?;
    let count = counts.iter().find(|one| one.state == state).map_or(0, |one| one.count);
    Ok(usize::try_from(count)?)
}
