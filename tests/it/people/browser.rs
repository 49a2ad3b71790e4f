//! A browser without scripts: its cookies, links, forms, and the mails of who sits before it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::Locale;
use hyper::Request;
use mail_parser::MessageParser;
use testing::{Outcome, Reply, TestApp};

/// A browser with its own cookies.
pub(super) struct Browser<'a> {
    test: &'a TestApp,
    cookies: RefCell<BTreeMap<String, String>>,
    language: Locale,
}

impl<'a> Browser<'a> {
    /// One that has never been here.
    pub(super) fn new(test: &'a TestApp) -> Self {
        Self { test, cookies: RefCell::default(), language: Locale::En }
    }

    /// Follows a link.
    pub(super) async fn get(&self, address: &str) -> Outcome<Reply> {
        let request = self.request("GET", address).body(String::new().into())?;
        self.answered(self.test.reply(request).await?)
    }

    /// Sends a form: fields and what is typed into them.
    pub(super) async fn post(&self, address: &str, form: &[(&str, &str)]) -> Outcome<Reply> {
        let body: Vec<String> =
            form.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = self
            .request("POST", address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(body.join("&").into())?;
        self.answered(self.test.reply(request).await?)
    }

    /// Sends a form and follows where it leads, as browsers do after a 303, as often as it leads on.
    pub(super) async fn submit(&self, address: &str, form: &[(&str, &str)]) -> Outcome<Reply> {
        let mut reply = self.post(address, form).await?;
        if reply.status != 303 {
            return Err(format!("{address}: {} {}", reply.status, words(&reply)).into());
        }
        while let Some(to) = leads_to(&reply) {
            reply = self.get(&to).await?;
        }
        Ok(reply)
    }

    /// Signs in by the link in the newest mail to an address, asked for in this browser.
    pub(super) async fn sign_in(&self, address: &str) -> Outcome<Reply> {
        self.submit("/sign-in", &[("email", address), ("way", "link")]).await?;
        self.test.drain().await?;
        let link = newest_link(self.test, address, "/sign-in/link/")?;
        self.get(&link).await?;
        self.submit(&link, &[]).await
    }

    /// A cookie by its name, without what its name begins with.
    pub(super) fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.borrow();
        cookies.get(&format!("__Host-{name}")).or_else(|| cookies.get(name)).cloned()
    }

    /// Sets one, as a thief would.
    pub(super) fn steal(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(format!("__Host-{name}"), value.to_owned());
    }

    fn request(&self, method: &str, address: &str) -> hyper::http::request::Builder {
        let cookies: Vec<String> =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        Request::builder()
            .method(method)
            .uri(address)
            .header("accept", "text/html,application/xhtml+xml")
            .header("accept-language", self.language.as_str())
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
            .header("cookie", cookies.join("; "))
    }

    /// Keeps what an answer gives it to keep.
    fn answered(&self, reply: Reply) -> Outcome<Reply> {
        for cookie in reply.headers.get_all("set-cookie") {
            let cookie = cookie.to_str()?;
            let (name, rest) = cookie.split_once('=').ok_or("a cookie without a value")?;
            let value = rest.split(';').next().unwrap_or_default();
            if rest.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(reply)
    }
}

/// Where an answer leads.
pub(super) fn leads_to(reply: &Reply) -> Option<String> {
    let to = reply.headers.get("location").filter(|_| reply.status == 303)?;
    to.to_str().ok().map(str::to_owned)
}

/// The words of a page, without its markup.
pub(super) fn words(reply: &Reply) -> String {
    let main = reply.body.split("<main").nth(1).unwrap_or(&reply.body);
    let main = main.split("</main>").next().unwrap_or_default();
    let mut text = String::new();
    let mut in_tag = true;
    for letter in main.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of the newest mail to an address.
pub(super) fn newest_mail(test: &TestApp, address: &str) -> Outcome<String> {
    let sent = test.mails().into_iter().rev().find(|sent| sent.envelope.recipient() == address);
    let sent = sent.ok_or_else(|| format!("no mail to {address}"))?;
    let letter = MessageParser::default().parse(&sent.bytes).ok_or("no letter")?;
    let (subject, body) = (letter.subject().unwrap_or_default(), letter.body_text(0).ok_or("no text")?);
    Ok(format!("{subject}\n\n{body}"))
}

/// The path of a link in the newest mail to an address.
pub(super) fn newest_link(test: &TestApp, address: &str, begins: &str) -> Outcome<String> {
    links(&newest_mail(test, address)?)
        .into_iter()
        .find(|link| link.starts_with(begins))
        .ok_or_else(|| format!("no link to {begins} in the mail to {address}").into())
}

/// The paths of all our links in a text.
pub(super) fn links(text: &str) -> Vec<String> {
    let ours = text.split_whitespace().filter_map(|word| word.strip_prefix("https://praktika.example"));
    ours.map(str::to_owned).collect()
}

/// How many mails went to an address.
pub(super) fn mails_to(test: &TestApp, address: &str) -> usize {
    test.mails().iter().filter(|sent| sent.envelope.recipient() == address).count()
}

fn encoded(value: &str) -> String {
    let byte = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    value.as_bytes().iter().map(byte).collect()
}
