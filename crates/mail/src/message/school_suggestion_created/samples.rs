//! Made-up messages in the reader's language, for previews and tests.

use super::{BestSuggestion, SchoolSuggestionCreated};
use crate::message::made_up::{SETTINGS, UNSUBSCRIBE};
use chrono::{NaiveDate, Weekday};
use domain::{
    Activity, Country, Criterion, Detour, DetourKind, Fact, Locale, Part, Participants, Period, ProperName,
    Weekdays,
};
use i18n::Translator;

type Day = (i32, u32, u32);

pub(super) fn all(t: Translator) -> Vec<(&'static str, SchoolSuggestionCreated)> {
    vec![("usual", usual(t)), ("longest", longest(t)), ("sparest", sparest(t))]
}

fn usual(t: Translator) -> SchoolSuggestionCreated {
    let trade = match t.locale {
        Locale::En => "welder",
        Locale::Sq => "saldator",
        Locale::SrCyrl => "заваривач",
        _ => "zavarivač",
    };
    let days = Weekdays::of([Weekday::Tue, Weekday::Thu]).map(|days| t.weekdays(days));
    let reasons = [
        t.text("reason-trade-same"),
        t.msg("reason-distance").arg("distance", t.distance(24, false)).to_string(),
        t.text("reason-days-all"),
        t.msg("reason-quantity-all").arg("wanted", 6).to_string(),
    ];
    SchoolSuggestionCreated {
        recipient_name: "Amra Hodžić".to_owned(),
        school_name: "Metalska škola „Bilino Polje“".to_owned(),
        need: listed(
            t,
            [t.activity(Activity::PracticalTraining), t.count_participants(Participants::Learners, 6)],
        ),
        best: BestSuggestion {
            company: "Lašva Metal d.o.o.".to_owned(),
            activity: t.activity(Activity::PracticalTraining),
            trade: Some(trade.to_owned()),
            place: "Travnik".to_owned(),
            distance: t.distance_by_road(24, false),
            when: listed(t, dates(t, (2027, 2, 1), (2027, 5, 29)).into_iter().chain(days)),
            quantity: t.quantity(Activity::PracticalTraining, 6),
            reasons: reasons.into(),
            score: 8_420,
        },
        total: 3,
        link: "https://praktika.example/r/7Q4M-KD2X".to_owned(),
        settings_link: Some(SETTINGS.to_owned()),
        unsubscribe: Some(UNSUBSCRIBE.to_owned()),
        names_kosovo: false,
    }
}

/// A way over a border that the rules know.
fn way() -> Fact {
    let via = Some(ProperName::Everywhere("Morinë".to_owned()));
    let detour = Some(Detour { kind: DetourKind::BorderCrossing, via });
    Fact::Distance { km: 58, approximate: true, across_border: true, detour, straight_km: Some(39) }
}

/// Across a border; marks that HTML must escape, words and an address longer than a line.
fn longest(t: Translator) -> SchoolSuggestionCreated {
    let country = "XK".parse().map(|country: Country| t.country(country)).ok();
    let part = Part { criterion: Criterion::Region, points: 1_000, of: 2_500, fact: way() };
    SchoolSuggestionCreated {
        recipient_name: "Agim <b>Krasniqi</b>".to_owned(),
        school_name: "Shkolla e mesme profesionale „Bujqësia & Ushqimi“, Kukës".to_owned(),
        need: listed(
            t,
            [t.activity(Activity::SummerPractice), t.count_participants(Participants::Learners, 121)],
        ),
        best: BestSuggestion {
            company: "Furra \"Prizreni\" <Sh.p.k.> & Bijtë".to_owned(),
            activity: t.activity(Activity::SummerPractice),
            trade: Some("Bukëpjekës, pastiçier dhe prodhues i ëmbëlsirave dhe i akulloreve".to_owned()),
            place: listed(t, ["Prizren".to_owned()].into_iter().chain(country)),
            distance: t.way_in_short(&way()).unwrap_or_default(),
            when: listed(t, dates(t, (2027, 7, 1), (2027, 8, 31))),
            quantity: t.quantity(Activity::SummerPractice, 112),
            reasons: vec![
                t.text("reason-trade-same"),
                t.reason(&part, &|_| String::new()),
                t.msg("reason-kept").arg("kept", 11).arg("accepted", 12).to_string(),
            ],
            score: 10_000,
        },
        total: 21,
        link: format!("https://praktika.example/r/{}?a=1&b=2", "7Q4MKD2X".repeat(10)),
        settings_link: Some(SETTINGS.to_owned()),
        unsubscribe: Some(UNSUBSCRIBE.to_owned()),
        names_kosovo: true,
    }
}

/// No trade, no name, no dates, no reason worth a line.
fn sparest(t: Translator) -> SchoolSuggestionCreated {
    SchoolSuggestionCreated {
        recipient_name: String::new(),
        school_name: "Srednja škola Bijelo Polje".to_owned(),
        need: t.activity(Activity::GuestLecture),
        best: BestSuggestion {
            company: "Lim Gradnja".to_owned(),
            activity: t.activity(Activity::GuestLecture),
            trade: None,
            place: "Bijelo Polje".to_owned(),
            distance: t.distance_by_road(0, false),
            when: t.text("not-stated"),
            quantity: t.open_quantity(Activity::GuestLecture, None),
            reasons: vec![],
            score: 0,
        },
        total: 1,
        link: "https://praktika.example/r/7Q4M-KD2X".to_owned(),
        settings_link: None,
        unsubscribe: None,
        names_kosovo: false,
    }
}

fn dates(t: Translator, (year, month, day): Day, last: Day) -> Option<String> {
    let first = NaiveDate::from_ymd_opt(year, month, day)?;
    let last = NaiveDate::from_ymd_opt(last.0, last.1, last.2)?;
    Some(t.date_range(Period::new(first, last).ok()?))
}

/// "a, b, c".
fn listed(t: Translator, parts: impl IntoIterator<Item = String>) -> String {
    let comma = |before: String, next: String| {
        t.msg("list-comma").arg("before", before).arg("next", next).to_string()
    };
    parts.into_iter().reduce(comma).unwrap_or_default()
}
