//! What was found lately and still holds: kept in memory until something is committed, by whomever.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use chrono::NaiveDate;
use domain::Actor;
use store::Version;

use crate::App;

/// Answers that are kept at once; beyond that all are forgotten.
const MOST: usize = 2_048;

/// What was found lately, and of which moment it is.
#[derive(Default)]
pub struct Recent {
    /// Commits of this process.
    commits: AtomicU64,
    seen: Mutex<Option<(Instant, Arc<str>)>>,
    asking: tokio::sync::Mutex<Option<Version>>,
    pub(crate) actors: Kept<[u8; 32], Arc<KnownToken>>,
    answers: Kept<String, Arc<[u8]>>,
    /// Who is finding which answer.
    flights: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

/// Whom a token stands for.
#[derive(Clone, Debug)]
pub(crate) struct KnownToken {
    pub(crate) token: store::token::Token,
    pub(crate) actor: Actor,
}

/// A state of the database, the index and the calendar: what was found in one holds as long as it is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    commits: u64,
    version: Arc<str>,
    position: i64,
    rules_version: i32,
    is_loaded: bool,
    today: NaiveDate,
}

impl Recent {
    /// Something was committed by this process: what it asks next sees it.
    pub(crate) fn committed(&self) {
        self.commits.fetch_add(1, Ordering::SeqCst);
    }

    /// The state of this moment; commits of other processes are seen after
    /// [`AppSettings::recheck`](crate::AppSettings::recheck) at the latest. `None` where it can't be told: then nothing
    /// is kept.
    pub async fn moment(&self, app: &App) -> Option<Moment> {
        let commits = self.commits.load(Ordering::SeqCst);
        let snapshot = app.live_index.snapshot().ok()?;
        let version = self.version(app).await?;
        Some(Moment {
            commits,
            version,
            position: snapshot.position(),
            rules_version: snapshot.rules_version(),
            is_loaded: snapshot.index().is_some(),
            today: app.sources.clock.today(),
        })
    }

    fn seen_lately(&self, app: &App) -> Option<Arc<str>> {
        let seen = self.seen.lock().ok()?;
        let (at, version) = seen.as_ref()?;
        (at.elapsed() < app.settings.recheck).then(|| version.clone())
    }

    async fn version(&self, app: &App) -> Option<Arc<str>> {
        if let Some(version) = self.seen_lately(app) {
            return Some(version);
        }
        let mut asking = self.asking.lock().await;
        // Somebody else has asked while we waited.
        if let Some(version) = self.seen_lately(app) {
            return Some(version);
        }
        // The time counts from before the question: what is committed after it is seen in time.
        let at = Instant::now();
        let asked = match asking.as_mut() {
            Some(version) => version.now().await,
            None => match Version::open(&app.databases).await {
                Ok(opened) => asking.insert(opened).now().await,
                Err(error) => Err(error),
            },
        };
        let Ok(version) = asked else {
            *asking = None; // a lost connection is opened anew by the next one
            return None;
        };
        let version: Arc<str> = version.into();
        if let Ok(mut seen) = self.seen.lock() {
            *seen = Some((at, version.clone()));
        }
        Some(version)
    }

    /// An answer that was kept and still holds, or a new one. Of many who ask the same at once one finds it, and the
    /// others wait: otherwise each commit would have all of them do the same work.
    ///
    /// # Errors
    ///
    /// What `find` answers; an error is not kept.
    pub async fn answer<E>(
        &self,
        app: &App,
        key: String,
        find: impl AsyncFnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Arc<[u8]>, E> {
        if let Some(kept) = self.kept(app, &key).await {
            return Ok(kept);
        }
        let flight = self.flights.lock().map(|mut flights| {
            // Whoever went away in the middle has left theirs behind.
            if flights.len() >= MOST {
                flights.clear();
            }
            flights.entry(key.clone()).or_default().clone()
        });
        let flight = flight.unwrap_or_default();
        let _alone = flight.lock().await;
        let moment = self.moment(app).await;
        if let Some(kept) = moment.as_ref().and_then(|moment| self.answers.get(moment, &key)) {
            return Ok(kept);
        }
        let found = find().await;
        if let Ok(mut flights) = self.flights.lock() {
            flights.remove(&key);
        }
        let answer: Arc<[u8]> = found?.into();
        if let Some(moment) = &moment {
            self.answers.put(moment, key, answer.clone());
        }
        Ok(answer)
    }

    async fn kept(&self, app: &App, key: &str) -> Option<Arc<[u8]>> {
        let moment = self.moment(app).await?;
        self.answers.get(&moment, key)
    }
}

/// Values of one moment.
pub(crate) struct Kept<K, V>(Mutex<Option<(Moment, HashMap<K, V>)>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    pub(crate) fn get<Q: Eq + Hash + ?Sized>(&self, moment: &Moment, key: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let kept = self.0.lock().ok()?;
        let (of, values) = kept.as_ref()?;
        if of == moment { values.get(key).cloned() } else { None }
    }

    pub(crate) fn put(&self, moment: &Moment, key: K, value: V) {
        let Ok(mut kept) = self.0.lock() else { return };
        match kept.as_mut() {
            Some((of, values)) if of == moment && values.len() < MOST => {
                values.insert(key, value);
            }
            _ => *kept = Some((moment.clone(), HashMap::from([(key, value)]))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(version: &str, commits: u64) -> Moment {
        Moment {
            commits,
            version: version.into(),
            position: 1,
            rules_version: 1,
            is_loaded: true,
            today: NaiveDate::default(),
        }
    }

    #[test]
    fn what_was_found_at_another_moment_is_not_given() {
        let kept: Kept<u8, &str> = Kept::default();
        kept.put(&moment("a", 1), 7, "found");
        assert_eq!(kept.get(&moment("a", 1), &7), Some("found"));
        for other in [moment("b", 1), moment("a", 2)] {
            assert_eq!(kept.get(&other, &7), None);
        }
        kept.put(&moment("b", 1), 8, "later");
        assert_eq!((kept.get(&moment("a", 1), &7), kept.get(&moment("b", 1), &8)), (None, Some("later")));
    }
}
