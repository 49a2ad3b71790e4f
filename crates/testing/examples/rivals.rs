//! How long others take for what the index answers, on the same offers and needs.
//!
//! ```sh
//! cargo run --release -p testing --example rivals -- --offers 1000000 --needs 500 --sample 20 --seed 1 --json
//! ```
//!
//! Draws the world of `scale` (crates/matching/examples), loads it into a PostgreSQL of its own that is thrown away
//! afterwards, and asks for the lists of `--sample` needs, spread over all:
//!
//! - `sql`: one query that returns the same offers with the same points in the same order, by all hard rules and
//!   criteria, from one wide table of offers x trades x periods (`rivals/lists.sql`).
//! - `sql_joined`: the same query from tables of offers, trades and periods.
//! - `isco`: offers of the same unit group, nearest first. No other rule.
//! - `trigram`: titles that look like the trade's name, nearest first. No other rule.
//! - `scan`: the engine's own scorer on every offer.
//!
//! `same` is true where all lists of the index, of both queries and of the scan are equal. SQL is given what helps: how
//! near any two trades and any two towns are stands in tables, taken from the engine; shares of answers and records are
//! kept ready; all data lies in memory; values are written into the query, so that the planner knows them; every query is
//! asked once before it is timed. Two rules are only as wide as the world: no host has an accreditation and no need has
//! partners, so a country with a duty is closed, and offers for partners are.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks to who runs it")]

#[path = "rivals/ask.rs"]
mod ask;
#[path = "../../matching/examples/scale/chance.rs"]
mod chance;
#[path = "rivals/facts.rs"]
mod facts;
#[path = "rivals/load.rs"]
mod load;
#[path = "../../matching/examples/scale/options.rs"]
mod options;
#[path = "rivals/rival.rs"]
mod rival;
#[path = "../../matching/examples/scale/source.rs"]
mod source;
#[path = "rivals/text.rs"]
mod text;
#[path = "../../matching/examples/scale/timings.rs"]
#[expect(dead_code, reason = "`scale` measures more")]
mod timings;
#[path = "../../matching/examples/scale/world.rs"]
#[expect(dead_code, reason = "`scale` changes offers too")]
mod world;

use std::error::Error;
use std::time::Instant;

use domain::NeedProfile;
use matching::index::{Builder, Index};
use matching::rank;
use options::Options;
use reference::Catalogue;
use rival::{Database, Listed, Times};
use serde::Serialize;
use testing::Cluster;
use timings::Timings;
use world::World;

/// How the server is set; the rest is as Debian ships it, but that nothing waits for a disk.
const SETTINGS: &[&str] =
    &["shared_buffers=2GB", "work_mem=256MB", "maintenance_work_mem=1GB", "random_page_cost=1.1", "jit=off"];

/// What is printed. Times are wall clock in us; `times_` = the rival's median over that of the index, for the same needs.
#[derive(Serialize)]
struct Figures {
    offers: usize,
    needs: usize,
    seed: u64,
    settings: String,
    load_s: f64,
    index: Times,
    sql: Times,
    sql_joined: Times,
    isco: Times,
    trigram: Times,
    scan: Times,
    same: bool,
    differences: usize,
    times_sql: f64,
    times_sql_joined: f64,
    times_isco: f64,
    times_trigram: f64,
    times_scan: f64,
}

impl Figures {
    /// For people who see one line of JSON.
    fn tell(&self) {
        let rows = [
            ("index", &self.index, 1.0),
            ("sql, one wide table", &self.sql, self.times_sql),
            ("sql, joined tables", &self.sql_joined, self.times_sql_joined),
            ("isco and distance", &self.isco, self.times_isco),
            ("trigram and distance", &self.trigram, self.times_trigram),
            ("scan", &self.scan, self.times_scan),
        ];
        eprintln!("{} offers, {} needs, same lists: {}", self.offers, self.needs, self.same);
        for (name, times, ratio) in rows {
            eprintln!(
                "  {name:22} p50 {:>11.1} us   p99 {:>11.1} us   {ratio:>8} x",
                times.p50_us, times.p99_us
            );
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::from_arguments(std::env::args().skip(1))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let Some(cluster) = runtime.block_on(Cluster::join_tuned("-rivals", SETTINGS))? else {
        return Err("PostgreSQL is not installed".into());
    };
    let catalogue = Catalogue::shipped()?;
    let world = World::draw(&options)?;
    let languages = ask::Languages::of(world.offers.iter().flat_map(|offer| &offer.languages));
    let began = Instant::now();
    let mut database = Database::new(&runtime, &cluster)?;
    runtime.block_on(load::load(&mut database.connection, &world, &catalogue, &languages, options.seed))?;
    let load_s = began.elapsed().as_secs_f64();
    eprintln!("{} offers loaded in {load_s:.1} s", world.offers.len());
    let asker = ask::Asker::new(&world.scorer, &catalogue, &languages, options.length);
    let figures = measure(&world, &options, &mut database, &asker, load_s)?;
    if options.json {
        println!("{}", serde_json::to_string(&figures)?);
        figures.tell();
    } else {
        println!("{}", serde_json::to_string_pretty(&figures)?);
    }
    if figures.same { Ok(()) } else { Err("lists differ".into()) }
}

fn build(world: &World) -> Index {
    let mut builder = Builder::new(world.scorer.clone());
    world.offers.iter().for_each(|offer| builder.offer(offer));
    builder.finish().snapshot()
}

/// Each need many times over: a list takes microseconds, and a sample is small.
fn of_index(index: &Index, needs: &[&NeedProfile], length: usize) -> Timings {
    let rounds = std::iter::repeat_n(needs, 50).flatten();
    Timings::of(rounds, |need| drop(std::hint::black_box(index.best_offers(need, length))))
}

fn measure(
    world: &World,
    options: &Options,
    database: &mut Database<'_>,
    asker: &ask::Asker<'_>,
    load_s: f64,
) -> Result<Figures, Box<dyn Error>> {
    let index = build(world);
    let (needs, length) = (world.some_needs(options.sample), options.length);
    let of_trades: Vec<&NeedProfile> =
        needs.iter().copied().filter(|need| asker.isco(need).is_some()).collect();
    let found: Vec<Listed> = needs.iter().map(|need| rival::of_index(&index, need, length)).collect();
    let mut scanned: Vec<Listed> = Vec::new();
    let scan = Timings::of(&needs, |need| {
        scanned.push(rival::listed(rank::best_offers(&world.scorer, need, &world.offers, length)));
    });
    let lists = |combinations: &'static str| move |need: &NeedProfile| asker.list(need, combinations);
    let (sql, listed) = database.time(&needs, lists("combinations"))?;
    eprintln!("asked the wide table");
    let (joined, listed_joined) = database.time(&needs, lists(include_str!("rivals/joined.sql")))?;
    eprintln!("asked the joined tables");
    let (isco, _) = database.time(&of_trades, |need| asker.isco(need))?;
    let (trigram, _) = database.time(&of_trades, |need| asker.trigram(need))?;
    let all = [&scanned, &listed, &listed_joined];
    let differences =
        (0..needs.len()).filter(|n| all.iter().any(|lists| lists.get(*n) != found.get(*n))).count();
    let own = of_index(&index, &needs, length);
    let own_of_trades = of_index(&index, &of_trades, length);
    let ratio = |one: &Timings, own: &Timings| (one.percentile(50) / own.percentile(50)).round();
    Ok(Figures {
        offers: world.offers.len(),
        needs: needs.len(),
        seed: options.seed,
        settings: SETTINGS.join(" "),
        load_s,
        times_sql: ratio(&sql, &own),
        times_sql_joined: ratio(&joined, &own),
        times_isco: ratio(&isco, &own_of_trades),
        times_trigram: ratio(&trigram, &own_of_trades),
        times_scan: ratio(&scan, &own),
        index: Times::of(&own),
        sql: Times::of(&sql),
        sql_joined: Times::of(&joined),
        isco: Times::of(&isco),
        trigram: Times::of(&trigram),
        scan: Times::of(&scan),
        same: differences == 0,
        differences,
    })
}
