//! The languages in which Praktika speaks.

crate::text_enum::text_enum! {
    /// A language and script of pages and mails. The word is its BCP 47 tag.
    ///
    /// Montenegrin is `sr-Latn-ME` and not `cnr`, for which neither CLDR nor Fluent has plural rules.
    Locale {
        /// English.
        En = "en",
        /// Albanian.
        Sq = "sq",
        /// Bosnian.
        Bs = "bs",
        /// Croatian.
        Hr = "hr",
        /// Montenegrin.
        SrLatnMe = "sr-Latn-ME",
        /// Serbian in Latin script.
        SrLatn = "sr-Latn",
        /// Serbian in Cyrillic script.
        SrCyrl = "sr-Cyrl",
    }
}

impl Locale {
    /// The language's name in itself, as a language switch shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Sq => "Shqip",
            Self::Bs => "Bosanski",
            Self::Hr => "Hrvatski",
            Self::SrLatnMe => "Crnogorski",
            Self::SrLatn => "Srpski (latinica)",
            Self::SrCyrl => "Српски (ћирилица)",
        }
    }

    /// Where a missing text is looked up, the locale itself first.
    ///
    /// Cyrillic is derived from Serbian in Latin script and never falls back, so that scripts don't mix.
    pub const fn fallbacks(self) -> &'static [Self] {
        match self {
            Self::En => &[Self::En],
            Self::Sq => &[Self::Sq, Self::En],
            Self::Bs => &[Self::Bs, Self::En],
            Self::Hr => &[Self::Hr, Self::Bs, Self::En],
            Self::SrLatnMe => &[Self::SrLatnMe, Self::Bs, Self::En],
            Self::SrLatn => &[Self::SrLatn, Self::Bs, Self::En],
            Self::SrCyrl => &[Self::SrCyrl],
        }
    }

    /// The languages in which a trade's or a place's name is looked up, best first.
    pub const fn label_languages(self) -> &'static [&'static str] {
        match self {
            Self::En => &["en"],
            Self::Sq => &["sq", "en"],
            Self::Bs => &["bs", "hr", "sr", "en"],
            Self::Hr => &["hr", "bs", "sr", "en"],
            Self::SrLatnMe => &["sr-Latn-ME", "bs", "sr", "en"],
            Self::SrLatn | Self::SrCyrl => &["sr", "bs", "hr", "en"],
        }
    }

    /// The locale for one language tag of a browser, a link, a cookie or a person.
    pub fn closest(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        Some(match language {
            "en" => Self::En,
            "sq" => Self::Sq,
            "bs" => Self::Bs,
            "hr" => Self::Hr,
            "cnr" => Self::SrLatnMe,
            "sh" => Self::SrLatn,
            "sr" if rest.contains(&"me") => Self::SrLatnMe,
            "sr" if rest.contains(&"latn") => Self::SrLatn,
            "sr" => Self::SrCyrl, // CLDR's likely script
            _ => return None,
        })
    }

    /// The best of an explicit choice, a remembered one and `Accept-Language`, in this order; else English.
    pub fn negotiate(chosen: Option<&str>, remembered: Option<&str>, accept: Option<&str>) -> Self {
        let said = [chosen, remembered].into_iter().flatten().find_map(Self::closest);
        said.or_else(|| accept.and_then(most_wanted)).unwrap_or(Self::En)
    }
}

fn most_wanted(accept: &str) -> Option<Locale> {
    let mut wanted: Vec<(f32, Locale)> = accept
        .split(',')
        .filter_map(|item| {
            let (tag, weight) = item.split_once(';').unwrap_or((item, "q=1"));
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            (weight > 0.0).then_some((weight, Locale::closest(tag)?))
        })
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0)); // stable: equal weights keep their order
    wanted.first().map(|(_, locale)| *locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_negotiated() {
        let accept = |accept| Locale::negotiate(None, None, Some(accept)).as_str();
        assert_eq!(accept("de;q=0.9, sq;q=0.8, en;q=0.7"), "sq");
        assert_eq!(accept("sr-ME, en"), "sr-Latn-ME");
        assert_eq!(accept("cnr"), "sr-Latn-ME");
        assert_eq!(accept("sr-Latn-RS"), "sr-Latn");
        assert_eq!(accept("sr"), "sr-Cyrl");
        assert_eq!(accept("en;q=0, *"), "en");
        assert_eq!(Locale::negotiate(Some("hr"), Some("sq"), Some("en")), Locale::Hr);
        assert_eq!(Locale::negotiate(Some("xx"), Some("sq"), Some("en")), Locale::Sq);
    }
}
