//! Each refusal is precise, changes nothing, and says nothing of others.

use domain::Scope;
use insta::assert_snapshot;
use serde_json::{Value, json};
use testing::{Outcome, TestApp, sample};

use super::ask::ask;

const TRADE: &str = "motor-vehicle-mechanic";
const NOBODYS: &str = "01936b2e-7a3c-7000-8000-000000000001";

/// Line, status and body, without the request's own id.
async fn told(test: &TestApp, token: &str, line: &str) -> Outcome<String> {
    let reply = ask(test, Some(token), line).await?;
    let mut body = reply.json()?;
    assert_eq!(reply.headers["content-type"], "application/problem+json", "{line}: {body}");
    assert!(body["trace_id"].is_string(), "{line}");
    body.as_object_mut().ok_or("an object")?.remove("trace_id");
    Ok(format!("{line}\n{}\n\n", serde_json::to_string_pretty(&body)?))
}

/// How many offers and needs there are, for who sees all.
async fn counted(test: &TestApp) -> Outcome<(usize, usize)> {
    let admin = test.token(None, &[Scope::Read]).await?;
    let count = async |path: &str| -> Outcome<usize> {
        let list = ask(test, Some(&admin), &format!("GET {path}?limit=100")).await?.json()?;
        Ok(list["items"].as_array().ok_or("a list")?.len())
    };
    Ok((count("/offers").await?, count("/needs").await?))
}

#[tokio::test]
async fn what_does_not_fit_is_named() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Company", "AL-kukes").await?.id;
    let token = test.token(Some(company), &[Scope::Read, Scope::Write]).await?;
    let offer = |change: Value| {
        let mut body = json!({"activity": "practical_training", "title": "Training", "trades": [TRADE]});
        for (field, value) in change.as_object().into_iter().flatten() {
            body[field] = value.clone();
        }
        format!("POST /offers {body}")
    };
    let period = |starts: &str, ends: &str| json!({"starts_on": starts, "ends_on": ends});
    let mobility =
        json!({"activity": "short_term_mobility", "periods": [period("2027-03-01", "2027-06-03")]});
    let before = counted(&test).await?;
    let mut said = String::new();
    for line in [
        "GET /nowhere".to_owned(),
        "DELETE /offers".to_owned(),
        "POST /offers".to_owned(),
        "POST /offers {\"title\":".to_owned(),
        "POST /offers []".to_owned(),
        "POST /offers {\"activity\":\"practical_training\"}".to_owned(),
        offer(json!({"titel": "Training"})),
        offer(json!({"activity": "cooking"})),
        offer(json!({"title": "  ", "eqf_from": 9, "radius_km": 0})),
        offer(json!({"trades": ["no-such-trade"]})),
        offer(json!({"place": "Atlantis"})),
        offer(json!({"periods": [period("2027-03-01", "2027-02-01"), period("2027-13-01", "2027-12-01")]})),
        offer(json!({"periods": [period("2027-03-01", "2027-02-01")]})),
        offer(json!({"periods": [{"starts_on": "2027-03-01", "ends_on": "2027-06-01", "weekdays": []}]})),
        offer(json!({"facts": {"quantity": 0}})),
        offer(json!({"facts": {"pay": true}})),
        offer(mobility),
        "GET /offers?limit=0".to_owned(),
        "GET /offers?cursor=AAAA".to_owned(),
        "GET /offers?limt=3".to_owned(),
        "GET /explanations?offer=17&need=18".to_owned(),
        "GET /titles?title=".to_owned(),
    ] {
        said += &told(&test, &token, &line).await?;
    }
    assert_eq!(counted(&test).await?, before, "a refusal changed something");
    assert_snapshot!(said);
    Ok(())
}

#[tokio::test]
async fn anothers_things_look_like_nobodys() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = test.school("School", "AL-kukes").await?;
    let programme = test.programme(&school, TRADE).await?.id;
    let company = test.company("Company", "AL-kukes").await?.id;
    let need = test.open_need(sample::need(school.organisation.id, programme)).await?.id;
    let offer = test.published_offer(sample::offer(company, TRADE)).await?.id;
    test.drain().await?;
    let admin = test.token(None, &[Scope::Read]).await?;
    let list = ask(&test, Some(&admin), &format!("GET /needs/{need}/suggestions")).await?.json()?;
    let suggestion = list["items"][0]["id"].as_str().ok_or("nothing is suggested")?.to_owned();

    let stranger = test.company("Stranger", "AL-tirane").await?.id;
    let token = test.token(Some(stranger), &[Scope::Read, Scope::Write]).await?;
    let answer = json!({"answer": "interested"});
    let before = ask(&test, Some(&admin), &format!("GET /offers/{offer}")).await?.body;
    for (line, id) in [
        ("GET /offers/{id}".to_owned(), offer.to_string()),
        ("POST /offers/{id}/withdraw".to_owned(), offer.to_string()),
        ("GET /needs/{id}".to_owned(), need.to_string()),
        ("GET /needs/{id}/suggestions".to_owned(), need.to_string()),
        (format!("POST /suggestions/{{id}}/answer {answer}"), suggestion),
        ("GET /organisations/{id}".to_owned(), company.to_string()),
        ("GET /organisations/{id}/programmes".to_owned(), school.organisation.id.to_string()),
        (format!("GET /explanations?offer={offer}&need={{id}}"), need.to_string()),
    ] {
        let mut answers = vec![];
        for id in [id.as_str(), NOBODYS] {
            let reply = ask(&test, Some(&token), &line.replace("{id}", id)).await?;
            let mut body = reply.json()?;
            body.as_object_mut().ok_or("an object")?.remove("trace_id");
            answers.push((reply.status.as_u16(), body));
        }
        assert_eq!(answers[0].0, 404, "{line}");
        assert_eq!(answers[0], answers[1], "{line}: another's differs from nobody's");
    }
    let after = ask(&test, Some(&admin), &format!("GET /offers/{offer}")).await?.body;
    assert_eq!(after, before, "a stranger changed an offer");
    Ok(())
}

#[tokio::test]
async fn three_megabytes_are_refused() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Company", "AL-kukes").await?.id;
    let token = test.token(Some(company), &[Scope::Read, Scope::Write]).await?;
    let body = json!({"activity": "practical_training", "title": "x".repeat(3_000_000)});
    let reply = ask(&test, Some(&token), &format!("POST /offers {body}")).await?;
    assert_eq!(reply.status.as_u16(), 413, "{}", reply.body);
    assert_eq!(reply.json()?["code"], "too_large");
    assert_eq!(counted(&test).await?, (0, 0));
    Ok(())
}

#[tokio::test]
async fn a_state_that_does_not_allow_it_is_named() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Company", "AL-kukes").await?.id;
    let token = test.token(Some(company), &[Scope::Read, Scope::Write]).await?;
    let offer = test.published_offer(sample::offer(company, TRADE)).await?.id;
    let reply = ask(&test, Some(&token), &format!("POST /offers/{offer}/withdraw")).await?;
    assert_eq!(reply.status.as_u16(), 200, "{}", reply.body);
    let reply = ask(&test, Some(&token), &format!("POST /offers/{offer}/publish")).await?;
    assert_eq!(reply.status.as_u16(), 409);
    let problem = reply.json()?;
    assert_eq!(problem["code"], "wrong_state");
    assert!(problem["detail"].as_str().is_some_and(|said| said.contains("withdrawn")), "{problem}");
    Ok(())
}
