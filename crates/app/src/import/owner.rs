//! Whose a row is: an organisation that must be there already.

use exchange::{Row, RowProblem};

use super::context::Context;
use super::identity::Identity;

/// The columns that name the owner, and what it is called.
pub(super) struct Owner {
    pub(super) source: &'static str,
    pub(super) key: &'static str,
    /// What is not there: "organisation", "school".
    pub(super) noun: &'static str,
    /// Its part in the row: "company", "host".
    pub(super) part: &'static str,
}

impl Owner {
    /// The identity that a row names.
    pub(super) fn identity(&self, context: &Context<'_>, row: &Row) -> Result<Identity, RowProblem> {
        context.bound.required(row, self.key)?;
        context.identity(row, self.source, self.key)?.ok_or_else(|| self.unknown(context, row))
    }

    /// Nobody is known under it.
    pub(super) fn unknown(&self, context: &Context<'_>, row: &Row) -> RowProblem {
        let Self { noun, part, .. } = self;
        let reason = format!("there is no {noun} under this key");
        let mend = format!(
            "Correct the key, or bring the {part} in with `praktika import organisations` and import again"
        );
        context.bound.problem(row, self.key, reason, &mend)
    }
}
