//! `praktika mail preview`: every message in every language, to be looked at in a browser or a mail program.

use std::path::PathBuf;

use clap::Args;

use crate::command::{CommandError, output};

/// Write every message in every language into a folder, with an index page
#[derive(Debug, Args)]
pub(in crate::command) struct Preview {
    /// The folder; made if need be
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Preview {
    pub(in crate::command) fn write(&self) -> Result<(), CommandError> {
        let count = mail::preview::write(&self.out)
            .map_err(|error| CommandError::from(format!("{}: {error}", self.out.display())))?;
        output::line(&format!("{count} mails; open {}", self.out.join("index.html").display()))
    }
}
