//! What a title might be where no label settles it.

use domain::Isco08;
use matching::title::TitleResolver;

use super::World;

/// The groups of what a title might be, best first.
fn groups(world: &World, title: &str, language: &str) -> Vec<Isco08> {
    let found = world.resolve(title, language);
    assert_eq!(found.trade, None, "{title} is sure");
    let trades = found.alternatives.iter().map(|one| one.trade);
    trades
        .filter_map(|id| world.catalogue.trades.iter().find(|trade| trade.id == id))
        .map(|trade| trade.isco08)
        .collect()
}

#[test]
fn the_group_that_the_words_speak_for_is_near_the_top() {
    let world = World::shipped();
    for (title, language, group) in [
        ("Reparatur von Lastkraftwagen und Motoren", "de", "7231"),
        ("repair of trucks and their engines", "en", "7231"),
        ("popravilo tovornih vozil in motorjev", "sl", "7231"),
    ] {
        let groups = groups(&world, title, language);
        assert!(groups.iter().take(3).any(|one| one.to_string() == group), "{title}: {groups:?}");
    }
}

#[test]
fn a_title_without_a_known_letter_might_be_nothing() {
    let world = World::shipped();
    for title in ["", "   ", "漢字", "12345678"] {
        let found = world.resolve(title, "hr");
        assert_eq!((found.trade, found.alternatives.len()), (None, 0), "{title}");
    }
}

#[test]
fn without_labels_nothing_is_offered() {
    let resolver = TitleResolver::new(&[]).with_groups(|_| None, None);
    assert_eq!(resolver.resolve("cabinet-maker", None).alternatives, Vec::new());
}
