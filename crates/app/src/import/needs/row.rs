//! A row, read and checked.

use chrono::NaiveDate;
use domain::{
    Activity, LanguageTag, Location, NeedState, Organisation, OrganisationId, Participants, Weekdays,
};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::identity::Identity;
use crate::import::read;

/// What a row says of a need.
pub(super) struct NeedRow {
    pub(super) sending: OrganisationId,
    /// Within the sending side.
    pub(super) identity: Identity,
    /// Within the sending side; `None` = no programme.
    pub(super) programme: Option<Identity>,
    pub(super) participants: Participants,
    pub(super) activity: Activity,
    pub(super) quantity: Option<u32>,
    pub(super) with_support: Option<u32>,
    pub(super) starts_on: Option<NaiveDate>,
    pub(super) ends_on: Option<NaiveDate>,
    pub(super) weekdays: Option<Weekdays>,
    pub(super) location: Location,
    pub(super) max_distance_km: Option<u32>,
    pub(super) accepts_cross_border: bool,
    pub(super) languages: Vec<LanguageTag>,
    /// `None` = not said.
    pub(super) state: Option<NeedState>,
}

const PARTICIPANTS: [&str; 4] = ["learners", "teachers", "in_company_trainers", "managers"];
const STATES: [&str; 5] = ["draft", "open", "met", "closed", "expired"];

pub(super) fn read(context: &Context<'_>, row: &Row, sending: &Organisation) -> Result<NeedRow, RowProblem> {
    let bound = &context.bound;
    let activity = read::activity(context, row)?;
    let participants = read::word(context, row, "participants", &PARTICIPANTS)?.ok_or_else(|| {
        bound.problem(row, "participants", "nothing is written there", "Write who takes part")
    })?;
    let programme = context.identity(row, "programme_source", "programme_key")?;
    let (starts_on, ends_on) = (bound.date(row, "starts_on")?, bound.date(row, "ends_on")?);
    let location = match read::location(context, row, None)? {
        Some(location) => location,
        None => read::home(context, row, sending)?,
    };
    let identity = match context.identity(row, "source", "key")? {
        Some(identity) => identity,
        None => context.derived(derived_key(activity, programme.as_ref(), starts_on)),
    };
    Ok(NeedRow {
        sending: sending.id,
        identity,
        programme,
        participants,
        activity,
        quantity: bound.number(row, "quantity")?,
        with_support: bound.number(row, "with_support")?,
        starts_on,
        ends_on,
        weekdays: read::weekdays(context, row)?,
        location,
        max_distance_km: bound.number(row, "max_distance_km")?,
        accepts_cross_border: bound.flag(row, "cross_border")?.unwrap_or(false),
        languages: read::languages(context, row)?,
        state: read::word(context, row, "state", &STATES)?,
    })
}

/// The key of a list that gives none: what is looked for, for whom, from when.
fn derived_key(activity: Activity, programme: Option<&Identity>, starts_on: Option<NaiveDate>) -> String {
    let programme = match programme {
        Some(Identity::Of(origin)) => origin.external_id.clone(),
        Some(Identity::Own(id)) => id.to_string(),
        None => String::new(),
    };
    let from = starts_on.map(|day| day.to_string()).unwrap_or_default();
    format!("{activity}|{programme}|{from}")
}
