//! What is stored, as tables that an import reads back.
//!
//! Rows stand in the order of what they are known by, compared as bytes: two exports of the same are the same file, on
//! every database.

mod accreditations;
mod audit;
mod cells;
mod error;
mod keys;
mod needs;
mod offers;
mod organisations;
mod places;
mod programmes;
mod regions;
mod schools;
mod sheet;
mod trades;

use domain::Actor;
use exchange::{Kind, Writer};

pub use error::ExportError;

use crate::import::Progress;
use crate::{App, policy};
use sheet::Sheet;

/// Rows that are read and written at a time.
const BATCH: usize = 1_000;

/// Writes all rows of a kind as [`exchange::Mapping::own`] reads them, and tells how many they were. Imported in the
/// order of [`Kind::ALL`] by somebody who vouches, they make the same rows elsewhere.
///
/// What was merged into another record is left out: what was its own hangs on that one.
///
/// That the table is taken out, and with which columns, is noted before its first row is read.
///
/// # Errors
///
/// [`ExportError::App`] with `Forbidden` for anybody but the service and admins; [`ExportError::Write`] where the table
/// can't be written.
#[tracing::instrument(name = "app.export", skip_all, fields(export.kind = %kind))]
pub async fn run(
    app: &App,
    actor: &Actor,
    kind: Kind,
    writer: Writer<'_>,
    progress: Progress<'_>,
) -> Result<u64, ExportError> {
    policy::may_administer(actor)?;
    audit::note(app, actor, kind).await?;
    let mut sheet = Sheet::begin(kind, writer, progress)?;
    match kind {
        Kind::Organisations => organisations::write(app, &mut sheet).await?,
        Kind::Schools => schools::write(app, &mut sheet).await?,
        Kind::Programmes => programmes::write(app, &mut sheet).await?,
        Kind::Needs => needs::write(app, &mut sheet).await?,
        Kind::Offers => offers::write(app, &mut sheet).await?,
        Kind::Accreditations => accreditations::write(app, &mut sheet).await?,
        Kind::Trades => trades::write(app, &mut sheet).await?,
        Kind::Regions => regions::write(app, &mut sheet).await?,
        Kind::Places => places::write(app, &mut sheet).await?,
    }
    sheet.finish()
}
