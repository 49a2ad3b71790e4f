//! Who is on the other end: the address, past proxies that we trust and no others, and with what.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::Response,
};
use ipnet::IpNet;

/// The header in which proxies name whom they speak for.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// Who is on the other end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// The address, where it is known.
    pub address: Option<IpAddr>,
    /// With what, in few words: `Firefox, Linux`.
    pub device: Option<String>,
}

impl Client {
    /// Who sent these headers over a connection from `peer`; what they say of addresses counts only as far as proxies
    /// that are `trusted` have written it.
    pub fn of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let address = peer.map(|peer| behind_proxies(peer.to_canonical(), headers, trusted));
        Self { address, device: device(headers) }
    }

    /// The network, shortened so that it names no household: `192.0.2.0/24`, `2001:db8:1::/48`.
    pub fn network(&self) -> Option<String> {
        let length = if self.address?.is_ipv4() { 24 } else { 48 };
        IpNet::new(self.address?, length).ok().map(|net| net.trunc().to_string())
    }

    /// What requests are counted by: the address, and of IPv6 the /64 that one customer has.
    pub fn limit_key(&self) -> Option<IpAddr> {
        self.address.map(counted_by)
    }
}

/// What stands for a client where clients are counted: of IPv4 the address, since neighbours in a /24 are strangers to
/// each other; of IPv6 the /64, of which one customer has every address.
pub(crate) fn counted_by(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        v6 @ IpAddr::V6(_) => IpNet::new(v6, 64).map_or(v6, |net| net.trunc().addr()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// Middleware: finds out who it is, once.
pub(crate) async fn find_out(
    State(trusted): State<Arc<[IpNet]>>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let client = Client::of(peer, request.headers(), &trusted);
    request.extensions_mut().insert(client);
    next.run(request).await
}

/// The nearest hop that is no proxy of ours: what stands further left the client wrote itself.
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_ours = |address: &IpAddr| trusted.iter().any(|net| net.contains(address));
    if !is_ours(&peer) {
        return peer;
    }
    // As bytes: a letter that is none of ASCII must not make a proxy's word in the same line unheard.
    let lines = headers.get_all(FORWARDED_FOR).iter().rev();
    let hops = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    let mut nearest = peer;
    for hop in hops {
        let address = std::str::from_utf8(hop).ok().and_then(|hop| hop.trim().parse::<IpAddr>().ok());
        let Some(address) = address else { break };
        nearest = address.to_canonical();
        if !is_ours(&nearest) {
            break;
        }
    }
    nearest
}

/// Browser and system in words that a person knows; versions and models say too much.
fn device(headers: &HeaderMap) -> Option<String> {
    let agent = headers.get(header::USER_AGENT)?.to_str().ok()?;
    let known = |table: &[(&str, &'static str)]| {
        table.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    // In this order: browsers name those before them too.
    let browser = known(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
        ("curl", "curl"),
    ]);
    let system = known(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => Some(format!("{browser}, {system}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn forwarded(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(
            axum::http::HeaderName::from_static(FORWARDED_FOR),
            HeaderValue::from_static(value),
        )])
    }

    #[test]
    fn nobody_chooses_the_address_that_they_are_counted_by() {
        let ours: Vec<IpNet> = vec!["10.0.0.0/8".parse().expect("a net")];
        for (peer, header, found) in [
            ("198.51.100.7", "203.0.113.9", "198.51.100.7"),
            ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("10.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
            ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),
            ("10.0.0.1", "evil, 203.0.113.9", "203.0.113.9"),
            ("10.0.0.1", "203.0.113.9, evil", "10.0.0.1"),
            ("10.0.0.1", "", "10.0.0.1"),
        ] {
            assert_eq!(
                behind_proxies(address(peer), &forwarded(header), &ours),
                address(found),
                "{peer} {header}"
            );
        }
        assert_eq!(behind_proxies(address("10.0.0.1"), &HeaderMap::new(), &ours), address("10.0.0.1"));
    }

    #[test]
    fn a_letter_that_is_none_of_ascii_hides_no_hop() {
        let ours: Vec<IpNet> = vec!["10.0.0.0/8".parse().expect("a net")];
        let mut headers = forwarded("203.0.113.9");
        for (line, found) in [("ž, 198.51.100.7", "198.51.100.7"), ("198.51.100.8, ž", "10.0.0.1")] {
            let line = HeaderValue::from_bytes(line.as_bytes()).expect("a header");
            headers.append(FORWARDED_FOR, line);
            assert_eq!(behind_proxies(address("10.0.0.1"), &headers, &ours), address(found), "{headers:?}");
        }
    }

    #[test]
    fn a_network_names_no_household() {
        let network = |text: &str| Client { address: Some(address(text)), device: None }.network();
        assert_eq!(network("203.0.113.9").as_deref(), Some("203.0.113.0/24"));
        assert_eq!(network("2001:db8:1:2:3::4").as_deref(), Some("2001:db8:1::/48"));
        assert_eq!(Client::default().network(), None);
        let key = Client { address: Some(address("2001:db8:1:2:3::4")), device: None }.limit_key();
        assert_eq!(key, Some(address("2001:db8:1:2::")));
    }

    #[test]
    fn a_device_is_named_in_words_that_people_know() {
        let named = |agent: &'static str| {
            device(&HeaderMap::from_iter([(header::USER_AGENT, HeaderValue::from_static(agent))]))
        };
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
        let phone = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36";
        assert_eq!(named(firefox).as_deref(), Some("Firefox, Linux"));
        assert_eq!(named(edge).as_deref(), Some("Edge, Windows"));
        assert_eq!(named(phone).as_deref(), Some("Chrome, Android"));
        assert_eq!(named("something"), None);
    }
}
