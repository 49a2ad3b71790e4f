//! Every list anew, when rules, reference data or the date changed.

use std::num::NonZero;
use std::sync::Arc;

use domain::NeedId;
use store::run::RunKind;
use tokio::task::JoinSet;
use tracing::Instrument;

use super::relist::{TOGETHER, relist};
use crate::live_index::Snapshot;
use crate::{App, AppError};

/// Makes every list anew, some on each core; how many are left is a figure and stands in the log. Whoever begins again
/// after an end in the middle writes only what still differs.
pub(crate) async fn relist_all(app: &App, snapshot: &Arc<Snapshot>) -> Result<(), AppError> {
    let index = snapshot.loaded_index()?;
    let mut needs: Vec<NeedId> = index.needs().map(|need| need.id).collect();
    needs.sort_unstable();
    let mut pieces = needs.chunks(TOGETHER);
    let mut progress = Progress::of(needs.len());
    let mut running = JoinSet::new();
    loop {
        while running.len() < at_once()
            && let Some(piece) = pieces.next()
        {
            running.spawn(relist_piece(app.clone(), snapshot.clone(), piece.to_vec()).in_current_span());
        }
        let Some(made) = running.join_next().await else { return Ok(()) };
        progress.add(made.map_err(AppError::unexpected)??);
    }
}

async fn relist_piece(app: App, snapshot: Arc<Snapshot>, needs: Vec<NeedId>) -> Result<usize, AppError> {
    relist(&app, &snapshot, &needs, RunKind::All).await?;
    Ok(needs.len())
}

/// While one piece is written others are scored; each takes a connection of the pool.
fn at_once() -> usize {
    std::thread::available_parallelism().map_or(2, NonZero::get).clamp(2, 4)
}

/// How far it is.
struct Progress {
    done: usize,
    all: usize,
}

impl Progress {
    fn of(all: usize) -> Self {
        let progress = Self { done: 0, all };
        progress.show();
        progress
    }

    fn add(&mut self, made: usize) {
        let tenths = |done: usize| 10 * done / self.all.max(1);
        let before = self.done;
        self.done += made;
        self.show();
        if tenths(before) != tenths(self.done) {
            tracing::info!(done = self.done, all = self.all, "lists made anew");
        }
    }

    fn show(&self) {
        #[expect(clippy::cast_precision_loss, reason = "a count of needs is far below 2^52")]
        let left = (self.all - self.done) as f64;
        metrics::gauge!("praktika_lists_left").set(left);
    }
}
