//! Questions that a host answers with yes, no, or not at all.

use domain::{ALL_POINTS, Fact};

use super::{Finding, ratio};

/// Yes gives all, no nothing, silence the neutral share; all silent is "not stated".
pub(super) fn find(answers: &[Option<bool>], neutral: u16) -> Finding {
    let (met, unmet) = count(answers);
    let unknown = u8::try_from(answers.len()).unwrap_or(u8::MAX) - met - unmet;
    match share(met, unmet, unknown, neutral) {
        Some(share) => Finding::of(share, Fact::Criteria { met, unmet, unknown }),
        None => Finding::NOT_STATED,
    }
}

/// How many of at most 255 questions are answered with yes, and how many with no.
pub(crate) fn count(answers: &[Option<bool>]) -> (u8, u8) {
    answers.iter().fold((0, 0), |(met, unmet), answer| match answer {
        Some(true) => (met + 1, unmet),
        Some(false) => (met, unmet + 1),
        None => (met, unmet),
    })
}

/// The share of so many answers in points of 10,000; `None` where all are silent.
pub(crate) fn share(met: u8, unmet: u8, unknown: u8, neutral: u16) -> Option<u16> {
    if met == 0 && unmet == 0 {
        return None;
    }
    let sum = u64::from(met) * u64::from(ALL_POINTS) + u64::from(unknown) * u64::from(neutral);
    Some(ratio(sum, u64::from(met) + u64::from(unmet) + u64::from(unknown)))
}
