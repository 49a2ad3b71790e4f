//! What a coordinator sees after each step, as text.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::{Actor, Locale, NeedId, SuggestionState};
use i18n::Translator;
use mail_parser::MessageParser;
use store::Executor;
use testing::{Outcome, TestApp};

/// Words for everything here are English; the mails are in their reader's language.
const ENGLISH: Translator = Translator::new(Locale::En);

/// A story of one need.
pub(super) struct Story<'a> {
    test: &'a TestApp,
    need: NeedId,
    told: String,
    letters: usize,
    /// The reasons that were told last, by host: said again where they differ.
    reasons: BTreeMap<String, String>,
}

impl<'a> Story<'a> {
    pub(super) fn of(test: &'a TestApp, need: NeedId) -> Self {
        Self { test, need, told: String::new(), letters: 0, reasons: BTreeMap::new() }
    }

    /// One more step: what has happened, what stands on the list, what has left the list, and who was written to.
    pub(super) async fn tell(&mut self, happened: &str) -> Outcome {
        writeln!(self.told, "{happened}")?;
        self.tell_list().await?;
        self.tell_expired().await?;
        for sent in &self.test.mails()[self.letters..] {
            let letter = MessageParser::default().parse(&sent.bytes).ok_or("no letter")?;
            let subject = letter.subject().unwrap_or_default();
            writeln!(self.told, "  mail to {}: {subject}", sent.envelope.recipient())?;
        }
        self.letters = self.test.mails().len();
        self.told.push('\n');
        Ok(())
    }

    /// All that was told.
    pub(super) fn told(&self) -> &str {
        self.told.trim_end()
    }

    /// The text of every letter so far, by its reader's language.
    pub(super) fn letters(&self) -> Outcome<BTreeMap<String, String>> {
        let mut letters = BTreeMap::new();
        for sent in self.test.mails() {
            let letter = MessageParser::default().parse(&sent.bytes).ok_or("no letter")?;
            let html = letter.body_html(0).ok_or("no HTML")?;
            let language = html.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next());
            let (subject, text) =
                (letter.subject().unwrap_or_default(), letter.body_text(0).ok_or("no text")?);
            let text = format!("{subject}\n\n{}", text.replace("\r\n", "\n"));
            letters.insert(language.ok_or("no language")?.to_owned(), text);
        }
        Ok(letters)
    }

    async fn tell_list(&mut self) -> Outcome {
        let list = app::suggestion::list_of_need(self.test.app(), &Actor::system(), self.need, None).await?;
        let snapshot = self.test.app().live_index.snapshot()?;
        let trades = |id| snapshot.catalogue().trade_name(id, Locale::En);
        for (rank, view) in (1..).zip(&list.listed) {
            let (suggestion, host) = (&view.suggestion, &view.host.name);
            let (score, state) = (suggestion.engine.score, ENGLISH.suggestion_state(suggestion.state));
            writeln!(self.told, "  {rank}. {host}, {score} points, {state}")?;
            let mut reasons = String::new();
            for part in &suggestion.engine.parts {
                let (points, reason) = (part.points, ENGLISH.reason(part, &trades));
                writeln!(reasons, "     {points:>5} of {:<5} {reason}", part.of)?;
            }
            if self.reasons.insert(host.clone(), reasons.clone()).as_ref() != Some(&reasons) {
                self.told.push_str(&reasons);
            }
        }
        for view in &list.declined {
            let reason =
                view.suggestion.reason.map(|reason| ENGLISH.decline_reason(reason)).unwrap_or_default();
            writeln!(self.told, "  not now: {}, because: {reason}", view.host.name)?;
        }
        Ok(())
    }

    async fn tell_expired(&mut self) -> Outcome {
        let db: Executor<'_> = self.test.app().databases.reader();
        let expired =
            store::suggestion::list_of_need(&db, self.need, &[SuggestionState::Expired], 100).await?;
        for suggestion in expired {
            let offer = store::offer::find(&db, suggestion.offer).await?.ok_or("no such offer")?;
            let host = store::organisation::find(&db, offer.host).await?.ok_or("no such host")?;
            writeln!(self.told, "  expired: {}", host.name)?;
        }
        Ok(())
    }
}
