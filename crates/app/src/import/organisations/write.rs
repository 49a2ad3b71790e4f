//! The organisations of one transaction.

use domain::{ChangeKind, Company, Organisation, OrganisationId, OrganisationKind, TaskKind};

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
    write_other_keys(tx, steps).await
}

/// Records of which no more is known than their key, behind those that they are part of.
async fn write_other_keys(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let records = steps.iter().filter_map(|step| match step {
        Step::OtherKey(record) => Some(record.as_ref().clone()),
        Step::Register(..) | Step::Update(..) => None,
    });
    let (schools, companies): (Vec<Organisation>, Vec<Organisation>) =
        records.partition(|record| record.kind == OrganisationKind::School);
    store::organisation::insert_many(tx.db(), &schools).await?;
    store::organisation::insert_many(tx.db(), &companies).await?;
    let ids: Vec<OrganisationId> = schools.iter().map(|school| school.id).collect();
    store::organisation::insert_school_rows(tx.db(), &ids).await?;
    let unknown: Vec<Company> = companies.iter().map(|company| Company::unknown(company.id)).collect();
    store::company::insert_many(tx.db(), &unknown).await?;
    for record in schools.iter().chain(&companies) {
        let id = subject(record.id);
        tx.became(id, Became::new(None, record.state.as_str(), "admin"));
        tx.audit("organisation.register", id, &["state", "merged_into"]);
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
