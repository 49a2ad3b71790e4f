//! One file a letter: for a machine without a relay.

use crate::{Envelope, Outcome};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A folder of `.eml` files; any mail program opens them.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder is made with the first letter.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where a letter is written: `2026-11-24T081500Z-<mail id>.eml`, so that names sort by date and the same
    /// letter again is the same file.
    pub fn path_of(&self, envelope: &Envelope) -> PathBuf {
        let dated_at = envelope.dated_at().format("%Y-%m-%dT%H%M%SZ");
        self.path.join(format!("{dated_at}-{}.eml", envelope.mail_id()))
    }

    pub(super) async fn deliver(&self, envelope: &Envelope, bytes: &[u8]) -> Outcome {
        let (path, bytes) = (self.path_of(envelope), bytes.to_owned());
        let writing = tokio::task::spawn_blocking(move || write(&path, &bytes).map(|()| path));
        match writing.await.unwrap_or_else(|stopped| Err(io::Error::other(stopped))) {
            Ok(path) => Outcome::Sent { reply: path.display().to_string() },
            Err(error) => {
                tracing::warn!(folder = %self.path.display(), %error, "a letter could not be written");
                Outcome::TransportDown { code: None }
            }
        }
    }
}

/// All or nothing: whoever looks finds the whole letter or none, after a power cut too.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let unfinished = path.with_extension("eml.part");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    File::open(folder)?.sync_all() // the new name is in the folder, not in the file
}

#[cfg(test)]
mod tests {
    use super::Folder;
    use crate::{Envelope, Outcome, Transport};
    use chrono::DateTime;
    use std::{env, fs, process};
    use uuid::Uuid;

    fn envelope() -> Envelope {
        let dated_at = DateTime::from_timestamp(1_795_514_400, 123_456_000).expect("a date");
        let id = Uuid::from_u128(0x0193_6b2e);
        Envelope::new(id, dated_at, "us@praktika.example", "arta@shkolla.example").expect("addresses")
    }

    #[tokio::test]
    async fn the_same_letter_is_the_same_file() {
        let path = env::temp_dir().join(format!("praktika-mail-{}", process::id())).join("deep");
        let transport = Transport::File(Folder::new(&path));
        for _ in 0..2 {
            let outcome = transport.deliver(&envelope(), b"Subject: one\r\n\r\nletter\r\n").await;
            assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
        }
        let names =
            fs::read_dir(&path).expect("the folder").map(|entry| entry.expect("an entry").file_name());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["2026-11-24T100000Z-00000000-0000-0000-0000-000001936b2e.eml"]
        );
        let written = fs::read(Folder::new(&path).path_of(&envelope())).expect("the file");
        assert_eq!(written, b"Subject: one\r\n\r\nletter\r\n");
        fs::remove_dir_all(path.parent().expect("a parent")).expect("cleaned up");
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_charges_nobody() {
        let not_a_folder = env::current_exe().expect("the test").join("mail");
        let outcome = Transport::File(Folder::new(not_a_folder)).deliver(&envelope(), b"letter").await;
        assert_eq!(outcome, Outcome::TransportDown { code: None });
    }
}
