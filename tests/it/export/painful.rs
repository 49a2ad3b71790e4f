//! Everything that could get lost on the way.

mod people;
mod places;
mod work;

use testing::{Outcome, TestApp};

/// Enters it beside the demo.
pub(super) async fn enter(test: &TestApp) -> Outcome {
    praktika::demo::seed(test.app()).await?;
    places::import(test).await?;
    let people = people::insert(test).await?;
    work::insert(test, &people).await
}
