//! Versions of the matching rules. Only drafts change; at most one version is published.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use domain::MatchingRules;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, SqlErr,
};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::matching_rules, error::UniqueIndex, stored::word};

const TABLE: &str = "matching_rules";

const VERSION: UniqueIndex =
    UniqueIndex { field: "version", index: "ux_matching_rules_version", column: "matching_rules.version" };
const PUBLISHED: UniqueIndex =
    UniqueIndex { field: "state", index: "ux_matching_rules_state", column: "matching_rules.state" };

/// How far a version of the rules has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RulesState {
    /// Being written.
    Draft,
    /// Will be published at a set time.
    Scheduled,
    /// Holds now.
    Published,
    /// Held once.
    Archived,
}

impl RulesState {
    /// Every value, in the order of a version's life.
    pub const ALL: &'static [Self] = &[Self::Draft, Self::Scheduled, Self::Published, Self::Archived];

    /// The word under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }
}

impl FromStr for RulesState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().copied().find(|state| state.as_str() == text);
        found.ok_or_else(|| format!("`{text}` is not a state of rules"))
    }
}

/// A version of the matching rules, with what is noted beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesVersion {
    /// Identifies it.
    pub id: Uuid,
    /// Its number, from 1; `None` before it is published.
    pub version: Option<i32>,
    /// How far it has come.
    pub state: RulesState,
    /// What it says.
    pub rules: MatchingRules,
    /// Of the content, as the caller reckons it.
    pub checksum: String,
    /// Why it was made.
    pub note: Option<String>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was first noted.
    pub created_at: DateTime<Utc>,
}

/// Notes a version.
///
/// # Errors
///
/// [`StoreError::Taken`] for `version`, and for `state` where another one is published; database.
pub async fn insert(db: &Executor<'_>, new: &RulesVersion) -> Result<(), StoreError> {
    let content = serde_json::to_value(&new.rules).map_err(|err| StoreError::corrupt(TABLE, err))?;
    let row = matching_rules::Model {
        id: new.id,
        version: new.version,
        state: new.state.as_str().to_owned(),
        parent_id: None,
        content,
        checksum: Some(new.checksum.clone()),
        note: new.note.clone(),
        author_id: None,
        approved_by_id: None,
        publish_at: None,
        published_at: new.published_at,
        created_at: new.created_at,
        revision: 1,
    };
    let inserted = matching_rules::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| match StoreError::on_unique(err, &VERSION) {
        StoreError::Database(err) => StoreError::on_unique(err, &PUBLISHED),
        taken => taken,
    })
}

/// The rules that hold now; `None` before the first were published.
///
/// # Errors
///
/// Database.
pub async fn published(db: &Executor<'_>) -> Result<Option<RulesVersion>, StoreError> {
    let holds = matching_rules::Column::State.eq(RulesState::Published.as_str());
    matching_rules::Entity::find().filter(holds).one(db).await?.map(to_version).transpose()
}

/// A version by its number.
///
/// # Errors
///
/// Database.
pub async fn find_version(db: &Executor<'_>, version: i32) -> Result<Option<RulesVersion>, StoreError> {
    let numbered = matching_rules::Column::Version.eq(version);
    matching_rules::Entity::find().filter(numbered).one(db).await?.map(to_version).transpose()
}

/// Every version and draft, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>) -> Result<Vec<RulesVersion>, StoreError> {
    let rows = matching_rules::Entity::find()
        .order_by_desc(matching_rules::Column::CreatedAt)
        .order_by_desc(matching_rules::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_version).collect()
}

/// Publishes a draft or scheduled version under the next number and archives the one that held.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where it is neither, or where somebody else publishes at the same moment;
/// database.
pub async fn publish(db: &Executor<'_>, id: Uuid, now: DateTime<Utc>) -> Result<RulesVersion, StoreError> {
    use matching_rules::Column::{Id, Revision, State, Version};
    let waits = State.is_in([RulesState::Draft.as_str(), RulesState::Scheduled.as_str()]);
    let found = matching_rules::Entity::find_by_id(id).filter(waits).one(db).await?;
    let draft = found.ok_or(StoreError::ChangedMeanwhile)?;
    let archived = matching_rules::ActiveModel {
        state: Set(RulesState::Archived.as_str().to_owned()),
        ..Default::default()
    };
    let holds = State.eq(RulesState::Published.as_str());
    matching_rules::Entity::update_many().set(archived).filter(holds).exec(db).await?;

    let last: Option<Option<i32>> = matching_rules::Entity::find()
        .select_only()
        .column_as(Version.max(), "last")
        .into_tuple()
        .one(db)
        .await?;
    let row = matching_rules::ActiveModel {
        version: Set(Some(last.flatten().unwrap_or(0) + 1)),
        state: Set(RulesState::Published.as_str().to_owned()),
        published_at: Set(Some(now)),
        revision: Set(draft.revision + 1),
        ..Default::default()
    };
    let updated = matching_rules::Entity::update_many()
        .set(row)
        .filter(Id.eq(id))
        .filter(Revision.eq(draft.revision))
        .exec_with_returning(db)
        .await
        .map_err(|err| match err.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => StoreError::ChangedMeanwhile,
            _ => StoreError::Database(err),
        })?;
    updated.into_iter().next().map(to_version).ok_or(StoreError::ChangedMeanwhile)?
}

fn to_version(row: matching_rules::Model) -> Result<RulesVersion, StoreError> {
    Ok(RulesVersion {
        id: row.id,
        version: row.version,
        state: word(TABLE, &row.state)?,
        rules: serde_json::from_value(row.content).map_err(|err| StoreError::corrupt(TABLE, err))?,
        checksum: row.checksum.unwrap_or_default(),
        note: row.note,
        published_at: row.published_at,
        created_at: row.created_at,
    })
}
