//! A trade as the API shows it.

use app::catalogue::Catalogue;
use domain::{Isco08, TradeId};
use serde::Serialize;
use utoipa::ToSchema;

use super::WORDS;

/// An occupation.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Trade)]
pub(crate) struct TradeOut {
    /// Names it in requests.
    #[schema(example = "motor-vehicle-mechanic")]
    code: String,
    /// The ISCO-08 unit group.
    #[schema(value_type = String, example = "7231")]
    isco08: Isco08,
    /// Its English name.
    name: String,
}

impl TradeOut {
    /// The trade; `None` where the catalogue doesn't have it (yet).
    pub(crate) fn of(catalogue: &Catalogue, id: TradeId) -> Option<Self> {
        let trade = catalogue.trade(id)?;
        let name = catalogue.trade_name(id, WORDS.locale);
        Some(Self { code: trade.code.clone(), isco08: trade.isco08, name })
    }
}

/// A trade's code, which is how the API names it.
pub(crate) fn code(catalogue: &Catalogue, id: TradeId) -> String {
    catalogue.trade(id).map_or_else(|| format!("#{id}"), |trade| trade.code.clone())
}
