//! The sending side has looked at its list.

use domain::{Actor, NeedId, SuggestionState};

use super::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, need, policy, write};

/// Notes that the proposed suggestions of a need were looked at; returns how many were new.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's need, [`AppError::Forbidden`].
pub async fn see(app: &App, actor: &Actor, id: NeedId) -> Result<usize, AppError> {
    let reach = policy::may_write(actor)?;
    let proposed = [SuggestionState::Proposed];
    let limit = super::list::LONGEST;
    let waiting = store::suggestion::list_of_need(&app.databases.reader(), id, &proposed, limit).await?;
    if waiting.is_empty() {
        // The usual case: a reader's page must not queue for the only writer.
        need::find(&app.databases.reader(), &reach, id).await?;
        return Ok(0);
    }
    write(app, actor, async |tx| {
        need::find(tx.db(), &reach, id).await?;
        let proposed = store::suggestion::list_of_need(tx.db(), id, &proposed, limit).await?;
        let count = proposed.len();
        for suggestion in proposed {
            let seen = suggestion.see(tx.now());
            store::suggestion::update_people(tx.db(), &seen).await?;
            tx.became(subject(seen.id), Became::new(Some("proposed"), "seen", "sending"));
        }
        Ok(count)
    })
    .await
}
