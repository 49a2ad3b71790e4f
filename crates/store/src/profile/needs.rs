//! Needs as the engine sees them.

use std::collections::HashMap;

use domain::{
    Country, NeedId, NeedProfile, NeedState, NeedTrade, OrganisationId, OrganisationState, TradeRef,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{ROWS, find_in, uuids},
    entity::{need, organisation, programme},
    location::{Locations, missing},
    need::{period, weekdays},
    stored::{from_json, number, optional_number, word},
    trade::fill_refs,
};

const TABLE: &str = "need";

/// The profiles of these needs whatever their state, in the order of ids. One that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn needs(db: &Executor<'_>, ids: &[NeedId]) -> Result<Vec<NeedProfile>, StoreError> {
    let mut reader = Reader::default();
    let mut profiles = Vec::with_capacity(ids.len());
    for chunk in uuids(ids, NeedId::as_uuid).chunks(ROWS) {
        let mut rows = find_in(db, need::Entity::find(), need::Column::Id, chunk).await?;
        rows.sort_unstable_by_key(|row| row.id);
        reader.read(db, rows, &mut profiles).await?;
    }
    Ok(profiles)
}

/// All open needs, a batch at a time, in the order of ids.
#[derive(Default)]
pub struct NeedBatches {
    reader: Reader,
    last: Uuid,
}

impl NeedBatches {
    /// From the first one on.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next, perhaps none of a batch; `None` = there are no more.
    ///
    /// # Errors
    ///
    /// Database.
    pub async fn next(&mut self, db: &Executor<'_>) -> Result<Option<Vec<NeedProfile>>, StoreError> {
        // By id alone: with the state in the condition SQLite takes its index, and sorts all that is left each time.
        let mut rows = need::Entity::find()
            .filter(need::Column::Id.gt(self.last))
            .order_by_asc(need::Column::Id)
            .limit(ROWS as u64)
            .all(db)
            .await?;
        let Some(row) = rows.last() else { return Ok(None) };
        self.last = row.id;
        rows.retain(|row| row.state == NeedState::Open.as_str());
        let mut profiles = Vec::with_capacity(rows.len());
        self.reader.read(db, rows, &mut profiles).await?;
        Ok(Some(profiles))
    }
}

/// The open needs of these organisations: whose profiles change with them.
///
/// # Errors
///
/// Database.
pub async fn needs_of(db: &Executor<'_>, sending: &[OrganisationId]) -> Result<Vec<NeedId>, StoreError> {
    let mut needs = Vec::new();
    for chunk in uuids(sending, OrganisationId::as_uuid).chunks(ROWS) {
        let ids: Vec<Uuid> = need::Entity::find()
            .select_only()
            .column(need::Column::Id)
            .filter(need::Column::State.eq(NeedState::Open.as_str()))
            .filter(need::Column::SendingId.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        needs.extend(ids.into_iter().map(NeedId::from_uuid));
    }
    needs.sort_unstable();
    Ok(needs)
}

/// Keeps what many needs share, so that it is read once.
#[derive(Default)]
struct Reader {
    senders: HashMap<Uuid, (OrganisationState, Country)>,
    programmes: HashMap<Uuid, (Option<i32>, Option<u8>)>,
    locations: Locations,
    trades: HashMap<i32, TradeRef>,
}

impl Reader {
    async fn read(
        &mut self,
        db: &Executor<'_>,
        rows: Vec<need::Model>,
        profiles: &mut Vec<NeedProfile>,
    ) -> Result<(), StoreError> {
        let senders = missing(rows.iter().map(|row| row.sending_id), &self.senders);
        let all = organisation::Entity::find();
        for row in find_in(db, all, organisation::Column::Id, &senders).await? {
            let state = word("organisation", &row.state)?;
            self.senders.insert(row.id, (state, word("organisation", &row.country)?));
        }
        let programmes = missing(rows.iter().filter_map(|row| row.programme_id), &self.programmes);
        for row in find_in(db, programme::Entity::find(), programme::Column::Id, &programmes).await? {
            let level = optional_number("programme", "eqf_level", row.eqf_level)?;
            self.programmes.insert(row.id, (row.trade_id, level));
        }
        let at: Vec<_> = rows.iter().map(|row| (row.region_id, row.place_id)).collect();
        self.locations.fill(db, &at).await?;
        let trades: Vec<i32> = self.programmes.values().filter_map(|(trade, _)| *trade).collect();
        fill_refs(db, trades.into_iter(), &mut self.trades).await?;
        for row in rows {
            profiles.push(self.profile(row)?);
        }
        Ok(())
    }

    fn profile(&self, row: need::Model) -> Result<NeedProfile, StoreError> {
        let gone = |what: &str| StoreError::corrupt(TABLE, format_args!("the {what} of {} is gone", row.id));
        let (sending_state, country) =
            self.senders.get(&row.sending_id).copied().ok_or_else(|| gone("sending side"))?;
        let (trade, eqf_level) = match row.programme_id {
            None => (NeedTrade::Any, None),
            Some(id) => match self.programmes.get(&id).ok_or_else(|| gone("programme"))? {
                (None, level) => (NeedTrade::Unknown, *level),
                (Some(trade), level) => {
                    let trade = self.trades.get(trade).ok_or_else(|| gone("trade"))?;
                    (NeedTrade::Known(*trade), *level)
                }
            },
        };
        Ok(NeedProfile {
            id: NeedId::from_uuid(row.id),
            sending: OrganisationId::from_uuid(row.sending_id),
            sending_state,
            country,
            activity: word(TABLE, &row.activity)?,
            participants: word(TABLE, &row.participants)?,
            state: word(TABLE, &row.state)?,
            trade,
            eqf_level,
            quantity: optional_number(TABLE, "quantity", row.quantity)?,
            met: number(TABLE, "met", row.met)?,
            with_support: optional_number(TABLE, "with_support", row.with_support)?,
            period: period(TABLE, row.starts_on, row.ends_on)?,
            weekdays: weekdays(TABLE, row.weekdays)?,
            location: self.locations.of(TABLE, row.region_id, row.place_id)?,
            max_distance_km: optional_number(TABLE, "max_distance_km", row.max_distance_km)?,
            accepts_cross_border: row.accepts_cross_border,
            languages: from_json(TABLE, "languages", row.languages)?,
            partners: Vec::new(), // partnerships have no table yet
            list_floor: number(TABLE, "list_floor", row.list_floor)?,
            revision: row.revision,
        })
    }
}
