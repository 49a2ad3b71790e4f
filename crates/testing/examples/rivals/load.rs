//! The world in tables.

use std::error::Error;
use std::fmt::Write;

use domain::{OfferProfile, OfferState, OrganisationState, TradeId, Visibility};
use matching::Scorer;
use reference::Catalogue;
use sea_orm::sqlx::{AssertSqlSafe, Executor, PgConnection};

use crate::ask::{Languages, activity_number};
use crate::chance::Chance;
use crate::facts;
use crate::text::{Text, day_number};
use crate::world::World;

/// Bytes that are sent at once.
const PIECE: usize = 1 << 20;

/// Writes a table line by line, as `COPY` reads it.
struct Lines(String);

impl Lines {
    fn add(&mut self, line: std::fmt::Arguments<'_>) {
        let _ = self.0.write_fmt(line); // a string takes all
        self.0.push('\n');
    }
}

/// `\N` where nothing is stated.
pub(crate) fn maybe(value: Option<impl Into<i64>>) -> String {
    value.map_or_else(|| "\\N".to_owned(), |value| value.into().to_string())
}

/// Sends lines of a table, some at a time.
async fn copy<T>(
    db: &mut PgConnection,
    table: &str,
    values: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T, &mut Lines),
) -> Result<(), Box<dyn Error>> {
    let mut sink = db.copy_in_raw(&format!("COPY {table} FROM STDIN")).await?;
    let mut lines = Lines(String::new());
    for value in values {
        write(value, &mut lines);
        if lines.0.len() > PIECE {
            sink.send(lines.0.as_bytes()).await?;
            lines.0.clear();
        }
    }
    sink.send(lines.0.as_bytes()).await?;
    sink.finish().await?;
    Ok(())
}

/// Makes the tables, fills them and lays out their indexes.
pub(crate) async fn load(
    db: &mut PgConnection,
    world: &World,
    catalogue: &Catalogue,
    languages: &Languages,
    seed: u64,
) -> Result<(), Box<dyn Error>> {
    let tables = Text::new(include_str!("tables.sql")).put("neutral", world.scorer.rules().neutral_share);
    db.execute(AssertSqlSafe(tables.finish())).await?;
    known_pairs(db, world, catalogue).await?;
    let titles = titles(world, catalogue, seed);
    let columns = "offers (number, id, activity, is_open, title, isco08, place, country, latitude, longitude, \
        radius_km, accepts_border, languages, eqf_from, eqf_to, days_ago, asked, answered, accepted, kept, \
        quality_met, quality_unmet, inclusion_met, inclusion_unmet)";
    let offers = || world.offers.iter().enumerate();
    copy(db, columns, offers().zip(titles), |((number, offer), title), lines| {
        write_offer(number, offer, title, &world.scorer, languages, lines);
    })
    .await?;
    copy(db, "offer_trades", offers(), |(number, offer), lines| {
        offer.trades.iter().for_each(|trade| lines.add(format_args!("{number}\t{}", trade.id)));
    })
    .await?;
    copy(db, "offer_periods", offers(), |(number, offer), lines| {
        for period in &offer.periods {
            let (first, last) = (period.period.starts_on(), period.period.ends_on());
            lines.add(format_args!(
                "{number}\t{}\t{}\t{}\t{}",
                day_number(first),
                day_number(last),
                maybe(period.weekdays.map(u8::from)),
                maybe(period.free())
            ));
        }
    })
    .await?;
    for statement in include_str!("indexes.sql").split(';').filter(|text| !text.trim().is_empty()) {
        db.execute(statement).await?;
    }
    Ok(())
}

async fn known_pairs(
    db: &mut PgConnection,
    world: &World,
    catalogue: &Catalogue,
) -> Result<(), Box<dyn Error>> {
    let near = facts::near(&world.scorer, catalogue)?;
    copy(db, "near", near, |near, lines| {
        lines.add(format_args!("{}\t{}\t{}\t{}", near.family, near.wanted, near.offered, near.points));
    })
    .await?;
    let ways = facts::ways(&world.scorer, catalogue)?;
    copy(db, "ways", ways, |way, lines| {
        lines.add(format_args!("{}\t{}\t{}\t{}", way.one, way.other, way.km, way.weighed_km));
    })
    .await?;
    copy(db, "activity_rules", catalogue.activities.rows().iter().enumerate(), |(position, rule), lines| {
        lines.add(format_args!(
            "{position}\t{}\t{}\t{}\t{}",
            activity_number(rule.activity),
            day_number(rule.valid_from),
            maybe(rule.valid_to.map(day_number)),
            maybe(rule.min_days)
        ));
    })
    .await
}

/// A title for each offer: a label of its first trade, in any language.
fn titles<'a>(world: &'a World, catalogue: &'a Catalogue, seed: u64) -> impl Iterator<Item = &'a str> {
    let mut chance = Chance::new(seed.wrapping_add(1));
    let mut labels: std::collections::HashMap<TradeId, Vec<&str>> = std::collections::HashMap::new();
    for label in &catalogue.labels {
        labels.entry(label.trade).or_default().push(&label.label);
    }
    world.offers.iter().map(move |offer| {
        let known = offer.trades.first().and_then(|trade| labels.get(&trade.id));
        known.map_or("", |labels| *chance.one_of(labels.as_slice()))
    })
}

/// Whether anybody may get it suggested: no need of the world has partners.
fn is_open(offer: &OfferProfile) -> bool {
    let host = &offer.host;
    let is_left_in_peace = host.contact_budget.is_some_and(|budget| host.contacts_used >= budget);
    offer.state == OfferState::Published
        && host.state == OrganisationState::Verified
        && offer.visibility != Visibility::NamedPartners
        && !is_left_in_peace
}

fn count(answers: &[Option<bool>], answer: bool) -> usize {
    answers.iter().filter(|given| **given == Some(answer)).count()
}

fn write_offer(
    number: usize,
    offer: &OfferProfile,
    title: &str,
    scorer: &Scorer,
    languages: &Languages,
    lines: &mut Lines,
) {
    let record = offer.host.track_record;
    let (quality, inclusion) = (offer.host.quality.answers(), offer.facts.inclusion_answers());
    let days_ago = offer.confirmed_on.map_or(0, |day| (scorer.as_of() - day).num_days());
    lines.add(format_args!(
        "{number}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{days_ago}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
        offer.id,
        activity_number(offer.activity),
        is_open(offer),
        title.replace(['\t', '\n', '\\'], " "),
        offer.trades.first().map(|trade| trade.isco08.to_string()).unwrap_or_default(),
        maybe(offer.location.place.map(|place| place.0)),
        offer.location.country,
        offer.location.point.latitude,
        offer.location.point.longitude,
        maybe(offer.radius_km),
        offer.accepts_cross_border,
        languages.bits(|tag| offer.languages.contains(tag)),
        maybe(offer.eqf.0),
        maybe(offer.eqf.1),
        record.asked,
        record.answered,
        record.accepted,
        record.kept,
        count(&quality, true),
        count(&quality, false),
        count(&inclusion, true),
        count(&inclusion, false),
    ));
}
