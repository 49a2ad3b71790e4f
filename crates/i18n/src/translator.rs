//! Messages that render themselves where they are displayed.
use std::{borrow::Cow, fmt};

use domain::Locale;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::catalogue::bundle_of;

/// Words everything for one reader. Templates know it as `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translator {
    /// The reader's language and script.
    pub locale: Locale,
}

impl Translator {
    /// Words for readers of this locale.
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// A message, to which arguments can be added.
    pub fn msg<'a>(self, key: impl Into<Cow<'a, str>>) -> Message<'a> {
        Message { locale: self.locale, key: key.into(), args: FluentArgs::new() }
    }

    /// A message without arguments.
    pub fn text(self, key: &str) -> String {
        self.msg(key).to_string()
    }

    /// Whether the message is written in this locale or one of its fallbacks.
    pub fn has(self, key: &str) -> bool {
        bundle_of(self.locale).has_message(key)
    }

    /// The footnote that goes with every page, mail or document that names Kosovo*.
    pub fn kosovo_footnote(self) -> String {
        self.text("kosovo-footnote")
    }

    /// The word for a value that is stored as `word`.
    pub(crate) fn worded(self, noun: &str, word: &str) -> String {
        self.text(&format!("{noun}-{}", kebab(word)))
    }
}

/// A stored word as it stands in keys.
pub(crate) fn kebab(word: &str) -> String {
    word.replace('_', "-")
}

/// A message with its arguments; displaying it words it: `t.msg("count-schools").arg("n", 3)`. It is plain text, the
/// template escapes it. In debug builds a missing message or argument panics; otherwise its name is shown.
#[derive(Debug)]
pub struct Message<'a> {
    locale: Locale,
    key: Cow<'a, str>,
    args: FluentArgs<'a>,
}

impl<'a> Message<'a> {
    /// Adds what the message names `$name`: a text, or a number, which chooses the plural and is grouped.
    #[must_use]
    pub fn arg(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<FluentValue<'a>>) -> Self {
        self.args.set(name, value);
        self
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = bundle_of(self.locale);
        let found = bundle.get_message(&self.key).and_then(|message| message.value());
        debug_assert!(found.is_some(), "no message {} in {}", self.key, self.locale);
        let Some(pattern) = found else { return f.write_str(&self.key) };
        let mut errors = vec![];
        let text = bundle.format_pattern(pattern, Some(&self.args), &mut errors);
        debug_assert!(errors.is_empty(), "{} in {}: {errors:?}", self.key, self.locale);
        f.write_str(&one_full_stop(&text))
    }
}

/// Dates end with a full stop in half of our languages, and company forms in most (d.o.o.): at the end of a sentence
/// one is enough.
fn one_full_stop(text: &str) -> Cow<'_, str> {
    if !text.contains("..") {
        return Cow::Borrowed(text);
    }
    let mut out = text.replace("...", "\u{0}");
    out = out.replace("..", ".");
    Cow::Owned(out.replace('\u{0}', "..."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(one_full_stop("Kovar d.o.o.."), "Kovar d.o.o.");
        assert_eq!(one_full_stop("1. 2. 2027.. Dalje... ovako."), "1. 2. 2027. Dalje... ovako.");
    }

    #[test]
    #[should_panic(expected = "count-schools in en")]
    fn a_missing_argument_is_a_mistake() {
        let _ = Translator::new(Locale::En).text("count-schools");
    }

    #[test]
    #[should_panic(expected = "no message no-such-key in sq")]
    fn a_missing_message_is_a_mistake() {
        let _ = Translator::new(Locale::Sq).text("no-such-key");
    }
}
