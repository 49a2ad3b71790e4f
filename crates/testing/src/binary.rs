//! Programs of this workspace as processes of their own, for tests that talk to them from outside or kill them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::process::{is_left_behind, memory, signal, user};

/// How often a condition is looked at.
const LOOK: Duration = Duration::from_millis(5);
/// The end of a log that goes into an error, in bytes.
const TAIL: usize = 4_000;

/// A folder for what processes write; removed with the value, also when the test panics.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn fresh() -> Outcome<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let base = memory().join(format!("praktika-runs-{}", user()?));
        fs::create_dir_all(&base)?;
        for entry in fs::read_dir(&base)?.flatten() {
            if is_left_behind(&entry.file_name().to_string_lossy()) {
                let _ = fs::remove_dir_all(entry.path()); // another test may be at it too
            }
        }
        let path = base.join(format!("t_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        let _ = fs::remove_dir_all(&path); // of an older process with our id
        fs::create_dir(&path)?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A process that is killed with the value, also when the test panics. What it prints goes to two files.
#[derive(Debug)]
pub struct Running {
    name: String,
    child: Child,
    printed: PathBuf,
    log: PathBuf,
}

impl Running {
    /// Starts a program that cargo has built, by its name. It sees these variables and no others.
    ///
    /// # Errors
    /// When it isn't built, and then how to build it; when it can't be started.
    pub fn start(
        program: &str,
        arguments: &[&str],
        variables: &[(String, String)],
        folder: &Path,
        name: &str,
    ) -> Outcome<Self> {
        Self::start_reading(program, arguments, variables, folder, name, Stdio::null())
    }

    /// The same, and it reads this.
    ///
    /// # Errors
    /// As [`Running::start`].
    pub fn start_reading(
        program: &str,
        arguments: &[&str],
        variables: &[(String, String)],
        folder: &Path,
        name: &str,
        reads: Stdio,
    ) -> Outcome<Self> {
        let (printed, log) = (folder.join(format!("{name}.out")), folder.join(format!("{name}.log")));
        let mut command = Command::new(built(program)?);
        command.args(arguments).current_dir(folder).env_clear().envs(variables.iter().cloned());
        command.stdin(reads).stdout(File::create(&printed)?).stderr(File::create(&log)?);
        let child = command.spawn()?;
        Ok(Self { name: name.to_owned(), child, printed, log })
    }

    /// The first line that it prints.
    ///
    /// # Errors
    /// When it ends before, with the end of its log; when it takes longer than `patience`.
    pub async fn first_line(&mut self, patience: Duration) -> Outcome<String> {
        self.first_lines(1, patience).await
    }

    /// The first lines that it prints, so many, without the last line end.
    ///
    /// # Errors
    /// When it ends before, with the end of its log; when it takes longer than `patience`.
    pub async fn first_lines(&mut self, count: usize, patience: Duration) -> Outcome<String> {
        let printed = self.printed.clone();
        let read = async || {
            let text = fs::read_to_string(&printed)?;
            let end = text.match_indices('\n').nth(count.saturating_sub(1)).map(|(end, _)| end);
            Ok(end.map(|end| text[..end].to_owned()))
        };
        self.wait_for("its first lines", patience, read).await
    }

    /// Waits until a look finds something; the process has to be alive meanwhile.
    ///
    /// # Errors
    /// What the look answers; when the process has ended, with the end of its log; when it takes longer.
    pub async fn wait_for<T>(
        &mut self,
        what: &str,
        patience: Duration,
        mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let looking = async {
            loop {
                if let Some(found) = look().await? {
                    return Ok(found);
                }
                if let Some(status) = self.child.try_wait()? {
                    return Err(
                        format!("{} has ended ({status}) before {what}:\n{}", self.name, self.log()).into()
                    );
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        let found = tokio::time::timeout(patience, looking).await;
        found.map_err(|_| format!("{what} takes longer than {patience:?}:\n{}", self.log()))?
    }

    /// Waits until it has ended by itself; gives how, and all that it printed.
    ///
    /// # Errors
    /// When it takes longer than `patience`, with the end of its log.
    pub async fn end(mut self, patience: Duration) -> Outcome<(ExitStatus, String)> {
        let ending = async {
            loop {
                if let Some(status) = self.child.try_wait()? {
                    return Ok((status, fs::read_to_string(&self.printed)?));
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        let ended = tokio::time::timeout(patience, ending).await;
        ended.map_err(|_| format!("{} takes longer than {patience:?}:\n{}", self.name, self.log()))?
    }

    /// Ends it at once, as `kill -9` does, and waits until it is gone.
    ///
    /// # Errors
    /// When it has ended by itself before, with the end of its log.
    pub fn kill(mut self) -> Outcome {
        if let Some(status) = self.child.try_wait()? {
            return Err(format!("{} has ended by itself ({status}):\n{}", self.name, self.log()).into());
        }
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks it to stop, as a service manager does (SIGTERM), and gives how long it took to end well.
    ///
    /// # Errors
    /// When it ends otherwise, or takes longer than `patience`.
    pub async fn stop(self, patience: Duration) -> Outcome<Duration> {
        signal("TERM", self.child.id())?;
        let asked = Instant::now();
        let (status, _) = self.end(patience).await?;
        if status.success() {
            Ok(asked.elapsed())
        } else {
            Err(format!("asked to stop, it ended so: {status}").into())
        }
    }

    /// Its number among the processes.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The end of what it has logged so far.
    pub fn log(&self) -> String {
        let log = fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(&log[log.len().saturating_sub(TAIL)..]).into_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail where it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where cargo puts programs: beside the folder of the running test, `target/<profile>/deps`.
fn built(program: &str) -> Outcome<PathBuf> {
    let test = fs::read_link("/proc/self/exe")?;
    let path = test.ancestors().nth(2).unwrap_or(Path::new("/")).join(program);
    if path.is_file() {
        return Ok(path);
    }
    Err(format!("{} is not there: run `cargo build --package {program}` first", path.display()).into())
}

#[cfg(test)]
mod tests {
    use super::built;

    #[test]
    fn a_program_that_is_not_built_is_named_with_the_command() {
        let said = built("no-such-program").expect_err("there is none").to_string();
        assert!(
            said.ends_with("no-such-program is not there: run `cargo build --package no-such-program` first"),
            "{said}"
        );
    }
}
