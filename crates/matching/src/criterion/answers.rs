//! Questions that a host answers with yes, no, or not at all.

use domain::{ALL_POINTS, Fact};

use super::{Finding, ratio};

/// Yes gives all, no nothing, silence the neutral share; all silent is "not stated".
pub(super) fn find(answers: &[Option<bool>], neutral: u16) -> Finding {
    let count = |wanted: Option<bool>| answers.iter().filter(|answer| **answer == wanted).count();
    let (met, unmet, unknown) = (count(Some(true)), count(Some(false)), count(None));
    if unknown == answers.len() {
        return Finding::NOT_STATED;
    }
    let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let narrow = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let sum = wide(met) * u64::from(ALL_POINTS) + wide(unknown) * u64::from(neutral);
    let fact = Fact::Criteria { met: narrow(met), unmet: narrow(unmet), unknown: narrow(unknown) };
    Finding::of(ratio(sum, wide(answers.len())), fact)
}
