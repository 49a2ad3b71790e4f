//! `praktika openapi`: the document of the API, generated from its code.

use super::{CommandError, output};

pub(super) fn print() -> Result<(), CommandError> {
    output::line(&api::openapi().to_pretty_json()?)
}
