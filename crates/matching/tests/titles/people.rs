//! A list of titles as people write them, read by hand: `people.csv`. Its `trap` names what makes a title hard.

use super::World;

/// A title of the list.
#[derive(serde::Deserialize)]
struct Line {
    title: String,
    language: String,
    /// A code, or `not sure`.
    expected: String,
    trap: String,
}

const LIST: &str = include_str!("people.csv");

fn list() -> Vec<Line> {
    csv::Reader::from_reader(LIST.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

#[test]
fn what_people_write_is_understood_or_not_sure() {
    let world = World::shipped();
    let list = list();
    let (mut right, mut wrong) = (0, Vec::new());
    for Line { title, language, expected, trap } in &list {
        let resolution = world.resolve(title, language);
        let got = resolution.trade.map_or("not sure", |trade| world.code_of(trade));
        if got == expected {
            right += 1;
            continue;
        }
        println!("{title} ({language}, trap {trap}): {got}, not {expected}; {resolution:?}");
        if got != "not sure" {
            wrong.push(format!("{title} ({language}): {got}, not {expected}"));
        }
    }
    assert!(list.len() >= 600, "the list has {} titles", list.len());
    assert!(right * 100 >= list.len() * 97, "{right} of {} titles are right", list.len());
    assert!(wrong.is_empty(), "confident and wrong: {wrong:#?}");
}

#[test]
fn every_code_of_the_list_is_in_the_catalogue() {
    let world = World::shipped();
    let unknown: Vec<String> = list()
        .into_iter()
        .map(|line| line.expected)
        .filter(|code| code != "not sure" && world.catalogue.trade(code).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
