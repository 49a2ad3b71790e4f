//! Looking at mails.

use chrono::{DateTime, Utc};
use domain::{AccountId, MailId, MailKind, MailState, OutgoingMail};
use sea_orm::{Condition, ExprTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Expr};

use super::{state_of, to_domain};
use crate::{
    Executor, Page, StoreError,
    entity::outgoing_mail::{Column, Entity, Model},
};

/// A mail as somebody who looks after the service sees it: without its text and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailRow {
    /// Identifies it.
    pub id: MailId,
    /// Which message.
    pub kind: MailKind,
    /// How far it has come.
    pub state: MailState,
    /// Who gets it.
    pub account: Option<AccountId>,
    /// The Message-ID header, with its angle brackets.
    pub message_id: String,
    /// How often it was tried.
    pub attempts: u32,
    /// Not before, while it waits.
    pub next_attempt_at: DateTime<Utc>,
    /// What the other side said last.
    pub last_code: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When the other side took it.
    pub sent_at: Option<DateTime<Utc>>,
}

/// How many mails are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailCount {
    /// How far.
    pub state: MailState,
    /// How many.
    pub count: u64,
}

/// By its id.
///
/// # Errors
///
/// When the database refuses or the row can't be read.
pub async fn find(db: &Executor<'_>, id: MailId) -> Result<Option<OutgoingMail>, StoreError> {
    Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_domain).transpose()
}

/// A page of the mails in some states, newest first.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn list(db: &Executor<'_>, states: &[MailState], page: Page) -> Result<Vec<MailRow>, StoreError> {
    let mut mails = Entity::find()
        .filter(Column::State.is_in(states.iter().map(|state| state.as_str())))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(page.limit);
    if let Some((created_at, id)) = page.after {
        let place = Expr::tuple([Expr::col(Column::CreatedAt), Expr::col(Column::Id)]);
        mails = mails.filter(place.lt(Expr::tuple([Expr::val(created_at), Expr::val(id)])));
    }
    mails.all(db).await?.into_iter().map(to_row).collect()
}

/// Mails by state; what there is none of is left out.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn counts(db: &Executor<'_>) -> Result<Vec<MailCount>, StoreError> {
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::State)
        .expr(Column::Id.count())
        .group_by(Column::State)
        .order_by_asc(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let count = |(state, count): (String, i64)| {
        Ok(MailCount { state: state_of(&state)?, count: count.unsigned_abs() })
    };
    rows.into_iter().map(count).collect()
}

/// Since when the mail that waits longest has been due: its time, or the end of a lease left behind.
///
/// # Errors
///
/// When the database refuses.
pub async fn oldest_due(db: &Executor<'_>, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sending = Column::State.eq(MailState::Sending.as_str());
    let waiting = [MailState::Queued, MailState::Retry].map(MailState::as_str);
    let due = Column::State.is_in(waiting).and(Column::NextAttemptAt.lte(now));
    let left_behind = sending.clone().and(Column::LeaseUntil.lte(now));
    let since: Expr =
        Expr::case(sending, Expr::col(Column::LeaseUntil)).finally(Expr::col(Column::NextAttemptAt)).into();
    let oldest: Option<Option<DateTime<Utc>>> = Entity::find()
        .select_only()
        .expr(since.min())
        .filter(Condition::any().add(due).add(left_behind))
        .into_tuple()
        .one(db)
        .await?;
    Ok(oldest.flatten())
}

fn to_row(row: Model) -> Result<MailRow, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("outgoing_mail", what);
    Ok(MailRow {
        id: MailId::from_uuid(row.id),
        kind: MailKind::parse(&row.kind).map_err(|err| corrupt(&err))?,
        state: state_of(&row.state)?,
        account: row.account_id.map(AccountId::from_uuid),
        message_id: row.message_id,
        attempts: u32::try_from(row.attempts).map_err(|err| corrupt(&err))?,
        next_attempt_at: row.next_attempt_at,
        last_code: row.last_code,
        created_at: row.created_at,
        sent_at: row.sent_at,
    })
}
