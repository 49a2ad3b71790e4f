use chrono::DateTime;
use domain::{AccountId, NotificationId, SuggestionId};
use uuid::Uuid;

use super::*;

const A: u128 = 100;
const B: u128 = 200;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn of(organisation: u128, facts: NotificationFacts) -> Notification {
    Notification {
        id: NotificationId::from_uuid(id(1)),
        kind: facts.kind(),
        dedupe_key: format!("{facts:?}"),
        account: AccountId::from_uuid(id(2)),
        organisation: Some(OrganisationId::from_uuid(id(organisation))),
        subject: id(3),
        facts,
        cadence: Cadence::AtOnce,
        created_at: DateTime::UNIX_EPOCH,
    }
}

fn suggested(organisation: u128, need: u128, offer: u128) -> Notification {
    let (need, offer) = (NeedId::from_uuid(id(need)), OfferId::from_uuid(id(offer)));
    of(organisation, NotificationFacts::SuggestionCreated { need, offer })
}

fn fits(organisation: u128, need: u128) -> Notification {
    let (need, offer) = (NeedId::from_uuid(id(need)), OfferId::from_uuid(id(9)));
    of(organisation, NotificationFacts::NeedFits { need, offer })
}

fn asked(pair: u128) -> Notification {
    of(A, NotificationFacts::SchoolInterested { suggestion: SuggestionId::from_uuid(id(pair)) })
}

fn paused() -> Notification {
    of(A, NotificationFacts::OfferPaused { offer: OfferId::from_uuid(id(9)) })
}

/// The kinds of the mails, and how much each carries.
fn kinds(waiting: Vec<Notification>, room: usize) -> Vec<(MailKind, usize)> {
    at_once(waiting, room).into_iter().map(|bundle| (bundle.kind, bundle.waiting.len())).collect()
}

#[test]
fn what_is_due_at_once_goes_by_as_few_mails_as_can_be() {
    use MailKind::{Digest, NeedFits, OfferPaused, SchoolInterested, SuggestionCreated};
    let lists = |organisation| vec![suggested(organisation, 1, 5), suggested(organisation, 2, 6)];
    for (waiting, room, mails) in [
        (vec![], 20, vec![]),
        (lists(A), 20, vec![(SuggestionCreated, 2)]),
        (vec![fits(A, 1), fits(A, 2)], 20, vec![(NeedFits, 2)]),
        (vec![paused()], 20, vec![(OfferPaused, 1)]),
        (vec![paused(), paused()], 20, vec![(Digest, 2)]),
        // Somebody who speaks for two schools, or for a school and a company, gets one mail all the same.
        ([lists(A), lists(B)].concat(), 20, vec![(Digest, 4)]),
        (vec![suggested(A, 1, 5), fits(A, 1)], 20, vec![(Digest, 2)]),
        // Who waits for an answer gets one with the answers in it.
        (
            vec![asked(1), asked(2), paused()],
            20,
            vec![(SchoolInterested, 1), (SchoolInterested, 1), (OfferPaused, 1)],
        ),
        (vec![asked(1), asked(2), asked(3), asked(4)], 20, vec![(Digest, 4)]),
        // Never more than there is room for.
        (vec![asked(1), asked(2), paused()], 2, vec![(Digest, 3)]),
        (vec![asked(1), asked(2)], 1, vec![(Digest, 2)]),
        (vec![asked(1)], 1, vec![(SchoolInterested, 1)]),
    ] {
        assert_eq!(kinds(waiting.clone(), room), mails, "{waiting:?} room for {room}");
    }
}

#[test]
fn nothing_is_left_out_and_nothing_told_twice() {
    let waiting = vec![asked(1), suggested(A, 1, 5), fits(B, 1), asked(2), paused(), suggested(B, 3, 7)];
    for room in 1..6 {
        let mut told: Vec<String> = at_once(waiting.clone(), room)
            .into_iter()
            .flat_map(|bundle| bundle.waiting)
            .map(|notification| notification.dedupe_key)
            .collect();
        let mut all: Vec<String> = waiting.iter().map(|one| one.dedupe_key.clone()).collect();
        told.sort();
        all.sort();
        assert_eq!(told, all, "room for {room}");
    }
}

#[test]
fn lists_are_told_by_need_in_the_order_in_which_needs_come_first() {
    let waiting = vec![suggested(A, 2, 5), suggested(A, 1, 6), suggested(A, 2, 7)];
    let facts = at_once(waiting, 20).remove(0).facts;
    let offer = |n| OfferId::from_uuid(id(n));
    let lists = vec![
        Entered { need: NeedId::from_uuid(id(2)), offers: vec![offer(5), offer(7)] },
        Entered { need: NeedId::from_uuid(id(1)), offers: vec![offer(6)] },
    ];
    let organisation = OrganisationId::from_uuid(id(A));
    assert_eq!(facts, MailFacts::SuggestionCreated { organisation, lists });
}
