//! One row a programme.

use std::collections::HashMap;

use domain::{OrganisationKind, Programme, ProgrammeId};
use exchange::on_one_line;

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;
use crate::catalogue::Catalogue;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let reference = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let holders = Holders::read(&db, Some(OrganisationKind::School)).await?;
    let keys = store::programme::keys(&db).await?.into_iter();
    let known = keys.filter_map(|key| {
        Some((holders.key(key.school)?, Key::stored(key.source, key.external_id, key.id.as_uuid()), key.id))
    });
    let mut known: Vec<(&Key, Key, ProgrammeId)> = known.collect();
    known.sort_unstable();
    for batch in known.chunks(BATCH) {
        let ids: Vec<ProgrammeId> = batch.iter().map(|(.., id)| *id).collect();
        let found = store::programme::list_by_ids(&db, &ids).await?;
        let found: HashMap<ProgrammeId, Programme> =
            found.into_iter().map(|programme| (programme.id, programme)).collect();
        for (school, key, id) in batch {
            if let Some(programme) = found.get(id) {
                let of_whom = [
                    ("school_source", school.source.clone()),
                    ("school_key", school.key.clone()),
                    ("source", key.source.clone()),
                    ("key", key.key.clone()),
                ];
                sheet.row(of_whom.iter().chain(&told(reference.catalogue(), programme)))?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

/// What a programme says of itself, in the order of its cells.
pub(super) fn told(catalogue: &Catalogue, programme: &Programme) -> [Cell; 8] {
    let trade = programme.trade.map_or("", |trade| cells::trade(catalogue, trade));
    [
        ("title", on_one_line(&programme.title)),
        ("title_language", programme.title_language.to_string()),
        ("trade", trade.to_owned()),
        ("trade_decided_by", programme.trade_decided_by.to_string()),
        ("trade_confidence", cells::said(programme.trade_confidence)),
        ("eqf_level", cells::said(programme.eqf_level)),
        ("learners_a_year", cells::said(programme.learners_a_year)),
        ("state", programme.state.to_string()),
    ]
}
