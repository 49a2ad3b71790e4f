//! `praktika seed demo`: an example, plainly marked as one.

use clap::{Args, Subcommand};

use super::{CommandError, migrate, output};
use crate::demo;
use crate::settings::Settings;

/// Fill the database with an example
#[derive(Debug, Args)]
pub(super) struct Seed {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Schools, companies, needs and offers in four countries, all marked as demo; repeatable
    Demo(output::Form),
}

impl Seed {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let What::Demo(form) = self.what;
        let app = migrate::ready_app(settings).await?;
        let seeded = demo::seed(&app).await?;
        if form.json { output::json(&seeded) } else { output::line(&seeded.to_string()) }
    }
}
