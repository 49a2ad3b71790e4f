//! `praktika serve`: pages, API and, unless told otherwise, a worker.

use clap::Args;

use super::worker::{self as work, Stop};
use super::{CommandError, migrate, output};
use crate::router;
use crate::settings::Settings;

/// Serve pages and API, with a worker in the same process
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Without a worker: another process does the work and sends the mail
    #[arg(long)]
    no_worker: bool,
}

impl Serve {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        let listener = tokio::net::TcpListener::bind(settings.http.address)
            .await
            .map_err(|error| format!("can't listen on {}: {error}", settings.http.address))?;
        let address = listener.local_addr()?;
        output::line(&format!("Praktika listens on http://{address} (API: http://{address}/api/docs/)"))?;
        // Before somebody types the first title.
        let snapshot = app.live_index.snapshot()?;
        tokio::task::spawn_blocking(move || {
            snapshot.catalogue().resolver();
        });
        let limits = http::Limits { connections: settings.http.connections, ..http::Limits::default() };
        let stop = Stop::on_signal()?;
        let figures = work::give_figures(&app, settings, &stop)?;
        let beside = if self.no_worker {
            let follow = worker::follow_changes(app.clone(), stop.clone().stopped());
            tokio::spawn(async move {
                follow.await;
                Ok(())
            })
        } else {
            work::spawn(&app, settings, &stop)?
        };
        http::serve(listener, router(&app), limits, stop.clone().stopped()).await?;
        beside.await??;
        if let Some(figures) = figures {
            figures.await??;
        }
        Ok(())
    }
}
