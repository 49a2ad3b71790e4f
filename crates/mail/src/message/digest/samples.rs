//! Made-up digests: of a school, of a company, and longer than anybody's.

use super::{Digest, News, Thing};
use crate::message::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, SCHOOL, SETTINGS, UNSUBSCRIBE, day, long_link,
};
use domain::{Activity, Cadence};
use i18n::Translator;

pub(super) fn samples(t: Translator) -> Vec<(&'static str, Digest)> {
    let usual = Digest {
        recipient_name: PERSON.to_owned(),
        cadence: Cadence::Weekly,
        news: vec![suggestions(t, COMPANY, 4), suggestions(t, "Lim Gradnja", 1)],
        link: LINK.to_owned(),
        settings_link: SETTINGS.to_owned(),
        unsubscribe: UNSUBSCRIBE.to_owned(),
        names_kosovo: false,
    };
    let company = Digest { cadence: Cadence::Daily, news: of_a_company(t), ..usual.clone() };
    let many = vec![suggestions(t, HOSTILE_COMPANY, 21); 30];
    let longest = Digest {
        recipient_name: HOSTILE_PERSON.to_owned(),
        news: [many, of_a_company(t)].concat(),
        link: long_link(),
        names_kosovo: true,
        ..usual.clone()
    };
    let sparest = Digest {
        recipient_name: String::new(),
        cadence: Cadence::AtOnce,
        news: vec![suggestions(t, COMPANY, 2)],
        ..usual.clone()
    };
    vec![("usual", usual), ("company", company), ("longest", longest), ("sparest", sparest)]
}

fn suggestions(t: Translator, company: &str, count: usize) -> News {
    let (need, company) = (t.activity(Activity::PracticalTraining), company.to_owned());
    news(Thing::Suggestions { need, company, count })
}

/// One thing of each kind that a company is told.
fn of_a_company(t: Translator) -> Vec<News> {
    let (offer, school, since) = (t.activity(Activity::GuestLecture), SCHOOL.to_owned(), day(t, 9, 14));
    let date = day(t, 12, 31);
    let things = [
        Thing::Interested { school: school.clone(), offer: offer.clone() },
        Thing::Need { school, need: t.activity(Activity::PracticalTraining), count: 1 },
        Thing::StillValid { offer: offer.clone(), since: since.clone() },
        Thing::Paused { offer: offer.clone(), since },
        Thing::Expiring { offer, date: date.clone() },
        Thing::Accreditation { company: COMPANY.to_owned(), trade: "CNC".to_owned(), date },
        Thing::Unreachable { person: PERSON.to_owned(), organisation: COMPANY.to_owned() },
    ];
    things.map(news).into()
}

fn news(thing: Thing) -> News {
    News { thing, link: LINK.to_owned() }
}
