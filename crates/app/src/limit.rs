//! How often something may be tried: counted in the database, so that a restart or another process forgets nothing.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use crate::unit_of_work::bookkeep;
use crate::{App, AppError, Tx};

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

/// Links to sign in that are asked for with one address.
pub(crate) const LINKS_AN_ADDRESS: Limit =
    Limit { what: "links-address", most: 3, within: TimeDelta::minutes(15) };
/// Other mails that one address is sent because somebody typed it.
const MAILS_AN_ADDRESS: Limit = Limit { what: "mails-address", most: 3, within: TimeDelta::minutes(15) };
/// The same in a day.
const MAILS_AN_ADDRESS_A_DAY: Limit =
    Limit { what: "mails-address-day", most: 20, within: TimeDelta::days(1) };
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
/// Invitations to speak for one organisation.
pub(crate) const INVITATIONS_AN_ORGANISATION: Limit =
    Limit { what: "invitations-organisation", most: 20, within: TimeDelta::days(1) };
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

    /// The refusal, with the time until the next stretch.
    fn refusal(&self, now: DateTime<Utc>) -> AppError {
        AppError::TooMany { retry_after: self.window_at(now) + self.within - now }
    }

    /// Counts one more where it is known who; a refusal beyond the limit.
    pub(crate) async fn demand(&self, app: &App, of: Option<&str>) -> Result<(), AppError> {
        match of {
            Some(of) => take_all(app, &[(*self, of)]).await.map(|_| ()),
            None => Ok(()),
        }
    }
}

/// What was counted, so that it can be given back.
#[derive(Debug)]
pub(crate) struct Taken(Vec<(String, DateTime<Utc>)>);

/// Counts one more under each, before whatever is limited is tried: of many who try at the same moment, no more get
/// through than may.
///
/// # Errors
///
/// [`AppError::TooMany`] where one is beyond its limit.
pub(crate) async fn take_all(app: &App, wanted: &[(Limit, &str)]) -> Result<Taken, AppError> {
    let now = app.sources.clock.now();
    let key = |(limit, of): &(Limit, &str)| (limit.key(app, of), limit.window_at(now));
    let taken: Vec<(String, DateTime<Utc>)> = wanted.iter().map(key).collect();
    let used = bookkeep(app, async |tx| {
        let mut used = Vec::with_capacity(taken.len());
        for (key, window_at) in &taken {
            used.push(store::limit::count(tx.db(), key, *window_at).await?);
        }
        Ok(used)
    })
    .await?;
    let beyond = wanted.iter().zip(used).find(|((limit, _), used)| *used > limit.most);
    match beyond {
        Some(((limit, _), _)) => Err(limit.refusal(now)),
        None => Ok(Taken(taken)),
    }
}

/// Counts a mail that goes to an address because somebody typed it, whether or not it is anybody's. Whoever is refused
/// uses nothing of the day up.
///
/// # Errors
///
/// [`AppError::TooMany`] beyond three in a quarter of an hour, or twenty in a day.
pub(crate) async fn mail_to(app: &App, email_key: &str) -> Result<(), AppError> {
    MAILS_AN_ADDRESS.demand(app, Some(email_key)).await?;
    MAILS_AN_ADDRESS_A_DAY.demand(app, Some(email_key)).await
}

impl Taken {
    /// Gives back what was counted: it was in order.
    pub(crate) async fn give_back(&self, tx: &Tx) -> Result<(), AppError> {
        for (key, window_at) in &self.0 {
            store::limit::give_back(tx.db(), key, *window_at).await?;
        }
        Ok(())
    }
}
