//! What would help a pair: promises are kept, nothing smaller would do, and a near miss is admitted by its change.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

#[path = "../../examples/scale/chance.rs"]
mod chance;
mod changes;
mod near;
#[path = "../index/profiles.rs"]
mod profiles;
mod promises;
#[path = "../index/rules.rs"]
mod rules;
mod smallest;
mod world;
