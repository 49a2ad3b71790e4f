//! The index as bytes, for a fast start: facts as they are, heads and tables are made anew under the rules of the start.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{Activity, LanguageTag, Location, OfferId, OrganisationId, TrackRecord, TradeRef};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Keeper, NOWHERE, Standing};
use crate::Scorer;
use crate::index::{Index, group::Group, row::Row, slot::SlotNumber};

/// What an image begins with. Another number where another version of the code would read it otherwise.
const MAGIC: [u8; 8] = *b"PRIDX\0\0\x01";

/// Why an image can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// Written by another version.
    #[error("the image was written by another version")]
    Version,
    /// Contacts are counted by the month, and the image is of another.
    #[error("the image is of another month")]
    Month,
    /// Cut off, or not what was written.
    #[error("the image is damaged")]
    Damaged,
}

/// What stands before the columns.
#[derive(Serialize, Deserialize)]
struct Header {
    /// The day under which it was written.
    as_of: NaiveDate,
    places: Vec<Location>,
    languages: Vec<Vec<LanguageTag>>,
    records: Vec<TrackRecord>,
    slots: u32,
    hosts: u32,
    free: Vec<SlotNumber>,
    /// By activity, then by group: its trade, and how many rows it has.
    groups: Vec<Vec<(Option<TradeRef>, u32)>>,
    /// Offers that rows can't hold, by their ids.
    odd: Vec<OfferId>,
}

/// Takes columns off the front of the bytes that are left.
struct Columns<'a>(&'a [u8]);

impl<'a> Columns<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], ImageError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ImageError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn numbers(&mut self, count: u32) -> Result<Vec<u32>, ImageError> {
        let bytes = self.take(count as usize * 4)?.as_chunks::<4>().0;
        Ok(bytes.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect())
    }

    fn ids(&mut self, count: u32) -> Result<impl Iterator<Item = Uuid> + use<'a>, ImageError> {
        let bytes = self.take(count as usize * 16)?.as_chunks::<16>().0;
        Ok(bytes.iter().map(|bytes| Uuid::from_bytes(*bytes)))
    }
}

/// The offers of an index, to be written; it holds a snapshot, so that writing can take its time.
pub struct Image {
    index: Index,
    free: Vec<SlotNumber>,
}

impl Image {
    /// About 60 bytes for each offer. Needs are not in them.
    pub fn bytes(&self) -> Vec<u8> {
        let index = &self.index;
        let groups = |section: &Arc<super::super::group::Section>| {
            section.groups.iter().map(|group| (group.trade, group.length())).collect()
        };
        let header = Header {
            as_of: index.standard.scorer.as_of(),
            places: index.places.all().to_vec(),
            languages: index.classes.all_languages().to_vec(),
            records: index.classes.all_records().to_vec(),
            slots: number(index.slots.offers.len()),
            hosts: number(index.slots.hosts.len()),
            free: self.free.clone(),
            groups: index.offers.iter().map(groups).collect(),
            odd: index.odd.iter().map(|offer| offer.id).collect(),
        };
        // These types have no maps with odd keys and no failing writers: there is nothing that could go wrong.
        let header = serde_json::to_vec(&header).unwrap_or_default();
        let mut bytes = Vec::with_capacity(header.len() + index.slots.offers.len() * 60);
        bytes.extend(MAGIC);
        bytes.extend(number(header.len()).to_le_bytes());
        bytes.extend(header);
        for slot in 0..number(index.slots.offers.len()) {
            bytes.extend(index.slots.offer(slot).as_uuid().as_bytes());
        }
        for slot in 0..number(index.slots.offers.len()) {
            bytes.extend(index.slots.host_of.get(slot).to_le_bytes());
        }
        for host in 0..number(index.slots.hosts.len()) {
            bytes.extend(index.slots.hosts.get(host).as_uuid().as_bytes());
        }
        for group in index.offers.iter().flat_map(|section| &section.groups) {
            for row in group.blocks.iter().flat_map(|block| block.iter()) {
                bytes.extend(row.to_bytes());
            }
        }
        bytes
    }
}

impl Keeper {
    /// The offers as they are now, to be written.
    pub fn image(&self) -> Image {
        Image { index: self.snapshot(), free: self.free.clone() }
    }

    /// The index of an image under given rules, without needs; and the offers that have to be put in anew, since rows
    /// could not hold them.
    ///
    /// # Errors
    ///
    /// [`ImageError`]; whether the image is of the right database and how old it is, the caller has to know.
    pub fn from_image(scorer: Arc<Scorer>, bytes: &[u8]) -> Result<(Self, Vec<OfferId>), ImageError> {
        let mut columns = Columns(bytes);
        if columns.take(MAGIC.len())? != MAGIC {
            return Err(ImageError::Version);
        }
        let length = columns.numbers(1)?.first().copied().unwrap_or(0);
        let header = serde_json::from_slice(columns.take(length as usize)?);
        let header: Header = header.map_err(|_| ImageError::Damaged)?;
        let month = |on: NaiveDate| (chrono::Datelike::year(&on), chrono::Datelike::month(&on));
        if month(header.as_of) != month(scorer.as_of()) {
            return Err(ImageError::Month);
        }
        let mut keeper = Self::new(scorer);
        keeper.take_facts(&header)?;
        keeper.take_slots(&header, &mut columns)?;
        keeper.take_groups(&header, &mut columns)?;
        if !columns.0.is_empty() {
            return Err(ImageError::Damaged);
        }
        Ok((keeper, header.odd))
    }

    /// Places and classes get the numbers that they had.
    fn take_facts(&mut self, header: &Header) -> Result<(), ImageError> {
        let rules = self.index.standard.scorer.clone();
        let places = Arc::make_mut(&mut self.index.places);
        for (at, place) in header.places.iter().enumerate() {
            if places.number(place).map(usize::from) != Some(at) {
                return Err(ImageError::Damaged);
            }
        }
        let classes = Arc::make_mut(&mut self.index.classes);
        for (at, set) in header.languages.iter().enumerate() {
            if classes.languages(set, rules.rules()).map(usize::from) != Some(at) {
                return Err(ImageError::Damaged);
            }
        }
        for (at, record) in header.records.iter().enumerate() {
            if classes.record(*record, rules.rules()).map(usize::from) != Some(at) {
                return Err(ImageError::Damaged);
            }
        }
        Ok(())
    }

    fn take_slots(&mut self, header: &Header, columns: &mut Columns<'_>) -> Result<(), ImageError> {
        let offers = columns.ids(header.slots)?;
        let host_of = columns.numbers(header.slots)?;
        let slots = &mut self.index.slots;
        for host in columns.ids(header.hosts)? {
            slots.hosts.push(OrganisationId::from_uuid(host));
        }
        for (offer, host) in offers.zip(host_of) {
            if host >= header.hosts {
                return Err(ImageError::Damaged);
            }
            slots.offers.push(OfferId::from_uuid(offer));
            slots.host_of.push(host);
        }
        let slots = &self.index.slots;
        for host in 0..header.hosts {
            self.hosts.insert(host, |host| slots.hosts.get(host).as_uuid());
        }
        let mut is_free = vec![false; header.slots as usize];
        for slot in &header.free {
            *is_free.get_mut(*slot as usize).ok_or(ImageError::Damaged)? = true;
        }
        for (slot, _) in (0..header.slots).zip(is_free).filter(|(_, is_free)| !is_free) {
            self.offers.insert(slot, |slot| slots.offer(slot).as_uuid());
        }
        self.free.clone_from(&header.free);
        self.standing = vec![Standing { activity: 0, place: 0, group: NOWHERE }; header.slots as usize];
        Ok(())
    }

    fn take_groups(&mut self, header: &Header, columns: &mut Columns<'_>) -> Result<(), ImageError> {
        if header.groups.len() != self.index.offers.len() {
            return Err(ImageError::Damaged);
        }
        let (classes, standard) = (self.index.classes.clone(), self.index.standard.clone());
        for (activity, groups) in (0..).zip(&header.groups) {
            for (trade, length) in groups {
                let bytes = columns.take(*length as usize * Row::BYTES)?.as_chunks::<{ Row::BYTES }>().0;
                let rows: Vec<Row> = bytes.iter().map(Row::from_bytes).collect();
                let section = Arc::make_mut(&mut self.index.offers[usize::from(activity)]);
                let number = section.number(*trade);
                let narrow = u16::try_from(number).map_err(|_| ImageError::Damaged)?;
                for row in &rows {
                    self.stand(row, activity, narrow)?;
                }
                let section = Arc::make_mut(&mut self.index.offers[usize::from(activity)]);
                section.groups[number] = Arc::new(Group::build(*trade, &rows, &classes, &standard));
            }
        }
        Ok(())
    }

    /// Remembers where a row stands.
    fn stand(&mut self, row: &Row, activity: u8, group: u16) -> Result<(), ImageError> {
        let index = &self.index;
        if usize::from(row.place) >= index.places.all().len()
            || usize::from(row.record) >= index.classes.all_records().len()
            || usize::from(row.languages) >= index.classes.all_languages().len()
            || usize::from(activity) >= Activity::ALL.len()
        {
            return Err(ImageError::Damaged);
        }
        let standing = self.standing.get_mut(row.slot as usize).ok_or(ImageError::Damaged)?;
        if standing.group == NOWHERE {
            *standing = Standing { activity, place: row.place, group };
        } else if standing.group != group && !self.more_groups.has(row.slot, group) {
            self.more_groups.insert(row.slot, group);
        }
        Ok(())
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
