use super::{LETTER, envelope, over, patient, relay_to, to};
use mail::Outcome::{Failed, Sent, TransportDown};
use mail::transport::Waits;
use std::sync::Arc;
use std::time::Duration;
use testing::smtp::Fault::{Close, Hang, Say, Wait};
use testing::smtp::Server;
use tokio::task::JoinSet;

const HELLO: &str = "EHLO praktika.example";
const MAIL: &str = "MAIL FROM:<no-reply@praktika.example>";
const RCPT: &str = "RCPT TO:<arta@shkolla.example>";

#[tokio::test]
async fn many_letters_go_over_one_connection() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server));
    for _ in 0..3 {
        assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
    }
    transport.close().await;
    let letter = [MAIL, RCPT, "DATA", "."];
    assert_eq!(server.conversation(), [&[HELLO][..], &letter, &letter, &letter, &["QUIT"]].concat());
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_refused_letter_is_cleared_away() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server));
    server.always("RCPT TO:<nobody@", Say("550 5.1.1 no such user"));
    let refused = transport.deliver(&to("nobody@shkolla.example"), LETTER).await;
    assert_eq!(refused, Failed { code: 550, suppress: true });
    assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
    let said = server.conversation();
    assert_eq!(said, [HELLO, MAIL, "RCPT TO:<nobody@shkolla.example>", "RSET", MAIL, RCPT, "DATA", "."]);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_connection_that_was_idle_is_asked_first() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server).waiting(Waits { idle: Duration::ZERO, ..patient() }));
    assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
    server.conversation();
    assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
    assert_eq!(server.conversation(), ["NOOP", MAIL, RCPT, "DATA", "."]);
    for fault in [Close, Say("421 4.4.2 idle for too long")] {
        server.script(&[("NOOP", fault)]);
        assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }), "{fault:?}");
        assert_eq!(server.conversation(), ["NOOP", HELLO, MAIL, RCPT, "DATA", "."], "{fault:?}");
    }
}

#[tokio::test]
async fn a_connection_that_hangs_is_not_asked_for_long() {
    let server = Server::start().await.expect("a server");
    let waits = Waits { idle: Duration::ZERO, check: Duration::from_millis(60), ..patient() };
    let transport = over(relay_to(&server).waiting(waits));
    server.always("NOOP", Hang);
    for connections in 1..4 {
        assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
        assert_eq!(server.connections(), connections);
    }
}

#[tokio::test]
async fn what_the_server_closed_in_the_meantime_costs_no_attempt() {
    for fault in [Close, Say("421 4.4.2 idle for too long")] {
        let server = Server::start().await.expect("a server");
        let transport = over(relay_to(&server));
        assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }));
        server.script(&[("MAIL", fault)]);
        assert!(matches!(transport.deliver(&envelope(), LETTER).await, Sent { .. }), "{fault:?}");
        assert_eq!((server.connections(), server.accepted().len()), (2, 2), "{fault:?}");
        server.script(&[("MAIL", fault), ("banner", Say("554 5.3.2 closed"))]);
        let down = transport.deliver(&envelope(), LETTER).await;
        assert_eq!(down, TransportDown { code: Some(554) }, "one new connection, not one after the other");
    }
}

#[tokio::test]
async fn no_more_connections_than_wanted() {
    let server = Server::start().await.expect("a server");
    server.always(".", Wait(10));
    let transport = Arc::new(over(relay_to(&server).connections(2).expect("two")));
    let mut sending = JoinSet::new();
    for _ in 0..12 {
        let transport = Arc::clone(&transport);
        sending.spawn(async move { transport.deliver(&envelope(), LETTER).await });
    }
    let outcomes = sending.join_all().await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Sent { .. })), "{outcomes:?}");
    assert_eq!((server.connections(), server.accepted().len()), (2, 12));
}

#[tokio::test]
async fn a_send_given_up_in_the_middle_leaves_no_half_used_connection() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server).connections(1).expect("one"));
    server.script(&[("DATA", Hang)]);
    let reaches_data = async {
        while !server.conversation().contains(&"DATA".to_owned()) {
            tokio::task::yield_now().await;
        }
    };
    let envelope = envelope();
    tokio::select! {
        outcome = transport.deliver(&envelope, LETTER) => panic!("it hangs: {outcome:?}"),
        () = reaches_data => {}
    }
    assert!(matches!(transport.deliver(&envelope, LETTER).await, Sent { .. }));
    assert_eq!((server.connections(), server.accepted().len()), (2, 1));
}
