//! A visit with a key that holds.

use app::{AppError, account, account::PageKey, organisation};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use domain::{NeedId, Organisation};
use http::Problem;

use crate::{Web, visit::Visit};

/// A visit with a key that holds.
pub(crate) struct Visitor {
    /// Language and address.
    pub(crate) visit: Visit,
    /// Who asks, and what the key opens.
    pub(crate) key: PageKey,
    /// On whose behalf; `None` for an admin.
    pub(crate) organisation: Option<Organisation>,
}

impl Visitor {
    /// Checks the key of a visit.
    ///
    /// # Errors
    ///
    /// 401: `not_signed_in` without a key, `link_ended` with one that does not hold.
    pub(crate) async fn of(web: &Web, visit: Visit) -> Result<Self, Problem> {
        let carried = visit.key.as_deref().ok_or(AppError::NotSignedIn)?;
        let key = open(web, carried, visit.request_id.clone()).await?;
        let organisation = match key.actor.organisation() {
            Some(id) => Some(organisation::show(&web.app, &key.actor, id).await?),
            None => None,
        };
        Ok(Self { visit, key, organisation })
    }

    /// Whether a need's pages are opened by the key.
    ///
    /// # Errors
    ///
    /// 404 for a need that a mail's link is not about.
    pub(crate) fn may_open(&self, need: NeedId) -> Result<(), AppError> {
        if self.key.need.is_none_or(|only| only == need) {
            return Ok(());
        }
        Err(AppError::NotFound)
    }

    /// Whether all of the organisation's pages are opened by the key.
    ///
    /// # Errors
    ///
    /// 403 for a mail's link, and for an admin, who has no organisation.
    pub(crate) fn staff_of(&self) -> Result<&Organisation, AppError> {
        match &self.organisation {
            Some(organisation) if self.key.need.is_none() => Ok(organisation),
            _ => Err(AppError::Forbidden),
        }
    }
}

/// The actor behind a key.
///
/// # Errors
///
/// 401 `link_ended` for a key that is unknown, over or of another kind.
pub(crate) async fn open(web: &Web, carried: &str, request_id: Option<String>) -> Result<PageKey, Problem> {
    account::open_page_key(&web.app, carried, request_id).await.map_err(|error| match error {
        AppError::NotSignedIn => Problem::new(StatusCode::UNAUTHORIZED, "link_ended"),
        other => other.into(),
    })
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let visit = match Visit::from_request_parts(parts, web).await {
            Ok(visit) => visit,
            Err(never) => match never {},
        };
        Self::of(web, visit).await
    }
}
