//! One row an accreditation.

use std::collections::HashMap;

use chrono::NaiveDate;
use store::accreditation::Record;
use uuid::Uuid;

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;

/// Whose, in which trade, by whose word, from when: what is unique.
type Paper<'a> = (&'a Key, &'a str, String, NaiveDate, Uuid);

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let known = app.live_index.known(app).await?;
    let catalogue = known.catalogue();
    let db = app.databases.reader();
    let holders = Holders::read(&db, None).await?;
    let keys = store::accreditation::keys(&db).await?.into_iter();
    let known = keys.filter_map(|key| {
        let trade = cells::trade(catalogue, key.trade);
        Some((holders.key(key.organisation)?, trade, key.issuer, key.valid_from, key.id))
    });
    let mut known: Vec<Paper<'_>> = known.collect();
    known.sort_unstable();
    for batch in known.chunks(BATCH) {
        let ids: Vec<Uuid> = batch.iter().map(|(.., id)| *id).collect();
        let found = store::accreditation::list_by_ids(&db, &ids).await?;
        let found: HashMap<Uuid, Record> = found.into_iter().map(|record| (record.id, record)).collect();
        for (holder, trade, .., id) in batch {
            if let Some(record) = found.get(id) {
                sheet.row(&row(holder, trade, record))?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

fn row(holder: &Key, trade: &str, record: &Record) -> [Cell; 8] {
    let says = &record.accreditation;
    [
        ("organisation_source", holder.source.clone()),
        ("organisation_key", holder.key.clone()),
        ("trade", trade.to_owned()),
        ("issuer", says.issuer.clone()),
        ("number", cells::said(record.number.as_ref())),
        ("valid_from", says.valid_from.to_string()),
        ("valid_to", cells::said(says.valid_to)),
        ("state", says.state.to_string()),
    ]
}
