//! Finds a suggestion on the lists that the visitor's key opens.

use app::{
    AppError,
    suggestion::{SuggestionView, list_of_need},
};
use domain::{Need, NeedId, SuggestionId};
use http::Problem;

use crate::{Web, visitor::Visitor};

/// A suggestion with its need.
pub(super) struct Pair {
    pub(super) need: Need,
    pub(super) view: SuggestionView,
}

impl Pair {
    /// The suggestion on the list of the need that the address names, else of any open need of the organisation.
    ///
    /// # Errors
    ///
    /// 404 where it stands on none, or the key opens another need.
    pub(super) async fn find(
        web: &Web,
        visitor: &Visitor,
        id: SuggestionId,
        need: Option<NeedId>,
    ) -> Result<Self, Problem> {
        let needs = match need.or(visitor.key.need) {
            Some(need) => vec![need],
            None => open_needs(web, visitor).await?,
        };
        for need in needs {
            visitor.may_open(need)?;
            let lists = list_of_need(&web.app, &visitor.key.actor, need, None).await?;
            let mut all = lists.listed.into_iter().chain(lists.declined);
            if let Some(view) = all.find(|view| view.suggestion.id == id) {
                return Ok(Self { need: lists.need, view });
            }
        }
        Err(AppError::NotFound.into())
    }
}

async fn open_needs(web: &Web, visitor: &Visitor) -> Result<Vec<NeedId>, AppError> {
    match &visitor.organisation {
        Some(own) => app::need::list_open(&web.app, &visitor.key.actor, own.id).await,
        None => Ok(Vec::new()),
    }
}
