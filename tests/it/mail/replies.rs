use super::{LETTER, envelope, over, patient, relay_to};
use mail::Outcome::{self, Failed, Retry, TransportDown, Uncertain};
use mail::transport::Waits;
use std::time::Duration;
use testing::smtp::Fault::{self, Close, Hang, Lose, Say, Wait};
use testing::smtp::{Moment, Server};

const SILENT: Outcome = TransportDown { code: None };
const AGAIN: Outcome = Retry { code: None };

fn sent() -> Outcome {
    Outcome::Sent { reply: "2.0.0 queued".to_owned() }
}

#[tokio::test]
async fn each_reply_means_what_the_table_says_and_the_next_letter_leaves() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server));
    let down = |code| TransportDown { code: Some(code) };
    let later = |code| Retry { code: Some(code) };
    let never = |code, suppress| Failed { code, suppress };
    let table: [(Moment, Fault, Outcome); 25] = [
        ("banner", Say("554 5.7.1 your address is listed"), down(554)),
        ("banner", Say("421 4.3.2 too many connections"), down(421)),
        ("banner", Say("what is this"), SILENT),
        ("banner", Close, SILENT),
        ("EHLO", Say("550 5.7.1 not you"), down(550)),
        ("EHLO", Close, SILENT),
        ("MAIL", Say("550 5.7.1 sender refused"), down(550)),
        ("MAIL", Say("421 4.3.2 shutting down"), down(421)),
        ("MAIL", Say("451 4.3.0 later"), later(451)),
        ("RCPT", Say("550 5.1.1 no such user"), never(550, true)),
        ("RCPT", Say("553 no such user"), never(553, true)),
        ("RCPT", Say("550-5.7.1 refused\r\n550 5.7.1 by policy"), never(550, false)),
        ("RCPT", Say("552 5.2.2 over quota"), later(552)),
        ("RCPT", Say("450 4.7.1 greylisted"), later(450)),
        ("RCPT", Say("421 4.7.0 slow down"), later(421)),
        ("RCPT", Close, AGAIN),
        ("DATA", Say("554 5.7.1 no"), never(554, false)),
        ("DATA", Say("250 yes"), AGAIN),
        ("DATA", Close, AGAIN),
        (".", Say("452 4.3.1 no space"), later(452)),
        (".", Say("554 5.7.1 spam"), never(554, false)),
        (".", Say("550 5.2.1 disabled"), later(550)),
        (".", Close, Uncertain),
        (".", Lose, Uncertain),
        (".", Wait(20), sent()),
    ];
    let rows = table.len();
    for (moment, fault, expected) in table {
        transport.close().await; // so that the moment is that of a new connection
        server.script(&[(moment, fault)]);
        let outcome = transport.deliver(&envelope(), LETTER).await;
        assert_eq!(outcome, expected, "{moment} {fault:?}");
        server.script(&[]);
        assert_eq!(transport.deliver(&envelope(), LETTER).await, sent(), "after {moment} {fault:?}");
    }
    let accepted = server.accepted();
    assert_eq!(accepted.len(), rows + 2, "one after each row, the lost one and the slow one");
    assert!(accepted.iter().all(|letter| letter.bytes == LETTER), "a repeat is the same letter");
}

/// Each row shortens one wait alone; all the others are longer than the test may take.
#[tokio::test]
async fn no_stage_waits_for_ever() {
    let short = Duration::from_millis(60);
    let table: [(Moment, Waits, Outcome); 6] = [
        ("banner", Waits { connect: short, ..patient() }, SILENT),
        ("EHLO", Waits { connect: short, ..patient() }, SILENT),
        ("MAIL", Waits { mail: short, ..patient() }, AGAIN),
        ("RCPT", Waits { rcpt: short, ..patient() }, AGAIN),
        ("DATA", Waits { data: short, ..patient() }, AGAIN),
        (".", Waits { body: short, ..patient() }, Uncertain),
    ];
    for (moment, waits, expected) in table {
        let server = Server::start().await.expect("a server");
        let transport = over(relay_to(&server).waiting(waits));
        server.script(&[(moment, Hang)]);
        assert_eq!(transport.deliver(&envelope(), LETTER).await, expected, "{moment}");
        assert!(server.accepted().is_empty(), "{moment}");
    }
}

#[tokio::test]
async fn a_server_that_is_gone_charges_nobody() {
    let server = Server::start().await.expect("a server");
    let relay = relay_to(&server);
    drop(server);
    tokio::task::yield_now().await; // the listener is closed by its task
    assert_eq!(over(relay).deliver(&envelope(), LETTER).await, SILENT);
}
