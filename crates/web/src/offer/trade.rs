//! A trade in the company's own words.

use app::catalogue::Catalogue;
use domain::{FieldError, LanguageTag, Locale, TradeId};

use super::form::OfferForm;

/// The choice "none of these".
pub(super) const NONE: &str = "none";

/// What the words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TradeReading {
    /// Nothing was said, or nothing of what we know was meant.
    Nothing,
    /// This one.
    Known(TradeId),
    /// One of these, best first.
    Unsure(Vec<TradeId>),
    /// Nothing that we know.
    Unknown,
}

impl TradeReading {
    /// Reads the words, or what was chosen for them.
    pub(super) fn of(form: &OfferForm, catalogue: &Catalogue, locale: Locale) -> Self {
        let words = form.trade.trim();
        if words.is_empty() {
            return Self::Nothing;
        }
        if words == form.trade_for.trim() && !form.trade_choice.is_empty() {
            let chosen = catalogue.trade_by_code(&form.trade_choice).map(|trade| trade.id);
            return chosen.map_or(Self::Nothing, Self::Known);
        }
        let language: Option<LanguageTag> = locale.label_languages().first().and_then(|tag| tag.parse().ok());
        let resolution = catalogue.resolver().resolve(words, language.as_ref());
        let alternatives: Vec<TradeId> = resolution.alternatives.iter().map(|one| one.trade).collect();
        match resolution.trade {
            Some(trade) => Self::Known(trade),
            None if alternatives.is_empty() => Self::Unknown,
            None => Self::Unsure(alternatives),
        }
    }

    /// The trade; `None` where the activity does without.
    ///
    /// # Errors
    ///
    /// `trade-unsure`, `trade-not-found`, and `trade-required` where the activity has learners.
    pub(super) fn trade(&self, is_required: bool) -> Result<Option<TradeId>, FieldError> {
        match self {
            Self::Known(trade) => Ok(Some(*trade)),
            Self::Unsure(_) => Err(FieldError::new("trade", "trade-unsure")),
            Self::Unknown => Err(FieldError::new("trade", "trade-not-found")),
            Self::Nothing if is_required => Err(FieldError::new("trade", "trade-required")),
            Self::Nothing => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_learners_needs_a_trade() {
        let code = |reading: TradeReading, required| reading.trade(required).map_err(|error| error.code);
        assert_eq!(code(TradeReading::Nothing, false), Ok(None));
        assert_eq!(code(TradeReading::Nothing, true), Err("trade-required"));
        assert_eq!(code(TradeReading::Known(TradeId(7)), true), Ok(Some(TradeId(7))));
        // What was said and not understood is never dropped silently.
        assert_eq!(code(TradeReading::Unknown, false), Err("trade-not-found"));
        assert_eq!(code(TradeReading::Unsure(vec![TradeId(7)]), false), Err("trade-unsure"));
    }
}
