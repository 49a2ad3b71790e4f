//! `praktika outbox`: mail that waits, left or failed.

use clap::{Args, Subcommand};
use domain::{Actor, MailId, MailState};
use serde::Serialize;
use store::Page;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Mail that waits, left or failed
#[derive(Debug, Subcommand)]
pub(super) enum Outbox {
    /// List mails, newest first; without addresses
    List(List),
    /// Try a mail once more, at once
    Retry {
        /// The mail's id, from the list
        id: MailId,
    },
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only mails in this state: queued, sending, sent, retry, failed, uncertain, suppressed, cancelled
    #[arg(long)]
    state: Vec<MailState>,
    /// How many at most
    #[arg(long, default_value_t = 50)]
    limit: u64,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct Row {
    id: MailId,
    kind: &'static str,
    state: &'static str,
    attempts: u32,
    message_id: String,
    last_code: Option<String>,
    created_at: String,
    sent_at: Option<String>,
}

impl Outbox {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        match self {
            Self::Retry { id } => {
                app::mailing::retry(&app, &Actor::system(), id).await.map_err(|error| match error {
                    app::AppError::NotFound => {
                        format!("no mail {id} that waits, failed or is uncertain").into()
                    }
                    other => CommandError::from(other),
                })?;
                output::line("queued; the worker sends it")
            }
            Self::List(list) => {
                let states = if list.state.is_empty() { MailState::ALL } else { &list.state };
                let page = Page { after: None, limit: list.limit };
                let mails = app::mailing::list(&app, &Actor::system(), states, page).await?;
                mails.into_iter().map(row).try_for_each(|row| {
                    if list.form.json {
                        return output::json(&row);
                    }
                    let code = row.last_code.as_deref().unwrap_or("-");
                    let Row { id, state, kind, attempts, created_at, .. } = &row;
                    output::line(&format!(
                        "{created_at}  {state:<10} {kind:<20} tries {attempts}  {code}  {id}"
                    ))
                })
            }
        }
    }
}

fn row(mail: app::mailing::OutboxMail) -> Row {
    Row {
        id: mail.id,
        kind: mail.kind.as_str(),
        state: mail.state.as_str(),
        attempts: mail.attempts,
        message_id: mail.message_id,
        last_code: mail.last_code,
        created_at: mail.created_at.to_rfc3339(),
        sent_at: mail.sent_at.map(|at| at.to_rfc3339()),
    }
}
