//! What follows from a use case, appended in its transaction just before the commit.

use chrono::{DateTime, Utc};
use domain::{ChangeKind, Notification, TaskId, TaskKind};
use store::log::{AuditEntry, StateChange};
use store::task::NewTask;
use store::{Executor, StoreError};
use uuid::Uuid;

use super::Recipients;
use crate::Sources;

/// What is appended before the commit.
#[derive(Default)]
pub(super) struct Follows {
    pub(super) states: Vec<StateChange>,
    pub(super) audits: Vec<AuditEntry>,
    pub(super) notifications: Vec<Notification>,
    pub(super) changes: Vec<(ChangeKind, Option<Uuid>)>,
    pub(super) tasks: Vec<(TaskKind, Uuid)>,
    pub(super) mails: bool,
}

impl Follows {
    pub(super) fn has_tasks(&self) -> bool {
        !self.tasks.is_empty() || !self.notifications.is_empty()
    }

    pub(super) async fn append(
        mut self,
        db: &Executor<'_>,
        sources: &Sources,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        store::log::insert_state_changes(db, &self.states).await?;
        store::log::insert_audit(db, &self.audits).await?;
        for account in self.note_notifications(db).await? {
            self.tasks.push((TaskKind::PlanMail, account.as_uuid()));
        }
        // Last, since it takes the lock that makes the order of positions the order of commits.
        let position = if self.changes.is_empty() {
            store::log::bounds(db).await?.map_or(0, |(_, last)| last)
        } else {
            store::log::append_changes(db, &self.changes, now).await?
        };
        self.tasks.sort_unstable();
        self.tasks.dedup();
        let tasks: Vec<NewTask> = self
            .tasks
            .into_iter()
            .map(|(kind, subject)| new_task(sources, kind, subject, position))
            .collect();
        store::task::queue(db, &tasks, now).await
    }

    /// The accounts that have something new to be told; when, their planning finds out.
    async fn note_notifications(&self, db: &Executor<'_>) -> Result<Recipients, StoreError> {
        let inserted = store::notification::insert_many(db, &self.notifications).await?;
        let new = |notification: &&Notification| inserted.contains(&notification.id);
        Ok(self.notifications.iter().filter(new).map(|n| n.account).collect())
    }
}

fn new_task(sources: &Sources, kind: TaskKind, subject: Uuid, after_position: i64) -> NewTask {
    let id = TaskId::from_uuid(sources.ids.uuid());
    NewTask { id, kind, subject, after_position, priority: priority(kind), facts: serde_json::json!({}) }
}

/// Larger goes first. Mail is planned after the lists, so that one mail carries what many changes brought.
const fn priority(kind: TaskKind) -> i32 {
    match kind {
        TaskKind::SuggestForOffer | TaskKind::RefillNeed | TaskKind::RescoreCompany => 30,
        TaskKind::RelistAll => 20,
        TaskKind::PlanMail => 10,
        // Somebody waits at a screen.
        TaskKind::MailLink => 90,
    }
}
