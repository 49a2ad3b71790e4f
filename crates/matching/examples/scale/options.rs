//! The command line.

use std::error::Error;
use std::str::FromStr;

/// What to draw and to measure.
pub(crate) struct Options {
    pub(crate) offers: usize,
    /// Needs whose lists are timed one by one.
    pub(crate) needs: usize,
    /// Needs that are in the index, and whose lists are made anew all at once.
    pub(crate) lists: usize,
    pub(crate) seed: u64,
    /// How long a list is.
    pub(crate) length: usize,
    /// Needs whose lists are compared with the scan.
    pub(crate) sample: usize,
    /// Needs whose lists are compared with a scan of their activity: thousands, for long.
    pub(crate) oracle: usize,
    pub(crate) json: bool,
}

impl Options {
    pub(crate) fn from_arguments(mut given: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut options = Self {
            offers: 100_000,
            needs: 500,
            lists: 0,
            seed: 1,
            length: 10,
            sample: 10,
            oracle: 0,
            json: false,
        };
        while let Some(option) = given.next() {
            let mut value = || given.next().ok_or_else(|| format!("{option} takes a number"));
            match option.as_str() {
                "--offers" => options.offers = number(&option, &value()?)?,
                "--needs" => options.needs = number(&option, &value()?)?,
                "--lists" => options.lists = number(&option, &value()?)?,
                "--seed" => options.seed = number(&option, &value()?)?,
                "--length" => options.length = number(&option, &value()?)?,
                "--sample" => options.sample = number(&option, &value()?)?,
                "--oracle" => options.oracle = number(&option, &value()?)?,
                "--json" => options.json = true,
                _ => {
                    let known = "--offers, --needs, --lists, --seed, --length, --sample, --oracle, --json";
                    return Err(format!("there is no option {option}: {known}").into());
                }
            }
        }
        options.lists = options.lists.max(options.needs).max(options.oracle);
        Ok(options)
    }
}

fn number<T: FromStr>(option: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{option} takes a whole number, not `{text}`"))
}
