//! What is known of a company beside its name: everything here may be unknown, and unknown is neutral.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{OrganisationId, TradeId, text_enum::text_enum};

text_enum! {
    /// How many people work there (Eurostat's bands). Never lowers or raises a score.
    SizeBand {
        /// 1 to 9.
        Micro = "micro",
        /// 10 to 49.
        Small = "small",
        /// 50 to 249.
        Medium = "medium",
        /// 250 and more.
        Large = "large",
    }
}

/// The company-level criteria of the European Framework for Quality and Effective Apprenticeships (Council
/// Recommendation 2018/C 153/01, points 1-7). `None` = not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityFacts {
    /// A written agreement before the start.
    pub written_agreement: Option<bool>,
    /// Learning outcomes agreed with the school.
    pub learning_outcomes: Option<bool>,
    /// A named in-company trainer who works with the teachers.
    pub pedagogical_support: Option<bool>,
    /// At least half of the time in the workplace.
    pub workplace_component: Option<bool>,
    /// Learners are paid or compensated.
    pub pay: Option<bool>,
    /// Social protection and insurance.
    pub social_protection: Option<bool>,
    /// Health and safety at work.
    pub safe_conditions: Option<bool>,
}

impl QualityFacts {
    /// The seven answers in the order of the Recommendation.
    pub const fn answers(self) -> [Option<bool>; 7] {
        [
            self.written_agreement,
            self.learning_outcomes,
            self.pedagogical_support,
            self.workplace_component,
            self.pay,
            self.social_protection,
            self.safe_conditions,
        ]
    }
}

/// How the company answered so far; changed in the transaction of the answer that it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackRecord {
    /// Invitations that it received.
    pub asked: u32,
    /// Of these answered in time, yes or no.
    pub answered: u32,
    /// Of these accepted.
    pub accepted: u32,
    /// Cooperations that were kept to their end.
    pub kept: u32,
}

/// The company's side of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// The organisation.
    pub organisation: OrganisationId,
    /// How big it is, where stated.
    pub size_band: Option<SizeBand>,
    /// The seven EFQEA criteria.
    pub quality: QualityFacts,
    /// How many contacts a month it wants at most.
    pub contact_budget: Option<u32>,
    /// How many it had in the month of `contacts_month`.
    pub contacts_used: u32,
    /// The month that is counted, as yyyymm.
    pub contacts_month: u32,
    /// How it answered.
    pub track_record: TrackRecord,
}

impl Company {
    /// A company of which nothing is known.
    pub fn unknown(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            size_band: None,
            quality: QualityFacts::default(),
            contact_budget: None,
            contacts_used: 0,
            contacts_month: 0,
            track_record: TrackRecord::default(),
        }
    }
}

text_enum! {
    /// Whether somebody has looked at the paper.
    AccreditationState {
        /// The company says so.
        Claimed = "claimed",
        /// Somebody has checked it.
        Verified = "verified",
        /// Checked and refused.
        Rejected = "rejected",
    }
}

/// A chamber's or ministry's word that a company may train in a trade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accreditation {
    /// The trade.
    pub trade: TradeId,
    /// Who gave it.
    pub issuer: String,
    /// The first day.
    pub valid_from: NaiveDate,
    /// The last day; `None` = without end.
    pub valid_to: Option<NaiveDate>,
    /// Whether it was checked.
    pub state: AccreditationState,
}

impl Accreditation {
    /// Whether it counts on a day: checked, begun and not ended.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        self.state == AccreditationState::Verified
            && self.valid_from <= day
            && self.valid_to.is_none_or(|last| day <= last)
    }
}
