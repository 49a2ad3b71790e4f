//! `praktika migrate`: tables, shipped catalogue, first rules.

use app::App;
use serde::Serialize;

use super::{CommandError, output};
use crate::settings::Settings;
use crate::wiring;

#[derive(Serialize)]
struct Migrated {
    migrations: usize,
    reference_rows: usize,
    rules_published: bool,
}

pub(super) async fn run(settings: &Settings, form: &output::Form) -> Result<(), CommandError> {
    let app = wiring::open(settings).await?;
    let _alone = app.databases.alone().await?;
    let migrations = wiring::migrate(&app.databases).await?;
    let set_up = app::setup::set_up(&app).await?;
    let (reference_rows, rules_published) = (set_up.reference_rows, set_up.rules_published);
    if form.json {
        return output::json(&Migrated { migrations, reference_rows, rules_published });
    }
    let rules = if rules_published { "the first rules are published" } else { "rules as they were" };
    output::line(&format!(
        "{migrations} migrations applied, {reference_rows} rows of reference data written, {rules}"
    ))
}

/// An app on a database that has its tables, with rules and reference data loaded; the index is loaded by whoever
/// asks it first.
///
/// Tables are never made behind an operator's back; the hint says how.
pub(super) async fn ready_app(settings: &Settings) -> Result<App, CommandError> {
    let app = wiring::open(settings).await?;
    match wiring::pending_migrations(&app.databases).await {
        Ok(0) => {}
        Ok(pending) => {
            return Err(
                format!("the database lacks {pending} migrations: run `praktika migrate` first").into()
            );
        }
        Err(error) => return Err(error),
    }
    app.live_index.known(&app).await?;
    Ok(app)
}
