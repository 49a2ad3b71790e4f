//! What a letter is made with: it reads, and gathers the links to be written with the bytes.

use chrono::{DateTime, Utc};
use domain::TokenId;
use store::{Executor, token::Token};

use crate::token::{Minted, hash_of, insert_prepared, prepare, written};
use crate::{App, AppError, Sources, Tx};

/// Reads what a letter needs. It writes nothing: whoever keeps the letter's bytes keeps the links that it carries in
/// the same transaction, so that neither rendering nor reading makes others wait.
pub(crate) struct Draft<'a> {
    reader: Executor<'a>,
    sources: &'a Sources,
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
    pub(crate) fn new(app: &'a App) -> Self {
        let now = app.sources.clock.now();
        Self { reader: app.databases.reader(), sources: &app.sources, now, links: Links::default() }
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
        let (token, secret) = prepare(self.sources.ids.as_ref(), self.now, minted);
        self.links.new.push(token);
        secret
    }

    /// A new secret for a token that is there; whoever knew the one before knows nothing.
    pub(crate) fn rehash(&mut self, token: TokenId) -> String {
        let secret = written(&self.sources.ids.secret());
        self.links.rehashed.push((token, hash_of(&secret)));
        secret
    }

    pub(crate) fn into_links(self) -> Links {
        self.links
    }
}

impl Links {
    /// Writes them, together with the bytes that carry them.
    pub(crate) async fn keep(&self, tx: &mut Tx) -> Result<(), AppError> {
        insert_prepared(tx, &self.new).await?;
        for (token, hash) in &self.rehashed {
            store::token::rehash(tx.db(), *token, hash).await?;
        }
        Ok(())
    }
}
