//! A name as duplicates are found by: without script, case, accents and legal form.

/// Legal forms of companies and what schools call themselves by law, folded; dots are gone by then.
///
/// Source: company law of AL, BA, XK, ME, RS, HR and of the EU countries that send most often; ours.
const LEGAL_FORMS: &[&[&str]] = &[
    &["d", "o", "o"],
    &["doo"],
    &["j", "d", "o", "o"],
    &["jdoo"],
    &["d", "d"],
    &["dd"],
    &["a", "d"],
    &["ad"],
    &["sh", "p", "k"],
    &["shpk"],
    &["sh", "a"],
    &["sha"],
    &["l", "l", "c"],
    &["llc"],
    &["p", "t", "p"],
    &["ptp"],
    &["n", "t", "p"],
    &["ntp"],
    &["n", "t", "sh"],
    &["ntsh"],
    &["s", "p"],
    &["sp"],
    &["s", "z", "r"],
    &["szr"],
    &["o", "d"],
    &["k", "d"],
    &["j", "u"],
    &["ju"],
    &["jp"],
    &["obrt"],
    &["gmbh"],
    &["ltd"],
    &["srl"],
    &["spa"],
];

/// The name without legal form: "Šabić d.o.o.", "SABIC DOO" and "Шабић" are one. Empty where only a form is left.
pub(crate) fn name_key(name: &str) -> String {
    let folded = store::fold_name(name);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    loop {
        let before = words.len();
        // The longest form first, so that "j d o o" does not lose "d o o" and keep its "j".
        let mut forms: Vec<&&[&str]> = LEGAL_FORMS.iter().collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        for form in forms {
            if words.len() > form.len() && words.ends_with(form) {
                words.truncate(words.len() - form.len());
            }
            if words.len() > form.len() && words.starts_with(form) {
                words.drain(..form.len());
            }
        }
        if words.len() == before {
            return words.join(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn one_firm_however_it_is_written() {
        for name in
            ["Šabić d.o.o.", "SABIC DOO", "Шабић", "Šabić d. o. o.", "d.o.o. Šabić", "\"Šabić\" j.d.o.o."]
        {
            assert_eq!(name_key(name), "sabic", "{name}");
        }
        assert_eq!(name_key("Alba Metal Sh.p.k."), "alba metal");
        assert_eq!(name_key("JU Mješovita srednja škola Zenica"), "mjesovita srednja skola zenica");
        assert_ne!(name_key("Šabić i sinovi d.o.o."), "sabic");
        assert_eq!(name_key("d.o.o."), "d o o", "a form alone is a name");
    }
}
