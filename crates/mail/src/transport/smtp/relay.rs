//! Where the relay is and how to speak to it.

use lettre::transport::smtp::authentication;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::net::IpAddr;
use std::{fmt, time::Duration};

/// How the connection is kept secret. There is no "if the server can": whoever sits in between would say it can't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// TLS from the first byte; port 465. To be preferred (RFC 8314): nothing is said in the clear that somebody in
    /// between could add to.
    Implicit,
    /// `STARTTLS` first, and nothing without it; port 587.
    StartTls,
    /// None: for a relay on this very machine.
    Loopback,
}

/// A name and a password; `Debug` shows neither.
#[derive(Clone)]
pub struct Credentials {
    /// The account at the relay.
    pub user: String,
    /// Its password.
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(..)")
    }
}

/// How long to wait for a reply. A wait that is too short after the final dot makes second copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Looking up the name, TCP, TLS, banner, EHLO and sign-in together.
    pub connect: Duration,
    /// `MAIL FROM`.
    pub mail: Duration,
    /// `RCPT TO`.
    pub rcpt: Duration,
    /// `DATA`.
    pub data: Duration,
    /// The letter and the reply to its final dot.
    pub body: Duration,
    /// `RSET` or `NOOP` on a connection that is used again.
    pub check: Duration,
    /// A connection idle for longer is asked with `NOOP` before it is used again.
    pub idle: Duration,
}

impl Default for Waits {
    /// RFC 5321, 4.5.3.2, but for connecting: a relay that takes five minutes to say hello is as good as down.
    fn default() -> Self {
        Self {
            connect: Duration::from_mins(1),
            mail: Duration::from_mins(5),
            rcpt: Duration::from_mins(5),
            data: Duration::from_mins(2),
            body: Duration::from_mins(10),
            check: Duration::from_secs(5),
            idle: Duration::from_secs(5),
        }
    }
}

/// Settings that can't work.
#[derive(Debug, thiserror::Error)]
pub enum RelayError {
    /// Letters would cross a network in the clear.
    #[error("without TLS the relay must be on this machine (127.0.0.1, ::1 or localhost), and {0} is not")]
    NotLoopback(String),
    /// A name or certificate that TLS can't use.
    #[error("TLS to {host} can't be set up: {reason}")]
    Tls {
        /// The relay.
        host: String,
        /// What the TLS library says.
        reason: String,
    },
    /// Nobody would carry anything.
    #[error("at least one connection is needed")]
    NoCourier,
}

/// A relay that can be spoken to: see [`Relay::new`].
pub struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) parameters: Option<TlsParameters>,
    pub(super) hello: ClientId,
    pub(super) credentials: Option<authentication::Credentials>,
    pub(super) waits: Waits,
    couriers: usize,
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port, tls, couriers, .. } = self;
        write!(f, "Relay({host}:{port}, {tls:?}, {couriers} connections)")
    }
}

impl Relay {
    /// `hello` is our own host name, as said in EHLO. Two connections, the waits of RFC 5321, no sign-in.
    ///
    /// # Errors
    /// [`RelayError`] when TLS is left out for a host elsewhere, or can't be set up.
    pub fn new(host: &str, port: u16, tls: Tls, hello: &str) -> Result<Self, RelayError> {
        if tls == Tls::Loopback && !is_loopback(host) {
            return Err(RelayError::NotLoopback(host.to_owned()));
        }
        let relay = Self {
            host: host.to_owned(),
            port,
            tls,
            parameters: None,
            hello: ClientId::Domain(hello.to_owned()),
            credentials: None,
            waits: Waits::default(),
            couriers: 2,
        };
        if tls == Tls::Loopback { Ok(relay) } else { relay.trusting(None) }
    }

    /// Also trusts the authorities in `pem`, beside those of Mozilla: for a relay with a certificate of its own.
    ///
    /// # Errors
    /// [`RelayError::Tls`] when `pem` holds no certificate.
    pub fn trusting(mut self, pem: Option<&[u8]>) -> Result<Self, RelayError> {
        let failed = |reason: String| RelayError::Tls { host: self.host.clone(), reason };
        let mut builder = TlsParameters::builder(self.host.clone());
        if let Some(pem) = pem {
            builder = builder
                .add_root_certificate(Certificate::from_pem(pem).map_err(|err| failed(err.to_string()))?);
        }
        self.parameters = Some(builder.build().map_err(|err| failed(err.to_string()))?);
        Ok(self)
    }

    /// Signs in after connecting. Without it, nothing is said about who we are.
    #[must_use]
    pub fn signing_in(mut self, credentials: &Credentials) -> Self {
        let Credentials { user, password } = credentials.clone();
        self.credentials = Some(authentication::Credentials::new(user, password));
        self
    }

    /// How long to wait, at each stage.
    #[must_use]
    pub fn waiting(mut self, waits: Waits) -> Self {
        self.waits = waits;
        self
    }

    /// At most this many connections at a time.
    ///
    /// # Errors
    /// [`RelayError::NoCourier`] for none.
    pub fn connections(mut self, most: usize) -> Result<Self, RelayError> {
        if most == 0 {
            return Err(RelayError::NoCourier);
        }
        self.couriers = most.min(tokio::sync::Semaphore::MAX_PERMITS);
        Ok(self)
    }

    pub(super) fn couriers(&self) -> usize {
        self.couriers
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::{Credentials, Relay, RelayError, Tls};

    #[test]
    fn nothing_leaves_this_machine_in_the_clear() {
        for host in ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"] {
            assert!(Relay::new(host, 25, Tls::Loopback, "praktika.example").is_ok(), "{host}");
        }
        for host in
            ["192.0.2.1", "smtp.example", "localhost.example", "::ffff:192.0.2.1", "127.0.0.1.example", ""]
        {
            let refused = Relay::new(host, 25, Tls::Loopback, "praktika.example");
            assert!(matches!(refused, Err(RelayError::NotLoopback(_))), "{host}");
        }
        for tls in [Tls::Implicit, Tls::StartTls] {
            assert!(Relay::new("smtp.example", 465, tls, "praktika.example").is_ok(), "{tls:?}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let credentials = Credentials { user: "praktika".to_owned(), password: "hidden-word".to_owned() };
        let relay = Relay::new("::1", 25, Tls::Loopback, "praktika.example").expect("a relay");
        let shown = format!("{credentials:?} {:?}", relay.signing_in(&credentials));
        assert!(!shown.contains("hidden-word"), "{shown}");
    }

    #[test]
    fn somebody_must_carry() {
        let relay = Relay::new("::1", 25, Tls::Loopback, "praktika.example").expect("a relay");
        assert!(matches!(relay.connections(0), Err(RelayError::NoCourier)));
    }

    #[test]
    fn a_certificate_that_is_none_is_refused() {
        let relay = Relay::new("smtp.example", 465, Tls::Implicit, "praktika.example").expect("a relay");
        let refused = relay.trusting(Some(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
        assert!(matches!(refused, Err(RelayError::Tls { .. })));
    }
}
