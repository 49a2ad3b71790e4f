use super::{LETTER, envelope, over, relay_to};
use mail::Outcome::{Retry, Sent};
use serde_json::Value;
use std::{env, fs, process};
use testing::smtp::Fault::Say;
use testing::smtp::Server;

#[tokio::test]
async fn what_was_taken_is_written_down_and_nothing_else() {
    let path = env::temp_dir().join(format!("praktika-journal-{}", process::id()));
    let server = Server::journalling(&path).await.expect("a server");
    let transport = over(relay_to(&server));
    server.script(&[(".", Say("451 4.3.0 later"))]);
    assert_eq!(transport.deliver(&envelope(), LETTER).await, Retry { code: Some(451) });
    for letter in [LETTER, LETTER, b"Subject: two\r\n\r\n"] {
        assert!(matches!(transport.deliver(&envelope(), letter).await, Sent { .. }));
    }
    let journal = fs::read_to_string(&path).expect("the journal");
    fs::remove_file(&path).expect("removed");
    let lines: Vec<Value> = journal.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], lines[1], "a repeat is seen as one");
    assert_eq!(lines[0]["message_id"], "<1@praktika.example>");
    assert_eq!(lines[0]["recipient"], "arta@shkolla.example");
    assert_eq!(lines[0]["length"], LETTER.len());
    assert_ne!(lines[0]["sha256"], lines[2]["sha256"]);
    assert_eq!(lines[2]["message_id"], Value::Null);
}
