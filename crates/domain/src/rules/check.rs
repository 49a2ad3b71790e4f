//! What makes rules usable: every family has a profile, weights sum to 10,000, shares are shares.

use crate::{ALL_POINTS, ActivityFamily, Criterion, MatchingRules, ProperName};
use std::collections::BTreeMap;

/// Why rules can't be used: where, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {what}")]
pub struct RulesError {
    /// The key, with dots: `profiles.placement.weights`.
    pub at: String,
    /// What is wrong and what it takes.
    pub what: String,
}

fn error(at: impl Into<String>, what: impl Into<String>) -> RulesError {
    RulesError { at: at.into(), what: what.into() }
}

impl MatchingRules {
    /// Checks the whole.
    ///
    /// # Errors
    ///
    /// The first key that can't be used, and why.
    pub fn check(&self) -> Result<(), RulesError> {
        if self.format != 1 {
            return Err(error("format", format!("is {}, this version knows 1", self.format)));
        }
        if !(1..=100).contains(&self.list_length) {
            return Err(error("list_length", format!("is {}, takes 1 to 100", self.list_length)));
        }
        share("minimum_score", self.minimum_score)?;
        share("neutral_share", self.neutral_share)?;
        if !(100..=300).contains(&self.travel.road_percent) {
            return Err(error(
                "travel.road_percent",
                format!("is {}, takes 100 to 300", self.travel.road_percent),
            ));
        }
        for family in ActivityFamily::ALL {
            self.check_profile(*family)?;
        }
        for (n, other) in self.overrides.iter().enumerate() {
            if let Some(weights) = &other.weights {
                sum(&format!("overrides[{n}].weights"), weights)?;
            }
            if let Some(shape) = other.distance {
                line(&format!("overrides[{n}].distance"), shape.full_km, shape.zero_km)?;
            }
        }
        let digits = |group: &String| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        if let Some(group) = self.broad_groups.iter().find(|group| !digits(group)) {
            return Err(error(
                "broad_groups",
                format!("`{group}` is not an ISCO-08 minor group of three digits"),
            ));
        }
        self.related_trades
            .iter()
            .enumerate()
            .try_for_each(|(n, pair)| share(&format!("related_trades[{n}].share"), pair.share))?;
        self.check_travel()?;
        self.check_sources()
    }

    fn check_travel(&self) -> Result<(), RulesError> {
        for (n, way) in self.travel.exceptions.iter().enumerate() {
            let wrong = |what: &str| Err(error(format!("travel.exceptions[{n}]"), what));
            if way.from == way.to {
                return wrong("leads from a place to itself");
            }
            if way.because.is_none() && way.via.is_some() {
                return wrong("has `via` without `because`: say what kind of thing it is");
            }
            if way.via.as_ref().is_some_and(ProperName::is_blank) {
                return wrong("has an empty name in `via`");
            }
        }
        Ok(())
    }

    fn check_profile(&self, family: ActivityFamily) -> Result<(), RulesError> {
        let at = format!("profiles.{family}");
        let Some(profile) = self.profiles.get(&family) else {
            return Err(error(at, "is missing: every family needs a profile"));
        };
        sum(&format!("{at}.weights"), &profile.weights)?;
        line(&format!("{at}.distance"), profile.distance.full_km, profile.distance.zero_km)?;
        line(&format!("{at}.freshness"), profile.freshness.full_days, profile.freshness.zero_days)?;
        let trade = profile.trade;
        let shares = [trade.same, trade.unit_group, trade.minor_group, trade.sub_major_group];
        shares.iter().try_for_each(|points| share(&format!("{at}.trade"), *points))?;
        if !shares.is_sorted_by(|near, far| near >= far) {
            return Err(error(format!("{at}.trade"), "a farther relation gives more than a nearer one"));
        }
        Ok(())
    }

    fn check_sources(&self) -> Result<(), RulesError> {
        let duties = self.accreditation_duties.iter().map(|duty| ("accreditation_duties", &duty.source));
        let directions = self.directions.iter().map(|direction| ("directions", &direction.source));
        let measured = self.travel.exceptions.iter().filter_map(|way| way.source.as_ref());
        let measured = measured.map(|source| ("travel.exceptions", source));
        match duties.chain(directions).chain(measured).find(|(_, source)| source.trim().is_empty()) {
            Some((at, _)) => Err(error(at, "has a row without a source; without a source it is no rule")),
            None => Ok(()),
        }
    }
}

fn sum(at: &str, weights: &BTreeMap<Criterion, u16>) -> Result<(), RulesError> {
    let sum: u32 = weights.values().map(|points| u32::from(*points)).sum();
    if sum != u32::from(ALL_POINTS) {
        return Err(error(at, format!("sum to {sum}, must sum to {ALL_POINTS}")));
    }
    Ok(())
}

fn share(at: &str, points: u16) -> Result<(), RulesError> {
    if points > ALL_POINTS {
        return Err(error(at, format!("is {points}, takes 0 to {ALL_POINTS}")));
    }
    Ok(())
}

fn line(at: &str, full: u32, zero: u32) -> Result<(), RulesError> {
    if full >= zero {
        return Err(error(
            at,
            format!("is full up to {full} and nothing from {zero}: the first must be smaller"),
        ));
    }
    Ok(())
}
