//! Addresses: of mail, of the network, and the numbers under which registers know an organisation.
#![no_main]

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use domain::{Country, email_key, is_email};
use http::Client;
use ipnet::IpNet;
use libfuzzer_sys::fuzz_target;
use mail::letter::{Letter, Party, message_id};
use uuid::Uuid;

fuzz_target!(|data: &[u8]| {
    client(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    email(text);
    numbers(text);
    countries(text);
});

/// What is taken for an address stays one as it is compared, is compared in one way, and brings no header of its own
/// into a letter.
fn email(text: &str) {
    let key = email_key(text);
    if !is_email(text) {
        return;
    }
    let kept = text.trim();
    assert!(!kept.contains(|c: char| c.is_control() || c.is_whitespace()), "{kept:?}");
    assert!(is_email(kept) && is_email(&key), "{text:?} has the key {key:?}");
    assert_eq!(email_key(&key), key, "the key of a key");
    assert_eq!(email_key(kept), key, "trimmed");
    letter(kept, kept);
}

/// Only headers that we wrote, and one recipient.
fn letter(name: &str, address: &str) {
    let id = Uuid::from_u128(7);
    let letter = Letter {
        mail_id: id,
        message_id: &message_id(id, "praktika.example"),
        dated_at: chrono::DateTime::UNIX_EPOCH,
        from: Party { name: "Praktika", address: "no-reply@praktika.example" },
        to: Party { name, address },
        subject: name,
        text: "x",
        html: "<p>x</p>",
        unsubscribe: None,
    };
    let Ok(bytes) = letter.bytes() else { return };
    let text = String::from_utf8(bytes).expect("a letter is ASCII");
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let own = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    let names: Vec<&str> = own.filter_map(|line| line.split(':').next()).collect();
    let ours = [
        "Message-ID",
        "Date",
        "From",
        "To",
        "Subject",
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "MIME-Version",
        "Content-Type",
    ];
    assert!(names.len() == ours.len() && ours.iter().all(|name| names.contains(name)), "{head}");
    assert!(!head.replace("\r\n", "").contains(|c: char| c.is_control() && c != '\t'), "{head:?}");
}

/// A number that was taken is taken again unchanged, and means the same with what people write between its digits.
fn numbers(text: &str) {
    for country in COUNTRIES {
        let country: Country = country.parse().expect("two capitals");
        let Ok(number) = domain::registration_number("n", country, text) else { continue };
        assert!(number.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()), "{country} {number:?}");
        assert!((1..=20).contains(&number.len()), "{country} {number:?}");
        let again = |text: &str| domain::registration_number("n", country, text);
        assert_eq!(again(&number).as_ref(), Ok(&number), "{country} {text:?}");
        assert_eq!(again(&spaced(&number)).as_ref(), Ok(&number), "{country} {text:?}");
    }
    if let Ok(oid) = domain::oid("oid", text) {
        assert!(oid.len() == 9 && oid.starts_with('E'), "{oid:?}");
        assert_eq!(domain::oid("oid", &spaced(&oid)), Ok(oid.clone()));
    }
    if let Ok(pic) = domain::pic("pic", text) {
        assert!(pic.len() == 9 && pic.bytes().all(|c| c.is_ascii_digit()), "{pic:?}");
        assert_eq!(domain::pic("pic", &spaced(&pic)), Ok(pic.clone()));
    }
}

/// The countries whose numbers we know, and one that we don't.
const COUNTRIES: [&str; 33] = [
    "AL", "AT", "BA", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "ME", "MK", "MT", "NL", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "XK",
];

fn spaced(number: &str) -> String {
    number.chars().flat_map(|c| [' ', c, '\u{2011}', '/']).collect()
}

fn countries(text: &str) {
    if let Ok(country) = text.parse::<Country>() {
        assert_eq!((country.as_str(), country.as_str().len()), (text.trim(), 2));
    }
}

/// The first line is the peer, each other one a header in which proxies name whom they speak for.
fn client(data: &[u8]) {
    let mut lines = data.split(|byte| *byte == b'\n');
    let peer = lines.next().and_then(|line| std::str::from_utf8(line).ok()?.parse::<IpAddr>().ok());
    let peer = peer.unwrap_or(IpAddr::from([10, 0, 0, 1]));
    let headers: HeaderMap = lines
        .filter_map(|line| HeaderValue::from_bytes(line).ok())
        .map(|value| (HeaderName::from_static("x-forwarded-for"), value))
        .fold(HeaderMap::new(), |mut all, (name, value)| {
            all.append(name, value);
            all
        });
    let trusted: Vec<IpNet> = ["10.0.0.0/8", "fd00::/8"].map(|net| net.parse().expect("a net")).into();
    let client = Client::of(Some(peer), &headers, &trusted);
    let address = client.address.expect("there is a peer");
    assert_eq!(address, nearest(peer.to_canonical(), &headers, &trusted), "{peer} {headers:?}");
    what_stands_further_left_changes_nothing(peer, &headers, &trusted, address);
    shortened(&client, address);
}

/// The same by another way: hops from the right, as long as each that was passed is ours.
fn nearest(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let hops = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    let hop = |hop: &[u8]| Some(std::str::from_utf8(hop).ok()?.trim().parse::<IpAddr>().ok()?.to_canonical());
    let mut found = peer;
    for hop in hops.map(hop) {
        if !trusted.iter().any(|net| net.contains(&found)) {
            break;
        }
        let Some(hop) = hop else { break };
        found = hop;
    }
    found
}

/// Nobody chooses the address that they are counted by: what they write themselves stands on the left.
fn what_stands_further_left_changes_nothing(
    peer: IpAddr,
    headers: &HeaderMap,
    trusted: &[IpNet],
    address: IpAddr,
) {
    if trusted.iter().any(|net| net.contains(&address)) {
        return; // all were ours, or one could not be read
    }
    for written in [&b"203.0.113.77"[..], b"evil", b"\xc5\xbe"] {
        let name = HeaderName::from_static("x-forwarded-for");
        let mut claimed = HeaderMap::new();
        for (at, line) in headers.get_all(&name).iter().enumerate() {
            let line =
                if at == 0 { [written, b",", line.as_bytes()].concat() } else { line.as_bytes().into() };
            claimed.append(&name, HeaderValue::from_bytes(&line).expect("parts of headers"));
        }
        assert_eq!(Client::of(Some(peer), &claimed, trusted).address, Some(address), "{claimed:?}");
    }
}

/// A network names no household, and holds the address; so does what requests are counted by.
fn shortened(client: &Client, address: IpAddr) {
    let network: IpNet = client.network().expect("an address").parse().expect("a network");
    assert_eq!(network.prefix_len(), if address.is_ipv4() { 24 } else { 48 });
    assert!(network.contains(&address) && network == network.trunc(), "{network} {address}");
    let key = client.limit_key().expect("an address");
    assert!(network.contains(&key), "{network} {key}");
    if address.is_ipv4() {
        assert_eq!(key, address);
    }
}
