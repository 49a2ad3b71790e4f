//! Lists that others made become rows of ours; the same list again changes nothing.

mod accreditations;
mod context;
mod engine;
mod error;
mod follow;
mod identity;
mod needs;
mod offers;
mod organisations;
mod owner;
mod places;
mod programmes;
mod read;
mod reason;
mod regions;
mod report;
mod request;
mod resume;
mod schools;
mod trades;

use domain::Actor;
use exchange::{Kind, OpenError, Rows};

pub use error::ImportError;
pub use exchange::Kind as ImportKind;
pub(crate) use identity::OWN_SOURCE;
pub(crate) use offers::{periods_written, weekday_words};
pub use report::{ImportReport, NotVerified, TradeCounts};
pub use request::{ImportFile, ImportOptions, ImportRequest, Progress};

use crate::{App, policy};

/// Imports a file; the mapping says of which kind. A row that can't be taken is reported and costs only itself.
///
/// Rows are written in pieces, each with how far the import has come: broken off, the same file under the same mapping
/// and options goes on behind the last piece. A file that was finished may be imported again; it changes nothing then.
///
/// # Errors
///
/// [`ImportError::App`] with `Forbidden` for anybody but the service and admins; [`ImportError::Open`] where the file as
/// a whole can't be read or does not fit the mapping; [`ImportError::Errors`] where the list of refused rows can't be
/// written.
#[tracing::instrument(name = "app.import", skip_all, fields(import.kind = %request.mapping.kind, import.dry_run = request.options.dry_run))]
pub async fn run<'a>(
    app: &'a App,
    actor: &'a Actor,
    mut request: ImportRequest<'a>,
) -> Result<ImportReport, ImportError> {
    policy::may_administer(actor)?;
    let hash = request.file.hash()?;
    let is_misnamed = request.file.is_misnamed()?;
    let rows = Rows::open(request.file.input, request.mapping).map_err(|error| match error {
        OpenError::Empty => OpenError::Empty,
        _ if is_misnamed => OpenError::NoWorkbook,
        error => error,
    })?;
    let job = engine::Job {
        app,
        actor,
        name: request.file.name,
        hash,
        mapping: request.mapping,
        options: request.options,
        errors: request.errors,
        progress: request.progress,
    };
    match request.mapping.kind {
        Kind::Organisations => job.run(rows, organisations::Organisations::default()).await,
        Kind::Schools => job.run(rows, schools::Schools::default()).await,
        Kind::Programmes => job.run(rows, programmes::Programmes::default()).await,
        Kind::Needs => job.run(rows, needs::Needs::default()).await,
        Kind::Offers => job.run(rows, offers::Offers::default()).await,
        Kind::Accreditations => job.run(rows, accreditations::Accreditations::default()).await,
        Kind::Trades => job.run(rows, trades::Trades).await,
        Kind::Regions => job.run(rows, regions::Regions::default()).await,
        Kind::Places => job.run(rows, places::Places::default()).await,
    }
}
