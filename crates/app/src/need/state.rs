//! The sending side states what it looks for.

use chrono::NaiveDate;
use domain::{
    Activity, Actor, FieldError, FieldErrors, LanguageTag, Need, NeedId, NewNeed, Organisation,
    OrganisationId, Participants, ProgrammeId, Weekdays,
};

use super::subject;
use crate::catalogue::Catalogue;
use crate::organisation::{locate, region_of};
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// What somebody says about a need.
#[derive(Clone, Debug)]
pub struct NeedInput {
    /// Who looks; an organisation's own staff leaves it out.
    pub sending: Option<OrganisationId>,
    /// Which programme's learners take part, or which programme it serves.
    pub programme: Option<ProgrammeId>,
    /// Who takes part.
    pub participants: Participants,
    /// What is looked for.
    pub activity: Activity,
    /// How much, in the activity's unit.
    pub quantity: Option<u32>,
    /// How many need support or help with travel.
    pub with_support: Option<u32>,
    /// The first day.
    pub starts_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// On which days of the week.
    pub weekdays: Option<Weekdays>,
    /// Around which town: a code or a name; left out = where the organisation is.
    pub place: Option<String>,
    /// How far at most by road in km.
    pub max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    pub accepts_cross_border: bool,
    /// Languages in which the participants can work.
    pub languages: Vec<LanguageTag>,
}

/// Writes a need down as a draft.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's organisation or programme, [`AppError::Invalid`] names the fields.
#[tracing::instrument(name = "app.need.state", skip_all)]
pub async fn state(app: &App, actor: &Actor, input: NeedInput) -> Result<Need, AppError> {
    let sending = policy::owner_of_new(actor, input.sending)?;
    let known = app.live_index.known(app).await?;
    write(app, actor, async |tx| {
        let organisation = store::organisation::find(tx.db(), sending).await?.ok_or(AppError::NotFound)?;
        let need = draft(tx, known.catalogue(), &organisation, &input).await?;
        Ok(need)
    })
    .await
}

/// Checks and inserts a draft.
pub(crate) async fn draft(
    tx: &mut Tx,
    catalogue: &Catalogue,
    sending: &Organisation,
    input: &NeedInput,
) -> Result<Need, AppError> {
    let mut errors = FieldErrors::default();
    if let Some(programme) = input.programme {
        let found = store::programme::find(tx.db(), programme).await?;
        if found.is_none_or(|programme| programme.school != sending.id) {
            errors.push(FieldError::new("programme_id", "programme-unknown"));
        }
    }
    let location = match &input.place {
        Some(place) => errors.keep(locate(catalogue, None, Some(place), None)),
        None => region_of(catalogue, sending.region, sending.place),
    };
    let Some(location) = location else {
        errors.push(FieldError::new("place", "required"));
        return Err(errors.into());
    };
    let new = NewNeed {
        sending: sending.id,
        programme: input.programme,
        participants: input.participants,
        activity: input.activity,
        quantity: input.quantity,
        with_support: input.with_support,
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        weekdays: input.weekdays,
        location,
        max_distance_km: input.max_distance_km,
        accepts_cross_border: input.accepts_cross_border,
        languages: input.languages.clone(),
        origin: None,
    };
    match Need::draft(NeedId::from_uuid(tx.uuid()), new, catalogue.activities(), tx.now()) {
        Ok(need) => {
            errors.none_or(|| ())?;
            store::need::insert(tx.db(), &need).await?;
            tx.became(subject(need.id), Became::new(None, need.state.as_str(), "sending"));
            tx.audit("need.state", subject(need.id), &["activity", "programme", "period", "quantity"]);
            Ok(need)
        }
        Err(more) => {
            errors.0.extend(more.0);
            Err(errors.into())
        }
    }
}
