//! Names as somebody typed them.

use exchange::{Row, RowProblem, on_one_line};

use crate::import::context::Context;

/// A name that must be there: line ends and every run of white space, the no-break space too, are one space.
pub(in crate::import) fn line(
    context: &Context<'_>,
    row: &Row,
    field: &'static str,
) -> Result<String, RowProblem> {
    Ok(on_one_line(context.bound.required(row, field)?))
}
