//! Nothing is missing: counts, and every municipality and canton by name, written by hand here and in the file.

use std::collections::{BTreeMap, BTreeSet};

use domain::{LocalName, NameKind, Region};

use super::{Catalogue, shipped};

/// By region, in Albanian.
const ALBANIA: &str = "\
AL011: Bulqizë, Dibër, Klos, Mat
AL012: Durrës, Krujë, Shijak
AL013: Has, Kukës, Tropojë
AL014: Kurbin, Lezhë, Mirditë
AL015: Fushë-Arrëz, Malësi e Madhe, Pukë, Shkodër, Vau i Dejës
AL021: Belsh, Cërrik, Elbasan, Gramsh, Librazhd, Peqin, Prrenjas
AL022: Kamëz, Kavajë, Rrogozhinë, Tiranë, Vorë
AL031: Berat, Dimal, Kuçovë, Poliçan, Skrapar
AL032: Divjakë, Fier, Lushnjë, Mallakastër, Patos, Roskovec
AL033: Dropull, Gjirokastër, Këlcyrë, Libohovë, Memaliaj, Përmet, Tepelenë
AL034: Devoll, Kolonjë, Korçë, Maliq, Pogradec, Pustec
AL035: Delvinë, Finiq, Himarë, Konispol, Sarandë, Selenicë, Vlorë";

/// By district, in Albanian.
const KOSOVO_IN_ALBANIAN: &str = "\
XK001: Drenas, Fushë Kosovë, Graçanicë, Lipjan, Novobërdë, Obiliq, Podujevë, Prishtinë
XK002: Leposaviq, Mitrovicë, Mitrovicë e Veriut, Skenderaj, Vushtrri, Zubin Potok, Zveçan
XK003: Istog, Klinë, Pejë
XK004: Dragash, Malishevë, Mamushë, Prizren, Suharekë
XK005: Ferizaj, Hani i Elezit, Kaçanik, Shtime, Shtërpcë
XK006: Gjilan, Kamenicë, Kllokot, Partesh, Ranillug, Viti
XK007: Deçan, Gjakovë, Junik, Rahovec";

/// By district, in Serbian.
const KOSOVO_IN_SERBIAN: &str = "\
XK001: Glogovac, Gračanica, Kosovo Polje, Lipljan, Novo Brdo, Obilić, Podujevo, Priština
XK002: Kosovska Mitrovica, Leposavić, Severna Mitrovica, Srbica, Vučitrn, Zubin Potok, Zvečan
XK003: Istok, Klina, Peć
XK004: Dragaš, Mališevo, Mamuša, Prizren, Suva Reka
XK005: Elez Han, Kačanik, Uroševac, Štimlje, Štrpce
XK006: Gnjilane, Klokot, Kosovska Kamenica, Parteš, Ranilug, Vitina
XK007: Dečani, Junik, Orahovac, Đakovica";

/// By statistical region, in Montenegrin.
const MONTENEGRO: &str = "\
ME-N: Andrijevica, Berane, Bijelo Polje, Gusinje, Kolašin, Mojkovac, Petnjica, Plav, Pljevlja, Plužine, \
      Rožaje, Šavnik, Žabljak
ME-C: Cetinje, Danilovgrad, Nikšić, Podgorica, Tuzi, Zeta
ME-S: Bar, Budva, Herceg Novi, Kotor, Tivat, Ulcinj";

/// Number, Bosnian, Croatian.
const CANTONS: [(&str, &str, &str); 10] = [
    ("01", "Unsko-sanski kanton", "Unsko-sanska županija"),
    ("02", "Posavski kanton", "Županija Posavska"),
    ("03", "Tuzlanski kanton", "Tuzlanska županija"),
    ("04", "Zeničko-dobojski kanton", "Zeničko-dobojska županija"),
    ("05", "Bosansko-podrinjski kanton Goražde", "Bosansko-podrinjska županija Goražde"),
    ("06", "Srednjobosanski kanton", "Županija Središnja Bosna"),
    ("07", "Hercegovačko-neretvanski kanton", "Hercegovačko-neretvanska županija"),
    ("08", "Zapadnohercegovački kanton", "Županija Zapadnohercegovačka"),
    ("09", "Kanton Sarajevo", "Sarajevska županija"),
    ("10", "Kanton 10", "Hercegbosanska županija"),
];

/// The smallest regions.
const MUNICIPALITY: u8 = 4;

fn name(names: &[LocalName], language: &str) -> String {
    let preferred =
        names.iter().find(|name| name.language.as_str() == language && name.kind == NameKind::Preferred);
    preferred.map(|name| name.name.clone()).unwrap_or_default()
}

fn municipalities<'c>(catalogue: &'c Catalogue, country: &str) -> Vec<&'c Region> {
    let all = catalogue.regions.iter().filter(|region| region.country.as_str() == country);
    all.filter(|region| region.level == MUNICIPALITY).collect()
}

/// The municipalities of a country by the region above them.
fn by_region(catalogue: &Catalogue, country: &str, language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for region in municipalities(catalogue, country) {
        let parent = catalogue.regions.iter().find(|other| Some(other.id) == region.parent).unwrap();
        found.entry(parent.code.clone()).or_default().insert(name(&region.names, language));
    }
    found
}

fn written(list: &str) -> BTreeMap<String, BTreeSet<String>> {
    let lines = list.lines().map(|line| line.split_once(": ").unwrap());
    let names = |names: &str| names.split(", ").map(|name| name.trim().to_owned()).collect();
    lines.map(|(region, list)| (region.to_owned(), names(list))).collect()
}

#[test]
fn every_municipality_of_albania_kosovo_and_montenegro_is_there() {
    let catalogue = shipped();
    for (country, language, list, count) in [
        ("AL", "sq", ALBANIA, 61),
        ("XK", "sq", KOSOVO_IN_ALBANIAN, 38),
        ("XK", "sr", KOSOVO_IN_SERBIAN, 38),
        ("ME", "sr-Latn-ME", MONTENEGRO, 25),
    ] {
        let written = written(list);
        assert_eq!(written.values().map(BTreeSet::len).sum::<usize>(), count, "{country} in {language}");
        assert_eq!(municipalities(&catalogue, country).len(), count, "{country}");
        assert_eq!(by_region(&catalogue, country, language), written, "{country} in {language}");
    }
}

#[test]
fn every_canton_is_there() {
    let catalogue = shipped();
    let codes = catalogue.regions.iter().filter(|region| region.code.starts_with("BA-FBIH-"));
    assert_eq!(codes.count(), CANTONS.len());
    for (number, bosnian, croatian) in CANTONS {
        let canton = catalogue.region(&format!("BA-FBIH-{number}")).unwrap();
        assert_eq!((canton.level, canton.scheme.as_str()), (3, "local"));
        assert_eq!([name(&canton.names, "bs"), name(&canton.names, "hr")], [bosnian, croatian]);
    }
}

#[test]
fn regions_are_counted_level_by_level() {
    let catalogue = shipped();
    let count = |country: &str, scheme: &str| -> Vec<usize> {
        let of_scheme = |region: &&Region| region.country.as_str() == country && region.scheme == scheme;
        let at = |level| catalogue.regions.iter().filter(of_scheme).filter(|r| r.level == level).count();
        (0..=MUNICIPALITY).map(at).collect()
    };
    assert_eq!(count("AL", "NUTS2024"), [1, 1, 3, 12, 0]);
    assert_eq!(count("XK", "NUTS2024"), [1, 1, 1, 7, 0]);
    assert_eq!(count("ME", "NUTS2024"), [1, 1, 1, 1, 0]);
    assert_eq!(count("BA", "NUTS2024"), [1, 1, 3, 0, 0]);
    assert_eq!(count("AL", "local"), [0, 0, 0, 0, 61]);
    assert_eq!(count("XK", "local"), [0, 0, 0, 0, 38]);
    assert_eq!(count("ME", "local"), [0, 0, 0, 3, 25]);
    // Cantons and regions of Republika Srpska; 79 municipalities in the one, 63 in the other, and Brčko.
    assert_eq!(count("BA", "local"), [0, 0, 0, 10 + 7, 79 + 63 + 1]);
    let inside = |path: &str| {
        let all = municipalities(&catalogue, "BA");
        all.iter().filter(|region| region.path.starts_with(path)).count()
    };
    assert_eq!([inside("BA/BA0/BA01/"), inside("BA/BA0/BA02/"), inside("BA/BA0/BA03/")], [79, 63, 1]);
}

#[test]
fn every_municipality_has_a_town_and_the_names_of_its_country() {
    let catalogue = shipped();
    for (country, languages) in [
        ("AL", &["en", "sq"][..]),
        ("BA", &["en", "bs", "hr", "sr"]),
        ("ME", &["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"]),
        ("XK", &["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"]),
    ] {
        for region in municipalities(&catalogue, country) {
            for language in languages {
                assert!(
                    !name(&region.names, language).is_empty(),
                    "{} has no name in {language}",
                    region.code
                );
            }
            let seat = catalogue.places.iter().find(|place| place.region == region.id);
            let seat = seat.unwrap_or_else(|| panic!("{} has no place", region.code));
            assert_eq!(seat.point, region.centre, "{} is the seat of {}", seat.code, region.code);
        }
    }
}

#[test]
fn towns_that_matter_are_there() {
    let catalogue = shipped();
    let towns = |country: &str| catalogue.places.iter().filter(|p| p.country.as_str() == country).count();
    for (country, least) in [("AL", 150), ("BA", 200), ("XK", 60), ("ME", 50)] {
        assert!(towns(country) >= least, "{} in {country}", towns(country));
    }
    for (code, language, name) in [
        ("AL-shkoder", "sr", "Skadar"),
        ("AL-durres", "hr", "Drač"),
        ("AL-vlore", "bs", "Valona"),
        ("XK-gjakove", "sr-Latn-ME", "Đakovica"),
        ("XK-peje", "bs", "Peć"),
        ("XK-ferizaj", "sr", "Uroševac"),
        ("ME-ulcinj", "sq", "Ulqin"),
        ("ME-bar", "sq", "Tivar"),
        ("ME-plav", "sq", "Plavë"),
    ] {
        let place = catalogue.place(code).unwrap_or_else(|| panic!("there is no place {code}"));
        let has = |found: &LocalName| found.language.as_str() == language && found.name == name;
        assert!(place.names.iter().any(has), "{code} is not {name} in {language}");
    }
}
