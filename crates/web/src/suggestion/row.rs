//! One suggestion of a list.

use app::{catalogue::Catalogue, suggestion::SuggestionView};
use domain::{ALL_POINTS, Country, Fact, SuggestionId, SuggestionState};
use i18n::Translator;

use super::{bar::Bar, parts::PartsTable};
use crate::wording::{place, reasons, with_commas};

/// What the rows of one list have in common.
pub(super) struct List<'a> {
    pub(super) t: Translator,
    pub(super) catalogue: &'a Catalogue,
    /// Where the reader is, for names of countries.
    pub(super) reader: Option<Country>,
    /// The row of which the parts are shown.
    pub(super) opened: Option<usize>,
}

/// One suggestion of a list.
pub(super) struct Row {
    pub(super) rank: usize,
    pub(super) id: SuggestionId,
    pub(super) company: String,
    pub(super) place: String,
    pub(super) tags: Vec<Tag>,
    pub(super) sentence: String,
    /// What somebody has to look at.
    pub(super) checks: Vec<String>,
    pub(super) points: String,
    pub(super) of: String,
    pub(super) bar: Bar,
    /// Whether the school has said that it is interested, or gone further.
    pub(super) is_answered: bool,
    pub(super) parts: Option<PartsTable>,
}

/// A word beside the place.
pub(super) struct Tag {
    pub(super) text: String,
    pub(super) class: &'static str,
}

impl List<'_> {
    /// The row of a suggestion at a rank, 1 is the best.
    pub(super) fn row(&self, rank: usize, view: &SuggestionView) -> Row {
        let (t, catalogue, engine) = (self.t, self.catalogue, &view.suggestion.engine);
        let table = || PartsTable::of(t, catalogue, engine.score, &engine.parts);
        Row {
            rank,
            id: view.suggestion.id,
            company: view.host.name.clone(),
            place: where_is(t, catalogue, view, self.reader),
            tags: tags(t, view),
            sentence: reasons(t, catalogue, &engine.parts),
            checks: self.checks(view),
            points: t.number(engine.score),
            of: t.number(ALL_POINTS),
            bar: Bar::of(&engine.parts),
            is_answered: !is_open(view.suggestion.state),
            parts: (self.opened == Some(rank)).then(table),
        }
    }

    /// What a person has to look at.
    fn checks(&self, view: &SuggestionView) -> Vec<String> {
        let trades = |id| self.catalogue.trade_name(id, self.t.locale);
        view.check_by_hand.iter().map(|rule| self.t.blocked(rule, &trades)).collect()
    }
}

const fn is_open(state: SuggestionState) -> bool {
    matches!(state, SuggestionState::Proposed | SuggestionState::Seen)
}

/// "Zenica, 3 km by road", "Tirana, 42 km, by a fast road (Krraba Tunnel)".
pub(super) fn where_is(
    t: Translator,
    catalogue: &Catalogue,
    view: &SuggestionView,
    reader: Option<Country>,
) -> String {
    let way = view.suggestion.engine.parts.iter().find_map(|part| match &part.fact {
        // In the same town the name alone says it.
        Fact::Distance { km: 0, approximate: false, .. } => None,
        fact => t.way_in_short(fact),
    });
    with_commas(t, [Some(place(t, catalogue, &view.offer.location, reader)), way].into_iter().flatten())
}

fn tags(t: Translator, view: &SuggestionView) -> Vec<Tag> {
    let suggestion = &view.suggestion;
    let partner = suggestion.engine.parts.iter().find_map(|part| match part.fact {
        Fact::Partnership { since } => since,
        _ => None,
    });
    let partner = partner.map(|since| {
        let year = chrono::Datelike::year(&since).to_string();
        Tag { text: t.msg("suggestions-partner-since").arg("year", year).to_string(), class: "" }
    });
    let class = match suggestion.state {
        SuggestionState::Seen => return partner.into_iter().collect(),
        SuggestionState::Invited => " govuk-tag--yellow",
        _ => "",
    };
    let state = Tag { text: t.suggestion_state(suggestion.state), class };
    [Some(state), partner].into_iter().flatten().collect()
}
