//! Rows that whoever imports vouches for, and that are not verified all the same.

use std::fmt;

use domain::OrganisationState;
use serde::{Deserialize, Serialize};

/// How many rows of organisations were vouched for and are not verified, by what keeps them so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotVerified {
    /// The row's own `state` is `unclaimed`.
    pub row_says_unclaimed: u64,
    /// The row's own `state` is `pending`.
    pub row_says_pending: u64,
    /// The row's own `state` is `rejected`.
    pub row_says_rejected: u64,
    /// A person rejected the organisation here.
    pub rejected_here: u64,
}

impl NotVerified {
    /// Counts a row that says `said` of an organisation, which is `state` now.
    pub(in crate::import) fn count(&mut self, said: Option<OrganisationState>, state: OrganisationState) {
        use OrganisationState::{Paused, Pending, Rejected, Unclaimed, Verified};
        let kept = match (said, state) {
            (_, Verified | Paused) => return,
            (Some(Unclaimed), Unclaimed | Pending) => &mut self.row_says_unclaimed,
            (Some(Pending), Unclaimed | Pending) => &mut self.row_says_pending,
            (Some(Rejected), _) => &mut self.row_says_rejected,
            _ => &mut self.rejected_here,
        };
        *kept += 1;
    }

    pub(super) fn add(&mut self, more: Self) {
        self.row_says_unclaimed += more.row_says_unclaimed;
        self.row_says_pending += more.row_says_pending;
        self.row_says_rejected += more.row_says_rejected;
        self.rejected_here += more.rejected_here;
    }
}

impl fmt::Display for NotVerified {
    /// Lines after the counts of rows; nothing where all that was vouched for is verified.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let says = |state| format!("`state` says {state}; change that column, or leave it out");
        let kept = [
            (self.row_says_unclaimed, says("unclaimed")),
            (self.row_says_pending, says("pending")),
            (self.row_says_rejected, says("rejected")),
            (self.rejected_here, "rejected here before".to_owned()),
        ];
        kept.iter().filter(|(rows, _)| *rows > 0).try_for_each(|(rows, why)| {
            let noun = if *rows == 1 { "row" } else { "rows" };
            write!(f, "\nnot verified, though vouched for: {rows} {noun}: {why}")
        })
    }
}
