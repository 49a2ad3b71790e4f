//! The whole service in a test: a database of its own, a clock that stands still, numbered ids, mail in memory.

mod drain;
mod people;
mod requests;
pub mod sample;
mod sources;
mod template;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::mailing::PostOffice;
use app::retention::Retention;
use app::task::LEASE;
use app::{App, AppSettings, KEY_BYTES, Keys, MailFrom, Sources};
use chrono::{DateTime, Utc};
use mail::Transport;
use mail::transport::{Memory, Sent};
use store::{DatabaseSettings, Databases};

use crate::{Cluster, SqliteFile, TestDatabase};
pub use drain::Quiet;
pub use people::School;
pub use requests::Reply;
pub use sources::{NumberedIds, START, TestClock};

/// How a test ends, and what everything here may end with: what went wrong, in words.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// The service in a test. Dropped, its database is gone too.
pub struct TestApp {
    // In the order in which they are dropped: connections before what they lead to.
    app: App,
    memory: Memory,
    transport: Arc<Transport>,
    post_office: PostOffice,
    clock: Arc<TestClock>,
    database: Database,
}

enum Database {
    Sqlite(SqliteFile),
    Postgres { database: Box<TestDatabase>, cluster: Cluster },
}

impl TestApp {
    /// On an SQLite file with all tables, the shipped catalogue and the first rules.
    ///
    /// # Errors
    /// When the file can't be made.
    pub async fn sqlite() -> Outcome<Self> {
        Self::on(Database::Sqlite(template::sqlite().await?)).await
    }

    /// The same on PostgreSQL. `None`, said loudly, where no server is installed.
    ///
    /// # Errors
    /// When the server doesn't start; and when it is missing and `CI` is set.
    pub async fn postgres() -> Outcome<Option<Self>> {
        let Some(cluster) = Cluster::join_or_skip().await? else { return Ok(None) };
        let database = Box::new(template::postgres(&cluster).await?);
        Self::on(Database::Postgres { database, cluster }).await.map(Some)
    }

    /// As [`sqlite`](Self::sqlite), on a disk and not in memory: for measuring.
    ///
    /// # Errors
    /// As [`sqlite`](Self::sqlite).
    pub async fn durable_sqlite() -> Outcome<Self> {
        let file = SqliteFile::durable().await.map_err(|error| error.to_string())?;
        template::copy_sqlite_to(file.path()).await?;
        Self::on(Database::Sqlite(file)).await
    }

    /// As [`postgres`](Self::postgres), on a disk and durable: for measuring.
    ///
    /// # Errors
    /// As [`postgres`](Self::postgres).
    pub async fn durable_postgres() -> Outcome<Option<Self>> {
        let Some(cluster) = Cluster::join_durable().await? else { return Ok(None) };
        let database = Box::new(template::postgres(&cluster).await?);
        Self::on(Database::Postgres { database, cluster }).await.map(Some)
    }

    /// As [`sqlite`](Self::sqlite), in a folder that the test chooses.
    ///
    /// # Errors
    /// As [`sqlite`](Self::sqlite).
    pub async fn sqlite_in(folder: &Path) -> Outcome<Self> {
        let file = SqliteFile::fresh_in(folder).await.map_err(|error| error.to_string())?;
        template::copy_sqlite_to(file.path()).await?;
        Self::on(Database::Sqlite(file)).await
    }

    /// As [`postgres`](Self::postgres), on a server of its own, which [`server`](Self::server) can stop.
    ///
    /// # Errors
    /// As [`postgres`](Self::postgres).
    pub async fn postgres_that_stops() -> Outcome<Option<Self>> {
        let Some(cluster) = Cluster::own_or_skip().await? else { return Ok(None) };
        let database = Box::new(template::postgres(&cluster).await?);
        Self::on(Database::Postgres { database, cluster }).await.map(Some)
    }

    /// As [`sqlite`](Self::sqlite), with the preferred labels alone.
    ///
    /// # Errors
    /// As [`sqlite`](Self::sqlite).
    pub async fn sqlite_with_few_labels() -> Outcome<Self> {
        let file = template::sqlite().await?;
        template::keep_preferred_labels(&file.url()).await?;
        Self::on(Database::Sqlite(file)).await
    }

    /// As [`postgres`](Self::postgres), with the preferred labels alone.
    ///
    /// # Errors
    /// As [`postgres`](Self::postgres).
    pub async fn postgres_with_few_labels() -> Outcome<Option<Self>> {
        let Some(cluster) = Cluster::join_or_skip().await? else { return Ok(None) };
        let database = Box::new(template::postgres(&cluster).await?);
        template::keep_preferred_labels(&database.url).await?;
        Self::on(Database::Postgres { database, cluster }).await.map(Some)
    }

    async fn on(database: Database) -> Outcome<Self> {
        let clock = Arc::new(TestClock::default());
        let app = open(&database.url(), clock.clone(), NumberedIds::after(template::IDS)).await?;
        app.live_index.catch_up(&app).await?;
        let memory = Memory::default();
        let transport = Arc::new(Transport::Memory(memory.clone()));
        let post_office = PostOffice::open(app.clone(), transport.clone(), "test");
        Ok(Self { app, memory, transport, post_office, clock, database })
    }

    /// Another process on the same database: connections, an index and a wake of its own, the same clock, ids that no
    /// other one gives out.
    ///
    /// # Errors
    /// When the database doesn't answer.
    pub async fn another_process(&self) -> Outcome<App> {
        let app = self.starting_process().await?;
        app.live_index.catch_up(&app).await?;
        Ok(app)
    }

    /// The same, before its index is loaded.
    ///
    /// # Errors
    /// When the database doesn't answer.
    pub async fn starting_process(&self) -> Outcome<App> {
        let app = open(&self.database.url(), self.clock.clone(), NumberedIds::elsewhere()).await?;
        app.live_index.known(&app).await?;
        Ok(app)
    }

    /// What use cases take.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The clock. It stands still unless it is told.
    pub fn clock(&self) -> &TestClock {
        &self.clock
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        self.clock.advance(time);
    }

    /// What the clock says.
    pub fn now(&self) -> DateTime<Utc> {
        domain::Clock::now(&*self.clock)
    }

    /// How mail leaves: into memory.
    pub fn transport(&self) -> Arc<Transport> {
        self.transport.clone()
    }

    /// Where mails leave, as a worker's process has it.
    pub const fn post_office(&self) -> &PostOffice {
        &self.post_office
    }

    /// The memory behind it, which can be told what to answer.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// All letters so far, oldest first.
    pub fn mails(&self) -> Vec<Sent> {
        self.memory.sent()
    }

    /// The PostgreSQL server, where there is one.
    pub const fn server(&self) -> Option<&Cluster> {
        match &self.database {
            Database::Sqlite(_) => None,
            Database::Postgres { cluster, .. } => Some(cluster),
        }
    }

    /// Where the database is, for other processes.
    pub fn url(&self) -> String {
        self.database.url()
    }
}

impl Database {
    fn url(&self) -> String {
        match self {
            Self::Sqlite(file) => file.url(),
            Self::Postgres { database, .. } => database.url.clone(),
        }
    }
}

/// Runs one body on SQLite, then on PostgreSQL where it is installed, and says on which one it failed.
///
/// # Errors
/// What the body returns.
pub async fn on_both(body: impl AsyncFn(TestApp) -> Outcome) -> Outcome {
    on_one(TestApp::sqlite().await?, &body, "SQLite").await?;
    match TestApp::postgres().await? {
        Some(test) => on_one(test, &body, "PostgreSQL").await,
        None => Ok(()),
    }
}

/// As [`on_both`], with the preferred labels alone.
///
/// # Errors
/// What the body returns.
pub async fn on_both_with_few_labels(body: impl AsyncFn(TestApp) -> Outcome) -> Outcome {
    on_one(TestApp::sqlite_with_few_labels().await?, &body, "SQLite").await?;
    match TestApp::postgres_with_few_labels().await? {
        Some(test) => on_one(test, &body, "PostgreSQL").await,
        None => Ok(()),
    }
}

async fn on_one(test: TestApp, body: &impl AsyncFn(TestApp) -> Outcome, database: &str) -> Outcome {
    body(test).await.map_err(|error| format!("on {database}: {}", in_full(&*error)).into())
}

fn in_full(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut reason = error.source();
    while let Some(because) = reason {
        text = format!("{text}: {because}");
        reason = because.source();
    }
    text
}

async fn open(url: &str, clock: Arc<TestClock>, ids: NumberedIds) -> Outcome<App> {
    let settings = DatabaseSettings { url: url.to_owned(), readers: 2, pool: 4 };
    let databases = Databases::open(&settings).await?;
    let mail_from = MailFrom { name: "Praktika".to_owned(), address: "no-reply@praktika.example".to_owned() };
    let settings = AppSettings {
        base_url: "https://praktika.example".to_owned(),
        keys: Keys::new([7; KEY_BYTES], vec![]),
        retention: Retention::default(),
        mail_from,
        return_path: mail::ReturnPath::new("bounces@praktika.example").ok(),
        lease: LEASE,
        recheck: Duration::ZERO,
        index_image: None,
    };
    Ok(App::new(databases, Sources { clock, ids: Arc::new(ids) }, settings))
}
