//! Another's eyes: Python's email package reads every message of every language as it was meant.

use std::path::Path;
use std::process::Command;

use testing::Outcome;
use testing::binary::Folder;

#[test]
fn python_reads_every_letter_without_a_defect() -> Outcome {
    let folder = Folder::fresh()?;
    let count = mail::preview::write(folder.path())?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/mail/read_letters.py");
    let read = Command::new("python3").arg(script).arg(folder.path()).output()?;
    let said = String::from_utf8_lossy(&read.stdout).into_owned() + &String::from_utf8_lossy(&read.stderr);
    assert!(read.status.success(), "{said}");
    assert_eq!(said.trim(), format!("{count} letters, 0 defects"));
    Ok(())
}

#[test]
fn a_letter_that_is_not_whole_is_told() -> Outcome {
    let folder = Folder::fresh()?;
    mail::preview::write(folder.path())?;
    let path = folder.path().join("digest-usual.en.eml");
    let letter = std::fs::read_to_string(&path)?.replacen("To: ", "To: second@shkolla.example, ", 1);
    std::fs::write(&path, letter)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/mail/read_letters.py");
    let read = Command::new("python3").arg(script).arg(folder.path()).output()?;
    let said = String::from_utf8_lossy(&read.stdout);
    assert!(!read.status.success() && said.starts_with("digest-usual.en.eml: recipients:"), "{said}");
    Ok(())
}
