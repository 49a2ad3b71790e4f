//! One organisation with everything it has, as its own people would enter it.

use app::need::NeedInput;
use app::offer::{OfferInput, PeriodInput};
use app::organisation::{NewCoordinator, OrganisationInput};
use app::programme::ProgrammeInput;
use app::{App, AppError};
use domain::{
    Actor, Authority, Cadence, NeedState, OfferState, Organisation, OrganisationState, Programme, Scope,
    Visibility,
};
use store::Page;

use super::file::{DemoNeed, DemoOffer, DemoOrganisation, DemoPeriod};
use super::{PAGE, Seeded};

/// Enters what is missing; what a broken-off run has left half done is finished.
pub(super) async fn organisation(
    app: &App,
    wanted: &DemoOrganisation,
    found: Option<Organisation>,
    seeded: &mut Seeded,
) -> Result<Organisation, AppError> {
    let system = Actor::system();
    let mut entered = if let Some(found) = found {
        found
    } else {
        seeded.organisations += 1;
        app::organisation::register(app, &system, input(wanted)?).await?
    };
    if entered.state == OrganisationState::Pending {
        entered = app::organisation::verify(app, &system, entered.id).await?;
    }
    let coordinator = NewCoordinator {
        name: "Demo".to_owned(),
        email: wanted.email.clone(),
        language: wanted.language,
        suggestions: Cadence::AtOnce,
    };
    app::organisation::add_coordinator(app, &system, entered.id, coordinator).await?;
    let authority = Authority::Member { organisation: entered.id, scopes: vec![Scope::Read, Scope::Write] };
    let member = Actor::with(authority);
    let programmes = programmes(app, &member, wanted, &entered, seeded).await?;
    needs(app, &member, wanted, &programmes, seeded).await?;
    offers(app, &member, wanted, seeded).await?;
    Ok(entered)
}

fn input(wanted: &DemoOrganisation) -> Result<OrganisationInput, AppError> {
    Ok(OrganisationInput {
        kind: wanted.kind,
        name: wanted.name.clone(),
        country: wanted.country()?,
        registration_number: None,
        oid: None,
        pic: None,
        place: Some(wanted.place.clone()),
        region: None,
        address: None,
        website: None,
        language: wanted.language,
    })
}

/// All programmes of the school, the new ones included.
async fn programmes(
    app: &App,
    member: &Actor,
    wanted: &DemoOrganisation,
    school: &Organisation,
    seeded: &mut Seeded,
) -> Result<Vec<Programme>, AppError> {
    if wanted.programmes.is_empty() {
        return Ok(Vec::new());
    }
    let mut programmes = app::programme::list(app, member, school.id).await?;
    for programme in &wanted.programmes {
        if programmes.iter().any(|known| known.title == programme.title) {
            continue;
        }
        let input = ProgrammeInput {
            school: None,
            title: programme.title.clone(),
            title_language: wanted.language_tag()?,
            trade: Some(programme.trade.clone()),
            eqf_level: Some(programme.eqf),
            learners_a_year: Some(programme.learners),
        };
        programmes.push(app::programme::add(app, member, input).await?);
        seeded.programmes += 1;
    }
    Ok(programmes)
}

async fn needs(
    app: &App,
    member: &Actor,
    wanted: &DemoOrganisation,
    programmes: &[Programme],
    seeded: &mut Seeded,
) -> Result<(), AppError> {
    let known = app::need::list(app, member, Page { after: None, limit: PAGE }).await?;
    for need in &wanted.needs {
        let input = need_input(app, wanted, programmes, need)?;
        // A need has no title: these three tell those of one school apart.
        let same = known.iter().find(|known| {
            known.activity == input.activity
                && known.programme == input.programme
                && known.participants == input.participants
        });
        let id = match same {
            Some(known) if known.state != NeedState::Draft => continue,
            Some(draft) => draft.id,
            None => app::need::state(app, member, input).await?.id,
        };
        app::need::open(app, member, id).await?;
        seeded.needs += 1;
    }
    Ok(())
}

fn need_input(
    app: &App,
    wanted: &DemoOrganisation,
    programmes: &[Programme],
    need: &DemoNeed,
) -> Result<NeedInput, AppError> {
    let (starts_on, ends_on) = need.when.days(app.sources.clock.today());
    let programme = need.programme.as_ref().map(|title| {
        let found = programmes.iter().find(|programme| programme.title == *title);
        found
            .map(|programme| programme.id)
            .ok_or_else(|| AppError::unexpected(format!("no programme {title}")))
    });
    Ok(NeedInput {
        sending: None,
        programme: programme.transpose()?,
        participants: need.participants,
        activity: need.activity,
        quantity: Some(need.quantity),
        with_support: need.with_support,
        starts_on: Some(starts_on),
        ends_on: Some(ends_on),
        weekdays: need.when.weekdays()?,
        place: None,
        max_distance_km: need.max_distance_km,
        accepts_cross_border: need.cross_border,
        languages: match &need.languages {
            Some(languages) => languages.clone(),
            None => vec![wanted.language_tag()?],
        },
    })
}

async fn offers(
    app: &App,
    member: &Actor,
    wanted: &DemoOrganisation,
    seeded: &mut Seeded,
) -> Result<(), AppError> {
    let known = app::offer::list(app, member, Page { after: None, limit: PAGE }).await?;
    for offer in &wanted.offers {
        let id = match known.iter().find(|known| known.title == offer.title) {
            Some(known) if known.state != OfferState::Draft => continue,
            Some(draft) => draft.id,
            None => app::offer::draft(app, member, offer_input(app, offer)?).await?.id,
        };
        app::offer::publish(app, member, id).await?;
        seeded.offers += 1;
    }
    Ok(())
}

fn offer_input(app: &App, offer: &DemoOffer) -> Result<OfferInput, AppError> {
    Ok(OfferInput {
        host: None,
        activity: offer.activity,
        visibility: Visibility::VerifiedSchools,
        title: offer.title.clone(),
        description: offer.description.clone(),
        trades: offer.trades.clone(),
        place: None,
        radius_km: offer.radius_km,
        accepts_cross_border: offer.cross_border,
        languages: offer.languages.clone(),
        ages: (None, None),
        eqf: (offer.eqf.map(|(from, _)| from), offer.eqf.map(|(_, to)| to)),
        facts: offer.facts.clone(),
        periods: offer.periods.iter().map(|period| period_input(app, period)).collect::<Result<_, _>>()?,
    })
}

fn period_input(app: &App, period: &DemoPeriod) -> Result<PeriodInput, AppError> {
    let (starts_on, ends_on) = period.when.days(app.sources.clock.today());
    Ok(PeriodInput { starts_on, ends_on, weekdays: period.when.weekdays()?, quantity: Some(period.quantity) })
}
