//! `praktika token`: tokens for the API and links to pages.

use app::App;
use chrono::TimeDelta;
use clap::{Args, Subcommand};
use domain::{Actor, OrganisationId, Scope, TokenKind};
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Tokens for the API and links to pages
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Make a token; its secret is printed once and kept nowhere
    Create(Create),
    /// Take a token or a link to pages back that got into wrong hands
    Revoke {
        /// Its secret, as it was printed; of a link, what stands after /enter/
        #[arg(value_name = "SECRET")]
        secret: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// On behalf of this organisation; left out = an admin's
    #[arg(long, value_name = "ID")]
    organisation: Option<OrganisationId>,
    /// May only read
    #[arg(long)]
    read_only: bool,
    /// A link that opens the organisation's pages, instead of a token for the API
    #[arg(long, requires = "organisation", conflicts_with = "read_only")]
    pages: bool,
    /// Days until it ends; left out = it doesn't
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3_650))]
    days: Option<u32>,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct Created {
    token: String,
    link: Option<String>,
}

impl Token {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        match self {
            Self::Create(create) => create.run(&app).await,
            Self::Revoke { secret } => {
                app::token::revoke(&app, &Actor::system(), &secret).await?;
                output::line("It opens nothing any more.")
            }
        }
    }
}

impl Create {
    async fn run(self, app: &App) -> Result<(), CommandError> {
        let (kind, scopes) = match (self.pages, self.read_only) {
            (true, _) => (TokenKind::Pages, vec![Scope::Pages]),
            (false, true) => (TokenKind::Api, vec![Scope::Read]),
            (false, false) => (TokenKind::Api, vec![Scope::Read, Scope::Write]),
        };
        let now = app.sources.clock.now();
        let new = app::token::NewToken {
            kind,
            organisation: self.organisation,
            scopes,
            expires_at: self.days.map(|days| now + TimeDelta::days(i64::from(days))),
        };
        let token = app::token::create(app, &Actor::system(), new).await?;
        let link = self.pages.then(|| format!("{}/enter/{token}", app.settings.base_url));
        if self.form.json {
            return output::json(&Created { token, link });
        }
        output::line(&link.unwrap_or(token))
    }
}
