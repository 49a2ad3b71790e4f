//! Programmes: stated by a school, or imported.

mod add;
mod list;

pub use add::{ProgrammeInput, add};
pub use list::list;

use crate::unit_of_work::Subject;
use domain::ProgrammeId;

/// The programme as logs name it.
pub(crate) const fn subject(id: ProgrammeId) -> Subject {
    Subject { kind: "programme", id: id.as_uuid() }
}
