//! Values as their cells read them back.

use std::fmt::Display;

use domain::{LanguageTag, LocalName, PlaceId, RegionId, TradeId};
use exchange::{list, on_one_line};

use crate::catalogue::Catalogue;

/// What is not said is an empty cell.
pub(super) fn said(value: Option<impl Display>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Yes, no, or not said.
pub(super) fn flag(value: Option<bool>) -> String {
    said(value.map(|yes| if yes { "yes" } else { "no" }))
}

/// Languages by their tags.
pub(super) fn languages(languages: &[LanguageTag]) -> String {
    list::join(languages.iter().map(LanguageTag::as_str))
}

/// A trade by its code.
pub(super) fn trade(catalogue: &Catalogue, id: TradeId) -> &str {
    catalogue.trade(id).map_or("", |trade| trade.code.as_str())
}

/// The codes of region and town. The town's own region is written, as it is read: a row may be older than what is known
/// of the town.
pub(super) fn location(catalogue: &Catalogue, region: RegionId, place: Option<PlaceId>) -> (String, String) {
    let place = place.and_then(|id| catalogue.place(id));
    let region = catalogue.region(place.map_or(region, |place| place.region));
    (said(region.map(|region| &region.code)), said(place.map(|place| &place.code)))
}

/// Names as `sq=Gjakovë|sr=Đakovica`, the preferred one of a language before its others.
pub(super) fn names(names: &[LocalName]) -> String {
    let mut names: Vec<&LocalName> = names.iter().collect();
    names.sort_by_key(|name| (name.language.as_str(), name.kind, name.name.as_str()));
    names
        .iter()
        .map(|name| format!("{}={}", name.language, on_one_line(&name.name)))
        .collect::<Vec<_>>()
        .join("|")
}
