//! From a change to a mail: tasks, notifications, mails, and the process that does them.

mod all_lists;
mod mails;
mod post_office;
mod process;
mod tasks;

use domain::{Need, TaskState};
use store::task::TaskRow;
use testing::{Outcome, School, TestApp, sample};

const TRADE: &str = "motor-vehicle-mechanic";

/// A school in Kukës that looks for places for car mechanics. Everything due so far is done.
async fn school_with_a_need(test: &TestApp) -> Outcome<(School, Need)> {
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    let need = another_need(test, &school).await?;
    test.drain().await?;
    Ok((school, need))
}

async fn another_need(test: &TestApp, school: &School) -> Outcome<Need> {
    let programme = test.programme(school, TRADE).await?;
    test.open_need(sample::need(school.organisation.id, programme.id)).await
}

/// Verified companies in Kukës whose work so far is done; they are about to publish.
async fn garages_publish(test: &TestApp, count: usize) -> Outcome {
    let mut hosts = vec![];
    for number in 1..=count {
        hosts.push(test.company(&format!("Garazh {number}"), "AL-kukes").await?.id);
    }
    test.drain().await?;
    for host in hosts {
        test.published_offer(sample::offer(host, TRADE)).await?;
    }
    Ok(())
}

async fn tasks(test: &TestApp, states: &[TaskState]) -> Outcome<Vec<TaskRow>> {
    Ok(store::task::list(&test.app().databases.reader(), states, 1_000).await?)
}
