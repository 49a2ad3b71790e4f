//! `praktika mail ingest`: reports about mails that could not be delivered, from a mail server's pipe or from a folder.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use app::App;
use app::mailing::{Ingested, ingest};
use clap::Args;

use crate::command::{CommandError, migrate, output};
use crate::settings::Settings;

/// Nobody reports more than this; a longer message is read this far.
const LONGEST: u64 = 4 << 20;

/// Take in reports about mails that could not be delivered: one from standard input, or all of a folder
#[derive(Debug, Args)]
pub(in crate::command) struct Ingest {
    /// A folder of messages, one a file, or a Maildir; what was taken in goes into its folder `cur`
    #[arg(long, value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl Ingest {
    /// Whatever goes wrong, the server keeps what it has: the command ends with a code that says so.
    pub(in crate::command) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        if let Some(directory) = &self.directory {
            return take_all(&app, directory).await;
        }
        let mut message = Vec::new();
        std::io::stdin().lock().take(LONGEST).read_to_end(&mut message)?;
        output::line(words(ingest(&app, &message).await?))
    }
}

async fn take_all(app: &App, directory: &Path) -> Result<(), CommandError> {
    let maildir = directory.join("new");
    let from = if maildir.is_dir() { maildir } else { directory.to_owned() };
    let read = |path: &Path| -> std::io::Result<Vec<u8>> {
        let mut message = Vec::new();
        fs::File::open(path)?.take(LONGEST).read_to_end(&mut message)?;
        Ok(message)
    };
    let mut files: Vec<PathBuf> = fs::read_dir(&from)
        .map_err(|error| format!("{}: {error}", from.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let done = directory.join("cur");
    fs::create_dir_all(&done)?;
    for path in files {
        let ingested = ingest(app, &read(&path)?).await?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // As Maildir marks what was seen.
        fs::rename(&path, done.join(format!("{name}:2,S")))?;
        output::line(&format!("{name}: {}", words(ingested)))?;
    }
    Ok(())
}

const fn words(ingested: Ingested) -> &'static str {
    match ingested {
        Ingested::NoReport => "no report; nothing to do",
        Ingested::NotOurs => "a report about no mail of ours",
        Ingested::Fine => "a mail is under way or has arrived; nothing to do",
        Ingested::Counted => "a mail came back; counted",
        Ingested::Suppressed => "a mail came back; no more mail goes to its address",
    }
}
