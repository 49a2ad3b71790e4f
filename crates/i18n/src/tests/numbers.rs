//! Numbers, plurals, lists, distances.
use domain::{Activity, Locale, Unit};
use insta::assert_snapshot;
use proptest::prelude::*;

use super::in_each_locale;
use crate::Translator;

#[test]
fn numbers_are_grouped_as_the_reader_is_used_to() {
    assert_snapshot!(
        "numbers",
        in_each_locale(|t| {
            let alone = [7, 1_000, 9_040, 1_234_567].map(|number| t.number(number)).join(" | ");
            format!("{alone} | {}", t.msg("score").arg("points", 9_040).arg("of", 10_000))
                .replace('\u{a0}', "~")
        })
    );
}

#[test]
fn units_follow_the_number() {
    assert_snapshot!(
        "plurals",
        in_each_locale(|t| {
            let table = |unit: &Unit| [1, 2, 5, 21].map(|n| t.amount(*unit, n)).join(", ");
            Unit::ALL.iter().map(table).collect::<Vec<_>>().join(" | ")
        })
    );
}

#[test]
fn people_and_organisations_follow_the_number() {
    assert_snapshot!(
        "counts",
        in_each_locale(|t| {
            let nouns =
                ["learners", "teachers", "in-company-trainers", "managers", "schools", "companies", "days"];
            let table = |noun| {
                [1, 2, 5, 21].map(|n| t.msg(format!("count-{noun}")).arg("n", n).to_string()).join(", ")
            };
            nouns.map(table).join(" | ")
        })
    );
}

#[test]
fn sentences_follow_the_number() {
    assert_snapshot!(
        "sentences",
        in_each_locale(|t| {
            [0, 1, 2, 5, 21].map(|n| t.msg("suggestions-lead").arg("n", n).to_string()).join(" ")
        })
    );
}

#[test]
fn amounts_may_be_left_open() {
    let t = Translator::new(Locale::En);
    assert_eq!(t.open_quantity(Activity::GuestLecture, Some(1)), "1 hour");
    assert_eq!(t.open_quantity(Activity::DualApprenticeship, None), "to be discussed");
}

#[test]
fn lists_and_distances() {
    assert_snapshot!(
        "lists",
        in_each_locale(|t| {
            let lists =
                [t.list(["a"]), t.list(["a", "b"]), t.list(["a", "b", "c"]), t.either(["a", "b", "c"])];
            let ways = [
                t.distance(24, false),
                t.distance(24, true),
                t.distance_by_road(24, false),
                t.distance_by_road(0, false),
            ];
            format!("{} | {}", lists.join("; "), ways.join("; "))
        })
    );
    assert_eq!(Translator::new(Locale::En).list([""; 0]), "");
}

proptest! {
    #[test]
    fn grouping_changes_no_digit(number in any::<i64>()) {
        for &locale in Locale::ALL {
            let digits: String = Translator::new(locale).number(number).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, number.unsigned_abs().to_string());
        }
    }
}
