//! Whether a mapping fits its kind.

use super::{Kind, Mapping, MappingError};

pub(super) fn check(name: &str, mapping: &Mapping) -> Result<(), MappingError> {
    let Mapping { kind, columns, constants, words, optional, set, .. } = mapping;
    let given = columns.keys().chain(constants.keys()).chain(words.keys()).chain(optional).chain(set);
    if let Some(field) = given.into_iter().find(|field| kind.field(field).is_none()) {
        return Err(unknown_field(name, *kind, field));
    }
    let said =
        |field: &str| columns.contains_key(field) || constants.contains_key(field) || set.contains(field);
    if let Some(field) = kind.fields().iter().find(|field| field.required && !said(field.name)) {
        return Err(MappingError::MissingField { name: name.to_owned(), field: field.name });
    }
    if let Some(field) = optional.iter().find(|field| !columns.contains_key(*field)) {
        let what = format!("`{field}` is optional, and has no column");
        return Err(MappingError::Unreadable { name: name.to_owned(), what });
    }
    let empty = |choice: &&super::Choice| choice.equals.is_none() && choice.one_of.is_empty();
    if let Some(choice) = mapping.keep.iter().chain(&mapping.skip).find(empty) {
        let what = format!("the choice by `{}` needs `equals` or `one_of`", choice.column);
        return Err(MappingError::Unreadable { name: name.to_owned(), what });
    }
    Ok(())
}

pub(super) fn unknown_field(name: &str, kind: Kind, field: &str) -> MappingError {
    MappingError::UnknownField { name: name.to_owned(), field: field.to_owned(), known: kind.known_fields() }
}
