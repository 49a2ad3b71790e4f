//! Ways whose straight line misleads.

use domain::Scope;
use serde_json::json;
use testing::{Outcome, TestApp, sample};

use super::ask::ask;

#[tokio::test]
async fn a_way_says_what_it_leads_over_and_how_long_the_straight_line_is() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = test.school("Shkolla teknike", "AL-elbasan").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    for (name, town) in [("Saldime", "AL-tirane"), ("Këtu", "AL-elbasan")] {
        let company = test.company(name, town).await?;
        test.published_offer(sample::offer(company.id, "welder")).await?;
    }
    test.drain().await?;
    let token = test.token(Some(school.organisation.id), &[Scope::Read]).await?;
    let list = ask(&test, Some(&token), &format!("GET /needs/{}/suggestions", need.id)).await?.json()?;
    let items = list["items"].as_array().ok_or("no items")?;
    let ways = items.iter().flat_map(|item| item["parts"].as_array().into_iter().flatten());
    let mut ways: Vec<_> = ways.filter(|part| part["fact"]["kind"] == "distance").collect();
    ways.sort_by_key(|part| part["fact"]["km"].as_u64());
    let fact = |km: u32, detour, straight_km| {
        json!({"kind": "distance", "km": km, "approximate": false, "across_border": false,
               "detour": detour, "straight_km": straight_km})
    };
    assert_eq!(ways[0]["fact"], fact(0, json!(null), json!(null)));
    let tunnel = json!({"kind": "fast_road", "via": "Krraba Tunnel"});
    assert_eq!(ways[1]["fact"], fact(42, tunnel, json!(33)));
    assert_eq!(ways[1]["reason"], "42 km from you, by a fast road (Krraba Tunnel)");
    Ok(())
}
