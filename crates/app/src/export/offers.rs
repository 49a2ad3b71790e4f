//! One row an offer.

use std::collections::HashMap;

use domain::{Offer, OfferId};
use exchange::{list, on_one_line};

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;
use crate::catalogue::Catalogue;
use crate::import::periods_written;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let reference = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let holders = Holders::read(&db, None).await?;
    let keys = store::offer::keys(&db).await?.into_iter();
    let known = keys.filter_map(|key| {
        Some((holders.key(key.host)?, Key::stored(key.source, key.external_id, key.id.as_uuid()), key.id))
    });
    let mut known: Vec<(&Key, Key, OfferId)> = known.collect();
    known.sort_unstable();
    for batch in known.chunks(BATCH) {
        let ids: Vec<OfferId> = batch.iter().map(|(.., id)| *id).collect();
        let found = store::offer::list_by_ids(&db, &ids).await?;
        let found: HashMap<OfferId, Offer> = found.into_iter().map(|offer| (offer.id, offer)).collect();
        for (host, key, id) in batch {
            if let Some(offer) = found.get(id) {
                let [head, facts, tail] = row(reference.catalogue(), host, key, offer);
                sheet.row(head.iter().chain(&facts).chain(&tail))?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

fn row(catalogue: &Catalogue, host: &Key, key: &Key, offer: &Offer) -> [Vec<Cell>; 3] {
    let (region, place) = cells::location(catalogue, offer.location.region, offer.location.place);
    let trades = list::join(offer.trades.iter().map(|trade| cells::trade(catalogue, *trade)));
    let head = vec![
        ("host_source", host.source.clone()),
        ("host_key", host.key.clone()),
        ("source", key.source.clone()),
        ("key", key.key.clone()),
        ("activity", offer.activity.to_string()),
        ("visibility", offer.visibility.to_string()),
        ("title", on_one_line(&offer.title)),
        ("description", cells::said(offer.description.as_ref())),
        ("trades", trades),
        ("region", region),
        ("place", place),
        ("radius_km", cells::said(offer.radius_km)),
        ("cross_border", cells::flag(Some(offer.accepts_cross_border))),
        ("languages", cells::languages(&offer.languages)),
        ("min_age", cells::said(offer.ages.0)),
        ("max_age", cells::said(offer.ages.1)),
        ("eqf_from", cells::said(offer.eqf.0)),
        ("eqf_to", cells::said(offer.eqf.1)),
    ];
    let tail = vec![
        ("periods", periods_written(&offer.periods)),
        ("state", offer.state.to_string()),
        ("confirmed_on", cells::said(offer.confirmed_on)),
    ];
    [head, facts(offer), tail]
}

fn facts(offer: &Offer) -> Vec<Cell> {
    let facts = &offer.facts;
    vec![
        ("quantity", cells::said(facts.quantity)),
        ("paid", cells::flag(facts.paid)),
        ("equipment", cells::flag(facts.equipment)),
        ("shifts", cells::flag(facts.shifts)),
        ("travel", cells::flag(facts.travel)),
        ("meals", cells::flag(facts.meals)),
        ("lodging", cells::flag(facts.lodging)),
        ("step_free", cells::flag(facts.step_free)),
        ("adapted_tasks", cells::flag(facts.adapted_tasks)),
        ("bus_at_shift_times", cells::flag(facts.bus_at_shift_times)),
    ]
}
