//! `praktika rules`: the matching rules in force.

use clap::Subcommand;
use domain::Actor;
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// The matching rules
#[derive(Debug, Subcommand)]
pub(super) enum Rules {
    /// Print the published rules
    Show(output::Form),
}

#[derive(Serialize)]
struct Shown<'a> {
    version: Option<i32>,
    state: &'static str,
    checksum: &'a str,
    note: Option<&'a str>,
    rules: &'a domain::MatchingRules,
}

impl Rules {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let Self::Show(form) = self;
        let app = migrate::ready_app(settings).await?;
        let published = app::rules::published(&app, &Actor::system()).await?;
        if form.json {
            return output::json(&Shown {
                version: published.version,
                state: published.state.as_str(),
                checksum: &published.checksum,
                note: published.note.as_deref(),
                rules: &published.rules,
            });
        }
        let version = published.version.unwrap_or_default();
        output::line(&format!("# version {version}, checksum {}", published.checksum))?;
        output::line(toml::to_string(&published.rules)?.trim_end())
    }
}
