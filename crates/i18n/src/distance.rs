//! Distances.
use crate::Translator;

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
}
