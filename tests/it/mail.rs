//! Letters over SMTP, against a server that answers what it is told to.

mod connection;
mod journal;
mod letters;
mod replies;
mod second_reader;
mod secrecy;

use chrono::DateTime;
use mail::transport::{Relay, Smtp, Tls, Waits};
use mail::{Envelope, Transport};
use std::time::Duration;
use testing::smtp::Server;
use uuid::Uuid;

const LETTER: &[u8] =
    b"Message-ID: <1@praktika.example>\r\nSubject: one\r\n\r\nA new offer.\r\n.\r\n..and dots\r\n";

/// No test waits this long: a time-out is always the one that is meant.
const LONG: Duration = Duration::from_secs(20);

fn patient() -> Waits {
    Waits { connect: LONG, mail: LONG, rcpt: LONG, data: LONG, body: LONG, check: LONG, idle: LONG }
}

fn relay_to(server: &Server) -> Relay {
    let relay = Relay::new("127.0.0.1", server.port(), Tls::Loopback, "praktika.example").expect("a relay");
    relay.waiting(patient())
}

fn over(relay: Relay) -> Transport {
    Transport::Smtp(Smtp::new(relay))
}

fn to(recipient: &str) -> Envelope {
    let id = Uuid::from_u128(1);
    Envelope::new(id, DateTime::UNIX_EPOCH, "no-reply@praktika.example", recipient).expect("addresses")
}

fn envelope() -> Envelope {
    to("arta@shkolla.example")
}
