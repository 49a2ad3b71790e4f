//! Scores pairs under one setting.

use chrono::NaiveDate;
use domain::{ActivityRules, Blocked, MatchingRules, NeedProfile, OfferProfile, Profile, Score, Verdict};

use crate::{
    Codes, Setting, SettingError, combination, hard_rule, pair::Pair, profiles::Profiles,
    relation::Relations, way::Ways,
};

/// Scores pairs under one setting, compiled once.
///
/// A pure function of setting and pair: it reads no clock and keeps nothing, so that an admin can preview rules on real
/// data and a verdict of last year can be had again.
#[derive(Clone, Debug)]
pub struct Scorer {
    setting: Setting,
    profiles: Profiles,
    ways: Ways,
    relations: Relations,
}

impl Scorer {
    /// Compiles a setting.
    ///
    /// # Errors
    ///
    /// Where the rules contradict themselves or name a code that nothing has; the error says which.
    pub fn new(setting: Setting, codes: &Codes) -> Result<Self, SettingError> {
        let rules = &setting.rules;
        rules.check()?;
        Ok(Self {
            profiles: Profiles::new(rules)?,
            ways: Ways::new(&rules.travel, codes)?,
            relations: Relations::new(rules, codes)?,
            setting,
        })
    }

    /// The rules, as they were handed in.
    pub fn rules(&self) -> &MatchingRules {
        &self.setting.rules
    }

    /// The version of the rules; kept with each suggestion.
    pub fn rules_version(&self) -> i32 {
        self.setting.rules_version
    }

    /// The day for which it reckons.
    pub fn as_of(&self) -> NaiveDate {
        self.setting.as_of
    }

    /// How well an offer fits a need, by its best trade and period.
    ///
    /// # Errors
    ///
    /// Every rule that blocks the pair: those of the pair, then those of the combination of trade and period that comes
    /// nearest to fitting.
    pub fn judge(&self, offer: &OfferProfile, need: &NeedProfile) -> Verdict {
        let pair = self.pair(offer, need);
        let mut blocked = hard_rule::of_pair(&pair);
        match combination::best(&pair) {
            Err(more) => blocked.extend(more),
            Ok(score) if blocked.is_empty() => return self.above_minimum(score),
            Ok(_) => {}
        }
        Err(blocked)
    }

    fn above_minimum(&self, score: Score) -> Verdict {
        let (points, minimum) = (score.points, self.rules().minimum_score);
        if points < minimum {
            return Err(vec![Blocked::BelowMinimum { points, minimum }]);
        }
        Ok(score)
    }

    /// A pair with what holds for it.
    pub(crate) fn pair<'a>(&'a self, offer: &'a OfferProfile, need: &'a NeedProfile) -> Pair<'a> {
        let way = self.ways.between(&need.location, &offer.location);
        Pair { scorer: self, profile: self.profile(need), offer, need, way }
    }

    /// The profile of a need's family as the sending side's country has it.
    pub(crate) fn profile(&self, need: &NeedProfile) -> &Profile {
        self.profiles.of(need.activity.family(), need.country)
    }

    pub(crate) fn activities(&self) -> &ActivityRules {
        &self.setting.activities
    }

    pub(crate) fn ways(&self) -> &Ways {
        &self.ways
    }

    pub(crate) fn relations(&self) -> &Relations {
        &self.relations
    }
}
