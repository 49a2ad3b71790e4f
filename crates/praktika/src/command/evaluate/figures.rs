//! What came out, as shares.

use std::time::Duration;

use domain::Isco08;
use serde::Serialize;

use super::list::Question;

/// How many answers count at most.
pub(super) const MOST: usize = 5;

/// Answers counted.
#[derive(Default)]
pub(super) struct Tally {
    asked: usize,
    first: usize,
    among_five: usize,
    minor_group: usize,
    not_sure: usize,
    sure_and_wrong: usize,
    times: Vec<Duration>,
}

/// One language: shares of `n` from 0 to 1, times in microseconds.
#[derive(Serialize)]
pub(super) struct Figures<'a> {
    /// As the list writes it.
    lang: &'a str,
    n: usize,
    isco4_at_1: f64,
    isco4_at_5: f64,
    isco3_at_1: f64,
    not_sure: f64,
    confident_wrong: f64,
    p50_us: f64,
    p99_us: f64,
    rivals: Rivals,
}

/// The same titles by other means, against the labels of the title's language.
#[derive(Serialize)]
pub(super) struct Rivals {
    pub(super) jaro_winkler: RivalFigures,
    pub(super) tfidf: RivalFigures,
}

/// A rival always answers, so that it is never "not sure", and each wrong answer is a sure one.
#[derive(Serialize)]
pub(super) struct RivalFigures {
    n: usize,
    isco4_at_1: f64,
    isco4_at_5: f64,
    isco3_at_1: f64,
    not_sure: f64,
    confident_wrong: f64,
    p50_us: f64,
    p99_us: f64,
}

/// Whether a group is right, looked at to so many digits; a shorter code counts as far as it goes.
fn is_right(group: Isco08, question: &Question, digits: usize) -> bool {
    let group = group.to_string();
    let cut = |code: &str| code.get(..digits.min(code.len())).unwrap_or_default().to_owned();
    question.right.iter().any(|code| cut(&group).starts_with(&cut(code)))
}

impl Tally {
    /// Counts an answer: groups, best first.
    pub(super) fn count(&mut self, question: &Question, is_sure: bool, groups: &[Isco08], time: Duration) {
        let first = groups.first().is_some_and(|group| is_right(*group, question, 4));
        let minor = groups.first().is_some_and(|group| is_right(*group, question, 3));
        let among = groups.iter().take(MOST).any(|group| is_right(*group, question, 4));
        self.asked += 1;
        self.first += usize::from(first);
        self.minor_group += usize::from(minor);
        self.among_five += usize::from(among);
        self.not_sure += usize::from(!is_sure);
        self.sure_and_wrong += usize::from(is_sure && !first);
        self.times.push(time);
    }

    #[expect(clippy::cast_precision_loss, reason = "lists have thousands of rows")]
    fn share(&self, count: usize) -> f64 {
        count as f64 / self.asked.max(1) as f64
    }

    /// The time that so many of a hundred answers don't exceed, in microseconds.
    fn percentile(&self, percent: usize) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    }
}

impl RivalFigures {
    pub(super) fn new(tally: &Tally) -> Self {
        Self {
            n: tally.asked,
            isco4_at_1: tally.share(tally.first),
            isco4_at_5: tally.share(tally.among_five),
            isco3_at_1: tally.share(tally.minor_group),
            not_sure: tally.share(tally.not_sure),
            confident_wrong: tally.share(tally.sure_and_wrong),
            p50_us: tally.percentile(50),
            p99_us: tally.percentile(99),
        }
    }
}

impl<'a> Figures<'a> {
    pub(super) fn new(lang: &'a str, tally: &Tally, rivals: Rivals) -> Self {
        Self {
            lang,
            n: tally.asked,
            isco4_at_1: tally.share(tally.first),
            isco4_at_5: tally.share(tally.among_five),
            isco3_at_1: tally.share(tally.minor_group),
            not_sure: tally.share(tally.not_sure),
            confident_wrong: tally.share(tally.sure_and_wrong),
            p50_us: tally.percentile(50),
            p99_us: tally.percentile(99),
            rivals,
        }
    }

    pub(super) fn sentence(&self) -> String {
        let rivals = &self.rivals;
        format!(
            "{}: {} titles, right at first place {:.3} (TF-IDF {:.3}, Jaro-Winkler {:.3}), among five {:.3}, three \
             digits {:.3}, not sure {:.3}, sure and wrong {:.3}; {:.0} us, at most {:.0} us for 99 of 100",
            self.lang,
            self.n,
            self.isco4_at_1,
            rivals.tfidf.isco4_at_1,
            rivals.jaro_winkler.isco4_at_1,
            self.isco4_at_5,
            self.isco3_at_1,
            self.not_sure,
            self.confident_wrong,
            self.p50_us,
            self.p99_us,
        )
    }
}
