//! Every part of a worker ends some day: it is started again.

use std::time::Duration;

use tokio::{task::JoinSet, time::Instant};

use crate::{WorkerError, phase::Phases};

/// After so long a part counts as well, and its next failure as the first one.
const STEADY: Duration = Duration::from_mins(1);
/// The longest pause is 2 to the power of this, in seconds.
const LONGEST: u32 = 5;

/// Runs a part until the worker stops, and starts it again, after 1 to 32 seconds, whenever it fails, panics or just
/// ends. The part is handed the number of its start, so that it can take a new name.
pub(crate) async fn supervise<F>(name: &'static str, phases: Phases, part: impl Fn(u64) -> F)
where
    F: Future<Output = Result<(), WorkerError>> + Send + 'static,
{
    let (mut start, mut failures) = (0, 0);
    while !phases.is_stopping() {
        let began = Instant::now();
        // A set of one: it ends the part where this future is dropped.
        let mut running = JoinSet::new();
        running.spawn(part(start));
        let ended = running.join_next().await;
        if phases.is_stopping() {
            return;
        }
        match ended {
            Some(Ok(Err(error))) => {
                tracing::error!(part = name, error = %in_full(&error), "a part of the worker failed");
            }
            Some(Err(error)) => tracing::error!(part = name, %error, "a part of the worker panicked"),
            Some(Ok(Ok(()))) | None => tracing::error!(part = name, "a part of the worker ended"),
        }
        if began.elapsed() >= STEADY {
            failures = 0;
        }
        let pause = Duration::from_secs(1 << failures.min(LONGEST));
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = phases.stopping() => return,
        }
        failures += 1;
        start += 1;
    }
}

/// An error with all its reasons.
pub(crate) fn in_full(error: &dyn std::error::Error) -> String {
    let reasons = std::iter::successors(error.source(), |reason| reason.source());
    reasons.fold(error.to_string(), |text, reason| format!("{text}: {reason}"))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::phase::Phase;

    /// Fails the first time, panics the second, and then stops everything.
    #[tokio::test(start_paused = true)]
    async fn a_part_comes_back_after_growing_pauses() {
        let phase = Arc::new(Phase::new());
        let starts = Arc::new(Mutex::new(vec![]));
        let began = Instant::now();
        let part = |start: u64| {
            let (phase, starts) = (phase.clone(), starts.clone());
            async move {
                starts.lock().expect("nobody panics with it").push((start, began.elapsed().as_secs()));
                match start {
                    0 => return Err(WorkerError::dispatcher("broken")),
                    1 => panic!("on purpose"),
                    2..5 => {}
                    _ => phase.stop(),
                }
                Ok(())
            }
        };
        supervise("sample", phase.phases(), part).await;
        assert_eq!(*starts.lock().expect("its values"), [(0, 0), (1, 1), (2, 3), (3, 7), (4, 15), (5, 31)]);
    }
}
