//! Offers: drafted by the host side, published, withdrawn.

mod change_state;
pub(crate) mod draft;
mod list;
mod show;

pub use change_state::{confirm, pause, publish, withdraw};
pub(crate) use change_state::{confirm_in, withdraw_in};
pub use draft::{OfferInput, PeriodInput, draft};
pub use list::list;
pub(crate) use show::find;
pub use show::show;

use crate::unit_of_work::Subject;
use domain::OfferId;

/// The offer as logs name it.
pub(crate) const fn subject(id: OfferId) -> Subject {
    Subject { kind: "offer", id: id.as_uuid() }
}
