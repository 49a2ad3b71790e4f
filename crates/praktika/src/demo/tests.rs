use std::collections::HashSet;

use domain::{ActivityFamily, OrganisationKind};

use super::file::organisations;

#[test]
fn the_files_are_sound_and_marked() {
    let all = organisations().unwrap();
    let of = |kind| all.iter().filter(|organisation| organisation.kind == kind).count();
    assert_eq!((of(OrganisationKind::School), of(OrganisationKind::Company)), (12, 29));
    let names: HashSet<&str> = all.iter().map(|organisation| organisation.name.as_str()).collect();
    let addresses: HashSet<&str> = all.iter().map(|organisation| organisation.email.as_str()).collect();
    assert_eq!((names.len(), addresses.len()), (all.len(), all.len()));
    assert!(names.iter().all(|name| name.ends_with(" (demo)")));
    assert!(addresses.iter().all(|address| address.ends_with("@demo.invalid")));
}

#[test]
fn all_countries_and_families_are_there() {
    let all = organisations().unwrap();
    let countries: HashSet<String> = all.iter().map(|one| one.country().unwrap().to_string()).collect();
    for country in ["AL", "BA", "XK", "ME", "SI", "HR", "AT", "DE"] {
        assert!(countries.contains(country), "{country}");
    }
    let needs: Vec<_> = all.iter().flat_map(|one| &one.needs).map(|need| need.activity).collect();
    let offers: Vec<_> = all.iter().flat_map(|one| &one.offers).map(|offer| offer.activity).collect();
    assert_eq!((needs.len(), offers.len()), (30, 53));
    for family in ActivityFamily::ALL {
        assert!(needs.iter().any(|activity| activity.family() == *family), "{family}");
        assert!(offers.iter().any(|activity| activity.family() == *family), "{family}");
    }
}

#[test]
fn codes_are_those_of_the_catalogue() {
    let catalogue = reference::Catalogue::shipped().unwrap();
    for one in organisations().unwrap() {
        assert!(catalogue.place(&one.place).is_some(), "{}", one.place);
        let trades = one.programmes.iter().map(|programme| &programme.trade);
        for trade in trades.chain(one.offers.iter().flat_map(|offer| &offer.trades)) {
            assert!(catalogue.trade(trade).is_some(), "{trade}");
        }
    }
}
