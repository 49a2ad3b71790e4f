//! Words that people never read in a page or a mail (glossary: learner, not student).

use super::{
    nothing,
    tree::{self, File},
};

/// In small letters, and what to say instead.
const AVOID: [(&str, &str); 2] = [("student", "learner"), ("successfully", "say what is there now")];

fn is_for_people(file: &File) -> bool {
    file.is("ftl") || file.path.contains("/templates/")
}

fn to_avoid(files: &[File]) -> Vec<String> {
    let mut found = vec![];
    for file in files.iter().filter(|file| is_for_people(file)) {
        for (number, line) in file.text.lines().enumerate() {
            let small = line.to_lowercase();
            let hits = AVOID.iter().filter(|(word, _)| small.contains(word));
            found.extend(
                hits.map(|(word, instead)| format!("{}:{}: {word}: {instead}", file.path, number + 1)),
            );
        }
    }
    found
}

#[test]
fn pages_and_mails_use_our_words() {
    let files = tree::files();
    assert!(files.iter().any(is_for_people), "no catalogue and no template was found");
    nothing(&to_avoid(&files));
}

#[test]
fn a_word_to_avoid_is_found() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let found = to_avoid(&[
        file("crates/i18n/locales/en.ftl", "a = Learners\nb = Students and companies\n"),
        file("crates/web/templates/offer.html", "<p>Successfully saved</p>"),
        file("crates/web/src/offer.rs", "// a student's word"),
    ]);
    assert_eq!(
        found,
        [
            "crates/i18n/locales/en.ftl:2: student: learner",
            "crates/web/templates/offer.html:1: successfully: say what is there now"
        ]
    );
}
