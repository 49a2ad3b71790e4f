//! The profile for each family of activities, and what countries have otherwise, looked up without a search.

use std::collections::HashMap;

use domain::{Activity, ActivityFamily, Country, MatchingRules, Profile, RulesError};

/// A profile for every family, so that no look-up can fail.
#[derive(Clone, Debug)]
pub(crate) struct Profiles {
    placement: Profile,
    engagement: Profile,
    mobility: Profile,
    overridden: HashMap<(ActivityFamily, Country), Profile>,
}

impl Profiles {
    pub(crate) fn new(rules: &MatchingRules) -> Result<Self, RulesError> {
        let profile = |family: ActivityFamily| {
            rules.profiles.get(&family).cloned().ok_or_else(|| RulesError {
                at: format!("profiles.{family}"),
                what: "is missing: every family needs a profile".to_owned(),
            })
        };
        let overridden = rules.overrides.iter().filter_map(|other| {
            let activity = Activity::ALL.iter().find(|activity| activity.family() == other.family)?;
            Some(((other.family, other.country), rules.profile(*activity, other.country)?))
        });
        Ok(Self {
            placement: profile(ActivityFamily::Placement)?,
            engagement: profile(ActivityFamily::Engagement)?,
            mobility: profile(ActivityFamily::Mobility)?,
            overridden: overridden.collect(),
        })
    }

    /// The profile of a family as the sending side's country has it.
    pub(crate) fn of(&self, family: ActivityFamily, country: Country) -> &Profile {
        self.overridden.get(&(family, country)).unwrap_or(match family {
            ActivityFamily::Placement => &self.placement,
            ActivityFamily::Engagement => &self.engagement,
            ActivityFamily::Mobility => &self.mobility,
        })
    }
}
