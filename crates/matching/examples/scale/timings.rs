//! Times of many calls.

use std::time::{Duration, Instant};

/// Microseconds of each call, in order.
pub(crate) struct Timings(Vec<f64>);

impl Timings {
    /// One call for each value.
    pub(crate) fn of<T>(values: impl IntoIterator<Item = T>, mut call: impl FnMut(T)) -> Self {
        let mut times: Vec<f64> = values
            .into_iter()
            .map(|value| {
                let began = Instant::now();
                call(value);
                began.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    /// How many calls.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that so many of a hundred calls don't exceed.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let at = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
        self.0.get(at).copied().unwrap_or(0.0)
    }

    pub(crate) fn mean(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "thousands of calls")]
        let count = self.0.len().max(1) as f64;
        self.0.iter().sum::<f64>() / count
    }
}

pub(crate) fn once<T>(call: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let value = call();
    (value, began.elapsed())
}

pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[expect(clippy::cast_precision_loss, reason = "thousands at most")]
pub(crate) fn mean(sum: usize, count: usize) -> f64 {
    sum as f64 / count.max(1) as f64
}
