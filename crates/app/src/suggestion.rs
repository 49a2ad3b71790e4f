//! Suggestions: made by the engine, answered by people.

mod answer;
mod best;
mod explain;
mod list;
mod near_misses;
mod notice;
mod relist;
mod relist_all;
mod remedies;
mod see;
mod suggest;
mod tell_host;
mod work;

pub use answer::{Answer, answer};
pub use explain::{Explanation, Help, explain};
pub use list::{SuggestionView, Suggestions, list_of_need};
pub use near_misses::{NearMissView, near_misses};
use relist::relist;
pub(crate) use relist_all::relist_all;
pub use see::see;
pub use suggest::suggest;
pub(crate) use work::{refill_need, rescore_company, suggest_for_offer};

use crate::unit_of_work::Subject;
use domain::SuggestionId;

/// The suggestion as logs name it.
pub(crate) const fn subject(id: SuggestionId) -> Subject {
    Subject { kind: "suggestion", id: id.as_uuid() }
}
