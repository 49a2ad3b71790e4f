//! Removes organisations that never were anybody's.

use domain::OrganisationState;
use sea_orm::{ExprTrait, entity::prelude::*, sea_query::Query};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::{claim, company, membership, organisation, school},
};

/// Removes those of these organisations that registered themselves, still wait, and for which nobody ever spoke nor
/// claims to: nothing hangs on them.
///
/// # Errors
///
/// Database.
pub(crate) async fn remove_never_owned(db: &Executor<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    for chunk in ids.chunks(ROWS) {
        let owned =
            Query::select().column(membership::Column::OrganisationId).from(membership::Entity).take();
        let claimed = Query::select().column(claim::Column::OrganisationId).from(claim::Entity).take();
        let never: Vec<Uuid> = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(chunk.iter().copied()))
            .filter(organisation::Column::State.eq(OrganisationState::Pending.as_str()))
            .filter(organisation::Column::Source.is_null())
            .filter(organisation::Column::Id.not_in_subquery(owned))
            .filter(organisation::Column::Id.not_in_subquery(claimed))
            .all(db)
            .await?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let of = |column: Expr| column.is_in(never.iter().copied());
        school::Entity::delete_many().filter(of(Expr::col(school::Column::OrganisationId))).exec(db).await?;
        company::Entity::delete_many()
            .filter(of(Expr::col(company::Column::OrganisationId)))
            .exec(db)
            .await?;
        organisation::Entity::delete_many().filter(of(Expr::col(organisation::Column::Id))).exec(db).await?;
    }
    Ok(())
}
