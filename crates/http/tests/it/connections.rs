//! Over TCP: what becomes of connections that are slow, many, or open when the service stops.

use std::{io, sync::Arc, time::Duration};

use axum::{Router, routing::get};
use http::{Limits, serve};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Notify, oneshot},
    task::JoinHandle,
};

use crate::fixture::{framed, routes};

const GET_LAST: &[u8] = b"GET /cached HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
const GET_NEXT: &[u8] = b"GET /cached HTTP/1.1\r\nhost: localhost\r\n\r\n";

struct Server {
    address: std::net::SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<io::Result<()>>,
}

impl Server {
    async fn start(app: Router, limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        let done = tokio::spawn(serve(listener, app, limits, stopped));
        Self { address, stop, done }
    }

    async fn connect(&self, sends: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.expect("a connection");
        stream.write_all(sends).await.expect("sent");
        stream
    }
}

/// All that comes until the server closes.
async fn to_the_end(mut stream: TcpStream) -> String {
    let mut bytes = vec![];
    stream.read_to_end(&mut bytes).await.expect("read");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The next piece of an answer.
async fn piece(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 4096];
    let length = stream.read(&mut bytes).await.expect("read");
    String::from_utf8_lossy(&bytes[..length]).into_owned()
}

#[tokio::test]
async fn headers_that_take_too_long_end_the_connection() {
    let limits = Limits { headers: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(framed(routes(), None), limits).await;
    let silent = server.connect(b"").await;
    let dripping = server.connect(b"GET /cached HTTP/1.1\r\nhost: loc").await;
    assert!(!to_the_end(silent).await.contains("200 OK"));
    assert!(!to_the_end(dripping).await.contains("200 OK"));
    // Others are served all the while and after.
    assert!(to_the_end(server.connect(GET_LAST).await).await.starts_with("HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_left() {
    // More than the kernel's buffers on both sides take.
    let much = routes().route("/much", get(|| async { vec![0_u8; 32 << 20] }));
    let limits = Limits { connections: 1, writing: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(framed(much, None), limits).await;
    let _deaf = server.connect(b"GET /much HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    // Its slot is the only one: others are served once it is left.
    assert!(to_the_end(server.connect(GET_LAST).await).await.starts_with("HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn at_the_cap_the_next_client_waits_for_a_slot() {
    let server = Server::start(framed(routes(), None), Limits { connections: 1, ..Limits::default() }).await;
    let mut first = server.connect(GET_NEXT).await;
    assert!(piece(&mut first).await.starts_with("HTTP/1.1 200 OK"));

    let mut second = server.connect(GET_LAST).await;
    let early = tokio::time::timeout(Duration::from_millis(50), piece(&mut second)).await;
    assert!(early.is_err(), "served beyond the cap: {early:?}");

    drop(first);
    assert!(to_the_end(second).await.starts_with("HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn stopping_finishes_requests_in_flight_and_takes_no_more() {
    let (entered, leave) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let handler = {
        let (entered, leave) = (entered.clone(), leave.clone());
        move || async move {
            entered.notify_one();
            leave.notified().await;
            "finished"
        }
    };
    let server = Server::start(framed(routes().route("/slow", get(handler)), None), Limits::default()).await;
    let in_flight = server.connect(b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    let mut idle = server.connect(GET_NEXT).await;
    assert!(piece(&mut idle).await.starts_with("HTTP/1.1 200 OK"));
    entered.notified().await;

    server.stop.send(()).expect("running");
    assert_eq!(to_the_end(idle).await, "", "an idle connection ends at once");
    assert!(TcpStream::connect(server.address).await.is_err(), "a new connection was accepted");
    leave.notify_one();
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
    let server = Server::start(framed(routes().route("/never", get(handler)), None), limits).await;
    let _open = server.connect(b"GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    entered.notified().await;
    server.stop.send(()).expect("running");
    server.done.await.expect("no panic").expect("no error");
}
