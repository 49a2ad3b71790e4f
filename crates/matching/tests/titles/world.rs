//! The shipped catalogue, asked by code.

use domain::{LanguageTag, TradeId};
use matching::title::{Resolution, TitleResolver};
use reference::Catalogue;

/// The catalogue and what reads titles with it.
pub(crate) struct World {
    pub(crate) catalogue: Catalogue,
    pub(crate) resolver: TitleResolver,
}

impl World {
    pub(crate) fn shipped() -> Self {
        let catalogue = Catalogue::shipped().unwrap();
        let resolver = TitleResolver::new(&catalogue.labels).with_groups(
            |id| catalogue.trades.iter().find(|trade| trade.id == id).map(|trade| trade.isco08),
            None,
        );
        Self { catalogue, resolver }
    }

    pub(crate) fn resolve(&self, title: &str, language: &str) -> Resolution {
        let language: Option<LanguageTag> = (!language.is_empty()).then(|| language.parse().unwrap());
        self.resolver.resolve(title, language.as_ref())
    }

    /// The code of the trade, or "not sure".
    pub(crate) fn code(&self, title: &str, language: &str) -> &str {
        self.resolve(title, language).trade.map_or("not sure", |trade| self.code_of(trade))
    }

    pub(crate) fn code_of(&self, id: TradeId) -> &str {
        &self.catalogue.trades.iter().find(|trade| trade.id == id).unwrap().code
    }

    pub(crate) fn wrong(&self, expected: &[(&str, &str, &str)]) -> Vec<String> {
        let got = |(title, language, code): &(&str, &str, &str)| {
            let got = self.code(title, language);
            (got != *code).then(|| format!("{title} ({language}): {got}, not {code}"))
        };
        expected.iter().filter_map(got).collect()
    }
}
