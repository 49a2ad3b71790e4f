//! Trades that are stored, and how a list's trades are written beside them.

use std::collections::{BTreeMap, HashMap};

use domain::Trade;
use sea_orm::{EntityTrait, IntoActiveModel, sea_query::OnConflict};

use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::trade,
    numbering::{self, Numbers},
};

/// Every trade that is stored, with what a list changes of them.
pub(super) struct Known {
    by_code: HashMap<String, trade::Model>,
    /// Which trade has an ESCO occupation.
    uris: HashMap<String, i32>,
    numbers: Numbers,
    changed: BTreeMap<i32, trade::Model>,
}

impl Known {
    /// Reads them; until the transaction's end nobody else gives numbers.
    pub(super) async fn read(db: &Executor<'_>) -> Result<Self, StoreError> {
        numbering::lock(db).await?;
        let rows = trade::Entity::find().all(db).await?;
        Ok(Self {
            numbers: Numbers::above(rows.iter().map(|row| row.id)),
            uris: rows.iter().filter_map(|row| Some((row.esco_uri.clone()?, row.id))).collect(),
            by_code: rows.into_iter().map(|row| (row.code.clone(), row)).collect(),
            changed: BTreeMap::new(),
        })
    }

    /// A trade becomes as the list says; gives its number.
    pub(super) fn replace(&mut self, given: &Trade) -> i32 {
        let (id, old) = self.numbered(given);
        let esco_uri = self.esco_uri(id, given, old.as_ref());
        self.change(old.as_ref(), to_row(given, id, esco_uri))
    }

    /// A trade is added, or takes the list's ESCO occupation; gives its number.
    pub(super) fn merge(&mut self, given: &Trade) -> i32 {
        let (id, old) = self.numbered(given);
        let esco_uri = self.esco_uri(id, given, old.as_ref());
        let new = match &old {
            Some(old) => trade::Model { esco_uri, ..old.clone() },
            None => to_row(given, id, esco_uri),
        };
        self.change(old.as_ref(), new)
    }

    fn numbered(&mut self, given: &Trade) -> (i32, Option<trade::Model>) {
        let old = self.by_code.get(&given.code).cloned();
        (old.as_ref().map_or_else(|| self.numbers.give(), |old| old.id), old)
    }

    /// As the list says, unless another trade has it; else as it is stored.
    fn esco_uri(&mut self, id: i32, given: &Trade, old: Option<&trade::Model>) -> Option<String> {
        match &given.esco_uri {
            Some(uri) if *self.uris.entry(uri.clone()).or_insert(id) == id => Some(uri.clone()),
            _ => old.and_then(|old| old.esco_uri.clone()),
        }
    }

    fn change(&mut self, old: Option<&trade::Model>, mut new: trade::Model) -> i32 {
        let id = new.id;
        if let Some(old) = old {
            new.revision = old.revision;
        }
        if old != Some(&new) {
            new.revision += 1;
            self.by_code.insert(new.code.clone(), new.clone());
            self.changed.insert(id, new);
        }
        id
    }

    /// Writes what changed, and gives the numbers of these trades.
    pub(super) async fn write(self, db: &Executor<'_>) -> Result<Vec<i32>, StoreError> {
        use trade::Column::{EscoUri, Id, IsActive, IscedF, Isco08, ReplacedById, Revision, Source};
        let changed = self.changed.keys().copied().collect();
        let rows: Vec<_> = self.changed.into_values().map(IntoActiveModel::into_active_model).collect();
        for chunk in rows.chunks(ROWS) {
            let known = OnConflict::column(Id)
                .update_columns([Isco08, IscedF, EscoUri, Source, IsActive, ReplacedById, Revision])
                .to_owned();
            trade::Entity::insert_many(chunk.iter().cloned())
                .on_conflict(known)
                .exec_without_returning(db)
                .await?;
        }
        Ok(changed)
    }
}

/// Its revision is counted up when it is noted.
fn to_row(given: &Trade, id: i32, esco_uri: Option<String>) -> trade::Model {
    trade::Model {
        id,
        code: given.code.clone(),
        isco08: given.isco08.to_string(),
        isced_f: given.isced_f.clone(),
        esco_uri,
        source: given.source.clone(),
        is_active: true,
        replaced_by_id: None,
        revision: 0,
    }
}
