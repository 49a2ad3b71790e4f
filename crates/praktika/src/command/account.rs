//! `praktika account`: accounts that the operator makes.

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
        let Self::Create(create) = self;
        let app = migrate::ready_app(settings).await?;
        let role = if create.admin { SystemRole::Admin } else { SystemRole::RegionalCoordinator };
        let new = app::account::NewAccount {
            name: create.name,
            email: create.email,
            language: create.language,
            role,
            regions: create.region,
        };
        let account = app::account::create(&app, &Actor::system(), new).await?;
        let sign_in = format!("{}/sign-in", app.settings.base_url);
        if create.form.json {
            let (account_id, role) = (account.id.to_string(), role.to_string());
            return output::json(&Created { account_id, role, sign_in });
        }
        output::line(&format!(
            "The account is made. They sign in at {sign_in} with a link by mail, and set up a second factor then."
        ))
    }
}
