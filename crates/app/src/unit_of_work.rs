//! The one way to write: a use case runs in one transaction that also holds everything that follows from it.

mod follows;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{AccountId, Actor, ChangeKind, Notification, TaskKind};
use store::{Executor, Transaction, log::AuditEntry, log::StateChange};
use uuid::Uuid;

use crate::{App, AppError, FaultPoint, Sources};
use follows::Follows;

/// A row that a log is about: what kind of thing, and which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) kind: &'static str,
    pub(crate) id: Uuid,
}

/// A change of state, as people and statistics read it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Became {
    /// The state before; `None` = it is new.
    pub(crate) from: Option<&'static str>,
    /// The state now.
    pub(crate) to: &'static str,
    /// A coded reason.
    pub(crate) reason: Option<&'static str>,
    /// Whose side brought it about: `system`, `sending`, `host` or `admin`.
    pub(crate) side: &'static str,
}

impl Became {
    pub(crate) const fn new(from: Option<&'static str>, to: &'static str, side: &'static str) -> Self {
        Self { from, to, reason: None, side }
    }
}

/// The open unit of work. It hands out the executor and collects what follows; it can't commit.
pub struct Tx {
    transaction: Transaction,
    now: DateTime<Utc>,
    sources: Sources,
    actor: Actor,
    follows: Follows,
}

impl Tx {
    /// What store functions take.
    pub fn db(&self) -> &Executor<'static> {
        self.transaction.db()
    }

    /// The instant of the whole unit of work.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The date of the whole unit of work.
    pub fn today(&self) -> NaiveDate {
        domain::local_date(self.now)
    }

    /// On whose side the unit of work is, as changes of state note it.
    pub(crate) const fn side(&self) -> &'static str {
        self.actor.side()
    }

    /// Where ids come from, for store functions that note events.
    pub(crate) fn ids(&self) -> &dyn domain::IdSource {
        self.sources.ids.as_ref()
    }

    /// A new id.
    pub fn uuid(&self) -> Uuid {
        self.sources.ids.uuid()
    }

    /// 32 bytes that nobody can guess.
    pub(crate) fn secret(&self) -> [u8; 32] {
        self.sources.ids.secret()
    }

    /// Notes a change of state.
    pub(crate) fn became(&mut self, subject: Subject, became: Became) {
        self.follows.states.push(StateChange {
            id: self.sources.ids.uuid(),
            subject_kind: subject.kind,
            subject: subject.id,
            from: became.from,
            to: became.to,
            reason: became.reason.map(str::to_owned),
            side: became.side,
            account: self.actor.account,
            contact: self.actor.contact,
            at: self.now,
        });
    }

    /// Notes who did what, with the names of the fields and never a person's value.
    pub(crate) fn audit(&mut self, action: &'static str, subject: Subject, fields: &[&str]) {
        self.audit_after(action, subject, fields, None);
    }

    /// The same, done by somebody else than the unit of work is of: by whoever is just being let in.
    pub(crate) fn audit_of(
        &mut self,
        account: AccountId,
        action: &'static str,
        subject: Subject,
        fields: &[&str],
    ) {
        let actor = self.actor.account.replace(account);
        self.audit(action, subject, fields);
        self.actor.account = actor;
    }

    /// The same with values after the change: ids and numbers, never a person's.
    pub(crate) fn audit_after(
        &mut self,
        action: &'static str,
        subject: Subject,
        fields: &[&str],
        after: Option<serde_json::Value>,
    ) {
        self.follows.audits.push(AuditEntry {
            id: self.sources.ids.uuid(),
            at: self.now,
            account: self.actor.account,
            acting_as: self.actor.organisation(),
            contact: self.actor.contact,
            action,
            subject_kind: subject.kind,
            subject: subject.id,
            changed_fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            before: None,
            after,
            request_id: self.actor.request_id.clone(),
        });
    }

    /// Tells the indexes that something is other than before.
    pub(crate) fn changed(&mut self, kind: ChangeKind, subject: Option<Uuid>) {
        self.follows.changes.push((kind, subject));
    }

    /// Work that follows. It sees at least this change, since it carries its position.
    pub(crate) fn task(&mut self, kind: TaskKind, subject: Uuid) {
        self.follows.tasks.push((kind, subject));
    }

    /// Somebody is to be told; the mail is planned by a task of its own.
    pub(crate) fn notify(&mut self, notification: Notification) {
        self.follows.notifications.push(notification);
    }

    /// Somebody may be told what waits for them: the mail is planned by a task of its own.
    pub(crate) fn plan_mail(&mut self, account: AccountId) {
        self.task(TaskKind::PlanMail, account.as_uuid());
    }

    /// Appends what was collected and commits. Nobody else does.
    async fn finish(self) -> Result<(), AppError> {
        let Self { transaction, now, sources, actor: _, follows } = self;
        follows.append(transaction.db(), &sources, now).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Runs one use case. An error, a panic or a dropped future rolls back: `Tx` is dropped with its transaction.
///
/// No network, no rendering and no hashing of passwords inside; large work is cut into pieces of 1,000 rows.
///
/// # Errors
///
/// What the work returns, and [`AppError::Unexpected`] where the database fails.
pub async fn write<T>(
    app: &App,
    actor: &Actor,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let mut tx = Tx::begin(app, actor).await?;
    let outcome = work(&mut tx).await?;
    let (has_tasks, has_mails) = (tx.follows.has_tasks(), tx.follows.mails);
    tx.finish().await?;
    FaultPoint::ChangeCommitted.pass();
    app.recent.committed();
    if has_tasks {
        app.wake.tasks.notify_one();
    }
    if has_mails {
        app.wake.mails.notify_one();
    }
    Ok(outcome)
}

/// Runs one use case and takes everything back: tells what it would come to.
///
/// # Errors
///
/// As [`write()`].
pub(crate) async fn rehearse<T>(
    app: &App,
    actor: &Actor,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
) -> Result<T, AppError> {
    work(&mut Tx::begin(app, actor).await?).await
}

impl Tx {
    async fn begin(app: &App, actor: &Actor) -> Result<Self, AppError> {
        Ok(Self {
            transaction: app.databases.begin().await?,
            now: app.sources.clock.now(),
            sources: app.sources.clone(),
            actor: actor.clone(),
            follows: Follows::default(),
        })
    }

    /// A mail was put into the outbox: its worker is woken after the commit.
    pub(crate) const fn wake_mails(&mut self) {
        self.follows.mails = true;
    }
}

/// Accounts whose mail is to be planned.
type Recipients = BTreeSet<AccountId>;

/// Writes leases and outcomes of work: nothing follows from them. Not for use cases.
pub(crate) async fn bookkeep<T>(
    app: &App,
    work: impl AsyncFnOnce(&Transaction) -> Result<T, store::StoreError>,
) -> Result<T, AppError> {
    let transaction = app.databases.begin().await?;
    let outcome = work(&transaction).await?;
    transaction.commit().await?;
    app.recent.committed();
    Ok(outcome)
}
