//! How the way between two places is reckoned, and what is known of it.

use serde::{Deserialize, Serialize};

use crate::{DetourKind, ProperName};

/// How the way between two places is reckoned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Road kilometres for 100 km as the crow flies.
    pub road_percent: u32,
    /// What a border costs, as km of the way.
    pub border_km: u32,
    /// Ways that are known to be longer or shorter, both directions.
    #[serde(default)]
    pub exceptions: Vec<TravelException>,
}

/// A way that is known to be other than reckoned; it holds in both directions.
///
/// Each end is a town or a region of any level. Where several fit two locations, two towns go before a town and a
/// region, these before two regions; among equals the smaller regions win, then the later row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TravelException {
    /// Code of a place or a region.
    pub from: String,
    /// Code of a place or a region.
    pub to: String,
    /// By road in km, with whatever the border costs.
    pub km: u32,
    /// What makes the way other than the straight line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<DetourKind>,
    /// What it is called: `Qafa e Llogarasë`, `Debeli Brijeg`. Only with `because`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<ProperName>,
    /// Why, for who keeps the rules.
    pub reason: String,
    /// Who says so, where somebody has measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_form_is_still_read_and_written_as_it_was() {
        let oldest = r#"{"from":"AL-kukes","to":"XK-prizren","km":39,"reason":"Motorway"}"#;
        let exception: TravelException = serde_json::from_str(oldest).unwrap();
        assert_eq!((exception.because, &exception.via, &exception.source), (None, &None, &None));
        assert_eq!(serde_json::to_string(&exception).unwrap(), oldest);
    }

    #[test]
    fn a_name_is_one_or_one_a_language() {
        let row = |via: &str| -> TravelException {
            serde_json::from_str(&format!(
                r#"{{"from":"AL015","to":"ME-S","km":60,"because":"lake","reason":"no bridge","via":{via}}}"#
            ))
            .unwrap()
        };
        let one = row(r#""Muriqan–Sukobin""#).via.unwrap();
        assert_eq!(one.in_language(&["bs", "en"]), "Muriqan–Sukobin");
        let by_language = row(r#"{"en":"Lake Skadar","bs":"Skadarsko jezero"}"#);
        let name = by_language.via.as_ref().unwrap();
        assert_eq!(name.in_language(&["hr", "bs", "en"]), "Skadarsko jezero");
        assert_eq!(name.in_language(&["sq", "en"]), "Lake Skadar");
        assert_eq!(name.in_language(&["de"]), "Skadarsko jezero", "some name is better than none");
        let stored = serde_json::to_string(&by_language).unwrap();
        assert_eq!(serde_json::from_str::<TravelException>(&stored).unwrap(), by_language);
    }
}
