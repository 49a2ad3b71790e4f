//! Values that nothing can run with.

use std::net::SocketAddr;

use ipnet::IpNet;
use mail::ReturnPath;

use super::{Settings, SettingsError};

impl Settings {
    /// Refuses what would stop all work without a word.
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let worker = &self.worker;
        within("worker.lease_seconds", worker.lease_seconds, 1, 3_600)?;
        within("worker.poll_ms", worker.poll_ms, 10, 60_000)?;
        within("worker.tasks", worker.tasks as u64, 1, 256)?;
        within("worker.mails", worker.mails as u64, 1, 256)?;
        within("http.connections", self.http.connections as u64, 1, 100_000)?;
        let figures = &self.metrics.address;
        if !figures.is_empty() && figures.parse::<SocketAddr>().is_err() {
            return Err(error(
                "metrics.address",
                format!("`{figures}` is no address with a port, like 127.0.0.1:9464"),
            ));
        }
        self.http.proxies()?;
        let from = &self.mail.from_address;
        if !domain::is_email(from) {
            return Err(error("mail.from_address", format!("`{from}` is not an e-mail address")));
        }
        self.mail.return_path()?;
        let level = &self.log.level;
        tracing_subscriber::EnvFilter::try_new(level)
            .map_err(|reason| error("log.level", format!("`{level}` is not a level or filter: {reason}")))?;
        Ok(())
    }
}

impl super::MailSettings {
    /// Where reports about mails come back to.
    ///
    /// # Errors
    ///
    /// Where no letter's address could be made of it.
    pub fn return_path(&self) -> Result<Option<ReturnPath>, SettingsError> {
        if self.bounce_address.is_empty() {
            return Ok(None);
        }
        let path = ReturnPath::new(&self.bounce_address);
        path.map(Some).map_err(|reason| error("mail.bounce_address", reason.to_string()))
    }
}

impl super::HttpSettings {
    /// Proxies whose word on the client's address is taken.
    ///
    /// # Errors
    ///
    /// What is no network.
    pub fn proxies(&self) -> Result<Vec<IpNet>, SettingsError> {
        let named = self.trusted_proxies.split(',').map(str::trim).filter(|net| !net.is_empty());
        let read = |net: &str| {
            let what = format!("`{net}` is no network, like 127.0.0.1/32 or 10.0.0.0/8");
            net.parse().map_err(|_| error("http.trusted_proxies", what))
        };
        named.map(read).collect()
    }
}

fn error(key: &'static str, what: String) -> SettingsError {
    SettingsError::Value { key, what }
}

fn within(key: &'static str, value: u64, least: u64, most: u64) -> Result<(), SettingsError> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(error(key, format!("is {value}, takes {least} to {most}")))
}
