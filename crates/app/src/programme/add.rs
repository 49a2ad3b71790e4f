//! A school states what it teaches.

use domain::{
    Actor, FieldError, LanguageTag, NewProgramme, OrganisationId, OrganisationKind, Programme, ProgrammeId,
    TitleState, TradeDecidedBy, TradeId,
};
use store::{Executor, unresolved_title::SeenTitle};

use super::subject;
use crate::catalogue::Catalogue;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// What somebody says about a programme.
#[derive(Clone, Debug)]
pub struct ProgrammeInput {
    /// Whose it is; a school's own staff leaves it out.
    pub school: Option<OrganisationId>,
    /// Its official title.
    pub title: String,
    /// The title's language.
    pub title_language: LanguageTag,
    /// The trade's code; left out = the title is resolved.
    pub trade: Option<String>,
    /// EQF level, 1 to 8.
    pub eqf_level: Option<u8>,
    /// Learners who begin in a year.
    pub learners_a_year: Option<u32>,
}

/// Adds a programme to a school.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's school, [`AppError::Invalid`] names the fields.
#[tracing::instrument(name = "app.programme.add", skip_all)]
pub async fn add(app: &App, actor: &Actor, input: ProgrammeInput) -> Result<Programme, AppError> {
    let school = policy::owner_of_new(actor, input.school)?;
    let known = app.live_index.known(app).await?;
    let catalogue = known.catalogue();
    let said = input.trade.as_ref().map(|code| {
        let trade = catalogue.trade_by_code(code).map(|trade| trade.id);
        trade.ok_or_else(|| FieldError::new("trade", "trade-unknown").with("given", code))
    });
    let said = said.transpose()?;
    if said.is_none() {
        known.resolver().await?; // laid out before the transaction begins: others wait for that
    }
    write(app, actor, async |tx| {
        let organisation = store::organisation::find(tx.db(), school).await?.ok_or(AppError::NotFound)?;
        if organisation.kind != OrganisationKind::School {
            return Err(FieldError::new("organisation_id", "not-a-school").into());
        }
        let (trade, trade_decided_by) = match said {
            Some(trade) => (Some((trade, None)), TradeDecidedBy::Person),
            None => named(tx.db(), catalogue, &input).await?,
        };
        let new = NewProgramme {
            school,
            title: input.title.clone(),
            title_language: input.title_language.clone(),
            trade,
            trade_decided_by,
            eqf_level: input.eqf_level,
            learners_a_year: input.learners_a_year,
            origin: None,
        };
        let programme = Programme::state(ProgrammeId::from_uuid(tx.uuid()), new)?;
        store::programme::insert_many(tx.db(), std::slice::from_ref(&programme)).await?;
        tx.became(subject(programme.id), Became::new(None, programme.state.as_str(), "sending"));
        tx.audit("programme.add", subject(programme.id), &["title", "trade"]);
        if programme.trade.is_none() {
            see(tx, &programme).await?;
        }
        Ok(programme)
    })
    .await
}

/// The trade that a title names: what people decided of it goes before what the resolver thinks.
async fn named(
    db: &Executor<'_>,
    catalogue: &Catalogue,
    input: &ProgrammeInput,
) -> Result<(Option<(TradeId, Option<u16>)>, TradeDecidedBy), AppError> {
    let known = store::unresolved_title::find_by_folded(db, &store::fold_name(&input.title)).await?;
    match known.filter(|title| title.state != TitleState::Open).map(|decided| decided.trade) {
        Some(Some(trade)) => Ok((Some((trade, None)), TradeDecidedBy::Person)),
        Some(None) => Ok((None, TradeDecidedBy::Resolver)),
        None => {
            let found = catalogue.resolver().resolve(&input.title, Some(&input.title_language));
            let trade = found.trade.map(|trade| (trade, Some(found.confidence)));
            Ok((trade, TradeDecidedBy::Resolver))
        }
    }
}

/// A title that names no trade for sure waits until a person decides; one that was decided stays so.
async fn see(tx: &Tx, programme: &Programme) -> Result<(), AppError> {
    let seen = SeenTitle {
        folded: store::fold_name(&programme.title),
        title: programme.title.clone(),
        language: Some(programme.title_language.clone()),
    };
    store::unresolved_title::see_all(tx.db(), &[seen], tx.now(), tx.ids()).await?;
    Ok(())
}
