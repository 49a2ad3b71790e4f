//! Rows against what is stored.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    FieldErrors, LanguageTag, Offer, OfferId, OfferPeriodId, OfferState, OrganisationId, PublishError,
};
use exchange::{Row, RowProblem};
use store::{Executor, StoreError};

use super::Step;
use super::row::OfferRow;
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::identity::Identity;
use crate::import::report::Outcome;

pub(super) type Known = HashMap<(OrganisationId, Identity), Offer>;
type Seen = HashMap<(OrganisationId, Identity), (u64, u64)>;

/// Whose the offer is, and which.
const KNOWN_BY: [&str; 5] = ["host_source", "host_key", "host_name", "source", "key"];

/// Our field to the column it comes from.
const NAMES: [(&str, &str); 4] = [
    ("periods[0].starts_on", "starts_on"),
    ("periods[0].ends_on", "ends_on"),
    ("periods[0].quantity", "places"),
    ("facts.quantity", "quantity"),
];

/// Reads what the rows may mean.
pub(super) async fn known<'r>(
    db: &Executor<'_>,
    rows: impl Iterator<Item = &'r OfferRow>,
) -> Result<Known, StoreError> {
    let (mut own, mut sources) = (Vec::new(), HashMap::<String, Vec<OrganisationId>>::new());
    for row in rows {
        match &row.identity {
            Identity::Own(id) => own.push(OfferId::from_uuid(*id)),
            Identity::Of(origin) => sources.entry(origin.source.clone()).or_default().push(row.new.host),
        }
    }
    let mut known = Known::new();
    for offer in store::offer::list_by_ids(db, &own).await? {
        known.insert((offer.host, Identity::Own(offer.id.as_uuid())), offer);
    }
    for (source, hosts) in sources {
        for offer in store::offer::list_by_origin(db, &source, &hosts).await? {
            if let Some(origin) = offer.origin.clone() {
                known.insert((offer.host, Identity::Of(origin)), offer);
            }
        }
    }
    Ok(known)
}

pub(super) fn planned(
    context: &mut Context<'_>,
    row: &Row,
    said: OfferRow,
    known: &mut Known,
    seen: &mut Seen,
) -> Planned<Step> {
    let key = (said.new.host, said.identity.clone());
    let digest = context.says(row, &KNOWN_BY);
    if let Some((line, other)) = seen.get(&key).filter(|(line, _)| *line != row.line) {
        if *other == digest {
            return Ok((Outcome::Unchanged, None));
        }
        let reason = format!("line {line} has the same offer with other values");
        return Err(context.bound.problem(
            row,
            "key",
            reason,
            "Keep one of the two rows, or give each its own key",
        ));
    }
    let (sure, not_sure) = (said.sure.clone(), said.not_sure.clone());
    let trades = said.new.trades.clone();
    let (outcome, step) =
        offer(context, said, known.get(&key)).map_err(|errors| refused(context, row, errors))?;
    seen.insert(key.clone(), (row.line, digest));
    let language: Option<&LanguageTag> = None;
    for title in &sure {
        context.count_title(title, language, trades.first().copied(), step.is_some());
    }
    for title in &not_sure {
        context.count_title(title, language, None, step.is_some());
    }
    if let Some(Step::Add(offer) | Step::Update(offer, _)) = &step {
        known.insert(key, offer.as_ref().clone());
    }
    Ok((outcome, step))
}

/// The first field that the domain does not take, by the column where it stands: all periods may stand in one.
fn refused(context: &Context<'_>, row: &Row, errors: FieldErrors) -> RowProblem {
    let mut errors = errors;
    if !context.bound.text(row, "periods").is_empty() {
        let inside = errors.0.iter_mut().filter(|error| error.field.starts_with("periods["));
        inside.for_each(|error| "periods".clone_into(&mut error.field));
    }
    context.refused(row, &errors, &NAMES)
}

fn offer(
    context: &Context<'_>,
    said: OfferRow,
    old: Option<&Offer>,
) -> Result<(Outcome, Option<Step>), FieldErrors> {
    let rules = context.catalogue().activities();
    let ids = &context.app.sources.ids;
    let id = OfferId::from_uuid(said.identity.id(|| ids.uuid()));
    let period_id = || OfferPeriodId::from_uuid(ids.uuid());
    let wish =
        Wish { state: said.state, confirmed_on: said.confirmed_on, may_publish: said.host_was_verified };
    let Some(old) = old else {
        let draft = Offer::draft(id, said.new, period_id, rules, context.now)?;
        let offer = Offer { revision: 1, ..wish.granted(context, draft)? };
        return Ok((Outcome::Created, Some(Step::Add(Box::new(offer)))));
    };
    let restated = old.clone().restate(said.new, period_id, rules, context.now)?;
    // People's word on the state stands, but a draft that the list publishes.
    let restated = if old.state == OfferState::Draft {
        wish.granted(context, restated)?
    } else {
        Offer { confirmed_on: restated.confirmed_on.max(wish.confirmed_by(context)), ..restated }
    };
    let restated = Offer { revision: old.revision, ..restated };
    if restated == *old {
        return Ok((Outcome::Unchanged, None));
    }
    let from = (restated.state != old.state).then(|| old.state.as_str());
    let new = Offer { revision: old.revision + 1, ..restated };
    Ok((Outcome::Updated, Some(Step::Update(Box::new(new), from))))
}

/// In which state the list has the offer.
#[derive(Clone, Copy)]
struct Wish {
    /// `None` = not said.
    state: Option<OfferState>,
    confirmed_on: Option<chrono::NaiveDate>,
    may_publish: bool,
}

impl Wish {
    /// As far as it can be granted: a host that nobody has verified, and an offer whose trade is not known, stay drafts.
    fn granted(self, context: &Context<'_>, draft: Offer) -> Result<Offer, FieldErrors> {
        let confirmed_on = self.confirmed_by(context);
        let lacks_trade = draft.activity.has_learners() && draft.trades.is_empty();
        match self.state {
            Some(state @ (OfferState::Withdrawn | OfferState::Expired)) => {
                let withdrawn = draft.clone().withdraw().unwrap_or(draft);
                return Ok(Offer { state, confirmed_on, ..withdrawn });
            }
            Some(OfferState::Draft) => return Ok(draft),
            _ if !self.may_publish || lacks_trade => return Ok(draft),
            _ => {}
        }
        let published = match draft.clone().publish(self.as_of(context, &draft)) {
            Ok(published) => published,
            Err(PublishError::Fields(errors)) => return Err(errors),
            Err(PublishError::State(_)) => return Err(FieldErrors::default()),
        };
        let published = Offer { confirmed_on: confirmed_on.or(published.confirmed_on), ..published };
        Ok(if self.state == Some(OfferState::Paused) {
            published.clone().pause().unwrap_or(published)
        } else {
            published
        })
    }

    /// When the host last confirmed it, as the list says; nobody has confirmed anything tomorrow.
    fn confirmed_by(self, context: &Context<'_>) -> Option<chrono::NaiveDate> {
        self.confirmed_on.filter(|day| *day <= domain::local_date(context.now))
    }

    /// A list that says itself that an offer was published says so of one whose periods are over too: it was published
    /// while they lay ahead. Schools don't get it suggested any more.
    fn as_of(self, context: &Context<'_>, draft: &Offer) -> DateTime<Utc> {
        let last = draft.periods.iter().map(|period| period.period.ends_on()).max();
        let last = last.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| noon.and_utc());
        last.filter(|last| self.state.is_some() && *last < context.now).unwrap_or(context.now)
    }
}
