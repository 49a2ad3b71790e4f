//! The steps of a mail.

use chrono::{DateTime, Utc};
use domain::{MailId, MailState};
use sea_orm::{ActiveValue::Set, QueryOrder, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::outgoing_mail_event::{ActiveModel, Column, Entity, Model},
};

/// One step of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailEvent {
    /// Identifies the step.
    pub id: Uuid,
    /// Whose step.
    pub mail: MailId,
    /// When.
    pub at: DateTime<Utc>,
    /// The state left; `None` = it was written.
    pub from: Option<MailState>,
    /// The state reached.
    pub to: MailState,
    /// The other side's code, or ours.
    pub code: Option<String>,
    /// The other side's words. Addresses are taken out when it is written.
    pub text: Option<String>,
}

/// Appends one step.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert_event(db: &Executor<'_>, event: &MailEvent) -> Result<(), StoreError> {
    insert_events(db, std::slice::from_ref(event)).await
}

pub(super) async fn insert_events(db: &Executor<'_>, events: &[MailEvent]) -> Result<(), StoreError> {
    for chunk in events.chunks(ROWS_PER_STATEMENT) {
        Entity::insert_many(chunk.iter().map(to_row)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The steps of a mail, oldest first.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn list_events(db: &Executor<'_>, mail: MailId) -> Result<Vec<MailEvent>, StoreError> {
    let rows = Entity::find()
        .filter(Column::MailId.eq(mail.as_uuid()))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_domain).collect()
}

fn to_domain(row: Model) -> Result<MailEvent, StoreError> {
    Ok(MailEvent {
        id: row.id,
        mail: MailId::from_uuid(row.mail_id),
        at: row.at,
        from: row.from_state.as_deref().map(super::state_of).transpose()?,
        to: super::state_of(&row.to_state)?,
        code: row.code,
        text: row.text,
    })
}

fn to_row(event: &MailEvent) -> ActiveModel {
    ActiveModel {
        id: Set(event.id),
        mail_id: Set(event.mail.as_uuid()),
        at: Set(event.at),
        from_state: Set(event.from.map(MailState::as_str).map(str::to_owned)),
        to_state: Set(event.to.as_str().to_owned()),
        code: Set(event.code.clone()),
        text: Set(event.text.as_deref().map(without_addresses)),
    }
}

/// Servers like to repeat the address in their refusal; here it would outlive the person's erasure.
fn without_addresses(text: &str) -> String {
    let words = text.split_whitespace().map(|word| if word.contains('@') { "(address)" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_out() {
        let said =
            "550 5.1.1 <arta@shkolla.example>: Recipient address rejected:\r\n unknown user x@y.example";
        let kept = "550 5.1.1 (address) Recipient address rejected: unknown user (address)";
        assert_eq!(without_addresses(said), kept);
    }
}
