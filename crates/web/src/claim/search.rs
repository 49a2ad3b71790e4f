//! `GET /claim`: profiles from lists for which nobody speaks yet.

use app::{catalogue::Catalogue, registration};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{Organisation, OrganisationKind};
use http::Problem;
use i18n::Translator;

use crate::{Web, fields::Fields, shell::Shell, visit::Visit, wording::with_commas};

/// How many the use case gives at most: then there may be more.
const MOST: usize = 20;
/// Letters without which it finds nothing.
const SHORTEST: usize = 3;

#[derive(Template, WebTemplate)]
#[template(path = "claim/search.html")]
pub(crate) struct SearchPage {
    shell: Shell,
    t: Translator,
    fields: Fields,
    kinds: Vec<Choice>,
    /// What to say of the search; `None` before the first.
    said: Option<Said>,
    found: Vec<Found>,
}

/// How a search ended.
struct Said {
    heading: String,
    text: Option<String>,
    /// Whether to register is what is left.
    is_empty: bool,
}

/// One of several to choose from.
struct Choice {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

/// A profile.
struct Found {
    href: String,
    name: String,
    place: String,
}

/// The form, and what was found.
pub(crate) async fn search(State(web): State<Web>, visit: Visit) -> Result<SearchPage, Problem> {
    let t = visit.t;
    let words = visit.parameter("q").unwrap_or_default().trim();
    let kind = visit.parameter("kind").and_then(|kind| OrganisationKind::parse(kind).ok());
    let found = registration::search(&web.app, kind, words).await?;
    let snapshot = web.app.live_index.snapshot()?;
    Ok(SearchPage {
        shell: Shell::public(&visit),
        t,
        fields: Fields::new([("q", words), ("kind", kind.map_or("", OrganisationKind::as_str))]),
        kinds: kinds(t, kind),
        said: (!words.is_empty()).then(|| Said::of(t, words, found.len())),
        found: found.iter().map(|one| Found::of(t, snapshot.catalogue(), one)).collect(),
    })
}

impl Said {
    fn of(t: Translator, words: &str, found: usize) -> Self {
        let is_short = words.chars().filter(|letter| letter.is_alphanumeric()).count() < SHORTEST;
        let (heading, text) = match found {
            0 if is_short => (t.text("claim-short-heading"), None),
            0 => (t.text("claim-empty-heading"), Some(t.text("claim-empty-text"))),
            _ => {
                let heading = t.msg("claim-found").arg("n", found).to_string();
                (heading, (found >= MOST).then(|| t.text("claim-found-most")))
            }
        };
        Self { heading, text, is_empty: found == 0 && !is_short }
    }
}

impl Found {
    fn of(t: Translator, catalogue: &Catalogue, organisation: &Organisation) -> Self {
        Self {
            href: format!("/claim/{}", organisation.id),
            name: organisation.name.clone(),
            place: place(t, catalogue, organisation),
        }
    }
}

fn kinds(t: Translator, chosen: Option<OrganisationKind>) -> Vec<Choice> {
    let of = |kind: OrganisationKind, key| (Some(kind), kind.as_str(), key);
    let all = [
        (None, "", "claim-kind-any"),
        of(OrganisationKind::School, "register-school"),
        of(OrganisationKind::Company, "register-company"),
    ];
    all.into_iter()
        .map(|(kind, value, key)| Choice { value, label: t.text(key), is_chosen: kind == chosen })
        .collect()
}

/// Its town, or its region where the town is not known; and its country.
pub(super) fn place(t: Translator, catalogue: &Catalogue, organisation: &Organisation) -> String {
    let name = organisation.place.map_or_else(
        || catalogue.region_name(organisation.region, t.locale),
        |place| catalogue.place_name(place, t.locale),
    );
    with_commas(t, [name, t.country(organisation.country)])
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn a_search_says_why_it_found_nothing_and_whether_there_is_more() {
        let t = Translator::new(Locale::En);
        let said = |words: &str, found| Said::of(t, words, found);
        assert_eq!(said("š.š.", 0).heading, "Write at least three letters");
        assert!(said("mješovita škola", 0).is_empty && !said("š.š.", 0).is_empty);
        assert!(said("škola", 1).text.is_none());
        assert!(said("škola", MOST).text.is_some());
    }
}
