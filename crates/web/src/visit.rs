//! Who reads, as far as the request alone tells: language, address, key.

use std::convert::Infallible;

use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, header, request::Parts},
};
use domain::Locale;
use http::TraceId;
use i18n::Translator;

use crate::{Web, cookie};

/// The cookie that holds the chosen language.
pub(crate) const LANGUAGE_COOKIE: &str = "lang";

/// Who reads, as far as the request alone tells.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// Words everything in the reader's language.
    pub(crate) t: Translator,
    /// The secret of the link that let them in, unchecked.
    pub(crate) key: Option<String>,
    /// The secret of the session, unchecked.
    pub(crate) session: Option<String>,
    /// The secret of the browser in which a link was asked for, unchecked.
    pub(crate) browser: Option<String>,
    /// That somebody signed in from this browser before, unchecked.
    pub(crate) mark: Option<String>,
    /// Where it goes on after signing in, unchecked.
    pub(crate) next: Option<String>,
    /// The request's id.
    pub(crate) request_id: Option<String>,
    path: String,
    query: Vec<(String, String)>,
}

impl Visit {
    /// What the headers alone tell, without secrets; the address is that of the start page.
    pub(crate) fn of_headers(headers: &HeaderMap) -> Self {
        Self::new(headers, "/".to_owned(), vec![], |_| None)
    }

    /// What a request tells. Over https only names that browsers take from nobody else are read.
    pub(crate) fn of_parts(parts: &Parts, is_secure: bool) -> Self {
        let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).map_or_else(|_| vec![], |q| q.0);
        let ours = |name: &str| Some(cookie::name(is_secure, name));
        Self::new(&parts.headers, parts.uri.path().to_owned(), query, ours)
    }

    /// `named` gives the name under which browsers know a cookie of ours.
    fn new(
        headers: &HeaderMap,
        path: String,
        query: Vec<(String, String)>,
        named: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let read = |name: &str| cookie::value(headers, name).map(str::to_owned);
        let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let chosen = query.iter().find(|(name, _)| name == "lang").map(|(_, value)| value.as_str());
        let locale = Locale::negotiate(chosen, read(LANGUAGE_COOKIE).as_deref(), accept);
        let ours = |name| read(&named(name)?);
        Self {
            t: Translator::new(locale),
            key: ours(cookie::KEY),
            session: ours(cookie::SESSION),
            browser: ours(cookie::BROWSER),
            mark: ours(cookie::MARK),
            next: ours(cookie::NEXT),
            request_id: None,
            path,
            query,
        }
    }

    /// A parameter of the address.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The same visit at another address: a form that comes back stands where it is first asked for.
    #[must_use]
    pub(crate) fn at(self, path: &str) -> Self {
        Self { path: path.to_owned(), query: vec![], ..self }
    }

    /// Where the page is found in another language. Parameters that would need encoding are left out: ours don't.
    pub(crate) fn in_language(&self, locale: Locale) -> String {
        let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let kept = self.query.iter().filter(|(name, value)| name != "lang" && plain(name) && plain(value));
        let kept = kept.map(|(name, value)| format!("{name}={value}"));
        let all: Vec<String> = kept.chain([format!("lang={locale}")]).collect();
        format!("{}?{}", self.path, all.join("&"))
    }
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        let TraceId(request_id) = TraceId::from_request_parts(parts, web).await?;
        Ok(Self { request_id, ..Self::of_parts(parts, web.is_secure()) })
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn visit(address: &str, headers: &[(&str, &str)]) -> Visit {
        let request = headers.iter().fold(Request::get(address), |r, (name, value)| r.header(*name, *value));
        let (parts, ()) = request.body(()).expect("a request").into_parts();
        Visit::of_parts(&parts, true)
    }

    #[test]
    fn over_https_no_name_is_read_that_another_host_may_set() {
        let forged = visit("/", &[("cookie", "session=s; browser=b; __Host-session=ours")]);
        assert_eq!((forged.session.as_deref(), forged.browser), (Some("ours"), None));
    }

    #[test]
    fn the_address_wins_over_the_cookie_and_the_cookie_over_the_browser() {
        let browser = ("accept-language", "hr");
        let cookie = ("cookie", "lang=sq; __Host-praktika_key=k1");
        assert_eq!(visit("/", &[browser]).t.locale, Locale::Hr);
        let remembered = visit("/", &[browser, cookie]);
        assert_eq!((remembered.t.locale, remembered.key.as_deref()), (Locale::Sq, Some("k1")));
        assert_eq!(visit("/?lang=bs", &[browser, cookie]).t.locale, Locale::Bs);
        assert_eq!(visit("/?lang=xx", &[cookie]).t.locale, Locale::Sq);
    }

    #[test]
    fn another_language_is_the_same_page() {
        let visit = visit("/needs/1/suggestions?parts=2&lang=bs&x=%22%3E", &[]);
        assert_eq!(visit.parameter("parts"), Some("2"));
        assert_eq!(visit.in_language(Locale::SrLatn), "/needs/1/suggestions?parts=2&lang=sr-Latn");
        assert_eq!(visit.at("/offers/new").in_language(Locale::En), "/offers/new?lang=en");
    }
}
