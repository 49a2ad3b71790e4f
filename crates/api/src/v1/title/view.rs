//! What a title means, as the API shows it.

use app::{App, AppError, title};
use domain::LanguageTag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::{trade::TradeOut, word};

/// What a title means.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ResolvedTitle)]
pub(crate) struct ResolvedOut {
    /// The title, as it was given.
    title: String,
    /// The trade; `null` = not sure, a person chooses.
    trade: Option<TradeOut>,
    /// How sure, points of 10,000.
    #[schema(maximum = 10_000)]
    confidence: u16,
    /// The label that matched.
    matched_label: Option<String>,
    /// That label's language.
    #[schema(value_type = Option<word::LanguageTag>)]
    matched_language: Option<LanguageTag>,
    /// What else it might be, best first.
    alternatives: Vec<AlternativeOut>,
}

/// A trade that a title might mean.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Alternative)]
pub(crate) struct AlternativeOut {
    /// The trade.
    trade: TradeOut,
    /// How sure, points of 10,000.
    confidence: u16,
    /// The label that is nearest.
    matched_label: String,
    /// That label's language.
    #[schema(value_type = word::LanguageTag)]
    matched_language: LanguageTag,
}

impl ResolvedOut {
    /// Resolves a title.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] before the index is loaded.
    pub(super) async fn of(
        app: &App,
        title: String,
        language: Option<&LanguageTag>,
    ) -> Result<Self, AppError> {
        let snapshot = app.live_index.snapshot()?;
        let catalogue = snapshot.catalogue();
        let found = title::resolve(app, &title, language).await?;
        let alternatives = found.alternatives.into_iter().filter_map(|other| {
            Some(AlternativeOut {
                trade: TradeOut::of(catalogue, other.trade)?,
                confidence: other.confidence,
                matched_label: other.label,
                matched_language: other.language,
            })
        });
        Ok(Self {
            title,
            trade: found.trade.and_then(|id| TradeOut::of(catalogue, id)),
            confidence: found.confidence,
            matched_label: found.matched_label,
            matched_language: found.matched_language,
            alternatives: alternatives.collect(),
        })
    }
}
