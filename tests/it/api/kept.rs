//! Answers that are kept hold until something is committed, by whomever.

use app::suggestion::{Answer, answer, list_of_need};
use domain::{Actor, Scope};
use testing::{Outcome, TestApp, on_both, sample};

use super::ask::ask;

#[tokio::test]
async fn a_list_is_never_older_than_what_was_committed() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let school = test.school("Metalska škola", "BA-zenica").await?;
        let programme = test.programme(&school, "welder").await?;
        let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?.id;
        let company = test.company("Kovar", "BA-zenica").await?;
        test.published_offer(sample::offer(company.id, "welder")).await?;
        test.drain().await?;
        let token = test.token(Some(school.organisation.id), &[Scope::Read]).await?;
        let line = format!("GET /needs/{need}/suggestions");
        let state = async || -> Outcome<String> {
            let list = ask(&test, Some(&token), &line).await?.json()?;
            Ok(list["items"][0]["state"].as_str().ok_or("no state")?.to_owned())
        };
        let system = Actor::system();
        let listed = list_of_need(test.app(), &system, need, None).await?.listed;
        let pair = listed.first().ok_or("nothing is suggested")?.suggestion.id;
        for _ in 0..2 {
            assert_eq!(state().await?, "proposed");
        }
        app::suggestion::see(test.app(), &system, need).await?;
        assert_eq!(state().await?, "seen", "by this process");
        let other = test.another_process().await?;
        answer(&other, &system, pair, Answer::Interested).await?;
        assert_eq!(state().await?, "interested", "by another process");

        // Another's token is not given what was kept for somebody else.
        let stranger = test.token(Some(company.id), &[Scope::Read]).await?;
        assert_eq!(ask(&test, Some(&stranger), &line).await?.status, 404);
        Ok(())
    })
    .await
}
