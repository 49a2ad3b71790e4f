//! What test processes know of each other: locks on files, and who is still there. The kernel releases a
//! lock whatever ends the process, so panic, kill and Ctrl-C clean up alike.
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where fast throw-away files go: memory where there is such a file system.
pub(crate) fn memory() -> PathBuf {
    let shm = Path::new("/dev/shm");
    if shm.is_dir() { shm.to_owned() } else { std::env::temp_dir() }
}

/// What is on a disk and not cleared while somebody uses it.
pub(crate) fn disk() -> PathBuf {
    PathBuf::from("/var/tmp")
}

/// The id of the user who runs this, for names that two users don't share.
pub(crate) fn user() -> io::Result<u32> {
    Ok(fs::metadata("/proc/self")?.uid())
}

/// The ids of a user of the system and of its group.
pub(crate) fn ids_of(user: &str) -> io::Result<(u32, u32)> {
    let passwd = fs::read_to_string("/etc/passwd")?;
    let fields = passwd.lines().map(|l| l.split(':').collect::<Vec<_>>()).find(|f| f[0] == user);
    let ids = fields.and_then(|f| Some((f.get(2)?.parse().ok()?, f.get(3)?.parse().ok()?)));
    ids.ok_or_else(|| io::Error::other(format!("running as root and there is no user {user}")))
}

/// The file of that name, made if need be, once nobody else holds it. Waits on a thread of its own: another
/// test of the same process may hold the lock across an `await`.
pub(crate) async fn lock(path: PathBuf) -> io::Result<File> {
    let wait = move || {
        let file = File::options().create(true).append(true).open(path)?;
        file.lock()?;
        Ok(file)
    };
    tokio::task::spawn_blocking(wait).await.map_err(io::Error::other)?
}

/// Sends a signal like `TERM` to a process that we started.
pub(crate) fn signal(name: &str, process: u32) -> io::Result<()> {
    let status = Command::new("kill").arg(format!("-{name}")).arg(process.to_string()).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("kill -{name} {process}: {status}"))) }
}

/// True if `name` is `t_<pid>_<number>` of a process that ended without tidying up.
pub(crate) fn is_left_behind(name: &str) -> bool {
    let pid = name.strip_prefix("t_").and_then(|rest| rest.split('_').next()?.parse::<u32>().ok());
    // Empty for a zombie, which a container's first process may never reap.
    pid.is_some_and(|pid| fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ended_processes_leave_something_behind() {
        assert!(!is_left_behind(&format!("t_{}_0", std::process::id())));
        assert!(is_left_behind(&format!("t_{}_0", u32::MAX))); // far beyond the kernel's largest id
        assert!(!is_left_behind("template_0a"));
    }
}
