//! An instant as tables show it.

use chrono::{DateTime, Utc};
use domain::{SERVICE_ZONE, local_date};
use i18n::Translator;

use crate::wording::with_commas;

/// "24 Nov 2026, 14:05", by the clock that all four countries share.
pub(crate) fn moment(t: Translator, at: DateTime<Utc>) -> String {
    let time = at.with_timezone(&SERVICE_ZONE).format("%H:%M").to_string();
    with_commas(t, [t.short_date(local_date(at)), time])
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn an_instant_is_told_by_the_clock_on_the_wall() {
        let at = DateTime::from_timestamp(1_795_526_700, 0).expect("an instant");
        assert_eq!(moment(Translator::new(Locale::En), at), "24 Nov 2026, 14:25");
    }
}
