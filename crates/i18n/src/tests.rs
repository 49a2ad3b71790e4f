//! What holds for every catalogue, and how things read.
mod catalogues;
mod cyrillic;
mod dates;
mod explanations;
mod numbers;
mod remedies;
mod words;

use crate::Translator;
use domain::Locale;

/// One line for each locale.
fn in_each_locale(say: impl Fn(Translator) -> String) -> String {
    let line = |&locale: &Locale| format!("{}: {}", locale.as_str(), say(Translator::new(locale)));
    Locale::ALL.iter().map(line).collect::<Vec<_>>().join("\n")
}
