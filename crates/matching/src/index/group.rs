//! Rows of one activity and one trade, in blocks.

use std::collections::HashMap;
use std::sync::Arc;

use domain::{Activity, TradeId, TradeRef};

use super::{
    block::{FILLED, Head, MOST},
    classes::Classes,
    row::Row,
    slot::SlotNumber,
    standard::Standard,
};

/// All rows, on a section for each activity.
pub(super) type Sections = Vec<Arc<Section>>;

/// Rows of one activity.
#[derive(Clone, Default)]
pub(super) struct Section {
    pub(super) groups: Vec<Arc<Group>>,
    numbers: HashMap<Option<TradeId>, usize>,
}

/// Rows of one activity and one trade; [`order`] holds within and between blocks.
#[derive(Clone)]
pub(super) struct Group {
    /// `None` = these offers name no trade.
    pub(super) trade: Option<TradeRef>,
    pub(super) heads: Vec<Head>,
    pub(super) blocks: Vec<Arc<[Row]>>,
}

/// Near places together, and in a place periods that begin together.
pub(super) fn order(row: &Row) -> (u16, u16, u16, SlotNumber) {
    (row.place, row.starts, row.ends, row.slot)
}

/// A section for each activity, all empty.
pub(super) fn empty() -> Sections {
    Activity::ALL.iter().map(|_| Arc::default()).collect()
}

impl Section {
    /// The number of the group of a trade, a new one where it is new.
    pub(super) fn number(&mut self, trade: Option<TradeRef>) -> usize {
        let groups = &mut self.groups;
        *self.numbers.entry(trade.map(|trade| trade.id)).or_insert_with(|| {
            groups.push(Arc::new(Group { trade, heads: Vec::new(), blocks: Vec::new() }));
            groups.len() - 1
        })
    }
}

impl Group {
    /// Of rows in order.
    pub(super) fn build(
        trade: Option<TradeRef>,
        rows: &[Row],
        classes: &Classes,
        standard: &Standard,
    ) -> Self {
        let mut group = Self { trade, heads: Vec::new(), blocks: Vec::new() };
        let mut rest = rows;
        while !rest.is_empty() {
            let (block, behind) = rest.split_at(block_length(rest));
            group.heads.push(Head::of(block, classes, standard));
            group.blocks.push(block.into());
            rest = behind;
        }
        group.heads.shrink_to_fit();
        group.blocks.shrink_to_fit();
        group
    }

    /// The block in which a row stands or would stand.
    fn block_of(&self, row: &Row) -> usize {
        let behind = self.blocks.partition_point(|block| order(&block[0]) <= order(row));
        behind.saturating_sub(1)
    }

    pub(super) fn insert(&mut self, row: Row, classes: &Classes, standard: &Standard) {
        if self.blocks.is_empty() {
            self.heads.push(Head::of(&[row], classes, standard));
            self.blocks.push([row].into());
            return;
        }
        let at = self.block_of(&row);
        let mut block = self.blocks[at].to_vec();
        block.insert(block.partition_point(|other| order(other) < order(&row)), row);
        if block.len() > MOST {
            let half = block.split_off(block.len() / 2);
            self.heads.insert(at + 1, Head::of(&half, classes, standard));
            self.blocks.insert(at + 1, half.into());
        }
        self.heads[at] = Head::of(&block, classes, standard);
        self.blocks[at] = block.into();
    }

    /// Takes the rows of a slot at a place out.
    pub(super) fn remove(&mut self, slot: SlotNumber, place: u16, classes: &Classes, standard: &Standard) {
        let from = self.blocks.partition_point(|block| block.last().is_some_and(|row| row.place < place));
        let mut at = from;
        while at < self.blocks.len() && self.blocks[at][0].place <= place {
            if !self.blocks[at].iter().any(|row| row.slot == slot) {
                at += 1;
                continue;
            }
            let block: Vec<Row> = self.blocks[at].iter().filter(|row| row.slot != slot).copied().collect();
            if block.is_empty() {
                self.blocks.remove(at);
                self.heads.remove(at);
            } else {
                self.heads[at] = Head::of(&block, classes, standard);
                self.blocks[at] = block.into();
                at += 1;
            }
        }
    }

    /// Makes the heads anew, under other rules.
    pub(super) fn renew_heads(&mut self, classes: &Classes, standard: &Standard) {
        self.heads = self.blocks.iter().map(|block| Head::of(block, classes, standard)).collect();
    }

    /// How many rows it has.
    pub(super) fn length(&self) -> u32 {
        u32::try_from(self.blocks.iter().map(|block| block.len()).sum::<usize>()).unwrap_or(u32::MAX)
    }

    pub(super) fn bytes(&self) -> usize {
        let rows: usize = self.blocks.iter().map(|block| size_of_val(&**block) + 32).sum();
        let pointers = self.blocks.capacity() * size_of::<Arc<[Row]>>();
        rows + pointers + self.heads.capacity() * size_of::<Head>() + size_of::<Self>() + 16
    }
}

/// A block ends where it is full, or a little before where a place ends.
fn block_length(rows: &[Row]) -> usize {
    let full = rows.len().min(FILLED);
    if full == rows.len() {
        return full;
    }
    let next = rows[full].place;
    let starts_in_this_block = rows[..full].partition_point(|row| row.place < next);
    if starts_in_this_block >= FILLED * 3 / 4 { starts_in_this_block } else { full }
}
