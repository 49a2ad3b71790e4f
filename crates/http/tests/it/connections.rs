//! Over TCP: what becomes of connections that are slow, many, or open when the service stops.

use std::{sync::Arc, time::Duration};

use axum::routing::get;
use http::Limits;
use tokio::{net::TcpStream, sync::Notify};

use crate::{
    fixture::{framed, routes},
    server::{GET_LAST, GET_NEXT, Server, Slow, piece, to_the_end},
};

#[tokio::test]
async fn headers_that_take_too_long_end_the_connection() {
    let limits = Limits { headers: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(framed(routes(), None), limits);
    let silent = server.connect(b"").await;
    let dripping = server.connect(b"GET /cached HTTP/1.1\r\nhost: loc").await;
    assert!(!to_the_end(silent).await.contains("200 OK"));
    assert!(!to_the_end(dripping).await.contains("200 OK"));
    // Others are served all the while and after.
    assert!(to_the_end(server.connect(GET_LAST).await).await.starts_with("HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_left() {
    let entered = Arc::new(Notify::new());
    let handler = {
        let entered = entered.clone();
        move || async move {
            entered.notify_one();
            vec![0_u8; 32 << 20] // more than the kernel's buffers on both sides take
        }
    };
    // So long that only the limit on writing can end the connection before the stop.
    let limits = Limits { writing: Duration::from_millis(50), stopping: Duration::MAX, ..Limits::default() };
    let server = Server::start(framed(routes().route("/much", get(handler)), None), limits);
    let _deaf = server.connect(b"GET /much HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    entered.notified().await;
    server.stop.send(()).expect("running");
    server.done.await.expect("no panic").expect("no error");
}

#[tokio::test]
async fn stopping_finishes_requests_in_flight_and_takes_no_more() {
    let slow = Slow::default();
    let handler = {
        let slow = slow.clone();
        move || slow.answer()
    };
    let server = Server::start(framed(routes().route("/slow", get(handler)), None), Limits::default());
    let in_flight = server.connect(b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    let mut idle = server.connect(GET_NEXT).await;
    assert!(piece(&mut idle).await.starts_with("HTTP/1.1 200 OK"));
    slow.entered.notified().await;

    server.stop.send(()).expect("running");
    assert_eq!(to_the_end(idle).await, "", "an idle connection ends at once");
    assert!(TcpStream::connect(server.address).await.is_err(), "a new connection was accepted");
    slow.leave.notify_one();
    let answer = to_the_end(in_flight).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("finished"), "{answer}");
    server.done.await.expect("no panic").expect("no error");
}

#[tokio::test]
async fn a_request_that_never_ends_does_not_hold_up_the_stop() {
    let entered = Arc::new(Notify::new());
    let handler = {
        let entered = entered.clone();
        move || async move {
            entered.notify_one();
            std::future::pending::<&str>().await
        }
    };
    let limits = Limits { stopping: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(framed(routes().route("/never", get(handler)), None), limits);
    let _open = server.connect(b"GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    entered.notified().await;
    server.stop.send(()).expect("running");
    server.done.await.expect("no panic").expect("no error");
}
