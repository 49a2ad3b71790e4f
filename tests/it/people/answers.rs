//! An owner answers from a mail on the phone, without an account.

use app::contact::ContactInput;
use app::suggestion::{Answer, answer, list_of_need};
use domain::{Actor, ContactRole, HostAnswer, Locale, NeedId, OfferId, SuggestionId, SuggestionState};
use testing::{Outcome, Reply, TestApp, on_both, sample};

use super::browser::{Browser, links, mails_to, newest_mail, words};
use super::erasure::stands_in;
use crate::invariants;

const OWNER: &str = "adnan@kovar.example";

/// A company with an offer and an owner who has no account, and a school that is interested.
struct Pair {
    need: NeedId,
    offer: OfferId,
    suggestion: SuggestionId,
}

async fn interested(test: &TestApp) -> Outcome<Pair> {
    let school = test.school("Metalska škola", "BA-zenica").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?.id;
    let company = test.company("Kovar", "BA-zenica").await?;
    let owner = ContactInput {
        organisation: Some(company.id),
        role: ContactRole::Signatory,
        name: "Adnan Kovač".to_owned(),
        email: Some(OWNER.to_owned()),
        phone: Some("+387 61 000 000".to_owned()),
        language: Locale::Bs,
    };
    app::contact::add(test.app(), &Actor::system(), owner).await?;
    let offer = test.published_offer(sample::offer(company.id, "welder")).await?.id;
    test.drain().await?;
    let list = list_of_need(test.app(), &Actor::system(), need, None).await?;
    let suggestion = list.listed.first().ok_or("nothing is suggested")?.suggestion.id;
    answer(test.app(), &Actor::system(), suggestion, Answer::Interested).await?;
    test.drain().await?;
    Ok(Pair { need, offer, suggestion })
}

/// The link of a mail that asks a question which the page words so.
async fn link_that_says(phone: &Browser<'_>, test: &TestApp, wanted: &str) -> Outcome<(String, Reply)> {
    let mail = newest_mail(test, OWNER)?;
    for link in links(&mail) {
        let page = phone.get(&link).await?;
        if page.body.contains(wanted) {
            return Ok((link, page));
        }
    }
    Err(format!("no link leads to “{wanted}” in {mail}").into())
}

async fn pair(test: &TestApp, id: SuggestionId) -> Outcome<domain::PartnerSuggestion> {
    Ok(store::suggestion::find(&test.app().databases.reader(), id).await?.ok_or("no such pair")?)
}

#[tokio::test]
async fn an_owner_says_yes_from_the_mail() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let there = interested(&test).await?;
        assert_eq!(mails_to(&test, OWNER), 1);
        let phone = Browser::new(&test);
        let mail = newest_mail(&test, OWNER)?;
        let all = links(&mail);
        assert_eq!(all.len(), 5, "{mail}");
        // Mail programs look at every link: that changes nothing.
        for link in &all {
            assert_eq!(phone.get(link).await?.status, 200, "{link}");
        }
        assert_eq!(pair(&test, there.suggestion).await?.host_answer, None);
        let yes = all.first().ok_or("no link")?;
        let thanks = phone.post(yes, &[]).await?;
        assert_eq!(thanks.status, 200, "{}", words(&thanks));
        let answered = pair(&test, there.suggestion).await?;
        assert_eq!(answered.host_answer, Some(HostAnswer::Interested));
        // It is written down as that contact's answer.
        let db = test.app().databases.reader();
        let steps = store::log::state_changes_of(&db, there.suggestion.as_uuid()).await?;
        let step =
            steps.iter().find(|step| step.to == "interested" && step.side == "host").ok_or("no step")?;
        assert!(step.contact.is_some() && step.account.is_none());
        // Once more changes nothing.
        assert_eq!(phone.post(yes, &[]).await?.status, 200);
        assert_eq!(pair(&test, there.suggestion).await?.revision, answered.revision);
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn not_now_frees_the_place_and_each_link_has_one_purpose() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let there = interested(&test).await?;
        let phone = Browser::new(&test);
        let all = links(&newest_mail(&test, OWNER)?);
        let not_now = all.get(2).ok_or("no third link")?;
        assert_eq!(phone.post(not_now, &[]).await?.status, 200);
        assert_eq!(pair(&test, there.suggestion).await?.state, SuggestionState::Declined);
        let list = list_of_need(test.app(), &Actor::system(), there.need, None).await?;
        assert!(list.listed.iter().all(|view| view.offer.id != there.offer));
        // The others meet what has moved on.
        let yes = phone.post(&all[0], &[]).await?;
        assert_eq!(yes.status, 409, "{}", words(&yes));
        // A link to answer opens nothing else.
        let secret = not_now.rsplit('/').next().unwrap_or_default();
        for other in
            [format!("/sign-in/link/{secret}"), format!("/enter/{secret}"), format!("/answers/{secret}x")]
        {
            assert!(phone.get(&other).await?.status.is_client_error(), "{other}");
        }
        let call_me = all[1].replace("/answers/", "/unsubscribe/");
        assert_eq!(one_click(&test, &call_me).await?.status, 404, "a mail program gives no other answer");
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn whoever_wants_no_more_mail_gets_none_and_may_go_for_good() -> Outcome {
    let test = TestApp::sqlite().await?;
    let there = interested(&test).await?;
    let phone = Browser::new(&test);
    let all = links(&newest_mail(&test, OWNER)?);
    let stop = all.iter().find(|link| link.starts_with("/unsubscribe/")).ok_or("no way to stop")?;
    // A mail provider presses it for its reader: another site's POST without a cookie (RFC 8058), twice.
    for _ in 0..2 {
        let pressed = one_click(&test, stop).await?;
        assert_eq!((pressed.status.as_u16(), pressed.headers.get("set-cookie")), (200, None));
    }
    let contacts =
        app::contact::list(test.app(), &Actor::system(), host_of(&test, there.offer).await?).await?;
    assert!(contacts[0].no_mail_since.is_some() && contacts[0].email.is_some());
    let (remove, _) = link_that_says(&phone, &test, "Delete what we keep of you").await?;
    assert_eq!(phone.post(&remove, &[]).await?.status, 200);
    let left = app::contact::list(test.app(), &Actor::system(), host_of(&test, there.offer).await?).await?;
    assert_eq!(left, []);
    // Nothing is left of them: no address, and no link that answers in their name. Once more says the same.
    assert_eq!(stands_in(&test, OWNER).await?, Vec::<String>::new());
    assert_eq!(stands_in(&test, "adnan").await?, Vec::<String>::new());
    assert_eq!(phone.post(&all[0], &[]).await?.status, 404);
    assert_eq!(phone.post(&remove, &[]).await?.status, 200);
    Ok(())
}

async fn host_of(test: &TestApp, offer: OfferId) -> Outcome<domain::OrganisationId> {
    Ok(app::offer::show(test.app(), &Actor::system(), offer).await?.host)
}

async fn one_click(test: &TestApp, address: &str) -> Outcome<Reply> {
    let request = hyper::Request::post(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://mail.example")
        .header("sec-fetch-site", "cross-site")
        .body("List-Unsubscribe=One-Click".to_owned().into())?;
    test.reply(request).await
}
