//! A person's mails without the person.

use chrono::{DateTime, Utc};
use domain::{AccountId, IdSource, MailId, MailState, OutgoingMail};
use sea_orm::{
    Condition, ExprTrait, QueryOrder,
    entity::prelude::*,
    sea_query::{Expr, Func},
};

use super::{
    event::{MailEvent, insert_events},
    is_final, to_domain,
};
use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity},
};

/// The mails of an account, the newest first.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_of_account(db: &Executor<'_>, account: AccountId) -> Result<Vec<OutgoingMail>, StoreError> {
    let of_it = Entity::find().filter(Column::AccountId.eq(account.as_uuid()));
    let rows = of_it.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).all(db).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Takes an account's mails, and those that went to an address and to no account, apart from the person: the address and
/// the bytes go, and what has not left never will. A mail that a worker is just handing over may still leave.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn forget(
    db: &Executor<'_>,
    account: Option<AccountId>,
    address: Option<&str>,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<(), StoreError> {
    let mut theirs = Condition::any();
    if let Some(account) = account {
        theirs = theirs.add(Column::AccountId.eq(account.as_uuid()));
    }
    if let Some(address) = address {
        // Another who signs in with it keeps what is theirs.
        theirs = theirs.add(Condition::all().add(Column::AccountId.is_null()).add(is_to(address)));
    }
    if theirs.is_empty() {
        return Ok(());
    }
    let rows = Entity::find().filter(theirs.clone()).order_by_asc(Column::Id).all(db).await?;
    Entity::update_many()
        .col_expr(Column::ToAddress, Expr::val(None::<String>))
        .col_expr(Column::Rendered, Expr::val(None::<Vec<u8>>))
        .filter(theirs)
        .exec(db)
        .await?;
    let mut events = Vec::new();
    for row in rows {
        let mail = to_domain(row)?;
        if is_final(mail.state) || mail.state == MailState::Sending {
            continue;
        }
        events.push(MailEvent {
            id: ids.uuid(),
            mail: mail.id,
            at: now,
            from: Some(mail.state),
            to: MailState::Cancelled,
            code: Some("erased".to_owned()),
            text: None,
        });
    }
    let cancelled: Vec<_> = events.iter().map(|event| MailId::as_uuid(event.mail)).collect();
    Entity::update_many()
        .col_expr(Column::State, MailState::Cancelled.as_str().into())
        .filter(Column::Id.is_in(cancelled))
        .exec(db)
        .await?;
    insert_events(db, &events).await
}

/// Whether a mail goes to an address, whatever its capitals: SQLite's `lower` knows those of ASCII alone.
pub(super) fn is_to(address: &str) -> Condition {
    let lower = || Expr::expr(Func::lower(Expr::col(Column::ToAddress)));
    Condition::any()
        .add(Column::ToAddress.eq(address))
        .add(lower().eq(address.to_lowercase()))
        .add(lower().eq(address.to_ascii_lowercase()))
}

/// Forgets to whom mails went that were written before an instant and are final; gives of how many.
///
/// # Errors
///
/// When the database refuses.
pub async fn forget_sent(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let ended = [MailState::Sent, MailState::Failed, MailState::Suppressed, MailState::Cancelled];
    let forgotten = Entity::update_many()
        .col_expr(Column::ToAddress, Expr::val(None::<String>))
        .filter(Column::State.is_in(ended.map(MailState::as_str)))
        .filter(Column::CreatedAt.lt(before))
        .filter(Column::ToAddress.is_not_null())
        .exec(db)
        .await?;
    Ok(forgotten.rows_affected)
}
