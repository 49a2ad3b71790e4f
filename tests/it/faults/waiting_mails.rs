//! What became of mails.

use std::collections::BTreeSet;

use domain::MailState;
use store::Page;
use store::mail::MailRow;
use testing::waiting_mails::mails_in;
use testing::{Outcome, TestApp};

/// All mails in some states.
pub(super) async fn mails(test: &TestApp, states: &[MailState]) -> Outcome<Vec<MailRow>> {
    let page = Page { after: None, limit: 100_000 };
    Ok(store::mail::list(&test.app().databases.reader(), states, page).await?)
}

/// Whether every mail was sent.
pub(super) async fn all_sent(test: &TestApp, count: usize) -> Outcome<Option<()>> {
    Ok((mails_in(test, MailState::Sent).await? == count).then_some(()))
}

/// The Message-IDs of all mails.
pub(super) async fn message_ids(test: &TestApp) -> Outcome<BTreeSet<String>> {
    Ok(mails(test, MailState::ALL).await?.into_iter().map(|mail| mail.message_id).collect())
}
