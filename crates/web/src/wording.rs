//! Sentences that several pages put together from what `i18n` words.

use app::catalogue::Catalogue;
use domain::{Country, Location, Need, Part, Period, Programme, Side, Weekdays, strongest};
use i18n::Translator;

/// Items behind each other with commas: "dual apprenticeship, 1 February to 12 June 2027".
pub(crate) fn with_commas(t: Translator, items: impl IntoIterator<Item = String>) -> String {
    let both = |before: String, next: String| {
        t.msg("list-comma").arg("before", before).arg("next", next).to_string()
    };
    items.into_iter().reduce(both).unwrap_or_default()
}

/// The first letter large, as at the beginning of a sentence or a heading.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The strongest reasons as one sentence: "Teaches exactly this trade, 3 km from you, on all the days you need."
pub(crate) fn reasons(t: Translator, catalogue: &Catalogue, parts: &[Part]) -> String {
    let trades = |id| catalogue.trade_name(id, t.locale);
    let halves = strongest(parts, 3).into_iter().map(|part| t.reason(part, &trades));
    let sentence = capitalised(&with_commas(t, halves));
    if sentence.is_empty() || sentence.ends_with('.') { sentence } else { sentence + "." }
}

/// A town, or a region where the town is not known; with the country where the reader is in another.
pub(crate) fn place(
    t: Translator,
    catalogue: &Catalogue,
    location: &Location,
    reader: Option<Country>,
) -> String {
    let name = location.place.map_or_else(
        || catalogue.region_name(location.region, t.locale),
        |place| catalogue.place_name(place, t.locale),
    );
    if reader == Some(location.country) {
        return name;
    }
    with_commas(t, [name, t.country(location.country)])
}

/// "1 February to 12 June 2027, Tuesdays and Thursdays"; `None` where nothing is stated.
pub(crate) fn when(t: Translator, period: Option<Period>, weekdays: Option<Weekdays>) -> Option<String> {
    let stated = [period.map(|period| t.date_range(period)), weekdays.map(|days| t.weekdays(days))];
    let said = with_commas(t, stated.into_iter().flatten());
    (!said.is_empty()).then_some(said)
}

/// What a need is called: "Welder, 8 places", or the activity where it serves no programme.
pub(crate) fn need(t: Translator, catalogue: &Catalogue, need: &Need, programmes: &[Programme]) -> String {
    let programme = programmes.iter().find(|programme| Some(programme.id) == need.programme);
    let name = programme.map_or_else(
        || t.activity(need.activity),
        |programme| {
            let trade = programme.trade.map(|trade| catalogue.trade_name(trade, t.locale));
            trade.unwrap_or_else(|| programme.title.clone())
        },
    );
    let quantity = need.quantity.map(|quantity| t.quantity(need.activity, quantity));
    capitalised(&with_commas(t, [Some(name), quantity].into_iter().flatten()))
}

/// A change with whose it is: "For the company: reach 72 km.".
pub(crate) fn for_side(t: Translator, side: Side, change: String) -> String {
    let key = match side {
        Side::Host => "remedy-of-host",
        Side::Sending => "remedy-of-school",
    };
    t.msg(key).arg("change", change).to_string()
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn sentences_begin_large() {
        assert_eq!(capitalised("čelik i žica"), "Čelik i žica");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn what_is_not_stated_leaves_no_comma_behind() {
        let t = Translator::new(Locale::En);
        let days = Weekdays::from_bits(0b1010).ok();
        assert_eq!(when(t, None, days).as_deref(), Some("Tuesdays and Thursdays"));
        assert_eq!(when(t, None, None), None);
    }
}
