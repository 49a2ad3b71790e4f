//! The rules as the API shows them.

use chrono::{DateTime, Utc};
use domain::MatchingRules;
use serde::Serialize;
use utoipa::ToSchema;

/// The rules that hold now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Rules)]
pub(crate) struct RulesOut {
    /// Their number, which suggestions name.
    pub(super) version: Option<i32>,
    /// When they were published.
    pub(super) published_at: Option<DateTime<Utc>>,
    /// Why they were made.
    pub(super) note: Option<String>,
    /// What they say, in the form of `config/rules/default.toml`: weights and shares in points of 10,000.
    #[schema(value_type = Object)]
    pub(super) rules: MatchingRules,
}
