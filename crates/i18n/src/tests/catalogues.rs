//! Completeness and consistency of the files.
use std::collections::{BTreeMap, BTreeSet};

use domain::Locale;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::{Translator, catalogue::parsed, sources};

/// The arguments that each message of a locale's own files takes. Panics where a key stands twice.
pub(super) fn arguments(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (file, text) in sources::of(locale) {
        for entry in parsed(file, text).body {
            let Entry::Message(message) = entry else { panic!("{file}: something is no message") };
            let mut names = BTreeSet::new();
            collect(message.value.as_ref().expect("a value"), &mut names);
            let twice = messages.insert(message.id.name.clone(), names);
            assert!(twice.is_none(), "{file}: {} stands twice", message.id.name);
        }
    }
    messages
}

fn collect(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => name_of(inline, names),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                name_of(selector, names);
                for variant in variants {
                    collect(&variant.value, names);
                }
            }
        }
    }
}

fn name_of(inline: &InlineExpression<String>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.clone());
    }
}

#[test]
fn albanian_and_bosnian_say_everything_that_english_says() {
    let english: BTreeSet<String> = arguments(Locale::En).into_keys().collect();
    for locale in [Locale::Sq, Locale::Bs] {
        let own: BTreeSet<String> = arguments(locale).into_keys().collect();
        let missing: Vec<_> = english.difference(&own).collect();
        let foreign: Vec<_> = own.difference(&english).collect();
        assert!(
            missing.is_empty() && foreign.is_empty(),
            "{locale} lacks {missing:?}, alone has {foreign:?}"
        );
    }
}

#[test]
fn no_locale_has_a_message_or_an_argument_that_english_lacks() {
    let english = arguments(Locale::En);
    for &locale in Locale::ALL {
        for (key, names) in arguments(locale) {
            let known = english.get(&key).unwrap_or_else(|| panic!("{locale}: {key} is not in English"));
            assert!(names.is_subset(known), "{locale}: {key} takes {names:?}, English {known:?}");
        }
    }
}

#[test]
fn every_message_can_be_said_in_every_locale_with_any_number() {
    let english = arguments(Locale::En);
    assert!(english.len() > 300, "{}", english.len());
    for &locale in Locale::ALL {
        let t = Translator::new(locale);
        for (key, names) in &english {
            for number in [0, 1, 2, 5, 21, 1_000] {
                let message =
                    names.iter().fold(t.msg(key.as_str()), |message, name| message.arg(name.clone(), number));
                let text = message.to_string(); // panics where a message or an argument is missing
                assert!(
                    !text.trim().is_empty() && !text.contains(['{', '}', '\n']),
                    "{locale}: {key} is {text:?}"
                );
            }
        }
    }
}

#[test]
fn keys_are_kebab_case() {
    for key in arguments(Locale::En).keys() {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(key.chars().all(fits) && !key.contains("--") && !key.ends_with('-'), "{key}");
    }
}

#[test]
fn kosovo_never_stands_without_its_asterisk() {
    for &locale in Locale::ALL {
        let t = Translator::new(locale);
        let footnote = t.kosovo_footnote();
        assert!(footnote.starts_with("* ") && crate::names_kosovo(&footnote), "{footnote}");
        assert!(t.country(domain::Country::KOSOVO).ends_with('*'));
        for (key, names) in arguments(Locale::En) {
            let text = names
                .iter()
                .fold(t.msg(key.as_str()), |message, name| message.arg(name.clone(), 1))
                .to_string();
            let marked = text
                .split_whitespace()
                .filter(|word| crate::names_kosovo(word))
                .all(|word| word.contains('*'));
            assert!(marked || key == "kosovo-footnote", "{locale}: {key} is {text:?}");
        }
    }
}
