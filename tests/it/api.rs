//! The API from outside: requests through the whole router.

mod ask;
mod journey;
mod kept;
mod lists;
mod matrix;
mod refusals;
mod remedies;
mod ways;
