//! `praktika account`: accounts that the operator makes.

use app::App;
use clap::{Args, Subcommand};
use domain::{Actor, Locale, SystemRole};
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Accounts of admins and regional coordinators
#[derive(Debug, Subcommand)]
pub(super) enum Account {
    /// Make an account with a role, or give an account the role; they sign in by a link to their address
    Create(Create),
    /// Shut an account: sessions end, tokens and links open nothing, its role goes
    Shut(Named),
    /// Open an account again that was shut
    Reopen(Named),
    /// Take a lost second factor away, once you have made sure who asks; its owner is told by mail
    ResetSecondFactor(Named),
}

#[derive(Debug, Args)]
pub(super) struct Named {
    /// Whose
    #[arg(value_name = "ADDRESS")]
    email: String,
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("role").required(true).args(["admin", "region"])))]
pub(super) struct Create {
    /// Where to write
    #[arg(value_name = "ADDRESS")]
    email: String,
    /// What to call them
    #[arg(long)]
    name: String,
    /// Looks after the service
    #[arg(long)]
    admin: bool,
    /// Looks after this region, by its code, with all that lies in it; several times for several
    #[arg(long, value_name = "CODE")]
    region: Vec<String>,
    /// In which language they are written to
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: Locale,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct Created {
    account_id: String,
    role: String,
    sign_in: String,
}

impl Account {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        let system = Actor::system();
        match self {
            Self::Create(create) => create.run(&app).await,
            Self::Shut(named) => {
                app::account::shut(&app, &system, &named.email).await?;
                output::line("The account is shut. `praktika account reopen` opens it again.")
            }
            Self::Reopen(named) => {
                app::account::reopen(&app, &system, &named.email).await?;
                output::line(
                    "The account is open again, without a role: `praktika account create` gives one.",
                )
            }
            Self::ResetSecondFactor(named) => {
                app::account::reset_second_factor(&app, &system, &named.email).await?;
                output::line(
                    "The second factor is gone, and all sessions have ended. Its owner is told by mail.",
                )
            }
        }
    }
}

impl Create {
    async fn run(self, app: &App) -> Result<(), CommandError> {
        let role = if self.admin { SystemRole::Admin } else { SystemRole::RegionalCoordinator };
        let new = app::account::NewAccount {
            name: self.name,
            email: self.email,
            language: self.language,
            role,
            regions: self.region,
        };
        let account = app::account::create(app, &Actor::system(), new).await?;
        let sign_in = format!("{}/sign-in", app.settings.base_url);
        if self.form.json {
            let (account_id, role) = (account.id.to_string(), role.to_string());
            return output::json(&Created { account_id, role, sign_in });
        }
        output::line(&format!(
            "The account is made. They sign in at {sign_in} with a link by mail, and set up a second factor then."
        ))
    }
}
