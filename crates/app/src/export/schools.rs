//! One row a school and programme; a school without programmes has a row of its own.

use std::collections::HashMap;

use domain::{OrganisationId, OrganisationKind, Programme};

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, organisations, programmes};
use crate::App;
use crate::catalogue::Catalogue;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let known = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let holders = Holders::read(&db, Some(OrganisationKind::School)).await?;
    for batch in holders.in_order().chunks(BATCH) {
        let ids: Vec<OrganisationId> = batch.iter().map(|(_, id)| *id).collect();
        let schools = store::organisation::names(&db, &ids).await?;
        let mut taught: HashMap<OrganisationId, Vec<(Key, Programme)>> = HashMap::new();
        for programme in store::programme::list_by_schools(&db, &ids).await? {
            let key = Key::of(programme.origin.as_ref(), programme.id.as_uuid());
            taught.entry(programme.school).or_default().push((key, programme));
        }
        for (key, id) in batch {
            let mut programmes = taught.remove(id).unwrap_or_default();
            programmes.sort_by(|(a, _), (b, _)| a.cmp(b));
            if let Some(school) = schools.get(id) {
                let told = organisations::told(known.catalogue(), key, holders.others(*id), school);
                rows(sheet, known.catalogue(), &told, &programmes)?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

fn rows(
    sheet: &mut Sheet<'_>,
    catalogue: &Catalogue,
    told: &[Cell; 12],
    programmes: &[(Key, Programme)],
) -> Result<(), ExportError> {
    if programmes.is_empty() {
        return sheet.row(told.iter().chain(&none()));
    }
    for (key, programme) in programmes {
        let [title, title_language, trade, by, confidence, level, learners, (_, state)] =
            programmes::told(catalogue, programme);
        let of_programme = [
            ("programme_source", key.source.clone()),
            ("programme_code", key.key.clone()),
            ("programme", title.1),
            title_language,
            trade,
            by,
            confidence,
            level,
            learners,
            ("programme_state", state),
        ];
        sheet.row(told.iter().chain(&of_programme))?;
    }
    Ok(())
}

fn none() -> [Cell; 10] {
    [
        "programme_source",
        "programme_code",
        "programme",
        "title_language",
        "trade",
        "trade_decided_by",
        "trade_confidence",
        "eqf_level",
        "learners_a_year",
        "programme_state",
    ]
    .map(|name| (name, String::new()))
}
