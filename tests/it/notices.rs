//! What people are told, how soon, how often and when not; and what happens when mails come back.

mod bounces;
mod budgets;
mod digests;
mod freshness;
mod limits;

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use domain::{
    Account, AccountId, Cadence, Contact, MailWishes, Need, NotificationKind, Organisation, OrganisationId,
    SERVICE_ZONE,
};
use mail_parser::MessageParser;
use testing::{Outcome, School, TestApp, sample};

const TRADE: &str = "motor-vehicle-mechanic";

/// An instant as clocks in Sarajevo show it.
fn at(local: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").expect("a time");
    SERVICE_ZONE.from_local_datetime(&local).earliest().expect("there is one").with_timezone(&Utc)
}

/// Time goes on to an instant, and everything that is due by then is done.
async fn until(test: &TestApp, local: &str) -> Outcome {
    test.clock().set(at(local));
    app::schedule::tick(test.app()).await?;
    test.drain().await?;
    Ok(())
}

/// A school in Kukës that looks for places for car mechanics; all that is due so far is done.
async fn school(test: &TestApp) -> Outcome<(School, Need)> {
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    let programme = test.programme(&school, TRADE).await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    test.drain().await?;
    Ok((school, need))
}

/// A company in Kukës with an offer that fits, and its person, who never chose anything.
async fn garage(test: &TestApp, name: &str, email: &str) -> Outcome<(Organisation, Account)> {
    let company = test.company(name, "AL-kukes").await?;
    let new = app::organisation::NewCoordinator {
        name: format!("Boss of {name}"),
        email: email.to_owned(),
        language: domain::Locale::En,
        suggestions: Cadence::Weekly,
    };
    let system = domain::Actor::system();
    let person = app::organisation::add_coordinator(test.app(), &system, company.id, new).await?;
    Ok((company, person))
}

/// Somebody who is written to for an organisation, without an account.
async fn contact(test: &TestApp, organisation: OrganisationId, email: &str) -> Outcome<Contact> {
    let input = app::contact::ContactInput {
        organisation: Some(organisation),
        role: domain::ContactRole::Signatory,
        name: "Contact".to_owned(),
        email: Some(email.to_owned()),
        phone: None,
        language: domain::Locale::En,
    };
    Ok(app::contact::add(test.app(), &domain::Actor::system(), input).await?)
}

/// Writes down what somebody wishes, as their page does.
async fn wish(test: &TestApp, account: AccountId, change: impl FnOnce(MailWishes) -> MailWishes) -> Outcome {
    let before = store::account::find(&test.app().databases.reader(), account).await?.ok_or("no account")?;
    let own = store::account::organisations_of(&test.app().databases.reader(), account).await?;
    let organisation = own.first().ok_or("speaks for nobody")?.0;
    let authority = domain::Authority::Member {
        organisation,
        scopes: vec![domain::Scope::Account, domain::Scope::Write],
    };
    let open = test.just_signed_in(&before, authority);
    let mut wishes = app::account::wishes(test.app(), &open.actor).await?;
    wishes.mail = change(wishes.mail);
    Ok(app::account::change_wishes(test.app(), &open.actor, wishes).await?)
}

/// The same cadence for each kind.
fn all(cadence: Cadence) -> impl Fn(MailWishes) -> MailWishes {
    move |wishes| NotificationKind::ALL.iter().fold(wishes, |wishes, kind| wishes.with(*kind, cadence))
}

/// Subject and text of every mail to an address, the oldest first.
fn mails_to(test: &TestApp, address: &str) -> Vec<(String, String)> {
    let theirs = test.mails().into_iter().filter(|sent| sent.envelope.recipient() == address);
    theirs
        .map(|sent| {
            let letter = MessageParser::default().parse(&sent.bytes).expect("a letter");
            let (subject, body) = (letter.subject().unwrap_or_default(), letter.body_text(0));
            (subject.to_owned(), body.unwrap_or_default().into_owned())
        })
        .collect()
}

/// The path of the first of our links in a text that begins so.
fn link(text: &str, begins: &str) -> Outcome<String> {
    let ours = text.split_whitespace().filter_map(|word| word.strip_prefix("https://praktika.example"));
    let found = ours.into_iter().find(|link| link.starts_with(begins));
    found.map(str::to_owned).ok_or_else(|| format!("no link to {begins} in\n{text}").into())
}
