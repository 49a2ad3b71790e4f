//! `praktika worker`: a worker alone; and what `serve` shares with it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{CommandError, migrate};
use crate::metrics::Figures;
use crate::settings::Settings;
use crate::wiring;

/// Resolves once the process is asked to stop.
#[derive(Clone)]
pub(super) struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Listens for Ctrl-C and SIGTERM.
    pub(super) fn on_signal() -> Result<Self, CommandError> {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        let (asked, stop) = watch::channel(false);
        tokio::spawn(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            tracing::info!("stopping");
            asked.send_replace(true);
            asked.closed().await; // as long as anybody may still ask
        });
        Ok(Self(stop))
    }

    /// Waits for the stop.
    pub(super) async fn stopped(mut self) {
        // The sender lives until everybody has seen the stop.
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}

pub(super) async fn run(settings: &Settings) -> Result<(), CommandError> {
    let app = migrate::ready_app(settings).await?;
    let stop = Stop::on_signal()?;
    let figures = give_figures(&app, settings, &stop).await?;
    let working = spawn(&app, settings, &stop)?;
    tokio::try_join!(async { Ok(working.await??) }, figures).map(drop)
}

/// Gives figures to Prometheus where the settings name an address; the address is taken at once.
pub(super) async fn give_figures(
    app: &App,
    settings: &Settings,
    stop: &Stop,
) -> Result<impl Future<Output = Result<(), CommandError>> + use<>, CommandError> {
    let serving = match settings.metrics.address.parse::<SocketAddr>() {
        Err(_) => None, // none is named
        Ok(address) => {
            let listener = TcpListener::bind(address)
                .await
                .map_err(|error| format!("can't give figures on {address}: {error}"))?;
            Some(Figures::note()?.serve(app.clone(), listener, stop.clone().stopped()))
        }
    };
    Ok(async {
        match serving {
            Some(serving) => Ok(serving.await?),
            None => Ok(()),
        }
    })
}

/// Starts a worker in this process.
pub(super) fn spawn(
    app: &App,
    settings: &Settings,
    stop: &Stop,
) -> Result<JoinHandle<Result<(), worker::WorkerError>>, CommandError> {
    let transport = Arc::new(wiring::transport(settings)?);
    let worker_settings = worker::WorkerSettings {
        tasks: settings.worker.tasks,
        mails: settings.worker.mails,
        poll: Duration::from_millis(settings.worker.poll_ms),
        jobs: worker::JobsDatabase::beside(app),
    };
    let worker = worker::Worker::new(app.clone(), transport, worker_settings);
    Ok(tokio::spawn(worker.run(stop.clone().stopped())))
}
