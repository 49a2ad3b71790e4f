//! One row an organisation.

use std::collections::HashMap;

use domain::{Company, Organisation, OrganisationId, QualityFacts};
use exchange::{list, on_one_line};

use super::keys::{Holders, Key};
use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;
use crate::catalogue::Catalogue;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let known = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let holders = Holders::read(&db, None).await?;
    for batch in holders.in_order().chunks(BATCH) {
        let ids: Vec<OrganisationId> = batch.iter().map(|(_, id)| *id).collect();
        let organisations = store::organisation::names(&db, &ids).await?;
        let companies = store::company::list_by_organisations(&db, &ids).await?;
        let companies: HashMap<OrganisationId, Company> =
            companies.into_iter().map(|company| (company.organisation, company)).collect();
        for (key, id) in batch {
            if let Some(organisation) = organisations.get(id) {
                let others = holders.others(*id);
                sheet.row(&row(known.catalogue(), key, others, organisation, companies.get(id)))?;
            }
        }
        sheet.tell();
    }
    Ok(())
}

fn row(
    catalogue: &Catalogue,
    key: &Key,
    others: String,
    organisation: &Organisation,
    company: Option<&Company>,
) -> Vec<Cell> {
    let [source, own_key, name, country, number, region, place, address, website, language, state, others] =
        told(catalogue, key, others, organisation);
    vec![
        source,
        own_key,
        ("kind", organisation.kind.to_string()),
        name,
        country,
        number,
        region,
        place,
        address,
        website,
        language,
        state,
        others,
        ("size_band", cells::said(company.and_then(|company| company.size_band))),
        ("contact_budget", cells::said(company.and_then(|company| company.contact_budget))),
        ("quality", company.map_or_else(String::new, |company| quality(company.quality))),
    ]
}

/// The cells that rows of organisations and of schools share, in their order.
pub(super) fn told(
    catalogue: &Catalogue,
    key: &Key,
    others: String,
    organisation: &Organisation,
) -> [Cell; 12] {
    let (region, place) = cells::location(catalogue, organisation.region, organisation.place);
    [
        ("source", key.source.clone()),
        ("key", key.key.clone()),
        ("name", on_one_line(&organisation.name)),
        ("country", organisation.country.to_string()),
        ("registration_number", cells::said(organisation.registration_number.as_ref())),
        ("region", region),
        ("place", place),
        ("address", cells::said(organisation.address.as_ref())),
        ("website", cells::said(organisation.website.as_ref())),
        ("language", organisation.language.to_string()),
        ("state", organisation.state.to_string()),
        ("other_keys", others),
    ]
}

/// Answers as `criterion=yes|criterion=no`.
fn quality(facts: QualityFacts) -> String {
    let QualityFacts {
        written_agreement,
        learning_outcomes,
        pedagogical_support,
        workplace_component,
        pay,
        social_protection,
        safe_conditions,
    } = facts;
    let answers = [
        ("written_agreement", written_agreement),
        ("learning_outcomes", learning_outcomes),
        ("pedagogical_support", pedagogical_support),
        ("workplace_component", workplace_component),
        ("pay", pay),
        ("social_protection", social_protection),
        ("safe_conditions", safe_conditions),
    ];
    let stated = answers.into_iter().filter(|(_, answer)| answer.is_some());
    list::join(stated.map(|(criterion, answer)| format!("{criterion}={}", cells::flag(answer))))
}
