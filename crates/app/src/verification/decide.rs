//! A coordinator says yes or no, with a reason.

use domain::{
    Account, AccountState, Actor, Claim, FieldError, MailFacts, MailKind, Organisation, OrganisationState,
    StateError, WorkItem, WorkItemId, WorkKind, WorkState, names_nobody, required_line,
};

use super::queue::with_organisation;
use crate::mailing::{Post, SOON, post};
use crate::unit_of_work::{Became, Subject};
use crate::{App, AppError, Tx, mailing, organisation, policy, registration, write};

/// What a coordinator says.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Yes or no.
    pub yes: bool,
    /// Why; needed for a no, and told to who waits.
    pub reason: Option<String>,
}

/// Decides what waits: the organisation is verified or rejected, the claim approved or rejected. Who waits is told.
///
/// # Errors
///
/// [`AppError::NotFound`] for what is out of reach or decided; [`AppError::Invalid`] where a no has no reason;
/// [`AppError::State`] where it was decided another way meanwhile.
#[tracing::instrument(name = "app.verification.decide", skip_all, fields(work_item.id = %id))]
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: WorkItemId,
    decision: Decision,
) -> Result<Organisation, AppError> {
    let reach = policy::may_look_after(actor)?;
    let reason = match decision.reason.as_deref().map(str::trim).unwrap_or_default() {
        "" => None,
        given => Some(required_line("reason", given, 500)?),
    };
    names_nobody("reason", reason.as_deref().unwrap_or_default(), app.sources.clock.today())?;
    write(app, actor, async |tx| {
        let item = store::work_item::find(tx.db(), &reach, id).await?.ok_or(AppError::NotFound)?;
        if item.state != WorkState::Open {
            return Err(AppError::NotFound);
        }
        let (kind, subject) = (item.kind, item.subject);
        if kind == WorkKind::ReachPerson {
            return settle_unreached(app, tx, actor, &item, decision.yes).await;
        }
        if !decision.yes && reason.is_none() {
            return Err(FieldError::new("reason", "required").into());
        }
        let found = with_organisation(tx.db(), item, tx.today()).await?;
        let (waiting, claim) = found.ok_or(AppError::NotFound)?;
        demand_no_own(tx, actor, &waiting.organisation, claim.as_ref()).await?;
        let by = actor.account;
        if !store::work_item::close(tx.db(), kind, subject, WorkState::Done, by, tx.now()).await? {
            return Err(AppError::NotFound); // somebody else was faster
        }
        let judged = Judged { yes: decision.yes, reason: reason.as_deref() };
        match (kind, claim) {
            (WorkKind::DecideClaim, Some(claim)) => {
                judged.claim(app, tx, actor, claim, waiting.organisation).await
            }
            _ => judged.organisation(app, tx, actor, waiting.organisation).await,
        }
    })
    .await
}

/// Mail goes to somebody again, or the matter is set aside: how to reach people is no secret, and needs no reason.
async fn settle_unreached(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    item: &WorkItem,
    again: bool,
) -> Result<Organisation, AppError> {
    let person = mailing::unreached(tx.db(), item.subject).await?.ok_or(AppError::NotFound)?;
    let organisation = store::organisation::find(tx.db(), person.organisation).await?;
    let organisation = organisation.ok_or(AppError::NotFound)?;
    let state = if again { WorkState::Done } else { WorkState::Dismissed };
    let (by, now) = (actor.account, tx.now());
    if !store::work_item::close(tx.db(), item.kind, item.subject, state, by, now).await? {
        return Err(AppError::NotFound); // somebody else was faster
    }
    tx.audit("person.reach", Subject { kind: "person", id: item.subject }, &["state"]);
    if let Some(email) = person.email.filter(|_| again) {
        mailing::is_good(app, tx, &email).await?;
    }
    Ok(organisation)
}

/// Nobody decides about themselves. Locks who claims, then what is claimed: in the order in which others do.
async fn demand_no_own(
    tx: &Tx,
    actor: &Actor,
    organisation: &Organisation,
    claim: Option<&Claim>,
) -> Result<(), AppError> {
    if let Some(claim) = claim {
        store::account::lock(tx.db(), claim.account).await?;
    }
    store::organisation::lock(tx.db(), organisation.id).await?;
    let Some(own) = actor.account else { return Ok(()) };
    let members = store::account::list_of_organisation(tx.db(), organisation.id).await?;
    let is_own = claim.is_some_and(|claim| claim.account == own) || members.iter().any(|one| one.id == own);
    if is_own { Err(AppError::Forbidden) } else { Ok(()) }
}

struct Judged<'a> {
    yes: bool,
    reason: Option<&'a str>,
}

impl Judged<'_> {
    /// An organisation that registered.
    async fn organisation(
        &self,
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        before: Organisation,
    ) -> Result<Organisation, AppError> {
        let after = self.judge(tx, actor, before).await?;
        let members = store::account::list_of_organisation(tx.db(), after.id).await?;
        let kind = if self.yes { MailKind::OrganisationVerified } else { MailKind::OrganisationRejected };
        let facts = MailFacts::OrganisationJudged { organisation: after.id };
        for account in members {
            let key = format!("judged:{}:{}:{}", after.id, after.revision, account.id);
            tell(app, tx, &account, kind, facts.clone(), key).await?;
        }
        Ok(after)
    }

    /// Somebody who says that they speak for a profile from a list. Where they do, it is verified with them: the
    /// coordinator has looked at both.
    async fn claim(
        &self,
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        claim: Claim,
        organisation: Organisation,
    ) -> Result<Organisation, AppError> {
        let (id, from) = (claim.id, claim.state.as_str());
        let account = store::account::find(tx.db(), claim.account).await?.ok_or(AppError::NotFound)?;
        // Whoever is erased claims nothing, and nobody speaks for what was refused: such claims were withdrawn.
        let is_alive = !matches!(organisation.state, OrganisationState::Rejected | OrganisationState::Merged);
        if account.state != AccountState::Active || !is_alive {
            return Err(StateError { noun: "claim", from, to: "decided" }.into());
        }
        let reason = self.reason.map(str::to_owned);
        let claim = claim.decide(self.yes, reason, actor.account, tx.now())?;
        store::claim::update(tx.db(), &claim).await?;
        let became = Became { from: Some(from), to: claim.state.as_str(), reason: None, side: actor.side() };
        tx.became(registration::subject(id), became);
        tx.audit("claim.decide", registration::subject(id), &["state"]);
        let mut after = organisation;
        if self.yes {
            registration::join(tx, &account, &after).await?;
            if after.state == OrganisationState::Unclaimed {
                after = self.judge(tx, actor, after).await?;
            }
        }
        let facts = MailFacts::ClaimDecided { claim: id };
        tell(app, tx, &account, MailKind::ClaimDecided, facts, format!("claim:{id}")).await?;
        Ok(after)
    }

    async fn judge(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        before: Organisation,
    ) -> Result<Organisation, AppError> {
        let from = before.state.as_str();
        let after = if self.yes { before.verify(tx.now())? } else { before.reject()? };
        let after = Organisation {
            state_reason: self.reason.map(str::to_owned),
            verified_by: actor.account.filter(|_| self.yes),
            ..after
        };
        store::organisation::update(tx.db(), &after).await?;
        organisation::judged(tx, actor, &after, from);
        if !self.yes {
            registration::withdraw_of_organisation(tx, after.id).await?;
        }
        Ok(after)
    }
}

async fn tell(
    app: &App,
    tx: &mut Tx,
    account: &Account,
    kind: MailKind,
    facts: MailFacts,
    dedupe_key: String,
) -> Result<(), AppError> {
    let Some(to) = account.email.clone() else { return Ok(()) };
    let (id, language) = (account.id, account.language);
    let mail = Post { kind, account: Some(id), to, language, facts, dedupe_key, priority: SOON };
    post(app, tx, mail).await?;
    Ok(())
}
