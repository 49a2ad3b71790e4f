//! Everything that a list depends on, at one position of the change log and for one date.

use std::ops::Deref;
use std::sync::Arc;

use matching::index::Index;

use super::Known;
use crate::AppError;

/// Everything that a list depends on. Never changes; cloning copies a few pointers.
#[derive(Clone)]
pub struct Snapshot {
    pub(super) position: i64,
    pub(super) known: Arc<Known>,
    /// `None` while offers and needs are being loaded.
    pub(super) index: Option<Index>,
    pub(super) offers: usize,
    pub(super) needs: usize,
}

impl Snapshot {
    /// The position of the change log up to which changes are contained.
    pub const fn position(&self) -> i64 {
        self.position
    }

    /// Offers and needs; `None` while they are being loaded: names, rules and stored lists can be had all the same.
    pub const fn index(&self) -> Option<&Index> {
        self.index.as_ref()
    }

    /// Rules, reference data and the date.
    pub(crate) fn known(&self) -> Arc<Known> {
        self.known.clone()
    }

    /// Offers and needs, for who can't do without.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] while they are being loaded.
    pub fn loaded_index(&self) -> Result<&Index, AppError> {
        self.index().ok_or_else(|| AppError::unexpected("offers and needs are not loaded yet"))
    }

    /// How many offers are suggested to anybody.
    pub const fn offers(&self) -> usize {
        self.offers
    }

    /// How many needs look for something.
    pub const fn needs(&self) -> usize {
        self.needs
    }
}

impl Deref for Snapshot {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.known
    }
}
