//! Numbers of Albania, Bosnia and Herzegovina, Kosovo*, Montenegro and Serbia.

use super::{
    check_digit::{iso_7064_mod_11_10, mod_11},
    numbers::Numbers,
};

/// By country. A person's number (13 digits, JMBG) is none of an organisation's.
pub(super) static WESTERN_BALKANS: &[(&str, Numbers)] = &[
    // NUIS, once NIPT: a letter, eight digits, a letter. The first letter is the decade (J from 1990, K from 2000, L
    // from 2010, so M now); another is taken too. The rule of the last letter is not published.
    // Sources: European Commission, Union Database, identifiers of economic operators, "NUIS"; `stdnum.al.nipt` of
    // python-stdnum (first letters A to M).
    (
        "AL",
        Numbers {
            before: &["AL", "NUIS", "NIPT"],
            example: "L12345678A",
            checked: &[],
            shapes: &["@########@"],
        },
    ),
    // JIB: 13 digits, the first a 4; PDV broj: 12 digits. Registers of courts (65-01-0123-15) and of statistics: 5 to
    // 10 digits, as people write them. The public numbers that we have seen keep the rule of the JMBG (weights 7 to 2,
    // twice, modulo 11), but no document that we could read says so: the form alone counts.
    // Sources: Indirect Taxation Authority, "Zahtjevi i uvjerenja" ("trinaestocifreni identifikacioni broj PIB/JIB");
    // org-id.guide, "BA-JIB", with numbers of 13 and of 12 digits.
    (
        "BA",
        Numbers {
            before: &["BA", "JIB", "PIB", "PDV", "ID", "MBS", "MB", "BROJ"],
            example: "JIB 4212345670000",
            checked: &[],
            shapes: &["4############", "############", "#####~~~~~"],
        },
    ),
    // PIB: eight digits. The check digit counts for those that begin with 02 and 03, as all do whose rule was seen to
    // hold. PDV broj (30/31-01234-5) and central register (5-0123456, 5-0123456/001): as people write them.
    // Sources: org-id.guide, "ME-PIB"; `stdnum.me.pib` of python-stdnum with 129 numbers of the register.
    (
        "ME",
        Numbers {
            before: &["ME", "PIB", "PDV", "MB", "BROJ"],
            example: "PIB 02123452",
            checked: &[("02######", mod_11), ("03######", mod_11)],
            shapes: &["########", "##########", "###########"],
        },
    ),
    // PIB: nine digits. Matični broj: eight digits; JBKJS of what the state pays for: five. For these two no rule of a
    // check digit was found that all numbers keep.
    // Sources: Pravilnik o poreskom identifikacionom broju, "Službeni glasnik RS" 57/03; `stdnum.rs.pib` of
    // python-stdnum.
    (
        "RS",
        Numbers {
            before: &["RS", "PIB", "MB", "JBKJS", "BROJ"],
            example: "PIB 123456788",
            checked: &[("#########", iso_7064_mod_11_10)],
            shapes: &["########", "#####"],
        },
    ),
    // NUI, and before it the fiscal number and that of VAT: nine digits. The business number before it: eight digits.
    // No rule of a check digit and no first digits were found in a document, so the form alone counts.
    // Sources: Ligji 06/L-016 për shoqëritë tregtare, article 19, and the administrative instruction on the NUI (2018)
    // for which numbers there are; vatnode.dev, "Kosovo VAT Numbers", for the nine digits.
    (
        "XK",
        Numbers {
            before: &["XK", "KS", "NUI", "NF", "NB", "TVSH"],
            example: "NUI 812345678",
            checked: &[],
            shapes: &["#########", "########"],
        },
    ),
];
