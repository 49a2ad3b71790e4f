//! From the form to what the use case takes.

use app::{
    catalogue::Catalogue,
    offer::{OfferInput, PeriodInput},
};
use chrono::NaiveDate;
use domain::{
    Activity, ActivityFamily, FieldError, FieldErrors, OfferFacts, Organisation, TradeId, Visibility,
};
use i18n::Translator;

use super::{form::OfferForm, town::TownReading, trade::TradeReading, typed};
use crate::wording::{capitalised, with_commas};

/// What the form is read against.
pub(super) struct Ground<'a> {
    pub(super) t: Translator,
    pub(super) catalogue: &'a Catalogue,
    pub(super) company: &'a Organisation,
    pub(super) today: NaiveDate,
}

/// What a form says.
pub(super) struct Reading {
    pub(super) trade: TradeReading,
    pub(super) town: TownReading,
    /// What the use case takes, or every field that can't be taken.
    pub(super) outcome: Result<OfferInput, FieldErrors>,
}

impl Reading {
    /// Reads a form.
    pub(super) fn of(form: &OfferForm, ground: &Ground<'_>) -> Self {
        let trade = TradeReading::of(form, ground.catalogue, ground.t.locale);
        let town = TownReading::of(form, ground.catalogue, ground.company);
        let outcome = input(form, &trade, &town, ground);
        Self { trade, town, outcome }
    }
}

fn input(
    form: &OfferForm,
    trade: &TradeReading,
    town: &TownReading,
    ground: &Ground<'_>,
) -> Result<OfferInput, FieldErrors> {
    let mut errors = FieldErrors::default();
    let activity = errors.keep(activity(&form.activity));
    let has_learners = activity.is_some_and(Activity::has_learners);
    let trade = errors.keep(trade.trade(has_learners)).flatten();
    let place = errors.keep(town.code()).flatten();
    let quantity = errors.keep(typed::number("quantity", &form.quantity)).flatten();
    let period = errors.keep(period(form, quantity, ground.today)).flatten();
    let languages = errors.keep(typed::languages("language", &form.language)).unwrap_or_default();
    let facts = facts(form, quantity.filter(|_| period.is_none()), &mut errors);
    let Some(activity) = activity.filter(|_| errors.0.is_empty()) else { return Err(errors) };
    let code = trade.and_then(|trade| ground.catalogue.trade(trade)).map(|trade| trade.code.clone());
    Ok(OfferInput {
        host: None,
        activity,
        visibility: Visibility::Public,
        title: title(form, activity, trade, ground),
        description: None,
        trades: code.into_iter().collect(),
        place,
        radius_km: None,
        // Across a border is what a mobility is.
        accepts_cross_border: form.cross_border == "yes" || activity.family() == ActivityFamily::Mobility,
        languages,
        ages: (None, None),
        eqf: (None, None),
        facts,
        periods: period.into_iter().collect(),
    })
}

fn activity(chosen: &str) -> Result<Activity, FieldError> {
    Activity::parse(chosen).map_err(|_| FieldError::new("activity", "choose-one"))
}

/// When: both days or neither. Days of the week are days of a period, so they need one.
pub(crate) fn period(
    form: &OfferForm,
    quantity: Option<u32>,
    today: NaiveDate,
) -> Result<Option<PeriodInput>, FieldError> {
    let starts_on = typed::day("starts_on", &form.starts_on)?;
    let ends_on = typed::day("ends_on", &form.ends_on)?;
    let weekdays = typed::weekdays("weekday", &form.weekday)?;
    match (starts_on, ends_on) {
        (Some(_), Some(last)) if last < today => {
            Err(FieldError::new("ends_on", "in-the-past").with("today", today))
        }
        (Some(starts_on), Some(ends_on)) => Ok(Some(PeriodInput { starts_on, ends_on, weekdays, quantity })),
        (Some(_), None) => Err(FieldError::new("ends_on", "both-days")),
        (None, Some(_)) => Err(FieldError::new("starts_on", "both-days")),
        (None, None) if weekdays.is_some() => Err(FieldError::new("starts_on", "days-without-dates")),
        (None, None) => Ok(None),
    }
}

fn facts(form: &OfferForm, quantity: Option<u32>, errors: &mut FieldErrors) -> OfferFacts {
    let mut stated = |name: &str| errors.keep(typed::answer(name, form.chosen(name))).flatten();
    OfferFacts {
        quantity,
        step_free: stated("step_free"),
        meals: stated("meals"),
        travel: stated("travel"),
        lodging: stated("lodging"),
        ..OfferFacts::default()
    }
}

/// The company's own title, or "Welder, dual apprenticeship" in the language in which it writes.
fn title(form: &OfferForm, activity: Activity, trade: Option<TradeId>, ground: &Ground<'_>) -> String {
    let own = form.title.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let trade = trade.map(|trade| ground.catalogue.trade_name(trade, ground.t.locale));
    let words = [trade, Some(ground.t.activity(activity))];
    capitalised(&with_commas(ground.t, words.into_iter().flatten()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(starts_on: &str, ends_on: &str, weekday: &[&str]) -> Result<Option<u32>, (String, &'static str)> {
        let form = OfferForm {
            starts_on: starts_on.to_owned(),
            ends_on: ends_on.to_owned(),
            weekday: weekday.iter().map(|&day| day.to_owned()).collect(),
            ..OfferForm::default()
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        let period = period(&form, Some(6), today).map_err(|error| (error.field, error.code))?;
        Ok(period.and_then(|period| period.quantity))
    }

    #[test]
    fn a_period_has_both_days_or_neither() {
        assert_eq!(read("", "", &[]), Ok(None));
        assert_eq!(read("2027-02-01", "2027-05-29", &["2"]), Ok(Some(6)));
        let refused = |field: &str, code| Err((field.to_owned(), code));
        assert_eq!(read("2027-02-01", "", &[]), refused("ends_on", "both-days"));
        assert_eq!(read("", "2027-05-29", &[]), refused("starts_on", "both-days"));
        assert_eq!(read("2026-02-01", "2026-05-29", &[]), refused("ends_on", "in-the-past"));
        assert_eq!(read("", "", &["2"]), refused("starts_on", "days-without-dates"));
    }

    #[test]
    fn a_fact_that_was_not_stated_stays_unknown() {
        let form = OfferForm { meals: "yes".to_owned(), lodging: "no".to_owned(), ..OfferForm::default() };
        let mut errors = FieldErrors::default();
        let facts = facts(&form, Some(4), &mut errors);
        assert_eq!((facts.meals, facts.lodging, facts.travel), (Some(true), Some(false), None));
        assert_eq!((facts.quantity, errors.0.len()), (Some(4), 0));
    }
}
