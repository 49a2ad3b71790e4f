//! Requests through the whole router, in process.

use app::App;
use app::token::{NewToken, create};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use domain::{Actor, OrganisationId, Scope, TokenKind};
use http_body_util::BodyExt;
use praktika::Front;
use tower::ServiceExt;

use super::{Outcome, TestApp};

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its text.
    pub body: String,
}

impl Reply {
    /// The body as JSON.
    ///
    /// # Errors
    /// When it isn't.
    pub fn json(&self) -> Outcome<serde_json::Value> {
        Ok(serde_json::from_str(&self.body)?)
    }
}

impl TestApp {
    /// A bearer token of the API on behalf of an organisation; `None` = an admin's.
    ///
    /// # Errors
    /// What the use case answers.
    pub async fn token(&self, organisation: Option<OrganisationId>, scopes: &[Scope]) -> Outcome<String> {
        self.key(TokenKind::Api, organisation, scopes).await
    }

    /// The key in a link that opens the pages of an organisation.
    ///
    /// # Errors
    /// What the use case answers.
    pub async fn page_key(&self, organisation: OrganisationId) -> Outcome<String> {
        self.key(TokenKind::Pages, Some(organisation), &[Scope::Pages]).await
    }

    async fn key(
        &self,
        kind: TokenKind,
        organisation: Option<OrganisationId>,
        scopes: &[Scope],
    ) -> Outcome<String> {
        let new = NewToken { kind, organisation, scopes: scopes.to_vec(), expires_at: None };
        Ok(create(&self.app, &Actor::system(), new).await?)
    }

    /// The answer of the API and the pages, with all layers around them.
    ///
    /// # Errors
    /// Never: the service itself always answers.
    pub async fn request(&self, request: Request<Body>) -> Outcome<Response> {
        Ok(praktika::router(&self.app, &Front::default()).oneshot(request).await?)
    }

    /// The same, read to its end.
    ///
    /// # Errors
    /// When the body breaks off or isn't text.
    pub async fn reply(&self, request: Request<Body>) -> Outcome<Reply> {
        Self::reply_of(&self.app, request).await
    }

    /// The same of another process.
    ///
    /// # Errors
    /// When the body breaks off or isn't text.
    pub async fn reply_of(app: &App, request: Request<Body>) -> Outcome<Reply> {
        let (parts, body) = praktika::router(app, &Front::default()).oneshot(request).await?.into_parts();
        let body = String::from_utf8(body.collect().await?.to_bytes().to_vec())?;
        Ok(Reply { status: parts.status, headers: parts.headers, body })
    }
}
