//! Brings the trades up to a list of theirs.

use std::collections::{BTreeSet, HashMap};

use domain::{Trade, TradeLabel};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{ROWS, insert_all},
    entity::{trade, trade_label},
    numbering::{self, Numbers},
};

/// Brings trades and labels up to a list, and tells how many trades differed; 0 = the list was there already.
///
/// Trades are known by their code and keep their number; `Trade::id` only ties the labels to the trades of the list.
/// The labels of a trade become those of the list. Trades that the list doesn't name stay as they are.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// Database.
pub async fn replace_catalogue(
    db: &Executor<'_>,
    trades: &[Trade],
    labels: &[TradeLabel],
) -> Result<usize, StoreError> {
    numbering::lock(db).await?;
    let known = trade::Entity::find().all(db).await?;
    let mut numbers = Numbers::above(known.iter().map(|row| row.id));
    let known: HashMap<&str, &trade::Model> = known.iter().map(|row| (row.code.as_str(), row)).collect();
    let mut changed = BTreeSet::new();
    let (mut rows, mut wanted) = (Vec::new(), HashMap::new());
    for given in trades {
        let old = known.get(given.code.as_str()).copied();
        let id = old.map_or_else(|| numbers.give(), |old| old.id);
        wanted.insert(given.id, (id, given.code.as_str()));
        let row = to_row(given, id, old);
        if old != Some(&row) {
            changed.insert(id);
            rows.push(row);
        }
    }
    upsert(db, rows).await?;
    let relabelled = replace_labels(db, &wanted, labels).await?;
    changed.extend(relabelled);
    Ok(changed.len())
}

fn to_row(given: &Trade, id: i32, old: Option<&trade::Model>) -> trade::Model {
    let mut row = trade::Model {
        id,
        code: given.code.clone(),
        isco08: given.isco08.to_string(),
        isced_f: given.isced_f.clone(),
        esco_uri: given.esco_uri.clone(),
        source: given.source.clone(),
        is_active: true,
        replaced_by_id: None,
        revision: old.map_or(1, |old| old.revision),
    };
    if old.is_some_and(|old| *old != row) {
        row.revision += 1;
    }
    row
}

async fn upsert(db: &Executor<'_>, rows: Vec<trade::Model>) -> Result<(), StoreError> {
    use trade::Column::{EscoUri, Id, IsActive, IscedF, Isco08, ReplacedById, Revision, Source};
    for chunk in rows.chunks(ROWS) {
        let known = OnConflict::column(Id)
            .update_columns([Isco08, IscedF, EscoUri, Source, IsActive, ReplacedById, Revision])
            .to_owned();
        trade::Entity::insert_many(chunk.iter().cloned().map(IntoActiveModel::into_active_model))
            .on_conflict(known)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

type Wanted<'a> = HashMap<domain::TradeId, (i32, &'a str)>;

/// Tells whose labels differed.
async fn replace_labels(
    db: &Executor<'_>,
    wanted: &Wanted<'_>,
    labels: &[TradeLabel],
) -> Result<Vec<i32>, StoreError> {
    let mut given: HashMap<i32, BTreeSet<Wording>> =
        wanted.values().map(|(id, _)| (*id, BTreeSet::new())).collect();
    let codes: HashMap<i32, &str> = wanted.values().copied().collect();
    for label in labels {
        if let Some((id, _)) = wanted.get(&label.trade) {
            given.entry(*id).or_default().insert(Wording::given(label));
        }
    }
    let mut stored: HashMap<i32, BTreeSet<Wording>> = HashMap::new();
    for row in trade_label::Entity::find().all(db).await? {
        stored.entry(row.trade_id).or_default().insert(Wording::stored(row));
    }
    let none = BTreeSet::new();
    given.retain(|id, labels| stored.get(id).unwrap_or(&none) != labels);
    let mut changed: Vec<i32> = given.keys().copied().collect();
    changed.sort_unstable();
    for chunk in changed.chunks(ROWS) {
        let of_these = trade_label::Column::TradeId.is_in(chunk.iter().copied());
        trade_label::Entity::delete_many().filter(of_these).exec(db).await?;
    }
    let rows = changed.iter().flat_map(|id| {
        let code = codes.get(id).copied().unwrap_or_default();
        given[id].iter().map(|label| label.to_row(*id, code).into_active_model())
    });
    insert_all(db, rows.collect()).await?;
    Ok(changed)
}

/// A label without its trade.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Wording {
    language: String,
    kind: String,
    label: String,
    source: String,
}

impl Wording {
    fn given(label: &TradeLabel) -> Self {
        Self {
            language: label.language.to_string(),
            kind: label.kind.to_string(),
            label: label.label.clone(),
            source: label.source.clone(),
        }
    }

    fn stored(row: trade_label::Model) -> Self {
        Self { language: row.language, kind: row.kind, label: row.label, source: row.source }
    }

    fn to_row(&self, trade_id: i32, code: &str) -> trade_label::Model {
        trade_label::Model {
            id: derived_id(&[code, &self.language, &self.label]),
            trade_id,
            language: self.language.clone(),
            kind: self.kind.clone(),
            label: self.label.clone(),
            source: self.source.clone(),
            reviewed_at: None,
            reviewed_by_id: None,
        }
    }
}

/// A label is reference data: its id follows from what it says (version 8 of RFC 9562), the same in every database.
///
/// FNV-1a with 128 bits (Fowler, Noll, Vo): no secret rests on it, and a collision would be refused by the primary key.
fn derived_id(parts: &[&str]) -> Uuid {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    uuid::Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::derived_id;

    #[test]
    fn ids_follow_from_what_a_label_says() {
        let id = derived_id(&["welder", "en", "welder"]);
        assert_eq!(id, derived_id(&["welder", "en", "welder"]));
        assert_ne!(id, derived_id(&["welder", "en", "welder "]));
        assert_ne!(derived_id(&["a", "bc"]), derived_id(&["ab", "c"]));
        assert_eq!(id.get_version_num(), 8);
    }
}
