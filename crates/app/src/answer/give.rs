//! A button was pressed on the page of a link: the answer is recorded as made by that contact.

use domain::{
    Account, Actor, Authority, Cadence, ChangeKind, DeclineReason, HostAnswer, MailFacts, MailId,
    NotificationKind, OfferId, SuggestionId, TaskKind, TokenKind,
};
use store::token::Token;

use super::look::{contact as find_contact, find};
use crate::unit_of_work::{Became, Subject};
use crate::{App, AppError, Tx, account, contact, offer, suggestion, token, write};

/// An answer that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The purpose.
    pub kind: TokenKind,
    /// Whether it was given before; once more changed nothing.
    pub was_given: bool,
}

/// Gives the answer of a link of one of some kinds; once more changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, over, taken back or of another kind; [`AppError::State`] where things have moved
/// on, as when the offer was withdrawn.
pub async fn give(
    app: &App,
    secret: &str,
    kinds: &[TokenKind],
    request_id: Option<String>,
) -> Result<Given, AppError> {
    let token = find(app, secret).await?;
    if !kinds.contains(&token.kind) {
        return Err(AppError::NotFound);
    }
    let authority = match token.organisation {
        Some(organisation) => Authority::Member { organisation, scopes: vec![] },
        None => Authority::Person { scopes: vec![] },
    };
    let actor = Actor { account: token.account, contact: token.contact, authority, request_id };
    write(app, &actor, async |tx| {
        demand_membership(tx, &token).await?;
        if !store::token::spend(tx.db(), token.id, tx.now()).await? {
            return Ok(Given { kind: token.kind, was_given: true });
        }
        tx.audit("token.use", token::subject(token.id), &["used_at"]);
        match token.kind {
            TokenKind::Interested => answer_pair(tx, &token, Some(HostAnswer::Interested)).await?,
            TokenKind::CallMe => answer_pair(tx, &token, Some(HostAnswer::CallMe)).await?,
            TokenKind::NotNow => answer_pair(tx, &token, None).await?,
            TokenKind::StillValid => still_valid(tx, &token).await?,
            TokenKind::RemoveMe => remove(tx, &token).await?,
            _ => unsubscribe(tx, &token).await?,
        }
        Ok(Given { kind: token.kind, was_given: false })
    })
    .await
}

/// A link of somebody with an account answers for an organisation while they speak for it.
async fn demand_membership(tx: &Tx, token: &Token) -> Result<(), AppError> {
    let (Some(account), Some(organisation)) = (token.account, token.organisation) else { return Ok(()) };
    if token.kind == TokenKind::Unsubscribe {
        return Ok(());
    }
    let own = store::account::organisations_of(tx.db(), account).await?;
    if own.iter().any(|(id, _)| *id == organisation) { Ok(()) } else { Err(AppError::NotFound) }
}

async fn answer_pair(tx: &mut Tx, token: &Token, answer: Option<HostAnswer>) -> Result<(), AppError> {
    let id = SuggestionId::from_uuid(token.subject.ok_or(AppError::NotFound)?);
    let before = store::suggestion::find(tx.db(), id).await?.ok_or(AppError::NotFound)?;
    let (from, answered) = (before.state.as_str(), before.host_answer.map(HostAnswer::as_str));
    let subject = suggestion::subject(id);
    if let Some(answer) = answer {
        let after = before.hear_host(answer)?;
        store::suggestion::update_people(tx.db(), &after).await?;
        let heard = Subject { kind: "host_answer", id: id.as_uuid() };
        if answered != Some(answer.as_str()) {
            tx.became(heard, Became::new(answered, answer.as_str(), "host"));
        }
    } else {
        let after = before.decline(DeclineReason::NotSaid)?;
        store::suggestion::update_people(tx.db(), &after).await?;
        let reason = Some(DeclineReason::NotSaid.as_str());
        tx.became(subject, Became { from: Some(from), to: after.state.as_str(), reason, side: "host" });
        // A place on the list has become free.
        tx.changed(ChangeKind::Need, Some(after.need.as_uuid()));
        store::need::set_floor(tx.db(), after.need, 0).await?;
        tx.task(TaskKind::RefillNeed, after.need.as_uuid());
    }
    tx.audit("suggestion.host_answer", subject, &["state", "host_answer"]);
    Ok(())
}

async fn still_valid(tx: &mut Tx, token: &Token) -> Result<(), AppError> {
    let id = OfferId::from_uuid(token.subject.ok_or(AppError::NotFound)?);
    let host = token.organisation.ok_or(AppError::NotFound)?;
    offer::confirm_in(tx, &domain::Reach::Of(host), id).await.map(|_| ())
}

async fn remove(tx: &mut Tx, token: &Token) -> Result<(), AppError> {
    match find_contact(tx.db(), token).await? {
        Some(found) => contact::empty(tx, found).await,
        None => Ok(()),
    }
}

async fn unsubscribe(tx: &mut Tx, token: &Token) -> Result<(), AppError> {
    if let Some(found) = find_contact(tx.db(), token).await? {
        let subject = contact::subject(found.id);
        let quiet = domain::Contact { no_mail_since: Some(tx.now()), ..found };
        store::account::update_contact(tx.db(), &quiet).await?;
        tx.audit("contact.unsubscribe", subject, &["no_mail_since"]);
    }
    let Some(id) = token.account else { return Ok(()) };
    let Some(before) = store::account::find(tx.db(), id).await? else { return Ok(()) };
    let kinds = kinds_of(tx, token, &before).await?;
    let wishes =
        kinds.into_iter().fold(before.wishes.clone(), |wishes, kind| wishes.with(kind, Cadence::Never));
    let after = domain::Account { wishes, revision: before.revision + 1, ..before };
    store::account::update(tx.db(), &after).await?;
    tx.audit("account.unsubscribe", account::subject(id), &["notification_choices"]);
    Ok(())
}

/// Which kinds a mail was of that has a link to end such mails. Of a digest: all that come in that digest.
async fn kinds_of(tx: &Tx, token: &Token, account: &Account) -> Result<Vec<NotificationKind>, AppError> {
    let mail = match token.subject {
        Some(mail) => store::mail::find(tx.db(), MailId::from_uuid(mail)).await?,
        None => None,
    };
    let all = || NotificationKind::ALL.iter().copied();
    Ok(match mail.map(|mail| mail.facts) {
        Some(MailFacts::SuggestionCreated { .. }) => vec![NotificationKind::SuggestionCreated],
        Some(MailFacts::NeedsFit { .. }) => vec![NotificationKind::NeedFits],
        Some(MailFacts::SchoolInterested { .. }) => vec![NotificationKind::SchoolInterested],
        Some(MailFacts::OfferStillValid { .. }) => vec![NotificationKind::OfferStillValid],
        Some(MailFacts::OfferPaused { .. }) => vec![NotificationKind::OfferPaused],
        Some(MailFacts::Told(told)) => vec![told.what.kind()],
        Some(MailFacts::Digest { cadence, told }) => {
            let was_told = |kind: &NotificationKind| told.iter().any(|one| one.what.kind() == *kind);
            let comes_so = |kind: &NotificationKind| {
                cadence != Cadence::AtOnce && account.wishes.cadence(*kind) == cadence
            };
            all().filter(|kind| was_told(kind) || comes_so(kind)).collect()
        }
        _ => all().collect(),
    })
}
