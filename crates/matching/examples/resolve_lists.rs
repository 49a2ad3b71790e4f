//! How well titles of lists are understood: counts, and every line with its answer.
//!
//! ```sh
//! cargo run --release -p praktika-matching --example resolve_lists -- --title programme --only kind=vet --language hr FILE
//! ```
//!
//! Options hold for the files behind them: `--title COLUMN`, `--language TAG` or `--language-column COLUMN`,
//! `--only COLUMN=VALUE` (of these rows; several times), `--trade COLUMN` (the right code, or `not sure`),
//! `--isco COLUMN` (the right ISCO-08 group), `--quiet` (no lines), `--esco FILE` (adds those labels first).
#![expect(clippy::print_stdout, reason = "a measuring tool speaks to who runs it")]

#[path = "resolve_lists/esco.rs"]
mod esco;
#[path = "resolve_lists/list.rs"]
mod list;
#[path = "resolve_lists/tally.rs"]
mod tally;

use std::{collections::HashMap, error::Error, time::Instant};

use domain::{Isco08, Trade, TradeId, TradeLabel};
use list::{Line, List};
use matching::title::TitleResolver;
use reference::Catalogue;
use tally::Tally;

/// What titles are resolved against.
struct Trades {
    trades: HashMap<TradeId, Trade>,
    resolver: TitleResolver,
}

impl Trades {
    fn new(trades: Vec<Trade>, labels: &[TradeLabel]) -> Self {
        let began = Instant::now();
        let groups: HashMap<TradeId, Isco08> = trades.iter().map(|trade| (trade.id, trade.isco08)).collect();
        let resolver = TitleResolver::new(labels).with_groups(|trade| groups.get(&trade).copied(), None);
        println!("{} labels of {} trades laid out in {:?}", labels.len(), trades.len(), began.elapsed());
        Self { trades: trades.into_iter().map(|trade| (trade.id, trade)).collect(), resolver }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let Catalogue { mut trades, mut labels, .. } = Catalogue::shipped()?;
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if(|argument| argument == "--esco").is_some() {
        let file = arguments.next().ok_or("--esco needs a file")?;
        esco::add(&file, &mut trades, &mut labels)?;
    }
    let trades = Trades::new(trades, &labels);
    let mut list = List::default();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--title" => list.title = value()?,
            "--language" => list.language = Some(value()?.parse()?),
            "--language-column" => list.language_column = Some(value()?),
            "--trade" => list.trade = Some(value()?),
            "--isco" => list.isco08 = Some(value()?),
            "--only" => list.only(&value()?)?,
            "--quiet" => list.is_quiet = true,
            file => measure(&trades, file, &list)?,
        }
    }
    Ok(())
}

fn measure(trades: &Trades, file: &str, list: &List) -> Result<(), Box<dyn Error>> {
    let lines = list.lines(file)?;
    let mut tally = Tally::default();
    for line in &lines {
        let began = Instant::now();
        let found = trades.resolver.resolve(&line.title, line.language.as_ref());
        tally.took(began.elapsed());
        let trade = found.trade.and_then(|id| trades.trades.get(&id));
        let likeliest = found.trade.or_else(|| found.alternatives.first().map(|one| one.trade));
        tally.count_likeliest(line, likeliest.and_then(|id| trades.trades.get(&id)));
        let verdict = tally.count(line, trade);
        if !list.is_quiet {
            println!("{verdict:9}{}\t{}", line.title, answer(trades, line, &found));
        }
    }
    println!("{file}: {tally}");
    Ok(())
}

/// The answer, or what was near.
fn answer(trades: &Trades, line: &Line, found: &matching::title::Resolution) -> String {
    let code = |id: &TradeId| trades.trades.get(id).map_or("?", |trade| trade.code.as_str());
    let expected = line.expected.as_deref().map(|right| format!(" (should be {right})")).unwrap_or_default();
    if let (Some(trade), Some(label)) = (&found.trade, &found.matched_label) {
        return format!("{} {} by `{label}`{expected}", code(trade), found.confidence);
    }
    let near: Vec<String> = found
        .alternatives
        .iter()
        .map(|one| format!("{} {} by `{}`", code(&one.trade), one.confidence, one.label))
        .collect();
    format!("near {}{expected}", near.join(", "))
}
