//! A need as the rivals are asked for it.

use std::collections::HashMap;

use domain::{
    Activity, ActivityFamily, Countries, Criterion, HardRule, LabelKind, LanguageTag, MatchingRules,
    NeedProfile, NeedTrade, Period, Profile, TradeId, TradeRef,
};
use matching::Scorer;
use reference::Catalogue;

use crate::text::{Text, day_number};

/// The number of an activity in the tables.
pub(crate) fn activity_number(activity: Activity) -> usize {
    Activity::ALL.iter().position(|one| *one == activity).unwrap_or(0)
}

/// The number of a family in the tables.
pub(crate) fn family_number(family: ActivityFamily) -> usize {
    ActivityFamily::ALL.iter().position(|one| *one == family).unwrap_or(0)
}

/// A number of each language, to keep several in one whole number.
pub(crate) struct Languages(Vec<LanguageTag>);

impl Languages {
    pub(crate) fn of<'a>(all: impl Iterator<Item = &'a LanguageTag>) -> Self {
        let mut tags: Vec<LanguageTag> = all.cloned().collect();
        tags.sort();
        tags.dedup();
        Self(tags)
    }

    /// The bits of the languages that are wanted; 31 languages are more than the world has.
    pub(crate) fn bits(&self, is_wanted: impl Fn(&LanguageTag) -> bool) -> i32 {
        self.0.iter().zip(0..31).filter(|(tag, _)| is_wanted(tag)).map(|(_, bit)| 1 << bit).sum()
    }
}

/// Writes queries for needs.
pub(crate) struct Asker<'a> {
    pub(crate) scorer: &'a Scorer,
    pub(crate) languages: &'a Languages,
    pub(crate) length: usize,
    /// The trades' names in English.
    pub(crate) titles: HashMap<TradeId, &'a str>,
}

impl<'a> Asker<'a> {
    pub(crate) fn new(
        scorer: &'a Scorer,
        catalogue: &'a Catalogue,
        languages: &'a Languages,
        length: usize,
    ) -> Self {
        let english = |label: &&domain::TradeLabel| {
            label.kind == LabelKind::Preferred && label.language.as_str() == "en"
        };
        let titles = catalogue.labels.iter().filter(english);
        let titles = titles.map(|label| (label.trade, label.label.as_str())).collect();
        Self { scorer, languages, length, titles }
    }

    /// The query that returns the engine's list, from a table or a join of tables.
    pub(crate) fn list(&self, need: &NeedProfile, combinations: &str) -> Option<String> {
        let rules = self.scorer.rules();
        let profile = rules.profile(need.activity, need.country)?;
        let text = Text::new(include_str!("lists.sql"))
            .put("combinations", combinations)
            .put("near", near(need, &profile, rules))
            .put("place", need.location.place?)
            .put("country", need.country)
            .put("activity", activity_number(need.activity))
            .put("need", need.id)
            .put("forbidden", forbidden(need, &profile, rules))
            .put("accepts_border", need.accepts_cross_border)
            .put("understood", self.understood(need))
            .put("with_support", need.with_support.unwrap_or(0) > 0)
            .maybe("wanted", need.quantity.map(|quantity| quantity.saturating_sub(need.met)))
            .maybe("eqf", need.eqf_level)
            .maybe("weekdays", need.weekdays.map(u8::from))
            .maybe("max_km", need.max_distance_km)
            .maybe("first", need.period.map(|period| day_number(period.starts_on())))
            .maybe("last", need.period.map(|period: Period| day_number(period.ends_on())))
            .put("today", day_number(self.scorer.as_of()))
            .put("neutral", rules.neutral_share)
            .put("minimum", rules.minimum_score)
            .put("length", self.length);
        Some(of_profile(text, &profile).finish())
    }

    /// Zero where the need names no language, which is neutral.
    fn understood(&self, need: &NeedProfile) -> i32 {
        let rules = self.scorer.rules();
        self.languages.bits(|offered| need.languages.iter().any(|other| rules.understands(offered, other)))
    }

    /// Offers of the unit group, nearest first. A need for any trade has none to ask for.
    pub(crate) fn isco(&self, need: &NeedProfile) -> Option<String> {
        let trade = known(need)?;
        Some(self.near_by(Text::new(include_str!("isco.sql")), need).put("isco08", trade.isco08).finish())
    }

    /// Offers whose title looks like the trade's name.
    pub(crate) fn trigram(&self, need: &NeedProfile) -> Option<String> {
        let title = self.titles.get(&known(need)?.id)?.replace('\'', "''");
        Some(self.near_by(Text::new(include_str!("trigram.sql")), need).put("title", title).finish())
    }

    fn near_by(&self, text: Text, need: &NeedProfile) -> Text {
        text.put("activity", activity_number(need.activity))
            .put("latitude", need.location.point.latitude)
            .put("longitude", need.location.point.longitude)
            .put("length", self.length)
    }
}

fn known(need: &NeedProfile) -> Option<TradeRef> {
    match need.trade {
        NeedTrade::Known(trade) => Some(trade),
        NeedTrade::Any | NeedTrade::Unknown => None,
    }
}

/// The trades that are near enough, each with its points, or the neutral points where any will do.
fn near(need: &NeedProfile, profile: &Profile, rules: &MatchingRules) -> String {
    let Some(trade) = known(need) else {
        let weight = weight(profile, Criterion::Trade);
        return format!("(SELECT {weight} * {} / 10000 AS points) AS n ON true", rules.neutral_share);
    };
    let family = family_number(need.activity.family());
    format!("near AS n ON n.family = {family} AND n.wanted = {} AND n.offered = c.trade", trade.id)
}

fn weight(profile: &Profile, criterion: Criterion) -> u16 {
    profile.weights.get(&criterion).copied().unwrap_or(0)
}

fn of_profile(text: Text, profile: &Profile) -> Text {
    let weighing = Criterion::ALL.iter();
    let text = weighing.fold(text, |text, one| text.put(one.as_str(), weight(profile, *one)));
    let text = HardRule::ALL
        .iter()
        .fold(text, |text, rule| text.put(&format!("must_{rule}"), profile.must.contains(rule)));
    text.maybe("our_km", profile.radius_km)
        .put("full_km", profile.distance.full_km)
        .put("zero_km", profile.distance.zero_km)
        .put("full_days", profile.freshness.full_days)
        .put("zero_days", profile.freshness.zero_days)
}

/// Countries of hosts that are closed to the need: a direction that is not allowed, or a duty of accreditation, since
/// no host of the world has any.
fn forbidden(need: &NeedProfile, profile: &Profile, rules: &MatchingRules) -> String {
    let is_accredited = profile.must.contains(&HardRule::Accreditation);
    let duties =
        rules.accreditation_duties.iter().filter(|duty| is_accredited && duty.activity == need.activity);
    let banned = rules.directions.iter().filter(|direction| {
        !direction.allowed
            && direction.family == need.activity.family()
            && direction.from.contains(need.country)
    });
    let banned = banned.flat_map(|direction| match &direction.to {
        Countries::One(one) => std::slice::from_ref(one),
        Countries::Several(all) => all.as_slice(),
    });
    let banned = banned.filter(|country| **country != need.country);
    let countries: Vec<String> =
        duties.map(|duty| duty.country).chain(banned.copied()).map(|country| country.to_string()).collect();
    format!("{{{}}}", countries.join(","))
}
