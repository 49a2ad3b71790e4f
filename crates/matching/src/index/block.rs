//! Rows that stand together, and the best that any of them could give.

use domain::{ALL_POINTS, Criterion, HardRule};

use super::{
    classes::{Classes, NOTHING},
    day,
    frame::{Frame, share},
    place::{PlaceNumber, Places, Reach},
    row::{NOT_STATED, Row},
    standard::Standard,
};

/// How many rows a block has at most.
pub(super) const MOST: usize = 96;
/// How many rows a block begins with, so that some can be added.
pub(super) const FILLED: usize = 64;
/// How many places a head names. Blocks in more are not left out for their distance.
const PLACES: usize = 6;

const HAS_ROWS_WITHOUT_PERIOD: u16 = 1;
const HAS_WEEKDAYS: u16 = 1 << 1;
const ACCEPTS_CROSS_BORDER: u16 = 1 << 2;
const SAYS_FREE: u16 = 1 << 3;
const SAYS_NO_FREE: u16 = 1 << 4;
const SAYS_NO_RADIUS: u16 = 1 << 5;
const HAS_CONFIRMED: u16 = 1 << 6;
const HAS_UNCONFIRMED: u16 = 1 << 7;
const SAYS_NO_LANGUAGES: u16 = 1 << 8;
const HAS_CONTACTS_LEFT: u16 = 1 << 9;

/// The best of each fact in a block, so that no row of it gives more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    places: [PlaceNumber; PLACES],
    /// How many of them count; 0 = there are more than fit.
    named: u8,
    /// What some of the rows say.
    said: u16,
    lowest_level: u8,
    highest_level: u8,
    first: u16,
    last: u16,
    free: u16,
    radius_km: u16,
    confirmed: u16,
    record: u16,
    quality: u16,
    inclusion: u16,
    /// A bit for the remainder of each class of languages.
    languages: u64,
}

impl Head {
    /// Of rows that are not empty.
    pub(super) fn of(rows: &[Row], classes: &Classes, standard: &Standard) -> Self {
        let mut head = Self {
            places: [0; PLACES],
            named: 0,
            said: 0,
            lowest_level: 15,
            highest_level: 0,
            first: day::NONE,
            last: 0,
            free: 0,
            radius_km: 0,
            confirmed: 0,
            record: 0,
            quality: 0,
            inclusion: 0,
            languages: 0,
        };
        head.name_places(rows);
        for row in rows {
            head.take_dates(row);
            head.take_facts(row, classes, standard);
        }
        head
    }

    const fn says(&self, bit: u16) -> bool {
        self.said & bit != 0
    }

    fn say(&mut self, bit: u16, holds: bool) {
        self.said |= bit * u16::from(holds);
    }

    fn name_places(&mut self, rows: &[Row]) {
        let mut named = 0;
        for row in rows {
            if self.places[..named].contains(&row.place) {
                continue;
            }
            if named == PLACES {
                self.named = 0;
                return;
            }
            self.places[named] = row.place;
            named += 1;
        }
        self.named = u8::try_from(named).unwrap_or(0);
    }

    fn take_dates(&mut self, row: &Row) {
        if row.has_period() {
            self.first = self.first.min(row.starts);
            self.last = self.last.max(row.ends);
            self.say(HAS_WEEKDAYS, row.weekdays != 0);
        } else {
            self.say(HAS_ROWS_WITHOUT_PERIOD, true);
        }
        match row.confirmed {
            day::NONE => self.say(HAS_UNCONFIRMED, true),
            on => {
                self.say(HAS_CONFIRMED, true);
                self.confirmed = self.confirmed.max(on);
            }
        }
    }

    fn take_facts(&mut self, row: &Row, classes: &Classes, standard: &Standard) {
        self.say(ACCEPTS_CROSS_BORDER, row.accepts_cross_border());
        self.say(HAS_CONTACTS_LEFT, !row.contacts_are_used());
        self.lowest_level = self.lowest_level.min(row.lowest_level());
        self.highest_level = self.highest_level.max(row.highest_level());
        match row.radius_km {
            NOT_STATED => self.say(SAYS_NO_RADIUS, true),
            radius => self.radius_km = self.radius_km.max(radius),
        }
        self.record = self.record.max(classes.record_share(row.record));
        self.quality = self.quality.max(standard.quality[row.quality()]);
        self.inclusion = self.inclusion.max(standard.inclusion[row.inclusion()]);
        if row.free == NOT_STATED {
            self.say(SAYS_NO_FREE, true);
        } else {
            self.say(SAYS_FREE, true);
            self.free = self.free.max(row.free);
        }
        match row.languages {
            NOTHING => self.say(SAYS_NO_LANGUAGES, true),
            class => self.languages |= 1 << (class % 64),
        }
    }

    /// No row of the block gives more points; `None` where none passes the hard rules. `others` are the points of
    /// trade and partnership.
    pub(super) fn bound(
        &self,
        frame: &Frame<'_>,
        ways: &[Reach],
        places: &Places,
        others: u16,
    ) -> Option<u16> {
        let must = frame.table.must;
        let level = frame.ask.level;
        if must.has(HardRule::ContactBudget) && !self.says(HAS_CONTACTS_LEFT) {
            return None;
        }
        if must.has(HardRule::Eqf) && level != 0 && (level < self.lowest_level || level > self.highest_level)
        {
            return None;
        }
        let region = self.region(frame, ways, places)?;
        let period = self.period(frame)?;
        let points = |criterion, share| frame.points(criterion, share);
        Some(
            others
                + points(Criterion::Region, region)
                + points(Criterion::Period, period)
                + points(Criterion::Quantity, self.quantity(frame))
                + points(Criterion::Language, self.language(frame))
                + points(Criterion::Freshness, self.freshness(frame))
                + points(Criterion::TrackRecord, self.record)
                + points(Criterion::Quality, self.quality)
                + points(Criterion::Inclusion, self.inclusion(frame)),
        )
    }

    /// The share of the nearest place that is not too far and not behind a border that is closed.
    fn region(&self, frame: &Frame<'_>, ways: &[Reach], places: &Places) -> Option<u16> {
        if self.named == 0 {
            return Some(ALL_POINTS);
        }
        let (ask, must) = (frame.ask, frame.table.must);
        let both_want = self.says(ACCEPTS_CROSS_BORDER) && ask.accepts_cross_border;
        let is_open = |place: PlaceNumber| {
            let country = places.country_of(place);
            let may_cross = both_want || !must.has(HardRule::Border);
            country == ask.country || (may_cross && ask.closed >> country & 1 == 0)
        };
        // A way of 0 km is within any radius, so that rows without one need no flag of their own.
        let is_near = |km: u16| {
            frame.within(km, self.radius_km) || (self.says(SAYS_NO_RADIUS) && frame.within(km, NOT_STATED))
        };
        self.places[..usize::from(self.named)]
            .iter()
            .filter(|place| is_open(**place))
            .map(|place| ways[usize::from(*place)])
            .filter(|reach| !must.has(HardRule::Radius) || is_near(reach.km))
            .map(|reach| frame.table.region_share(reach.weighed_km))
            .max()
    }

    fn period(&self, frame: &Frame<'_>) -> Option<u16> {
        let (ask, neutral) = (frame.ask, frame.standard.neutral);
        let without = self.says(HAS_ROWS_WITHOUT_PERIOD).then_some(neutral);
        if self.last < frame.standard.today {
            return without;
        }
        if !ask.has_period() {
            return Some(neutral);
        }
        let (first, last) = (self.first.max(ask.starts), self.last.min(ask.ends));
        let days = (u32::from(last) + 1).saturating_sub(u32::from(first));
        if days == 0 {
            let blocks = frame.table.must.has(HardRule::Periods);
            return if blocks { without } else { without.or(Some(0)) };
        }
        // Rows that name their days of the week may ask for fewer days than the need's period has.
        let met =
            if self.says(HAS_WEEKDAYS) && ask.weekdays == 0 { ALL_POINTS } else { share(days, ask.days) };
        Some(met.max(without.unwrap_or(0)))
    }

    fn quantity(&self, frame: &Frame<'_>) -> u16 {
        let silent = if self.says(SAYS_NO_FREE) { frame.quantity_share(NOT_STATED) } else { 0 };
        if self.says(SAYS_FREE) { silent.max(frame.quantity_share(self.free)) } else { silent }
    }

    fn language(&self, frame: &Frame<'_>) -> u16 {
        let neutral = frame.standard.neutral;
        if !frame.ask.names_languages {
            return neutral;
        }
        let folded = frame.understood.iter().fold(0, |all, word| all | word);
        if self.languages & folded != 0 {
            return ALL_POINTS;
        }
        if self.says(SAYS_NO_LANGUAGES) { neutral } else { 0 }
    }

    fn freshness(&self, frame: &Frame<'_>) -> u16 {
        let silent = if self.says(HAS_UNCONFIRMED) { frame.freshness_share(None) } else { 0 };
        if !self.says(HAS_CONFIRMED) {
            return silent;
        }
        silent.max(frame.freshness_share(Some(frame.standard.today.saturating_sub(self.confirmed))))
    }

    fn inclusion(&self, frame: &Frame<'_>) -> u16 {
        if frame.ask.with_support { self.inclusion } else { frame.standard.neutral }
    }
}
