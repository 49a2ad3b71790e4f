//! What a link would answer: looking changes nothing.

use domain::{Contact, Offer, OfferId, Organisation, SuggestionId, TokenKind};
use store::Executor;
use store::token::Token;

use crate::token::hash_of;
use crate::{App, AppError};

/// What a link in a mail would answer.
#[derive(Clone, Debug)]
pub struct FoundAnswer {
    /// The purpose.
    pub kind: TokenKind,
    /// Whether it was given before; once more changes nothing.
    pub was_given: bool,
    /// The organisation of who was written to.
    pub organisation: Option<Organisation>,
    /// What it is about, where it is about an offer.
    pub offer: Option<Offer>,
    /// The school that is interested, where it is about a pair.
    pub school: Option<Organisation>,
}

/// Looks at a link; changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, over or taken back.
pub async fn look_at(app: &App, secret: &str) -> Result<FoundAnswer, AppError> {
    let db = app.databases.reader();
    let token = find(app, secret).await?;
    let (offer, school) = match (token.kind, token.subject) {
        (TokenKind::Interested | TokenKind::CallMe | TokenKind::NotNow, Some(subject)) => {
            let (offer, school) = pair(&db, SuggestionId::from_uuid(subject)).await?;
            (Some(offer), Some(school))
        }
        (TokenKind::StillValid, Some(offer)) => {
            (store::offer::find(&db, OfferId::from_uuid(offer)).await?, None)
        }
        _ => (None, None),
    };
    let organisation = match token.organisation {
        Some(id) => store::organisation::find(&db, id).await?,
        None => None,
    };
    Ok(FoundAnswer { kind: token.kind, was_given: token.used_at.is_some(), organisation, offer, school })
}

/// The token behind a link that still answers something. A used one may be looked at: the page then says so.
pub(super) async fn find(app: &App, secret: &str) -> Result<Token, AppError> {
    let now = app.sources.clock.now();
    let found = store::token::find_by_hash(&app.databases.reader(), &hash_of(secret)).await?;
    let holds = |token: &Token| {
        token.kind.is_answer() && token.revoked_at.is_none() && token.expires_at.is_none_or(|end| now < end)
    };
    found.filter(holds).ok_or(AppError::NotFound)
}

async fn pair(db: &Executor<'_>, id: SuggestionId) -> Result<(Offer, Organisation), AppError> {
    let suggestion = store::suggestion::find(db, id).await?.ok_or(AppError::NotFound)?;
    let offer = store::offer::find(db, suggestion.offer).await?.ok_or(AppError::NotFound)?;
    let need = store::need::find(db, suggestion.need).await?.ok_or(AppError::NotFound)?;
    let school = store::organisation::find(db, need.sending).await?.ok_or(AppError::NotFound)?;
    Ok((offer, school))
}

/// The contact behind a token, where there is one who is still in our tables.
pub(super) async fn contact(db: &Executor<'_>, token: &Token) -> Result<Option<Contact>, AppError> {
    match token.contact {
        Some(id) => Ok(store::account::find_contact(db, id).await?),
        None => Ok(None),
    }
}
