//! `praktika config show`: the settings in force, without their secrets.

use clap::Subcommand;

use super::{CommandError, output};
use crate::settings::Settings;

/// The settings in force
#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Print the settings in force; secrets are not shown
    Show(output::Form),
}

impl ConfigCommand {
    pub(super) fn run(&self, settings: &Settings) -> Result<(), CommandError> {
        let Self::Show(form) = self;
        if form.json {
            return output::json(settings);
        }
        output::line(toml::to_string(settings)?.trim_end())
    }
}
