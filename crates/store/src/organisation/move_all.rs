//! Hands everything of one organisation to another.

mod facts;
mod owned;
mod papers;
mod people;

use chrono::{DateTime, Utc};
use domain::{NeedId, OfferId, OrganisationId, ProgrammeId};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use crate::{Executor, StoreError, entity::organisation};

/// What became of the rows of an organisation that was merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Programmes that are now the other's.
    pub programmes: Vec<ProgrammeId>,
    /// Programmes that the other has from the same list: they are ended and stay.
    pub left_programmes: Vec<ProgrammeId>,
    /// Needs that are now the other's.
    pub needs: Vec<NeedId>,
    /// Needs, whosever, whose programme was left: they now name the other's.
    pub retaught_needs: Vec<NeedId>,
    /// Needs that the other has from the same list: they stay, and wait for whoever closes them.
    pub left_needs: Vec<NeedId>,
    /// Offers that are now the other's.
    pub offers: Vec<OfferId>,
    /// Offers that the other has from the same list: they stay, and wait for whoever withdraws them.
    pub left_offers: Vec<OfferId>,
    /// Accreditations that are now the other's; one that it has too stays.
    pub accreditations: u64,
    /// Contact persons that are now the other's.
    pub contacts: u64,
    /// Memberships that are now the other's.
    pub memberships: u64,
    /// Memberships of accounts that act for the other too: they are ended and stay.
    pub ended_memberships: u64,
}

/// Hands everything that is `from`'s to `into`, of the same kind: programmes, needs, offers, accreditations, contacts,
/// memberships and tokens, notifications that wait, and the records that became part of it before. Of a company's or
/// school's facts the other takes those that it lacks, and of the track record the sum.
///
/// Suggestions need nothing: they are the need's and the offer's. The two organisations' own rows stay as they are.
///
/// # Errors
///
/// Database.
pub async fn move_all(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
    now: DateTime<Utc>,
) -> Result<Moved, StoreError> {
    let mut moved = Moved::default();
    owned::move_programmes(db, from, into, &mut moved).await?;
    owned::move_needs(db, from, into, &mut moved).await?;
    owned::move_offers(db, from, into, &mut moved).await?;
    moved.accreditations = papers::move_accreditations(db, from, into).await?;
    moved.contacts = people::move_contacts(db, from, into).await?;
    (moved.memberships, moved.ended_memberships) = people::move_memberships(db, from, into, now).await?;
    people::move_tokens(db, from, into).await?;
    people::move_notifications(db, from, into).await?;
    facts::lend_company(db, from, into).await?;
    facts::lend_school(db, from, into).await?;
    move_merged(db, from, into).await?;
    Ok(moved)
}

/// Who follows the record of an organisation comes to its end in one step.
async fn move_merged(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), StoreError> {
    use organisation::Column::{Id, MergedIntoId, Revision};
    organisation::Entity::update_many()
        .col_expr(MergedIntoId, Expr::val(into.as_uuid()))
        .col_expr(Revision, Expr::col(Revision).add(1))
        .filter(MergedIntoId.eq(from.as_uuid()))
        .filter(Id.ne(into.as_uuid()))
        .exec(db)
        .await?;
    Ok(())
}
