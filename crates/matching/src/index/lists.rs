//! The lists of all needs anew.

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::NeedId;

use super::{Hit, Index, asks::Entry};

/// How many needs a thread takes at a time.
const PIECE: usize = 64;

impl Index {
    /// The best `n` offers for each need of the index, on so many threads; in the order of the needs' ids. After each
    /// piece `progress` hears how many are done.
    pub fn all_lists(
        &self,
        n: usize,
        threads: usize,
        progress: impl Fn(usize) + Sync,
    ) -> Vec<(NeedId, Vec<Hit>)> {
        let mut entries: Vec<&Entry> = self.asks.entries().collect();
        // Who looks from the same place for the same thing reads the same memory.
        entries.sort_unstable_by_key(|entry| (entry.ask.activity, entry.ask.trade, entry.place));
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let mut lists = Vec::new();
            loop {
                let from = next.fetch_add(PIECE, Ordering::Relaxed).min(entries.len());
                let piece = &entries[from..entries.len().min(from + PIECE)];
                if piece.is_empty() {
                    return lists;
                }
                lists.extend(piece.iter().map(|entry| (entry.ask.need, self.best_offers(&entry.profile, n))));
                progress(done.fetch_add(piece.len(), Ordering::Relaxed) + piece.len());
            }
        };
        let mut lists: Vec<(NeedId, Vec<Hit>)> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut lists = work();
            for other in others {
                match other.join() {
                    Ok(more) => lists.extend(more),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            lists
        });
        lists.sort_unstable_by_key(|(need, _)| *need);
        lists
    }
}
