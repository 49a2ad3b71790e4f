use super::{Letter, LetterError, Party, clean, message_id};
use chrono::DateTime;
use mail_parser::{Message, MessageParser};
use proptest::prelude::*;
use std::collections::HashSet;
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x0193_6b2e);
const HEADERS: [&str; 9] = [
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

fn letter<'a>(name: &'a str, subject: &'a str, message_id: &'a str) -> Letter<'a> {
    Letter {
        mail_id: ID,
        message_id,
        dated_at: DateTime::from_timestamp(1_795_514_400, 654_321_000).expect("a date"),
        from: Party { name: "Praktika", address: "no-reply@praktika.example" },
        to: Party { name, address: "arta@shkolla.example" },
        subject,
        text: "Përshëndetje!\n.\nNjë ofertë e re.\n",
        html: "<p>Përshëndetje!</p>",
        unsubscribe: None,
    }
}

fn bytes(name: &str, subject: &str) -> Vec<u8> {
    letter(name, subject, &message_id(ID, "praktika.example")).bytes().expect("a letter")
}

fn parse(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).expect("a letter that can be read")
}

/// The names of the headers as they stand on the wire: a smuggled one would be seen.
fn headers(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("ASCII");
    let (head, _) = text.split_once("\r\n\r\n").expect("a head and a body");
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    lines.map(|line| line.split_once(':').expect("a header").0.to_owned()).collect()
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    let bytes = bytes("Arta Çela", "Ofertë e re: 3 vende");
    assert_eq!(bytes, super::tests::bytes("Arta Çela", "Ofertë e re: 3 vende"));
    insta::assert_snapshot!(String::from_utf8(bytes).expect("ASCII").replace("\r\n", "\n"));
}

#[test]
fn text_comes_first_and_both_parts_are_whole() {
    let bytes = bytes("Arta Çela", "Ofertë e re");
    let message = parse(&bytes);
    assert_eq!(message.body_text(0).as_deref(), Some("Përshëndetje!\r\n.\r\nNjë ofertë e re.\r\n"));
    assert_eq!(message.body_html(0).as_deref(), Some("<p>Përshëndetje!</p>"));
    let at = |part: &[u8]| bytes.windows(part.len()).position(|window| window == part);
    assert!(at(b"text/plain") < at(b"text/html"));
    assert_eq!(message.message_id(), Some("00000000000000000000000001936b2e@praktika.example"));
    assert_eq!(message.date().expect("a date").to_timestamp(), 1_795_514_400);
}

#[test]
fn it_can_be_left_with_one_click() {
    let id = message_id(ID, "praktika.example");
    let address = format!("https://praktika.example/u/{}", "7Q4MKD2X".repeat(20));
    let left = Letter { unsubscribe: Some(&address), ..letter("Arta", "s", &id) }.bytes().expect("a letter");
    let message = parse(&left);
    let raw =
        message.header_raw("List-Unsubscribe").map(|value| value.split_whitespace().collect::<String>());
    assert_eq!(raw, Some(format!("<{address}>")));
    let post = message.header_raw("List-Unsubscribe-Post").map(str::trim);
    assert_eq!(post, Some("List-Unsubscribe=One-Click"));
    for bad in [
        "http://praktika.example/u",
        "https://a b",
        "https://a>, <mailto:x@y.example",
        "https://a\r\nBcc: x",
        "",
    ] {
        let refused = Letter { unsubscribe: Some(bad), ..letter("Arta", "s", &id) }.bytes();
        assert!(matches!(refused, Err(LetterError::Unsubscribe)), "{bad:?}");
    }
}

#[test]
fn what_is_no_address_is_named_without_being_shown() {
    let id = message_id(ID, "praktika.example");
    for address in ["", "arta", "arta@", "a@b.example\r\nRCPT TO:<x@y.example>", "a@b.example, c@d.example"] {
        let to = Party { name: "Arta", address };
        let refused = Letter { to, ..letter("", "s", &id) }.bytes().expect_err(address);
        assert_eq!(refused.to_string(), "recipient is not an e-mail address", "{address:?}");
    }
}

#[test]
fn a_message_id_that_is_not_whole_is_refused() {
    for id in ["", "a@b", "<a>", "<@b>", "<a@>", "<a b@c>", "<a@b\r\nBcc: x@y>", "<a@b@c>", "<é@b>"] {
        assert!(matches!(letter("Arta", "s", id).bytes(), Err(LetterError::MessageId)), "{id:?}");
    }
}

#[test]
fn names_become_one_line_that_can_be_seen() {
    for (typed, shown) in [
        ("Arta \"Çela\"\r\nBcc: x@y.example", "Arta \"Çela\" Bcc: x@y.example"),
        (" \t\0 ", ""),
        ("a\u{85}b\u{2028}c\u{202e}d", "a b c d"),
        ("Ana  Marija", "Ana Marija"),
    ] {
        assert_eq!(clean(typed), shown);
    }
    assert_eq!(clean(&"ж ".repeat(300)).chars().count(), 199);
}

/// Anything, but rich in what breaks headers.
fn nasty() -> impl Strategy<Value = String> {
    let traps = prop::sample::select(vec![
        "\r\nBcc: x@y.example",
        "\n",
        "\0",
        "\"",
        "\\",
        "<x@y.example>",
        ",",
        ";",
        ":",
        "=?utf-8?b?Qg==?=",
        "(",
        "\u{7f}",
        "\u{202e}",
        "Џ",
        "👩‍👩‍👧",
        "é",
        " ",
        "@",
    ]);
    prop::collection::vec(prop_oneof![traps.prop_map(str::to_owned), any::<String>()], 0..8)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_name_and_subject_give_one_recipient_and_our_headers(name in nasty(), subject in nasty()) {
        let bytes = bytes(&name, &subject);
        prop_assert!(bytes.is_ascii());
        let text = String::from_utf8(bytes.clone()).expect("ASCII");
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 998), "a line is too long");
        let seen: HashSet<String> = headers(&bytes).into_iter().collect();
        prop_assert_eq!(headers(&bytes).len(), HEADERS.len());
        prop_assert_eq!(seen, HEADERS.map(str::to_owned).into());
        let message = parse(&bytes);
        let to = message.to().expect("a recipient").clone().into_list();
        let to: Vec<_> = to.iter().map(|address| address.address().unwrap_or_default()).collect();
        prop_assert_eq!(to, ["arta@shkolla.example"]);
        prop_assert_eq!(message.from().expect("a sender").clone().into_list().len(), 1);
        prop_assert!(message.cc().is_none() && message.bcc().is_none());
    }

    #[test]
    fn any_text_arrives_as_it_was(text in "\\PC*(\n\\PC*){0,5}") {
        let id = message_id(ID, "praktika.example");
        let html = format!("<pre>{}</pre>", text.replace('<', "&lt;"));
        let bytes = Letter { text: &text, html: &html, ..letter("Arta", "s", &id) }.bytes().expect("a letter");
        prop_assert!(bytes.is_ascii());
        let message = parse(&bytes);
        prop_assert_eq!(message.body_text(0).unwrap_or_default().replace("\r\n", "\n"), text);
    }
}
