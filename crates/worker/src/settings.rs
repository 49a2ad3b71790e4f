//! What an operator sets for a worker.

use std::{path::PathBuf, time::Duration};

use app::App;

/// What an operator sets for a worker.
#[derive(Clone)]
pub struct WorkerSettings {
    /// How many tasks are done at a time, 1 or more.
    pub tasks: usize,
    /// How many mails are sent at a time, 1 or more.
    pub mails: usize,
    /// How often it is asked whether something is due. What nobody announced waits no longer than this.
    pub poll: Duration,
    /// Where the dispatcher keeps its pokes.
    pub jobs: JobsDatabase,
}

/// Where the dispatcher keeps its pokes. They may be deleted at any time: the work itself is in our own tables.
#[derive(Clone)]
pub enum JobsDatabase {
    /// A file of its own, made if need be.
    Sqlite(PathBuf),
    /// The address of a database; its tables are in the schema `apalis`. May hold a password.
    Postgres(String),
}

impl JobsDatabase {
    /// Beside the service's own tables: `praktika-jobs.db` in the folder of `praktika.db`, or the same database on
    /// PostgreSQL.
    pub fn beside(app: &App) -> Self {
        match app.databases.sqlite_path() {
            Some(file) => {
                let stem = file.file_stem().unwrap_or_default().to_string_lossy();
                Self::Sqlite(file.with_file_name(format!("{stem}-jobs.db")))
            }
            None => Self::Postgres(app.databases.url().to_owned()),
        }
    }
}
