//! A row, read and checked.

use chrono::NaiveDate;
use domain::{
    LanguageTag, NewOffer, OfferFacts, OfferState, Organisation, OrganisationState, TradeId, Visibility,
};
use exchange::{Row, RowProblem};

use super::periods;
use crate::import::context::Context;
use crate::import::identity::Identity;
use crate::import::read;

/// What a row says of an offer.
pub(super) struct OfferRow {
    /// Within the host.
    pub(super) identity: Identity,
    pub(super) new: NewOffer,
    /// `None` = not said.
    pub(super) state: Option<OfferState>,
    pub(super) confirmed_on: Option<NaiveDate>,
    pub(super) host_was_verified: bool,
    /// Titles that name no trade for sure.
    pub(super) not_sure: Vec<String>,
    pub(super) sure: Vec<String>,
}

const STATES: [&str; 5] = ["draft", "published", "paused", "withdrawn", "expired"];
const VISIBILITIES: [&str; 3] = ["public", "verified_schools", "named_partners"];

pub(super) fn read(
    context: &mut Context<'_>,
    row: &Row,
    host: &Organisation,
) -> Result<OfferRow, RowProblem> {
    let bound = context.bound.clone();
    let activity = read::activity(context, row)?;
    let title = read::line(context, row, "title")?;
    let location = match read::location(context, row, None)? {
        Some(location) => location,
        None => read::home(context, row, host)?,
    };
    let trades = trades(context, row, host);
    let periods = periods::read(context, row)?;
    let identity = match context.identity(row, "source", "key")? {
        Some(identity) => identity,
        None => context.derived(format!("{activity}|{}", store::fold_name(&title))),
    };
    let state = read::word(context, row, "state", &STATES)?;
    let visibility = read::word(context, row, "visibility", &VISIBILITIES)?;
    let new = NewOffer {
        host: host.id,
        activity,
        visibility: visibility.unwrap_or(Visibility::VerifiedSchools),
        title,
        description: Some(bound.text(row, "description").to_owned()).filter(|text| !text.is_empty()),
        location,
        radius_km: bound.number(row, "radius_km")?,
        accepts_cross_border: bound.flag(row, "cross_border")?.unwrap_or(false),
        languages: languages(context, row, host)?,
        ages: (age(context, row, "min_age")?, age(context, row, "max_age")?),
        eqf: (level(context, row, "eqf_from")?, level(context, row, "eqf_to")?),
        facts: facts(context, row)?,
        trades: trades.found,
        periods,
        origin: identity.origin(),
    };
    Ok(OfferRow {
        identity,
        new,
        state,
        confirmed_on: bound.date(row, "confirmed_on")?,
        host_was_verified: matches!(host.state, OrganisationState::Verified | OrganisationState::Paused),
        not_sure: trades.not_sure,
        sure: trades.sure,
    })
}

#[derive(Default)]
struct Trades {
    found: Vec<TradeId>,
    sure: Vec<String>,
    not_sure: Vec<String>,
}

/// The trades of a cell, codes and titles mixed as they come.
fn trades(context: &mut Context<'_>, row: &Row, host: &Organisation) -> Trades {
    let language: Option<LanguageTag> =
        host.language.label_languages().first().and_then(|tag| tag.parse().ok());
    let mut trades = Trades::default();
    for said in context.bound.clone().list(row, "trades") {
        let found = match read::of_text(context, &said, language.as_ref()) {
            read::Said::Nothing => continue,
            read::Said::Code(trade) => Some(trade),
            read::Said::Title(title, Some((trade, _))) => {
                trades.sure.push(title);
                Some(trade)
            }
            read::Said::Title(title, None) => {
                trades.not_sure.push(title);
                None
            }
        };
        trades.found.extend(found.filter(|found| !trades.found.contains(found)));
    }
    trades
}

/// What the offer can be given in; the host's own language where nothing is said and the mapping has no such column.
fn languages(context: &Context<'_>, row: &Row, host: &Organisation) -> Result<Vec<LanguageTag>, RowProblem> {
    let said = read::languages(context, row)?;
    if !said.is_empty() || context.bound.has("languages") {
        return Ok(said);
    }
    Ok(host.language.label_languages().first().and_then(|tag| tag.parse().ok()).into_iter().collect())
}

fn age(context: &Context<'_>, row: &Row, field: &'static str) -> Result<Option<u8>, RowProblem> {
    context.bound.value(row, field, "Write an age in years, like 16")
}

fn level(context: &Context<'_>, row: &Row, field: &'static str) -> Result<Option<u8>, RowProblem> {
    context.bound.value(row, field, "Write an EQF level from 1 to 8")
}

fn facts(context: &Context<'_>, row: &Row) -> Result<OfferFacts, RowProblem> {
    let bound = &context.bound;
    Ok(OfferFacts {
        quantity: bound.number(row, "quantity")?,
        paid: bound.flag(row, "paid")?,
        equipment: bound.flag(row, "equipment")?,
        shifts: bound.flag(row, "shifts")?,
        travel: bound.flag(row, "travel")?,
        meals: bound.flag(row, "meals")?,
        lodging: bound.flag(row, "lodging")?,
        step_free: bound.flag(row, "step_free")?,
        adapted_tasks: bound.flag(row, "adapted_tasks")?,
        bus_at_shift_times: bound.flag(row, "bus_at_shift_times")?,
    })
}
