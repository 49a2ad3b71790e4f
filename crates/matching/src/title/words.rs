//! Lists of words, folded: what carries no trade, what many trades share, what is written short.

mod abbreviations;
mod heads;
mod noise;

use super::morphology::Morphology;

pub(super) use abbreviations::written_out;
pub(super) use heads::{Head, head, head_of};
pub(super) use noise::is_noise;

/// Words that only link others.
const LINKS: &[&str] = &[
    "i", "e", "te", "se", "dhe", "ne", "per", "me", "za", "u", "na", "sa", "s", "od", "ili", "a", "ose",
    "of", "the", "and", "for", "in", "an", "or", "to", "with", "at",
];

/// Endings of the feminine or the masculine form that people write behind a slash or a dash.
const GENDER_ENDINGS: &[&str] = &[
    "a", "e", "ja", "ka", "arka", "carka", "erka", "ica", "nica", "ica-ka", "telica", "teljica", "lica",
    "kinja", "inja", "ore", "ese", "ues", "in", "innen", "rka", "cica", "vacica", "aca", "asa", "icu", "ku",
    "ici", "ress", "ess", "se", "he", "ista", "istica", "iste", "ice", "ke",
];

pub(super) fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

/// Whether it offers a choice: "kuvar ili poslastičar" is no "kuvar-poslastičar".
pub(super) fn is_or(word: &str) -> bool {
    matches!(word, "ili" | "ose" | "or")
}

/// Words that tell hardly more than a head alone: lists call many occupations "lab technician" and "machine operator".
const BROAD: &[&str] = &[
    "lab",
    "laboratory",
    "machine",
    "machinery",
    "production",
    "maintenance",
    "service",
    "plant",
    "field",
    "process",
    "general",
    "senior",
    "junior",
    "technical",
    "tehnicki",
    "proizvodni",
    "servisni",
    "laboratorijski",
    "pogonski",
];

/// Whether no word of it tells trades apart.
pub(super) fn are_broad(words: &[String]) -> bool {
    words.iter().all(|word| BROAD.contains(&word.as_str()) || head_of(word).is_some())
}

/// Words that mean another trade in the language of the title than where they are a label: a "miner" of Bosnia blasts
/// rock, an Albanian "bari" is a shepherd, a Croatian "tubist" plays the tuba.
pub(super) fn is_false_friend(word: &str, morphology: Morphology) -> bool {
    match morphology {
        Morphology::Slavic => matches!(word, "miner" | "tubist" | "tubista"),
        Morphology::Albanian => matches!(word, "bari"),
        Morphology::Other => false,
    }
}

pub(super) fn is_gender_ending(word: &str) -> bool {
    GENDER_ENDINGS.contains(&word)
}

/// Whether a bracket holds nothing but a mark of gender: (m/ž), (f/m/d), (ka).
pub(super) fn is_gender_mark(bracket: &str) -> bool {
    let marks = bracket.split(['/', ',', '-', ' ', '.']).filter(|mark| !mark.is_empty());
    marks.clone().next().is_some()
        && marks.into_iter().all(|mark| {
            matches!(mark, "m" | "z" | "f" | "w" | "d" | "x" | "muski" | "zenski") || is_gender_ending(mark)
        })
}
