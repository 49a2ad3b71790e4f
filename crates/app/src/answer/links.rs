//! Links for a mail, each with one purpose.

use chrono::TimeDelta;
use domain::{AccountId, ContactId, OrganisationId, TokenKind};
use uuid::Uuid;

use crate::App;
use crate::mailing::Draft;
use crate::token::Minted;

/// How long a link answers; what takes somebody out of our tables, or stops mail, holds for ever.
const ANSWERS_FOR: TimeDelta = TimeDelta::days(60);

/// The links of a mail.
pub(crate) struct Links(Vec<(TokenKind, String)>);

impl Links {
    /// The address of one purpose.
    pub(crate) fn of(&self, kind: TokenKind) -> String {
        let found = self.0.iter().find(|(own, _)| *own == kind);
        found.map(|(_, link)| link.clone()).unwrap_or_default()
    }
}

/// Who is written to: a contact without an account, or an account.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) account: Option<AccountId>,
    pub(crate) contact: Option<ContactId>,
    pub(crate) organisation: OrganisationId,
}

/// Makes links for a reader: one for each purpose, about one subject.
pub(crate) fn links_of(
    app: &App,
    draft: &mut Draft<'_>,
    reader: Reader,
    subject: Uuid,
    kinds: &[TokenKind],
) -> Links {
    let now = draft.now();
    // Whoever has an account erases it where it can be asked who they are, and chooses what they are told by kind.
    let of_contacts = [TokenKind::RemoveMe, TokenKind::Unsubscribe];
    let fits = |kind: &TokenKind| !of_contacts.contains(kind) || reader.contact.is_some();
    let kinds: Vec<TokenKind> = kinds.iter().copied().filter(fits).collect();
    let minted = |kind: &TokenKind| {
        let is_for_ever = matches!(kind, TokenKind::RemoveMe | TokenKind::Unsubscribe);
        Minted {
            account: reader.account,
            contact: reader.contact,
            organisation: Some(reader.organisation),
            subject: (!is_for_ever).then_some(subject),
            expires_at: (!is_for_ever).then(|| now + ANSWERS_FOR),
            ..Minted::of(*kind)
        }
    };
    let mut address = |kind: &TokenKind| {
        let page = if *kind == TokenKind::Unsubscribe { "unsubscribe" } else { "answers" };
        (*kind, format!("{}/{page}/{}", app.settings.base_url, draft.mint(minted(kind))))
    };
    Links(kinds.iter().map(&mut address).collect())
}
