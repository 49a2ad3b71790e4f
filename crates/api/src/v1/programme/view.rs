//! A programme as the API shows it.

use app::catalogue::Catalogue;
use domain::{LanguageTag, OrganisationId, Programme, ProgrammeId, ProgrammeState, TradeDecidedBy};
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::{trade::TradeOut, word};

/// What a school teaches.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Programme)]
pub(crate) struct ProgrammeOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: ProgrammeId,
    /// The school.
    #[schema(value_type = Uuid)]
    organisation_id: OrganisationId,
    /// Its official title.
    title: String,
    /// The title's language.
    #[schema(value_type = word::LanguageTag)]
    title_language: LanguageTag,
    /// The trade; `null` = not sure, a person chooses.
    trade: Option<TradeOut>,
    /// How sure the trade is, points of 10,000; `null` where a person said it.
    trade_confidence: Option<u16>,
    /// Who said which trade it is.
    #[schema(value_type = word::TradeDecidedBy)]
    trade_decided_by: TradeDecidedBy,
    /// EQF level.
    eqf_level: Option<u8>,
    /// Learners who begin in a year.
    learners_a_year: Option<u32>,
    /// Whether it is taught.
    #[schema(value_type = word::ProgrammeState)]
    state: ProgrammeState,
    /// Counts its changes; also the `ETag`.
    revision: i32,
}

/// All programmes of a school.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Programmes)]
pub(crate) struct ProgrammesOut {
    /// By title.
    pub(super) items: Vec<ProgrammeOut>,
}

impl ProgrammeOut {
    /// The programme with its trade's name.
    pub(crate) fn of(catalogue: &Catalogue, found: &Programme) -> Self {
        Self {
            id: found.id,
            organisation_id: found.school,
            title: found.title.clone(),
            title_language: found.title_language.clone(),
            trade: found.trade.and_then(|id| TradeOut::of(catalogue, id)),
            trade_confidence: found.trade_confidence,
            trade_decided_by: found.trade_decided_by,
            eqf_level: found.eqf_level,
            learners_a_year: found.learners_a_year,
            state: found.state,
            revision: found.revision,
        }
    }
}
