//! What somebody wants to be told, how soon, and when not; and when nobody of their organisation is to be written to.

use domain::{AccountId, Actor, FieldError, MailWishes, OrganisationId, Period};

use super::subject;
use crate::organisation::subject as organisation_subject;
use crate::{App, AppError, policy, write};

/// More pauses than a year has weeks help nobody.
const MOST_PAUSES: usize = 52;
/// More contacts a month are no limit.
const LARGEST_BUDGET: u32 = 1_000;

/// What somebody wishes of mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Their own.
    pub mail: MailWishes,
    /// Of the organisation for which they act at present.
    pub organisation: Option<OrganisationWishes>,
}

/// What an organisation wishes, whoever of it is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationWishes {
    /// Which.
    pub organisation: OrganisationId,
    /// Days on which nothing leaves: quiet weeks, holidays.
    pub pauses: Vec<Period>,
    /// How many schools may ask a company in a month, or how many companies a school asks; `None` = no limit.
    pub contact_budget: Option<u32>,
}

/// What the actor wishes, and their organisation.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens.
pub async fn wishes(app: &App, actor: &Actor) -> Result<Wishes, AppError> {
    let id = policy::may_manage_account(actor)?;
    let db = app.databases.reader();
    let account = store::account::find(&db, id).await?.ok_or(AppError::NotFound)?;
    let organisation = match actor.organisation() {
        Some(organisation) => Some(OrganisationWishes {
            organisation,
            pauses: store::pause::list_of(&db, &[organisation])
                .await?
                .remove(&organisation)
                .unwrap_or_default(),
            contact_budget: store::contact_budget::find(&db, organisation, 0).await?.budget,
        }),
        None => None,
    };
    Ok(Wishes { mail: account.wishes, organisation })
}

/// Writes them down. What waits is planned anew at once.
///
/// # Errors
///
/// [`AppError::Invalid`] names the field; [`AppError::NotFound`] for an organisation for which the actor does not act at
/// present; [`AppError::Forbidden`] for tokens.
pub async fn change_wishes(app: &App, actor: &Actor, wishes: Wishes) -> Result<(), AppError> {
    let id = policy::may_manage_account(actor)?;
    if let Some(organisation) = &wishes.organisation {
        check(organisation)?;
        if actor.organisation() != Some(organisation.organisation) {
            return Err(AppError::NotFound);
        }
    }
    write(app, actor, async |tx| {
        let before = store::account::find(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        let revision = before.revision + 1;
        let account = domain::Account { wishes: wishes.mail.clone(), revision, ..before };
        store::account::update(tx.db(), &account).await?;
        tx.audit(
            "account.wishes",
            subject(id),
            &["notification_choices", "time_zone", "quiet_from", "quiet_to"],
        );
        let mut planned: Vec<AccountId> = vec![id];
        if let Some(OrganisationWishes { organisation, pauses, contact_budget }) = &wishes.organisation {
            store::pause::set(tx.db(), *organisation, pauses).await?;
            if store::contact_budget::set(tx.db(), *organisation, *contact_budget).await? {
                tx.changed(domain::ChangeKind::Company, Some(organisation.as_uuid()));
                tx.task(domain::TaskKind::RescoreCompany, organisation.as_uuid());
            }
            let fields = ["quiet_weeks", "contact_budget"];
            tx.audit("organisation.wishes", organisation_subject(*organisation), &fields);
            let members = store::account::list_of_organisation(tx.db(), *organisation).await?;
            planned.extend(members.iter().map(|member| member.id));
        }
        for account in planned {
            tx.plan_mail(account);
        }
        Ok(())
    })
    .await
}

fn check(wishes: &OrganisationWishes) -> Result<(), AppError> {
    if wishes.pauses.len() > MOST_PAUSES {
        return Err(FieldError::new("pauses", "pauses-too-many").with("most", MOST_PAUSES).into());
    }
    if wishes.contact_budget.is_some_and(|budget| budget > LARGEST_BUDGET) {
        return Err(FieldError::new("budget", "out-of-range")
            .with("from", 0)
            .with("to", LARGEST_BUDGET)
            .into());
    }
    Ok(())
}
