//! At most one worker on an SQLite file.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::WorkerError;

/// Takes the lock beside an SQLite file, `<file>.worker.lock`. It lasts as long as the value; the kernel releases it
/// whatever ends the process.
///
/// # Errors
///
/// [`WorkerError::AnotherWorks`] where somebody holds it.
pub(crate) fn lock(database: &Path) -> Result<File, WorkerError> {
    // The same file under another name is the same file.
    let database = database.canonicalize().unwrap_or_else(|_| database.to_owned());
    let mut name = database.file_name().unwrap_or_default().to_owned();
    name.push(".worker.lock");
    let path = database.with_file_name(name);
    let opened = File::options().create(true).write(true).truncate(false).open(&path);
    let file = opened.map_err(|source| WorkerError::Lock { path: path.clone(), source })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(WorkerError::AnotherWorks { path }),
        Err(TryLockError::Error(source)) => Err(WorkerError::Lock { path, source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_and_told_what_to_do() {
        let folder = std::env::temp_dir().join(format!("praktika-worker-lock-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let database = folder.join("praktika.db");
        let first = lock(&database).expect("the first");
        let refused = lock(&database).expect_err("the second").to_string();
        assert!(refused.contains("praktika.db.worker.lock: stop it first"), "{refused}");
        drop(first);
        lock(&database).expect("free again");
        std::fs::remove_dir_all(folder).expect("cleaned up");
    }
}
