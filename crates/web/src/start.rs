//! `GET /`: what Praktika is, or what waits for whoever is signed in.

use app::{AppError, need, offer, programme, registration, verification};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use domain::{
    Authority, ClaimState, Need, NeedState, Offer, Organisation, OrganisationKind, OrganisationState,
    WORKING_DAYS, local_date, working_days_after,
};
use http::Problem;
use i18n::Translator;

use crate::{
    Web, account,
    shell::{Section, Shell},
    visit::Visit,
    visitor::Visitor,
    wording,
};

/// How many needs or offers the page lists, newest first.
const LISTED: u64 = 50;

#[derive(Template, WebTemplate)]
#[template(path = "home.html")]
struct HomePage {
    shell: Shell,
    t: Translator,
}

#[derive(Template, WebTemplate)]
#[template(path = "start.html")]
struct StartPage {
    shell: Shell,
    t: Translator,
    is_school: bool,
    name: String,
    /// As long as a coordinator looks at the organisation.
    check: Option<Check>,
    needs: Vec<Entry>,
    offers: Vec<Entry>,
}

/// What an organisation that nobody has checked yet is told.
struct Check {
    heading: String,
    /// How many schools wait for it; left out where there are none, or where it can't be told.
    schools: Option<String>,
}

/// A need or an offer.
struct Entry {
    href: String,
    name: String,
    about: String,
    state: Option<String>,
}

/// The start page. A mail's link opens one need, so that is where it goes; a key that ended shows what Praktika is.
/// Whoever looks after others goes to what waits for them.
pub(crate) async fn start(State(web): State<Web>, visit: Visit) -> Result<Response, Problem> {
    let shell = Shell::public(&visit);
    let t = visit.t;
    let home = || HomePage { shell, t }.into_response();
    let visitor = match Visitor::of(&web, visit).await {
        Ok(visitor) => visitor,
        Err(refused) if refused.code == "second_factor" => {
            return Ok(Redirect::to("/sign-in/second").into_response());
        }
        Err(refused) if refused.status == 401 => return Ok(home()),
        Err(other) => return Err(other),
    };
    match (&visitor.organisation, visitor.key.need) {
        (_, Some(need)) => Ok(Redirect::to(&format!("/needs/{need}/suggestions")).into_response()),
        (Some(own), None) => Ok(page(&web, &visitor, own).await?.into_response()),
        (None, None) if visitor.session.is_none() => Ok(home()),
        (None, None) => match visitor.key.actor.authority {
            Authority::Admin { .. } | Authority::Coordinator { .. } => {
                Ok(Redirect::to("/verification").into_response())
            }
            _ => Ok(account::waiting(&web, &visitor).await?.into_response()),
        },
    }
}

async fn page(web: &Web, visitor: &Visitor, own: &Organisation) -> Result<StartPage, Problem> {
    let (t, actor) = (visitor.visit.t, &visitor.key.actor);
    let newest = || app::Page { after: None, limit: LISTED };
    let snapshot = web.app.live_index.snapshot()?;
    let programmes = match own.kind {
        OrganisationKind::School => programme::list(&web.app, actor, own.id).await?,
        OrganisationKind::Company => vec![],
    };
    let name = |need: &Need| wording::need(t, snapshot.catalogue(), need, &programmes);
    let needs = need::list(&web.app, actor, newest()).await?;
    let offers = offer::list(&web.app, actor, newest()).await?;
    Ok(StartPage {
        shell: Shell::signed_in(visitor, Section::Overview),
        t,
        is_school: own.kind == OrganisationKind::School,
        name: own.name.clone(),
        check: check(web, visitor, own).await?,
        needs: needs
            .iter()
            .filter(|need| is_current(need))
            .map(|need| of_need(t, need, name(need)))
            .collect(),
        offers: offers.iter().map(|offer| of_offer(t, offer)).collect(),
    })
}

/// Until when a coordinator looks at the organisation, where that is known, and who waits for it.
async fn check(web: &Web, visitor: &Visitor, own: &Organisation) -> Result<Option<Check>, AppError> {
    if own.state != OrganisationState::Pending {
        return Ok(None);
    }
    let t = visitor.visit.t;
    let heading = match due_on(web, visitor, own).await? {
        Some(day) => t.msg("start-check-until").arg("date", t.date(day)),
        None => t.msg("start-check"),
    };
    let waiting = verification::schools_waiting(&web.app, own).await?.filter(|schools| *schools > 0);
    Ok(Some(Check {
        heading: heading.arg("organisation", own.name.as_str()).to_string(),
        schools: waiting.map(|n| t.msg("start-check-schools").arg("n", n).to_string()),
    }))
}

/// Working days from when the address of who registered it was confirmed: known to them alone, and not to colleagues.
async fn due_on(web: &Web, visitor: &Visitor, own: &Organisation) -> Result<Option<NaiveDate>, AppError> {
    if visitor.session.is_none() {
        return Ok(None);
    }
    let claims = registration::own_claims(&web.app, &visitor.key.actor).await?;
    let confirmed =
        claims.iter().filter(|(claim, of)| of.id == own.id && claim.state == ClaimState::Approved);
    let at = confirmed.filter_map(|(claim, _)| claim.decided_at).max();
    Ok(at.map(|at| working_days_after(local_date(at), WORKING_DAYS)))
}

/// What is still looked for, or was found.
const fn is_current(need: &Need) -> bool {
    matches!(need.state, NeedState::Open | NeedState::Met)
}

fn of_need(t: Translator, need: &Need, name: String) -> Entry {
    let about = [Some(t.activity(need.activity)), wording::when(t, need.period, need.weekdays)];
    Entry {
        href: format!("/needs/{}/suggestions", need.id),
        name,
        about: wording::capitalised(&wording::with_commas(t, about.into_iter().flatten())),
        state: None,
    }
}

fn of_offer(t: Translator, offer: &Offer) -> Entry {
    let when = offer.periods.first().and_then(|one| wording::when(t, Some(one.period), one.weekdays));
    let about = [Some(t.activity(offer.activity)), when];
    Entry {
        href: format!("/offers/{}", offer.id),
        name: offer.title.clone(),
        about: wording::capitalised(&wording::with_commas(t, about.into_iter().flatten())),
        state: Some(t.offer_state(offer.state)),
    }
}
