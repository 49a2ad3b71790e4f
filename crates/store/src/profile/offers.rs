//! Offers as the engine sees them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{LanguageTag, OfferFacts, OfferId, OfferProfile, OfferState, OrganisationId, TradeRef};
use sea_orm::{
    ColumnTrait, DerivePartialModel, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::hosts::Hosts;
use crate::{
    Databases, Executor, StoreError,
    chunk::{ROWS, read_along, uuids},
    entity::offer,
    location::Locations,
    offer::{Details, range},
    stored::{Versioned, optional_number, word},
    trade::fill_refs,
};

const TABLE: &str = "offer";

/// What the engine needs of an offer's row: half of its columns, and each costs time at a million.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "offer::Entity")]
struct Row {
    id: Uuid,
    host_id: Uuid,
    activity: String,
    visibility: String,
    region_id: i32,
    place_id: Option<i32>,
    radius_km: Option<i32>,
    accepts_cross_border: bool,
    languages: Versioned<Vec<LanguageTag>>,
    eqf_from: Option<i32>,
    eqf_to: Option<i32>,
    facts: Versioned<OfferFacts>,
    state: String,
    published_at: Option<DateTime<Utc>>,
    confirmed_on: Option<NaiveDate>,
    revision: i32,
}

/// The profiles of these offers whatever their state, in the order of ids. One that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn offers(db: &Executor<'_>, ids: &[OfferId]) -> Result<Vec<OfferProfile>, StoreError> {
    let mut reader = Reader::default();
    let mut profiles = Vec::with_capacity(ids.len());
    for chunk in uuids(ids, OfferId::as_uuid).chunks(ROWS) {
        let of_these = offer::Entity::find().filter(offer::Column::Id.is_in(chunk.iter().copied()));
        let mut rows: Vec<Row> = of_these.into_partial_model().all(db).await?;
        rows.sort_unstable_by_key(|row| row.id);
        let details = Details::of(db, chunk).await?;
        reader.read(db, rows, details, &mut profiles).await?;
    }
    Ok(profiles)
}

/// Published offers, a batch at a time, in the order of ids.
#[derive(Default)]
pub struct OfferBatches {
    reader: Reader,
    after: Uuid,
    /// The last of all; `None` = there is no end.
    until: Option<Uuid>,
}

impl OfferBatches {
    /// All of them in so many parts, about equal, that can be read at the same time.
    ///
    /// # Errors
    ///
    /// Database.
    pub async fn parts(db: &Executor<'_>, count: u64) -> Result<Vec<Self>, StoreError> {
        let all = offer::Entity::find().count(db).await?;
        let mut parts = vec![Self::default()];
        for part in 1..count {
            let ids = offer::Entity::find().select_only().column(offer::Column::Id);
            let ids = ids.order_by_asc(offer::Column::Id).offset(all * part / count).limit(1);
            let Some(cut) = ids.into_tuple::<Uuid>().one(db).await? else { break };
            if let Some(before) = parts.last_mut() {
                before.until = Some(cut);
            }
            parts.push(Self { after: cut, ..Self::default() });
        }
        Ok(parts)
    }

    /// The next, perhaps none of a batch; `None` = there are no more.
    ///
    /// # Errors
    ///
    /// Database.
    pub async fn next(&mut self, databases: &Databases) -> Result<Option<Vec<OfferProfile>>, StoreError> {
        let connection = databases.reader_connection();
        // By id alone: with the state in the condition SQLite takes its index, and sorts all that is left each time.
        let mut next = offer::Entity::find().filter(offer::Column::Id.gt(self.after));
        if let Some(until) = self.until {
            next = next.filter(offer::Column::Id.lte(until));
        }
        let next = next.order_by_asc(offer::Column::Id).limit(ROWS as u64);
        let mut rows: Vec<Row> = read_along(next.into_partial_model(), connection).await?;
        let Some(row) = rows.last() else { return Ok(None) };
        let details = Details::between(connection, self.after, row.id).await?;
        self.after = row.id;
        rows.retain(|row| row.state == OfferState::Published.as_str());
        let mut profiles = Vec::with_capacity(rows.len());
        self.reader.read(&databases.reader(), rows, details, &mut profiles).await?;
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
        rows: Vec<Row>,
        mut details: Details,
        profiles: &mut Vec<OfferProfile>,
    ) -> Result<(), StoreError> {
        let at: Vec<_> = rows.iter().map(|row| (row.region_id, row.place_id)).collect();
        self.hosts.fill(db, rows.iter().map(|row| row.host_id)).await?;
        self.locations.fill(db, &at).await?;
        fill_refs(db, details.trades(), &mut self.trades).await?;
        for row in rows {
            profiles.push(self.profile(row, &mut details)?);
        }
        Ok(())
    }

    fn profile(&self, row: Row, details: &mut Details) -> Result<OfferProfile, StoreError> {
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
            languages: row.languages.of_known_form(TABLE, "languages")?,
            eqf: range("eqf_from", row.eqf_from, row.eqf_to)?,
            facts: row.facts.of_known_form(TABLE, "facts")?,
            trades: trades.collect::<Result<_, _>>()?,
            periods: details.take_periods(row.id)?,
            confirmed_on: row.confirmed_on,
            published_at: row.published_at,
            revision: row.revision,
        })
    }
}
