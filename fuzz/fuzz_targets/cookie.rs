//! What a browser sends beside a form: cookies, languages, entity tags, places in a list, where to go on.
//!
//! The first line is the address, each other one a header.
#![no_main]

use axum::{
    body::Body,
    extract::{FromRequestParts, Request},
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
};
use domain::{LanguageTag, Locale};
use http::{Cursor, IfMatch, etag, not_modified};
use libfuzzer_sys::fuzz_target;
use web::fuzzing::{Seen, sign_in_first, visit};

fuzz_target!(|data: &[u8]| {
    let Some(asked) = Asked::of(data) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    for is_secure in [true, false] {
        let seen = visit(asked.request(), is_secure);
        cookies(&asked, &seen, is_secure);
        language(&asked, &seen);
        addresses(&asked, &seen);
    }
    runtime.block_on(revisions(&asked));
    for value in asked.headers.iter().filter_map(|(_, value)| value.to_str().ok()) {
        cursor(value);
        tag(value);
    }
    leads_back(&asked);
});

/// A request that can be asked more than once.
struct Asked {
    uri: Uri,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Asked {
    fn of(data: &[u8]) -> Option<Self> {
        let mut lines = data.split(|byte| *byte == b'\n');
        let uri = Uri::try_from(lines.next()?).ok().filter(|uri| uri.path().starts_with('/'))?;
        let header = |line: &[u8]| {
            let at = line.iter().position(|byte| *byte == b':')?;
            let (name, value) = (&line[..at], line[at + 1..].trim_ascii());
            Some((HeaderName::from_bytes(name).ok()?, HeaderValue::from_bytes(value).ok()?))
        };
        Some(Self { uri, headers: lines.filter_map(header).collect() })
    }

    fn request(&self) -> Request {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = self.uri.clone();
        for (name, value) in &self.headers {
            request.headers_mut().append(name, value.clone());
        }
        request
    }

    /// All headers of a name, as text where they are some.
    fn all(&self, name: &HeaderName) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |(own, _)| own == name).filter_map(|(_, value)| value.to_str().ok())
    }
}

/// A secret is the value of a cookie that bears the very name: over https the one that browsers guard, and no other.
fn cookies(asked: &Asked, seen: &Seen, is_secure: bool) {
    let pairs: Vec<(&str, &str)> = asked
        .all(&header::COOKIE)
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    for (name, found) in [("praktika_key", &seen.key), ("session", &seen.session), ("browser", &seen.browser)]
    {
        let wanted = if is_secure { format!("__Host-{name}") } else { name.to_owned() };
        match found {
            Some(value) => assert!(pairs.contains(&(&wanted, value)), "{wanted} {value:?} {pairs:?}"),
            None => assert!(pairs.iter().all(|(name, _)| *name != wanted), "{wanted} is not read: {pairs:?}"),
        }
    }
}

/// A language that is read is one that was asked for.
fn language(asked: &Asked, seen: &Seen) {
    let query = asked.uri.query().unwrap_or_default();
    let said =
        asked.headers.iter().any(|(name, _)| name == header::COOKIE || name == header::ACCEPT_LANGUAGE);
    assert!(seen.language == Locale::En || said || query.contains('='), "{:?}", seen.language);
    for accept in asked.all(&header::ACCEPT_LANGUAGE) {
        let chosen = Locale::negotiate(None, None, Some(accept));
        assert_eq!(Locale::negotiate(Some(chosen.as_str()), None, Some("hr")), chosen, "{accept:?}");
        for item in accept.split(',') {
            if let Ok(tag) = item.parse::<LanguageTag>() {
                assert_eq!(tag.as_str().parse().as_ref(), Ok(&tag), "{item:?}");
                assert!(tag.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
            }
        }
    }
}

/// Addresses that pages make of the one that was asked are ours, and mean the same when they are asked themselves.
fn addresses(asked: &Asked, seen: &Seen) {
    let english = Uri::try_from(&seen.in_english).expect("an address");
    assert_eq!(english.path(), asked.uri.path());
    let again = visit(Asked { uri: english, headers: vec![] }.request(), true);
    assert_eq!((again.language, &again.in_english), (Locale::En, &seen.in_english));
    if let Some(older) = &seen.older {
        let uri = Uri::try_from(older).expect("an address");
        let again = visit(Asked { uri, headers: vec![] }.request(), true);
        assert_eq!(again.older.as_ref(), Some(older), "older rows than those of {older}");
    }
    if let Some(to) = &seen.to {
        stays_with_us(to);
    }
}

/// As a browser reads it.
fn stays_with_us(to: &str) {
    let base = url::Url::parse("https://praktika.example/account/confirm").expect("an address");
    let led = base.join(to).expect("an address");
    assert_eq!(led.origin(), base.origin(), "{to:?} leads to {led}");
}

/// Whoever is asked to sign in first is led to our page, and comes back to the very path, where it is one of ours.
fn leads_back(asked: &Asked) {
    let response = sign_in_first(asked.request());
    assert_eq!(response.status(), StatusCode::SEE_OTHER, "{:?}", asked.uri);
    let to = response.headers().get(header::LOCATION).expect("a redirect leads somewhere");
    let to = to.to_str().expect("an address is ASCII");
    assert!(to.starts_with("/sign-in?to=/"), "{to:?}");
    stays_with_us(to);
    let uri = Uri::try_from(to).expect("an address");
    let back = visit(Asked { uri, headers: vec![] }.request(), true).to;
    assert_eq!(back.as_deref(), Some(asked.uri.path()).filter(|path| web::fuzzing::is_own(path)), "{to:?}");
}

/// A change names one revision in one way, and what was given as a tag is not modified.
async fn revisions(asked: &Asked) {
    let request = asked.request();
    let none_match = request.headers().clone();
    let (mut parts, _) = request.into_parts();
    if let Ok(IfMatch(revision)) = IfMatch::from_request_parts(&mut parts, &()).await {
        let [(_, tag)] = etag(revision);
        let sent = parts.headers.get(header::IF_MATCH).expect("it was read");
        assert_eq!(sent, tag.as_str(), "another spelling of revision {revision}");
    }
    for revision in [1, 7] {
        let [(_, tag)] = etag(revision);
        let tags: Vec<&str> =
            asked.all(&header::IF_NONE_MATCH).flat_map(|line| line.split(',')).map(str::trim).collect();
        let weak = format!("W/{tag}");
        let is_named = tags.iter().any(|own| *own == "*" || *own == tag || *own == weak);
        assert_eq!(not_modified(&none_match, revision), is_named, "{revision} {tags:?}");
    }
}

/// A place in a list has one spelling.
fn cursor(text: &str) {
    if let Ok(cursor) = text.parse::<Cursor>() {
        assert_eq!(cursor.to_string(), text);
        assert_eq!(Cursor::after(cursor.created_at(), cursor.id()), cursor);
        let json = serde_json::to_string(&cursor).expect("JSON");
        assert_eq!(serde_json::from_str::<Cursor>(&json).ok(), Some(cursor));
    }
}

fn tag(text: &str) {
    if let Some(locale) = Locale::closest(text) {
        assert_eq!(Locale::closest(locale.as_str()), Some(locale), "{text:?}");
    }
}
