//! What is known of an organisation: the other takes what it lacks.

use domain::{OrganisationId, QualityFacts};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use crate::{
    Executor, StoreError,
    entity::{company, school},
    stored::{from_json, to_json},
};

const TABLE: &str = "company";

/// A company's facts; what was counted adds up, and is counted no longer at the one that goes.
pub(super) async fn lend_company(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), StoreError> {
    let find = async |id: OrganisationId| company::Entity::find_by_id(id.as_uuid()).one(db).await;
    let (Some(lender), Some(taker)) = (find(from).await?, find(into).await?) else { return Ok(()) };
    let (lender, taker) = lend(lender, taker)?;
    for row in [lender, taker] {
        row.into_active_model().reset_all().update(db).await?;
    }
    Ok(())
}

fn lend(
    lender: company::Model,
    taker: company::Model,
) -> Result<(company::Model, company::Model), StoreError> {
    let facts = |json: &serde_json::Value| from_json(TABLE, "quality_facts", json.clone());
    let quality = fill(facts(&taker.quality_facts)?, facts(&lender.quality_facts)?);
    let (contacts_month, contacts_used) = contacts(&lender, &taker);
    let taker = company::Model {
        activity_nace: taker.activity_nace.or_else(|| lender.activity_nace.clone()),
        size_band: taker.size_band.or_else(|| lender.size_band.clone()),
        quality_facts: to_json(TABLE, "quality_facts", quality)?,
        contact_budget: taker.contact_budget.or(lender.contact_budget),
        contacts_month,
        contacts_used,
        asked: taker.asked + lender.asked,
        answered: taker.answered + lender.answered,
        accepted: taker.accepted + lender.accepted,
        kept: taker.kept + lender.kept,
        ..taker
    };
    let lender = company::Model {
        contacts_month: None,
        contacts_used: 0,
        asked: 0,
        answered: 0,
        accepted: 0,
        kept: 0,
        ..lender
    };
    Ok((lender, taker))
}

/// The contacts of the later month.
fn contacts(lender: &company::Model, taker: &company::Model) -> (Option<i32>, i32) {
    let month = lender.contacts_month.max(taker.contacts_month);
    let of_month = |row: &company::Model| if row.contacts_month == month { row.contacts_used } else { 0 };
    (month, of_month(lender) + of_month(taker))
}

fn fill(taker: QualityFacts, lender: QualityFacts) -> QualityFacts {
    QualityFacts {
        written_agreement: taker.written_agreement.or(lender.written_agreement),
        learning_outcomes: taker.learning_outcomes.or(lender.learning_outcomes),
        pedagogical_support: taker.pedagogical_support.or(lender.pedagogical_support),
        workplace_component: taker.workplace_component.or(lender.workplace_component),
        pay: taker.pay.or(lender.pay),
        social_protection: taker.social_protection.or(lender.social_protection),
        safe_conditions: taker.safe_conditions.or(lender.safe_conditions),
    }
}

/// A school's facts.
pub(super) async fn lend_school(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), StoreError> {
    let find = async |id: OrganisationId| school::Entity::find_by_id(id.as_uuid()).one(db).await;
    let (Some(lender), Some(taker)) = (find(from).await?, find(into).await?) else { return Ok(()) };
    let row = school::Model {
        kind: taker.kind.or(lender.kind),
        contact_budget: taker.contact_budget.or(lender.contact_budget),
        quiet_weeks: taker.quiet_weeks.or(lender.quiet_weeks),
        ..taker
    };
    row.into_active_model().reset_all().update(db).await?;
    Ok(())
}
