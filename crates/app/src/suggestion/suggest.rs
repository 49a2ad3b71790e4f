//! The best offers for a need at this moment, whatever stands on its list.

use std::collections::BTreeSet;

use domain::{NeedId, NeedState};
use matching::rank::Ranked;

use super::best::{MOST_TRIES, Wish, best_of, too_fast};
use crate::{App, AppError};

/// The best `n` offers for an open need now, answered or not; nothing is written.
///
/// # Errors
///
/// [`AppError::NotFound`] where the need is not open.
pub async fn suggest(app: &App, need: NeedId, n: usize) -> Result<Vec<Ranked>, AppError> {
    let db = app.databases.reader();
    for _ in 0..MOST_TRIES {
        let snapshot = app.live_index.catch_up(app).await?;
        let profile = store::profile::needs(&db, &[need]).await?.pop();
        let profile = profile.filter(|need| need.state == NeedState::Open).ok_or(AppError::NotFound)?;
        let wish = Wish { need: &profile, without: BTreeSet::new() };
        if let Some(mut lists) = best_of(&db, &snapshot, &[wish], n).await? {
            return Ok(lists.pop().unwrap_or_default());
        }
    }
    Err(too_fast())
}
