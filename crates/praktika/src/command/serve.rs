//! `praktika serve`: pages, API and, unless told otherwise, a worker.

use clap::Args;

use super::worker::{self as work, Stop};
use super::{CommandError, migrate, output};
use crate::settings::Settings;
use crate::{Front, router};

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
        let listener = http::listen(settings.http.address)
            .map_err(|error| format!("can't listen on {}: {error}", settings.http.address))?;
        let address = listener.local_addr()?;
        output::line(&format!("Praktika listens on http://{address} (API: http://{address}/api/docs/)"))?;
        // Before somebody types the first title.
        let snapshot = app.live_index.snapshot()?;
        tokio::spawn(async move { snapshot.resolver().await.map(drop) });
        let limits = http::Limits { connections: settings.http.connections, ..http::Limits::default() };
        let front = Front {
            trusted_proxies: settings.http.proxies()?,
            requests_a_second: settings.http.requests_a_second,
        };
        let stop = Stop::on_signal()?;
        let figures = work::give_figures(&app, settings, &stop).await?;
        let beside = if self.no_worker {
            let follow = worker::follow_changes(app.clone(), stop.clone().stopped());
            tokio::spawn(async move {
                follow.await;
                Ok(())
            })
        } else {
            work::spawn(&app, settings, &stop)?
        };
        let pages = async {
            http::serve(listener, router(&app, &front), limits, stop.clone().stopped())
                .await
                .map_err(CommandError::from)
        };
        // Where one of them fails, nobody believes that all is well.
        let beside = async { Ok(beside.await??) };
        tokio::try_join!(pages, beside, figures).map(drop)
    }
}
