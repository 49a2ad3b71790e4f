//! Labels that are stored, and how a list's labels are written beside them.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{LabelKind, TradeLabel};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{ROWS, find_in},
    entity::trade_label::{self, Model},
};

/// A label is one of its trade and language.
type Key = (i32, String, String);

/// The labels of some trades, with what a list changes of them.
pub(super) struct Wordings {
    rows: HashMap<Key, Model>,
    /// Trades and languages that have a preferred label.
    preferred: HashSet<(i32, String)>,
    changed: HashSet<Key>,
    gone: Vec<Model>,
}

impl Wordings {
    /// Reads the labels of these trades.
    pub(super) async fn read(db: &Executor<'_>, trades: &[i32]) -> Result<Self, StoreError> {
        let rows = find_in(db, trade_label::Entity::find(), trade_label::Column::TradeId, trades).await?;
        let mut wordings = Self {
            rows: rows.into_iter().map(|row| (key_of(&row), row)).collect(),
            preferred: HashSet::new(),
            changed: HashSet::new(),
            gone: Vec::new(),
        };
        wordings.look_for_preferred();
        Ok(wordings)
    }

    fn look_for_preferred(&mut self) {
        let preferred = self.rows.values().filter(|row| row.kind == LabelKind::Preferred.as_str());
        self.preferred = preferred.map(|row| (row.trade_id, row.language.clone())).collect();
    }

    /// Adds a label of a trade that it doesn't have. One that is there is at most looked at since.
    pub(super) fn add(&mut self, trade: i32, code: &str, label: &TradeLabel) {
        let key = (trade, label.language.to_string(), label.label.clone());
        let row = match self.rows.get(&key) {
            Some(old) => reviewed(old.clone(), label.reviewed_on),
            None => self.new_row(trade, code, label),
        };
        self.put(key, row);
    }

    /// Takes the labels of these sources away and gives them, so that a list can bring its own.
    pub(super) fn take(&mut self, sources: &HashSet<&str>) -> HashMap<Key, Model> {
        let taken = self.rows.extract_if(|_, row| sources.contains(row.source.as_str())).collect();
        self.look_for_preferred();
        taken
    }

    /// Brings a label of the list that replaces `taken`; one that another list stated stays as that list has it.
    pub(super) fn bring(
        &mut self,
        trade: i32,
        code: &str,
        label: &TradeLabel,
        taken: &mut HashMap<Key, Model>,
    ) {
        let key = (trade, label.language.to_string(), label.label.clone());
        if self.rows.contains_key(&key) {
            return;
        }
        let new = self.new_row(trade, code, label);
        let Some(old) = taken.remove(&key) else { return self.put(key, new) };
        let row = Model { kind: new.kind, source: new.source, ..old.clone() };
        let row = reviewed(row, label.reviewed_on);
        if row != old {
            self.changed.insert(key.clone());
        }
        self.rows.insert(key, row);
    }

    /// What was taken and nobody brought goes.
    pub(super) fn drop(&mut self, taken: HashMap<Key, Model>) {
        self.gone.extend(taken.into_values());
    }

    /// A second preferred label of a language is an alternative.
    fn new_row(&mut self, trade_id: i32, code: &str, label: &TradeLabel) -> Model {
        let language = label.language.to_string();
        let preferred = label.kind == LabelKind::Preferred;
        let second = preferred && !self.preferred.insert((trade_id, language.clone()));
        let kind = if second { LabelKind::Alternative } else { label.kind };
        let row = Model {
            id: derived_id(&[code, &language, &label.label]),
            trade_id,
            language,
            kind: kind.to_string(),
            label: label.label.clone(),
            source: label.source.clone(),
            reviewed_at: None,
            reviewed_by_id: None,
        };
        reviewed(row, label.reviewed_on)
    }

    fn put(&mut self, key: Key, row: Model) {
        if self.rows.get(&key) != Some(&row) {
            self.changed.insert(key.clone());
            self.rows.insert(key, row);
        }
    }

    /// Writes what changed, and gives the numbers of the trades whose labels these are.
    pub(super) async fn write(mut self, db: &Executor<'_>) -> Result<BTreeSet<i32>, StoreError> {
        let mut trades: BTreeSet<i32> = self.gone.iter().map(|row| row.trade_id).collect();
        for chunk in self.gone.chunks(ROWS) {
            let gone = trade_label::Column::Id.is_in(chunk.iter().map(|row| row.id));
            trade_label::Entity::delete_many().filter(gone).exec(db).await?;
        }
        let mut rows: Vec<Model> = self.changed.iter().filter_map(|key| self.rows.remove(key)).collect();
        // Preferred ones last: the one that was preferred is no longer, then.
        rows.sort_unstable_by_key(|row| (row.kind == LabelKind::Preferred.as_str(), row.id));
        trades.extend(rows.iter().map(|row| row.trade_id));
        upsert(db, rows).await?;
        Ok(trades)
    }
}

fn key_of(row: &Model) -> Key {
    (row.trade_id, row.language.clone(), row.label.clone())
}

/// The later look at a label counts, and who looked.
fn reviewed(row: Model, on: Option<NaiveDate>) -> Model {
    let before = row.reviewed_at.map(domain::local_date);
    match on {
        Some(on) if before.is_none_or(|before| before < on) => {
            Model { reviewed_at: Some(noon(on)), reviewed_by_id: None, ..row }
        }
        _ => row,
    }
}

/// An instant that lies on this date in the service's time zone.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    day.and_time(NOON).and_utc()
}

async fn upsert(db: &Executor<'_>, rows: Vec<Model>) -> Result<(), StoreError> {
    use trade_label::Column::{Id, Kind, ReviewedAt, ReviewedById, Source};
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let chunk: Vec<_> = rows.by_ref().take(ROWS).collect();
        let known =
            OnConflict::column(Id).update_columns([Kind, Source, ReviewedAt, ReviewedById]).to_owned();
        trade_label::Entity::insert_many(chunk).on_conflict(known).exec_without_returning(db).await?;
    }
    Ok(())
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
