use super::{LETTER, envelope, over, patient, relay_to};
use mail::Outcome::{Sent, TransportDown};
use mail::transport::{Credentials, Relay, Tls};
use testing::smtp::Fault::Say;
use testing::smtp::Server;

const HELLO: &str = "EHLO praktika.example";
const OFFERS_SIGN_IN: (&str, testing::smtp::Fault) = ("EHLO", Say("250-test\r\n250 AUTH PLAIN LOGIN"));

fn credentials() -> Credentials {
    Credentials { user: "praktika".to_owned(), password: "sesame".to_owned() }
}

fn secret(server: &Server, tls: Tls) -> Relay {
    let relay = Relay::new("localhost", server.port(), tls, "praktika.example").expect("a relay");
    relay.waiting(patient()).signing_in(&credentials())
}

#[tokio::test]
async fn without_tls_nothing_is_said() {
    let server = Server::start().await.expect("a server");
    let down = TransportDown { code: None };
    assert_eq!(over(secret(&server, Tls::StartTls)).deliver(&envelope(), LETTER).await, down);
    assert_eq!(server.conversation(), [HELLO], "no password, no letter");
    assert_eq!(over(secret(&server, Tls::Implicit)).deliver(&envelope(), LETTER).await, down);
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn a_promise_of_tls_that_is_not_kept_is_none() {
    let server = Server::start().await.expect("a server");
    server.script(&[("EHLO", Say("250-test\r\n250 STARTTLS")), ("STARTTLS", Say("220 go on"))]);
    let outcome = over(secret(&server, Tls::StartTls)).deliver(&envelope(), LETTER).await;
    assert_eq!(outcome, TransportDown { code: None });
    let said = server.conversation();
    assert_eq!(said[..2], [HELLO, "STARTTLS"]);
    assert!(!said.iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")), "{said:?}");
}

#[tokio::test]
async fn it_signs_in_where_it_is_told_to() {
    let server = Server::start().await.expect("a server");
    server.script(&[OFFERS_SIGN_IN]);
    let transport = over(relay_to(&server).signing_in(&credentials()));
    assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
    assert_eq!(server.conversation()[..2], [HELLO, "AUTH PLAIN AHByYWt0aWthAHNlc2FtZQ=="]);
}

#[tokio::test]
async fn a_wrong_password_is_our_fault_and_nobody_elses() {
    let server = Server::start().await.expect("a server");
    for (refusal, code) in [("535 5.7.8 wrong password", 535), ("454 4.7.0 not now", 454)] {
        server.script(&[OFFERS_SIGN_IN, ("AUTH", Say(refusal))]);
        let outcome = over(relay_to(&server).signing_in(&credentials())).deliver(&envelope(), LETTER).await;
        assert_eq!(outcome, TransportDown { code: Some(code) });
    }
    server.script(&[]); // no sign-in offered
    let outcome = over(relay_to(&server).signing_in(&credentials())).deliver(&envelope(), LETTER).await;
    assert_eq!(outcome, TransportDown { code: None });
    assert!(server.accepted().is_empty());
}
