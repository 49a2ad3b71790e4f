//! An offer's rows and the offer.

use std::collections::HashMap;

use domain::{Offer, OfferId, OfferPeriod, OfferPeriodId, OrganisationId, Period, TradeId};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{find_in, read_along},
    entity::{offer, offer_period, offer_trade},
    location::Locations,
    need::weekdays,
    stored::{from_json, number, optional_number, origin, to_json, word},
};

const TABLE: &str = "offer";

pub(super) fn to_row(new: &Offer) -> Result<offer::Model, StoreError> {
    Ok(offer::Model {
        id: new.id.as_uuid(),
        host_id: new.host.as_uuid(),
        activity: new.activity.to_string(),
        visibility: new.visibility.to_string(),
        title: new.title.clone(),
        description: new.description.clone(),
        region_id: new.location.region.0,
        place_id: new.location.place.map(|place| place.0),
        radius_km: optional_number(TABLE, "radius_km", new.radius_km)?,
        accepts_cross_border: new.accepts_cross_border,
        languages: to_json(TABLE, "languages", &new.languages)?,
        min_age: new.ages.0.map(i32::from),
        max_age: new.ages.1.map(i32::from),
        eqf_from: new.eqf.0.map(i32::from),
        eqf_to: new.eqf.1.map(i32::from),
        facts: to_json(TABLE, "facts", &new.facts)?,
        mentor_id: None,
        signatory_id: None,
        recurrence: None,
        state: new.state.to_string(),
        published_at: new.published_at,
        confirmed_on: new.confirmed_on,
        confirm_by_on: None,
        asked_on: None,
        source: new.origin.as_ref().map(|origin| origin.source.clone()),
        external_id: new.origin.as_ref().map(|origin| origin.external_id.clone()),
        created_at: new.created_at,
        revision: new.revision,
    })
}

pub(super) fn to_trade_rows(new: &Offer) -> Vec<offer_trade::ActiveModel> {
    let row = |(position, trade): (i32, &TradeId)| {
        let offer_id = new.id.as_uuid();
        offer_trade::Model { offer_id, trade_id: trade.0, position }.into_active_model()
    };
    (0..).zip(&new.trades).map(row).collect()
}

pub(super) fn to_period_rows(new: &Offer) -> Result<Vec<offer_period::ActiveModel>, StoreError> {
    let row = |period: &OfferPeriod| {
        Ok(offer_period::Model {
            id: period.id.as_uuid(),
            offer_id: new.id.as_uuid(),
            starts_on: period.period.starts_on(),
            ends_on: period.period.ends_on(),
            weekdays: period.weekdays.map(|days| days.bits().into()),
            quantity: optional_number("offer_period", "quantity", period.quantity)?,
            booked: number("offer_period", "booked", period.booked)?,
        }
        .into_active_model())
    };
    new.periods.iter().map(row).collect()
}

/// The trades and periods of some offers, each in its order.
pub(crate) struct Details {
    trades: HashMap<Uuid, Vec<offer_trade::Model>>,
    periods: HashMap<Uuid, Vec<offer_period::Model>>,
}

impl Details {
    /// Reads them in one query a table.
    pub(crate) async fn of(db: &Executor<'_>, offers: &[Uuid]) -> Result<Self, StoreError> {
        let trades = find_in(db, offer_trade::Entity::find(), offer_trade::Column::OfferId, offers).await?;
        let periods =
            find_in(db, offer_period::Entity::find(), offer_period::Column::OfferId, offers).await?;
        Ok(Self::new(trades, periods))
    }

    /// Those of all offers after one up to another: asked for by the ends alone, which is faster than one by one.
    pub(crate) async fn between(
        db: &DatabaseConnection,
        after: Uuid,
        last: Uuid,
    ) -> Result<Self, StoreError> {
        let of_trade = offer_trade::Column::OfferId;
        let trades = offer_trade::Entity::find().filter(of_trade.gt(after)).filter(of_trade.lte(last));
        let of_period = offer_period::Column::OfferId;
        let periods = offer_period::Entity::find().filter(of_period.gt(after)).filter(of_period.lte(last));
        let trades = read_along(trades.into_model(), db).await?;
        Ok(Self::new(trades, read_along(periods.into_model(), db).await?))
    }

    fn new(trade_rows: Vec<offer_trade::Model>, period_rows: Vec<offer_period::Model>) -> Self {
        let mut trades: HashMap<Uuid, Vec<offer_trade::Model>> = HashMap::new();
        for row in trade_rows {
            trades.entry(row.offer_id).or_default().push(row);
        }
        for rows in trades.values_mut() {
            rows.sort_by_key(|row| row.position);
        }
        let mut periods: HashMap<Uuid, Vec<offer_period::Model>> = HashMap::new();
        for row in period_rows {
            periods.entry(row.offer_id).or_default().push(row);
        }
        for rows in periods.values_mut() {
            rows.sort_by_key(|row| (row.starts_on, row.ends_on, row.id));
        }
        Self { trades, periods }
    }

    /// Every trade that one of them names.
    pub(crate) fn trades(&self) -> impl Iterator<Item = i32> {
        self.trades.values().flatten().map(|row| row.trade_id)
    }

    /// An offer's trades, as the host orders them.
    pub(crate) fn take_trades(&mut self, offer: Uuid) -> Vec<TradeId> {
        let rows = self.trades.remove(&offer).unwrap_or_default();
        rows.into_iter().map(|row| TradeId(row.trade_id)).collect()
    }

    /// An offer's periods, by their first day.
    pub(crate) fn take_periods(&mut self, offer: Uuid) -> Result<Vec<OfferPeriod>, StoreError> {
        self.periods.remove(&offer).unwrap_or_default().iter().map(to_period).collect()
    }
}

fn to_period(row: &offer_period::Model) -> Result<OfferPeriod, StoreError> {
    const TABLE: &str = "offer_period";
    Ok(OfferPeriod {
        id: OfferPeriodId::from_uuid(row.id),
        period: Period::new(row.starts_on, row.ends_on).map_err(|err| StoreError::corrupt(TABLE, err))?,
        weekdays: weekdays(TABLE, row.weekdays)?,
        quantity: optional_number(TABLE, "quantity", row.quantity)?,
        booked: number(TABLE, "booked", row.booked)?,
    })
}

pub(super) async fn to_offers(db: &Executor<'_>, rows: Vec<offer::Model>) -> Result<Vec<Offer>, StoreError> {
    let at: Vec<_> = rows.iter().map(|row| (row.region_id, row.place_id)).collect();
    let locations = Locations::of_rows(db, &at).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut details = Details::of(db, &ids).await?;
    rows.into_iter().map(|row| to_offer(row, &mut details, &locations)).collect()
}

fn to_offer(row: offer::Model, details: &mut Details, locations: &Locations) -> Result<Offer, StoreError> {
    Ok(Offer {
        id: OfferId::from_uuid(row.id),
        host: OrganisationId::from_uuid(row.host_id),
        activity: word(TABLE, &row.activity)?,
        visibility: word(TABLE, &row.visibility)?,
        title: row.title,
        description: row.description,
        location: locations.of(TABLE, row.region_id, row.place_id)?,
        radius_km: optional_number(TABLE, "radius_km", row.radius_km)?,
        accepts_cross_border: row.accepts_cross_border,
        languages: from_json(TABLE, "languages", row.languages)?,
        ages: range("min_age", row.min_age, row.max_age)?,
        eqf: range("eqf_from", row.eqf_from, row.eqf_to)?,
        facts: from_json(TABLE, "facts", row.facts)?,
        trades: details.take_trades(row.id),
        periods: details.take_periods(row.id)?,
        state: word(TABLE, &row.state)?,
        published_at: row.published_at,
        confirmed_on: row.confirmed_on,
        origin: origin(row.source, row.external_id),
        created_at: row.created_at,
        revision: row.revision,
    })
}

/// Both ends of a range; `column` is the lower one's.
pub(crate) fn range(
    column: &'static str,
    from: Option<i32>,
    to: Option<i32>,
) -> Result<(Option<u8>, Option<u8>), StoreError> {
    Ok((optional_number(TABLE, column, from)?, optional_number(TABLE, column, to)?))
}
