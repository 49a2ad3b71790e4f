//! Programmes, needs and offers: each may have come from a list, and of a list the owner has each key once.

use std::collections::HashMap;

use domain::{NeedId, OfferId, OrganisationId, ProgrammeId, ProgrammeState};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::Moved;
use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::{need, offer, programme},
};

/// The columns that rows with an owner and an origin share.
struct Columns<C> {
    id: C,
    owner: C,
    source: C,
    external_id: C,
    revision: C,
}

/// What moves, and what the other has too: the one that is left, and the other's.
struct Split {
    moved: Vec<Uuid>,
    twins: Vec<(Uuid, Uuid)>,
}

impl Split {
    fn left(&self) -> Vec<Uuid> {
        self.twins.iter().map(|(left, _)| *left).collect()
    }
}

type Row = (Uuid, Uuid, Option<String>, Option<String>);

async fn hand_over<E: EntityTrait>(
    db: &Executor<'_>,
    columns: &Columns<E::Column>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<Split, StoreError> {
    let rows: Vec<Row> = E::find()
        .select_only()
        .columns([columns.id, columns.owner, columns.source, columns.external_id])
        .filter(columns.owner.is_in([from.as_uuid(), into.as_uuid()]))
        .order_by_asc(columns.id)
        .into_tuple()
        .all(db)
        .await?;
    let split = split(rows, into.as_uuid());
    for chunk in split.moved.chunks(ROWS) {
        E::update_many()
            .col_expr(columns.owner, Expr::val(into.as_uuid()))
            .col_expr(columns.revision, Expr::col(columns.revision).add(1))
            .filter(columns.id.is_in(chunk.iter().copied()))
            .exec(db)
            .await?;
    }
    Ok(split)
}

fn split(rows: Vec<Row>, into: Uuid) -> Split {
    let (theirs, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|(_, owner, ..)| *owner == into);
    let origin = |(_, _, source, key): &Row| source.clone().zip(key.clone());
    let theirs: HashMap<(String, String), Uuid> =
        theirs.iter().filter_map(|row| Some((origin(row)?, row.0))).collect();
    let mut split = Split { moved: Vec::new(), twins: Vec::new() };
    for row in &rows {
        match origin(row).and_then(|origin| theirs.get(&origin)) {
            Some(twin) => split.twins.push((row.0, *twin)),
            None => split.moved.push(row.0),
        }
    }
    split
}

/// A programme that is left is ended, and whoever names it names its twin.
pub(super) async fn move_programmes(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
    moved: &mut Moved,
) -> Result<(), StoreError> {
    use programme::Column::{ExternalId, Id, Revision, SchoolId, Source, State};
    let columns =
        Columns { id: Id, owner: SchoolId, source: Source, external_id: ExternalId, revision: Revision };
    let split = hand_over::<programme::Entity>(db, &columns, from, into).await?;
    for (left, twin) in &split.twins {
        moved.retaught_needs.extend(reteach(db, *left, *twin).await?);
    }
    for chunk in split.left().chunks(ROWS) {
        programme::Entity::update_many()
            .col_expr(State, Expr::val(ProgrammeState::Ended.as_str()))
            .col_expr(Revision, Expr::col(Revision).add(1))
            .filter(Id.is_in(chunk.iter().copied()))
            .filter(State.ne(ProgrammeState::Ended.as_str()))
            .exec(db)
            .await?;
    }
    moved.left_programmes = split.left().into_iter().map(ProgrammeId::from_uuid).collect();
    moved.programmes = split.moved.into_iter().map(ProgrammeId::from_uuid).collect();
    Ok(())
}

async fn reteach(db: &Executor<'_>, left: Uuid, twin: Uuid) -> Result<Vec<NeedId>, StoreError> {
    use need::Column::{Id, ProgrammeId, Revision};
    let of_it = need::Entity::find().select_only().column(Id).filter(ProgrammeId.eq(left));
    let needs: Vec<Uuid> = of_it.order_by_asc(Id).into_tuple().all(db).await?;
    need::Entity::update_many()
        .col_expr(ProgrammeId, Expr::val(twin))
        .col_expr(Revision, Expr::col(Revision).add(1))
        .filter(ProgrammeId.eq(left))
        .exec(db)
        .await?;
    Ok(needs.into_iter().map(NeedId::from_uuid).collect())
}

pub(super) async fn move_needs(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
    moved: &mut Moved,
) -> Result<(), StoreError> {
    use need::Column::{ExternalId, Id, Revision, SendingId, Source};
    let columns =
        Columns { id: Id, owner: SendingId, source: Source, external_id: ExternalId, revision: Revision };
    let split = hand_over::<need::Entity>(db, &columns, from, into).await?;
    moved.left_needs = split.left().into_iter().map(NeedId::from_uuid).collect();
    moved.needs = split.moved.into_iter().map(NeedId::from_uuid).collect();
    Ok(())
}

pub(super) async fn move_offers(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
    moved: &mut Moved,
) -> Result<(), StoreError> {
    use offer::Column::{ExternalId, HostId, Id, Revision, Source};
    let columns =
        Columns { id: Id, owner: HostId, source: Source, external_id: ExternalId, revision: Revision };
    let split = hand_over::<offer::Entity>(db, &columns, from, into).await?;
    moved.left_offers = split.left().into_iter().map(OfferId::from_uuid).collect();
    moved.offers = split.moved.into_iter().map(OfferId::from_uuid).collect();
    Ok(())
}
