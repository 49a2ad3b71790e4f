//! A school's suggestions: the list with its reasons, and the answers.

pub(crate) mod answer;
mod bar;
mod explain;
mod list;
mod near;
mod pair;
mod parts;
mod question;
mod row;
mod see;

pub(crate) use answer::answer;
pub(crate) use explain::explain;
pub(crate) use list::list;
pub(crate) use question::question;
pub(crate) use see::see;

use domain::NeedId;

/// Where the list of a need is.
fn path(need: NeedId) -> String {
    format!("/needs/{need}/suggestions")
}
