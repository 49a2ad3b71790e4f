//! Rows against what is stored.

use std::collections::{HashMap, HashSet};

use domain::{
    Company, Country, NewOrganisation, Organisation, OrganisationId, OrganisationKind, OrganisationState,
};
use exchange::{Row, RowProblem};

use super::{OrganisationRow, Organisations, Step, read};
use crate::import::ImportError;
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::identity::{self, Identity};
use crate::import::report::Outcome;

/// What the database knows of the organisations of a piece.
pub(in crate::import) struct Known {
    organisations: HashMap<OrganisationId, Organisation>,
    by_identity: HashMap<Identity, OrganisationId>,
    by_number: HashMap<(Country, String), OrganisationId>,
    /// Identities of records that became part of the one that is found.
    merged: HashSet<Identity>,
    companies: HashMap<OrganisationId, Company>,
}

/// What a row means of what is there.
struct Found {
    organisation: Organisation,
    /// The row means a record that became part of this one.
    is_heir: bool,
}

/// An organisation as it will be, and what has to be written for it.
pub(in crate::import) struct Registered {
    pub(in crate::import) id: OrganisationId,
    /// Behind the row.
    pub(in crate::import) state: OrganisationState,
    pub(in crate::import) outcome: Outcome,
    pub(in crate::import) step: Option<Step>,
}

const FIELDS: [&str; 14] = [
    "source",
    "key",
    "kind",
    "name",
    "country",
    "registration_number",
    "region",
    "place",
    "address",
    "website",
    "language",
    "state",
    "size_band",
    "contact_budget",
];

pub(super) async fn plan(
    importer: &mut Organisations,
    context: &mut Context<'_>,
    rows: &[Row],
) -> Result<Vec<Planned<Step>>, ImportError> {
    let read: Vec<Result<OrganisationRow, RowProblem>> =
        rows.iter().map(|row| read(context, row, None)).collect();
    let mut known = Known::of(context, read.iter().flatten()).await?;
    let planned = rows.iter().zip(read).map(|(row, said)| {
        let said = said?;
        let digest = context.digest(row, &FIELDS);
        if let Some((line, other)) = importer.seen.get(&said.identity).filter(|(line, _)| *line != row.line) {
            if *other == digest {
                return Ok((Outcome::Unchanged, None));
            }
            let reason = format!("line {line} has the same key with other values");
            return Err(context.bound.problem(row, "key", reason, "Keep one of the two rows"));
        }
        number_is_free(importer, context, row, &said)?;
        importer.seen.insert(said.identity.clone(), (row.line, digest));
        let registered = stated(context, row, &said, &mut known)?;
        if let Some(number) = &said.new.registration_number {
            importer.numbers.insert((said.new.country, number.clone()), (row.line, registered.id));
        }
        context.count_state(said.state, registered.state);
        Ok((registered.outcome, registered.step))
    });
    let planned: Vec<Planned<Step>> = planned.collect();
    context.compare(planned.iter().flatten().filter_map(|(_, step)| step.as_ref()?.registered())).await?;
    Ok(planned)
}

/// Two rows of one number under two keys are one organisation written twice.
fn number_is_free(
    importer: &Organisations,
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
) -> Result<(), RowProblem> {
    let Some(number) = &said.new.registration_number else { return Ok(()) };
    match importer.numbers.get(&(said.new.country, number.clone())) {
        Some((line, _)) if *line != row.line => {
            let reason = format!("line {line} has the same national number under another key");
            Err(context.bound.problem(row, "registration_number", reason, "Keep one of the two rows"))
        }
        _ => Ok(()),
    }
}

impl Known {
    /// Reads what the rows may mean.
    pub(in crate::import) async fn of<'r>(
        context: &Context<'_>,
        rows: impl Iterator<Item = &'r OrganisationRow> + Clone,
    ) -> Result<Self, ImportError> {
        let db = context.app.databases.reader();
        let identified = identity::organisations(&db, rows.clone().map(|row| row.identity.clone())).await?;
        let mut numbers: HashMap<Country, Vec<String>> = HashMap::new();
        for new in rows.map(|row| &row.new) {
            numbers.entry(new.country).or_default().extend(new.registration_number.clone());
        }
        let mut known = Self {
            organisations: HashMap::new(),
            by_identity: HashMap::new(),
            by_number: HashMap::new(),
            merged: HashSet::new(),
            companies: HashMap::new(),
        };
        for (country, numbers) in numbers {
            for (number, found) in identity::numbered(&db, country, &numbers).await? {
                known.by_number.insert((country, number), found.id);
                known.organisations.insert(found.id, found);
            }
        }
        for (identity, found) in identified {
            if !identity.is_of(&found) {
                known.merged.insert(identity.clone());
            }
            known.by_identity.insert(identity, found.id);
            known.organisations.insert(found.id, found);
        }
        let ids: Vec<OrganisationId> = known.organisations.keys().copied().collect();
        let companies = store::company::list_by_organisations(&db, &ids).await?;
        known.companies = companies.into_iter().map(|company| (company.organisation, company)).collect();
        Ok(known)
    }

    fn find(&self, said: &OrganisationRow) -> Option<Found> {
        let found = |id: &OrganisationId, is_heir: &dyn Fn(&Organisation) -> bool| {
            let organisation = self.organisations.get(id)?.clone();
            Some(Found { is_heir: is_heir(&organisation), organisation })
        };
        if let Some(id) = self.by_identity.get(&said.identity) {
            return found(id, &|_| self.merged.contains(&said.identity));
        }
        let number = said.new.registration_number.as_ref()?;
        let id = self.by_number.get(&(said.new.country, number.clone()))?;
        found(id, &|organisation| organisation.registration_number.as_ref() != Some(number))
    }

    /// A later row of the piece finds what this one made.
    fn remember(&mut self, said: &OrganisationRow, organisation: Organisation, step: Option<&Step>) {
        self.by_identity.insert(said.identity.clone(), organisation.id);
        if let Some(Step::Register(_, Some(company)) | Step::Update(_, _, Some(company))) = step {
            self.companies.insert(company.organisation, company.clone());
        }
        self.organisations.insert(organisation.id, organisation);
    }
}

/// What a row comes to. A later row of the piece finds what this one made.
pub(in crate::import) fn stated(
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
    known: &mut Known,
) -> Result<Registered, RowProblem> {
    let (organisation, registered) = match known.find(said) {
        None => register(context, row, said)?,
        Some(found) if other_key(said, &found) => {
            let reason = "this list has the national number under another key already";
            return Err(context.bound.problem(
                row,
                "registration_number",
                reason,
                "Correct the number, or the key",
            ));
        }
        Some(found) => update(context, row, said, found, known)?,
    };
    known.remember(said, organisation, registered.step.as_ref());
    Ok(registered)
}

/// Two records of one list with one number are a mistake in the list. Of two lists they are one organisation.
fn other_key(said: &OrganisationRow, found: &Found) -> bool {
    let keys = (said.identity.origin(), &found.organisation.origin);
    !found.is_heir
        && matches!(keys, (Some(ours), Some(theirs)) if ours.source == theirs.source && ours != *theirs)
}

fn register(
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
) -> Result<(Organisation, Registered), RowProblem> {
    let id = OrganisationId::from_uuid(said.identity.id(|| context.app.sources.ids.uuid()));
    let new = Organisation::register(id, said.new.clone(), context.now)
        .map_err(|errors| context.refused(row, &errors, &[]))?;
    let organisation = trusted(context, said, new);
    let company = (organisation.kind == OrganisationKind::Company).then(|| Company {
        size_band: said.size_band,
        contact_budget: said.contact_budget,
        quality: said.quality,
        ..Company::unknown(id)
    });
    let step = Step::Register(Box::new(organisation.clone()), company);
    let state = organisation.state;
    Ok((organisation, Registered { id, state, outcome: Outcome::Created, step: Some(step) }))
}

/// As far as whoever imports vouches. What was checked before and rejected, or takes a break, stays so.
fn trusted(context: &Context<'_>, said: &OrganisationRow, new: Organisation) -> Organisation {
    use OrganisationState::{Paused, Pending, Rejected, Unclaimed, Verified};
    let vouched = context.options.verified;
    let verified = |new: Organisation| new.clone().verify(context.now).unwrap_or(new);
    match said.state {
        None | Some(Verified) if vouched => verified(new),
        Some(Paused) if vouched => {
            let verified = verified(new);
            verified.clone().pause(true).unwrap_or(verified)
        }
        Some(Rejected) => new.clone().reject().unwrap_or(new),
        None | Some(Unclaimed | Pending | Verified | Paused | OrganisationState::Merged) => new,
    }
}

fn update(
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
    Found { organisation: old, is_heir }: Found,
    known: &Known,
) -> Result<(Organisation, Registered), RowProblem> {
    if old.kind != said.new.kind {
        let reason = format!("it is a {} here, and a {} there", old.kind, said.new.kind);
        return Err(context.bound.problem(
            row,
            "kind",
            reason,
            "Give the row its own key, or correct the kind",
        ));
    }
    let new = if is_heir {
        // Else two rows of a list that a person found to be one would change it back and forth.
        old.clone()
    } else {
        let new = filled(context, &old, said.new.clone());
        old.clone().restate(new).map_err(|errors| context.refused(row, &errors, &[]))?
    };
    let waits = matches!(old.state, OrganisationState::Unclaimed | OrganisationState::Pending);
    let new = if waits { trusted(context, said, new) } else { new };
    let company = known.companies.get(&old.id).filter(|_| !is_heir);
    let company = company.and_then(|company| super::company::changed(company, said));
    let same = Organisation { revision: old.revision, ..new.clone() } == old;
    let (id, state) = (old.id, new.state);
    if same && company.is_none() {
        return Ok((old, Registered { id, state, outcome: Outcome::Unchanged, step: None }));
    }
    // One step of its own, however many changes.
    let new = Organisation { revision: old.revision + 1, ..new };
    let from = (new.state != old.state).then(|| old.state.as_str());
    let step = Step::Update(Box::new(new.clone()), from, company);
    Ok((new, Registered { id, state, outcome: Outcome::Updated, step: Some(step) }))
}

/// What the list says, and of what it does not say what is known: an empty cell takes nothing away.
fn filled(context: &Context<'_>, old: &Organisation, new: NewOrganisation) -> NewOrganisation {
    let path = |id| context.catalogue().region(id).map(|region| region.path.as_str());
    let lies_within = path(old.region).zip(path(new.region)).is_some_and(|(old, new)| old.starts_with(new));
    let (region, place) = match new.place {
        None if lies_within => (old.region, old.place),
        place => (new.region, place),
    };
    NewOrganisation {
        region,
        place,
        registration_number: new.registration_number.or_else(|| old.registration_number.clone()),
        address: new.address.or_else(|| old.address.clone()),
        website: new.website.or_else(|| old.website.clone()),
        ..new
    }
}
