//! What is said about a new programme.

use app::programme::ProgrammeInput;
use domain::{LanguageTag, OrganisationId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::v1::word;

/// A new programme.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewProgramme)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct ProgrammeIn {
    /// The school; may be left out with its own token.
    #[schema(value_type = Option<Uuid>)]
    organisation_id: Option<OrganisationId>,
    /// Its official title.
    #[schema(example = "Automehaničar")]
    title: String,
    /// The title's language.
    #[schema(value_type = word::LanguageTag)]
    title_language: LanguageTag,
    /// The trade's code; left out = found by the title, where that is sure.
    #[schema(example = "motor-vehicle-mechanic")]
    trade: Option<String>,
    /// EQF level.
    #[schema(minimum = 1, maximum = 8)]
    eqf_level: Option<u8>,
    /// Learners who begin in a year: a number, never who they are.
    learners_a_year: Option<u32>,
}

impl From<ProgrammeIn> for ProgrammeInput {
    fn from(given: ProgrammeIn) -> Self {
        Self {
            school: given.organisation_id,
            title: given.title,
            title_language: given.title_language,
            trade: given.trade,
            eqf_level: given.eqf_level,
            learners_a_year: given.learners_a_year,
        }
    }
}
