//! The catalogues as they were written, one file a subject.
use domain::Locale;

/// A file of a catalogue: its name, for error texts, and its content.
pub(crate) type Source = (&'static str, &'static str);

macro_rules! files {
    ($tag:literal: $($subject:literal),+) => {
        &[$((
            concat!($tag, "/", $subject, ".ftl"),
            include_str!(concat!("../locales/", $tag, "/", $subject, ".ftl")),
        )),+]
    };
}

/// What was written for a locale; nothing for Serbian in Cyrillic, which is derived.
pub(crate) const fn of(locale: Locale) -> &'static [Source] {
    match locale {
        Locale::En => {
            files!("en": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::Sq => {
            files!("sq": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::Bs => {
            files!("bs": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::Hr => {
            files!("hr": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::SrLatnMe => {
            files!("sr-Latn-ME": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::SrLatn => {
            files!("sr-Latn": "common", "names", "activity", "parts", "blocked", "remedy", "labour", "regions", "pages", "sign_in", "account", "privacy", "mail", "notices", "preferences", "errors")
        }
        Locale::SrCyrl => &[],
    }
}
