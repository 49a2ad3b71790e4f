//! What a new database needs beside its tables: the shipped catalogue and the first rules. Repeatable.

use domain::{Actor, ChangeKind, TaskKind};
use sha2::{Digest, Sha256};
use store::rules::{RulesState, RulesVersion};
use uuid::Uuid;

use crate::token::hex;
use crate::unit_of_work::Subject;
use crate::{App, AppError, write};

/// What a set-up changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetUp {
    /// Rows of reference data that are new or other than before.
    pub reference_rows: usize,
    /// Whether the first rules were published.
    pub rules_published: bool,
}

/// Brings the shipped catalogue and, where none are published, the first rules into the database.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn set_up(app: &App) -> Result<SetUp, AppError> {
    let catalogue = reference::Catalogue::shipped().map_err(AppError::unexpected)?;
    write(app, &Actor::system(), async |tx| {
        let trades = store::trade::replace_catalogue(tx.db(), &catalogue.trades, &catalogue.labels).await?;
        let regions = store::region::upsert_all(tx.db(), &catalogue.regions).await?;
        let places = store::place::upsert_all(tx.db(), &catalogue.places, &catalogue.regions).await?;
        let reference_rows = trades + regions + places;
        if reference_rows > 0 {
            tx.changed(ChangeKind::Reference, None);
        }
        let rules_published = store::rules::published(tx.db()).await?.is_none();
        if rules_published {
            publish_first(tx, catalogue.rules.clone()).await?;
        }
        if reference_rows > 0 || rules_published {
            tx.task(TaskKind::RelistAll, Uuid::nil());
        }
        Ok(SetUp { reference_rows, rules_published })
    })
    .await
}

async fn publish_first(tx: &mut crate::Tx, rules: domain::MatchingRules) -> Result<(), AppError> {
    let content = serde_json::to_vec(&rules).map_err(AppError::unexpected)?;
    let first = RulesVersion {
        id: tx.uuid(),
        version: Some(1),
        state: RulesState::Published,
        checksum: hex(&Sha256::digest(&content)),
        rules,
        note: Some("The first rules, as they ship".to_owned()),
        published_at: Some(tx.now()),
        created_at: tx.now(),
    };
    store::rules::insert(tx.db(), &first).await?;
    tx.audit("rules.publish", Subject { kind: "matching_rules", id: first.id }, &["content"]);
    tx.changed(ChangeKind::Rules, Some(first.id));
    Ok(())
}
