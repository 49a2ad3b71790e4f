//! Figures for Prometheus, on an address of their own.

use app::App;
use app::live_index::Status;
use axum::{Router, extract::State, routing::get};
use metrics::{Unit, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;

/// Where the lag of the index is counted, in seconds.
const LAGS: [f64; 8] = [0.001, 0.005, 0.02, 0.05, 0.2, 0.5, 1.0, 5.0];

/// Figures that are noted from now on.
#[derive(Clone)]
pub struct Figures(PrometheusHandle);

impl Figures {
    /// Notes figures from now on, in the whole process.
    ///
    /// # Errors
    ///
    /// Where the process notes figures already.
    pub fn note() -> Result<Self, BuildError> {
        let lag = Matcher::Full("praktika_index_lag_seconds".to_owned());
        let handle = PrometheusBuilder::new().set_buckets_for_metric(lag, &LAGS)?.install_recorder()?;
        describe_histogram!(
            "praktika_index_lag_seconds",
            Unit::Seconds,
            "From a change to the index that contains it"
        );
        describe_gauge!(
            "praktika_index_staleness_seconds",
            Unit::Seconds,
            "For how long the index may lack what was committed"
        );
        describe_gauge!("praktika_index_loaded", "1 = offers and needs are loaded");
        describe_gauge!("praktika_index_offers", "Offers that are suggested to anybody");
        describe_gauge!("praktika_index_needs", "Needs that look for something");
        describe_gauge!("praktika_index_position", "Position of the change log that is contained");
        describe_gauge!("praktika_lists_left", "Lists that are still to be made anew, of all needs");
        describe_gauge!("praktika_rules_version", "Version of the published rules");
        Ok(Self(handle))
    }

    /// The figures of the moment, as Prometheus reads them.
    pub fn render(&self, app: &App) -> String {
        set(&app.live_index.status(app.sources.clock.now()));
        self.0.run_upkeep();
        self.0.render()
    }

    /// Gives them at `/metrics` until `stop` returns.
    ///
    /// # Errors
    ///
    /// Where no more connections can be taken.
    pub async fn serve(
        self,
        app: App,
        listener: TcpListener,
        stop: impl Future<Output = ()>,
    ) -> std::io::Result<()> {
        let routes = Router::new().route("/metrics", get(render)).with_state((self, app));
        let limits = http::Limits { connections: 16, ..http::Limits::default() };
        http::serve(listener, routes, limits, stop).await
    }
}

async fn render(State((figures, app)): State<(Figures, App)>) -> String {
    figures.render(&app)
}

#[expect(clippy::cast_precision_loss, reason = "gauges are floats; 2^53 offers are more than there are")]
fn set(status: &Status) {
    gauge!("praktika_index_loaded").set(f64::from(u8::from(status.is_loaded)));
    gauge!("praktika_index_offers").set(status.offers as f64);
    gauge!("praktika_index_needs").set(status.needs as f64);
    gauge!("praktika_index_position").set(status.position as f64);
    gauge!("praktika_rules_version").set(f64::from(status.rules_version));
    if let Some(staleness) = status.staleness {
        gauge!("praktika_index_staleness_seconds").set(staleness.as_seconds_f64());
    }
}
