//! A Postfix of a test's own, in a throw-away folder, on a free port of loopback: nothing of the system's is touched, and
//! nothing leaves the machine. Its programs may be installed, or in a package that was unpacked in `var/postfix`.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use crate::Outcome;
use crate::binary::Folder;
use crate::process::{ids_of, user};

const MAIN: &str = include_str!("postfix/main.cf");
const MASTER: &str = include_str!("postfix/master.cf");

/// Ends by itself after so many seconds, whatever became of the test.
const LIMIT: &str = "600";
/// How often, 25 ms apart, it is asked whether it answers: ten seconds in all.
const ATTEMPTS: u32 = 400;
/// Lines of its log that are shown when a test fails.
const LAST: usize = 40;
/// Another test may have got the port that was free a moment ago.
const PORTS: u32 = 3;

/// $1 the master's id, $2 its folder. Waits for the end of its input, which comes with the end of the test's process,
/// whatever ends it.
const WATCHDOG: &str = r#"
cat >/dev/null
is_there() { tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$2"; }
is_there "$1" "$2" && kill -TERM "$1"
tries=0
while is_there "$1" "$2" && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
is_there "$1" "$2" && kill -KILL -- "-$1"
rm -rf "$2"
"#;

/// Folders of the queue that belong to Postfix's user alone.
const PRIVATE: [&str; 11] = [
    "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved",
    "trace",
];

/// Whom it knows.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Each has a Maildir; others at these domains are refused as unknown.
    pub mailboxes: &'a [String],
    /// All mail for this domain is taken, and handed on to `next`.
    pub relayed: &'a str,
    /// The port on loopback of the server that `relayed` is at.
    pub next: u16,
    /// The port on loopback of whoever is asked about each recipient.
    pub policy: u16,
}

/// Ends with the value, also when the test panics, and its folder is gone.
#[derive(Debug)]
pub struct Postfix {
    // In the order in which they are dropped: the folder last.
    master: Child,
    watchdog: Child,
    port: u16,
    folder: Folder,
}

impl Postfix {
    /// Starts it, and waits until it answers. `None`, said loudly, where there is no Postfix, or nobody who may start it.
    ///
    /// # Errors
    /// When it doesn't start, with the end of its log; and when it can't and `PRAKTIKA_MTA` is set, as `make mta` does.
    pub async fn start(site: &Site<'_>) -> Outcome<Option<Self>> {
        let (package, is_root) = (package(), user()? == 0);
        let Some(package) = package.filter(|_| is_root) else {
            let why =
                if is_root { "is not here: `make mta` fetches it" } else { "has to be started by root" };
            if is_asked_for() {
                return Err(format!("Postfix {why}").into());
            }
            eprintln!("SKIPPED: Postfix {why}, so this test did not run");
            return Ok(None);
        };
        for _ in 1..PORTS {
            if let Ok(started) = Self::start_in(&package, site).await {
                return Ok(Some(started));
            }
        }
        Self::start_in(&package, site).await.map(Some)
    }

    async fn start_in(package: &Path, site: &Site<'_>) -> Outcome<Self> {
        let folder = Folder::fresh()?;
        let port = TcpListener::bind("127.0.0.1:0").await?.local_addr()?.port();
        lay_out(folder.path())?;
        write_settings(folder.path(), package, site, port)?;
        let mut master = Command::new(package.join("usr/lib/postfix/sbin/master"));
        master.arg("-c").arg(folder.path().join("etc")).args(["-d", "-e", LIMIT]);
        master.env_clear().env("LD_LIBRARY_PATH", package.join("usr/lib/postfix"));
        master.current_dir("/").process_group(0).stdin(Stdio::null()).stdout(Stdio::null());
        let master = master.stderr(File::create(folder.path().join("errors"))?).spawn()?;
        let mut watchdog = Command::new("sh");
        watchdog.args(["-c", WATCHDOG, "watchdog", &master.id().to_string()]).arg(folder.path());
        watchdog.current_dir("/").process_group(0).stdin(Stdio::piped());
        watchdog.stdout(Stdio::null()).stderr(Stdio::null());
        let mut started = Self { master, watchdog: watchdog.spawn()?, port, folder };
        started.answers().await?;
        Ok(started)
    }

    async fn answers(&mut self) -> Outcome {
        for _ in 0..ATTEMPTS {
            if self.master.try_wait()?.is_some() {
                break;
            }
            if is_greeted(self.port).await.unwrap_or(false) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let errors = fs::read_to_string(self.folder.path().join("errors")).unwrap_or_default();
        Err(format!("Postfix does not answer: {errors}{}", self.log()).into())
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The Maildir of an address.
    pub fn mailbox(&self, address: &str) -> PathBuf {
        self.folder.path().join("mail").join(maildir(address))
    }

    /// The letters that came to an address.
    ///
    /// # Errors
    /// When one can't be read.
    pub fn letters(&self, address: &str) -> Outcome<Vec<Vec<u8>>> {
        let new = self.mailbox(address).join("new");
        if !new.is_dir() {
            return Ok(vec![]); // it is made with the first letter
        }
        let mut letters = vec![];
        for entry in fs::read_dir(new)? {
            letters.push(fs::read(entry?.path())?);
        }
        Ok(letters)
    }

    /// How many letters are still under way.
    ///
    /// # Errors
    /// When its queue can't be read.
    pub fn waiting(&self) -> Outcome<usize> {
        let mut waiting = 0;
        for queue in ["maildrop", "incoming", "active", "deferred"] {
            waiting += fs::read_dir(self.folder.path().join("queue").join(queue))?.count();
        }
        Ok(waiting)
    }

    /// All that it has logged.
    pub fn log(&self) -> String {
        let log = fs::read(self.folder.path().join("log")).unwrap_or_default();
        String::from_utf8_lossy(&log).into_owned()
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.log();
            let lines: Vec<&str> = log.lines().collect();
            eprintln!("The server's log ends:\n{}", lines[lines.len().saturating_sub(LAST)..].join("\n"));
        }
        drop(self.watchdog.stdin.take()); // now it ends the master ..
        let _ = self.master.wait();
        let _ = self.watchdog.wait(); // .. and removes the folder
    }
}

#[expect(clippy::disallowed_methods, reason = "what may be left out is no setting of the service")]
fn is_asked_for() -> bool {
    std::env::var("PRAKTIKA_MTA").is_ok_and(|value| !value.is_empty())
}

/// Where its programs are: in the tree under `var`, or installed.
fn package() -> Option<PathBuf> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?.join("var/postfix");
    let places = [ours, PathBuf::from("/")];
    places.into_iter().find(|place| place.join("usr/lib/postfix/sbin/master").is_file())
}

async fn is_greeted(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let mut code = [0; 3];
    stream.read_exact(&mut code).await?;
    Ok(&code == b"220")
}

/// The folders with their owners, as installing Postfix would make them.
fn lay_out(folder: &Path) -> Outcome {
    let ((postfix, _), (_, submits)) = (ids_of("mail")?, ids_of("news")?);
    let (nobody, nobodies) = ids_of("nobody")?;
    let make = |name: &str, mode: u32, uid: Option<u32>, gid: Option<u32>| -> io::Result<()> {
        let path = folder.join(name);
        fs::create_dir(&path)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(mode))?;
        chown(&path, uid, gid)
    };
    // Whoever delivers has to get in.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    make("etc", 0o755, None, None)?;
    make("data", 0o700, Some(postfix), None)?;
    make("mail", 0o755, Some(nobody), Some(nobodies))?;
    make("queue", 0o755, None, None)?;
    make("queue/pid", 0o755, None, None)?;
    make("queue/maildrop", 0o730, Some(postfix), Some(submits))?;
    make("queue/public", 0o710, Some(postfix), Some(submits))?;
    for name in PRIVATE {
        make(&format!("queue/{name}"), 0o700, Some(postfix), None)?;
    }
    Ok(())
}

fn write_settings(folder: &Path, package: &Path, site: &Site<'_>, port: u16) -> Outcome {
    let mut domains: Vec<&str> = site.mailboxes.iter().filter_map(|at| at.split('@').nth(1)).collect();
    domains.sort_unstable();
    domains.dedup();
    let (uid, gid) = ids_of("nobody")?;
    let mut mailboxes = String::new();
    for address in site.mailboxes {
        writeln!(mailboxes, "{address} {}", maildir(address))?;
    }
    let main = [
        ("{folder}", folder.display().to_string()),
        ("{package}", package.display().to_string().trim_end_matches('/').to_owned()),
        ("{domains}", domains.join(" ")),
        ("{relayed}", site.relayed.to_owned()),
        ("{next}", site.next.to_string()),
        ("{policy}", site.policy.to_string()),
        ("{uid}", uid.to_string()),
        ("{gid}", gid.to_string()),
    ];
    let main = main.iter().fold(MAIN.to_owned(), |text, (name, value)| text.replace(name, value));
    fs::write(folder.join("etc/main.cf"), main)?;
    fs::write(folder.join("etc/master.cf"), MASTER.replace("{port}", &port.to_string()))?;
    fs::write(folder.join("etc/mailboxes"), mailboxes)?;
    Ok(())
}

/// Ends with a slash, which makes it a Maildir.
fn maildir(address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    format!("{domain}/{local}/")
}
