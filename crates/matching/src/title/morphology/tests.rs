use super::*;

fn have_one_stem(morphology: Morphology, forms: &[&str]) {
    let stems: Vec<String> = forms.iter().map(|form| morphology.root(form).stem).collect();
    assert!(stems.iter().all(|one| *one == stems[0]), "{forms:?} have {stems:?}");
}

#[test]
fn forms_of_a_slavic_word_have_one_stem() {
    for forms in [
        &["automehanicar", "automehanicarka", "automehanicari", "automehanicara", "automehanicarima"][..],
        &["konobar", "konobarica", "konobara", "konobare"],
        &["trgovac", "trgovci", "trgovca", "trgovkinja"],
        &["prodavac", "prodavacica", "prodavaca", "prodavci"],
        &["zavarivac", "zavarivaca", "zavarivaci", "zavarivacica"],
        &["sluzbenik", "sluzbenica", "sluzbenici"],
        &["fotograf", "fotografkinja"],
        &["rukovatelj", "rukovateljica", "rukovatelja", "rukovateljka"],
        &["rukovalac", "rukovaoci", "rukovaoca"],
        &["mljekar", "mlekar"],
        &["njegovatelj", "negovateljica", "njegovateljice"],
        &["gradjevinski", "gradevinski", "gradjevinska", "gradjevinskoga"],
        &["kuhar", "kuvar", "kuharica"],
        &["hemijski", "kemijski"],
        &["bojadzija", "bojadzije", "bojadziju"],
        &["livac", "livci", "livca"],
        &["bagerist", "bagerista", "bageristi"],
        &["drvosjeca", "drvoseca"],
    ] {
        have_one_stem(Morphology::Slavic, forms);
    }
}

#[test]
fn forms_of_an_albanian_word_have_one_stem() {
    for forms in [
        &["kuzhinier", "kuzhiniere", "kuzhinieri", "kuzhinieret", "kuzhiniereve", "kuzhinjer"][..],
        &["kallajxhi", "kallajxhiu", "kallajxhinj", "kallajxhinjve"],
        &["shites", "shitese", "shitesve", "shitesit", "shitsi", "shiteset"],
        &["makineri", "makinerish", "makinerive"],
        &["automjete", "automjetesh", "automjeteve", "automjetet"],
        &["bukepjekes", "bukpjekes", "bukepjekesi"],
        &["rrobaqepes", "robaqepsi", "rrobaqepese"],
        &["murator", "muratore", "muratoreve", "muratorit"],
        &["elektricist", "elektriciste", "elektricistet", "elektricisti"],
        &["mode", "modes", "moda"],
        &["mekatronike", "mekatronikes", "mekatronik"],
    ] {
        have_one_stem(Morphology::Albanian, forms);
    }
}

#[test]
fn forms_of_an_english_word_have_one_stem() {
    for forms in
        [&["waitress", "waitresses"][..], &["baker", "bakers"], &["cook", "cooks"], &["nurse", "nurses"]]
    {
        have_one_stem(Morphology::Other, forms);
    }
}

#[test]
fn other_words_keep_theirs() {
    for (one, other) in [
        ("kuhar", "pekar"),
        ("konobar", "kuhar"),
        ("tesar", "stolar"),
        ("miner", "minder"),
        ("glodac", "glodalica"),
        ("brusac", "brusilica"),
        ("prodavac", "prodavnica"),
        ("pekar", "pekarnica"),
        ("dizalica", "dizalicar"),
    ] {
        for morphology in Morphology::ALL {
            assert_ne!(morphology.root(one).stem, morphology.root(other).stem, "{one}, {other}");
        }
    }
}
