//! Heads that many trades share.

use std::{collections::HashMap, sync::LazyLock};

use super::super::morphology::Morphology;

/// What a head says of the level and kind of work. Two titles with different ones are different trades, however alike
/// the rest ("inženjer geodezije" and "tehničar geodezije").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Head {
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

impl Head {
    /// Whether it tells of another level of the same trade, which is another trade.
    pub(in super::super) const fn is_level(self) -> bool {
        matches!(self, Self::Engineer | Self::Assistant | Self::Specialist)
    }

    /// Its name as part of a key, in capitals, so that no folded word is it.
    pub(in super::super) const fn key(self) -> &'static str {
        match self {
            Self::Technician => "TECHNICIAN",
            Self::Engineer => "ENGINEER",
            Self::Operator => "OPERATOR",
            Self::Worker => "WORKER",
            Self::Assistant => "ASSISTANT",
            Self::Clerk => "CLERK",
            Self::Fitter => "FITTER",
            Self::Mechanic => "MECHANIC",
            Self::Maker => "MAKER",
            Self::Driver => "DRIVER",
            Self::Designer => "DESIGNER",
            Self::Specialist => "SPECIALIST",
        }
    }
}

/// They tell a technician from a worker, but no trade from another.
const HEADS: &[(Head, &[&str])] = &[
    (Head::Technician, &["tehnicar", "technician", "teknik"]),
    (Head::Engineer, &["inzenjer", "inxhinier", "engineer"]),
    (
        Head::Operator,
        &[
            "operater",
            "operator",
            "rukovatelj",
            "rukovalac",
            "rukovaoc",
            "posluzitelj",
            "posluzilac",
            "drejtues",
        ],
    ),
    (Head::Worker, &["radnik", "worker", "punetor", "punues", "punonjes"]),
    (
        Head::Assistant,
        &["pomocnik", "pomocni", "asistent", "asistentkinja", "assistant", "ndihmes", "helper", "aide"],
    ),
    (Head::Clerk, &["sluzbenik", "referent", "referentkinja", "clerk", "nepunes"]),
    (Head::Fitter, &["monter", "montues", "instalues", "instalater", "installer", "fitter"]),
    (
        Head::Mechanic,
        &["mechanic", "mekanik", "mehanicar", "mehanik", "repairer", "serviser", "riparues", "mirembajtes"],
    ),
    (Head::Maker, &["maker", "prodhues", "perpunues", "proizvodjac", "izradjivac"]),
    (Head::Driver, &["driver", "vozac", "shofer", "vozites"]),
    (Head::Designer, &["designer", "dizajner"]),
    (Head::Specialist, &["specialist", "specijalist", "strucnjak", "expert", "struchnjak"]),
];

static BY_STEM: LazyLock<[HashMap<String, Head>; 3]> = LazyLock::new(|| {
    Morphology::ALL.map(|morphology| {
        let all = HEADS.iter().flat_map(|(head, words)| words.iter().map(move |word| (*head, *word)));
        all.map(|(head, word)| (morphology.root(word).stem, head)).collect()
    })
});

/// What a head that many trades share says, by its stem; `None` for every other word.
pub(in super::super) fn head(morphology: Morphology, stem: &str) -> Option<Head> {
    BY_STEM[morphology.number()].get(stem).copied()
}

/// The same for a word, in whatever language.
pub(in super::super) fn head_of(word: &str) -> Option<Head> {
    Morphology::ALL.into_iter().find_map(|morphology| head(morphology, &morphology.root(word).stem))
}
