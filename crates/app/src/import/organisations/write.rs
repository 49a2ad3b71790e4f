//! The organisations of one transaction.

use domain::{ChangeKind, Organisation, OrganisationId, OrganisationKind, TaskKind};

use super::Step;
use crate::organisation::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// Writes the steps: what is new together, then what changed one by one, since a later row may say more of what an
/// earlier one brought.
pub(in crate::import) async fn write_all(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let mut new: Vec<Organisation> = Vec::new();
    let mut companies = Vec::new();
    for step in steps {
        if let Step::Register(organisation, company) = step {
            new.push(organisation.as_ref().clone());
            companies.extend(company.clone());
        }
    }
    store::organisation::insert_many(tx.db(), &new).await?;
    store::company::insert_many(tx.db(), &companies).await?;
    let schools = new.iter().filter(|organisation| organisation.kind == OrganisationKind::School);
    let schools: Vec<OrganisationId> = schools.map(|school| school.id).collect();
    store::organisation::insert_school_rows(tx.db(), &schools).await?;
    for organisation in &new {
        let id = subject(organisation.id);
        tx.became(id, Became::new(None, organisation.state.as_str(), "admin"));
        tx.audit("organisation.register", id, &["name", "country", "place"]);
    }
    for step in steps {
        if let Step::Update(organisation, from, company) = step {
            store::organisation::update(tx.db(), organisation).await?;
            if let Some(company) = company {
                store::company::update(tx.db(), company).await?;
            }
            note_updated(tx, organisation, *from);
        }
    }
    Ok(())
}

fn note_updated(tx: &mut Tx, organisation: &Organisation, from: Option<&'static str>) {
    let id = subject(organisation.id);
    if let Some(from) = from {
        tx.became(id, Became::new(Some(from), organisation.state.as_str(), "admin"));
    }
    tx.audit("organisation.import", id, &["name", "registration_number", "place", "state"]);
    tx.changed(ChangeKind::Company, Some(organisation.id.as_uuid()));
    tx.task(TaskKind::RescoreCompany, organisation.id.as_uuid());
}
