//! The sending side answers: interested, or not now, because.

use domain::{
    Actor, ChangeKind, DeclineReason, PartnerSuggestion, Reach, StateError, SuggestionId, TaskKind,
};
use store::Executor;

use super::subject;
use super::tell_host::tell_host;
use crate::unit_of_work::Became;
use crate::{App, AppError, policy, write};

/// What the sending side says to a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Would like to.
    Interested,
    /// Not now, because.
    NotNow(DeclineReason),
}

/// Records an answer; it can be changed until the pair is agreed.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's suggestion, [`AppError::State`] where it is agreed or expired.
#[tracing::instrument(name = "app.suggestion.answer", skip_all, fields(suggestion.id = %id))]
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: SuggestionId,
    answer: Answer,
) -> Result<PartnerSuggestion, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| {
        let before = find(tx.db(), &reach, id).await?;
        let (from, was) = (before.state.as_str(), before.state);
        let after = apply(before, answer)?;
        store::suggestion::update_people(tx.db(), &after).await?;
        if after.state != was {
            let reason = after.reason.map(DeclineReason::as_str);
            tx.became(
                subject(id),
                Became { from: Some(from), to: after.state.as_str(), reason, side: "sending" },
            );
        }
        tx.audit("suggestion.answer", subject(id), &["state", "reason"]);
        if answer == Answer::Interested && after.state != was {
            tell_host(app, tx, &after).await?;
        }
        // A place on the list has become free, or is taken again.
        tx.changed(ChangeKind::Need, Some(after.need.as_uuid()));
        store::need::set_floor(tx.db(), after.need, 0).await?;
        tx.task(TaskKind::RefillNeed, after.need.as_uuid());
        Ok(after)
    })
    .await
}

fn apply(suggestion: PartnerSuggestion, answer: Answer) -> Result<PartnerSuggestion, StateError> {
    match answer {
        Answer::Interested => suggestion.be_interested(),
        Answer::NotNow(reason) => suggestion.decline(reason),
    }
}

async fn find(db: &Executor<'_>, reach: &Reach, id: SuggestionId) -> Result<PartnerSuggestion, AppError> {
    store::suggestion::find_within(db, reach, id).await?.ok_or(AppError::NotFound)
}
