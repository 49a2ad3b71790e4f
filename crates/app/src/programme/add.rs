//! A school states what it teaches.

use domain::{
    Actor, FieldError, LanguageTag, NewProgramme, OrganisationId, OrganisationKind, Programme, ProgrammeId,
    TradeDecidedBy, TradeId,
};

use super::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, policy, write};

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
    let snapshot = app.live_index.snapshot()?;
    let catalogue = snapshot.catalogue();
    let (trade, trade_decided_by) = match &input.trade {
        Some(code) => {
            let trade = catalogue.trade_by_code(code);
            let trade = trade.ok_or_else(|| FieldError::new("trade", "trade-unknown").with("given", code))?;
            (Some((trade.id, None)), TradeDecidedBy::Person)
        }
        None => (resolved(catalogue, &input), TradeDecidedBy::Resolver),
    };
    write(app, actor, async |tx| {
        let organisation = store::organisation::find(tx.db(), school).await?.ok_or(AppError::NotFound)?;
        if organisation.kind != OrganisationKind::School {
            return Err(FieldError::new("organisation_id", "not-a-school").into());
        }
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
        Ok(programme)
    })
    .await
}

fn resolved(
    catalogue: &crate::catalogue::Catalogue,
    input: &ProgrammeInput,
) -> Option<(TradeId, Option<u16>)> {
    let resolution = catalogue.resolver().resolve(&input.title, Some(&input.title_language));
    resolution.trade.map(|trade| (trade, Some(resolution.confidence)))
}
