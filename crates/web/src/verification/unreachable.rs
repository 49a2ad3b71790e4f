//! Somebody whom mails don't reach: what is known, and two ways to go on.

use app::verification::Evidence;
use askama::Template;
use askama_web::WebTemplate;
use domain::{WorkItemId, local_date};
use i18n::Translator;

use super::kind;
use crate::{
    offer::FactRow,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "verification/unreachable.html")]
pub(super) struct UnreachablePage {
    shell: Shell,
    t: Translator,
    id: WorkItemId,
    heading: String,
    is_overdue: bool,
    lead: String,
    facts: Vec<FactRow>,
    mend: String,
}

impl UnreachablePage {
    pub(super) fn of(person: &Person, evidence: &Evidence) -> Self {
        let t = person.visitor.visit.t;
        let waiting = &evidence.waiting;
        let name = waiting.unreached.as_deref().unwrap_or_default();
        let organisation = waiting.organisation.name.as_str();
        let since = evidence.unreachable.map_or(waiting.item.created_at, |(since, _)| since);
        let lead = t.msg("unreachable-lead").arg("person", name).arg("organisation", organisation);
        let reason = evidence.unreachable.map(|(_, reason)| t.unreachable(reason));
        let reason = reason.map(|value| FactRow { name: t.text("unreachable-reason"), value });
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Verification),
            t,
            id: waiting.item.id,
            heading: kind(t, waiting),
            is_overdue: waiting.is_overdue,
            lead: lead.arg("since", t.date(local_date(since))).to_string(),
            facts: reason.into_iter().collect(),
            mend: t.msg("unreachable-mend").arg("organisation", organisation).to_string(),
        }
    }
}
