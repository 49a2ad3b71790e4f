//! Which mails carry what is due: as few as can be. Pure, so that a table can test it.

use std::collections::BTreeMap;

use domain::{
    Cadence, Entered, MailFacts, MailKind, NeedId, Notification, NotificationFacts, NotificationKind,
    OfferId, OrganisationId, Told,
};

/// Schools that wait get a mail each, with the answers in it, unless there are more at once.
const ANSWERED_EACH: usize = 3;

/// A mail, and what it carries.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bundle {
    pub(super) kind: MailKind,
    pub(super) facts: MailFacts,
    pub(super) waiting: Vec<Notification>,
}

/// What came on a day or in a week.
pub(super) fn digest(cadence: Cadence, waiting: Vec<Notification>) -> Bundle {
    let facts = MailFacts::Digest { cadence, told: waiting.iter().map(told).collect() };
    Bundle { kind: MailKind::Digest, facts, waiting }
}

/// What is told at once: one mail, and one more for each school that waits for an answer. `room` = how many may leave.
pub(super) fn at_once(waiting: Vec<Notification>, room: usize) -> Vec<Bundle> {
    let (mut asked, mut rest): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|one| one.kind == NotificationKind::SchoolInterested);
    if asked.len() > ANSWERED_EACH || asked.len() + usize::from(!rest.is_empty()) > room {
        rest.splice(0..0, asked.drain(..));
    }
    let mut bundles: Vec<Bundle> = asked.into_iter().map(|one| of_one_kind(vec![one])).collect();
    if is_one_message(&rest) {
        bundles.push(of_one_kind(rest));
    } else if !rest.is_empty() {
        bundles.push(digest(Cadence::AtOnce, rest));
    }
    bundles
}

/// Whether one message says it all: lists of one organisation, or a single thing.
fn is_one_message(waiting: &[Notification]) -> bool {
    let Some((first, others)) = waiting.split_first() else { return false };
    let lists = [NotificationKind::SuggestionCreated, NotificationKind::NeedFits];
    let same = |other: &Notification| other.kind == first.kind && other.organisation == first.organisation;
    others.is_empty() || (lists.contains(&first.kind) && others.iter().all(same))
}

fn of_one_kind(waiting: Vec<Notification>) -> Bundle {
    let organisation = waiting.first().and_then(|first| first.organisation);
    let organisation = organisation.unwrap_or(OrganisationId::from_uuid(uuid::Uuid::nil()));
    let pairs = || waiting.iter().filter_map(|one| pair(&one.facts));
    let first = waiting.first().map(|first| first.facts.clone());
    let (kind, facts) = match first {
        Some(NotificationFacts::SuggestionCreated { .. }) => {
            let facts = MailFacts::SuggestionCreated { organisation, lists: lists(pairs()) };
            (MailKind::SuggestionCreated, facts)
        }
        Some(NotificationFacts::NeedFits { .. }) => {
            (MailKind::NeedFits, MailFacts::NeedsFit { organisation, pairs: pairs().collect() })
        }
        Some(NotificationFacts::SchoolInterested { suggestion }) => {
            (MailKind::SchoolInterested, MailFacts::SchoolInterested { suggestion, contact: None })
        }
        Some(NotificationFacts::OfferStillValid { offer }) => {
            (MailKind::OfferStillValid, MailFacts::OfferStillValid { offer, contact: None })
        }
        Some(NotificationFacts::OfferPaused { offer }) => {
            (MailKind::OfferPaused, MailFacts::OfferPaused { offer, contact: None })
        }
        Some(what) => {
            let kind = match what {
                NotificationFacts::OfferExpiring { .. } => MailKind::OfferExpiring,
                NotificationFacts::AccreditationExpiring { .. } => MailKind::AccreditationExpiring,
                _ => MailKind::ContactUnreachable,
            };
            (kind, MailFacts::Told(Told { organisation: Some(organisation), what }))
        }
        None => (MailKind::Digest, MailFacts::Digest { cadence: Cadence::AtOnce, told: vec![] }),
    };
    Bundle { kind, facts, waiting }
}

fn told(notification: &Notification) -> Told {
    Told { organisation: notification.organisation, what: notification.facts.clone() }
}

const fn pair(facts: &NotificationFacts) -> Option<(NeedId, OfferId)> {
    match facts {
        NotificationFacts::SuggestionCreated { need, offer }
        | NotificationFacts::NeedFits { need, offer } => Some((*need, *offer)),
        _ => None,
    }
}

/// By need, in the order in which needs come first.
pub(in crate::mailing) fn lists(pairs: impl Iterator<Item = (NeedId, OfferId)>) -> Vec<Entered> {
    let mut lists: Vec<Entered> = Vec::new();
    let mut at: BTreeMap<NeedId, usize> = BTreeMap::new();
    for (need, offer) in pairs {
        let index = *at.entry(need).or_insert(lists.len());
        match lists.get_mut(index) {
            Some(entered) => entered.offers.push(offer),
            None => lists.push(Entered { need, offers: vec![offer] }),
        }
    }
    lists
}

#[cfg(test)]
mod tests;
