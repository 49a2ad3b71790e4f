//! Removes organisations that never were anybody's.

use domain::OrganisationState;
use sea_orm::{
    Condition, ExprTrait,
    entity::prelude::*,
    sea_query::{Alias, Query},
};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::{company, organisation, school},
};

/// What may point to an organisation, beside the row of its kind.
const POINTS: [(&str, &str); 12] = [
    ("accreditation", "organisation_id"),
    ("audit_entry", "acting_as_id"),
    ("claim", "organisation_id"),
    ("contact", "organisation_id"),
    ("membership", "organisation_id"),
    ("need", "sending_id"),
    ("notification", "organisation_id"),
    ("offer", "host_id"),
    ("organisation", "merged_into_id"),
    ("programme", "school_id"),
    ("session", "acting_as_id"),
    ("token", "organisation_id"),
];

/// Removes those of these organisations that registered themselves, still wait, and to which nothing points: for which
/// nobody ever spoke nor claims to, and nobody wrote anything down.
///
/// # Errors
///
/// Database.
pub(crate) async fn remove_never_owned(db: &Executor<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    for chunk in ids.chunks(ROWS) {
        let alone = POINTS.iter().fold(Condition::all(), |all, (table, column)| {
            let column = Alias::new(*column);
            let taken = Query::select()
                .column(column.clone())
                .from(Alias::new(*table))
                .and_where(Expr::col(column).is_not_null()) // else nothing would be in no list
                .take();
            all.add(organisation::Column::Id.not_in_subquery(taken))
        });
        let never: Vec<Uuid> = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(chunk.iter().copied()))
            .filter(organisation::Column::State.eq(OrganisationState::Pending.as_str()))
            .filter(organisation::Column::Source.is_null())
            .filter(alone)
            .all(db)
            .await?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let ids = || never.iter().copied();
        school::Entity::delete_many().filter(school::Column::OrganisationId.is_in(ids())).exec(db).await?;
        company::Entity::delete_many().filter(company::Column::OrganisationId.is_in(ids())).exec(db).await?;
        organisation::Entity::delete_many().filter(organisation::Column::Id.is_in(ids())).exec(db).await?;
    }
    Ok(())
}
