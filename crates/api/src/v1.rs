//! Version 1 of the API: a folder a noun, a file an operation.

mod answered;
pub(crate) mod contact;
mod day;
pub(crate) mod explanation;
mod fact;
pub(crate) mod listed;
mod location;
pub(crate) mod need;
pub(crate) mod offer;
pub(crate) mod organisation;
mod part;
pub(crate) mod programme;
pub(crate) mod rules;
pub(crate) mod suggestion;
pub(crate) mod title;
mod trade;
mod weekday;
mod word;

use domain::{Locale, TradeId};
use i18n::Translator;

/// The API speaks English: its readers are programs and the people who write them.
pub(crate) const WORDS: Translator = Translator::new(Locale::En);

/// Names trades in the API's language, for sentences.
fn trade_names(catalogue: &app::catalogue::Catalogue) -> impl Fn(TradeId) -> String {
    |id| catalogue.trade_name(id, WORDS.locale)
}
