//! One of an offer's trades in one of its periods, in 28 bytes.

use domain::{
    Accreditation, AccreditationState, OfferPeriod, OfferProfile, OfferState, OrganisationState, TradeRef,
    Visibility,
};

use super::{classes::Class, day, place::PlaceNumber, slot::SlotNumber, standard::answers_class};

/// Stands for "not stated" where a number is.
pub(super) const NOT_STATED: u16 = u16::MAX;

const CROSS_BORDER: u16 = 1 << 12;
const FOR_PARTNERS: u16 = 1 << 13;
const CONTACTS_USED: u16 = 1 << 14;

/// One of an offer's trades in one of its periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) slot: SlotNumber,
    pub(super) place: PlaceNumber,
    /// The first and the last day; [`day::NONE`] where the offer names no period.
    pub(super) starts: u16,
    pub(super) ends: u16,
    /// What is free, or [`NOT_STATED`].
    pub(super) free: u16,
    /// From how far in km, or [`NOT_STATED`].
    pub(super) radius_km: u16,
    /// When the host last said that it holds, or [`day::NONE`].
    pub(super) confirmed: u16,
    pub(super) record: Class,
    pub(super) languages: Class,
    /// From when to when an accreditation for the trade counts; the other way round where there is none.
    pub(super) accredited: (u16, u16),
    /// As stored, bit 0 is Monday; 0 = not stated.
    pub(super) weekdays: u8,
    /// The lowest level in the lower half, the highest in the upper; 0 and 15 = not stated.
    eqf: u8,
    /// Six bits of answers on quality, six on inclusion, then what is said above.
    answers: u16,
}

/// A row and its trade; `None` where the offer names none.
pub(super) type TradeRow = (Option<TradeRef>, Row);

/// What an offer has in all its rows.
pub(super) struct Common {
    pub(super) slot: SlotNumber,
    pub(super) place: PlaceNumber,
    pub(super) record: Class,
    pub(super) languages: Class,
    pub(super) contacts_used: bool,
}

/// Whether an offer is suggested to anybody at all. Others have no rows.
pub(super) fn is_on_offer(offer: &OfferProfile) -> bool {
    offer.state == OfferState::Published && offer.host.state == OrganisationState::Verified
}

/// An offer that rows can't hold.
pub(super) struct Odd;

/// The rows of an offer, each with its trade; combinations of which nothing is left have none.
///
/// # Errors
///
/// [`Odd`] where a row has no room for a fact. Nothing was added then.
pub(super) fn add(offer: &OfferProfile, common: &Common, rows: &mut Vec<TradeRow>) -> Result<(), Odd> {
    let before = rows.len();
    let pattern = pattern(offer, common)?;
    let trades = offer.trades.iter().copied().map(Some);
    let none = std::iter::repeat_n(None, usize::from(offer.trades.is_empty()));
    for trade in trades.chain(none) {
        let added = trade.map_or(Ok((1, 0)), |trade| accredited(&offer.host.accreditations, trade)).and_then(
            |accredited| {
                let pattern = Row { accredited, ..pattern };
                if offer.periods.is_empty() {
                    let free = whole(offer.facts.quantity)?;
                    push(rows, trade, Row { free, ..pattern });
                }
                for period in &offer.periods {
                    push(rows, trade, in_period(&pattern, period)?);
                }
                Ok(())
            },
        );
        if added.is_err() {
            rows.truncate(before);
            return added;
        }
    }
    Ok(())
}

fn push(rows: &mut Vec<TradeRow>, trade: Option<TradeRef>, row: Row) {
    if row.free != 0 {
        rows.push((trade, row));
    }
}

fn pattern(offer: &OfferProfile, common: &Common) -> Result<Row, Odd> {
    let level = |level: Option<u8>, none: u8| match level {
        Some(level) if level > 0 && level < 15 => Ok(level),
        Some(_) => Err(Odd),
        None => Ok(none),
    };
    let confirmed = match offer.confirmed_on.or(offer.published_at.map(domain::local_date)) {
        Some(on) => day::of(on).ok_or(Odd)?,
        None => day::NONE,
    };
    let quality = u16::from(answers_class(&offer.host.quality.answers()));
    let inclusion = u16::from(answers_class(&offer.facts.inclusion_answers()));
    let said = [
        (offer.accepts_cross_border, CROSS_BORDER),
        (offer.visibility == Visibility::NamedPartners, FOR_PARTNERS),
        (common.contacts_used, CONTACTS_USED),
    ];
    let said = said.iter().filter(|(holds, _)| *holds).fold(0, |bits, (_, bit)| bits | bit);
    Ok(Row {
        slot: common.slot,
        place: common.place,
        starts: day::NONE,
        ends: day::NONE,
        free: NOT_STATED,
        radius_km: whole(offer.radius_km)?,
        confirmed,
        record: common.record,
        languages: common.languages,
        accredited: (1, 0),
        weekdays: 0,
        eqf: level(offer.eqf.0, 0)? | level(offer.eqf.1, 15)? << 4,
        answers: quality | inclusion << 6 | said,
    })
}

fn in_period(pattern: &Row, period: &OfferPeriod) -> Result<Row, Odd> {
    Ok(Row {
        starts: day::of(period.period.starts_on()).ok_or(Odd)?,
        ends: day::of(period.period.ends_on()).ok_or(Odd)?,
        weekdays: period.weekdays.map_or(0, domain::Weekdays::bits),
        free: whole(period.free())?,
        ..*pattern
    })
}

fn whole(number: Option<u32>) -> Result<u16, Odd> {
    let Some(number) = number else { return Ok(NOT_STATED) };
    u16::try_from(number).ok().filter(|number| *number != NOT_STATED).ok_or(Odd)
}

/// The days on which an accreditation for a trade counts: one span, after those that follow each other are joined.
fn accredited(all: &[Accreditation], trade: TradeRef) -> Result<(u16, u16), Odd> {
    let counts =
        |shown: &&Accreditation| shown.trade == trade.id && shown.state == AccreditationState::Verified;
    // Nobody comes before 2000.
    let last = |shown: &Accreditation| shown.valid_to.map_or(day::NONE, day::nearest);
    let mut spans: Vec<(u16, u16)> = all
        .iter()
        .filter(counts)
        .filter(|shown| shown.valid_to.is_none_or(|last| last >= shown.valid_from))
        .map(|shown| (day::nearest(shown.valid_from), last(shown)))
        .collect();
    spans.sort_unstable();
    let mut spans = spans.into_iter();
    let Some(mut joined) = spans.next() else { return Ok((1, 0)) };
    for (first, last) in spans {
        if first > joined.1.saturating_add(1) {
            return Err(Odd);
        }
        joined.1 = joined.1.max(last);
    }
    Ok(joined)
}

impl Row {
    /// How many bytes a row takes in an image.
    pub(super) const BYTES: usize = 28;

    /// As it stands in an image.
    pub(super) fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..4].copy_from_slice(&self.slot.to_le_bytes());
        let twos = [
            self.place,
            self.starts,
            self.ends,
            self.free,
            self.radius_km,
            self.confirmed,
            self.record,
            self.languages,
            self.accredited.0,
            self.accredited.1,
            self.answers,
        ];
        for (at, two) in twos.iter().enumerate() {
            bytes[4 + 2 * at..6 + 2 * at].copy_from_slice(&two.to_le_bytes());
        }
        bytes[26] = self.weekdays;
        bytes[27] = self.eqf;
        bytes
    }

    /// As it stands in an image.
    pub(super) fn from_bytes(bytes: &[u8; Self::BYTES]) -> Self {
        let two = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
        Self {
            slot: u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]),
            place: two(4),
            starts: two(6),
            ends: two(8),
            free: two(10),
            radius_km: two(12),
            confirmed: two(14),
            record: two(16),
            languages: two(18),
            accredited: (two(20), two(22)),
            answers: two(24),
            weekdays: bytes[26],
            eqf: bytes[27],
        }
    }

    pub(super) const fn quality(&self) -> usize {
        (self.answers & 63) as usize
    }

    pub(super) const fn inclusion(&self) -> usize {
        (self.answers >> 6 & 63) as usize
    }

    pub(super) const fn accepts_cross_border(&self) -> bool {
        self.answers & CROSS_BORDER != 0
    }

    /// Whether only named partners may see it.
    pub(super) const fn is_for_partners(&self) -> bool {
        self.answers & FOR_PARTNERS != 0
    }

    /// Whether the host has had as many contacts this month as it wants.
    pub(super) const fn contacts_are_used(&self) -> bool {
        self.answers & CONTACTS_USED != 0
    }

    pub(super) const fn lowest_level(&self) -> u8 {
        self.eqf & 15
    }

    pub(super) const fn highest_level(&self) -> u8 {
        self.eqf >> 4
    }

    pub(super) const fn has_period(&self) -> bool {
        self.starts != day::NONE
    }

    /// Days since the host last said that it holds.
    pub(super) const fn days_ago(&self, today: u16) -> Option<u16> {
        if self.confirmed == day::NONE { None } else { Some(today.saturating_sub(self.confirmed)) }
    }
}
