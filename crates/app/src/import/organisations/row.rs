//! A row, read and checked.

use domain::{
    Country, Locale, Location, NewOrganisation, OrganisationKind, OrganisationState, QualityFacts, SizeBand,
};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::identity::Identity;
use crate::import::read;

/// What a row says of an organisation.
pub(in crate::import) struct OrganisationRow {
    pub(in crate::import) identity: Identity,
    /// Under which it is known too.
    pub(in crate::import) other_keys: Vec<Identity>,
    pub(in crate::import) new: NewOrganisation,
    /// `None` = not said.
    pub(in crate::import) state: Option<OrganisationState>,
    pub(in crate::import) size_band: Option<SizeBand>,
    pub(in crate::import) contact_budget: Option<u32>,
    pub(in crate::import) quality: QualityFacts,
}

/// The states that a list may say.
const STATES: [&str; 5] = ["unclaimed", "pending", "verified", "rejected", "paused"];

/// Reads the fields that schools and other organisations share; `kind` where the list has but one.
pub(in crate::import) fn read(
    context: &Context<'_>,
    row: &Row,
    kind: Option<OrganisationKind>,
) -> Result<OrganisationRow, RowProblem> {
    let bound = &context.bound;
    let name = read::line(context, row, "name")?;
    let said = bound.required(row, "country")?;
    let country: Country = said.to_uppercase().parse().map_err(|_| {
        let mend = "Write a country by two letters, like BA";
        bound.problem(row, "country", format!("`{said}` is no country"), mend)
    })?;
    let kind = match kind {
        Some(kind) => kind,
        None => read::word(context, row, "kind", &["company", "school"])?.ok_or_else(|| {
            bound.problem(row, "kind", "nothing is written there", "Write company or school")
        })?,
    };
    let location = read::location(context, row, Some(country)).map_err(|problem| {
        if context.catalogue().has_country(country) {
            return problem;
        }
        let mend = "Correct it, or bring its regions in with `praktika import regions` and import again";
        bound.problem(row, "country", format!("no region of `{country}` is known"), mend)
    })?;
    let location = location.ok_or_else(|| {
        bound.problem(row, "place", "neither a town nor a region is written", "Write a town or a region")
    })?;
    let number = Some(bound.text(row, "registration_number").to_owned()).filter(|number| !number.is_empty());
    let identity = match context.identity(row, "source", "key")? {
        Some(identity) => identity,
        None => context.derived(derived_key(context, country, &location, &name, number.as_deref())),
    };
    let new = NewOrganisation {
        kind,
        name,
        country,
        registration_number: number,
        oid: None,
        pic: None,
        region: location.region,
        place: location.place,
        address: text(context, row, "address"),
        website: text(context, row, "website").map(completed),
        language: language(context, row)?,
        origin: identity.origin(),
    };
    Ok(OrganisationRow {
        identity,
        other_keys: super::other_keys::read(context, row)?,
        new,
        state: state(context, row)?,
        size_band: read::word(context, row, "size_band", &["micro", "small", "medium", "large"])?,
        contact_budget: bound.number(row, "contact_budget")?,
        quality: quality(context, row)?,
    })
}

/// A web address as lists have it, `www.klas.ba`, as browsers want it.
fn completed(website: String) -> String {
    let is_bare = website.contains('.') && !website.contains("://") && !website.contains(char::is_whitespace);
    if is_bare { format!("https://{website}") } else { website }
}

/// The key of a list that gives none: the national number, else country, region and folded name.
fn derived_key(
    context: &Context<'_>,
    country: Country,
    location: &Location,
    name: &str,
    number: Option<&str>,
) -> String {
    if let Some(number) = number {
        return format!("{country}|{number}");
    }
    let region = context.catalogue().region(location.region).map_or("", |region| region.code.as_str());
    format!("{country}|{region}|{}", store::fold_name(name))
}

/// In which language it is written to: one that pages have.
fn language(context: &Context<'_>, row: &Row) -> Result<Locale, RowProblem> {
    let said = context.bound.required(row, "language")?;
    Locale::closest(said).ok_or_else(|| {
        let mend = "Write one of en, sq, bs, hr, cnr, sr-Latn, sr-Cyrl";
        context.bound.problem(row, "language", format!("`{said}` is no language that pages have"), mend)
    })
}

fn text(context: &Context<'_>, row: &Row, field: &str) -> Option<String> {
    Some(context.bound.text(row, field).to_owned()).filter(|text| !text.is_empty())
}

fn state(context: &Context<'_>, row: &Row) -> Result<Option<OrganisationState>, RowProblem> {
    let state = read::word(context, row, "state", &STATES)?;
    if state == Some(OrganisationState::Merged) {
        let mend = format!("Write one of {}, or leave the row out", STATES.join(", "));
        return Err(context.bound.problem(row, "state", "what was merged is not imported", &mend));
    }
    Ok(state)
}

/// Answers as `criterion=yes|criterion=no`; what is not named is not stated.
fn quality(context: &Context<'_>, row: &Row) -> Result<QualityFacts, RowProblem> {
    let mut facts = serde_json::Map::new();
    for answer in context.bound.list(row, "quality") {
        let said = answer.split_once('=').and_then(|(criterion, said)| {
            let said = match said.trim() {
                "yes" => true,
                "no" => false,
                _ => return None,
            };
            Some((criterion.trim().to_owned(), said))
        });
        let Some((criterion, said)) = said else {
            return Err(unknown_answer(context, row, &answer));
        };
        facts.insert(criterion, said.into());
    }
    serde_json::from_value(facts.into()).map_err(|_| {
        let all = context.bound.text(row, "quality").to_owned();
        unknown_answer(context, row, &all)
    })
}

fn unknown_answer(context: &Context<'_>, row: &Row, said: &str) -> RowProblem {
    let mend = "Write criteria of written_agreement, learning_outcomes, pedagogical_support, workplace_component, \
                pay, social_protection and safe_conditions, like pay=yes|safe_conditions=no";
    context.bound.problem(row, "quality", format!("`{said}` is no list of answers"), mend)
}
