//! A mail that leaves at once, whatever its reader chose: links, and what protects an account.

use domain::{AccountId, Locale, MailFacts, MailId, MailKind, MailState, OutgoingMail};

use crate::{App, AppError, Tx};

/// Before everything else: somebody waits at a screen.
pub(crate) const FIRST: i32 = 90;
/// Answers and decisions.
pub(crate) const SOON: i32 = 50;

/// A mail for one address.
pub(crate) struct Post {
    pub(crate) kind: MailKind,
    pub(crate) account: Option<AccountId>,
    pub(crate) to: String,
    pub(crate) language: Locale,
    pub(crate) facts: MailFacts,
    /// The same key is written once.
    pub(crate) dedupe_key: String,
    pub(crate) priority: i32,
}

/// Puts a mail into the outbox of the open unit of work.
pub(crate) async fn post(app: &App, tx: &mut Tx, post: Post) -> Result<MailId, AppError> {
    let id = MailId::from_uuid(tx.uuid());
    let mail = OutgoingMail {
        id,
        kind: post.kind,
        account: post.account,
        to_address: Some(post.to),
        language: post.language,
        facts: post.facts,
        message_id: mail::letter::message_id(id.as_uuid(), sender_domain(app)),
        dated_at: tx.now(),
        rendered: None,
        state: MailState::Queued,
        attempts: 0,
    };
    store::mail::insert(tx.db(), &mail, &post.dedupe_key, post.priority, tx.now(), tx.ids()).await?;
    tx.wake_mails();
    Ok(id)
}

/// The part of the sender's address behind the `@`.
pub(super) fn sender_domain(app: &App) -> &str {
    app.settings.mail_from.address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
}
