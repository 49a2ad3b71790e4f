//! How often something may be tried: counted in the database, so that a restart or another process forgets nothing.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use crate::unit_of_work::bookkeep;
use crate::{App, AppError};

/// How often something may be done in a stretch of time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// What is limited; keeps the counts apart.
    pub(crate) what: &'static str,
    /// How often.
    pub(crate) most: u32,
    /// In how long. Stretches begin at whole multiples, so that at most twice as much fits around a boundary.
    pub(crate) within: TimeDelta,
}

/// Mails that one address asks for.
pub(crate) const MAILS_AN_ADDRESS: Limit =
    Limit { what: "mails-address", most: 3, within: TimeDelta::minutes(15) };
/// Mails that one network asks for: a school behind one address is a network.
pub(crate) const MAILS_A_NETWORK: Limit =
    Limit { what: "mails-network", most: 30, within: TimeDelta::hours(1) };
/// Wrong passwords for one address.
pub(crate) const PASSWORDS_AN_ADDRESS: Limit =
    Limit { what: "passwords-address", most: 10, within: TimeDelta::minutes(15) };
/// Wrong passwords from one network.
pub(crate) const PASSWORDS_A_NETWORK: Limit =
    Limit { what: "passwords-network", most: 50, within: TimeDelta::minutes(15) };
/// Wrong codes of a second factor.
pub(crate) const CODES_AN_ACCOUNT: Limit =
    Limit { what: "codes-account", most: 5, within: TimeDelta::minutes(15) };
/// Registrations and claims from one network.
pub(crate) const REGISTRATIONS_A_NETWORK: Limit =
    Limit { what: "registrations-network", most: 20, within: TimeDelta::hours(1) };

impl Limit {
    fn window_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now.duration_trunc(self.within).unwrap_or(now)
    }

    /// The key in the table: names nobody.
    fn key(&self, app: &App, of: &str) -> String {
        format!("{}:{}", self.what, crate::token::hex(&app.settings.keys.mac("limit", of)))
    }

    /// Counts one more, and tells whether it is still within the limit.
    pub(crate) async fn take(&self, app: &App, of: &str) -> Result<bool, AppError> {
        let (key, window_at) = (self.key(app, of), self.window_at(app.sources.clock.now()));
        let used = bookkeep(app, async |tx| store::limit::count(tx.db(), &key, window_at).await).await?;
        Ok(used <= self.most)
    }

    /// Whether one more is within the limit; counts nothing.
    pub(crate) async fn has_room(&self, app: &App, of: &str) -> Result<bool, AppError> {
        let (key, window_at) = (self.key(app, of), self.window_at(app.sources.clock.now()));
        Ok(store::limit::used(&app.databases.reader(), &key, window_at).await? < self.most)
    }

    /// The refusal, with the time until the next stretch.
    pub(crate) fn refusal(&self, app: &App) -> AppError {
        let now = app.sources.clock.now();
        AppError::TooMany { retry_after: self.window_at(now) + self.within - now }
    }

    /// Counts one more where it is known who; a refusal beyond the limit.
    pub(crate) async fn demand(&self, app: &App, of: Option<&str>) -> Result<(), AppError> {
        match of {
            Some(of) if !self.take(app, of).await? => Err(self.refusal(app)),
            _ => Ok(()),
        }
    }
}
