//! From what a browser carries to whom it stands for.

use domain::{
    Account, AccountState, Actor, AuthLevel, Authority, MembershipRole, Organisation, Scope, Session,
    SessionLife, SystemRole,
};
use store::Executor;

use crate::token::hash_of;
use crate::unit_of_work::bookkeep;
use crate::{App, AppError};

/// A session that holds, and whom it stands for.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// The session.
    pub session: Session,
    /// Whose.
    pub account: Account,
    /// For whom its person may act, the oldest membership first.
    pub memberships: Vec<Membership>,
    /// Who asks: with no scope at all while a second factor is asked for.
    pub actor: Actor,
}

/// An organisation for which somebody acts.
#[derive(Clone, Debug)]
pub struct Membership {
    /// Which.
    pub organisation: Organisation,
    /// As what.
    pub role: MembershipRole,
}

impl OpenSession {
    /// The organisation on whose behalf it is.
    pub fn organisation(&self) -> Option<&Organisation> {
        let id = self.actor.organisation()?;
        self.memberships.iter().map(|membership| &membership.organisation).find(|own| own.id == id)
    }

    /// Whether a second factor is still asked for.
    pub fn is_half_open(&self) -> bool {
        self.session.level == AuthLevel::First
    }

    /// Whether its person has shown who they are so lately that what protects the account may be changed.
    pub fn is_freshly_confirmed(&self, app: &App) -> bool {
        self.session.is_freshly_confirmed(app.sources.clock.now())
    }
}

/// The session behind a secret.
///
/// # Errors
///
/// [`AppError::NotSignedIn`] where it is unknown, over, ended, or its account is shut.
pub async fn open(app: &App, secret: &str, request_id: Option<String>) -> Result<OpenSession, AppError> {
    let db = app.databases.reader();
    let now = app.sources.clock.now();
    let found = store::session::find_by_hash(&db, &hash_of(secret)).await?.ok_or(AppError::NotSignedIn)?;
    let account = store::account::find(&db, found.account).await?.ok_or(AppError::NotSignedIn)?;
    let holds = found.holds(SessionLife::of(account.system_role), now);
    if !holds || account.state != AccountState::Active {
        return Err(AppError::NotSignedIn);
    }
    note_use(app, &found).await;
    let memberships = memberships(&db, &account).await?;
    let authority = authority(&db, &found, &account, &memberships).await?;
    let actor = Actor { account: Some(account.id), contact: None, authority, request_id };
    Ok(OpenSession { session: found, account, memberships, actor })
}

/// At most once a minute. Not worth a refusal.
async fn note_use(app: &App, session: &Session) {
    let (id, now) = (session.id, app.sources.clock.now());
    if now - session.last_seen_at < chrono::TimeDelta::minutes(1) {
        return;
    }
    let noted = bookkeep(app, async |tx| store::session::touch(tx.db(), id, now).await).await;
    if let Err(error) = noted {
        tracing::warn!(%error, session.id = %id, "the use of a session could not be noted");
    }
}

async fn memberships(db: &Executor<'_>, account: &Account) -> Result<Vec<Membership>, AppError> {
    let own = store::account::organisations_of(db, account.id).await?;
    let ids: Vec<_> = own.iter().map(|(organisation, _)| *organisation).collect();
    let mut found = store::organisation::names(db, &ids).await?;
    let membership = |(id, role)| Some(Membership { organisation: found.remove(&id)?, role });
    Ok(own.into_iter().filter_map(membership).collect())
}

/// What a session may do at present: memberships that ended since it began count no more.
async fn authority(
    db: &Executor<'_>,
    session: &Session,
    account: &Account,
    memberships: &[Membership],
) -> Result<Authority, AppError> {
    if session.level == AuthLevel::First {
        return Ok(Authority::Person { scopes: vec![] });
    }
    let scopes = vec![Scope::Pages, Scope::Account];
    let own = |id| memberships.iter().map(|own| own.organisation.id).find(|own| *own == id);
    if let Some(organisation) = session.acting_as.and_then(own) {
        return Ok(Authority::Member { organisation, scopes });
    }
    Ok(match (account.system_role, memberships.first()) {
        (Some(SystemRole::Admin), _) => Authority::Admin { scopes },
        (Some(SystemRole::RegionalCoordinator), _) => {
            Authority::Coordinator { regions: store::coordinator::regions_of(db, account.id).await?, scopes }
        }
        (None, Some(first)) => Authority::Member { organisation: first.organisation.id, scopes },
        (None, None) => Authority::Person { scopes },
    })
}
