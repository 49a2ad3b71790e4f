//! Distances, and what a way leads round, over or by.
use domain::{Detour, DetourKind, Fact};

use crate::{Translator, translator::kebab};

impl Translator {
    /// Kilometres: "24 km", and "about 24 km" where one side is known by its region only.
    pub fn distance(self, km: u32, approximate: bool) -> String {
        let key = if approximate { "distance-about" } else { "distance" };
        self.msg(key).arg("km", km).to_string()
    }

    /// Kilometres by road: "24 km by road", "about 24 km by road"; "in the same place" below one.
    pub fn distance_by_road(self, km: u32, approximate: bool) -> String {
        match (km, approximate) {
            (0, false) => self.text("distance-same-place"),
            (_, false) => self.msg("distance-road").arg("km", km).to_string(),
            (_, true) => self.msg("distance-road-about").arg("km", km).to_string(),
        }
    }

    /// The way in few words, for a line of a list: "24 km by road", "66 km, round the lake (Lake Skadar)"; where the way
    /// is known and nobody has told what lies between, "66 km by road; 39 km as the crow flies". `None` for facts that
    /// tell no way.
    pub fn way_in_short(self, fact: &Fact) -> Option<String> {
        let Fact::Distance { km, approximate, detour, straight_km, .. } = fact else { return None };
        if detour.is_some() {
            return Some(self.with_detour(self.distance(*km, *approximate), detour.as_ref()));
        }
        let way = self.distance_by_road(*km, *approximate);
        Some(match straight_km {
            Some(straight) => self.with_straight(way, *straight),
            None => way,
        })
    }

    /// What makes a way other than the straight line: "round the lake (Lake Skadar)", "over the border at Morinë".
    pub fn detour(self, detour: &Detour) -> String {
        let key = format!("detour-{}", kebab(detour.kind.as_str()));
        match &detour.via {
            Some(via) => self
                .msg(key + "-via")
                .arg("via", self.in_script(via.in_language(self.locale.label_languages())))
                .to_string(),
            None => self.text(&key),
        }
    }

    /// What we know of the way: "24 km", "24 km, across the border", "66 km by road, round the lake (Lake Skadar); 23 km
    /// as the crow flies".
    pub(crate) fn way(self, fact: &Fact) -> String {
        let Fact::Distance { km, approximate, across_border, detour, straight_km } = fact else {
            return self.text("not-stated");
        };
        let distance = match straight_km {
            Some(_) => self.distance_by_road(*km, *approximate),
            None => self.distance(*km, *approximate),
        };
        let distance = if says_border(*across_border, detour.as_ref()) {
            self.msg("fact-across-border").arg("distance", distance).to_string()
        } else {
            distance
        };
        let way = self.with_detour(distance, detour.as_ref());
        match straight_km {
            Some(straight) => self.with_straight(way, *straight),
            None => way,
        }
    }

    /// The way as half a sentence: "24 km from you, across the border".
    pub(crate) fn way_from_you(self, fact: &Fact) -> String {
        let Fact::Distance { km, approximate, across_border, detour, .. } = fact else {
            return self.text("not-stated");
        };
        if (*km, *approximate, *across_border) == (0, false, false) {
            return self.text("distance-same-place");
        }
        let border = says_border(*across_border, detour.as_ref());
        let key = if border { "reason-distance-border" } else { "reason-distance" };
        let distance = self.msg(key).arg("distance", self.distance(*km, *approximate)).to_string();
        self.with_detour(distance, detour.as_ref())
    }

    fn with_straight(self, way: String, km: u32) -> String {
        self.msg("fact-straight").arg("way", way).arg("straight", km).to_string()
    }

    fn with_detour(self, way: String, detour: Option<&Detour>) -> String {
        let detour = detour.map(|detour| self.detour(detour));
        self.comma([Some(way), detour].into_iter().flatten())
    }
}

/// Whether the border has to be named: a detour by a crossing names it already.
fn says_border(across: bool, detour: Option<&Detour>) -> bool {
    across && detour.is_none_or(|detour| detour.kind != DetourKind::BorderCrossing)
}
