//! How changes that would help read.
use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::NaiveDate;
use domain::{
    Activity, InclusionFact, Locale, NeedRemedy, OfferPeriodId, OfferRemedy, Remedy, TradeId, TradeRef,
    Weekdays,
};
use insta::assert_snapshot;

use super::explanations::trade;
use crate::Translator;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn weekdays(bits: i64) -> Weekdays {
    Weekdays::from_bits(bits).unwrap()
}

fn of_offer() -> Vec<OfferRemedy> {
    let period = "00000000-0000-0000-0000-000000000001".parse::<OfferPeriodId>().unwrap();
    let (from, to) = (day("2027-05-03"), day("2027-04-30"));
    let mut all = vec![
        OfferRemedy::Confirmed { on: to },
        OfferRemedy::Published { on: to },
        OfferRemedy::Visible,
        OfferRemedy::Language { language: "sq".parse().unwrap() },
        OfferRemedy::Quantity { period: Some(period), from: Some(1), to: 2 },
        OfferRemedy::Quantity { period: None, from: None, to: 21 },
        OfferRemedy::Weekdays { period, from: weekdays(1), to: weekdays(0b101) },
        OfferRemedy::StartsOn { period, from, to },
        OfferRemedy::EndsOn { period, from: to, to: from },
        OfferRemedy::Radius { from_km: Some(60), to_km: 72 },
        OfferRemedy::CrossBorder,
        OfferRemedy::Eqf { from: Some(3), to: Some(5) },
        OfferRemedy::Eqf { from: Some(3), to: None },
        OfferRemedy::Eqf { from: None, to: Some(5) },
        OfferRemedy::ContactBudget { to: 1 },
        OfferRemedy::ContactBudget { to: 3 },
        OfferRemedy::Accreditation { trade: TradeId(1), on: to },
        OfferRemedy::Trade { trade: TradeRef { id: TradeId(1), isco08: "7212".parse().unwrap() } },
        OfferRemedy::Activity { to: Activity::DualApprenticeship },
    ];
    all.extend(InclusionFact::ALL.iter().map(|fact| OfferRemedy::Inclusion { fact: *fact }));
    all
}

fn of_need() -> Vec<NeedRemedy> {
    let (from, to) = (day("2027-04-30"), day("2027-05-03"));
    vec![
        NeedRemedy::Opened,
        NeedRemedy::Language { language: "hr".parse().unwrap() },
        NeedRemedy::MaxDistance { from_km: None, to_km: 1_072 },
        NeedRemedy::Weekdays { from: weekdays(0b1010), to: weekdays(0b1011) },
        NeedRemedy::StartsOn { from, to },
        NeedRemedy::EndsOn { from, to },
        NeedRemedy::Quantity { from: 8, to: 5 },
        NeedRemedy::CrossBorder,
        NeedRemedy::Activity { to: Activity::SummerPractice },
    ]
}

fn everything(locale: Locale) -> String {
    let t = Translator::new(locale);
    let all = of_offer().into_iter().map(Remedy::Offer).chain(of_need().into_iter().map(Remedy::Need));
    let names = |id| trade(locale, id);
    let mut page = String::new();
    for remedy in all {
        writeln!(page, "{}", t.remedy(&remedy, Activity::PracticalTraining, &names)).unwrap();
    }
    for (points, rank) in [(7_610, Some(6)), (7_621, Some(1)), (4_003, None)] {
        writeln!(page, "{}", t.outcome(points, rank)).unwrap();
    }
    page
}

#[test]
fn what_would_help_is_said_in_every_language() {
    assert_snapshot!("remedies_en", everything(Locale::En));
    assert_snapshot!("remedies_sq", everything(Locale::Sq));
    assert_snapshot!("remedies_bs", everything(Locale::Bs));
    assert_snapshot!("remedies_hr", everything(Locale::Hr));
    assert_snapshot!("remedies_sr_cyrl", everything(Locale::SrCyrl));
    assert_snapshot!("remedies_sr_latn", everything(Locale::SrLatn));
    assert_snapshot!("remedies_sr_latn_me", everything(Locale::SrLatnMe));
}

/// A new kind has to be added to the snapshots above.
#[test]
fn every_kind_is_among_them() {
    let offers: BTreeSet<&str> = of_offer().iter().map(OfferRemedy::kind).collect();
    let needs: BTreeSet<&str> = of_need().iter().map(NeedRemedy::kind).collect();
    let written = [
        include_str!("../../../domain/src/remedy/offer.rs"),
        include_str!("../../../domain/src/remedy/need.rs"),
    ];
    for (said, written) in [offers, needs].iter().zip(written) {
        let kinds = written.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
        let missing: Vec<&str> = kinds.filter(|kind| !said.contains(kind)).collect();
        assert!(missing.is_empty() && said.len() > 8, "{missing:?}");
    }
}
