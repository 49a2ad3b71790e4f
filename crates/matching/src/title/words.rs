//! Lists of words, folded: what carries no trade, and what is shared by many.

/// Words that say nothing about the trade: wanted, grades, apprentices, the frame of a programme's name.
const NOISE: &[&str] = &[
    "trazi",
    "trazimo",
    "traze",
    "potreban",
    "potrebna",
    "potrebni",
    "potrebno",
    "potrebne",
    "kerkohet",
    "kerkohen",
    "kerkojme",
    "kerkoj",
    "wanted",
    "hiring",
    "vacancy",
    "hitno",
    "urgjent",
    "urgent",
    "pkv",
    "nkv",
    "vkv",
    "kv",
    "nss",
    "sss",
    "kss",
    "eqf",
    "nivo",
    "nivoi",
    "niveli",
    "stepen",
    "stupanj",
    "stepena",
    "stupnja",
    "ii",
    "iii",
    "iv",
    "vi",
    "naucnik",
    "segrt",
    "pripravnik",
    "praktikant",
    "nxenes",
    "cirak",
    "apprentice",
    "majstor",
    "majstorica",
    "mjeshter",
    "zanatlija",
    "trainee",
    "intern",
    "sezonski",
    "sezonska",
    "sezonal",
    "sezonale",
    "seasonal",
    "eksperimentalni",
    "strukovni",
    "kurikulum",
    "stjecanje",
    "kvalifikacije",
    "program",
];

/// Words that only link others.
const LINKS: &[&str] = &[
    "i", "e", "te", "se", "dhe", "ne", "per", "me", "za", "u", "na", "sa", "s", "od", "ili", "a", "of",
    "the", "and", "for", "in", "an", "or", "to", "with",
];

/// What a head says of the level and kind of work. Two titles with different ones are different trades, however alike
/// the rest ("inženjer geodezije" and "tehničar geodezije").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Head {
    Technician,
    Engineer,
    Operator,
    Worker,
    Assistant,
    Clerk,
    Fitter,
    Mechanic,
    Maker,
    Driver,
    Designer,
    Specialist,
}

/// Heads that many trades share: they tell a technician from a worker, but no trade from another.
const HEADS: &[(Head, &[&str])] = &[
    (Head::Technician, &["tehnicar", "tehnicarka", "technician", "teknik", "teknike"]),
    (Head::Engineer, &["inzenjer", "inzenjerka", "inxhinier", "inxhiniere", "engineer", "engineering"]),
    (
        Head::Operator,
        &[
            "operater",
            "operaterka",
            "operator",
            "operatore",
            "rukovatelj",
            "rukovateljica",
            "rukovalac",
            "rukovaoc",
            "rukovateljka",
            "drejtues",
            "drejtuese",
        ],
    ),
    (
        Head::Worker,
        &["radnik", "radnica", "worker", "punetor", "punetore", "punues", "punuese", "punonjes", "punonjese"],
    ),
    (
        Head::Assistant,
        &[
            "pomocnik",
            "pomocnica",
            "pomocni",
            "pomocna",
            "asistent",
            "asistentica",
            "asistentkinja",
            "asistente",
            "assistant",
            "ndihmes",
            "ndihmese",
        ],
    ),
    (
        Head::Clerk,
        &[
            "sluzbenik",
            "sluzbenica",
            "referent",
            "referentica",
            "referentkinja",
            "clerk",
            "nepunes",
            "nepunese",
        ],
    ),
    (
        Head::Fitter,
        &[
            "monter",
            "monterka",
            "montues",
            "montuese",
            "instalues",
            "instaluese",
            "instalater",
            "instalaterka",
            "installer",
            "fitter",
        ],
    ),
    (
        Head::Mechanic,
        &[
            "mechanic",
            "mekanik",
            "mekanike",
            "mehanicar",
            "mehanicarka",
            "mehanik",
            "repairer",
            "serviser",
            "serviserka",
            "riparues",
            "riparuese",
        ],
    ),
    (
        Head::Maker,
        &[
            "maker",
            "prodhues",
            "prodhuese",
            "perpunues",
            "perpunuese",
            "proizvodjac",
            "proizvodjacica",
            "izradjivac",
            "izradjivacica",
        ],
    ),
    (Head::Driver, &["driver", "vozac", "vozacica", "shofer", "shofere"]),
    (Head::Designer, &["designer", "dizajner", "dizajnerica", "dizajnerka"]),
    (Head::Specialist, &["specialist", "specijalist", "strucnjak", "expert"]),
];

/// Endings of the feminine or the masculine form that people write behind a slash or a dash.
const GENDER_ENDINGS: &[&str] = &[
    "a", "e", "ja", "ka", "arka", "carka", "erka", "ica", "nica", "ica-ka", "telica", "teljica", "lica",
    "kinja", "inja", "ore", "ese", "ues", "in", "innen", "rka", "cica", "vacica", "aca", "asa",
];

pub(super) fn is_noise(word: &str) -> bool {
    NOISE.contains(&word) || word.bytes().all(|b| b.is_ascii_digit())
}

pub(super) fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

/// What a head that many trades share says; `None` for every other word.
pub(super) fn head(word: &str) -> Option<Head> {
    HEADS.iter().find(|(_, words)| words.contains(&word)).map(|(head, _)| *head)
}

pub(super) fn is_gender_ending(word: &str) -> bool {
    GENDER_ENDINGS.contains(&word)
}

/// Whether a bracket holds nothing but a mark of gender: (m/ž), (f/m/d), (ka).
pub(super) fn is_gender_mark(bracket: &str) -> bool {
    let marks = bracket.split(['/', ',', '-', ' ']).filter(|mark| !mark.is_empty());
    marks.clone().next().is_some()
        && marks.into_iter().all(|mark| {
            matches!(mark, "m" | "z" | "f" | "w" | "d" | "x" | "muski" | "zenski") || is_gender_ending(mark)
        })
}
