//! The messages of each locale, parsed once.
use std::sync::LazyLock;

use domain::Locale;
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::{ast::Resource, parser, serializer};
use unic_langid::LanguageIdentifier;

use crate::{cyrillic::in_cyrillic, number, sources};

/// `concurrent::FluentBundle` is `Sync`; the plain one holds a `RefCell` and can't be shared.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// Everything that can be said in a locale, what it takes from its fallbacks included; read when first asked for.
pub(crate) fn bundle_of(locale: Locale) -> &'static Bundle {
    macro_rules! once {
        ($locale:path) => {{
            static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle($locale));
            &BUNDLE
        }};
    }
    match locale {
        Locale::En => once!(Locale::En),
        Locale::Sq => once!(Locale::Sq),
        Locale::Bs => once!(Locale::Bs),
        Locale::Hr => once!(Locale::Hr),
        Locale::SrLatnMe => once!(Locale::SrLatnMe),
        Locale::SrLatn => once!(Locale::SrLatn),
        Locale::SrCyrl => once!(Locale::SrCyrl),
    }
}

/// The catalogue that ships is part of the program: one that can't be read is a mistake that every test finds.
fn bundle(locale: Locale) -> Bundle {
    let tag: LanguageIdentifier =
        locale.as_str().parse().unwrap_or_else(|error| panic!("{locale} is no language tag: {error}"));
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false); // else U+2068 and U+2069 stand around each argument, also in mail subjects
    bundle.set_formatter(Some(number::fluent_formatter(locale)));
    for (file, text) in texts(locale) {
        let resource =
            FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The farthest fallback first, so that nearer ones overwrite it.
fn texts(locale: Locale) -> Vec<(&'static str, String)> {
    if locale == Locale::SrCyrl {
        return cyrillic_texts();
    }
    let files = locale.fallbacks().iter().rev().flat_map(|&place| sources::of(place));
    files.map(|(file, text)| (*file, (*text).to_owned())).collect()
}

/// Serbian in Latin script, where it says nothing Bosnian, in Cyrillic. English never gets in: scripts don't mix.
fn cyrillic_texts() -> Vec<(&'static str, String)> {
    let files = [Locale::Bs, Locale::SrLatn].into_iter().flat_map(sources::of);
    files.map(|(file, text)| (*file, serializer::serialize(&in_cyrillic(parsed(file, text))))).collect()
}

/// A file as its messages, comments left out.
pub(crate) fn parsed(file: &str, text: &str) -> Resource<String> {
    parser::parse_runtime(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"))
}
