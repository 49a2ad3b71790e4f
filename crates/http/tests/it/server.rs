//! The accept loop on a free port of loopback, and clients with addresses of their own.

use std::{io, net::SocketAddr, sync::Arc};

use axum::Router;
use http::{Limits, listen, serve};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    sync::{Notify, oneshot},
    task::JoinHandle,
};

pub(crate) const GET_LAST: &[u8] = b"GET /cached HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
pub(crate) const GET_NEXT: &[u8] = b"GET /cached HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// Serves until it is told to stop.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) stop: oneshot::Sender<()>,
    pub(crate) done: JoinHandle<io::Result<()>>,
}

impl Server {
    pub(crate) fn start(app: Router, limits: Limits) -> Self {
        let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        let done = tokio::spawn(serve(listener, app, limits, stopped));
        Self { address, stop, done }
    }

    pub(crate) async fn connect(&self, sends: &[u8]) -> TcpStream {
        self.connect_from(1, sends).await
    }

    /// From 127.0.0.n.
    pub(crate) async fn connect_from(&self, n: u8, sends: &[u8]) -> TcpStream {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind(SocketAddr::from(([127, 0, 0, n], 0))).expect("an address of loopback");
        let mut stream = socket.connect(self.address).await.expect("a connection");
        stream.write_all(sends).await.expect("sent");
        stream
    }

    /// A connection that was answered and is kept.
    pub(crate) async fn kept_from(&self, n: u8) -> TcpStream {
        let mut stream = self.connect_from(n, b"").await;
        assert!(is_served(&mut stream).await, "a newcomer was not served");
        stream
    }
}

/// All that comes until the server closes.
pub(crate) async fn to_the_end(mut stream: TcpStream) -> String {
    let mut bytes = vec![];
    stream.read_to_end(&mut bytes).await.expect("read");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The next piece of an answer.
pub(crate) async fn piece(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 4096];
    let length = stream.read(&mut bytes).await.expect("read");
    String::from_utf8_lossy(&bytes[..length]).into_owned()
}

/// Asks once more on a connection that is kept.
pub(crate) async fn is_served(stream: &mut TcpStream) -> bool {
    stream.write_all(GET_NEXT).await.expect("sent");
    piece(stream).await.starts_with("HTTP/1.1 200 OK")
}

/// Waits until the server closes, with an end or, where it had not read everything, a reset.
pub(crate) async fn is_closed(mut stream: TcpStream) -> bool {
    !matches!(stream.read(&mut [0; 64]).await, Ok(1..))
}

/// A handler that tells when it was entered, and answers when it may.
#[derive(Clone, Default)]
pub(crate) struct Slow {
    pub(crate) entered: Arc<Notify>,
    pub(crate) leave: Arc<Notify>,
}

impl Slow {
    pub(crate) async fn answer(self) -> &'static str {
        self.entered.notify_one();
        self.leave.notified().await;
        "finished"
    }
}
