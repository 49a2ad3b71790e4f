//! Who gives a connection up, without any network.

use super::*;

fn client(n: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, n])
}

/// A full house: for each connection its client and what it does, in the order in which they came.
struct House {
    connections: Arc<Connections>,
    places: Vec<Place>,
}

#[derive(Clone, Copy)]
enum Doing {
    JustCome,
    Nothing,
    Sending,
    Reading,
    BeingAnswered,
}
use Doing::{BeingAnswered, JustCome, Nothing, Reading, Sending};

impl House {
    fn full(of: &[(u8, Doing)]) -> Self {
        let connections = Connections::new(of.len());
        let places = of.iter().map(|(who, doing)| {
            let Admission::Free(place) = connections.admit(client(*who)) else { panic!("full") };
            let activity = place.activity();
            match doing {
                JustCome => (),
                Nothing => activity.looked_at(),
                Sending => {
                    assert!(activity.begin());
                    activity.set_for_body(true);
                }
                Reading => {
                    assert!(activity.begin());
                    activity.set_for_reader(true);
                }
                BeingAnswered => assert!(activity.begin()),
            }
            place
        });
        let places = places.collect();
        Self { connections, places }
    }

    /// Whose place somebody gets, by its position; `None` = turned away.
    fn loses_to(&self, newcomer: u8) -> Option<usize> {
        match self.connections.admit(client(newcomer)) {
            Admission::Free(_) => panic!("there was room"),
            Admission::TurnedAway => {
                assert_eq!(self.lost(), None);
                None
            }
            Admission::InPlaceOfAnother(_place) => self.lost(),
        }
    }

    fn lost(&self) -> Option<usize> {
        let held = self.connections.held();
        self.places.iter().position(|place| !held.all.contains_key(&place.number))
    }
}

#[test]
fn who_holds_most_loses_what_waits_longest() {
    for (house, newcomer, lost) in [
        // Of three who hold one each, the longest idle.
        (&[(1, Nothing), (2, Nothing), (3, Nothing)][..], 4, Some(0)),
        // Who holds two, though another waits longer.
        (&[(1, Nothing), (2, Nothing), (2, Nothing)], 3, Some(1)),
        // The newcomer's own connection counts.
        (&[(1, Nothing), (2, Nothing)], 2, Some(1)),
        // More than half of the most is as much as the most.
        (&[(1, Nothing), (1, Nothing), (2, Nothing), (2, Nothing), (2, Nothing)], 3, Some(0)),
        (&[(1, Nothing), (2, Nothing), (2, Nothing), (2, Nothing)], 3, Some(1)),
        // A request in flight goes after an idle connection, however old.
        (&[(1, BeingAnswered), (1, Sending), (1, Nothing)], 2, Some(2)),
        // A slow body and a slow reader go before what the service still answers.
        (&[(1, BeingAnswered), (1, Sending), (1, BeingAnswered)], 2, Some(1)),
        (&[(1, BeingAnswered), (1, BeingAnswered), (1, Reading)], 2, Some(2)),
        // Who holds most has requests that are being answered: the next one gives up what waits.
        (&[(1, BeingAnswered), (1, BeingAnswered), (2, Nothing)], 3, Some(2)),
        // Nothing but requests that are being answered: the oldest of who holds most, for somebody who holds less.
        (&[(1, BeingAnswered), (2, BeingAnswered), (2, BeingAnswered)], 3, Some(1)),
        // What has just come may have asked already.
        (&[(1, JustCome), (1, JustCome), (2, Nothing)], 3, Some(2)),
        (&[(1, JustCome), (1, Nothing), (2, Nothing)], 3, Some(1)),
        // Nobody holds more than the newcomer would.
        (&[(1, BeingAnswered), (1, BeingAnswered)], 1, None),
        (&[(1, BeingAnswered), (2, BeingAnswered)], 3, None),
        (&[(1, BeingAnswered), (1, BeingAnswered), (2, Nothing)], 1, None),
    ] {
        let case = House::full(house);
        let named: Vec<_> = house.iter().map(|(who, _)| who).collect();
        assert_eq!(case.loses_to(newcomer), lost, "{newcomer} comes to {named:?}");
    }
}

#[test]
fn a_place_is_given_back_once() {
    let House { connections, mut places } = House::full(&[(1, Nothing), (2, Nothing)]);
    drop(places.remove(1));
    let Admission::Free(third) = connections.admit(client(3)) else { panic!("no room") };
    third.activity().looked_at();
    assert!(connections.make_room(), "there is one to close");
    assert_eq!(connections.held().all.len(), 1);
    drop(places); // its place was taken before
    assert_eq!(connections.held().all.len(), 1);
    drop(third);
    assert!(!connections.make_room(), "nobody is there");
    let held = connections.held();
    assert!(held.all.is_empty() && held.counts.is_empty() && held.ranks.is_empty());
}
