//! What of that which waits is still worth telling when its time has come.

use std::cmp::Reverse;
use std::collections::{BTreeMap, btree_map::Entry};

use domain::{
    AccountId, ContactId, NeedId, NeedState, Notification, NotificationFacts, OfferId, OfferState,
    SuggestionState,
};
use store::Executor;

use crate::mailing::address;
use crate::{App, AppError, Tx, freshness};

/// Rows of a list that are looked at: more than any list has.
const MOST: u64 = 1_000;
const OPEN: [SuggestionState; 3] =
    [SuggestionState::Proposed, SuggestionState::Seen, SuggestionState::Interested];

/// What still stands, the best suggestions first, and what is gone.
pub(super) async fn sort(
    app: &App,
    tx: &Tx,
    waiting: Vec<Notification>,
) -> Result<(Vec<Notification>, Vec<Notification>), AppError> {
    let mut lists = Lists::default();
    let (mut standing, mut gone) = (Vec::new(), Vec::new());
    for notification in waiting {
        let place = match &notification.facts {
            NotificationFacts::SuggestionCreated { need, offer }
            | NotificationFacts::NeedFits { need, offer } => lists.place(tx.db(), *need, *offer).await?,
            facts => stands(app, tx, facts).await?.then_some(Place::NotListed),
        };
        match place {
            Some(place) => standing.push((place, notification)),
            None => gone.push(notification),
        }
    }
    let mut best: BTreeMap<NeedId, u16> = BTreeMap::new();
    for (place, _) in &standing {
        if let Place::Listed { need, score, .. } = place {
            let best = best.entry(*need).or_default();
            *best = (*best).max(*score);
        }
    }
    standing.sort_by_key(|(place, _)| match place {
        Place::NotListed => (Reverse(0), None, 0),
        Place::Listed { need, at, .. } => (Reverse(best.get(need).copied().unwrap_or(0)), Some(*need), *at),
    });
    Ok((standing.into_iter().map(|(_, notification)| notification).collect(), gone))
}

/// Where something stands among what is told: the need with the best of what is told first, each in its list's order.
enum Place {
    NotListed,
    Listed { need: NeedId, score: u16, at: usize },
}

/// The lists of needs, each read once.
#[derive(Default)]
struct Lists(BTreeMap<NeedId, Vec<(OfferId, u16)>>);

impl Lists {
    async fn place(
        &mut self,
        db: &Executor<'_>,
        need: NeedId,
        offer: OfferId,
    ) -> Result<Option<Place>, AppError> {
        let list = match self.0.entry(need) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(read(db, need).await?),
        };
        let found = list.iter().enumerate().find(|(_, (listed, _))| *listed == offer);
        Ok(found.map(|(at, (_, score))| Place::Listed { need, score: *score, at }))
    }
}

/// What stands on the list of a need that is still looked for, best first, with the score.
async fn read(db: &Executor<'_>, id: NeedId) -> Result<Vec<(OfferId, u16)>, AppError> {
    let need = store::need::find(db, id).await?;
    if need.is_none_or(|need| need.state != NeedState::Open) {
        return Ok(vec![]);
    }
    let standing = store::suggestion::list_of_need(db, id, &OPEN, MOST).await?;
    Ok(standing.iter().map(|suggestion| (suggestion.offer, suggestion.engine.score)).collect())
}

async fn stands(app: &App, tx: &Tx, facts: &NotificationFacts) -> Result<bool, AppError> {
    let db = tx.db();
    let offer = async |id| store::offer::find(db, id).await;
    Ok(match facts {
        NotificationFacts::SuggestionCreated { .. } | NotificationFacts::NeedFits { .. } => true,
        NotificationFacts::SchoolInterested { suggestion } => {
            let pair = store::suggestion::find(db, *suggestion).await?;
            pair.is_some_and(|pair| pair.state == SuggestionState::Interested && pair.host_answer.is_none())
        }
        NotificationFacts::OfferStillValid { offer: id } => offer(*id).await?.is_some_and(|offer| {
            offer.state == OfferState::Published && freshness::is_to_be_asked(&offer, tx.today())
        }),
        NotificationFacts::OfferPaused { offer: id } => {
            offer(*id).await?.is_some_and(|offer| offer.state == OfferState::Paused)
        }
        NotificationFacts::OfferExpiring { offer: id, ends_on } => offer(*id).await?.is_some_and(|offer| {
            offer.state == OfferState::Published
                && *ends_on >= tx.today()
                && freshness::last_day(&offer) == Some(*ends_on)
        }),
        NotificationFacts::AccreditationExpiring { accreditation, ends_on } => {
            let found = store::accreditation::list_by_ids(db, &[*accreditation]).await?.pop();
            found
                .is_some_and(|found| found.accreditation.valid_to == Some(*ends_on) && *ends_on >= tx.today())
        }
        NotificationFacts::ContactUnreachable { account, contact, .. } => {
            let email = email_of(db, *account, *contact).await?;
            let Some(email) = email else { return Ok(false) };
            // Whoever has shown meanwhile that mails arrive, or has another address, can be reached.
            address::health(app, db, &email).await?.suppressed.is_some()
        }
    })
}

/// Where mails to somebody go now.
async fn email_of(
    db: &Executor<'_>,
    account: Option<AccountId>,
    contact: Option<ContactId>,
) -> Result<Option<String>, AppError> {
    Ok(match (account, contact) {
        (Some(account), _) => store::account::find(db, account).await?.and_then(|account| account.email),
        (None, Some(contact)) => {
            store::account::find_contact(db, contact).await?.and_then(|contact| contact.email)
        }
        (None, None) => None,
    })
}
