//! What is stored of the organisations that the rows of a piece may mean.

use std::collections::{HashMap, HashSet};

use domain::{Company, Country, Organisation, OrganisationId};

use super::{OrganisationRow, Step};
use crate::import::ImportError;
use crate::import::context::Context;
use crate::import::identity::{self, Identity};

/// What the database knows of the organisations of a piece.
pub(in crate::import) struct Known {
    pub(super) organisations: HashMap<OrganisationId, Organisation>,
    pub(super) by_identity: HashMap<Identity, OrganisationId>,
    by_number: HashMap<(Country, String), Holder>,
    /// Identities of records that became part of the one that is found.
    merged: HashSet<Identity>,
    pub(super) companies: HashMap<OrganisationId, Company>,
}

/// To whom a national number leads.
#[derive(Clone, Copy)]
struct Holder {
    id: OrganisationId,
    /// The number is that of a record that became part of it.
    is_heir: bool,
}

/// What a row means of what is there.
pub(super) struct Found {
    pub(super) organisation: Organisation,
    /// The row means a record that became part of this one.
    pub(super) is_heir: bool,
}

impl Known {
    /// Reads what the rows may mean.
    pub(in crate::import) async fn of<'r>(
        context: &Context<'_>,
        rows: impl Iterator<Item = &'r OrganisationRow> + Clone,
    ) -> Result<Self, ImportError> {
        let db = context.app.databases.reader();
        let wanted = rows.clone().flat_map(|row| std::iter::once(&row.identity).chain(&row.other_keys));
        let identified = identity::organisations(&db, wanted.cloned()).await?;
        let mut numbers: HashMap<Country, Vec<String>> = HashMap::new();
        for OrganisationRow { identity, new, .. } in rows {
            // A row without a number may bring the one that is known into another country.
            let known = || identified.get(identity)?.registration_number.clone();
            numbers.entry(new.country).or_default().extend(new.registration_number.clone().or_else(known));
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
                let is_heir = found.registration_number.as_ref() != Some(&number);
                known.by_number.insert((country, number), Holder { id: found.id, is_heir });
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

    pub(super) fn find(&self, said: &OrganisationRow) -> Option<Found> {
        let found = |id: &OrganisationId, is_heir| {
            let organisation = self.organisations.get(id)?.clone();
            Some(Found { organisation, is_heir })
        };
        if let Some(id) = self.by_identity.get(&said.identity) {
            return found(id, self.merged.contains(&said.identity));
        }
        let number = said.new.registration_number.as_ref()?;
        let holder = self.by_number.get(&(said.new.country, number.clone()))?;
        found(&holder.id, holder.is_heir)
    }

    /// Whether a row means one by a number that it had until an earlier row of the piece.
    pub(super) fn had_number(&self, said: &OrganisationRow, found: &Found) -> bool {
        !found.is_heir
            && !self.by_identity.contains_key(&said.identity)
            && found.organisation.registration_number != said.new.registration_number
    }

    /// The other organisation that has the number which one is to have, if any; until the piece is written a number is
    /// also its who had it before.
    pub(super) fn other_with_number_of(&self, new: &Organisation) -> Option<&Organisation> {
        let number = new.registration_number.clone()?;
        let holder = self.by_number.get(&(new.country, number))?;
        if holder.is_heir || holder.id == new.id { None } else { self.organisations.get(&holder.id) }
    }

    /// A later row of the piece finds what this one made.
    pub(super) fn remember(
        &mut self,
        said: &OrganisationRow,
        organisation: Organisation,
        step: Option<&Step>,
    ) {
        self.by_identity.insert(said.identity.clone(), organisation.id);
        if let Some(Step::Register(_, Some(company)) | Step::Update(_, _, Some(company))) = step {
            self.companies.insert(company.organisation, company.clone());
        }
        if let Some(number) = organisation.registration_number.clone() {
            let holder = Holder { id: organisation.id, is_heir: false };
            self.by_number.insert((organisation.country, number), holder);
        }
        self.organisations.insert(organisation.id, organisation);
    }

    /// What has to be written for a further key.
    pub(super) fn remember_other_key(&mut self, (identity, record): (Identity, Organisation)) -> Step {
        self.by_identity.extend(record.merged_into.map(|into| (identity.clone(), into)));
        self.merged.insert(identity);
        Step::OtherKey(Box::new(record))
    }
}
