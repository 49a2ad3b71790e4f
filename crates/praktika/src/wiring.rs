//! From settings to an [`App`].

use std::sync::Arc;
use std::time::Duration;

use app::retention::Retention;
use app::{App, AppSettings, Keys, MailFrom, Sources};
use mail::Transport;
use mail::transport::{Credentials, Folder, Relay, Smtp, Tls};
use migrations::{Migrator, MigratorTrait};
use store::{DatabaseSettings, Databases};

use crate::keys;
use crate::settings::{MailTls, MailTransport, Settings};
use crate::sources::{SystemClock, SystemIds};

/// Opens the database and puts the app together. Tables are not touched.
///
/// # Errors
///
/// Where the database can't be opened.
pub async fn open(settings: &Settings) -> Result<App, Box<dyn std::error::Error + Send + Sync>> {
    let database = &settings.database;
    let databases = Databases::open(&DatabaseSettings {
        url: database.url.reveal().to_owned(),
        readers: database.readers,
        pool: database.pool,
    })
    .await?;
    let sources = Sources { clock: Arc::new(SystemClock), ids: Arc::new(SystemIds) };
    let keys = keys::keys(&settings.security, &databases, || sources.ids.secret())?;
    Ok(App::new(databases, sources, app_settings(settings, keys)))
}

/// Commits of other processes are seen after this time at the latest: as if one had asked so much earlier.
const RECHECK: Duration = Duration::from_millis(5);

fn app_settings(settings: &Settings, keys: Keys) -> AppSettings {
    let from =
        MailFrom { name: settings.mail.from_name.clone(), address: settings.mail.from_address.clone() };
    let lease = Duration::from_secs(settings.worker.lease_seconds.max(1));
    let index_image = Some(settings.index.image.clone()).filter(|path| !path.as_os_str().is_empty());
    let kept = &settings.retention;
    let retention = Retention {
        sessions: kept.sessions_days,
        networks: kept.networks_days,
        links: kept.links_days,
        mail_addresses: kept.mail_addresses_days,
        unconfirmed: kept.unconfirmed_days,
    };
    AppSettings {
        base_url: settings.http.reached_at(),
        keys,
        retention,
        mail_from: from,
        return_path: settings.mail.return_path().ok().flatten(), // checked when they were read
        lease,
        recheck: RECHECK,
        index_image,
    }
}

/// Brings the tables up to date. Repeatable; two at once do not harm each other on PostgreSQL.
///
/// # Errors
///
/// Where a migration fails; it leaves nothing half done.
pub async fn migrate(databases: &Databases) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
    let connection = databases.connection();
    let pending = Migrator::get_pending_migrations(connection).await?.len();
    Migrator::up(connection, None).await?;
    Ok(pending)
}

/// How many migrations the database lacks.
///
/// # Errors
///
/// Where the database does not answer.
pub async fn pending_migrations(
    databases: &Databases,
) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
    Ok(Migrator::get_pending_migrations(databases.connection()).await?.len())
}

/// How mail leaves.
///
/// # Errors
///
/// Where the settings ask for what must not be: no protection to a server that is not on this machine.
pub fn transport(settings: &Settings) -> Result<Transport, Box<dyn std::error::Error + Send + Sync>> {
    let mail = &settings.mail;
    match mail.transport {
        MailTransport::Files => Ok(Transport::File(Folder::new(&mail.directory))),
        MailTransport::Smtp => {
            let tls = match mail.tls {
                MailTls::Implicit => Tls::Implicit,
                MailTls::Starttls => Tls::StartTls,
                MailTls::None => Tls::Loopback,
            };
            let hello = mail.from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
            let relay = Relay::new(&mail.host, mail.port, tls, hello)?.connections(settings.worker.mails)?;
            if mail.user.is_empty() {
                return Ok(Transport::Smtp(Smtp::new(relay)));
            }
            let (user, password) = (mail.user.clone(), mail.password.reveal().to_owned());
            Ok(Transport::Smtp(Smtp::new(relay.signing_in(&Credentials { user, password }))))
        }
    }
}
