//! How fast lists come from an index of many offers, and whether they are right.
//!
//! ```sh
//! cargo run --release -p praktika-matching --example scale -- --offers 1000000 --needs 500 --seed 1 --json
//! ```
//!
//! Offers and needs are drawn from the catalogue that ships: trades as unequal as they are in life, places by their
//! population, activities of every family, 1.3 trades and 1.2 periods each, reckoned for a fixed day. One in ten needs
//! is one that nothing fits, one in twenty takes any trade. `exact` compares the lists with a scan that judges every
//! offer, for `--sample` of the needs, also as they were made all at once, and the needs that some offers reach; `--lists N` makes the lists of so many needs anew; `--oracle N` compares so many
//! needs' lists with a scan of all offers of their activity and counts the differences, which takes long.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks to who runs it")]

#[path = "scale/chance.rs"]
mod chance;
#[path = "scale/exact.rs"]
mod exact;
#[path = "scale/memory.rs"]
mod memory;
#[path = "scale/options.rs"]
mod options;
#[path = "scale/source.rs"]
mod source;
#[path = "scale/timings.rs"]
mod timings;
#[path = "scale/world.rs"]
mod world;

use std::error::Error;
use std::num::NonZero;
use std::sync::Arc;
use std::time::Instant;

use domain::NeedProfile;
use matching::index::{Builder, Index, Keeper};
use options::Options;
use serde::Serialize;
use timings::Timings;
use world::World;

/// What is printed. Times are wall clock; ms and us as named, bytes an offer of the index alone.
#[derive(Serialize)]
struct Figures {
    offers: usize,
    needs: usize,
    seed: u64,
    threads: usize,
    build_ms: f64,
    bytes_per_offer: f64,
    rss_per_offer: f64,
    build_peak_per_offer: f64,
    /// While changes are made beside a snapshot that somebody holds.
    update_peak_per_offer: f64,
    hits: f64,
    p50_us: f64,
    p99_us: f64,
    max_us: f64,
    reverse_p50_us: f64,
    reverse_p99_us: f64,
    reached: f64,
    /// Needs that an offer fits, whatever their floors.
    fitting_p99_us: f64,
    fitting: f64,
    update_us: f64,
    update_p99_us: f64,
    rules_ms: f64,
    lists: usize,
    all_lists_ms: f64,
    scan_ms: f64,
    sample: usize,
    exact: bool,
    oracle: usize,
    differences: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::from_arguments(std::env::args().skip(1))?;
    let began = Instant::now();
    let world = World::draw(&options)?;
    eprintln!(
        "{} offers and {} needs drawn in {:.1?}",
        world.offers.len(),
        world.needs.len(),
        began.elapsed()
    );
    let figures = measure(&world, &options);
    if options.json {
        println!("{}", serde_json::to_string(&figures)?);
        tell(&figures);
    } else {
        println!("{}", serde_json::to_string_pretty(&figures)?);
    }
    if figures.exact { Ok(()) } else { Err("the index and the scan differ".into()) }
}

/// For people who see one line of JSON.
fn tell(figures: &Figures) {
    let Figures { offers, build_ms, bytes_per_offer, p50_us, p99_us, .. } = figures;
    let Figures { reverse_p99_us, update_us, lists, all_lists_ms, exact, .. } = figures;
    eprintln!(
        "{offers} offers: built in {build_ms:.0} ms, {bytes_per_offer:.1} bytes an offer, exact: {exact}"
    );
    eprintln!("  a list p50 {p50_us:.1} us, p99 {p99_us:.1} us; reached needs p99 {reverse_p99_us:.1} us");
    eprintln!("  an update {update_us:.1} us; {lists} lists anew in {all_lists_ms:.1} ms");
}

fn build(world: &World) -> Keeper {
    let mut builder = Builder::new(world.scorer.clone());
    world.offers.iter().for_each(|offer| builder.offer(offer));
    world.needs.iter().for_each(|need| builder.need(need.clone()));
    builder.finish()
}

/// Each need with the floor that its list leaves: a full list is entered by beating its last, any other by the rules'
/// minimum.
fn with_floors(keeper: &mut Keeper, world: &World, length: usize) -> Index {
    let index = keeper.snapshot();
    for need in &world.needs {
        let list = index.best_offers(need, length);
        let lowest = length.checked_sub(1).and_then(|at| list.get(at));
        let floor = lowest.map_or(world.scorer.rules().minimum_score, |hit| hit.points);
        keeper.put_need(Arc::new(NeedProfile { list_floor: floor, ..need.as_ref().clone() }));
    }
    keeper.snapshot()
}

fn measure(world: &World, options: &Options) -> Figures {
    #[expect(clippy::cast_precision_loss, reason = "counts of offers are far below 2^52")]
    let per_offer = |bytes: usize| bytes as f64 / world.offers.len().max(1) as f64;
    let before = memory::resident();
    memory::forget_peak();
    let (mut keeper, build_time) = timings::once(|| build(world));
    let peak = memory::peak().saturating_sub(before);
    let resident = memory::resident().saturating_sub(before);
    let index = keeper.snapshot();
    let needs = &world.needs[..options.needs.min(world.needs.len())];
    // The ways from a school's town are reckoned once, when the first of its needs asks.
    for need in needs {
        index.best_offers(need, 1);
    }
    let mut hits = 0;
    let best = Timings::of(needs, |need| hits += index.best_offers(need, options.length).len());
    let index = with_floors(&mut keeper, world, options.length);
    let (mut reached, mut fitting) = (0, 0);
    let fits = Timings::of(world.some_offers(2_000), |offer| fitting += index.fitting_needs(offer).len());
    let reverse = Timings::of(world.some_offers(2_000), |offer| reached += index.reached_needs(offer).len());
    let bytes = keeper.bytes();
    // Changed, and back again, so that the lists are those of the world once more.
    let changed = world.changed_offers(1_000);
    memory::forget_peak();
    let updates =
        Timings::of(changed.iter().chain(world.some_offers(1_000)), |offer| keeper.put_offer(offer));
    let update_peak = memory::peak().saturating_sub(before);
    let ((), rules_time) = timings::once(|| keeper.put_scorer(world.scorer.clone()));
    let index = keeper.snapshot();
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let (lists, lists_time) = timings::once(|| index.all_lists(options.length, threads, |_| ()));
    let checked = exact::check(world, &index, &lists, options);
    let (differences, oracle) = exact::differences(world, &index, options);
    Figures {
        offers: world.offers.len(),
        needs: needs.len(),
        seed: options.seed,
        threads,
        build_ms: timings::milliseconds(build_time),
        bytes_per_offer: per_offer(bytes),
        rss_per_offer: per_offer(resident),
        build_peak_per_offer: per_offer(peak),
        update_peak_per_offer: per_offer(update_peak),
        hits: timings::mean(hits, needs.len()),
        p50_us: best.percentile(50),
        p99_us: best.percentile(99),
        max_us: best.percentile(100),
        reverse_p50_us: reverse.percentile(50),
        reverse_p99_us: reverse.percentile(99),
        reached: timings::mean(reached, reverse.count()),
        fitting_p99_us: fits.percentile(99),
        fitting: timings::mean(fitting, fits.count()),
        update_us: updates.mean(),
        update_p99_us: updates.percentile(99),
        rules_ms: timings::milliseconds(rules_time),
        lists: lists.len(),
        all_lists_ms: timings::milliseconds(lists_time),
        scan_ms: checked.scan_ms,
        sample: checked.sample,
        exact: checked.exact && differences == 0,
        oracle,
        differences,
    }
}
