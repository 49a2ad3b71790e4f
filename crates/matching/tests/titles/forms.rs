//! Forms that no label has: scripts, genders, cases, licences, abbreviations.

use super::World;

#[test]
fn one_trade_in_four_languages_and_two_scripts() {
    let world = World::shipped();
    for title in [
        "аутомеханичар",
        "automekanik",
        "automehaničarka",
        "car mechanic",
        "AUTOMEHANIČAR",
        "automehanicar",
        "auto-mehaničar",
        "automehaničar/ka",
        "Automehaničar (m/ž)",
        "meh\u{430}ničar motornih vozila",
    ] {
        assert_eq!(world.code(title, ""), "motor-vehicle-mechanic", "{title}");
    }
}

#[test]
fn forms_that_no_label_has() {
    let world = World::shipped();
    let wrong = world.wrong(&[
        ("Traži se konobar za sezonu", "bs", "waiter"),
        ("Traži se konobar", "bs", "waiter"),
        ("konobara", "hr", "waiter"),
        ("konobar/ica", "hr", "waiter"),
        ("Potrebni zidari", "sr", "bricklayer"),
        ("kuvarice", "sr", "cook"),
        ("zavarivač/zavarivačica (m/ž)", "hr", "welder"),
        ("Kërkohet automekanik", "sq", "motor-vehicle-mechanic"),
        ("elektricarka", "bs", "electrician"),
        ("cabinet makers", "en", "cabinet-maker"),
        ("electricians", "en", "electrician"),
        ("mekanik i automjeteve", "sq", "motor-vehicle-mechanic"),
        ("Kuhar - konobar", "hr", "not sure"),
        ("pčelarka", "sr-Latn-ME", "beekeeper"),
        ("automehanicr", "bs", "motor-vehicle-mechanic"),
        ("Kërkohen kuzhinierë", "sq", "cook"),
        ("kuzhinieri", "sq", "cook"),
        ("Mašinski tehničar za kompjutersko kontruisanje", "sr", "computer-aided-mechanical-technician"),
        ("Inženjer geodezije", "hr", "not sure"),
        ("aviolimar", "hr", "not sure"),
        ("kuvar ili poslastičar", "sr", "not sure"),
        ("Limar/autolimar", "sr", "not sure"),
        ("Kuhar (pomoćni)", "hr", "kitchen-assistant"),
        ("Konobar (Budva)", "sr", "waiter"),
        ("Stolar (pomoćni)", "bs", "not sure"),
        ("polj. teh.", "bs", "agricultural-technician"),
        ("elektroteh.", "bs", "electrical-technician"),
        ("vozač kat. C+E", "hr", "motor-vehicle-driver"),
        ("vozač autobusa (D kategorija)", "sr", "bus-driver"),
        ("bukpjekësit", "sq", "baker"),
        ("Strukovni kurikulum za stjecanje kvalifikacije slastičar", "hr", "pastry-cook"),
        ("miner", "sr", "not sure"),
        ("stočarski zidar", "bs", "not sure"),
        ("ELEKTRIČAR / ELEKTRIČARKA", "hr", "electrician"),
    ]);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_waiter_is_never_a_cook() {
    let world = World::shipped();
    for language in ["", "en", "sq", "bs", "hr", "sr", "sr-Latn-ME"] {
        for title in ["konobar", "Konobar", "конобар", "konobarica"] {
            let resolution = world.resolve(title, language);
            assert_eq!(resolution.trade.map(|trade| world.code_of(trade)), Some("waiter"), "{title}");
            assert!(resolution.alternatives.iter().all(|one| world.code_of(one.trade) != "cook"));
        }
    }
}
