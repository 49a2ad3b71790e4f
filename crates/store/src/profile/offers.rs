//! Offers as the engine sees them.

use std::collections::HashMap;

use domain::{OfferId, OfferProfile, OfferState, OrganisationId, TradeRef};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::hosts::Hosts;
use crate::{
    Executor, StoreError,
    chunk::{ROWS, find_in, uuids},
    entity::offer,
    location::Locations,
    offer::{Details, range},
    stored::{from_json, optional_number, word},
    trade::fill_refs,
};

const TABLE: &str = "offer";

/// The profiles of these offers whatever their state, in the order of ids. One that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn offers(db: &Executor<'_>, ids: &[OfferId]) -> Result<Vec<OfferProfile>, StoreError> {
    let mut reader = Reader::default();
    let mut profiles = Vec::with_capacity(ids.len());
    for chunk in uuids(ids, OfferId::as_uuid).chunks(ROWS) {
        let mut rows = find_in(db, offer::Entity::find(), offer::Column::Id, chunk).await?;
        rows.sort_unstable_by_key(|row| row.id);
        reader.read(db, rows, &mut profiles).await?;
    }
    Ok(profiles)
}

/// All published offers, a batch at a time, in the order of ids.
#[derive(Default)]
pub struct OfferBatches {
    reader: Reader,
    last: Uuid,
}

impl OfferBatches {
    /// From the first one on.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next, perhaps none of a batch; `None` = there are no more.
    ///
    /// # Errors
    ///
    /// Database.
    pub async fn next(&mut self, db: &Executor<'_>) -> Result<Option<Vec<OfferProfile>>, StoreError> {
        // By id alone: with the state in the condition SQLite takes its index, and sorts all that is left each time.
        let mut rows = offer::Entity::find()
            .filter(offer::Column::Id.gt(self.last))
            .order_by_asc(offer::Column::Id)
            .limit(ROWS as u64)
            .all(db)
            .await?;
        let Some(row) = rows.last() else { return Ok(None) };
        self.last = row.id;
        rows.retain(|row| row.state == OfferState::Published.as_str());
        let mut profiles = Vec::with_capacity(rows.len());
        self.reader.read(db, rows, &mut profiles).await?;
        Ok(Some(profiles))
    }
}

/// The published offers of these hosts: whose profiles change with their host.
///
/// # Errors
///
/// Database.
pub async fn offers_of(db: &Executor<'_>, hosts: &[OrganisationId]) -> Result<Vec<OfferId>, StoreError> {
    let mut offers = Vec::new();
    for chunk in uuids(hosts, OrganisationId::as_uuid).chunks(ROWS) {
        let ids: Vec<Uuid> = offer::Entity::find()
            .select_only()
            .column(offer::Column::Id)
            .filter(offer::Column::State.eq(OfferState::Published.as_str()))
            .filter(offer::Column::HostId.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        offers.extend(ids.into_iter().map(OfferId::from_uuid));
    }
    offers.sort_unstable();
    Ok(offers)
}

/// Keeps what many offers share, so that it is read once.
#[derive(Default)]
struct Reader {
    hosts: Hosts,
    locations: Locations,
    trades: HashMap<i32, TradeRef>,
}

impl Reader {
    async fn read(
        &mut self,
        db: &Executor<'_>,
        rows: Vec<offer::Model>,
        profiles: &mut Vec<OfferProfile>,
    ) -> Result<(), StoreError> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let at: Vec<_> = rows.iter().map(|row| (row.region_id, row.place_id)).collect();
        let mut details = Details::of(db, &ids).await?;
        self.hosts.fill(db, rows.iter().map(|row| row.host_id)).await?;
        self.locations.fill(db, &at).await?;
        fill_refs(db, details.trades(), &mut self.trades).await?;
        for row in rows {
            profiles.push(self.profile(row, &mut details)?);
        }
        Ok(())
    }

    fn profile(&self, row: offer::Model, details: &mut Details) -> Result<OfferProfile, StoreError> {
        let trades = details.take_trades(row.id).into_iter().map(|trade| {
            let gone = || StoreError::corrupt(TABLE, format_args!("trade {trade} is gone"));
            self.trades.get(&trade.0).copied().ok_or_else(gone)
        });
        Ok(OfferProfile {
            id: OfferId::from_uuid(row.id),
            host: self.hosts.of(row.id, row.host_id)?,
            activity: word(TABLE, &row.activity)?,
            state: word(TABLE, &row.state)?,
            visibility: word(TABLE, &row.visibility)?,
            location: self.locations.of(TABLE, row.region_id, row.place_id)?,
            radius_km: optional_number(TABLE, "radius_km", row.radius_km)?,
            accepts_cross_border: row.accepts_cross_border,
            languages: from_json(TABLE, "languages", row.languages)?,
            eqf: range("eqf_from", row.eqf_from, row.eqf_to)?,
            facts: from_json(TABLE, "facts", row.facts)?,
            trades: trades.collect::<Result<_, _>>()?,
            periods: details.take_periods(row.id)?,
            confirmed_on: row.confirmed_on,
            published_at: row.published_at,
            revision: row.revision,
        })
    }
}
