//! `/answers/{secret}`: answers by a link in a mail, without an account. Looking at one changes nothing, its button
//! does. To get no more mail is one of them, at an address of its own.

mod page;
mod thanks;

pub(crate) use page::question;
pub(crate) use thanks::{give, give_one_of};

use domain::TokenKind;

/// How the texts of an answer begin.
const fn word(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Interested => "interested",
        TokenKind::CallMe => "call-me",
        TokenKind::NotNow => "not-now",
        TokenKind::StillValid => "still-valid",
        TokenKind::RemoveMe => "remove-me",
        _ => "unsubscribe",
    }
}
