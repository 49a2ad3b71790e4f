//! What a list says of a company beside its name.

use domain::{Company, QualityFacts};

use super::OrganisationRow;

/// The company with what the list says; what it does not say stays.
pub(super) fn changed(old: &Company, said: &OrganisationRow) -> Option<Company> {
    let mut new = old.clone();
    new.size_band = said.size_band.or(old.size_band);
    new.contact_budget = said.contact_budget.or(old.contact_budget);
    new.quality = or(said.quality, old.quality);
    (new != *old).then_some(new)
}

fn or(said: QualityFacts, old: QualityFacts) -> QualityFacts {
    QualityFacts {
        written_agreement: said.written_agreement.or(old.written_agreement),
        learning_outcomes: said.learning_outcomes.or(old.learning_outcomes),
        pedagogical_support: said.pedagogical_support.or(old.pedagogical_support),
        workplace_component: said.workplace_component.or(old.workplace_component),
        pay: said.pay.or(old.pay),
        social_protection: said.social_protection.or(old.social_protection),
        safe_conditions: said.safe_conditions.or(old.safe_conditions),
    }
}
