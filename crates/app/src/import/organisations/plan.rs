//! Rows against what is stored.

use domain::{Company, NewOrganisation, Organisation, OrganisationId, OrganisationKind, OrganisationState};
use exchange::{Row, RowProblem};

use super::known::Found;
use super::{Known, OrganisationRow, Organisations, Step, other_keys, read};
use crate::import::ImportError;
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::report::Outcome;
use crate::other_key;

/// An organisation as it will be, and what has to be written for it.
pub(in crate::import) struct Registered {
    pub(in crate::import) id: OrganisationId,
    /// Behind the row.
    pub(in crate::import) state: OrganisationState,
    pub(in crate::import) outcome: Outcome,
    pub(in crate::import) steps: Vec<Step>,
}

pub(super) async fn plan(
    importer: &mut Organisations,
    context: &mut Context<'_>,
    rows: &[Row],
) -> Result<Vec<Planned<Vec<Step>>>, ImportError> {
    let read: Vec<Result<OrganisationRow, RowProblem>> =
        rows.iter().map(|row| read(context, row, None)).collect();
    let mut known = Known::of(context, read.iter().flatten()).await?;
    let planned = rows.iter().zip(read).map(|(row, said)| {
        let said = said?;
        let digest = context.says(row, &["source", "key"]);
        if let Some((line, other)) = importer.seen.get(&said.identity).filter(|(line, _)| *line != row.line) {
            if *other == digest {
                return Ok((Outcome::Unchanged, None));
            }
            let reason = format!("line {line} has the same key with other values");
            return Err(context.bound.problem(row, "key", reason, "Keep one of the two rows"));
        }
        number_is_free(importer, context, row, &said)?;
        other_keys::are_free(&importer.seen, context, row, &said)?;
        importer.seen.insert(said.identity.clone(), (row.line, digest));
        let registered = stated(context, row, &said, &mut known)?;
        importer.seen.extend(said.other_keys.iter().map(|key| (key.clone(), (row.line, digest))));
        if let Some(number) = &said.new.registration_number {
            importer.numbers.insert((said.new.country, number.clone()), (row.line, registered.id));
        }
        context.count_state(said.state, registered.state);
        let is_news = !registered.steps.is_empty();
        Ok((registered.outcome, is_news.then_some(registered.steps)))
    });
    let planned: Vec<Planned<Vec<Step>>> = planned.collect();
    let steps = planned.iter().flatten().filter_map(|(_, steps)| steps.as_ref()).flatten();
    context.compare(steps.filter_map(Step::registered)).await?;
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

/// What a row comes to. A later row of the piece finds what this one made.
pub(in crate::import) fn stated(
    context: &Context<'_>,
    row: &Row,
    said: &OrganisationRow,
    known: &mut Known,
) -> Result<Registered, RowProblem> {
    let (organisation, mut registered) = match known.find(said) {
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
        Some(found) if known.had_number(said, &found) => {
            return Err(number_taken(context, row, &found.organisation));
        }
        Some(found) => {
            let updated = update(context, row, said, found, known)?;
            if let Some(other) = known.other_with_number_of(&updated.0) {
                return Err(number_taken(context, row, other));
            }
            updated
        }
    };
    let others = other_keys::new(context, row, said, &organisation, known)?;
    known.remember(said, organisation, registered.steps.first());
    if !others.is_empty() {
        registered.outcome = registered.outcome.max(Outcome::Updated);
    }
    registered.steps.extend(others.into_iter().map(|other| known.remember_other_key(other)));
    Ok(registered)
}

/// The number is another's; a table of organisations has each once.
fn number_taken(context: &Context<'_>, row: &Row, other: &Organisation) -> RowProblem {
    let Organisation { id, name, origin, .. } = other;
    let key = match origin {
        Some(origin) => other_key::written(&origin.source, &origin.external_id),
        None => id.to_string(),
    };
    let reason = format!("the national number belongs to `{name}` ({key})");
    let mend = "Correct the number; if the two are one, make them one with `praktika organisations merge`; if that one \
                gets another number from this list, import it once more";
    context.bound.problem(row, "registration_number", reason, mend)
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
    Ok((organisation, Registered { id, state, outcome: Outcome::Created, steps: vec![step] }))
}

/// As the list says, with its number: whoever keeps the list knows whose it is.
fn rejected(new: Organisation) -> Organisation {
    let registration_number = new.registration_number.clone();
    new.clone().reject().map_or(new, |rejected| Organisation { registration_number, ..rejected })
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
        Some(Rejected) => rejected(new),
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
        return Ok((old, Registered { id, state, outcome: Outcome::Unchanged, steps: vec![] }));
    }
    // One step of its own, however many changes.
    let new = Organisation { revision: old.revision + 1, ..new };
    let from = (new.state != old.state).then(|| old.state.as_str());
    let step = Step::Update(Box::new(new.clone()), from, company);
    Ok((new, Registered { id, state, outcome: Outcome::Updated, steps: vec![step] }))
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
        oid: new.oid.or_else(|| old.oid.clone()),
        pic: new.pic.or_else(|| old.pic.clone()),
        registration_number: new.registration_number.or_else(|| old.registration_number.clone()),
        address: new.address.or_else(|| old.address.clone()),
        website: new.website.or_else(|| old.website.clone()),
        ..new
    }
}
