//! A browser without scripts: a key, a language, links and forms.

use domain::{Locale, OrganisationId};
use hyper::Request;
use testing::{Outcome, Reply, TestApp};

/// A browser on one side of the service.
pub(super) struct Browser<'a> {
    test: &'a TestApp,
    key: Option<String>,
    language: Locale,
}

impl<'a> Browser<'a> {
    /// Of somebody who has no link.
    pub(super) fn of_a_stranger(test: &'a TestApp) -> Self {
        Self { test, key: None, language: Locale::En }
    }

    /// Of somebody who was given a link to an organisation's pages.
    pub(super) async fn of(test: &'a TestApp, organisation: OrganisationId) -> Outcome<Self> {
        let key = test.page_key(organisation).await?;
        Ok(Self { key: Some(key), ..Self::of_a_stranger(test) })
    }

    /// With another key.
    pub(super) fn with_key(self, key: &str) -> Self {
        Self { key: Some(key.to_owned()), ..self }
    }

    /// In another language.
    pub(super) fn speaking(self, language: Locale) -> Self {
        Self { language, ..self }
    }

    /// Follows a link. Every page that comes is a sound one.
    pub(super) async fn get(&self, address: &str) -> Outcome<Reply> {
        let request = self.request("GET", address).body(String::new().into())?;
        self.checked(address, self.test.reply(request).await?)
    }

    /// Sends a form: `trade=welder&weekday=2`.
    pub(super) async fn post(&self, address: &str, form: &str) -> Outcome<Reply> {
        let request = self
            .request("POST", address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(form.to_owned().into())?;
        self.checked(address, self.test.reply(request).await?)
    }

    /// Sends a form and follows where it leads, as browsers do after a 303.
    pub(super) async fn submit(&self, address: &str, form: &str) -> Outcome<Reply> {
        let sent = self.post(address, form).await?;
        let to = location(&sent).ok_or_else(|| format!("{address}: {} {}", sent.status, sent.body))?;
        self.get(&to).await
    }

    fn request(&self, method: &str, address: &str) -> hyper::http::request::Builder {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header("accept", "text/html,application/xhtml+xml")
            .header("accept-language", self.language.as_str());
        match &self.key {
            Some(key) => request.header("cookie", format!("__Host-praktika_key={key}")),
            None => request,
        }
    }

    fn checked(&self, address: &str, reply: Reply) -> Outcome<Reply> {
        match flaw(&reply, self.language) {
            Some(flaw) => Err(format!("{address} in {}: {flaw}\n{}", self.language, reply.body).into()),
            None => Ok(reply),
        }
    }
}

/// Where an answer leads.
pub(super) fn location(reply: &Reply) -> Option<String> {
    let to = reply.headers.get("location").filter(|_| reply.status == 303)?;
    to.to_str().ok().map(str::to_owned)
}

/// What holds for every page, whatever it says.
fn flaw(reply: &Reply, language: Locale) -> Option<String> {
    let kind = reply.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("text/html") {
        // Redirects have no body; anything else is no page.
        return (!reply.body.is_empty()).then(|| format!("{} is {kind}", reply.status));
    }
    let page = &reply.body;
    let once = ["<h1", "<main", "<title>", "id=\"kosovo\"", "class=\"govuk-skip-link\""];
    let more = once.into_iter().find(|part| page.matches(part).count() != 1);
    let never = ["style=", "<script", "onclick", "onchange", "javascript:", "http://"];
    let bad = never.into_iter().find(|part| page.contains(part));
    let html = format!("<html lang=\"{language}\"");
    if let Some(part) = more {
        return Some(format!("{part} stands {} times", page.matches(part).count()));
    }
    if let Some(part) = bad {
        return Some(format!("{part} stands in it"));
    }
    if !page.contains(&html) {
        return Some("it does not name its language".to_owned());
    }
    Locale::ALL
        .iter()
        .find(|locale| !page.contains(locale.own_name()))
        .map(|locale| format!("it can't be had in {locale}"))
}
