//! The accept loop. axum's own has no time-outs and no cap.

use std::{
    io,
    net::SocketAddr,
    pin::pin,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{Router, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tower::ServiceExt;

use crate::{
    client::counted_by,
    connections::{Activity, Admission, Answer, Asked, Connections, Place},
    open_files,
    patience::Patience,
};

/// After a failed accept, until the next.
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// Between two lines of the log about too many connections.
const TOLD_EVERY: Duration = Duration::from_secs(10);

/// Connections that the system keeps for us until we take them. With the usual 128 a crowd that comes at once fills it,
/// and who is left out tries again after a whole second.
const BACKLOG: u32 = 4096;

/// Bytes of an answer that the system takes before its client does; Linux takes twice as many. Left to itself it takes
/// megabytes, and copying those for a crowd that asks and does not read is time that others wait.
const SENT_AHEAD: u32 = 128 * 1024;

/// The system's numbers for "this process has too many open files" and "all processes together have", on every Unix.
const TOO_MANY_FILES: [Option<i32>; 2] = [Some(24), Some(23)];

/// How much clients may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once. At the cap, whoever holds most loses one to who comes.
    pub connections: usize,
    /// For the headers of a request, and for the idle time before the next one.
    pub headers: Duration,
    /// For a client to take the next piece of an answer.
    pub writing: Duration,
    /// For requests in flight to finish after the stop signal.
    pub stopping: Duration,
}

impl Default for Limits {
    /// 1,024 connections, 10 s for headers, 30 s for a piece of an answer, 10 s for stopping.
    fn default() -> Self {
        Self {
            connections: 1024,
            headers: Duration::from_secs(10),
            writing: Duration::from_secs(30),
            stopping: Duration::from_secs(10),
        }
    }
}

/// Listens on an address, with room for a crowd that comes at once.
///
/// # Errors
///
/// Where the address is taken or not ours.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // Else a restart waits until the system has forgotten the connections of before.
    socket.set_reuseaddr(true)?;
    // Connections have what their listener has.
    socket.set_send_buffer_size(SENT_AHEAD)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves until `stop` resolves, then lets requests in flight finish.
///
/// # Errors
///
/// None that a client could cause: a failed accept is logged and the next one tried.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let connections = Connections::new(open_files::affordable(limits.connections));
    let mut crowd = Crowd::default();
    let door = Door::new(app, limits);
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(err) => {
                // Too many open files, or a client that left at once: never the end of the loop.
                tracing::warn!(%err, "a connection could not be accepted");
                if TOO_MANY_FILES.contains(&err.raw_os_error()) {
                    connections.make_room();
                }
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        match connections.admit(counted_by(peer.ip())) {
            Admission::Free(place) => door.open(stream, peer, place),
            Admission::InPlaceOfAnother(place) => {
                crowd.closed_one();
                door.open(stream, peer, place);
            }
            Admission::TurnedAway => crowd.closed_one(),
        }
    }
    drop(listener); // from here on new connections are refused
    if tokio::time::timeout(limits.stopping, door.graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were still open at the end of the stopping time");
    }
    Ok(())
}

/// What every connection is served with.
struct Door {
    http: http1::Builder,
    app: Router,
    graceful: GracefulShutdown,
    writing: Duration,
}

impl Door {
    fn new(app: Router, limits: Limits) -> Self {
        let mut http = http1::Builder::new();
        // Without a timer hyper panics at the first connection: header_read_timeout needs one.
        http.timer(TokioTimer::new())
            .header_read_timeout(limits.headers)
            .max_headers(64)
            .max_buf_size(32 * 1024);
        Self { http, app, graceful: GracefulShutdown::new(), writing: limits.writing }
    }

    /// Serves a connection in a task of its own.
    fn open(&self, stream: TcpStream, peer: SocketAddr, place: Place) {
        // Fails where the client is gone already, which the connection itself will find.
        let _ = stream.set_nodelay(true);
        let activity = place.activity();
        let stream = TokioIo::new(Patience::new(stream, self.writing, activity.clone()));
        let app = self.app.clone();
        let service = service_fn(move |request| answer(app.clone(), request, peer, activity.clone()));
        let connection = self.graceful.watch(self.http.serve_connection(stream, service));
        let can_be_closed_by = place.closer();
        let task = tokio::spawn(async move {
            let _place = place;
            if let Err(err) = connection.await {
                tracing::debug!(%err, "a connection ended early");
            }
        });
        can_be_closed_by(task.abort_handle());
    }
}

async fn answer(
    app: Router,
    mut request: hyper::Request<Incoming>,
    peer: SocketAddr,
    activity: Arc<Activity>,
) -> io::Result<hyper::Response<Answer>> {
    if !activity.begin() {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer));
    let request = request.map(|body| axum::body::Body::new(Asked::new(body, activity.clone())));
    let response = app.oneshot(request).await.unwrap_or_else(|never| match never {});
    Ok(response.map(|body| Answer::new(body, activity)))
}

/// Tells the log that there are more connections than places, but not for each of them.
#[derive(Default)]
struct Crowd {
    closed: u64,
    told: Option<Instant>,
}

impl Crowd {
    fn closed_one(&mut self) {
        self.closed += 1;
        if self.told.is_none_or(|told| told.elapsed() >= TOLD_EVERY) {
            tracing::warn!(closed = self.closed, "all connections are taken: some are closed for others");
            (self.closed, self.told) = (0, Some(Instant::now()));
        }
    }
}
