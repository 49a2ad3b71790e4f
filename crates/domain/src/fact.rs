//! What is known about one question, raw: `i18n` words it, nobody parses it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Detour, LanguageTag, Period, TradeId, Weekdays, text_enum::text_enum};

text_enum! {
    /// How near two trades are.
    TradeRelation {
        /// The same occupation.
        Same = "same",
        /// Related by the admin's table.
        Related = "related",
        /// The same ISCO-08 unit group (4 digits).
        UnitGroup = "unit_group",
        /// The same minor group (3 digits).
        MinorGroup = "minor_group",
        /// The same sub-major group (2 digits).
        SubMajorGroup = "sub_major_group",
        /// None of these.
        Unrelated = "unrelated",
    }
}

/// The raw fact behind a part. Stored with the suggestion: variants and fields are added, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// One side has not said; gives the neutral share.
    NotStated,
    /// The trades of both.
    Trade {
        /// The offer's trade.
        offered: TradeId,
        /// The need's trade.
        wanted: TradeId,
        /// How near they are.
        relation: TradeRelation,
    },
    /// The way between both.
    Distance {
        /// By road, in km, without the border's penalty.
        km: u32,
        /// Whether one side is known by its region only.
        approximate: bool,
        /// Whether a border lies between.
        across_border: bool,
        /// What makes the way other than the straight line, where the rules know it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        detour: Option<Detour>,
        /// The way of the crow in km, where the way by road is not reckoned from it but known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        straight_km: Option<u32>,
    },
    /// The days of both.
    Days {
        /// The days in both periods.
        common: Option<Period>,
        /// Days of work and learning in both.
        met: u32,
        /// Days that the need asks for.
        wanted: u32,
        /// Days of the week in both, where both state them.
        weekdays: Option<Weekdays>,
    },
    /// How much is free, and how much is wanted.
    Quantity {
        /// Free, in the activity's unit.
        free: u32,
        /// Still wanted.
        wanted: u32,
    },
    /// Languages that both understand; empty = none.
    Languages {
        /// As the offer names them.
        common: Vec<LanguageTag>,
    },
    /// When the offer was last confirmed.
    Confirmed {
        /// The day.
        on: NaiveDate,
        /// Days since then.
        days_ago: u32,
    },
    /// How the host answered and kept its word so far.
    TrackRecord {
        /// Cooperations kept to their end.
        kept: u32,
        /// Of so many that were agreed.
        accepted: u32,
        /// Answers given in time.
        answered: u32,
        /// Of so many that were asked for.
        asked: u32,
    },
    /// How many of some questions the host answers with yes.
    Criteria {
        /// Yes.
        met: u8,
        /// No.
        unmet: u8,
        /// Not stated.
        unknown: u8,
    },
    /// Whether both have cooperated.
    Partnership {
        /// Since when; `None` = not yet.
        since: Option<NaiveDate>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DetourKind, ProperName};

    #[test]
    fn a_distance_that_was_stored_before_detours_were_known_is_read_and_written_as_it_was() {
        let oldest = r#"{"kind":"distance","km":39,"approximate":false,"across_border":true}"#;
        let fact: Fact = serde_json::from_str(oldest).unwrap();
        let expected = Fact::Distance {
            km: 39,
            approximate: false,
            across_border: true,
            detour: None,
            straight_km: None,
        };
        assert_eq!(fact, expected);
        assert_eq!(serde_json::to_string(&fact).unwrap(), oldest);
    }

    #[test]
    fn a_detour_comes_back_as_it_was_stored() {
        let names = [("en", "Lake Skadar"), ("bs", "Skadarsko jezero")];
        let names = names.map(|(tag, name)| (tag.parse().unwrap(), name.to_owned()));
        for via in [
            None,
            Some(ProperName::Everywhere("Morinë".to_owned())),
            Some(ProperName::ByLanguage(names.clone().into())),
        ] {
            let detour = Some(Detour { kind: DetourKind::Lake, via });
            let fact = Fact::Distance {
                km: 66,
                approximate: true,
                across_border: true,
                detour,
                straight_km: Some(39),
            };
            let stored = serde_json::to_string(&fact).unwrap();
            assert_eq!(serde_json::from_str::<Fact>(&stored).unwrap(), fact, "{stored}");
        }
    }
}
