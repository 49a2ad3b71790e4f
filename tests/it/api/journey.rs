//! An offer travels the whole way, by the API alone.

use domain::Scope;
use serde_json::{Value, json};
use testing::{Outcome, TestApp, on_both};

use super::ask::ask;

/// The body of an answer that has the expected status.
pub(super) async fn done(test: &TestApp, token: &str, status: u16, line: &str) -> Outcome<Value> {
    let reply = ask(test, Some(token), line).await?;
    assert_eq!(reply.status.as_u16(), status, "{line}: {}", reply.body);
    if status == 201 {
        assert!(reply.headers["location"].to_str()?.starts_with("/api/v1/"), "{line}");
    }
    reply.json()
}

pub(super) fn text<'a>(value: &'a Value, field: &str) -> Outcome<&'a str> {
    value[field].as_str().ok_or_else(|| format!("no {field} in {value}").into())
}

/// A verified organisation with a token of its own.
pub(super) async fn organisation(
    test: &TestApp,
    kind: &str,
    name: &str,
    place: &str,
) -> Outcome<(String, String)> {
    let admin = test.token(None, &[Scope::Read, Scope::Write]).await?;
    let body = json!({"kind": kind, "name": name, "country": "BA", "place": place, "language": "bs"});
    let new = done(test, &admin, 201, &format!("POST /organisations {body}")).await?;
    assert_eq!(new["state"], "pending");
    let id = text(&new, "id")?.to_owned();
    let verified = done(test, &admin, 200, &format!("POST /organisations/{id}/verify")).await?;
    assert_eq!(verified["state"], "verified");
    let token = test.token(Some(id.parse()?), &[Scope::Read, Scope::Write]).await?;
    Ok((id, token))
}

/// A school that looks for practical training for car mechanics; its need is open.
pub(super) async fn looking(test: &TestApp) -> Outcome<(String, String)> {
    let (_, school) = organisation(test, "school", "Mješovita srednja škola", "Zenica").await?;
    let programme = json!({"title": "Automehaničar", "title_language": "bs", "eqf_level": 3});
    let programme = done(test, &school, 201, &format!("POST /programmes {programme}")).await?;
    assert_eq!(programme["trade"]["code"], "motor-vehicle-mechanic");
    let need = json!({"programme_id": programme["id"], "participants": "learners", "activity": "practical_training",
        "quantity": 3, "starts_on": "2027-03-01", "ends_on": "2027-04-30", "weekdays": ["tue", "thu"]});
    let need = done(test, &school, 201, &format!("POST /needs {need}")).await?;
    let id = text(&need, "id")?.to_owned();
    assert_eq!(done(test, &school, 200, &format!("POST /needs/{id}/open")).await?["state"], "open");
    Ok((id, school))
}

/// A company that offers what the school looks for; its offer is published.
async fn offering(test: &TestApp) -> Outcome<(String, String)> {
    let (_, company) = organisation(test, "company", "Kovar d.o.o.", "Zenica").await?;
    let period = json!({"starts_on": "2027-01-11", "ends_on": "2027-06-11", "weekdays": ["mon", "tue", "thu"],
        "quantity": 2});
    let offer = json!({"activity": "practical_training", "title": "Two places for car mechanics",
        "trades": ["motor-vehicle-mechanic"], "periods": [period], "facts": {"meals": true}});
    let offer = done(test, &company, 201, &format!("POST /offers {offer}")).await?;
    assert_eq!((&offer["state"], &offer["unit"]), (&json!("draft"), &json!("places")));
    let id = text(&offer, "id")?.to_owned();
    let published = done(test, &company, 200, &format!("POST /offers/{id}/publish")).await?;
    assert_eq!(published["state"], "published");
    Ok((id, company))
}

#[tokio::test]
async fn an_offer_is_published_suggested_explained_and_answered() -> Outcome {
    on_both(async |test| {
        let (need, school) = looking(&test).await?;
        let (offer, company) = offering(&test).await?;
        test.drain().await?;

        let list = done(&test, &school, 200, &format!("GET /needs/{need}/suggestions?top=5")).await?;
        let first = &list["items"][0];
        assert_eq!(text(&first["offer"], "id")?, offer);
        assert_eq!(first["offer"]["host"]["name"], "Kovar d.o.o.");
        assert_eq!((&first["rank"], &first["state"]), (&json!(1), &json!("proposed")));
        assert_eq!(first["trade"]["code"], "motor-vehicle-mechanic");
        assert_eq!(first["period"]["weekdays"], json!(["mon", "tue", "thu"]));
        assert_parts_add_up(first)?;

        for asker in [&school, &company] {
            let line = format!("GET /explanations?offer={offer}&need={need}");
            let explained = done(&test, asker, 200, &line).await?;
            assert_eq!(explained["score"], first["score"], "the list and the explanation differ");
            assert_eq!(explained["blocked"], json!([]));
        }

        let line = format!("POST /suggestions/{}/answer", text(first, "id")?);
        let unsaid = ask(&test, Some(&school), &format!("{line} {}", json!({"answer": "not_now"}))).await?;
        assert_eq!((unsaid.status.as_u16(), &unsaid.json()?["errors"][0]["field"]), (422, &json!("reason")));
        let no = json!({"answer": "not_now", "reason": "distance"});
        let declined = done(&test, &school, 200, &format!("{line} {no}")).await?;
        assert_eq!((&declined["state"], &declined["reason"]), (&json!("declined"), &json!("distance")));
        let list = done(&test, &school, 200, &format!("GET /needs/{need}/suggestions")).await?;
        assert_eq!(list["declined"][0]["rank"], Value::Null);
        let yes = json!({"answer": "interested"});
        assert_eq!(done(&test, &school, 200, &format!("{line} {yes}")).await?["state"], "interested");
        Ok(())
    })
    .await
}

fn assert_parts_add_up(suggestion: &Value) -> Outcome {
    let parts = suggestion["parts"].as_array().ok_or("parts")?;
    let sum: u64 = parts.iter().filter_map(|part| part["points"].as_u64()).sum();
    assert_eq!(Some(sum), suggestion["score"].as_u64(), "the parts are not the score");
    assert!(parts.iter().all(|part| part["reason"].as_str().is_some_and(|said| !said.is_empty())));
    assert_eq!(parts.iter().filter_map(|part| part["of"].as_u64()).sum::<u64>(), 10_000);
    Ok(())
}

#[tokio::test]
async fn a_pair_that_does_not_fit_names_every_rule() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (need, school) = looking(&test).await?;
    let (_, company) = organisation(&test, "company", "Kuhinja d.o.o.", "Mostar").await?;
    let period = json!({"starts_on": "2027-01-11", "ends_on": "2027-06-11", "weekdays": ["mon"]});
    let offer = json!({"activity": "practical_training", "title": "Cooks", "trades": ["cook"], "radius_km": 5,
        "periods": [period]});
    let offer = done(&test, &company, 201, &format!("POST /offers {offer}")).await?;
    let offer = text(&offer, "id")?;
    done(&test, &company, 200, &format!("POST /offers/{offer}/publish")).await?;
    let explained =
        done(&test, &school, 200, &format!("GET /explanations?offer={offer}&need={need}")).await?;
    assert_eq!((&explained["score"], &explained["parts"]), (&Value::Null, &json!([])));
    let blocked = explained["blocked"].as_array().ok_or("blocked")?;
    let rule = |name: &str| blocked.iter().find(|one| one["rule"] == name);
    let trades = rule("trades_differ").ok_or("trades_differ")?;
    assert_eq!((&trades["offered"], &trades["wanted"]), (&json!("cook"), &json!("motor-vehicle-mechanic")));
    let radius = rule("beyond_radius").ok_or("beyond_radius")?;
    assert_eq!((&radius["limit_km"], &radius["whose"]), (&json!(5), &json!("host")));
    let days = rule("weekdays_dont_meet").ok_or("weekdays_dont_meet")?;
    assert_eq!((&days["offered"], &days["wanted"]), (&json!(["mon"]), &json!(["tue", "thu"])));
    assert!(blocked.iter().all(|one| one["sentence"].as_str().is_some_and(|said| !said.is_empty())));
    Ok(())
}

#[tokio::test]
async fn a_title_in_any_language_is_one_trade() -> Outcome {
    let test = TestApp::sqlite().await?;
    // In an address every byte beyond ASCII is escaped: the first is аутомеханичар, the third automehaničarka.
    for title in [
        "%D0%B0%D1%83%D1%82%D0%BE%D0%BC%D0%B5%D1%85%D0%B0%D0%BD%D0%B8%D1%87%D0%B0%D1%80",
        "automekanik",
        "automehani%C4%8Darka",
        "car+mechanic",
    ] {
        let reply = ask(&test, None, &format!("GET /titles?title={title}")).await?;
        assert_eq!(reply.json()?["trade"]["code"], "motor-vehicle-mechanic", "{title}: {}", reply.body);
    }
    let rules = ask(&test, Some(&test.token(None, &[Scope::Read]).await?), "GET /rules").await?.json()?;
    assert_eq!((&rules["version"], &rules["rules"]["format"]), (&json!(1), &json!(1)));
    Ok(())
}
