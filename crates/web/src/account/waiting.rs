//! The start page of somebody who is signed in and speaks for nobody yet.

use app::{AppError, registration};
use askama::Template;
use askama_web::WebTemplate;
use domain::{Claim, ClaimState, Organisation};
use i18n::Translator;

use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/waiting.html")]
pub(crate) struct WaitingPage {
    shell: Shell,
    t: Translator,
    heading: String,
    lead: String,
    /// What became of each claim.
    claims: Vec<Row>,
    /// Whether somebody still looks at one.
    is_waiting: bool,
}

/// A claim.
struct Row {
    organisation: String,
    state: String,
    is_open: bool,
}

/// Says that somebody looks at what was claimed, or what there is to do.
pub(crate) async fn waiting(web: &Web, visitor: &Visitor) -> Result<WaitingPage, AppError> {
    let t = visitor.visit.t;
    let claims = registration::own_claims(&web.app, &visitor.key.actor).await?;
    let open = claims.iter().find(|(claim, _)| claim.state == ClaimState::Open);
    let heading = open.map_or_else(
        || t.text("account-nobody-heading"),
        |(_, of)| t.msg("account-waiting-heading").arg("organisation", of.name.as_str()).to_string(),
    );
    let lead = if open.is_some() { "account-waiting-lead" } else { "account-nobody-lead" };
    Ok(WaitingPage {
        shell: Shell::signed_in(visitor, Section::Overview),
        t,
        heading,
        lead: t.text(lead),
        is_waiting: open.is_some(),
        claims: claims.iter().map(|(claim, organisation)| row(t, claim, organisation)).collect(),
    })
}

fn row(t: Translator, claim: &Claim, organisation: &Organisation) -> Row {
    let state = match claim.state {
        ClaimState::Unconfirmed => "account-claim-unconfirmed",
        ClaimState::Open => "account-claim-open",
        ClaimState::Approved => "account-claim-approved",
        ClaimState::Rejected => "account-claim-rejected",
        ClaimState::Withdrawn => "account-claim-withdrawn",
    };
    Row {
        organisation: organisation.name.clone(),
        state: t.text(state),
        is_open: claim.state == ClaimState::Open,
    }
}
