//! Who took which table out.

use domain::Actor;
use exchange::Kind;
use uuid::Uuid;

use crate::unit_of_work::Subject;
use crate::{App, AppError};

/// Notes that the actor takes a table out, with the names of its columns.
pub(super) async fn note(app: &App, actor: &Actor, kind: Kind) -> Result<(), AppError> {
    let (action, noun) = match kind {
        Kind::Organisations => ("organisation.export", "organisation"),
        Kind::Schools => ("school.export", "school"),
        Kind::Programmes => ("programme.export", "programme"),
        Kind::Needs => ("need.export", "need"),
        Kind::Offers => ("offer.export", "offer"),
        Kind::Accreditations => ("accreditation.export", "accreditation"),
        Kind::Trades => ("trade.export", "trade"),
        Kind::Regions => ("region.export", "region"),
        Kind::Places => ("place.export", "place"),
    };
    crate::write(app, actor, async |tx| {
        tx.audit(action, Subject { kind: noun, id: Uuid::nil() }, &kind.exported());
        Ok(())
    })
    .await
}
