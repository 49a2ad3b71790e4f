//! Needs: stated by the sending side, opened, closed.

mod change_state;
mod list;
mod list_open;
mod show;
pub(crate) mod state;

pub(crate) use change_state::close_in;
pub use change_state::{close, open};
pub use list::list;
pub use list_open::list_open;
pub(crate) use show::find;
pub use show::show;
pub use state::{NeedInput, state};

use crate::unit_of_work::Subject;
use domain::NeedId;

/// The need as logs name it.
pub(crate) const fn subject(id: NeedId) -> Subject {
    Subject { kind: "need", id: id.as_uuid() }
}
