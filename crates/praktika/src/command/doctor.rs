//! `praktika doctor`: what is wrong with an installation, and how to mend it.

use std::process::ExitCode;

use serde::Serialize;

use super::{CommandError, output};
use crate::settings::{MailTransport, Settings};
use crate::wiring;

/// How long a database may take to answer.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

#[derive(Serialize)]
struct Check {
    subject: &'static str,
    ok: bool,
    found: String,
    /// How to mend it, where it is not well.
    mend: Option<String>,
}

pub(super) async fn run(settings: &Settings, form: &output::Form) -> Result<ExitCode, CommandError> {
    let mut checks = database(settings).await;
    checks.push(base_url(settings));
    checks.push(mail(settings));
    checks.push(assets());
    for check in &checks {
        if form.json {
            output::json(check)?;
            continue;
        }
        output::line(&format!(
            "{} {}: {}",
            if check.ok { "ok  " } else { "MEND" },
            check.subject,
            check.found
        ))?;
        if let Some(mend) = &check.mend {
            output::line(&format!("     {mend}"))?;
        }
    }
    Ok(if checks.iter().all(|check| check.ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn well(subject: &'static str, found: impl Into<String>) -> Check {
    Check { subject, ok: true, found: found.into(), mend: None }
}

fn ill(subject: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Check {
    Check { subject, ok: false, found: found.into(), mend: Some(mend.into()) }
}

async fn database(settings: &Settings) -> Vec<Check> {
    let opened = tokio::time::timeout(PATIENCE, wiring::open(settings)).await;
    let app = match opened.unwrap_or_else(|_| Err("does not answer".into())) {
        Ok(app) => app,
        Err(error) => {
            let mend = "set PRAKTIKA__DATABASE__URL to sqlite://PATH?mode=rwc or postgres://...";
            return vec![ill("database", format!("{}: {error}", settings.database.url.shown()), mend)];
        }
    };
    let mut checks = vec![well("database", settings.database.url.shown())];
    match wiring::pending_migrations(&app.databases).await {
        Ok(0) => checks.push(well("migrations", "all applied")),
        Ok(pending) => {
            checks.push(ill("migrations", format!("{pending} are missing"), "run `praktika migrate`"));
            return checks;
        }
        Err(error) => {
            checks.push(ill("migrations", error.to_string(), "is the database reachable?"));
            return checks;
        }
    }
    match app.live_index.catch_up(&app).await {
        Ok(snapshot) => {
            let (offers, needs) = (snapshot.offers(), snapshot.needs());
            let found = format!("rules version {}, {offers} offers, {needs} needs", snapshot.rules_version());
            checks.push(well("rules and index", found));
        }
        Err(error) => checks.push(ill("rules and index", error.to_string(), "run `praktika migrate`")),
    }
    checks
}

fn base_url(settings: &Settings) -> Check {
    let url = settings.http.reached_at();
    let is_local = settings.http.address.ip().is_loopback();
    if url.starts_with("https://") || (is_local && url.starts_with("http://")) {
        return well("base URL", url);
    }
    ill(
        "base URL",
        url,
        "set PRAKTIKA__HTTP__BASE_URL to the https address under which people reach the pages",
    )
}

fn mail(settings: &Settings) -> Check {
    if let Err(error) = wiring::transport(settings) {
        return ill("mail", error.to_string(), "see [mail] in config/default.toml");
    }
    let mail = &settings.mail;
    match mail.transport {
        MailTransport::Smtp if mail.host.is_empty() => {
            ill("mail", "no SMTP server is named", "set PRAKTIKA__MAIL__HOST")
        }
        MailTransport::Smtp => well("mail", format!("by SMTP to {}:{}", mail.host, mail.port)),
        MailTransport::Files => match std::fs::create_dir_all(&mail.directory) {
            Ok(()) => well("mail", format!("into files in {}", mail.directory.display())),
            Err(error) => {
                let found = format!("{}: {error}", mail.directory.display());
                ill("mail", found, "set PRAKTIKA__MAIL__DIRECTORY to a folder that can be written")
            }
        },
    }
}

fn assets() -> Check {
    if web::has_assets() {
        return well("assets", "style sheet embedded");
    }
    ill("assets", "this build has no style sheet", "run `make assets` and build again")
}
