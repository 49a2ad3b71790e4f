//! `praktika region`: a region of the catalogue, with its names, parents, neighbours and towns.

use std::cmp::Reverse;

use clap::Args;
use domain::{Country, LanguageTag, NeighbourKind, Place, Region as RegionFacts};
use i18n::{Translator, names_kosovo};
use reference::Catalogue;
use serde::Serialize;

use super::{CommandError, catalogue, output};
use crate::settings::Settings;

/// Print a region: names, parents, neighbours, towns
#[derive(Debug, Args)]
pub(super) struct Region {
    /// Its code, or its name in any language and script
    #[arg(value_name = "REGION")]
    wanted: String,
    #[command(flatten)]
    language: output::Language,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct RegionOut<'a> {
    code: &'a str,
    name: String,
    scheme: &'a str,
    level: u8,
    names: Vec<NamesOut<'a>>,
    inside: Vec<NamedOut<'a>>,
    parts: Vec<NamedOut<'a>>,
    neighbours: Vec<NamedOut<'a>>,
    across_border: Vec<NamedOut<'a>>,
    towns: Vec<NamedOut<'a>>,
}

/// The names in one language, the one that is shown first.
#[derive(Serialize)]
struct NamesOut<'a> {
    language: &'a str,
    names: Vec<String>,
}

#[derive(Serialize)]
struct NamedOut<'a> {
    code: &'a str,
    name: String,
}

impl Region {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        for line in self.lines(&catalogue::read(settings).await?)? {
            output::line(&line)?;
        }
        Ok(())
    }

    /// One after another where a name is that of several regions.
    fn lines(&self, catalogue: &Catalogue) -> Result<Vec<String>, CommandError> {
        let t = Translator::new(self.language.language);
        let mut lines = Vec::new();
        for region in self.find(catalogue)? {
            let out = RegionOut::of(t, catalogue, region);
            if self.form.json {
                lines.push(serde_json::to_string(&out)?);
            } else {
                lines.extend((!lines.is_empty()).then(String::new));
                lines.extend(out.lines(t));
            }
        }
        if !self.form.json && lines.iter().any(|line| names_kosovo(line)) {
            lines.push(t.kosovo_footnote());
        }
        Ok(lines)
    }

    fn find<'c>(&self, catalogue: &'c Catalogue) -> Result<Vec<&'c RegionFacts>, CommandError> {
        let code = self.wanted.to_uppercase();
        if let Some(region) = catalogue.regions.iter().find(|region| region.code.to_uppercase() == code) {
            return Ok(vec![region]);
        }
        let folded = store::fold_name(&self.wanted);
        let is_named =
            |region: &&RegionFacts| region.names.iter().any(|name| store::fold_name(&name.name) == folded);
        let found: Vec<&RegionFacts> = catalogue.regions.iter().filter(is_named).collect();
        if found.is_empty() {
            return Err(
                format!("no region of the catalogue has the code or the name `{}`", self.wanted).into()
            );
        }
        Ok(found)
    }
}

/// The region's name for a reader, that of Kosovo* with its asterisk.
pub(super) fn name(t: Translator, region: &RegionFacts) -> String {
    if region.level == 0 { t.country(region.country) } else { marked(region, &t.local_name(&region.names)) }
}

/// A name with the asterisk that Kosovo* carries, as a country and as the larger regions that are the same; data has
/// none.
fn marked(region: &RegionFacts, name: &str) -> String {
    let is_all_of_it = region.country == Country::KOSOVO && region.level < 3;
    if is_all_of_it && names_kosovo(name) { format!("{name}*") } else { name.to_owned() }
}

impl<'a> RegionOut<'a> {
    fn of(t: Translator, catalogue: &'a Catalogue, region: &'a RegionFacts) -> Self {
        let named = |region: &'a RegionFacts| NamedOut { code: &region.code, name: name(t, region) };
        let inside = catalogue.regions_around(region).into_iter().rev().skip(1).map(named).collect();
        let parts =
            catalogue.regions.iter().filter(|part| part.parent == Some(region.id)).map(named).collect();
        let touching = |wanted| {
            let all = catalogue.neighbours_of(region.id).filter(move |(_, kind)| *kind == wanted);
            all.map(|(region, _)| named(region)).collect()
        };
        Self {
            code: &region.code,
            name: name(t, region),
            scheme: &region.scheme,
            level: region.level,
            names: names(region),
            inside,
            parts,
            neighbours: touching(NeighbourKind::Inland),
            across_border: touching(NeighbourKind::Border),
            towns: towns(t, catalogue, region),
        }
    }

    fn lines(&self, t: Translator) -> Vec<String> {
        let mut lines = vec![format!("{} ({})", self.name, self.code)];
        let scheme =
            if self.scheme == "local" { t.text("region-scheme-local") } else { self.scheme.to_owned() };
        let level = t.msg("region-scheme").arg("scheme", scheme).arg("level", self.level);
        lines.push(level.to_string());
        for NamesOut { language, names } in &self.names {
            let language =
                language.parse().map_or_else(|_| String::new(), |tag: LanguageTag| t.language(&tag));
            lines.push(
                t.msg("region-names").arg("language", language).arg("names", names.join(", ")).to_string(),
            );
        }
        for (key, argument, listed) in [
            ("region-inside", "regions", &self.inside),
            ("region-parts", "regions", &self.parts),
            ("region-neighbours", "regions", &self.neighbours),
            ("region-across-border", "regions", &self.across_border),
            ("region-towns", "towns", &self.towns),
        ] {
            let with_code = |one: &NamedOut<'_>| match key {
                "region-towns" => one.name.clone(),
                _ => format!("{} ({})", one.name, one.code),
            };
            if !listed.is_empty() {
                let named = if key == "region-inside" { once_each(listed) } else { listed.iter().collect() };
                let text: Vec<String> = named.into_iter().map(with_code).collect();
                lines.push(t.msg(key).arg(argument, text.join(", ")).to_string());
            }
        }
        lines
    }
}

/// Larger regions, without those that are called as the next larger one: a small country is its own first levels.
fn once_each<'o, 'a>(regions: &'o [NamedOut<'a>]) -> Vec<&'o NamedOut<'a>> {
    let next = regions.iter().skip(1).map(Some).chain([None]);
    let differs =
        |(one, next): &(&NamedOut<'_>, Option<&NamedOut<'_>>)| next.is_none_or(|next| next.name != one.name);
    regions.iter().zip(next).filter(differs).map(|(one, _)| one).collect()
}

/// By language, in the file's order.
fn names(region: &RegionFacts) -> Vec<NamesOut<'_>> {
    let mut all: Vec<NamesOut<'_>> = Vec::new();
    for name in &region.names {
        match all.iter_mut().find(|names| names.language == name.language.as_str()) {
            Some(names) => names.names.push(marked(region, &name.name)),
            None => all
                .push(NamesOut { language: name.language.as_str(), names: vec![marked(region, &name.name)] }),
        }
    }
    all
}

/// The towns in a region and in those within it, the largest first.
fn towns<'c>(t: Translator, catalogue: &'c Catalogue, region: &RegionFacts) -> Vec<NamedOut<'c>> {
    let within = |place: &&Place| {
        let smallest = catalogue.regions.iter().find(|other| other.id == place.region);
        smallest.is_some_and(|smallest| smallest.path.starts_with(&region.path))
    };
    let mut towns: Vec<&Place> = catalogue.places.iter().filter(within).collect();
    towns.sort_by_key(|place| Reverse(place.population));
    towns.into_iter().map(|place| NamedOut { code: &place.code, name: t.local_name(&place.names) }).collect()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::command::{Cli, Command};

    fn lines(arguments: &[&str]) -> Result<Vec<String>, CommandError> {
        let cli = Cli::try_parse_from(["praktika", "region"].iter().chain(arguments))?;
        let Command::Region(region) = cli.command else { panic!("another command") };
        region.lines(&Catalogue::shipped().unwrap())
    }

    #[test]
    fn a_region_is_shown_with_all_that_is_known() {
        let said = lines(&["AL013"]).unwrap();
        assert_eq!(said[0], "Kukës (AL013)");
        assert_eq!(said[1], "Classification: NUTS2024, level 3");
        assert!(said.iter().any(|line| line.starts_with("Albanian: Kukës")), "{said:?}");
        assert!(said.iter().any(|line| line.starts_with("Inside: Northern Albania (AL01)")), "{said:?}");
        let across = said.iter().find(|line| line.starts_with("Across the border: ")).unwrap();
        assert!(across.contains("Prizren (XK004)"), "{across}");
        let towns = said.iter().find(|line| line.starts_with("Towns: Kukës")).unwrap();
        assert!(towns.contains("Bajram Curri"), "{towns}");
    }

    #[test]
    fn a_name_is_found_in_any_language_and_script() {
        for name in ["Prizreni", "prizren", "Призрен"] {
            let said = lines(&[name, "--language", "sr"]).unwrap();
            assert_eq!(said[0], "Призрен (XK004)", "{name}");
            assert!(said.iter().any(|line| line.ends_with(": Косово* (XK)")), "each level once: {said:?}");
            assert!(said.last().unwrap().starts_with("* "), "the footnote: {said:?}");
        }
        let said = lines(&["XK"]).unwrap();
        assert!(said.iter().any(|line| line.starts_with("English: Kosovo*")), "{said:?}");
        let said = lines(&["Atlantis"]).unwrap_err().to_string();
        assert_eq!(said, "no region of the catalogue has the code or the name `Atlantis`");
        assert!(lines(&["AL", "--language", "de"]).is_err());
    }

    #[test]
    fn json_is_one_object_a_region() {
        let said = lines(&["BA-FBIH-04", "--json", "--language", "bs"]).unwrap();
        assert_eq!(said.len(), 1);
        let said: serde_json::Value = serde_json::from_str(&said[0]).unwrap();
        assert_eq!(said["name"], "Zeničko-dobojski kanton");
        assert_eq!(said["inside"][0]["code"], "BA01");
        assert!(said["neighbours"].as_array().unwrap().iter().any(|one| one["code"] == "BA-FBIH-06"));
        assert_eq!(said["towns"][0]["code"], "BA-zenica");
    }
}
