//! When all connections are taken: who comes is served, and who holds most gives one up.

use axum::{
    Router,
    body::Bytes,
    routing::{get, post},
};
use http::Limits;
use tokio::io::AsyncWriteExt;

use crate::{
    fixture::{framed, routes},
    server::{GET_LAST, Server, Slow, is_closed, is_served, piece, to_the_end},
};

const SLOW: &[u8] = b"GET /slow HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

fn with_places(connections: usize, more: Router) -> Server {
    Server::start(framed(more, None), Limits { connections, ..Limits::default() })
}

fn with_slow(slow: &Slow) -> Router {
    let slow = slow.clone();
    routes().route("/slow", get(move || slow.answer()))
}

#[tokio::test]
async fn a_full_house_still_serves_a_newcomer() {
    let server = with_places(4, routes());
    let longest = server.kept_from(2).await;
    let mut others = [server.kept_from(2).await, server.kept_from(2).await, server.kept_from(2).await];
    let mut newcomer = server.kept_from(2).await;
    assert!(is_closed(longest).await);
    for other in &mut others {
        assert!(is_served(other).await, "more than one was closed");
    }
    assert!(is_served(&mut newcomer).await);
}

#[tokio::test]
async fn who_never_asks_for_anything_keeps_nobody_out() {
    let server = with_places(2, routes());
    let silent = server.connect_from(2, b"").await;
    let dripping = server.connect_from(2, b"GET /cached HTTP/1.1\r\nhost: loc").await;
    let mut first = server.kept_from(3).await;
    assert!(is_closed(silent).await);
    let mut second = server.kept_from(4).await;
    assert!(is_closed(dripping).await);
    assert!(is_served(&mut first).await && is_served(&mut second).await);
}

#[tokio::test]
async fn who_holds_most_loses_first() {
    let server = with_places(4, routes());
    let mut quiet = server.kept_from(2).await; // waits longest of all
    let greedy = [server.kept_from(3).await, server.kept_from(3).await, server.kept_from(3).await];
    let mut newcomer = server.kept_from(4).await;
    let [oldest, mut second, mut third] = greedy;
    assert!(is_closed(oldest).await);
    for stream in [&mut quiet, &mut second, &mut third, &mut newcomer] {
        assert!(is_served(stream).await, "somebody else was closed");
    }
}

#[tokio::test]
async fn a_request_that_is_being_answered_is_not_cut() {
    let slow = Slow::default();
    let server = with_places(2, with_slow(&slow));
    let asked = server.connect_from(2, SLOW).await;
    slow.entered.notified().await;
    for idle in [server.kept_from(2).await, server.kept_from(3).await] {
        let _newcomer = server.kept_from(4).await;
        assert!(is_closed(idle).await);
    }
    slow.leave.notify_one();
    assert!(to_the_end(asked).await.ends_with("finished"));
}

#[tokio::test]
async fn a_body_that_does_not_come_makes_room() {
    let slow = Slow::default();
    let server = with_places(2, with_slow(&slow).route("/upload", post(|_: Bytes| async {})));
    let asked = server.connect_from(2, SLOW).await;
    slow.entered.notified().await;
    let head =
        b"POST /upload HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n";
    let mut upload = server.connect_from(2, head).await;
    // Says that the service waits for the body now.
    assert!(piece(&mut upload).await.starts_with("HTTP/1.1 100 Continue"));
    upload.write_all(b"part").await.expect("sent");
    assert!(to_the_end(server.connect_from(3, GET_LAST).await).await.starts_with("HTTP/1.1 200 OK"));
    assert!(is_closed(upload).await);
    slow.leave.notify_one();
    assert!(to_the_end(asked).await.ends_with("finished"));
}

#[tokio::test]
async fn where_all_are_being_answered_the_same_client_gets_no_more() {
    let slow = Slow::default();
    let server = with_places(2, with_slow(&slow));
    let oldest = server.connect_from(2, SLOW).await;
    slow.entered.notified().await;
    let younger = server.connect_from(2, SLOW).await;
    slow.entered.notified().await;
    assert!(is_closed(server.connect_from(2, b"").await).await, "it was let in");
    // Somebody who holds less gets a place.
    assert!(to_the_end(server.connect_from(3, GET_LAST).await).await.starts_with("HTTP/1.1 200 OK"));
    assert!(is_closed(oldest).await);
    slow.leave.notify_one();
    assert!(to_the_end(younger).await.ends_with("finished"));
}
