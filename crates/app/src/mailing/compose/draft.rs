//! What a letter is made with: it reads, and gathers the links to be written with the bytes.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{
    Need, NeedId, Offer, OfferId, Organisation, OrganisationId, PartnerSuggestion, Programme, ProgrammeId,
    TokenId,
};
use store::{Executor, token::Token};

use super::facts::Facts;
use crate::live_index::Known;
use crate::token::{Minted, hash_of, insert_prepared, prepare, written};
use crate::{App, AppError, Tx};

/// Reads what a letter needs. It writes nothing: whoever keeps the letter's bytes keeps the links that it carries in
/// the same transaction, so that neither rendering nor reading makes others wait.
pub(crate) struct Draft<'a> {
    app: &'a App,
    reader: Executor<'a>,
    facts: &'a Facts,
    now: DateTime<Utc>,
    links: Links,
}

/// The secrets of a letter, as hashes.
#[derive(Default)]
pub(crate) struct Links {
    new: Vec<Token>,
    rehashed: Vec<(TokenId, [u8; 32])>,
}

impl<'a> Draft<'a> {
    pub(in crate::mailing) fn new(app: &'a App, facts: &'a Facts) -> Self {
        let now = app.sources.clock.now();
        Self { app, reader: app.databases.reader(), facts, now, links: Links::default() }
    }

    /// Names of trades and places, and the rules.
    pub(crate) async fn known(&self) -> Result<Arc<Known>, AppError> {
        self.facts.known(self.app).await
    }

    /// A need, whosever it is.
    pub(crate) async fn need(&self, id: NeedId) -> Result<Option<Need>, AppError> {
        self.facts.need(&self.reader, id).await
    }

    /// What stands on a need's list, best first.
    pub(crate) async fn list(&self, id: NeedId) -> Result<Arc<[PartnerSuggestion]>, AppError> {
        self.facts.list(&self.reader, id).await
    }

    /// An offer, whosever it is.
    pub(crate) async fn offer(&self, id: OfferId) -> Result<Option<Offer>, AppError> {
        self.facts.offer(&self.reader, id).await
    }

    /// A school or a company.
    pub(crate) async fn organisation(&self, id: OrganisationId) -> Result<Option<Organisation>, AppError> {
        self.facts.organisation(&self.reader, id).await
    }

    /// A programme of a school.
    pub(crate) async fn programme(&self, id: ProgrammeId) -> Result<Option<Programme>, AppError> {
        self.facts.programme(&self.reader, id).await
    }

    /// What store functions that read take.
    pub(crate) const fn db(&self) -> &Executor<'a> {
        &self.reader
    }

    /// The instant of the whole letter.
    pub(crate) const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new token; gives its secret.
    pub(crate) fn mint(&mut self, minted: Minted) -> String {
        let (token, secret) = prepare(self.app.sources.ids.as_ref(), self.now, minted);
        self.links.new.push(token);
        secret
    }

    /// A new secret for a token that is there; whoever knew the one before knows nothing.
    pub(crate) fn rehash(&mut self, token: TokenId) -> String {
        let secret = written(&self.app.sources.ids.secret());
        self.links.rehashed.push((token, hash_of(&secret)));
        secret
    }

    pub(crate) fn into_links(self) -> Links {
        self.links
    }
}

impl Links {
    /// Writes those of several letters, together with the bytes that carry them.
    pub(crate) async fn keep_all(all: impl Iterator<Item = &Self>, tx: &mut Tx) -> Result<(), AppError> {
        let (mut new, mut rehashed) = (vec![], vec![]);
        for links in all {
            new.extend(links.new.iter().cloned());
            rehashed.extend(links.rehashed.iter().copied());
        }
        insert_prepared(tx, &new).await?;
        for (token, hash) in rehashed {
            store::token::rehash(tx.db(), token, &hash).await?;
        }
        Ok(())
    }
}
