//! A browser from which somebody signed in before. It is counted by itself, so that whoever tries passwords for an
//! address, or has links sent to it, doesn't shut its owner out ("device cookies", OWASP).

use domain::{Account, AccountId};

use crate::App;
use crate::token::{hash_of, hex};

/// Bytes that tell browsers apart.
const MARK_BYTES: usize = 16;

/// What a browser keeps after signing in: which browser, and that it is the account's. Opens nothing.
pub fn browser_mark(app: &App, account: AccountId) -> String {
    let random = app.sources.ids.secret();
    let which = hex(&random[..MARK_BYTES]);
    format!("{which}.{}", sign(app, account, &which))
}

/// Under which key attempts for an address are counted: the browser's where the account knows it, else the address's.
pub(super) fn counted_under(
    app: &App,
    account: Option<&Account>,
    email_key: &str,
    mark: Option<&str>,
) -> String {
    let known = account.zip(mark.and_then(|mark| mark.split_once('.')));
    match known {
        // Hashes are compared, so that the time tells nothing of how much was right.
        Some((account, (which, signed))) if hash_of(signed) == hash_of(&sign(app, account.id, which)) => {
            format!("browser {which}")
        }
        _ => email_key.to_owned(),
    }
}

fn sign(app: &App, account: AccountId, which: &str) -> String {
    hex(&app.settings.keys.mac("known browser", &format!("{account} {which}")))
}
