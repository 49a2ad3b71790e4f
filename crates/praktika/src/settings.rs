//! Settings: embedded defaults, then one file, then `PRAKTIKA__SECTION__KEY`; secrets also by `.._FILE`.

mod check;
mod layers;
mod secret;

use std::net::SocketAddr;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use layers::{SettingsError, Variables, load};
pub use secret::Secret;

/// Everything that an operator can set. `config/default.toml` says what each key means.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The server.
    pub http: HttpSettings,
    /// The database.
    pub database: DatabaseSettings,
    /// What the service signs and seals with.
    pub security: SecuritySettings,
    /// For how long what is kept of people is kept.
    pub retention: RetentionSettings,
    /// The mail.
    pub mail: MailSettings,
    /// The worker.
    pub worker: WorkerSettings,
    /// The index in memory.
    pub index: IndexSettings,
    /// Figures for who watches over the service.
    pub metrics: MetricsSettings,
    /// The log.
    pub log: LogSettings,
}

/// The server.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HttpSettings {
    /// Address to listen on.
    pub address: SocketAddr,
    /// Where people reach the pages; empty = http and the address.
    pub base_url: String,
    /// Connections at once; when all are taken, whoever holds most loses one to who comes.
    pub connections: usize,
    /// Requests a second of one client; 0 = as many as they like.
    pub requests_a_second: u32,
    /// Networks of proxies whose word on the client's address is taken, with commas.
    pub trusted_proxies: String,
}

impl HttpSettings {
    /// Where people reach the pages, without a slash at the end.
    pub fn reached_at(&self) -> String {
        match self.base_url.trim_end_matches('/') {
            "" => format!("http://{}", self.address),
            url => url.to_owned(),
        }
    }
}

/// The database.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSettings {
    /// `sqlite://..` or `postgres://..`.
    pub url: Secret,
    /// Connections that read, on SQLite.
    pub readers: u32,
    /// Connections, on PostgreSQL.
    pub pool: u32,
}

/// What the service signs and seals with.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SecuritySettings {
    /// The key: 64 hexadecimal digits.
    pub key: Secret,
    /// Keys of before, with commas.
    pub older_keys: Secret,
}

/// For how long what is kept of people is kept, in days.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionSettings {
    /// Sessions after their end.
    pub sessions_days: u32,
    /// Networks and devices of sessions.
    pub networks_days: u32,
    /// Links that were used or are over.
    pub links_days: u32,
    /// Addresses of mails that were sent.
    pub mail_addresses_days: u32,
    /// Addresses that nobody ever confirmed.
    pub unconfirmed_days: u32,
}

/// How mail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MailTransport {
    /// Into a folder.
    Files,
    /// To an SMTP server.
    Smtp,
}

/// How the connection to the SMTP server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MailTls {
    /// From the first byte.
    Implicit,
    /// After a greeting.
    Starttls,
    /// Not at all; for loopback addresses alone.
    None,
}

/// The mail.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// How it leaves.
    pub transport: MailTransport,
    /// The folder of `files`.
    pub directory: PathBuf,
    /// The sender's name.
    pub from_name: String,
    /// The sender's address.
    pub from_address: String,
    /// Where reports about mails that come back go; empty = to the sender, where nobody reads them.
    pub bounce_address: String,
    /// Name of the SMTP server.
    pub host: String,
    /// Port of the SMTP server.
    pub port: u16,
    /// How the connection is protected.
    pub tls: MailTls,
    /// Name to sign in with.
    pub user: String,
    /// Password to sign in with.
    pub password: Secret,
}

/// The worker.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WorkerSettings {
    /// Tasks at once.
    pub tasks: usize,
    /// Mails at once.
    pub mails: usize,
    /// Milliseconds after which work is looked for without having been woken.
    pub poll_ms: u64,
    /// Seconds until the work of a process that was killed is taken over.
    pub lease_seconds: u64,
}

/// The index in memory.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct IndexSettings {
    /// Where its image is kept for a fast start; empty = nowhere.
    pub image: PathBuf,
}

/// Figures for who watches over the service.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MetricsSettings {
    /// Address on which Prometheus reads them; empty = nowhere.
    pub address: String,
}

/// The log.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LogSettings {
    /// What is logged.
    pub level: String,
    /// For whom.
    pub format: LogFormat,
}

/// For whom the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// For machines.
    Json,
}
