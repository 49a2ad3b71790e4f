//! How long each part of the engine takes.
//!
//! ```sh
//! cargo run --release -p praktika-matching --example parts -- --offers 100000 --seed 1
//! ```
//!
//! Prints a JSON object a line: the part, how many calls, and what half and 99 of a hundred of them stay under, in ns;
//! beside it, for people, a table on stderr. Every call is measured by itself, so that some 30 ns of the clock are in
//! each figure. The world is that of `scale`; titles are those of `tests/titles/people.csv`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks to who runs it")]

#[path = "scale/chance.rs"]
mod chance;
#[path = "scale/options.rs"]
mod options;
#[path = "scale/source.rs"]
mod source;
#[path = "scale/timings.rs"]
#[expect(dead_code, reason = "`scale` measures more")]
mod timings;
#[path = "scale/world.rs"]
mod world;

use std::error::Error;
use std::hint::black_box;

use domain::{ActivityFamily, LanguageTag, NeedProfile, NeedTrade};
use matching::index::{Builder, Keeper};
use matching::title::TitleResolver;
use options::Options;
use reference::Catalogue;
use serde::Serialize;
use timings::Timings;
use world::World;

/// What is printed of a part.
#[derive(Serialize)]
struct Figures {
    part: &'static str,
    calls: usize,
    p50_ns: f64,
    p99_ns: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::from_arguments(std::env::args().skip(1))?;
    let world = World::draw(&options)?;
    let mut builder = Builder::new(world.scorer.clone());
    world.offers.iter().for_each(|offer| builder.offer(offer));
    world.needs.iter().for_each(|need| builder.need(need.clone()));
    let mut keeper = builder.finish();
    pairs(&world)?;
    lists(&world, &keeper, options.length)?;
    changes(&world, &mut keeper)?;
    titles()
}

fn print(part: &'static str, timings: &Timings) -> Result<(), Box<dyn Error>> {
    let nanoseconds = |percent| (timings.percentile(percent) * 1e3).round();
    let figures = Figures { part, calls: timings.count(), p50_ns: nanoseconds(50), p99_ns: nanoseconds(99) };
    println!("{}", serde_json::to_string(&figures)?);
    eprintln!("{part:24} p50 {:>11} ns   p99 {:>11} ns", figures.p50_ns, figures.p99_ns);
    Ok(())
}

/// Pairs of one activity: others are blocked at once, and the index never looks at them.
fn pairs(world: &World) -> Result<(), Box<dyn Error>> {
    let needs = world.some_needs(100);
    let same = needs.iter().flat_map(|need| {
        let offers = world.some_offers(10_000).filter(|offer| offer.activity == need.activity);
        offers.take(200).map(|offer| (offer, *need))
    });
    let judged = Timings::of(same, |(offer, need)| drop(black_box(world.scorer.judge(offer, need))));
    print("judge_pair", &judged)
}

fn lists(world: &World, keeper: &Keeper, length: usize) -> Result<(), Box<dyn Error>> {
    let index = keeper.snapshot();
    let is_known = |need: &NeedProfile| matches!(need.trade, NeedTrade::Known(_));
    let of = |family: ActivityFamily| {
        move |need: &&NeedProfile| is_known(need) && need.activity.family() == family
    };
    let measure = |part, is_wanted: &dyn Fn(&&NeedProfile) -> bool| {
        let needs: Vec<&NeedProfile> =
            world.needs.iter().map(AsRef::as_ref).filter(|need| is_wanted(need)).collect();
        // The ways from a school's town are reckoned once, when the first of its needs asks.
        for need in &needs {
            index.best_offers(need, 1);
        }
        print(part, &Timings::of(needs, |need| drop(black_box(index.best_offers(need, length)))))
    };
    measure("best_offers_placement", &of(ActivityFamily::Placement))?;
    measure("best_offers_engagement", &of(ActivityFamily::Engagement))?;
    measure("best_offers_mobility", &of(ActivityFamily::Mobility))?;
    measure("best_offers_any_trade", &|need| matches!(need.trade, NeedTrade::Any))?;
    let offers = world.some_offers(2_000);
    print("reached_needs", &Timings::of(offers, |offer| drop(black_box(index.reached_needs(offer)))))
}

fn changes(world: &World, keeper: &mut Keeper) -> Result<(), Box<dyn Error>> {
    let changed = world.changed_offers(1_000);
    let offers = changed.iter().chain(world.some_offers(1_000));
    print("put_offer", &Timings::of(offers, |offer| keeper.put_offer(offer)))?;
    let needs = world.needs.iter().take(1_000);
    print("put_need", &Timings::of(needs, |need| keeper.put_need(need.clone())))?;
    print("put_scorer", &Timings::of(0..10, |_| keeper.put_scorer(world.scorer.clone())))
}

/// Titles as people write them, each with its language where that is known.
fn titles() -> Result<(), Box<dyn Error>> {
    let catalogue = Catalogue::shipped()?;
    let group = |id| catalogue.trades.iter().find(|trade| trade.id == id).map(|trade| trade.isco08);
    let resolver = TitleResolver::new(&catalogue.labels).with_groups(group, None);
    let mut reader = csv::Reader::from_reader(include_str!("../tests/titles/people.csv").as_bytes());
    let mut titles: Vec<(String, Option<LanguageTag>)> = Vec::new();
    for line in reader.records() {
        let line = line?;
        titles.push((line[0].to_owned(), line[1].parse().ok()));
    }
    let resolve = |(title, language): &(String, Option<LanguageTag>)| {
        black_box(resolver.resolve(title, language.as_ref()));
    };
    print("resolve_title", &Timings::of(&titles, resolve))
}
