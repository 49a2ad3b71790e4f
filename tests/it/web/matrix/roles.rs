//! Everybody who may come, each with a session or a link.

use app::account::NewAccount;
use app::token::hash_of;
use domain::{
    AccountId, Actor, AuthLevel, Locale, NeedId, OfferId, OrganisationId, OrganisationKind, Session,
    SessionId, SuggestionId, SystemRole,
};
use hyper::Request;
use testing::{Outcome, Reply, TestApp, sample};

use super::requests::Ask;

/// The columns of the table.
pub(super) const ROLES: [&str; 8] =
    ["nobody", "half", "link", "own", "other", "coordinator here", "coordinator elsewhere", "admin"];

/// A school and a company with their people, a need, an offer, and a suggestion between them.
pub(super) struct World<'a> {
    pub(super) test: &'a TestApp,
    pub(super) school: OrganisationId,
    pub(super) company: OrganisationId,
    pub(super) need: NeedId,
    pub(super) offer: OfferId,
    pub(super) suggestion: SuggestionId,
    /// Speak for the school and for the company.
    pub(super) own: [AccountId; 2],
    other: [AccountId; 2],
    here: AccountId,
    elsewhere: AccountId,
    admin: AccountId,
}

impl<'a> World<'a> {
    pub(super) async fn new(test: &'a TestApp) -> Outcome<Self> {
        let school = test.school("School", "AL-kukes").await?;
        let programme = test.programme(&school, "welder").await?.id;
        let company = test.company("Company", "AL-kukes").await?.id;
        let need = test.open_need(sample::need(school.organisation.id, programme)).await?.id;
        let offer = test.published_offer(sample::offer(company, "welder")).await?.id;
        test.drain().await?;
        let list = app::suggestion::list_of_need(test.app(), &Actor::system(), need, None).await?;
        let suggestion = list.listed.first().ok_or("nothing is suggested")?.suggestion.id;
        let other_school = test.school("Other school", "AL-tirane").await?;
        let other_company = test.company("Other company", "AL-tirane").await?.id;
        Ok(Self {
            test,
            school: school.organisation.id,
            company,
            need,
            offer,
            suggestion,
            own: [school.coordinator.id, staff(test, company, "own").await?],
            other: [other_school.coordinator.id, staff(test, other_company, "other").await?],
            here: official(test, SystemRole::RegionalCoordinator, "AL").await?,
            elsewhere: official(test, SystemRole::RegionalCoordinator, "BA").await?,
            admin: official(test, SystemRole::Admin, "").await?,
        })
    }

    /// Asks in a role, each time in a new session, as of the school, or of the company for its pages.
    pub(super) async fn ask(&self, role: &str, method: &str, request: &Ask) -> Outcome<Reply> {
        let side = usize::from(request.path.starts_with("/offers"));
        let organisation = [self.school, self.company][side];
        let cookie = match role {
            "half" => Some(self.session(self.admin, AuthLevel::First, &request.path).await?),
            "link" => Some(format!("__Host-praktika_key={}", self.test.page_key(organisation).await?)),
            "own" => Some(self.session(self.own[side], AuthLevel::Full, &request.path).await?),
            "other" => Some(self.session(self.other[side], AuthLevel::Full, &request.path).await?),
            "coordinator here" => Some(self.session(self.here, AuthLevel::Full, &request.path).await?),
            "coordinator elsewhere" => {
                Some(self.session(self.elsewhere, AuthLevel::Full, &request.path).await?)
            }
            "admin" => Some(self.session(self.admin, AuthLevel::Full, &request.path).await?),
            _ => None,
        };
        let mut asked = Request::builder()
            .method(method)
            .uri(&request.path)
            .header("accept", "text/html")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookie) = cookie {
            asked = asked.header("cookie", cookie);
        }
        self.test.reply(asked.body(request.form.clone().into())?).await
    }

    /// Where the form would end more than the request, its sender has not shown lately who they are.
    async fn session(&self, account: AccountId, level: AuthLevel, path: &str) -> Outcome<String> {
        let secret = format!("session-{}", self.test.app().sources.ids.uuid());
        let id = self.begin(account, level, &secret).await?;
        if path == "/account/erase" {
            let (transaction, long_ago) =
                (self.test.app().databases.begin().await?, self.test.now() - chrono::TimeDelta::hours(1));
            store::session::confirm(transaction.db(), id, level, long_ago).await?;
            transaction.commit().await?;
        }
        Ok(format!("__Host-session={secret}"))
    }

    /// A session as signing in begins it.
    pub(super) async fn begin(
        &self,
        account: AccountId,
        level: AuthLevel,
        secret: &str,
    ) -> Outcome<SessionId> {
        let now = self.test.now();
        let session = Session {
            id: SessionId::from_uuid(self.test.app().sources.ids.uuid()),
            account,
            acting_as: None,
            level,
            created_at: now,
            confirmed_at: now,
            last_seen_at: now,
            expires_at: now + chrono::TimeDelta::hours(8),
            ended_at: None,
            network: None,
            device: None,
        };
        let transaction = self.test.app().databases.begin().await?;
        store::session::insert(transaction.db(), &session, &hash_of(secret)).await?;
        transaction.commit().await?;
        Ok(session.id)
    }

    /// A company that waits to be verified.
    pub(super) async fn pending(&self) -> Outcome<OrganisationId> {
        let input = sample::organisation(OrganisationKind::Company, "New", "AL-kukes")?;
        Ok(app::organisation::register(self.test.app(), &Actor::system(), input).await?.id)
    }
}

async fn staff(test: &TestApp, company: OrganisationId, name: &str) -> Outcome<AccountId> {
    let new = app::organisation::NewCoordinator {
        name: name.to_owned(),
        email: format!("{name}@company.invalid"),
        language: Locale::En,
        suggestions: domain::Cadence::Never,
    };
    Ok(app::organisation::add_coordinator(test.app(), &Actor::system(), company, new).await?.id)
}

async fn official(test: &TestApp, role: SystemRole, region: &str) -> Outcome<AccountId> {
    let new = NewAccount {
        name: "Vesna".to_owned(),
        email: format!("{role}.{region}@ministry.invalid"),
        language: Locale::En,
        role,
        regions: [region].into_iter().filter(|code| !code.is_empty()).map(str::to_owned).collect(),
    };
    Ok(app::account::create(test.app(), &Actor::system(), new).await?.id)
}
