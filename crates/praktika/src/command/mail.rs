//! `praktika mail`: how mails look, what came back, and whom to write to again.

mod ingest;
mod preview;

use clap::{Args, Subcommand};
use domain::Actor;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// How mails look, what came back, and whom to write to again
#[derive(Debug, Subcommand)]
pub(super) enum Mail {
    /// Write every message in every language into a folder, with an index page
    Preview(preview::Preview),
    /// Take in reports about mails that could not be delivered: one from standard input, or all of a folder
    Ingest(ingest::Ingest),
    /// Write again to an address that mails came back from
    Lift {
        /// The address
        address: String,
    },
    /// Write to the contacts of organisations from public lists whose profile nobody looks after; to each once
    InviteClaims(InviteClaims),
}

#[derive(Debug, Args)]
pub(super) struct InviteClaims {
    /// Only organisations in this region, and in those within it
    #[arg(long, value_name = "CODE")]
    region: String,
    /// How many organisations at most
    #[arg(long, default_value_t = 50)]
    limit: u64,
}

impl Mail {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        match self {
            Self::Preview(preview) => preview.write()?,
            Self::Ingest(ingest) => ingest.run(settings).await?,
            Self::Lift { address } => {
                let app = migrate::ready_app(settings).await?;
                let was = app::mailing::lift(&app, &Actor::system(), &address).await;
                let was = was.map_err(output::worded)?;
                output::line(if was {
                    "mail goes to this address again"
                } else {
                    "mail went to this address all along"
                })?;
            }
            Self::InviteClaims(InviteClaims { region, limit }) => {
                let app = migrate::ready_app(settings).await?;
                let invited = app::mailing::invite_claims(&app, &Actor::system(), &region, limit).await;
                let invited = invited.map_err(output::worded)?;
                output::line(&format!("written to the contacts of {invited} organisations"))?;
            }
        }
        Ok(())
    }
}
