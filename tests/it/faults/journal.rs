//! What the relay has taken, as it wrote it down before it said so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use testing::Outcome;
use testing::binary::Folder;
use testing::smtp::{Fault, Server};

/// A relay that takes its time, and its journal.
pub(super) struct Relay {
    server: Server,
    path: PathBuf,
}

/// The letters of the journal: the hashes of each, by Message-ID, in order.
pub(super) type Letters = BTreeMap<String, Vec<String>>;

impl Relay {
    /// Replies so late to each letter.
    pub(super) async fn slow(folder: &Folder, milliseconds: u64) -> Outcome<Self> {
        let path = folder.path().join("journal");
        let server = Server::journalling(&path).await?;
        server.always(".", Fault::Wait(milliseconds));
        Ok(Self { server, path })
    }

    /// The so-manieth letter from here on is taken, and its sender never hears of it.
    pub(super) fn keeps_silent_at(&self, number: usize) {
        let faults = (1..number).map(|_| (".", Fault::Wait(1))).chain([(".", Fault::Keep)]);
        self.server.script(&faults.collect::<Vec<_>>());
    }

    /// Nobody is greeted any more, or everybody again.
    pub(super) fn turns_away(&self, everybody: bool) {
        let greetings = if everybody { 10_000 } else { 0 };
        let faults = vec![("banner", Fault::Say("421 4.3.2 closing")); greetings];
        self.server.script(&faults);
    }

    pub(super) fn port(&self) -> u16 {
        self.server.port()
    }

    /// How many letters it has taken, repeats too.
    pub(super) fn taken(&self) -> Outcome<usize> {
        Ok(fs::read_to_string(&self.path)?.matches('\n').count())
    }

    /// To whom, in the order in which they were taken.
    pub(super) fn recipients(&self) -> Outcome<Vec<String>> {
        let journal = fs::read_to_string(&self.path)?;
        let recipient = |line: &str| -> Outcome<String> {
            let line: serde_json::Value = serde_json::from_str(line)?;
            Ok(line["recipient"].as_str().ok_or("no recipient")?.to_owned())
        };
        journal.lines().map(recipient).collect()
    }

    pub(super) fn letters(&self) -> Outcome<Letters> {
        let mut letters = Letters::new();
        for line in fs::read_to_string(&self.path)?.lines() {
            let line: serde_json::Value = serde_json::from_str(line)?;
            let text =
                |name: &str| line[name].as_str().map(str::to_owned).ok_or(format!("{line} has no {name}"));
            letters.entry(text("message_id")?).or_default().push(text("sha256")?);
        }
        Ok(letters)
    }
}

/// None missing, none that nobody wrote, no more repeats than sends were under way, each the same bytes. Gives how
/// many were repeated.
pub(super) fn judge(letters: &Letters, written: &BTreeSet<String>, most_repeats: usize) -> Outcome<usize> {
    let taken: BTreeSet<String> = letters.keys().cloned().collect();
    let missing = written.difference(&taken).count();
    let unknown = taken.difference(written).count();
    let differing = letters.values().filter(|hashes| hashes.iter().any(|hash| hash != &hashes[0])).count();
    let repeats: usize = letters.values().map(|hashes| hashes.len() - 1).sum();
    if missing + unknown + differing > 0 || repeats > most_repeats {
        let found = format!("{missing} missing, {unknown} unknown, {differing} repeated with other bytes");
        return Err(format!("{found}, {repeats} repeats of at most {most_repeats}").into());
    }
    Ok(repeats)
}

#[test]
fn loss_ghosts_and_other_bytes_are_found() {
    let letters = |entries: &[(&str, &[&str])]| -> Letters {
        let owned = |hashes: &[&str]| hashes.iter().map(|hash| (*hash).to_owned()).collect();
        entries.iter().map(|(id, hashes)| ((*id).to_owned(), owned(hashes))).collect()
    };
    let written = BTreeSet::from(["1".to_owned(), "2".to_owned()]);
    let found =
        |taken: &[(&str, &[&str])]| judge(&letters(taken), &written, 1).map_err(|error| error.to_string());
    assert_eq!(found(&[("1", &["a", "a"]), ("2", &["b"])]), Ok(1));
    for (taken, said) in [
        (&[("1", &["a"][..])][..], "1 missing, 0 unknown, 0 repeated"),
        (&[("1", &["a"]), ("2", &["b"]), ("3", &["c"])], "0 missing, 1 unknown, 0 repeated"),
        (&[("1", &["a", "b"]), ("2", &["b"])], "0 missing, 0 unknown, 1 repeated"),
        (&[("1", &["a", "a", "a"]), ("2", &["b"])], "2 repeats of at most 1"),
    ] {
        let error = found(taken).expect_err("must be found");
        assert!(error.contains(said), "{error}");
    }
}
