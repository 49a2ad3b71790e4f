//! Numbers: grouped as the reader is used to.
use std::collections::HashMap;

use domain::Locale;
use fluent_bundle::FluentValue;
use icu_decimal::{
    DecimalFormatter,
    input::Decimal,
    options::{DecimalFormatterOptions, GroupingStrategy},
};
use icu_locale_core::Locale as IcuLocale;

use crate::Translator;

thread_local! {
    /// One set a thread, because ICU4X's formatters can't be shared. Its data is in the binary, so they cost little.
    static FORMATTERS: HashMap<Locale, DecimalFormatter> =
        Locale::ALL.iter().filter_map(|&locale| Some((locale, formatter(locale)?))).collect();
}

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    let tag: IcuLocale = locale.as_str().parse().ok()?;
    // CLDR's Albanian groups from five digits on only: 9040 beside 10 000 is hard to compare in a column.
    let always = DecimalFormatterOptions::from(GroupingStrategy::Always);
    DecimalFormatter::try_new(tag.into(), always).ok()
}

/// A whole number with the separators of the locale.
pub(crate) fn grouped(locale: Locale, number: i64) -> String {
    FORMATTERS.with(|formatters| match formatters.get(&locale) {
        Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
        None => number.to_string(),
    })
}

type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// What writes the numbers inside messages. Fluent takes a plain function, so there is one for each locale.
pub(crate) fn fluent_formatter<M>(locale: Locale) -> Formatter<M> {
    match locale {
        Locale::En => |value, _| in_message(Locale::En, value),
        Locale::Sq => |value, _| in_message(Locale::Sq, value),
        Locale::Bs => |value, _| in_message(Locale::Bs, value),
        Locale::Hr => |value, _| in_message(Locale::Hr, value),
        Locale::SrLatnMe => |value, _| in_message(Locale::SrLatnMe, value),
        Locale::SrLatn => |value, _| in_message(Locale::SrLatn, value),
        Locale::SrCyrl => |value, _| in_message(Locale::SrCyrl, value),
    }
}

fn in_message(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole: i64 = format!("{}", number.value).parse().ok()?; // a fraction is left to Fluent
    Some(grouped(locale, whole))
}

impl Translator {
    /// A whole number, grouped: 9,040 in English, 9.040 in Bosnian, 9 040 (U+00A0) in Albanian.
    pub fn number(self, number: impl Into<i64>) -> String {
        grouped(self.locale, number.into())
    }
}
