//! A browser from which somebody signed in before. It is counted by itself, so that whoever tries passwords for an
//! address, or has links sent to it, doesn't shut its owner out ("device cookies", OWASP).

use domain::{Account, AccountId};
use uuid::Uuid;

use crate::App;
use crate::token::{hash_of, hex};

/// Bytes that tell browsers apart.
const MARK_BYTES: usize = 16;
/// Figures of a signature: 32 bytes.
const SIGNED: usize = 64;

/// What a browser keeps after signing in: which browser, and that it is the account's. Opens nothing.
pub fn browser_mark(app: &App, account: AccountId) -> String {
    let random = app.sources.ids.secret();
    let which = hex(&random[..MARK_BYTES]);
    format!("{which}.{}", sign(app, account, &which))
}

/// Under which key attempts are counted: the browser's where the account knows it, `otherwise` the address's or the
/// account's.
pub(crate) fn counted_under(
    app: &App,
    account: Option<&Account>,
    otherwise: &str,
    mark: Option<&str>,
) -> String {
    let Some((which, signed)) = mark.and_then(|mark| mark.split_once('.')) else {
        return otherwise.to_owned();
    };
    if which.len() != 2 * MARK_BYTES || signed.len() != SIGNED {
        return otherwise.to_owned();
    }
    // Signed also where there is no account, and compared as hashes: the time tells nothing.
    let id = account.map_or_else(|| AccountId::from_uuid(Uuid::nil()), |account| account.id);
    let fits = hash_of(signed) == hash_of(&sign(app, id, which));
    if fits && account.is_some() { format!("browser {which}") } else { otherwise.to_owned() }
}

fn sign(app: &App, account: AccountId, which: &str) -> String {
    hex(&app.settings.keys.mac("known browser", &format!("{account} {which}")))
}
