//! Organisations, programmes, needs and offers, made by the real use cases.

use app::organisation::NewCoordinator;
use app::session::OpenSession;
use app::{need::NeedInput, offer::OfferInput};
use domain::{
    Account, Actor, AuthLevel, Authority, Cadence, Need, Offer, Organisation, OrganisationKind, Programme,
    Session, SessionId, SessionLife,
};

use super::{Outcome, TestApp, sample};

/// A verified school with somebody who wants to hear of suggestions at once.
#[derive(Clone, Debug)]
pub struct School {
    /// The school.
    pub organisation: Organisation,
    /// Its placement coordinator.
    pub coordinator: Account,
}

impl TestApp {
    /// A session of an account as it is just after signing in wholly, with an authority; it stands in no table.
    pub fn just_signed_in(&self, account: &Account, authority: Authority) -> OpenSession {
        let now = self.now();
        let session = Session {
            id: SessionId::from_uuid(self.app.sources.ids.uuid()),
            account: account.id,
            acting_as: None,
            level: AuthLevel::Full,
            created_at: now,
            confirmed_at: now,
            last_seen_at: now,
            expires_at: now + SessionLife::of(account.system_role).absolute,
            ended_at: None,
            network: None,
            device: None,
        };
        let actor = Actor { account: Some(account.id), ..Actor::with(authority) };
        OpenSession { session, account: account.clone(), memberships: vec![], actor }
    }

    /// A verified company in a town, given by its code (`AL-kukes`).
    ///
    /// # Errors
    /// What the use cases answer.
    pub async fn company(&self, name: &str, place: &str) -> Outcome<Organisation> {
        self.organisation(OrganisationKind::Company, name, place).await
    }

    /// A verified school in a town, with a coordinator whose address is made of the town's name.
    ///
    /// # Errors
    /// What the use cases answer.
    pub async fn school(&self, name: &str, place: &str) -> Outcome<School> {
        let organisation = self.organisation(OrganisationKind::School, name, place).await?;
        let new = NewCoordinator {
            name: format!("Coordinator of {name}"),
            email: format!("{}@school.invalid", place.to_lowercase()),
            language: organisation.language,
            suggestions: Cadence::AtOnce,
        };
        let coordinator =
            app::organisation::add_coordinator(&self.app, &Actor::system(), organisation.id, new).await?;
        Ok(School { organisation, coordinator })
    }

    async fn organisation(&self, kind: OrganisationKind, name: &str, place: &str) -> Outcome<Organisation> {
        let input = sample::organisation(kind, name, place)?;
        let registered = app::organisation::register(&self.app, &Actor::system(), input).await?;
        Ok(app::organisation::verify(&self.app, &Actor::system(), registered.id).await?)
    }

    /// A programme of a school, in a trade given by its code.
    ///
    /// # Errors
    /// What the use case answers.
    pub async fn programme(&self, school: &School, trade: &str) -> Outcome<Programme> {
        let input = sample::programme(school.organisation.id, trade)?;
        Ok(app::programme::add(&self.app, &Actor::system(), input).await?)
    }

    /// A need that is open to the engine; [`sample::need`] is a good beginning.
    ///
    /// # Errors
    /// What the use cases answer.
    pub async fn open_need(&self, input: NeedInput) -> Outcome<Need> {
        let stated = app::need::state(&self.app, &Actor::system(), input).await?;
        Ok(app::need::open(&self.app, &Actor::system(), stated.id).await?)
    }

    /// A published offer; [`sample::offer`] is a good beginning.
    ///
    /// # Errors
    /// What the use cases answer.
    pub async fn published_offer(&self, input: OfferInput) -> Outcome<Offer> {
        let drafted = app::offer::draft(&self.app, &Actor::system(), input).await?;
        Ok(app::offer::publish(&self.app, &Actor::system(), drafted.id).await?)
    }
}
