//! Numbers of the member states: of VAT, of the register of companies, and of schools where they have their own.
//!
//! Sources: European Commission, VIES, "VAT identification number structure" (VAT); Delegated Regulation (EU)
//! 2017/2055, annex I (registers of companies); python-stdnum (names). Codes of schools are taken as their ministries
//! write them. Check digits: see `check_digit`; where no function stands there, the form alone counts.

use super::{
    check_digit::{austrian, belgian, iso_7064_mod_11_10, luhn, mod_11},
    numbers::Numbers,
};

/// By country.
pub(super) static EUROPEAN_UNION: &[(&str, Numbers)] = &[
    // UID-Nummer; Firmenbuchnummer; ZVR-Zahl of associations; Schulkennzahl.
    (
        "AT",
        Numbers {
            before: &["AT", "UID", "FN", "ZVR"],
            example: "ATU12345675",
            checked: &[("U########", austrian)],
            shapes: &["#~~~~~@", "########~~", "######"],
        },
    ),
    // Enterprise number, which is the number of VAT, and once had no 0 before it; unit of it; number of a school.
    (
        "BE",
        Numbers {
            before: &["BE"],
            example: "BE 0123456749",
            checked: &[("0#########", belgian), ("1#########", belgian)],
            shapes: &["##########", "#########", "####~~"],
        },
    ),
    // EIK, also of VAT, with four digits more for a branch; number of VAT of a person; code of a school.
    (
        "BG",
        Numbers {
            before: &["BG", "EIK"],
            example: "BG 123456789",
            checked: &[],
            shapes: &["#########~", "#############", "######~"],
        },
    ),
    // Number of VAT and of taxes; of the register, as HE 123456.
    (
        "CY",
        Numbers {
            before: &["CY"],
            example: "CY 12345678A",
            checked: &[],
            shapes: &["########@", "@^#~~~~~", "####~~~~"],
        },
    ),
    // IČO, also of VAT; DIČ of others; RED IZO of schools.
    (
        "CZ",
        Numbers {
            before: &["CZ", "IČO", "IČ", "DIČ"],
            example: "CZ 12345678",
            checked: &[],
            shapes: &["########~~"],
        },
    ),
    // USt-IdNr, W-IdNr; Steuernummer; register of companies, cooperatives, partnerships, associations; Schulnummer.
    (
        "DE",
        Numbers {
            before: &["DE"],
            example: "DE123456788",
            checked: &[("#########", iso_7064_mod_11_10)],
            shapes: &[
                "##############",
                "##########~~~",
                "HRA#~~~~~^^",
                "HRB#~~~~~^^",
                "GNR#~~~~~^^",
                "GSR#~~~~~^^",
                "PR#~~~~~^^",
                "VR#~~~~~^^",
                "####~~~~",
                "##@##",
            ],
        },
    ),
    // CVR, also of VAT; P-nummer; institutionsnummer.
    (
        "DK",
        Numbers {
            before: &["DK", "CVR"],
            example: "CVR 12345678",
            checked: &[],
            shapes: &["########", "##########", "######"],
        },
    ),
    // Registrikood; KMKR of VAT.
    ("EE", Numbers { before: &["EE"], example: "EE 12345678", checked: &[], shapes: &["########~"] }),
    // NIF, also of VAT; código de centro.
    (
        "ES",
        Numbers {
            before: &["ES", "NIF", "CIF"],
            example: "B12345678",
            checked: &[],
            shapes: &["@########", "@#######@", "########@", "########"],
        },
    ),
    // Y-tunnus, also of VAT, and once of seven digits; register of associations; oppilaitosnumero.
    (
        "FI",
        Numbers { before: &["FI"], example: "FI 1234567-8", checked: &[], shapes: &["########", "####~~~"] },
    ),
    // SIREN; SIRET; TVA, whose two signs before the SIREN may be letters; RNA of associations; UAI of schools.
    (
        "FR",
        Numbers {
            before: &["FR", "SIREN", "SIRET", "UAI"],
            example: "SIREN 123 456 782",
            checked: &[("#########", luhn)],
            shapes: &["##############", "**#########", "W#########", "#######@"],
        },
    ),
    // AFM, also of VAT; GEMI; code of a school.
    (
        "GR",
        Numbers {
            before: &["EL", "GR", "ΑΦΜ"],
            example: "EL 123456789",
            checked: &[],
            shapes: &["#########", "############", "#######"],
        },
    ),
    // OIB, also of VAT; MBS of the court; MB of statistics, MBO of crafts and šifra of a school.
    (
        "HR",
        Numbers {
            before: &["HR", "OIB", "MBS", "MBO", "MB"],
            example: "OIB 12345678903",
            checked: &[("###########", iso_7064_mod_11_10)],
            shapes: &["#########", "#######~"],
        },
    ),
    // Number of VAT; adószám; cégjegyzékszám; OM azonosító.
    (
        "HU",
        Numbers {
            before: &["HU", "OM"],
            example: "HU 12345678",
            checked: &[],
            shapes: &["########", "###########", "##########", "######"],
        },
    ),
    // Number of VAT in its three forms; of companies and charities; roll number of schools.
    (
        "IE",
        Numbers {
            before: &["IE"],
            example: "IE 1234567A",
            checked: &[],
            shapes: &["#######@^", "#*#####@", "###~~~~~", "#####@"],
        },
    ),
    // Partita IVA and codice fiscale of what is no person; REA; codice meccanografico.
    (
        "IT",
        Numbers {
            before: &["IT", "REA"],
            example: "IT 12345678903",
            checked: &[("###########", luhn)],
            shapes: &["@@######~", "@@*@******"],
        },
    ),
    // Code of a legal entity; number of VAT in its two forms.
    (
        "LT",
        Numbers {
            before: &["LT"],
            example: "LT 123456789",
            checked: &[],
            shapes: &["#########", "############"],
        },
    ),
    // Number of VAT; register of companies, as B123456; matricule.
    (
        "LU",
        Numbers {
            before: &["LU", "RCS"],
            example: "LU 12345678",
            checked: &[],
            shapes: &["########", "@#~~~~~~", "###########~~"],
        },
    ),
    // Register, also of VAT; number of a school.
    (
        "LV",
        Numbers {
            before: &["LV"],
            example: "LV 12345678901",
            checked: &[],
            shapes: &["###########", "##########"],
        },
    ),
    // Number of VAT; of the register, as C 12345.
    (
        "MT",
        Numbers { before: &["MT"], example: "MT 12345678", checked: &[], shapes: &["########", "@^#~~~~~"] },
    ),
    // Number of VAT; of the register of commerce, RSIN, establishment; BRIN of schools.
    (
        "NL",
        Numbers {
            before: &["NL", "KVK", "RSIN", "BTW", "BRIN"],
            example: "KVK 12345678",
            checked: &[],
            shapes: &["#########B##", "########", "#########", "############", "##@@~~"],
        },
    ),
    // NIP, also of VAT, and KRS; REGON in its two forms; RSPO of schools.
    (
        "PL",
        Numbers {
            before: &["PL", "NIP", "KRS", "REGON", "RSPO"],
            example: "NIP 123-456-32-18",
            checked: &[],
            shapes: &["##########", "#########", "##############", "####~~"],
        },
    ),
    // NIPC, also of VAT; code of a school.
    (
        "PT",
        Numbers {
            before: &["PT", "NIPC", "NIF"],
            example: "PT 512345678",
            checked: &[("#########", mod_11)],
            shapes: &["######"],
        },
    ),
    // CUI, also of VAT; register of commerce, as J40/1234/2010 and J2024012345678; SIIIR of schools.
    (
        "RO",
        Numbers {
            before: &["RO", "CUI", "CIF"],
            example: "RO 12345678",
            checked: &[],
            shapes: &["##~~~~~~~~", "@######~~~~~~~"],
        },
    ),
    // Organisationsnummer; number of VAT; skolenhetskod.
    (
        "SE",
        Numbers {
            before: &["SE"],
            example: "SE 123456-7897",
            checked: &[("##########", luhn)],
            shapes: &["############", "########"],
        },
    ),
    // Davčna številka, also of VAT; matična številka, and of a unit.
    (
        "SI",
        Numbers {
            before: &["SI"],
            example: "SI 12345679",
            checked: &[("########", mod_11)],
            shapes: &["#######", "#######*##"],
        },
    ),
    // IČO; IČ DPH of VAT and DIČ; EDUID of schools.
    (
        "SK",
        Numbers {
            before: &["SK", "IČO", "IČDPH", "DIČ"],
            example: "SK 1234567890",
            checked: &[],
            shapes: &["########~~"],
        },
    ),
];
