//! The service's own processes on the database of a test.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use testing::binary::{Folder, Running};
use testing::{Outcome, TestApp};

/// Far longer than any step takes.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// How to start processes of the service: all on one database, with one folder.
pub(super) struct Service {
    pub(super) folder: Folder,
    variables: Vec<(String, String)>,
}

impl Service {
    /// On the database of a test; mail goes into files. A killed process's work is taken over after two seconds.
    pub(super) fn on(test: &TestApp) -> Outcome<Self> {
        let folder = Folder::fresh()?;
        let mut service = Self { folder, variables: vec![] };
        service.set("DATABASE__URL", &test.url());
        service.set("SECURITY__KEY", KEY);
        service.set("HTTP__ADDRESS", "127.0.0.1:0");
        service.set("HTTP__BASE_URL", "https://praktika.example");
        service.set("MAIL__DIRECTORY", "mail");
        service.set("MAIL__FROM_ADDRESS", "no-reply@praktika.example");
        service.set("WORKER__POLL_MS", "100");
        service.set("WORKER__LEASE_SECONDS", "2");
        service.set("HTTP__REQUESTS_A_SECOND", "0");
        Ok(service)
    }

    /// Mail goes to a relay on this machine, four at a time.
    pub(super) fn relay(&mut self, port: u16) {
        self.set("MAIL__TRANSPORT", "smtp");
        self.set("MAIL__HOST", "127.0.0.1");
        self.set("MAIL__PORT", &port.to_string());
        self.set("MAIL__TLS", "none");
        self.set("WORKER__MAILS", &AT_ONCE.to_string());
    }

    pub(super) fn set(&mut self, key: &str, value: &str) {
        self.variables.push((format!("PRAKTIKA__{key}"), value.to_owned()));
    }

    /// The next processes of a debug build end at such a point, `mail-taken:3`; with nothing, they go on.
    pub(super) fn ends_at(&mut self, point: Option<&str>) {
        self.variables.retain(|(name, _)| name != "PRAKTIKA_FAULT_POINT");
        self.variables.extend(point.map(|point| ("PRAKTIKA_FAULT_POINT".to_owned(), point.to_owned())));
    }

    /// `praktika` with arguments.
    pub(super) fn run(&self, arguments: &[&str], name: &str) -> Outcome<Running> {
        Running::start("praktika", arguments, &self.variables, self.folder.path(), name)
    }

    /// The same, and it reads a file.
    pub(super) fn feed(&self, arguments: &[&str], name: &str, file: &Path) -> Outcome<Running> {
        let (variables, folder, file) = (&self.variables, self.folder.path(), File::open(file)?);
        Running::start_reading("praktika", arguments, variables, folder, name, file.into())
    }

    /// The same service while its database is not there.
    pub(super) fn without_database(&self) -> Outcome<Self> {
        let mut service = Self { folder: Folder::fresh()?, variables: self.variables.clone() };
        service.set("DATABASE__URL", "sqlite://gone.db");
        Ok(service)
    }

    /// `praktika worker`.
    pub(super) fn worker(&self, name: &str) -> Outcome<Running> {
        self.run(&["worker"], name)
    }

    /// `praktika serve` with more arguments, and where it listens.
    pub(super) async fn serve(&self, arguments: &[&str], name: &str) -> Outcome<(Running, String)> {
        let arguments = [&["serve"], arguments].concat();
        let mut running = self.run(&arguments, name)?;
        let line = running.first_line(PATIENCE).await?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let address = address.ok_or_else(|| format!("no address in: {line}"))?.to_owned();
        Ok((running, address))
    }
}

/// What every process of a test seals with.
const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Mails at once of one worker.
pub(super) const AT_ONCE: usize = 4;
