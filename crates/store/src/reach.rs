//! From whose rows somebody may act on to a condition, so that no finder forgets it.

use domain::{Reach, RegionId};
use sea_orm::{
    ColumnTrait, Condition, ExprTrait,
    sea_query::{Expr, Query, SelectStatement},
};

use crate::entity::{organisation, region};

/// The condition that the organisation whose id stands in `column` is in reach.
pub(crate) fn within<C: ColumnTrait>(reach: &Reach, column: C) -> Condition {
    match reach {
        Reach::All => Condition::all(),
        Reach::Of(own) => Condition::all().add(column.eq(own.as_uuid())),
        Reach::Regions(regions) => Condition::all().add(column.in_subquery(organisations_in(regions))),
    }
}

/// The condition that the region whose number stands in `column` is in reach. No region is one organisation's.
pub(crate) fn region_within<C: ColumnTrait>(reach: &Reach, column: C) -> Condition {
    match reach {
        Reach::All => Condition::all(),
        Reach::Of(_) => Condition::all().add(Expr::value(1).eq(0)),
        Reach::Regions(regions) => Condition::all().add(column.in_subquery(regions_in(regions))),
    }
}

fn organisations_in(regions: &[RegionId]) -> SelectStatement {
    Query::select()
        .column(organisation::Column::Id)
        .from(organisation::Entity)
        .and_where(organisation::Column::RegionId.in_subquery(regions_in(regions)))
        .take()
}

/// These regions with all that lies in them: the path of each begins with that of one of these.
fn regions_in(regions: &[RegionId]) -> SelectStatement {
    let root = |column: region::Column| Expr::col(("root", column));
    Query::select()
        .column((region::Entity, region::Column::Id))
        .from(region::Entity)
        .from_as(region::Entity, "root")
        .and_where(root(region::Column::Id).is_in(regions.iter().map(|region| region.0)))
        .and_where(Expr::cust("substr(region.path, 1, length(root.path)) = root.path"))
        .take()
}
