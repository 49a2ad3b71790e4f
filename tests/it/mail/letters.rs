use super::{LETTER, envelope, over, relay_to, to};
use chrono::DateTime;
use mail::Outcome::{Failed, Sent, Uncertain};
use mail::letter::{Party, message_id};
use mail::{Envelope, Letter};
use testing::smtp::Fault::{Lose, Say};
use testing::smtp::Server;
use uuid::Uuid;

#[tokio::test]
async fn a_repeat_is_the_same_letter_byte_for_byte() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server));
    let (id, dated_at) = (Uuid::from_u128(7), DateTime::from_timestamp(1_795_514_400, 0).expect("a date"));
    let (from, recipient) = ("no-reply@praktika.example", "arta@shkolla.example");
    let letter = || {
        Letter {
            mail_id: id,
            message_id: &message_id(id, "praktika.example"),
            dated_at,
            from: Party { name: "Praktika", address: from },
            to: Party { name: "Arta Çela", address: recipient },
            subject: "Ofertë e re",
            text: "Përshëndetje!\n.\n..\n",
            html: "<p>Përshëndetje!</p>\n",
            unsubscribe: Some("https://praktika.example/u/7Q4M"),
        }
        .bytes()
        .expect("a letter")
    };
    let envelope = Envelope::new(id, dated_at, from, recipient).expect("addresses");
    server.script(&[(".", Lose)]);
    assert_eq!(transport.deliver(&envelope, &letter()).await, Uncertain);
    assert!(matches!(transport.deliver(&envelope, &letter()).await, Sent { .. }));
    let accepted = server.accepted();
    assert_eq!(accepted.len(), 2);
    assert!(accepted.iter().all(|taken| taken.bytes == letter() && taken.recipient == recipient));
}

#[tokio::test]
async fn letters_with_dots_and_letters_by_others_arrive_whole() {
    let server = Server::start().await.expect("a server");
    let transport = over(relay_to(&server));
    for letter in [LETTER, b".\r\n", b"\r\n..\r\n.\r\n", "Subject: e\r\n\r\nNjë ofertë\r\n".as_bytes()] {
        assert!(matches!(transport.deliver(&envelope(), letter).await, Sent { .. }));
        let last = server.accepted().pop().expect("a letter");
        assert_eq!(last.bytes, letter);
        let is_marked = server.conversation().iter().any(|line| line.ends_with(" BODY=8BITMIME"));
        assert_eq!(is_marked, !letter.is_ascii());
    }
}

#[tokio::test]
async fn an_address_that_the_server_cannot_take_fails_for_good() {
    let server = Server::start().await.expect("a server");
    let international = to("артa@shkolla.example");
    let plain = over(relay_to(&server)).deliver(&international, LETTER).await;
    assert_eq!(plain, Failed { code: 553, suppress: false });
    assert_eq!(server.conversation(), ["EHLO praktika.example"], "nothing is begun");
    server.script(&[("EHLO", Say("250-test\r\n250-8BITMIME\r\n250 SMTPUTF8"))]);
    assert!(matches!(over(relay_to(&server)).deliver(&international, LETTER).await, Sent { .. }));
    assert!(server.conversation()[1].ends_with(" SMTPUTF8"));
}
