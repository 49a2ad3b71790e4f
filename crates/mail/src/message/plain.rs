//! What most mails are made of: paragraphs, facts, things to do. One pair of templates serves them all.

use super::{Message, RenderError};
use crate::letter::clean;
use crate::plain_text::{self, Fact};
use askama::Template;
use i18n::Translator;

/// A message for which the shared templates are enough.
pub(super) trait PlainMessage: Sized {
    const KIND: &'static str;

    /// What both templates say.
    fn plain(&self, t: Translator) -> Plain;

    /// As [`Message::samples`].
    fn samples(t: Translator) -> Vec<(&'static str, Self)>;
}

impl<M: PlainMessage> Message for M {
    const KIND: &'static str = <M as PlainMessage>::KIND;

    fn subject(&self, t: Translator) -> String {
        self.plain(t).subject()
    }

    fn text(&self, t: Translator) -> Result<String, RenderError> {
        let kind = <M as PlainMessage>::KIND;
        Text { t, said: self.plain(t) }.render().map_err(|source| RenderError { kind, source })
    }

    fn html(&self, t: Translator) -> Result<String, RenderError> {
        let kind = <M as PlainMessage>::KIND;
        Html { t, said: self.plain(t) }.render().map_err(|source| RenderError { kind, source })
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        <M as PlainMessage>::samples(t)
    }
}

/// A mail as the shared templates say it, from top to bottom.
#[derive(Clone, Debug, Default)]
pub(super) struct Plain {
    /// Carries the fact.
    pub(super) subject: String,
    /// What a mail program shows beside the subject.
    pub(super) preview: String,
    pub(super) heading: String,
    pub(super) greeting: String,
    pub(super) paragraphs: Vec<String>,
    pub(super) facts: Vec<Fact>,
    /// Things of several kinds, each with where to look.
    pub(super) sections: Vec<Section>,
    /// The first is the filled button.
    pub(super) actions: Vec<Action>,
    /// Below the buttons: what follows from them, and from doing nothing.
    pub(super) after: Option<String>,
    /// Why one gets the mail.
    pub(super) foot: String,
    pub(super) foot_links: Vec<Action>,
    /// A place in it is Kosovo*, whatever the words look like.
    pub(super) names_kosovo: bool,
}

/// Something that one can do, and where.
#[derive(Clone, Debug)]
pub(super) struct Action {
    label: String,
    link: String,
}

/// Things of one kind.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) items: Vec<Item>,
    /// How many there are that are not shown, in words.
    pub(super) more: Option<String>,
}

/// One thing, and where to look.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) words: String,
    pub(super) link: String,
}

impl Item {
    fn entry(&self) -> String {
        plain_text::list(std::slice::from_ref(&self.words))
    }
}

#[derive(Template)]
#[template(path = "plain/body.txt")]
struct Text {
    t: Translator,
    said: Plain,
}

#[derive(Template)]
#[template(path = "plain/body.html")]
struct Html {
    t: Translator,
    said: Plain,
}

impl Plain {
    /// One line, whatever a name holds.
    fn subject(&self) -> String {
        clean(&self.subject)
    }

    /// Whether the footnote follows. The greeting doesn't count: a reader who is called Kosovare is no place.
    fn names_kosovo(&self) -> bool {
        let facts = self.facts.iter().map(|fact| &fact.value);
        let words = [&self.subject, &self.heading, &self.foot].into_iter();
        let items = self.sections.iter().flat_map(|section| &section.items).map(|item| &item.words);
        let mut all = words.chain(&self.paragraphs).chain(facts).chain(items).chain(&self.after);
        self.names_kosovo || all.any(|words| i18n::names_kosovo(words))
    }
}

impl Action {
    /// The label is a message of the catalogue.
    pub(super) fn new(t: Translator, label: &str, link: &str) -> Self {
        Self { label: t.text(label), link: link.to_owned() }
    }

    /// The label is words already.
    pub(super) fn said(label: String, link: &str) -> Self {
        Self { label, link: link.to_owned() }
    }

    /// What stands above the link in a mail without HTML.
    fn line(&self) -> String {
        plain_text::wrapped(format_args!("{}:", self.label))
    }
}

/// By name, where we know it.
pub(super) fn greeting(t: Translator, name: &str) -> String {
    match name.trim() {
        "" => t.text("mail-greeting-plain"),
        name => t.msg("mail-greeting").arg("name", name).to_string(),
    }
}

/// Where to change what is sent, and where one press ends mails of this kind.
pub(super) fn ways_out(t: Translator, settings: &str, unsubscribe: &str) -> Vec<Action> {
    vec![Action::new(t, "mail-foot-settings", settings), Action::new(t, "mail-foot-stop", unsubscribe)]
}

/// How long a link holds: "60 minutes".
pub(super) fn minutes(t: Translator, n: u32) -> String {
    t.msg("mail-time-minutes").arg("n", n).to_string()
}

/// How long a link holds: "7 days".
pub(super) fn days(t: Translator, n: u32) -> String {
    t.msg("mail-time-days").arg("n", n).to_string()
}

/// A fact, unless there is nothing to tell.
pub(super) fn fact(t: Translator, label: &str, value: &str) -> Option<Fact> {
    let value = value.trim();
    (!value.is_empty()).then(|| Fact { label: t.text(label), value: value.to_owned() })
}
