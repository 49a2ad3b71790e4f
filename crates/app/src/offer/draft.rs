//! The host side writes down what it gives.

use chrono::NaiveDate;
use domain::{
    Activity, Actor, FieldError, FieldErrors, LanguageTag, NewOffer, NewOfferPeriod, Offer, OfferFacts,
    OfferId, OfferPeriodId, Organisation, OrganisationId, TradeId, Visibility, Weekdays,
};

use super::subject;
use crate::catalogue::Catalogue;
use crate::organisation::{locate, region_of};
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// A period of an offer, as somebody says it.
#[derive(Clone, Copy, Debug)]
pub struct PeriodInput {
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// On which days of the week.
    pub weekdays: Option<Weekdays>,
    /// How much, in the activity's unit.
    pub quantity: Option<u32>,
}

/// What somebody says about an offer.
#[derive(Clone, Debug)]
pub struct OfferInput {
    /// Who gives it; an organisation's own staff leaves it out.
    pub host: Option<OrganisationId>,
    /// What is given.
    pub activity: Activity,
    /// Who may see it.
    pub visibility: Visibility,
    /// In the host's words.
    pub title: String,
    /// More of the host's words.
    pub description: Option<String>,
    /// The trades' codes, best first.
    pub trades: Vec<String>,
    /// In which town: a code or a name; left out = where the organisation is.
    pub place: Option<String>,
    /// From how far by road in km at most.
    pub radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    pub accepts_cross_border: bool,
    /// Languages in which it can be given.
    pub languages: Vec<LanguageTag>,
    /// Youngest and oldest age.
    pub ages: (Option<u8>, Option<u8>),
    /// Lowest and highest EQF level.
    pub eqf: (Option<u8>, Option<u8>),
    /// Pay, equipment, meals and so on.
    pub facts: OfferFacts,
    /// When; empty = to be discussed.
    pub periods: Vec<PeriodInput>,
}

/// Writes an offer down as a draft.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's organisation, [`AppError::Invalid`] names the fields.
#[tracing::instrument(name = "app.offer.draft", skip_all)]
pub async fn draft(app: &App, actor: &Actor, input: OfferInput) -> Result<Offer, AppError> {
    let host = policy::owner_of_new(actor, input.host)?;
    let known = app.live_index.known(app).await?;
    write(app, actor, async |tx| {
        let organisation = store::organisation::find(tx.db(), host).await?.ok_or(AppError::NotFound)?;
        draft_in(tx, known.catalogue(), &organisation, &input).await
    })
    .await
}

/// Checks and inserts a draft.
pub(crate) async fn draft_in(
    tx: &mut Tx,
    catalogue: &Catalogue,
    host: &Organisation,
    input: &OfferInput,
) -> Result<Offer, AppError> {
    let mut errors = FieldErrors::default();
    let trades = trades(catalogue, &input.trades, &mut errors);
    let location = match &input.place {
        Some(place) => errors.keep(locate(catalogue, None, Some(place), None)),
        None => region_of(catalogue, host.region, host.place),
    };
    let Some(location) = location else {
        if errors.0.iter().all(|error| error.field != "place") {
            errors.push(FieldError::new("place", "required"));
        }
        return Err(errors.into());
    };
    let new = NewOffer {
        host: host.id,
        activity: input.activity,
        visibility: input.visibility,
        title: input.title.clone(),
        description: input.description.clone(),
        location,
        radius_km: input.radius_km,
        accepts_cross_border: input.accepts_cross_border,
        languages: input.languages.clone(),
        ages: input.ages,
        eqf: input.eqf,
        facts: input.facts.clone(),
        trades,
        periods: input.periods.iter().map(period).collect(),
        origin: None,
    };
    let id = OfferId::from_uuid(tx.uuid());
    let period_id = || OfferPeriodId::from_uuid(tx.uuid());
    match Offer::draft(id, new, period_id, catalogue.activities(), tx.now()) {
        Ok(offer) => {
            errors.none_or(|| ())?;
            store::offer::insert(tx.db(), &offer).await?;
            tx.became(subject(id), Became::new(None, offer.state.as_str(), "host"));
            tx.audit("offer.draft", subject(id), &["activity", "title", "trades", "periods"]);
            Ok(offer)
        }
        Err(more) => {
            errors.0.extend(more.0);
            Err(errors.into())
        }
    }
}

fn trades(catalogue: &Catalogue, codes: &[String], errors: &mut FieldErrors) -> Vec<TradeId> {
    let found = codes.iter().enumerate().map(|(n, code)| {
        let trade = catalogue.trade_by_code(code).map(|trade| trade.id);
        trade.ok_or_else(|| FieldError::new(format!("trades[{n}]"), "trade-unknown").with("given", code))
    });
    found.filter_map(|trade| errors.keep(trade)).collect()
}

const fn period(input: &PeriodInput) -> NewOfferPeriod {
    NewOfferPeriod {
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        weekdays: input.weekdays,
        quantity: input.quantity,
    }
}
