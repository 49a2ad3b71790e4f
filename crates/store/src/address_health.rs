//! What became of mails to addresses, which stand here as keyed hashes.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::AddressHealth;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, entity::prelude::*, sea_query::OnConflict};

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::address_health::{ActiveModel, Column, Entity, Model},
    stored::{number, optional_word},
};

const TABLE: &str = "address_health";

/// What is known of an address under one of its hashes (one for each key); of an address that no mail came back from,
/// nothing.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, hashes: &[String]) -> Result<AddressHealth, StoreError> {
    newest(Entity::find().filter(Column::AddressHash.is_in(hashes)).all(db).await?)
}

/// The same; nobody else writes it down until the transaction ends, also where nothing was known. `hash` is the one under
/// which it is kept.
///
/// # Errors
///
/// Database.
pub async fn lock(db: &Executor<'_>, hash: &str, hashes: &[String]) -> Result<AddressHealth, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are changed");
    // There has to be a row to lock. It says nothing, and is older than any that does.
    let nothing = to_row(hash, &AddressHealth::default(), DateTime::UNIX_EPOCH)?;
    Entity::insert(nothing)
        .on_conflict_do_nothing_on([Column::AddressHash])
        .exec_without_returning(db)
        .await?;
    let known = Entity::find().filter(Column::AddressHash.is_in(hashes)).order_by_asc(Column::AddressHash);
    newest(known.lock_exclusive().all(db).await?)
}

fn newest(found: Vec<Model>) -> Result<AddressHealth, StoreError> {
    let newest = found.into_iter().max_by_key(|row| row.updated_at);
    newest.map(to_domain).transpose().map(Option::unwrap_or_default)
}

/// Which of these hashes are of addresses that no mail goes to.
///
/// # Errors
///
/// Database.
pub async fn suppressed_of(db: &Executor<'_>, hashes: &[String]) -> Result<HashSet<String>, StoreError> {
    let mut suppressed = HashSet::new();
    for chunk in hashes.chunks(ROWS_PER_STATEMENT) {
        let found: Vec<String> = Entity::find()
            .select_only()
            .column(Column::AddressHash)
            .filter(Column::AddressHash.is_in(chunk))
            .filter(Column::SuppressedAt.is_not_null())
            .into_tuple()
            .all(db)
            .await?;
        suppressed.extend(found);
    }
    Ok(suppressed)
}

/// Writes down what is known of an address now.
///
/// # Errors
///
/// Database.
pub async fn keep(
    db: &Executor<'_>,
    hash: &str,
    health: &AddressHealth,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = to_row(hash, health, now)?;
    let known = OnConflict::column(Column::AddressHash)
        .update_columns([Column::Score, Column::ScoredOn, Column::Said, Column::UpdatedAt])
        // Another report may have ended mail to it at the same moment: nothing but `forget` begins it again.
        .value(
            Column::SuppressedAt,
            Expr::cust("coalesce(address_health.suppressed_at, excluded.suppressed_at)"),
        )
        .value(Column::Reason, Expr::cust("coalesce(address_health.reason, excluded.reason)"))
        .to_owned();
    Entity::insert(row).on_conflict(known).exec_without_returning(db).await?;
    Ok(())
}

/// Forgets what is known of an address; gives whether anything was.
///
/// # Errors
///
/// Database.
pub async fn forget(db: &Executor<'_>, hashes: &[String]) -> Result<bool, StoreError> {
    let gone = Entity::delete_many().filter(Column::AddressHash.is_in(hashes)).exec(db).await?;
    Ok(gone.rows_affected > 0)
}

/// Forgets scores of addresses that mail goes to and that nothing came back from since an instant; gives of how many.
///
/// # Errors
///
/// Database.
pub async fn prune(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let gone = Entity::delete_many()
        .filter(Column::SuppressedAt.is_null())
        .filter(Column::UpdatedAt.lt(before))
        .exec(db)
        .await?;
    Ok(gone.rows_affected)
}

fn to_row(hash: &str, health: &AddressHealth, updated_at: DateTime<Utc>) -> Result<ActiveModel, StoreError> {
    Ok(ActiveModel {
        address_hash: Set(hash.to_owned()),
        score: Set(number(TABLE, "score", health.score)?),
        scored_on: Set(health.scored_on),
        suppressed_at: Set(health.suppressed.map(|(at, _)| at)),
        reason: Set(health.suppressed.map(|(_, reason)| reason.to_string())),
        said: Set(health.said.clone()),
        updated_at: Set(updated_at),
    })
}

fn to_domain(row: Model) -> Result<AddressHealth, StoreError> {
    let reason = optional_word(TABLE, row.reason.as_deref())?;
    Ok(AddressHealth {
        score: number(TABLE, "score", row.score)?,
        scored_on: row.scored_on,
        suppressed: row.suppressed_at.zip(reason),
        said: row.said,
    })
}
