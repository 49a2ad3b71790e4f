//! Offers that a date alone changes: nobody has spoken for them lately, or their last dates are near or over.

use chrono::NaiveDate;
use domain::{Offer, OfferId, OfferState};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, LockBehavior, LockType, Query, SelectStatement},
};
use uuid::Uuid;

use super::row::to_offers;
use crate::{
    Executor, StoreError,
    chunk::{ROWS, uuids},
    entity::{offer, offer_period},
};

/// Published offers for which somebody last spoke on the day `until` or before, and about which nobody was asked since; by
/// id from the one after `after`. Nobody else changes them until the transaction ends; one that somebody is changing just
/// now is left out.
///
/// # Errors
///
/// Database.
pub async fn lock_to_ask(
    db: &Executor<'_>,
    until: NaiveDate,
    after: Option<OfferId>,
    limit: u64,
) -> Result<Vec<Offer>, StoreError> {
    let asked = || Expr::col(offer::Column::AskedOn);
    let is_unasked =
        Condition::any().add(asked().is_null()).add(asked().lte(Expr::col(offer::Column::ConfirmedOn)));
    lock(db, unconfirmed(until).filter(is_unasked), after, limit).await
}

/// Published offers for which somebody last spoke on the day `until` or before, and about which somebody was asked since, on
/// the day `asked_until` or before; as in [`lock_to_ask`].
///
/// # Errors
///
/// Database.
pub async fn lock_to_pause(
    db: &Executor<'_>,
    until: NaiveDate,
    asked_until: NaiveDate,
    after: Option<OfferId>,
    limit: u64,
) -> Result<Vec<Offer>, StoreError> {
    let asked = || Expr::col(offer::Column::AskedOn);
    let is_unanswered =
        Condition::all().add(asked().lte(asked_until)).add(asked().gt(Expr::col(offer::Column::ConfirmedOn)));
    lock(db, unconfirmed(until).filter(is_unanswered), after, limit).await
}

fn unconfirmed(until: NaiveDate) -> Select<offer::Entity> {
    offer::Entity::find()
        .filter(offer::Column::State.eq(OfferState::Published.as_str()))
        .filter(offer::Column::ConfirmedOn.lte(until))
}

async fn lock(
    db: &Executor<'_>,
    which: Select<offer::Entity>,
    after: Option<OfferId>,
    limit: u64,
) -> Result<Vec<Offer>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are changed");
    let rows = which
        .filter(offer::Column::Id.gt(after.map_or(Uuid::nil(), OfferId::as_uuid)))
        .order_by_asc(offer::Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(db)
        .await?;
    to_offers(db, rows).await
}

/// Notes that somebody is asked about offers. Their revisions stay: nothing that they say is other than before.
///
/// # Errors
///
/// Database.
pub async fn mark_asked(db: &Executor<'_>, ids: &[OfferId], on: NaiveDate) -> Result<(), StoreError> {
    for chunk in uuids(ids, OfferId::as_uuid).chunks(ROWS) {
        offer::Entity::update_many()
            .col_expr(offer::Column::AskedOn, on.into())
            .filter(offer::Column::Id.is_in(chunk.iter().copied()))
            .exec(db)
            .await?;
    }
    Ok(())
}

/// Offers in some states whose last period ends on a day from `from` to `to`, by id.
///
/// # Errors
///
/// Database.
pub async fn list_ending(
    db: &Executor<'_>,
    states: &[OfferState],
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<OfferId>, StoreError> {
    let ids: Vec<Uuid> = offer::Entity::find()
        .select_only()
        .column(offer::Column::Id)
        .filter(offer::Column::State.is_in(states.iter().map(|state| state.as_str())))
        .filter(
            offer::Column::Id
                .in_subquery(with_period(Expr::col(offer_period::Column::EndsOn).between(from, to))),
        )
        .filter(
            offer::Column::Id.not_in_subquery(with_period(Expr::col(offer_period::Column::EndsOn).gt(to))),
        )
        .order_by_asc(offer::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(OfferId::from_uuid).collect())
}

fn with_period(which: Expr) -> SelectStatement {
    Query::select().column(offer_period::Column::OfferId).from(offer_period::Entity).and_where(which).take()
}

/// Those of some offers that are in some states. Nobody else changes them until the transaction ends; one that somebody is
/// changing just now is left out.
///
/// # Errors
///
/// Database.
pub async fn lock_by_ids(
    db: &Executor<'_>,
    ids: &[OfferId],
    states: &[OfferState],
) -> Result<Vec<Offer>, StoreError> {
    let mut locked = Vec::with_capacity(ids.len());
    for chunk in uuids(ids, OfferId::as_uuid).chunks(ROWS) {
        let which = offer::Entity::find()
            .filter(offer::Column::State.is_in(states.iter().map(|state| state.as_str())))
            .filter(offer::Column::Id.is_in(chunk.iter().copied()));
        locked.extend(lock(db, which, None, ROWS as u64).await?);
    }
    Ok(locked)
}
