//! `praktika`'s commands as an operator runs them: a process of its own on the service's database.

use std::time::Duration;

use domain::Weekdays;
use testing::binary::{Folder, Running};
use testing::{Outcome, TestApp, sample};

#[tokio::test]
async fn explain_says_what_would_help() -> Outcome {
    let test = TestApp::sqlite_with_few_labels().await?;
    let school = test.school("Metalska škola", "BA-zenica").await?;
    let programme = test.programme(&school, "welder").await?;
    let mut wanted = sample::need(school.organisation.id, programme.id);
    wanted.weekdays = Some(Weekdays::from_bits(0b10)?);
    let need = test.open_need(wanted).await?.id.to_string();
    let company = test.company("Jelina & sinovi", "BA-zenica").await?;
    let mut offered = sample::offer(company.id, "welder");
    offered.periods[0].weekdays = Some(Weekdays::from_bits(0b1)?);
    let offer = test.published_offer(offered).await?.id.to_string();

    let folder = Folder::fresh()?;
    let variables = [("PRAKTIKA__DATABASE__URL".to_owned(), test.url())];
    let words = ["explain", "--offer", &offer, "--need", &need, "--json"];
    let mut explain = Running::start("praktika", &words, &variables, folder.path(), "explain")?;
    let said = explain.first_line(Duration::from_mins(1)).await?;
    let said: serde_json::Value = serde_json::from_str(&said)?;
    assert_eq!(said["score"], serde_json::Value::Null, "{said}");
    assert_eq!(said["blocked"][0]["rule"], "weekdays_dont_meet", "{said}");
    let sides: Vec<_> = said["remedies"].as_array().into_iter().flatten().map(|one| &one["side"]).collect();
    assert!(sides.contains(&&"sending".into()) && sides.contains(&&"host".into()), "{said}");
    Ok(())
}
