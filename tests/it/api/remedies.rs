//! What would help a pair is told to the side that could do it, and comes true.

use domain::Scope;
use serde_json::{Value, json};
use testing::{Outcome, TestApp, on_both};

use super::ask::ask;
use super::journey::{done, looking, organisation, text};

/// A published offer for car mechanics in Zenica on these days of the week, and its company's token.
async fn on(test: &TestApp, name: &str, weekdays: &[&str]) -> Outcome<(String, String)> {
    let (_, company) = organisation(test, "company", name, "Zenica").await?;
    let period =
        json!({"starts_on": "2027-01-11", "ends_on": "2027-06-11", "weekdays": weekdays, "quantity": 3});
    let offer = json!({"activity": "practical_training", "title": "Three places for car mechanics",
        "trades": ["motor-vehicle-mechanic"], "periods": [period]});
    let offer = done(test, &company, 201, &format!("POST /offers {offer}")).await?;
    let id = text(&offer, "id")?.to_owned();
    done(test, &company, 200, &format!("POST /offers/{id}/publish")).await?;
    Ok((id, company))
}

fn sides(remedies: &Value) -> Vec<&str> {
    let all = remedies.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut sides: Vec<&str> = all.iter().filter_map(|remedy| remedy["side"].as_str()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

#[tokio::test]
async fn each_side_hears_of_its_own_changes_and_they_come_true() -> Outcome {
    on_both(async |test| {
        let (need, school) = looking(&test).await?;
        let (offer, company) = on(&test, "Ponedjeljak d.o.o.", &["mon"]).await?;
        test.drain().await?;
        let admin = test.token(None, &[Scope::Read]).await?;
        let line = format!("GET /explanations?offer={offer}&need={need}");
        let by_school = done(&test, &school, 200, &line).await?;
        assert_eq!(sides(&by_school["remedies"]), ["sending"], "{by_school}");
        let by_company = done(&test, &company, 200, &line).await?;
        assert_eq!(sides(&by_company["remedies"]), ["host"], "{by_company}");
        let by_admin = done(&test, &admin, 200, &line).await?;
        assert_eq!(sides(&by_admin["remedies"]), ["host", "sending"], "{by_admin}");

        let first = &by_company["remedies"][0];
        assert_eq!((&first["remedy"], &first["to"]), (&json!("weekdays"), &json!(["mon", "tue"])));
        assert_eq!((&first["rank"], &first["sentence"]), (&json!(1), &json!("Offer Mondays and Tuesdays.")));
        // Another company in the same town that does as was said.
        let (other, _) = on(&test, "Utorak d.o.o.", &["mon", "tue"]).await?;
        let explained =
            done(&test, &school, 200, &format!("GET /explanations?offer={other}&need={need}")).await?;
        assert_eq!(explained["score"], first["score"]);
        assert_eq!(explained["remedies"], json!([]), "a school is not told how hosts would rise on its list");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_need_with_few_suggestions_is_shown_what_nearly_fits() -> Outcome {
    on_both(async |test| {
        let (need, school) = looking(&test).await?;
        let (offer, company) = on(&test, "Ponedjeljak d.o.o.", &["mon"]).await?;
        test.drain().await?;
        let line = format!("GET /needs/{need}/near-misses");
        let near = done(&test, &school, 200, &line).await?;
        let first = &near["items"][0];
        assert_eq!(
            (text(&first["offer"], "id")?, &first["blocked"][0]["rule"]),
            (&*offer, &json!("weekdays_dont_meet"))
        );
        assert_eq!(sides(&first["remedies"]), ["sending"], "{near}");
        let admin = test.token(None, &[Scope::Read]).await?;
        let by_admin = done(&test, &admin, 200, &line).await?;
        assert_eq!(sides(&by_admin["items"][0]["remedies"]), ["host", "sending"], "{by_admin}");
        assert_eq!(ask(&test, Some(&company), &line).await?.status.as_u16(), 404);

        for name in ["Prva d.o.o.", "Druga d.o.o.", "Treća d.o.o."] {
            on(&test, name, &["tue", "thu"]).await?;
        }
        test.drain().await?;
        assert_eq!(done(&test, &school, 200, &line).await?["items"], json!([]), "three are enough");
        Ok(())
    })
    .await
}
