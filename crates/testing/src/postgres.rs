//! A throw-away database server for tests: one cluster for all test processes, one database a test.
//!
//! The first process starts the cluster from the installed binaries; every process holds a *shared* file
//! lock; a watchdog asks for the *exclusive* lock and stops and deletes the cluster once nobody held it for a
//! while. Nothing listens on the network: a socket in the cluster's folder is the only way in.
use crate::process::{disk, ids_of, is_left_behind, lock, memory, user};
use migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::{AssertSqlSafe, ConnectOptions, Executor, PgConnection, postgres::PgConnectOptions};
use sea_orm::{DatabaseConnection, DbErr, SqlxPostgresConnector, sqlx};
use std::os::unix::{fs::PermissionsExt, process::CommandExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{fs, io};

/// Seconds without any user after which the watchdog stops the cluster.
const LINGER: u32 = 10;

/// How often, 25 ms apart, a started server is asked whether it answers: ten seconds in all.
const ATTEMPTS: u32 = 400;

/// $1 bin, $2 dir, $3 lock file, $4 linger, then the server's settings. Parent of the postmaster, in a process group of
/// its own.
const WATCHDOG: &str = r#"
bin=$1 dir=$2 lock=$3 linger=$4
shift 4
serve() {
  "$bin/postgres" -D "$dir/data" -c listen_addresses= -c unix_socket_directories="$dir" -c fsync=off \
    -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB \
    -c autovacuum=off -c max_wal_size=256MB "$@" >>"$dir/log" 2>&1 &
  server=$!
}
serve "$@"
exec 9<"$lock"
idle=0
while [ "$idle" -lt "$linger" ]; do
  sleep 1
  if ! kill -0 "$server" 2>/dev/null; then
    if [ -e "$dir/again" ]; then rm -f "$dir/again"; serve "$@"
    elif [ ! -e "$dir/stopped" ]; then break; fi # it has ended by itself
  fi
  if flock -n -x 9; then
    idle=$((idle + 1))
    [ "$idle" -lt "$linger" ] && flock -u 9      # at the last second it is kept: nobody can join now
  else idle=0; fi
done
kill -INT "$server" 2>/dev/null; wait "$server"; rm -rf "$dir"
"#;

/// The running cluster. Keep it as long as the process uses the database.
pub struct Cluster {
    pub(crate) dir: PathBuf,
    _in_use: fs::File,
}

impl Cluster {
    /// Joins the cluster of this user, or starts it. `None` where no server is installed.
    ///
    /// # Errors
    /// When the server is installed but doesn't start; the text is the server's own.
    pub async fn join() -> io::Result<Option<Self>> {
        Self::join_in(&memory(), "", &[]).await
    }

    /// The same, but a cluster of its own under a name, with settings like `work_mem=64MB` that go before those of the
    /// tests: for measuring.
    ///
    /// # Errors
    /// As [`Cluster::join`].
    pub async fn join_tuned(name: &str, settings: &[&str]) -> io::Result<Option<Self>> {
        Self::join_in(&memory(), name, settings).await
    }

    /// The same on a disk, and what is committed outlives a power cut: for measuring.
    ///
    /// # Errors
    /// As [`Cluster::join`].
    pub async fn join_durable() -> io::Result<Option<Self>> {
        let settings = ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on"];
        Self::join_in(&disk(), "-durable", &settings).await
    }

    pub(crate) async fn join_in(folder: &Path, name: &str, settings: &[&str]) -> io::Result<Option<Self>> {
        let Some(bin) = newest_installed() else { return Ok(None) };
        // Short: the path of a unix socket is at most 107 bytes.
        let dir = folder.join(format!("praktika-pg-{}{name}", user()?));
        let lock_path = dir.with_extension("lock");
        let in_use = share(lock_path.clone()).await?;
        let _starting = lock(dir.with_extension("start")).await?; // one process starts, the others wait here
        let cluster = Self { dir, _in_use: in_use };
        if cluster.connect("postgres").await.is_err() {
            cluster.start(&bin, &lock_path, settings).await?;
        }
        Ok(Some(cluster))
    }

    /// The same for a test that can be left out: says so loudly where the server is missing, but refuses to
    /// leave it out where `CI` is set.
    ///
    /// # Errors
    /// As [`Cluster::join`]; and when no server is installed and `CI` is set.
    pub async fn join_or_skip() -> io::Result<Option<Self>> {
        let cluster = Self::join().await?;
        if cluster.is_none() && in_ci() {
            return Err(io::Error::other(
                "PostgreSQL is not installed, and CI is set: nothing may be skipped",
            ));
        }
        if cluster.is_none() {
            eprintln!("SKIPPED: PostgreSQL is not installed, so this test did not run on it");
        }
        Ok(cluster)
    }

    async fn start(&self, bin: &Path, lock_path: &Path, settings: &[&str]) -> io::Result<()> {
        let _ = fs::remove_dir_all(&self.dir); // left behind by a power cut
        fs::create_dir(&self.dir)?;
        fs::set_permissions(&self.dir, fs::Permissions::from_mode(0o700))?;
        let owner = if user()? == 0 { Some(ids_of("postgres")?) } else { None }; // initdb refuses root
        if let Some((uid, gid)) = owner {
            std::os::unix::fs::chown(&self.dir, Some(uid), Some(gid))?;
        }
        let as_owner = |command: &mut Command| {
            command.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            if let Some((uid, gid)) = owner {
                command.uid(uid).gid(gid); // also drops root's supplementary groups
            }
        };
        let mut initdb = Command::new(bin.join("initdb"));
        initdb.args([
            "--no-sync",
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "-D",
        ]);
        initdb.arg(self.dir.join("data"));
        as_owner(&mut initdb);
        let made = initdb.stderr(Stdio::piped()).output()?;
        if !made.status.success() {
            return Err(io::Error::other(format!("initdb: {}", String::from_utf8_lossy(&made.stderr))));
        }
        let mut watchdog = Command::new("sh");
        watchdog
            .args(["-c", WATCHDOG, "watchdog"])
            .arg(bin)
            .arg(&self.dir)
            .arg(lock_path)
            .arg(LINGER.to_string())
            .args(settings.iter().flat_map(|setting| ["-c", setting]));
        as_owner(&mut watchdog);
        // Own group: Ctrl-C and nextest's time-out kill the test's group. Null stdio: else nextest says LEAK.
        watchdog.process_group(0).spawn()?;
        self.answers().await
    }

    pub(crate) async fn answers(&self) -> io::Result<()> {
        for _ in 0..ATTEMPTS {
            if self.connect("postgres").await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(io::Error::other(fs::read_to_string(self.dir.join("log")).unwrap_or_default()))
    }

    /// How to connect to a database of the cluster.
    #[must_use]
    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass().socket(&self.dir).username("postgres").database(database)
    }

    async fn connect(&self, database: &str) -> Result<PgConnection, sqlx::Error> {
        self.options(database).disable_statement_logging().connect().await
    }

    /// A fresh database with the whole schema.
    ///
    /// # Errors
    /// As [`Cluster::database`].
    pub async fn migrated(&self) -> Result<TestDatabase, Box<dyn std::error::Error>> {
        self.database(&migrations::fingerprint(), async |db| Migrator::up(db, None).await).await
    }

    /// A fresh copy of the template, which `migrate` fills the first time. `version` names the state of
    /// the migrations (a hash of their names and sources): a changed migration makes a new template.
    ///
    /// # Errors
    /// Whatever the server or `migrate` answers.
    pub async fn database<F>(
        &self,
        version: &str,
        migrate: F,
    ) -> Result<TestDatabase, Box<dyn std::error::Error>>
    where
        F: AsyncFnOnce(&DatabaseConnection) -> Result<(), DbErr>,
    {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let template = format!("template_{version}");
        let mut admin = self.connect("postgres").await?;
        // A session lock: two processes must not build the template at once. It ends with the session.
        admin.execute("SELECT pg_advisory_lock(4711)").await?;
        let known = "SELECT count(*) FROM pg_database WHERE datname = $1 AND datistemplate";
        let (ready,): (i64,) = sqlx::query_as(known).bind(&template).fetch_one(&mut admin).await?;
        if ready == 0 {
            run(&mut admin, format!("DROP DATABASE IF EXISTS {template}")).await?; // half made
            run(&mut admin, format!("CREATE DATABASE {template}")).await?;
            let pool = sqlx::PgPool::connect_with(self.options(&template)).await?;
            let db = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
            migrate(&db).await?;
            db.close().await?; // a template with a connection can't be copied
            run(&mut admin, format!("ALTER DATABASE {template} IS_TEMPLATE true")).await?;
        }
        drop_left_behind(&mut admin).await?;
        admin.execute("SELECT pg_advisory_unlock(4711)").await?;
        let name = format!("t_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        run(&mut admin, format!("DROP DATABASE IF EXISTS {name}")).await?; // of an older process with our id
        run(&mut admin, format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")).await?;
        let url = format!("postgres://postgres@localhost/{name}?host={}", self.dir.display());
        Ok(TestDatabase { options: self.options(&name), url, admin: self.options("postgres"), name })
    }
}

/// One test's database; dropped with the value, also when the test panics.
pub struct TestDatabase {
    /// How to connect to it from this process.
    pub options: PgConnectOptions,
    /// The same as a connection string, for other processes.
    pub url: String,
    /// Its name in the cluster.
    pub name: String,
    admin: PgConnectOptions,
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let (admin, name) = (self.admin.clone(), self.name.clone());
        let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        // `Drop` may run inside a runtime, where block_on panics: hence the thread. FORCE alone looks
        // again only after 100 ms when it had to end a connection; ended first, the drop takes 15 ms.
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let work = async {
                let mut conn = admin.connect().await?;
                run(&mut conn, end).await?;
                tokio::time::sleep(Duration::from_millis(5)).await;
                run(&mut conn, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await
            };
            runtime.block_on(work).map_err(io::Error::other)
        });
        let _ = thread.join(); // what can't be dropped now, the next process drops
    }
}

/// Databases of processes that are gone: kill -9 skips `Drop`.
async fn drop_left_behind(admin: &mut PgConnection) -> Result<(), sqlx::Error> {
    let names = "SELECT datname FROM pg_database WHERE datname LIKE 't\\_%'";
    for (name,) in sqlx::query_as::<_, (String,)>(names).fetch_all(&mut *admin).await? {
        if is_left_behind(&name) {
            run(admin, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        }
    }
    Ok(())
}

// sqlx 0.9: a query text must be `&'static str`; a built one is wrapped, which marks it for review. Names
// alone are built here, out of digits and letters of our own.
async fn run(conn: &mut PgConnection, sql: String) -> Result<(), sqlx::Error> {
    conn.execute(AssertSqlSafe(sql)).await.map(|_| ())
}

/// Holds the cluster, together with others; waits while a watchdog is tearing one down.
async fn share(path: PathBuf) -> io::Result<fs::File> {
    let wait = move || {
        let file = fs::File::options().create(true).read(true).append(true).open(&path)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644))?; // the watchdog may be another user
        file.lock_shared()?;
        Ok(file)
    };
    tokio::task::spawn_blocking(wait).await.map_err(io::Error::other)?
}

#[expect(
    clippy::disallowed_methods,
    reason = "no settings exist yet when a test decides whether it may skip"
)]
fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !value.is_empty())
}

fn newest_installed() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest =
        versions.map(|entry| entry.path()).filter(|path| number(path).is_some()).max_by_key(number)?;
    Some(newest.join("bin")).filter(|bin| bin.join("initdb").exists())
}
