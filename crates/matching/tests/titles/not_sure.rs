//! "Not sure" is an answer.

use super::World;

/// One test, since laying out the catalogue is most of its time.
#[test]
fn not_sure_is_an_answer() {
    let world = World::shipped();
    a_shared_head_is_never_enough(&world);
    what_nobody_knows_is_not_guessed(&world);
    a_word_too_many_may_be_another_trade(&world);
    one_label_of_two_trades_offers_both(&world);
}

fn a_shared_head_is_never_enough(world: &World) {
    for title in [
        "tehničar",
        "Tehničarka",
        "техничар",
        "operater",
        "teknik",
        "technician",
        "mekanik",
        "rukovatelj",
        "radnik",
        "tehničar za kvantnu hidraulilogiju",
        "teknik i yjeve",
        "operater svemirskog broda",
        "pomoćni radnik",
    ] {
        for language in ["", "en", "sq", "bs"] {
            assert_eq!(world.code(title, language), "not sure", "{title} ({language})");
        }
    }
}

fn what_nobody_knows_is_not_guessed(world: &World) {
    for title in [
        "",
        " ",
        "-",
        "/",
        "(m/ž)",
        "123",
        "xyzzy",
        "astronaut",
        "diver of coins",
        "kralj",
        "mbret",
        "🙂",
        "ж",
    ] {
        let resolution = world.resolve(title, "");
        assert_eq!(resolution.trade, None, "{title}: {resolution:?}");
        assert!(resolution.confidence < 8_000 && resolution.matched_label.is_none());
    }
}

fn a_word_too_many_may_be_another_trade(world: &World) {
    for (title, nearest) in [("pomoćni kuhar", "cook"), ("ndihmës kuzhinier", "cook")] {
        let resolution = world.resolve(title, "");
        let offered: Vec<&str> = resolution.alternatives.iter().map(|one| world.code_of(one.trade)).collect();
        let sure = resolution.trade.map(|trade| world.code_of(trade));
        assert_ne!(sure, Some("cook"), "{title}");
        assert!(offered.contains(&nearest) || sure.is_some(), "{title}: {offered:?}");
    }
}

fn one_label_of_two_trades_offers_both(world: &World) {
    let resolution = world.resolve("laborant", "bs");
    assert_eq!(resolution.trade, None);
    let offered: Vec<&str> = resolution.alternatives.iter().map(|one| world.code_of(one.trade)).collect();
    assert!(offered.contains(&"chemical-technician") && offered.contains(&"medical-laboratory-technician"));
}
