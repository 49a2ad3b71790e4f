//! The form of what one is told: as it is sent, and what it says.

use app::account::Wishes;
use chrono::NaiveTime;
use domain::{Cadence, FieldError, FieldErrors, MailWishes, NotificationKind, Period, time_zone};
use serde::Deserialize;

use super::pauses;
use crate::fields::Fields;

/// One zone for each time that is kept in the countries that the service is for: summer time is the same in all of them.
pub(super) const ZONES: [(&str, &str); 3] = [
    ("Europe/Sarajevo", "preferences-zone-central"),
    ("Europe/Athens", "preferences-zone-eastern"),
    ("Europe/Lisbon", "preferences-zone-western"),
];

/// The form as it was sent: a cadence for each kind, times as `20:00`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PreferencesForm {
    suggestion_created: String,
    need_fits: String,
    school_interested: String,
    offer_still_valid: String,
    offer_expiring: String,
    offer_paused: String,
    accreditation_expiring: String,
    contact_unreachable: String,
    zone: String,
    quiet_from: String,
    quiet_to: String,
    /// For which the page asked; empty = it asked for none.
    organisation: String,
    /// One a line.
    pauses: String,
    budget: String,
}

/// What a form says.
pub(super) struct Read {
    pub(super) mail: MailWishes,
    pub(super) pauses: Vec<Period>,
    pub(super) budget: Option<u32>,
}

impl PreferencesForm {
    /// As things stand.
    pub(super) fn of(wishes: &Wishes) -> Self {
        let mut form = Self::default();
        for kind in NotificationKind::ALL {
            wishes.mail.cadence(*kind).as_str().clone_into(form.of_kind_mut(*kind));
        }
        let time = |time: NaiveTime| time.format("%H:%M").to_string();
        let quiet = wishes.mail.quiet;
        // A zone that is not asked for keeps the same time as one that is.
        let is_asked_for = |zone: &str| ZONES.iter().any(|(known, _)| *known == zone);
        let zone = Some(wishes.mail.zone.name()).filter(|zone| is_asked_for(zone)).unwrap_or(ZONES[0].0);
        zone.clone_into(&mut form.zone);
        form.quiet_from = quiet.map(|(from, _)| time(from)).unwrap_or_default();
        form.quiet_to = quiet.map(|(_, to)| time(to)).unwrap_or_default();
        if let Some(of_it) = &wishes.organisation {
            form.organisation = of_it.organisation.to_string();
            form.pauses = pauses::written(&of_it.pauses);
            form.budget = of_it.contact_budget.map(|budget| budget.to_string()).unwrap_or_default();
        }
        form
    }

    /// Whether the page asked for another organisation than the one for which its reader acts by now.
    pub(super) fn is_of_another(&self, wishes: &Wishes) -> bool {
        self.says_of_organisation() && self.organisation != Self::of(wishes).organisation
    }

    /// Whether it says anything of an organisation.
    pub(super) const fn says_of_organisation(&self) -> bool {
        !self.organisation.is_empty()
    }

    /// To be sent once more: what it says of another organisation, or of none, gives way to how things stand.
    pub(super) fn of_organisation_now(self, wishes: &Wishes) -> Self {
        let now = Self::of(wishes);
        if self.organisation == now.organisation {
            return self;
        }
        Self { organisation: now.organisation, pauses: now.pauses, budget: now.budget, ..self }
    }

    /// As the page shows them.
    pub(super) fn fields(&self) -> Fields {
        Fields::new([
            ("suggestion_created", &self.suggestion_created),
            ("need_fits", &self.need_fits),
            ("school_interested", &self.school_interested),
            ("offer_still_valid", &self.offer_still_valid),
            ("offer_expiring", &self.offer_expiring),
            ("offer_paused", &self.offer_paused),
            ("accreditation_expiring", &self.accreditation_expiring),
            ("contact_unreachable", &self.contact_unreachable),
            ("zone", &self.zone),
            ("quiet_from", &self.quiet_from),
            ("quiet_to", &self.quiet_to),
            ("pauses", &self.pauses),
            ("budget", &self.budget),
        ])
    }

    /// What it says; a kind that the page did not ask for stays as it was.
    pub(super) fn read(&self, before: MailWishes) -> Result<Read, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut mail = before;
        for kind in NotificationKind::ALL {
            match self.of_kind(*kind) {
                "" => {}
                word => match Cadence::parse(word) {
                    Ok(cadence) => mail = mail.with(*kind, cadence),
                    Err(_) => errors.push(FieldError::new(kind.as_str(), "choose-one")),
                },
            }
        }
        match time_zone(&self.zone).filter(|_| ZONES.iter().any(|(zone, _)| *zone == self.zone)) {
            Some(zone) => mail.zone = zone,
            None => errors.push(FieldError::new("zone", "time-zone")),
        }
        mail.quiet = self.quiet(&mut errors);
        let pauses = errors.keep(pauses::read(&self.pauses)).unwrap_or_default();
        let budget = self.budget(&mut errors);
        errors.none_or(|| Read { mail, pauses, budget })
    }

    fn quiet(&self, errors: &mut FieldErrors) -> Option<(NaiveTime, NaiveTime)> {
        let mut time = |field: &'static str, text: &str| {
            let read = NaiveTime::parse_from_str(text.trim(), "%H:%M");
            errors.keep(read.map_err(|_| FieldError::new(field, "time")))
        };
        match (self.quiet_from.trim(), self.quiet_to.trim()) {
            ("", "") => None,
            ("", _) | (_, "") => {
                let field = if self.quiet_from.trim().is_empty() { "quiet_from" } else { "quiet_to" };
                errors.push(FieldError::new(field, "quiet-hours"));
                None
            }
            (from, to) => time("quiet_from", from).zip(time("quiet_to", to)),
        }
    }

    fn budget(&self, errors: &mut FieldErrors) -> Option<u32> {
        let text = self.budget.trim();
        if text.is_empty() {
            return None;
        }
        errors.keep(text.parse().map_err(|_| FieldError::new("budget", "not-a-number").with("given", text)))
    }

    fn of_kind(&self, kind: NotificationKind) -> &str {
        match kind {
            NotificationKind::SuggestionCreated => &self.suggestion_created,
            NotificationKind::NeedFits => &self.need_fits,
            NotificationKind::SchoolInterested => &self.school_interested,
            NotificationKind::OfferStillValid => &self.offer_still_valid,
            NotificationKind::OfferExpiring => &self.offer_expiring,
            NotificationKind::OfferPaused => &self.offer_paused,
            NotificationKind::AccreditationExpiring => &self.accreditation_expiring,
            NotificationKind::ContactUnreachable => &self.contact_unreachable,
        }
    }

    fn of_kind_mut(&mut self, kind: NotificationKind) -> &mut String {
        match kind {
            NotificationKind::SuggestionCreated => &mut self.suggestion_created,
            NotificationKind::NeedFits => &mut self.need_fits,
            NotificationKind::SchoolInterested => &mut self.school_interested,
            NotificationKind::OfferStillValid => &mut self.offer_still_valid,
            NotificationKind::OfferExpiring => &mut self.offer_expiring,
            NotificationKind::OfferPaused => &mut self.offer_paused,
            NotificationKind::AccreditationExpiring => &mut self.accreditation_expiring,
            NotificationKind::ContactUnreachable => &mut self.contact_unreachable,
        }
    }
}
