//! Looks organisations up by their names.

use domain::{Organisation, OrganisationKind, OrganisationState};
use sea_orm::{Condition, QueryOrder, QuerySelect, entity::prelude::*};

use super::row::to_organisation;
use crate::{
    Executor, StoreError,
    entity::organisation::{Column, Entity},
    fold_name,
};

/// Unclaimed organisations whose name contains all words, by name, at most `limit`.
///
/// # Errors
///
/// Database.
pub async fn search_unclaimed(
    db: &Executor<'_>,
    kind: Option<OrganisationKind>,
    words: &str,
    limit: u64,
) -> Result<Vec<Organisation>, StoreError> {
    // Folded words are letters and figures alone, so that none of them is a wildcard.
    let folded = fold_name(words);
    let all = folded.split(' ').filter(|word| !word.is_empty());
    let contains = all.fold(Condition::all(), |all, word| all.add(Column::NameFolded.contains(word)));
    let of_kind = kind.map(|kind| Column::Kind.eq(kind.as_str()));
    let rows = Entity::find()
        .filter(Column::State.eq(OrganisationState::Unclaimed.as_str()))
        .filter(contains)
        .filter(of_kind.map_or_else(Condition::all, |kind| Condition::all().add(kind)))
        .order_by_asc(Column::NameFolded)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(to_organisation).collect()
}

/// Other organisations of the same kind and country with the same number or the same name, merged ones left out.
///
/// # Errors
///
/// Database.
pub async fn list_namesakes(db: &Executor<'_>, of: &Organisation) -> Result<Vec<Organisation>, StoreError> {
    let mut same = Condition::any().add(Column::NameFolded.eq(fold_name(&of.name)));
    if let Some(number) = &of.registration_number {
        same = same.add(Column::RegistrationNumber.eq(number));
    }
    let rows = Entity::find()
        .filter(Column::Kind.eq(of.kind.as_str()))
        .filter(Column::Country.eq(of.country.as_str()))
        .filter(Column::State.ne(OrganisationState::Merged.as_str()))
        .filter(Column::Id.ne(of.id.as_uuid()))
        .filter(same)
        .order_by_asc(Column::Id)
        .limit(20)
        .all(db)
        .await?;
    rows.into_iter().map(to_organisation).collect()
}
