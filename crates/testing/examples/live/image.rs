//! A start from the image that another process has kept.

use std::sync::Arc;
use std::time::Instant;

use app::{App, AppSettings};
use testing::{Outcome, TestApp};

/// How long it took.
pub(crate) struct Start {
    pub(crate) kept_ms: u128,
    pub(crate) load_ms: u128,
}

/// Keeps an image and starts from it.
pub(crate) async fn start(test: &TestApp, app: &App) -> Outcome<Start> {
    let path = std::env::temp_dir().join(format!("praktika-live-{}.image", std::process::id()));
    let settings = Arc::new(AppSettings { index_image: Some(path.clone()), ..(*app.settings).clone() });
    let keeping = Instant::now();
    let kept = App { settings: settings.clone(), ..app.clone() };
    kept.live_index.keep_image(&kept).await?;
    let kept_ms = keeping.elapsed().as_millis();

    let started = App { settings, ..test.starting_process().await? };
    let loading = Instant::now();
    started.live_index.catch_up(&started).await?;
    let load_ms = loading.elapsed().as_millis();
    let is_from_image = started.live_index.status(test.now()).is_from_image;
    std::fs::remove_file(path)?;
    if is_from_image { Ok(Start { kept_ms, load_ms }) } else { Err("the image was not used".into()) }
}
