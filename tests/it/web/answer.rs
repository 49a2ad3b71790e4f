//! A school answers.

use app::suggestion::list_of_need;
use domain::{Actor, DeclineReason, Need, SuggestionState};
use testing::{Outcome, TestApp};

use super::{browser::Browser, browser::location, suggestions::zenica};

/// How the company of the first row of the list stands now.
async fn of(test: &TestApp, need: &Need, company: &str) -> Outcome<(SuggestionState, Option<DeclineReason>)> {
    let lists = list_of_need(test.app(), &Actor::system(), need.id, None).await?;
    let mut all = lists.listed.into_iter().chain(lists.declined);
    let view = all.find(|view| view.host.name == company).ok_or("it is on no list")?;
    Ok((view.suggestion.state, view.suggestion.reason))
}

#[tokio::test]
async fn interested_and_then_not_now_because() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let listed = list_of_need(test.app(), &Actor::system(), need.id, None).await?.listed;
    let (first, company) = (listed[0].suggestion.id, listed[0].host.name.as_str());
    let browser = Browser::of(&test, need.sending).await?;
    let address = format!("/suggestions/{first}/answer");

    let question = browser.get(&format!("{address}?need={}", need.id)).await?;
    assert!(question.body.contains("Yes, we are interested"), "{}", question.body);
    assert!(!question.body.contains("<details class=\"pk-answer\" open"), "{}", question.body);
    let page = browser.submit(&address, &format!("need={}&answer=interested", need.id)).await?;
    assert!(page.body.contains("Noted: Kovar &#38; sinovi interests you."), "{}", page.body);
    assert_eq!(of(&test, &need, company).await?, (SuggestionState::Interested, None));

    let refused = browser.post(&address, &format!("need={}&answer=not_now", need.id)).await?;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Choose a reason"), "{}", refused.body);
    assert!(refused.body.contains("<details class=\"pk-answer\" open"), "{}", refused.body);
    assert_eq!(of(&test, &need, company).await?, (SuggestionState::Interested, None), "nothing changed");

    let page = browser.submit(&address, &format!("need={}&answer=not_now&reason=distance", need.id)).await?;
    assert_eq!(of(&test, &need, company).await?, (SuggestionState::Declined, Some(DeclineReason::Distance)));
    assert!(page.body.contains("1 company to which you said “not now”"), "{}", page.body);
    assert!(page.body.contains("Too far for our learners"), "{}", page.body);

    // Undone by answering again, also without the need in the address.
    let page = browser.submit(&address, "answer=interested").await?;
    assert_eq!(of(&test, &need, company).await?, (SuggestionState::Interested, None));
    assert!(!page.body.contains("to which you said"), "{}", page.body);
    Ok(())
}

#[tokio::test]
async fn nobody_answers_for_another_school() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let listed = list_of_need(test.app(), &Actor::system(), need.id, None).await?.listed;
    let other = test.school("Druga škola", "BA-zenica").await?;
    let browser = Browser::of(&test, other.organisation.id).await?;
    let address = format!("/suggestions/{}/answer", listed[0].suggestion.id);
    for form in [format!("need={}&answer=interested", need.id), "answer=interested".to_owned()] {
        assert_eq!(browser.post(&address, &form).await?.status, 404, "{form}");
    }
    assert_eq!(browser.get(&format!("{address}?need={}", need.id)).await?.status, 404);
    assert_eq!(of(&test, &need, &listed[0].host.name).await?.0, SuggestionState::Proposed);
    let gone = browser.post("/suggestions/7/answer", "answer=interested").await?;
    assert_eq!((gone.status.as_u16(), location(&gone)), (404, None));
    Ok(())
}
