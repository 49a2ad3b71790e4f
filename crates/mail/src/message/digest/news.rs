//! What a digest tells: one thing, and things of one kind together.

use crate::message::plain::{Item, Section};
use domain::NotificationKind;
use i18n::Translator;

/// Of a kind so many are shown; the others are counted.
const SHOWN: usize = 8;

/// What matters most comes first: where somebody waits, then what is new, then what has to be looked after.
const ORDER: [NotificationKind; 8] = [
    NotificationKind::SchoolInterested,
    NotificationKind::SuggestionCreated,
    NotificationKind::NeedFits,
    NotificationKind::OfferStillValid,
    NotificationKind::OfferPaused,
    NotificationKind::OfferExpiring,
    NotificationKind::AccreditationExpiring,
    NotificationKind::ContactUnreachable,
];

/// One thing, and where to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What.
    pub thing: Thing,
    /// Where to look, or to answer.
    pub link: String,
}

/// One thing that a digest tells; names, places and dates are words already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// Companies came onto the list of a need.
    Suggestions {
        /// What the school looks for.
        need: String,
        /// The best of them.
        company: String,
        /// How many, the best included.
        count: usize,
    },
    /// A school looks for what a company offers.
    Need {
        /// Who.
        school: String,
        /// What it looks for.
        need: String,
        /// How many of the company's offers fit.
        count: usize,
    },
    /// A school is interested.
    Interested {
        /// Who.
        school: String,
        /// In which offer.
        offer: String,
    },
    /// Does an offer still stand?
    StillValid {
        /// Which.
        offer: String,
        /// Since when nobody said so.
        since: String,
    },
    /// An offer was paused.
    Paused {
        /// Which.
        offer: String,
        /// Since when nobody said that it stands.
        since: String,
    },
    /// An offer's last dates end.
    Expiring {
        /// Which.
        offer: String,
        /// When.
        date: String,
    },
    /// An accreditation runs out.
    Accreditation {
        /// Whose.
        company: String,
        /// For which trade.
        trade: String,
        /// When.
        date: String,
    },
    /// Mails to somebody come back.
    Unreachable {
        /// To whom.
        person: String,
        /// Where they work.
        organisation: String,
    },
}

impl Thing {
    const fn kind(&self) -> NotificationKind {
        match self {
            Self::Suggestions { .. } => NotificationKind::SuggestionCreated,
            Self::Need { .. } => NotificationKind::NeedFits,
            Self::Interested { .. } => NotificationKind::SchoolInterested,
            Self::StillValid { .. } => NotificationKind::OfferStillValid,
            Self::Paused { .. } => NotificationKind::OfferPaused,
            Self::Expiring { .. } => NotificationKind::OfferExpiring,
            Self::Accreditation { .. } => NotificationKind::AccreditationExpiring,
            Self::Unreachable { .. } => NotificationKind::ContactUnreachable,
        }
    }

    /// A need with four new companies is four suggestions.
    const fn count(&self) -> usize {
        match self {
            Self::Suggestions { count, .. } => *count,
            _ => 1,
        }
    }

    fn words(&self, t: Translator) -> String {
        let of = |key: &'static str, arguments: [(&'static str, &str); 2]| {
            let [(one, its), (other, others)] = arguments;
            t.msg(key).arg(one, its.to_owned()).arg(other, others.to_owned())
        };
        match self {
            Self::Suggestions { need, company, count } => {
                of("mail-digest-suggestions-item", [("need", need), ("company", company)])
                    .arg("n", *count)
                    .arg("others", count.saturating_sub(1))
            }
            Self::Need { school, need, count } => {
                of("mail-digest-needs-item", [("school", school), ("need", need)]).arg("n", *count)
            }
            Self::Interested { school, offer } => {
                of("mail-digest-interested-item", [("school", school), ("offer", offer)])
            }
            Self::StillValid { offer, since } => {
                of("mail-digest-still-valid-item", [("offer", offer), ("since", since)])
            }
            Self::Paused { offer, since } => {
                of("mail-digest-paused-item", [("offer", offer), ("since", since)])
            }
            Self::Expiring { offer, date } => {
                of("mail-digest-expiring-item", [("offer", offer), ("date", date)])
            }
            Self::Accreditation { company, trade, date } => {
                of("mail-digest-accreditation-item", [("company", company), ("trade", trade)])
                    .arg("date", date.clone())
            }
            Self::Unreachable { person, organisation } => {
                of("mail-digest-unreachable-item", [("person", person), ("organisation", organisation)])
            }
        }
        .to_string()
    }
}

/// By kind, what matters most first.
pub(super) fn sections(t: Translator, news: &[News]) -> Vec<Section> {
    let of_kind = |kind: NotificationKind| -> Vec<&News> {
        news.iter().filter(|news| news.thing.kind() == kind).collect()
    };
    let found = ORDER.map(|kind| (kind, of_kind(kind)));
    found.iter().filter(|(_, news)| !news.is_empty()).map(|(kind, news)| section(t, *kind, news)).collect()
}

fn section(t: Translator, kind: NotificationKind, news: &[&News]) -> Section {
    let count = |news: &[&News]| news.iter().map(|news| news.thing.count()).sum::<usize>();
    let (shown, others) = news.split_at(SHOWN.min(news.len()));
    let item = |news: &&News| Item { words: news.thing.words(t), link: news.link.clone() };
    let others = Some(count(others)).filter(|others| *others > 0);
    Section {
        heading: t.msg(key(kind)).arg("n", count(news)).to_string(),
        items: shown.iter().map(item).collect(),
        more: others.map(|others| t.msg("mail-digest-more").arg("n", others).to_string()),
    }
}

const fn key(kind: NotificationKind) -> &'static str {
    match kind {
        NotificationKind::SuggestionCreated => "mail-digest-suggestions",
        NotificationKind::NeedFits => "mail-digest-needs",
        NotificationKind::SchoolInterested => "mail-digest-interested",
        NotificationKind::OfferStillValid => "mail-digest-still-valid",
        NotificationKind::OfferExpiring => "mail-digest-expiring",
        NotificationKind::OfferPaused => "mail-digest-paused",
        NotificationKind::AccreditationExpiring => "mail-digest-accreditation",
        NotificationKind::ContactUnreachable => "mail-digest-unreachable",
    }
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn a_school_is_one_line_however_many_offers_fit() {
        let words = |locale, count| {
            let (school, need) = ("S".to_owned(), "N".to_owned());
            Thing::Need { school, need, count }.words(Translator::new(locale))
        };
        assert_eq!(words(Locale::En, 1), "S looks for: N");
        assert_eq!(words(Locale::En, 10), "S looks for: N (10 of your offers fit)");
        assert_eq!(words(Locale::Sq, 10), "S kërkon: N (përshtaten 10 nga ofertat tuaja)");
        assert_eq!(words(Locale::Bs, 1), "S traži: N");
        assert_eq!(words(Locale::Bs, 3), "S traži: N (odgovaraju 3 vaše ponude)");
        assert_eq!(words(Locale::Hr, 21), "S traži: N (odgovara 21 vaša ponuda)");
        assert_eq!(words(Locale::SrCyrl, 10), "S тражи: N (одговара 10 ваших понуда)");
    }
}
