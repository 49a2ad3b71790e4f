//! Why a pair is not suggested. All that apply are named.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Activity, Country, NeedState, OfferState, OrganisationState, Period, TradeId, Weekdays,
    text_enum::text_enum,
};

text_enum! {
    /// The two sides of a pair.
    Side {
        /// Looks for something.
        Sending = "sending",
        /// Gives something.
        Host = "host",
    }
}

text_enum! {
    /// A hard rule that an admin may switch off for a profile. The others always hold.
    HardRule {
        /// The trades are near enough.
        Trade = "trade",
        /// Not beyond the radius.
        Radius = "radius",
        /// The periods meet.
        Periods = "periods",
        /// The days of the week meet.
        Weekdays = "weekdays",
        /// The EQF level is in the offer's range.
        Eqf = "eqf",
        /// An accreditation, where a sourced rule demands one.
        Accreditation = "accreditation",
        /// The host's contact budget is not used up.
        ContactBudget = "contact_budget",
        /// Both accept a partner across the border.
        Border = "border",
    }
}

/// A rule that blocks a pair, with what it takes to say so in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Blocked {
    /// One side is not verified, or paused.
    OrganisationNotReady {
        /// Which side.
        side: Side,
        /// Its state.
        state: OrganisationState,
    },
    /// Both are the same organisation.
    SameOrganisation,
    /// The offer is not published.
    OfferNotPublished {
        /// Its state.
        state: OfferState,
    },
    /// The need is not open.
    NeedNotOpen {
        /// Its state.
        state: NeedState,
    },
    /// The offer is for named partners, and the sending side is none of them.
    NotVisible,
    /// Different things are offered and looked for.
    ActivitiesDiffer {
        /// What is offered.
        offered: Activity,
        /// What is looked for.
        wanted: Activity,
    },
    /// Nobody has found the programme's trade yet, though its learners learn one.
    TradeNotKnown,
    /// The trades are too far apart.
    TradesDiffer {
        /// The nearest trade offered.
        offered: TradeId,
        /// The trade of the need.
        wanted: TradeId,
    },
    /// No day lies in both.
    PeriodsDontMeet {
        /// The period offered.
        offered: Period,
        /// The period asked for.
        wanted: Period,
    },
    /// All that is offered is over.
    PeriodOver {
        /// The period offered.
        offered: Period,
    },
    /// The common days are fewer than the activity's sourced minimum.
    TooFewDays {
        /// Days in both.
        days: u32,
        /// Days at least.
        least: u32,
    },
    /// No day of the week is in both.
    WeekdaysDontMeet {
        /// The days offered.
        offered: Weekdays,
        /// The days asked for.
        wanted: Weekdays,
    },
    /// The programme's EQF level is outside the offer's range.
    EqfOutOfRange {
        /// The programme's.
        level: u8,
        /// At least.
        from: Option<u8>,
        /// At most.
        to: Option<u8>,
    },
    /// Farther by road than one side, or the rules, allow.
    BeyondRadius {
        /// How far, in km.
        km: u32,
        /// How far at most, in km.
        limit_km: u32,
        /// Whose limit; `None` = the rules'.
        whose: Option<Side>,
    },
    /// One side wants no partner across the border.
    BorderNotAccepted {
        /// Which side.
        side: Side,
    },
    /// The rules know that this direction is not allowed.
    DirectionNotAllowed {
        /// From here.
        from: Country,
        /// To there.
        to: Country,
    },
    /// Nobody has told us whether this direction is allowed. Never blocks: somebody checks by hand.
    DirectionUnknown {
        /// From here.
        from: Country,
        /// To there.
        to: Country,
    },
    /// A sourced rule demands an accreditation that the host has not shown.
    AccreditationMissing {
        /// For this trade.
        trade: TradeId,
        /// Who says so.
        source: String,
    },
    /// The accreditation ran out before the first day.
    AccreditationExpired {
        /// For this trade.
        trade: TradeId,
        /// Its last day.
        ended_on: NaiveDate,
        /// Who demands it.
        source: String,
    },
    /// Everything is booked.
    Full {
        /// How much there was.
        quantity: u32,
    },
    /// The host has had as many contacts this month as it wants.
    ContactBudgetUsed {
        /// How many it wants at most.
        budget: u32,
    },
    /// It fits, but scores less than the rules ask for.
    BelowMinimum {
        /// The score.
        points: u16,
        /// The least that is suggested.
        minimum: u16,
    },
}

impl Blocked {
    /// The rule's stable name, as stored and counted.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::OrganisationNotReady { .. } => "organisation_not_ready",
            Self::SameOrganisation => "same_organisation",
            Self::OfferNotPublished { .. } => "offer_not_published",
            Self::NeedNotOpen { .. } => "need_not_open",
            Self::NotVisible => "not_visible",
            Self::ActivitiesDiffer { .. } => "activities_differ",
            Self::TradeNotKnown => "trade_not_known",
            Self::TradesDiffer { .. } => "trades_differ",
            Self::PeriodsDontMeet { .. } => "periods_dont_meet",
            Self::PeriodOver { .. } => "period_over",
            Self::TooFewDays { .. } => "too_few_days",
            Self::WeekdaysDontMeet { .. } => "weekdays_dont_meet",
            Self::EqfOutOfRange { .. } => "eqf_out_of_range",
            Self::BeyondRadius { .. } => "beyond_radius",
            Self::BorderNotAccepted { .. } => "border_not_accepted",
            Self::DirectionNotAllowed { .. } => "direction_not_allowed",
            Self::DirectionUnknown { .. } => "direction_unknown",
            Self::AccreditationMissing { .. } => "accreditation_missing",
            Self::AccreditationExpired { .. } => "accreditation_expired",
            Self::Full { .. } => "full",
            Self::ContactBudgetUsed { .. } => "contact_budget_used",
            Self::BelowMinimum { .. } => "below_minimum",
        }
    }
}
