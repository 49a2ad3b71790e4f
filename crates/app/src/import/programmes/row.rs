//! A row's programme, read and checked.

use domain::{LanguageTag, ProgrammeState, TradeDecidedBy, TradeId};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::identity::Identity;
use crate::import::read;

/// What the columns are called: rows of schools have the programme's beside the school's own.
pub(in crate::import) struct Names {
    pub(in crate::import) source: &'static str,
    pub(in crate::import) key: &'static str,
    pub(in crate::import) title: &'static str,
    pub(in crate::import) state: &'static str,
}

impl Names {
    /// The columns that say something of a programme, but what it is known by and its title.
    pub(in crate::import) const fn beside_title(&self) -> [&'static str; 7] {
        [
            "title_language",
            "trade",
            "trade_decided_by",
            "trade_confidence",
            "eqf_level",
            "learners_a_year",
            self.state,
        ]
    }
}

/// What a row says of a programme.
pub(in crate::import) struct ProgrammeRow {
    /// Within its school.
    pub(in crate::import) identity: Identity,
    pub(in crate::import) title: String,
    pub(in crate::import) title_language: LanguageTag,
    pub(in crate::import) trade: Option<(TradeId, Option<u16>)>,
    pub(in crate::import) trade_decided_by: TradeDecidedBy,
    /// Whether the trade comes from the title.
    pub(in crate::import) is_resolved: bool,
    pub(in crate::import) eqf_level: Option<u8>,
    pub(in crate::import) learners_a_year: Option<u32>,
    pub(in crate::import) state: ProgrammeState,
}

/// Reads the programme of a row.
pub(in crate::import) fn read(
    context: &mut Context<'_>,
    row: &Row,
    names: &Names,
) -> Result<ProgrammeRow, RowProblem> {
    let bound = context.bound.clone();
    let title = read::line(context, row, names.title)?;
    let title_language: LanguageTag = read::language(context, row, "title_language")?.ok_or_else(|| {
        bound.problem(row, "title_language", "nothing is written there", "Write a language, like sq")
    })?;
    let identity = match context.identity(row, names.source, names.key)? {
        Some(identity) => identity,
        None => context.derived(store::fold_name(&title)),
    };
    let decided_by = read::word(context, row, "trade_decided_by", &["resolver", "person", "import"])?;
    let confidence = bound.value(row, "trade_confidence", "Write points from 0 to 10000")?;
    let said = read::trade(context, row, "trade", Some(&title_language));
    let (trade, trade_decided_by, is_resolved) = match said {
        read::Said::Code(trade) => {
            (Some((trade, confidence)), decided_by.unwrap_or(TradeDecidedBy::Import), false)
        }
        read::Said::Title(other, trade) if trade.is_none() => {
            let reason = format!("`{other}` is no trade's code, and we are not sure which trade it names");
            let mend = "Write the code that `praktika resolve` gives, or leave the cell and `trade_decided_by` empty: \
                        the title is read then";
            return Err(bound.problem(row, "trade", reason, mend));
        }
        read::Said::Title(_, trade) => (trade, TradeDecidedBy::Import, false),
        // An export says that nobody knew the trade when it was made.
        read::Said::Nothing if decided_by.is_some() => {
            (None, decided_by.unwrap_or(TradeDecidedBy::Resolver), true)
        }
        read::Said::Nothing => {
            let trade = context.resolve(&title, Some(&title_language));
            let is_persons = trade.is_some_and(|(_, confidence)| confidence.is_none());
            let by = if is_persons { TradeDecidedBy::Person } else { TradeDecidedBy::Resolver };
            (trade, by, true)
        }
    };
    Ok(ProgrammeRow {
        identity,
        title,
        title_language,
        trade,
        trade_decided_by,
        is_resolved,
        eqf_level: bound.value(row, "eqf_level", "Write a level from 1 to 8")?,
        learners_a_year: bound.number(row, "learners_a_year")?,
        state: read::word(context, row, names.state, &["active", "ended"])?.unwrap_or(ProgrammeState::Active),
    })
}
