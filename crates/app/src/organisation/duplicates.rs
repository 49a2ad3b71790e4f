//! Organisations that seem to be noted twice.

mod groups;
mod likeness;

use domain::Actor;
use store::organisation::Brief;

use crate::{App, AppError, policy};

pub(crate) use likeness::{Likeness, Traits};

/// Why some organisations look like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DuplicateReason {
    /// The same national number, but for spaces, dots, dashes and the country before it.
    RegistrationNumber,
    /// The same name, but for script, case, accents and legal form, and the same municipality.
    Name,
}

impl DuplicateReason {
    /// As programs read it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RegistrationNumber => "registration_number",
            Self::Name => "name",
        }
    }
}

/// Organisations of one kind and country that look like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateGroup {
    /// What they share.
    pub reason: DuplicateReason,
    /// Two or more, in the order of their ids: the first noted goes first.
    pub organisations: Vec<Brief>,
}

/// Groups of organisations that look like one: by country, kind and name; merged and rejected ones are left out.
///
/// An organisation that is known by a larger region only may look like two that differ, and is in both groups then.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn duplicates(app: &App, actor: &Actor) -> Result<Vec<DuplicateGroup>, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    let briefs = store::organisation::briefs(&app.databases.reader()).await?;
    Ok(groups::of(known.catalogue(), briefs))
}
