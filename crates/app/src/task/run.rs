//! What each kind of task does.

use chrono::{DateTime, Utc};
use domain::{AccountId, NeedId, OfferId, OrganisationId, Task, TaskKind, TokenId};

use crate::{App, AppError, mailing, sign_in, suggestion};

/// How a task ended.
pub(super) enum Ran {
    /// Done for good.
    Done,
    /// Other work has to be done first, or its time has not come.
    PutOff(DateTime<Utc>),
}

/// Does one task, with an index that contains at least the change the task follows from.
#[tracing::instrument(name = "task.run", skip_all, fields(task.kind = %task.kind, task.id = %task.id))]
pub(super) async fn run(app: &App, task: &Task) -> Result<Ran, AppError> {
    if task.kind == TaskKind::MailLink {
        sign_in::mail_link(app, TokenId::from_uuid(task.subject)).await?;
        return Ok(Ran::Done);
    }
    if task.kind == TaskKind::PlanMail {
        return mailing::plan(app, AccountId::from_uuid(task.subject)).await.map(|planned| match planned {
            mailing::Planned::Done => Ran::Done,
            mailing::Planned::Later(until) => Ran::PutOff(until),
        });
    }
    let snapshot = app.live_index.at_least(app, task.after_position).await?;
    match task.kind {
        TaskKind::SuggestForOffer => {
            suggestion::suggest_for_offer(app, &snapshot, OfferId::from_uuid(task.subject)).await?;
        }
        TaskKind::RefillNeed => {
            suggestion::refill_need(app, &snapshot, NeedId::from_uuid(task.subject)).await?;
        }
        TaskKind::RescoreCompany => {
            suggestion::rescore_company(app, &snapshot, OrganisationId::from_uuid(task.subject)).await?;
        }
        TaskKind::RelistAll => suggestion::relist_all(app, &snapshot).await?,
        TaskKind::PlanMail | TaskKind::MailLink => {}
    }
    Ok(Ran::Done)
}
