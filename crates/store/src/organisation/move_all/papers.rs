//! Accreditations: of a trade an issuer gives a company one paper a day.

use std::collections::HashSet;

use domain::OrganisationId;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use crate::{Executor, StoreError, chunk::ROWS, entity::accreditation};

/// Tells how many moved; one that the other has too stays.
pub(super) async fn move_accreditations(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<u64, StoreError> {
    use accreditation::Column::{Id, OrganisationId, Revision};
    let of_both = OrganisationId.is_in([from.as_uuid(), into.as_uuid()]);
    let rows = accreditation::Entity::find().filter(of_both).all(db).await?;
    let (theirs, rows): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.organisation_id == into.as_uuid());
    let paper = |row: &accreditation::Model| (row.trade_id, row.issuer.clone(), row.valid_from_on);
    let theirs: HashSet<_> = theirs.into_iter().map(paper).collect();
    let ids: Vec<Uuid> =
        rows.into_iter().filter(|row| !theirs.contains(&paper(row))).map(|row| row.id).collect();
    let mut moved = 0;
    for chunk in ids.chunks(ROWS) {
        let updated = accreditation::Entity::update_many()
            .col_expr(OrganisationId, Expr::val(into.as_uuid()))
            .col_expr(Revision, Expr::col(Revision).add(1))
            .filter(Id.is_in(chunk.iter().copied()))
            .exec(db)
            .await?;
        moved += updated.rows_affected;
    }
    Ok(moved)
}
