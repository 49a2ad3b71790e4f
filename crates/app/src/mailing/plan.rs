//! One mail carries everything that an account is to be told at once.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    AccountId, AccountState, Actor, Cadence, Entered, MailFacts, MailKind, NeedId, Notification,
    NotificationFacts, NotificationState, OfferId, OrganisationId, SuggestionState, Task, TaskKind,
};

use super::post::{Post, post};
use crate::{App, AppError, Tx, write};

/// Lists are made before mail is planned, so that one mail carries what many changes brought; but not for longer.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(2);
/// How soon to look again whether the lists are made.
const LOOK_AGAIN: TimeDelta = TimeDelta::milliseconds(500);
/// Rows of a list that are looked at: more than any list has.
const MOST: u64 = 1_000;

/// How planning ended.
pub(crate) enum Planned {
    /// A mail was written, or there was nothing to tell.
    Done,
    /// Lists that older changes touch are still being made.
    ListsFirst(DateTime<Utc>),
}

/// Folds the waiting notifications of an account into one mail.
pub(crate) async fn plan(app: &App, task: &Task, account: AccountId) -> Result<Planned, AppError> {
    let now = app.sources.clock.now();
    let lists =
        [TaskKind::SuggestForOffer, TaskKind::RefillNeed, TaskKind::RescoreCompany, TaskKind::RelistAll];
    let busy = store::task::has_live(&app.databases.reader(), &lists).await?;
    if busy && now - task.created_at < LONGEST_WAIT {
        return Ok(Planned::ListsFirst(now + LOOK_AGAIN));
    }
    write(app, &Actor::system(), async |tx| {
        let waiting = store::notification::list_waiting_of(tx.db(), account, Cadence::AtOnce, MOST).await?;
        let Some(recipient) = store::account::find(tx.db(), account).await? else {
            return skip(tx, &waiting).await;
        };
        let Some(to) = recipient.email.filter(|_| recipient.state == AccountState::Active) else {
            return skip(tx, &waiting).await;
        };
        for (organisation, waiting) in by_organisation(waiting) {
            let lists = still_listed(tx, &waiting).await?;
            let Some(first) = waiting.first().filter(|_| !lists.is_empty()) else {
                skip(tx, &waiting).await?;
                continue;
            };
            let told = Post {
                kind: MailKind::SuggestionCreated,
                account: Some(account),
                to: to.clone(),
                language: recipient.language,
                facts: MailFacts::SuggestionCreated { organisation, lists },
                dedupe_key: format!("mail:{}", first.dedupe_key),
                priority: PRIORITY,
            };
            let id = post(app, tx, told).await?;
            let ids: Vec<_> = waiting.iter().map(|notification| notification.id).collect();
            let state = if ids.len() == 1 { NotificationState::Mailed } else { NotificationState::Folded };
            store::notification::mark(tx.db(), &ids, state, Some(id), None).await?;
        }
        Ok(Planned::Done)
    })
    .await
}

/// Suggestions are told after answers and invitations.
const PRIORITY: i32 = 10;

async fn skip(tx: &Tx, waiting: &[Notification]) -> Result<Planned, AppError> {
    let ids: Vec<_> = waiting.iter().map(|notification| notification.id).collect();
    store::notification::mark(tx.db(), &ids, NotificationState::Skipped, None, Some("nothing_to_tell"))
        .await?;
    Ok(Planned::Done)
}

fn by_organisation(waiting: Vec<Notification>) -> BTreeMap<OrganisationId, Vec<Notification>> {
    let mut groups: BTreeMap<OrganisationId, Vec<Notification>> = BTreeMap::new();
    for notification in waiting {
        if let Some(organisation) = notification.organisation {
            groups.entry(organisation).or_default().push(notification);
        }
    }
    groups
}

/// What is still on the lists, by need, the need with the best suggestion first.
async fn still_listed(tx: &Tx, waiting: &[Notification]) -> Result<Vec<Entered>, AppError> {
    let mut told: BTreeMap<NeedId, Vec<OfferId>> = BTreeMap::new();
    for notification in waiting {
        let NotificationFacts::SuggestionCreated { need, offer } = notification.facts;
        told.entry(need).or_default().push(offer);
    }
    let mut lists: Vec<(u16, Entered)> = Vec::new();
    for (need, told) in told {
        let open = [SuggestionState::Proposed, SuggestionState::Seen, SuggestionState::Interested];
        let standing = store::suggestion::list_of_need(tx.db(), need, &open, MOST).await?;
        let new: Vec<_> = standing.iter().filter(|suggestion| told.contains(&suggestion.offer)).collect();
        if let Some(best) = new.first() {
            let offers = new.iter().map(|suggestion| suggestion.offer).collect();
            lists.push((best.engine.score, Entered { need, offers }));
        }
    }
    lists.sort_by_key(|(score, entered)| (std::cmp::Reverse(*score), entered.need));
    Ok(lists.into_iter().map(|(_, entered)| entered).collect())
}
