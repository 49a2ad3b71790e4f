//! The pages from outside, as a browser without scripts gets them.

mod answer;
mod browser;
mod entrance;
mod matrix;
mod near;
mod offer;
mod refusals;
mod suggestions;
