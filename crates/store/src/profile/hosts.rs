//! What stands once a host.

use std::collections::HashMap;

use domain::{Accreditation, Company, HostFacts, OrganisationId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    accreditation::to_accreditation,
    chunk::{ROWS, find_in},
    company::to_company,
    entity::{accreditation, company, organisation},
    location::missing,
    stored::word,
};

/// Hosts that were asked for so far.
#[derive(Default)]
pub(super) struct Hosts(HashMap<Uuid, HostFacts>);

impl Hosts {
    /// Reads what is missing, in one query a table.
    pub(super) async fn fill(
        &mut self,
        db: &Executor<'_>,
        wanted: impl Iterator<Item = Uuid>,
    ) -> Result<(), StoreError> {
        let missing = missing(wanted, &self.0);
        let mut states: Vec<(Uuid, String)> = Vec::with_capacity(missing.len());
        for chunk in missing.chunks(ROWS) {
            let state = organisation::Entity::find().select_only();
            let state = state.columns([organisation::Column::Id, organisation::Column::State]);
            let of_these = state.filter(organisation::Column::Id.is_in(chunk.iter().copied()));
            states.extend(of_these.into_tuple::<(Uuid, String)>().all(db).await?);
        }
        let of_these = company::Column::OrganisationId;
        let mut companies = HashMap::new();
        for row in find_in(db, company::Entity::find(), of_these, &missing).await? {
            companies.insert(row.organisation_id, to_company(row)?);
        }
        let of_these = accreditation::Column::OrganisationId;
        let mut papers: HashMap<Uuid, Vec<Accreditation>> = HashMap::new();
        for row in find_in(db, accreditation::Entity::find(), of_these, &missing).await? {
            papers.entry(row.organisation_id).or_default().push(to_accreditation(row)?);
        }
        for (uuid, state) in states {
            let id = OrganisationId::from_uuid(uuid);
            // A school that hosts has no such row: of it nothing is known.
            let company = companies.remove(&uuid).unwrap_or_else(|| Company::unknown(id));
            let mut accreditations = papers.remove(&uuid).unwrap_or_default();
            accreditations
                .sort_by(|a, b| (a.trade, a.valid_from, &a.issuer).cmp(&(b.trade, b.valid_from, &b.issuer)));
            let host = HostFacts {
                id,
                state: word("organisation", &state)?,
                quality: company.quality,
                track_record: company.track_record,
                contact_budget: company.contact_budget,
                contacts_used: company.contacts_used,
                contacts_month: company.contacts_month,
                accreditations,
            };
            self.0.insert(uuid, host);
        }
        Ok(())
    }

    /// A host that was filled in before.
    pub(super) fn of(&self, offer: Uuid, host: Uuid) -> Result<HostFacts, StoreError> {
        let gone = || StoreError::corrupt("offer", format_args!("the host of {offer} is gone"));
        self.0.get(&host).cloned().ok_or_else(gone)
    }
}
