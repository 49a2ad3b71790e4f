//! Invariants of the source tree: each rule is a pure function over text, is applied to what is there, and is shown
//! to find a fault in a bad sample.

mod arrows;
mod budgets;
mod documents;
mod forbidden;
mod libraries;
mod lockfile;
mod tree;
mod words;

/// A rule that found nothing holds.
#[track_caller]
fn nothing(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n  {}\n", found.len(), found.join("\n  "));
}
