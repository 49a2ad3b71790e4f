//! `praktika organisations`: those that look like one, and making them one.

use app::organisation::{DuplicateGroup, DuplicateReason, Merged};
use app::{App, AppError};
use clap::{Args, Subcommand};
use domain::{Actor, Locale, OrganisationId};
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Organisations that look like one, and making them one
#[derive(Debug, Subcommand)]
pub(super) enum Organisations {
    /// List groups of organisations that look like one
    Duplicates(output::Form),
    /// Make one organisation part of another; what was its becomes the other's
    Merge(Merge),
}

#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The organisation that stays
    keep: OrganisationId,
    /// The organisation that becomes part of it
    gone: OrganisationId,
    /// Tell what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct GroupOut {
    reason: &'static str,
    organisations: Vec<OrganisationOut>,
}

#[derive(Serialize)]
struct OrganisationOut {
    id: OrganisationId,
    kind: &'static str,
    name: String,
    country: String,
    place: String,
    registration_number: Option<String>,
    state: &'static str,
}

#[derive(Serialize)]
struct MergedOut {
    keep: OrganisationId,
    gone: OrganisationId,
    dry_run: bool,
    programmes: usize,
    needs: usize,
    offers: usize,
    accreditations: u64,
    contacts: u64,
    memberships: u64,
    /// Programmes, needs and offers that both had from the same list: they stayed, and ended.
    ended: usize,
}

impl Organisations {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        match self {
            Self::Duplicates(form) => duplicates(&app, form).await,
            Self::Merge(merge) => merge.run(&app).await,
        }
    }
}

async fn duplicates(app: &App, form: output::Form) -> Result<(), CommandError> {
    let groups = app::organisation::duplicates(app, &Actor::system()).await?;
    if groups.is_empty() && !form.json {
        return output::line("no two organisations look like one");
    }
    let snapshot = app.live_index.snapshot()?;
    for DuplicateGroup { reason, organisations } in groups {
        let organisations = organisations.into_iter().map(|one| OrganisationOut {
            id: one.id,
            kind: one.kind.as_str(),
            country: one.country.to_string(),
            place: match one.place {
                Some(place) => snapshot.catalogue().place_name(place, Locale::En),
                None => snapshot.catalogue().region_name(one.region, Locale::En),
            },
            name: one.name,
            registration_number: one.registration_number,
            state: one.state.as_str(),
        });
        let group = GroupOut { reason: reason.as_str(), organisations: organisations.collect() };
        if form.json {
            output::json(&group)?;
            continue;
        }
        output::line(match reason {
            DuplicateReason::RegistrationNumber => "the same registration number:",
            DuplicateReason::Name => "the same name in one municipality:",
        })?;
        for one in &group.organisations {
            output::line(&one.sentence())?;
        }
    }
    Ok(())
}

impl OrganisationOut {
    fn sentence(&self) -> String {
        let Self { id, kind, name, country, place, registration_number, state } = self;
        let number = registration_number.as_deref().unwrap_or("no number");
        format!("  {id}  {kind} {name}, {place}, {country}, {number}, {state}")
    }
}

/// Told before the database is asked, since it needs none.
const ITSELF: &str = "KEEP and GONE are the same organisation: name the one that stays first, then another, which becomes part of it";

impl Merge {
    async fn run(self, app: &App) -> Result<(), CommandError> {
        if self.keep == self.gone {
            return Err(ITSELF.into());
        }
        let system = Actor::system();
        for id in [self.keep, self.gone] {
            app::organisation::show(app, &system, id).await.map_err(|error| match error {
                AppError::NotFound => format!("there is no organisation {id}").into(),
                other => output::worded(other),
            })?;
        }
        let merged = if self.dry_run {
            app::organisation::rehearse_merge(app, &system, self.keep, self.gone).await
        } else {
            app::organisation::merge(app, &system, self.keep, self.gone).await
        };
        let merged = merged.map_err(output::worded)?;
        let out = self.out(&merged);
        if self.form.json {
            return output::json(&out);
        }
        let did = if self.dry_run { "would become" } else { "is now" };
        output::line(&format!("{} {did} part of {}", merged.gone.name, merged.kept.name))?;
        let MergedOut { programmes, needs, offers, accreditations, contacts, memberships, ended, .. } = out;
        output::line(&format!(
            "moved: {programmes} programmes, {needs} needs, {offers} offers, {accreditations} accreditations, \
             {contacts} contacts, {memberships} memberships; ended, since the other has them: {ended}"
        ))
    }

    fn out(&self, Merged { moved, .. }: &Merged) -> MergedOut {
        MergedOut {
            keep: self.keep,
            gone: self.gone,
            dry_run: self.dry_run,
            programmes: moved.programmes.len(),
            needs: moved.needs.len(),
            offers: moved.offers.len(),
            accreditations: moved.accreditations,
            contacts: moved.contacts,
            memberships: moved.memberships,
            ended: moved.left_programmes.len() + moved.left_needs.len() + moved.left_offers.len(),
        }
    }
}
