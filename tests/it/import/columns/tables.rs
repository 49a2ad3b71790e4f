//! Each column of a layout, with what stands there and what else could.

use exchange::Kind;

use Change::{DoesNotFit, IsAnother, IsKnownToo, Knows, Stands, Updates, UpdatesForGood};

/// Its name, its value, and what another value comes to.
pub(super) type Column = (&'static str, &'static str, Change);

/// Another value of a column.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// The row is brought up.
    Updates(&'static str),
    /// The row is brought up; the value before does not come back.
    UpdatesForGood(&'static str),
    /// What people here have made of it stands.
    Stands(&'static str),
    /// The row is known by it: this is another one.
    IsAnother(&'static str),
    /// The row is known by it, and found all the same by what else it says.
    Knows(&'static str),
    /// The same, and known by both from then on.
    IsKnownToo(&'static str),
    /// The other columns don't go with it.
    DoesNotFit(&'static str),
}

impl Change {
    pub(super) const fn value(self) -> &'static str {
        match self {
            Updates(value)
            | UpdatesForGood(value)
            | Stands(value)
            | IsAnother(value)
            | Knows(value)
            | IsKnownToo(value)
            | DoesNotFit(value) => value,
        }
    }

    /// The counts of an import with it.
    pub(super) const fn comes_to(self) -> [u64; 5] {
        match self {
            Updates(_) | UpdatesForGood(_) | IsKnownToo(_) => [0, 1, 0, 0, 0],
            Stands(_) | Knows(_) => [0, 0, 1, 0, 0],
            IsAnother(_) => [1, 0, 0, 0, 0],
            DoesNotFit(_) => [0, 0, 0, 0, 1],
        }
    }

    /// The counts of the import after that, with the value before.
    pub(super) const fn comes_back_to(self) -> [u64; 5] {
        match self {
            Updates(_) => [0, 1, 0, 0, 0],
            _ => [0, 0, 1, 0, 0],
        }
    }

    /// Whether the same file may say both.
    pub(super) const fn is_of_another(self) -> bool {
        matches!(self, IsAnother(_) | Knows(_) | IsKnownToo(_))
    }
}

/// Kinds that are brought up.
pub(super) const REGION: [Kind; 1] = [Kind::Regions];
pub(super) const PLACE: [Kind; 1] = [Kind::Places];
pub(super) const PEOPLE: [Kind; 3] = [Kind::Organisations, Kind::Programmes, Kind::Accreditations];
pub(super) const WORK: [Kind; 2] = [Kind::Needs, Kind::Offers];

pub(super) const fn of(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Regions => REGIONS,
        Kind::Places => PLACES,
        Kind::Organisations => ORGANISATIONS,
        Kind::Programmes => PROGRAMMES,
        Kind::Accreditations => ACCREDITATIONS,
        Kind::Needs => NEEDS,
        Kind::Offers => OFFERS,
        Kind::Schools | Kind::Trades => &[],
    }
}

/// What the rows lean on; given twice, it changes nothing.
pub(super) const fn before(kind: Kind) -> &'static [(Kind, &'static str)] {
    match kind {
        Kind::Regions | Kind::Places => &[(Kind::Regions, REGIONS_BEFORE)],
        Kind::Programmes | Kind::Accreditations => &[(Kind::Organisations, ORGANISATIONS_BEFORE)],
        Kind::Needs => &[(Kind::Organisations, ORGANISATIONS_BEFORE), (Kind::Programmes, PROGRAMMES_BEFORE)],
        _ => &[],
    }
}

const REGIONS_BEFORE: &str = "\
country,scheme,level,code,parent,latitude,longitude,valid_from,names
HR,NUTS2024,1,HR0,HR,45.2,15.5,2024-01-01,hr=Hrvatska
HR,NUTS2024,2,HR03,HR0,44,15.9,2024-01-01,hr=Jadranska Hrvatska
HR,NUTS2024,2,HR04,HR0,46,16.0,2024-01-01,hr=Kontinentalna Hrvatska
HR,NUTS2024,3,HR036,HR03,45.2,13.9,2024-01-01,hr=Istarska županija
HR,NUTS2024,3,HR035,HR03,43.5,16.4,2024-01-01,hr=Splitsko-dalmatinska županija
";

const ORGANISATIONS_BEFORE: &str = "\
source,key,kind,name,country,place,language
skole,1,school,Mješovita srednja škola Smetovi,BA,BA-zenica,bs
skole,2,school,Gimnazija Tajan,BA,BA-zenica,bs
druge,1,school,Srednja škola Vranduk,BA,BA-zenica,bs
komora,1,company,Autoservis Točak,BA,BA-zenica,bs
komora,2,company,Bravarija Čelik,BA,BA-zenica,bs
druga,1,company,Stolarija Hrast,BA,BA-zenica,bs
";

const PROGRAMMES_BEFORE: &str = "\
school_source,school_key,source,key,title,title_language
skole,1,skole,auto,Automehaničar,bs
skole,1,skole,kuhar,Kuhar,bs
skole,1,druge,auto,Autoelektričar,bs
skole,2,skole,auto,Automehaničar,bs
druge,1,skole,auto,Automehaničar,bs
";

const REGIONS: &[Column] = &[
    ("country", "HR", DoesNotFit("BA")),
    ("scheme", "NUTS2024", IsAnother("local")),
    ("level", "3", Updates("4")),
    ("code", "HR031", IsAnother("HR032")),
    ("parent", "HR03", Updates("HR04")),
    ("latitude", "45.327", Updates("45.3")),
    ("longitude", "14.7", Updates("14.8")),
    ("valid_from", "2024-01-01", Updates("2025-01-01")),
    ("names", "hr=Primorsko-goranska županija", Updates("hr=Primorje|it=Litorale")),
];

const PLACES: &[Column] = &[
    ("country", "HR", DoesNotFit("BA")),
    ("source", "popis", Knows("drugi popis")),
    ("code", "gradic", IsAnother("gradic-2")),
    ("region", "HR036", Updates("HR035")),
    ("latitude", "45.24", Updates("45.25")),
    ("longitude", "13.93", Updates("13.94")),
    ("population", "4000", Updates("4100")),
    ("names", "hr=Gradić pod Učkom|it=Sottomonte", Updates("hr=Gradić pod Učkom|de=Unterberg")),
];

const ORGANISATIONS: &[Column] = &[
    ("source", "obrt", IsKnownToo("drugi obrt")),
    ("key", "7", DoesNotFit("8")),
    ("kind", "company", DoesNotFit("school")),
    ("name", "Pekara Klas", Updates("Pekara Zrno")),
    ("country", "BA", DoesNotFit("ME")),
    ("registration_number", "4218000000077", Updates("4218000000078")),
    ("region", "BA-FBIH-04", Updates("BA-FBIH-03")),
    ("place", "", UpdatesForGood("BA-zenica")),
    ("address", "Sarajevska 1", Updates("Sarajevska 2")),
    ("website", "https://klas.invalid", Updates("https://zrno.invalid")),
    ("language", "bs", Updates("hr")),
    ("state", "unclaimed", UpdatesForGood("rejected")),
    ("other_keys", "obrt=70", UpdatesForGood("obrt=71")),
    ("size_band", "micro", Updates("small")),
    ("contact_budget", "3", Updates("4")),
    ("quality", "pay=yes|safe_conditions=no", Updates("pay=yes|safe_conditions=yes")),
];

const PROGRAMMES: &[Column] = &[
    ("school_source", "skole", IsAnother("druge")),
    ("school_key", "1", IsAnother("2")),
    ("source", "skole", IsAnother("popis")),
    ("key", "zav", IsAnother("zav-2")),
    ("title", "Zavarivač", Updates("Zavarivač brodova")),
    ("title_language", "bs", Updates("hr")),
    ("trade", "welder", Updates("cook")),
    ("trade_decided_by", "import", Updates("person")),
    ("trade_confidence", "9000", Updates("8000")),
    ("eqf_level", "3", Updates("4")),
    ("learners_a_year", "24", Updates("26")),
    ("state", "active", Updates("ended")),
];

const ACCREDITATIONS: &[Column] = &[
    ("organisation_source", "komora", IsAnother("druga")),
    ("organisation_key", "1", IsAnother("2")),
    ("trade", "welder", IsAnother("cook")),
    ("issuer", "Komora", IsAnother("Ministarstvo")),
    ("number", "17/26", Updates("18/26")),
    ("valid_from", "2026-09-01", IsAnother("2026-10-01")),
    ("valid_to", "2030-08-31", Updates("2031-08-31")),
    ("state", "claimed", UpdatesForGood("rejected")),
];

const NEEDS: &[Column] = &[
    ("sending_source", "skole", IsAnother("druge")),
    ("sending_key", "1", IsAnother("2")),
    ("source", "skole", IsAnother("popis")),
    ("key", "posjeta", IsAnother("posjeta-2")),
    ("programme_source", "skole", Updates("druge")),
    ("programme_key", "auto", Updates("kuhar")),
    ("participants", "learners", Updates("teachers")),
    ("activity", "company_visit", Updates("guest_lecture")),
    ("quantity", "4", Updates("5")),
    ("with_support", "1", Updates("2")),
    ("starts_on", "2027-03-01", Updates("2027-03-02")),
    ("ends_on", "2027-03-05", Updates("2027-03-04")),
    ("weekdays", "mon,tue", Updates("mon,thu")),
    ("region", "BA-FBIH-04", Updates("BA-FBIH-03")),
    ("place", "", Updates("BA-tuzla")),
    ("max_distance_km", "40", Updates("50")),
    ("cross_border", "yes", Updates("no")),
    ("languages", "bs|en", Updates("bs|sq")),
    ("state", "draft", UpdatesForGood("open")),
];

const OFFERS: &[Column] = &[
    ("host_source", "komora", IsAnother("druga")),
    ("host_key", "1", IsAnother("2")),
    ("source", "komora", IsAnother("popis")),
    ("key", "praksa", IsAnother("praksa-2")),
    ("activity", "practical_training", Updates("summer_practice")),
    ("visibility", "public", Updates("named_partners")),
    ("title", "Praksa", Updates("Praksa u radionici")),
    ("description", "Dva reda", Updates("Tri reda")),
    ("trades", "welder|cook", Updates("cook|welder")),
    ("region", "BA-FBIH-04", Updates("BA-FBIH-03")),
    ("place", "", Updates("BA-tuzla")),
    ("radius_km", "40", Updates("50")),
    ("cross_border", "yes", Updates("no")),
    ("languages", "bs|en", Updates("bs|sq")),
    ("min_age", "16", Updates("17")),
    ("max_age", "20", Updates("21")),
    ("eqf_from", "3", Updates("2")),
    ("eqf_to", "4", Updates("5")),
    ("quantity", "4", Updates("5")),
    ("paid", "yes", Updates("no")),
    ("equipment", "yes", Updates("no")),
    ("shifts", "yes", Updates("no")),
    ("travel", "yes", Updates("no")),
    ("meals", "yes", Updates("no")),
    ("lodging", "yes", Updates("no")),
    ("step_free", "yes", Updates("no")),
    ("adapted_tasks", "yes", Updates("no")),
    ("bus_at_shift_times", "yes", Updates("no")),
    ("periods", "2027-02-01..2027-04-30 x4 mon", Updates("2027-02-01..2027-04-30 x4 tue")),
    ("state", "published", Stands("paused")),
    ("confirmed_on", "2026-09-01", UpdatesForGood("2026-09-15")),
];
