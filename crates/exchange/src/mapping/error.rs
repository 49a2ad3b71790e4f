//! What is wrong with a mapping.

use super::{Kind, UnknownKind};

/// What is wrong with a mapping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Rows of that kind can't be imported.
    #[error(transparent)]
    UnknownKind(#[from] UnknownKind),
    /// It is for rows of another kind.
    #[error("the mapping is for {mapping}, not for {asked}")]
    OtherKind {
        /// What the mapping is for.
        mapping: Kind,
        /// What was asked for.
        asked: Kind,
    },
    /// There is none of this name.
    #[error("there is no mapping `{name}`; there are: {known}")]
    UnknownName {
        /// What was asked for.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// It is not TOML, or a key is unknown or missing.
    #[error("mapping `{name}`: {what}")]
    Unreadable {
        /// The mapping.
        name: String,
        /// The reader's words, with the line.
        what: String,
    },
    /// It names a field that rows of this kind don't have.
    #[error("mapping `{name}`: there is no field `{field}`; there are: {known}")]
    UnknownField {
        /// The mapping.
        name: String,
        /// The field.
        field: String,
        /// Those that there are.
        known: String,
    },
    /// It says nothing of a field that every row needs.
    #[error("mapping `{name}`: `{field}` needs a column or a constant")]
    MissingField {
        /// The mapping.
        name: String,
        /// The field.
        field: &'static str,
    },
}
