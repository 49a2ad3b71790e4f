//! What the samples of messages share: made-up people and organisations, some of them hostile to HTML.

use domain::Locale;
use i18n::Translator;

pub(super) const PERSON: &str = "Amra Hodžić";
pub(super) const OTHER_PERSON: &str = "Emir Delić";
pub(super) const COMPANY: &str = "Lašva Metal d.o.o.";
pub(super) const SCHOOL: &str = "Metalska škola „Bilino Polje“";
pub(super) const LINK: &str = "https://praktika.example/r/7Q4M-KD2X";
pub(super) const UNSUBSCRIBE: &str = "https://praktika.example/u/7Q4M-KD2X";
pub(super) const REMOVE_ME: &str = "https://praktika.example/x/7Q4M-KD2X";

pub(super) const SETTINGS: &str = "https://praktika.example/m/7Q4M-KD2X";

pub(super) const HOSTILE_PERSON: &str = "Agim <b>Krasniqi</b>";
pub(super) const OTHER_HOSTILE_PERSON: &str = "Shpresa \"Kuqi\" <b>& Bijtë</b>";
pub(super) const HOSTILE_COMPANY: &str = "Furra \"Prizreni\" <Sh.p.k.> & Bijtë";
pub(super) const LONG_SCHOOL: &str = "Shkolla e mesme profesionale „Bujqësia & Ushqimi“, Prizren";

/// Longer than a line, with a mark that HTML must escape.
pub(super) fn long_link() -> String {
    format!("https://praktika.example/r/{}?a=1&b=2", "7Q4MKD2X".repeat(10))
}

/// What a coordinator wrote. Their words are shown as they are, so a Bosnian text stands for all of its neighbours.
pub(super) fn reason(t: Translator) -> &'static str {
    match t.locale {
        Locale::En => "We could not reach the company at the phone number in the register.",
        Locale::Sq => "Ndërmarrja nuk u gjet në numrin e telefonit që është në regjistër.",
        _ => "Firmu nismo dobili na broj telefona iz registra.",
    }
}

/// The same with more lines than one, and with marks that HTML must escape.
pub(super) fn long_reason(t: Translator) -> String {
    let reason = reason(t);
    format!("{reason}\r\n\r\n<b>\"NUI\" & \"NIPT\"</b>: {reason}")
}

/// A day of the samples, in words.
pub(super) fn day(t: Translator, month: u32, day: u32) -> String {
    chrono::NaiveDate::from_ymd_opt(2026, month, day).map(|day| t.date(day)).unwrap_or_default()
}
