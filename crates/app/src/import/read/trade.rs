//! A trade, by its code or as a title that names one.

use domain::{LanguageTag, TradeId};
use exchange::Row;

use crate::import::context::{Context, Resolved};

/// What a cell says of a trade.
pub(in crate::import) enum Said {
    /// Nothing.
    Nothing,
    /// A trade's code: whoever wrote the list decided.
    Code(TradeId),
    /// A title, and the trade that it names for sure.
    Title(String, Resolved),
}

/// The trade of a cell: a code, or a title that is resolved.
pub(in crate::import) fn trade(
    context: &mut Context<'_>,
    row: &Row,
    field: &'static str,
    language: Option<&LanguageTag>,
) -> Said {
    let said = context.bound.text(row, field).to_owned();
    if said.is_empty() { Said::Nothing } else { of_text(context, &said, language) }
}

/// The same for a text that is one of several in a cell.
pub(in crate::import) fn of_text(
    context: &mut Context<'_>,
    said: &str,
    language: Option<&LanguageTag>,
) -> Said {
    if let Some(trade) = context.catalogue().trade_by_code(said) {
        return Said::Code(trade.id);
    }
    let resolved = context.resolve(said, language);
    Said::Title(said.to_owned(), resolved)
}
