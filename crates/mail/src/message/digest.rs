//! Several things in one mail: what came together at once, on a day or in a week.

mod news;
mod samples;

pub use news::{News, Thing};

use super::plain::{Action, Plain, PlainMessage, greeting, ways_out};
use domain::Cadence;
use i18n::Translator;

/// Several things in one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// How soon they wanted to hear.
    pub cadence: Cadence,
    /// What; never empty.
    pub news: Vec<News>,
    /// Where everything is.
    pub link: String,
    /// Where one changes what is sent.
    pub settings_link: String,
    /// Ends these mails.
    pub unsubscribe: String,
    /// A place in it is Kosovo*.
    pub names_kosovo: bool,
}

impl PlainMessage for Digest {
    const KIND: &'static str = "digest";

    fn plain(&self, t: Translator) -> Plain {
        let cadence = match self.cadence {
            Cadence::Daily => "daily",
            Cadence::Weekly => "weekly",
            Cadence::AtOnce | Cadence::Never => "at-once",
        };
        let sections = news::sections(t, &self.news);
        let headings: Vec<&str> = sections.iter().map(|section| section.heading.as_str()).collect();
        let first = match headings[..] {
            [first] => first.to_owned(),
            [first, ..] => t.msg("mail-digest-first-and-more").arg("first", first).to_string(),
            [] => String::new(),
        };
        Plain {
            subject: t.msg(format!("mail-digest-subject-{cadence}")).arg("first", first).to_string(),
            preview: headings.join(" · "),
            heading: t.text(&format!("mail-digest-heading-{cadence}")),
            greeting: greeting(t, &self.recipient_name),
            sections,
            actions: vec![Action::new(t, "mail-open-praktika", &self.link)],
            foot: t.text(&format!("mail-digest-foot-{cadence}")),
            foot_links: ways_out(t, &self.settings_link, &self.unsubscribe),
            names_kosovo: self.names_kosovo,
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        samples::samples(t)
    }
}
