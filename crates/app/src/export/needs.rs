//! One row a need.

use std::collections::HashMap;

use domain::{Need, NeedId, Period, Programme, ProgrammeId};

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;
use crate::catalogue::Catalogue;
use crate::import::weekday_words;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let reference = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let holders = Holders::read(&db, None).await?;
    let keys = store::need::keys(&db).await?.into_iter();
    let known = keys.filter_map(|key| {
        Some((holders.key(key.sending)?, Key::stored(key.source, key.external_id, key.id.as_uuid()), key.id))
    });
    let mut known: Vec<(&Key, Key, NeedId)> = known.collect();
    known.sort_unstable();
    for batch in known.chunks(BATCH) {
        let ids: Vec<NeedId> = batch.iter().map(|(.., id)| *id).collect();
        let found = store::need::list_by_ids(&db, &ids).await?;
        let programmes: Vec<ProgrammeId> = found.iter().filter_map(|need| need.programme).collect();
        let programmes = store::programme::list_by_ids(&db, &programmes).await?;
        let programmes: HashMap<ProgrammeId, Programme> =
            programmes.into_iter().map(|programme| (programme.id, programme)).collect();
        let found: HashMap<NeedId, Need> = found.into_iter().map(|need| (need.id, need)).collect();
        for (sender, key, id) in batch {
            if let Some(need) = found.get(id) {
                let programme = need.programme.and_then(|id| programmes.get(&id));
                sheet.row(&row(reference.catalogue(), sender, key, need, programme))?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

fn row(
    catalogue: &Catalogue,
    sender: &Key,
    key: &Key,
    need: &Need,
    programme: Option<&Programme>,
) -> Vec<Cell> {
    let programme = programme.map(|found| Key::of(found.origin.as_ref(), found.id.as_uuid()));
    let (region, place) = cells::location(catalogue, need.location.region, need.location.place);
    vec![
        ("sending_source", sender.source.clone()),
        ("sending_key", sender.key.clone()),
        ("source", key.source.clone()),
        ("key", key.key.clone()),
        ("programme_source", cells::said(programme.as_ref().map(|key| &key.source))),
        ("programme_key", cells::said(programme.as_ref().map(|key| &key.key))),
        ("participants", need.participants.to_string()),
        ("activity", need.activity.to_string()),
        ("quantity", cells::said(need.quantity)),
        ("with_support", cells::said(need.with_support)),
        ("starts_on", cells::said(need.period.map(Period::starts_on))),
        ("ends_on", cells::said(need.period.map(Period::ends_on))),
        ("weekdays", cells::said(need.weekdays.map(weekday_words))),
        ("region", region),
        ("place", place),
        ("max_distance_km", cells::said(need.max_distance_km)),
        ("cross_border", cells::flag(Some(need.accepts_cross_border))),
        ("languages", cells::languages(&need.languages)),
        ("state", need.state.to_string()),
    ]
}
