//! The service's own key: set, or kept in a file beside the SQLite database.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use app::{KEY_BYTES, Keys, from_hex, hex};
use store::Databases;

use crate::settings::SecuritySettings;

/// Why the service has no key.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeyError {
    /// Nothing is set, and there is no file of one's own to keep one beside.
    #[error(
        "security.key is not set: on PostgreSQL all processes need the same one; make it with `openssl rand -hex 32` and give it as PRAKTIKA__SECURITY__KEY_FILE"
    )]
    Missing,
    /// Not a key.
    #[error("{what} must be 64 hexadecimal digits, as `openssl rand -hex 32` prints them")]
    Form {
        /// Which.
        what: String,
    },
    /// All the same digit: nobody drew it by chance.
    #[error("{what} is no secret: make one with `openssl rand -hex 32`")]
    Weak {
        /// Which.
        what: String,
    },
    /// The file beside the database.
    #[error("{}: {source}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

/// The keys that are set; without one, on SQLite, the one in the file `<database>.key`, which is made where it is not.
///
/// # Errors
///
/// See [`KeyError`].
pub(crate) fn keys(
    settings: &SecuritySettings,
    databases: &Databases,
    random: impl FnOnce() -> [u8; KEY_BYTES],
) -> Result<Keys, KeyError> {
    let older = settings.older_keys.reveal().split(',').map(str::trim).filter(|key| !key.is_empty());
    let older = older.map(|key| read("security.older_keys", key)).collect::<Result<Vec<_>, _>>()?;
    let present = match (settings.key.reveal().trim(), databases.sqlite_path()) {
        ("", None) => return Err(KeyError::Missing),
        ("", Some(database)) => beside(database, random)?,
        (key, _) => read("security.key", key)?,
    };
    Ok(Keys::new(present, older))
}

fn read(what: &str, key: &str) -> Result<[u8; KEY_BYTES], KeyError> {
    let form = || KeyError::Form { what: what.to_owned() };
    let bytes: [u8; KEY_BYTES] = from_hex(key).ok_or_else(form)?.try_into().map_err(|_| form())?;
    if bytes.iter().all(|byte| *byte == bytes[0]) {
        return Err(KeyError::Weak { what: what.to_owned() });
    }
    Ok(bytes)
}

/// Made by whoever comes first: a second process that starts at the same moment reads what the first has written.
fn beside(database: &Path, random: impl FnOnce() -> [u8; KEY_BYTES]) -> Result<[u8; KEY_BYTES], KeyError> {
    let mut file = database.as_os_str().to_owned();
    file.push(".key");
    let file = PathBuf::from(file);
    let failed = |source| KeyError::File { file: file.clone(), source };
    match fs::read_to_string(&file) {
        Ok(key) => return read(&file.display().to_string(), key.trim()),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    let digits = hex(&random());
    // Written whole under another name first, so that nobody reads half of it.
    let mut draft = file.as_os_str().to_owned();
    draft.push(format!(".{}", std::process::id()));
    let draft = PathBuf::from(draft);
    let mut written = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&draft)
        .map_err(failed)?;
    writeln!(written, "{digits}").and_then(|()| written.sync_all()).map_err(failed)?;
    let linked = fs::hard_link(&draft, &file);
    fs::remove_file(&draft).map_err(failed)?;
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(error)),
    }
    let key = fs::read_to_string(&file).map_err(failed)?;
    read(&file.display().to_string(), key.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_a_secret_of_the_right_length() {
        assert!(read("key", &"0f".repeat(32)).is_err_and(|error| matches!(error, KeyError::Weak { .. })));
        for form in ["", "0f", &"zz".repeat(32), &"0f".repeat(33)] {
            assert!(read("key", form).is_err_and(|error| matches!(error, KeyError::Form { .. })), "{form}");
        }
        assert!(read("key", &format!("00{}", "0f".repeat(31))).is_ok());
    }

    #[test]
    fn a_key_beside_a_database_is_made_once_and_readable_by_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = std::env::temp_dir().join(format!("praktika-key-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let database = folder.join("praktika.db");
        let secret = |first: u8| {
            move || std::array::from_fn(|n| first.wrapping_add(u8::try_from(n).unwrap_or_default()))
        };
        let first = beside(&database, secret(1)).expect("made");
        assert_eq!(beside(&database, secret(2)).expect("read"), first);
        let mode = fs::metadata(folder.join("praktika.db.key")).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        fs::remove_dir_all(&folder).expect("removed");
    }
}
