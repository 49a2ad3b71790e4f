//! Every message in every language as files, to be looked at in a browser or a mail program.

use std::fs;
use std::path::Path;

use askama::Template;
use chrono::DateTime;
use domain::Locale;
use i18n::Translator;
use uuid::Uuid;

use crate::letter::{Letter, Party, message_id};
use crate::message::{Sample, samples};
use crate::{LetterError, RenderError};

/// Why they can't be written.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// A fault of ours.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A fault of ours.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// A fault of ours.
    #[error(transparent)]
    Index(#[from] askama::Error),
    /// The folder can't be made or written to.
    #[error(transparent)]
    File(#[from] std::io::Error),
}

#[derive(Template)]
#[template(path = "preview.html")]
struct Index {
    languages: Vec<&'static str>,
    messages: Vec<Row>,
}

/// A sample of a message, in every language.
struct Row {
    name: String,
    subject: String,
}

/// Writes each as a page, as text and as the whole letter that would leave, and `index.html`; gives how many mails they are.
///
/// # Errors
///
/// [`PreviewError`].
pub fn write(folder: &Path) -> Result<usize, PreviewError> {
    fs::create_dir_all(folder)?;
    let mut messages = Vec::new();
    for locale in Locale::ALL {
        for sample in samples(Translator::new(*locale))? {
            write_one(folder, *locale, &sample)?;
            if *locale == Locale::En {
                messages.push(Row { name: name_of(&sample), subject: sample.rendered.subject });
            }
        }
    }
    let languages: Vec<&str> = Locale::ALL.iter().map(|locale| locale.as_str()).collect();
    let count = messages.len() * languages.len();
    fs::write(folder.join("index.html"), Index { languages, messages }.render()?)?;
    Ok(count)
}

fn name_of(sample: &Sample) -> String {
    format!("{}-{}", sample.kind, sample.name)
}

fn write_one(folder: &Path, locale: Locale, sample: &Sample) -> Result<(), PreviewError> {
    let (name, id) = (format!("{}.{locale}", name_of(sample)), Uuid::nil());
    let letter = Letter {
        mail_id: id,
        message_id: &message_id(id, "praktika.example"),
        dated_at: DateTime::UNIX_EPOCH,
        from: Party { name: "Praktika", address: "no-reply@praktika.example" },
        to: Party { name: "Arta Çela-Đurić", address: "arta@shkolla.example" },
        subject: &sample.rendered.subject,
        text: &sample.rendered.text,
        html: &sample.rendered.html,
        unsubscribe: Some("https://praktika.example/unsubscribe/7Q4M-KD2X"),
    };
    fs::write(folder.join(format!("{name}.html")), &sample.rendered.html)?;
    fs::write(folder.join(format!("{name}.txt")), &sample.rendered.text)?;
    fs::write(folder.join(format!("{name}.eml")), letter.bytes()?)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_leads_to_every_mail() {
        let folder = std::env::temp_dir().join(format!("praktika-preview-{}", std::process::id()));
        let count = write(&folder).expect("written");
        let index = fs::read_to_string(folder.join("index.html")).expect("an index");
        let files = fs::read_dir(&folder).expect("a folder").filter_map(Result::ok);
        let names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        for name in names.iter().filter(|name| *name != "index.html") {
            let is_letter = Path::new(name).extension().is_some_and(|ending| ending == "eml");
            assert!(is_letter || index.contains(&format!("href=\"{name}\"")), "{name}");
        }
        assert_eq!(names.len(), count * 3 + 1);
        fs::remove_dir_all(folder).expect("removed");
    }
}
