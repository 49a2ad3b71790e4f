//! The accept loop. axum's own has no time-outs and no cap.

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tower::ServiceExt;

use crate::patience::Patience;

/// After a failed accept, until the next.
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// How much clients may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once; more wait to be accepted.
    pub connections: usize,
    /// For the headers of a request, and for the idle time before the next one.
    pub headers: Duration,
    /// For a client to take the next piece of an answer.
    pub writing: Duration,
    /// For requests in flight to finish after the stop signal.
    pub stopping: Duration,
}

impl Default for Limits {
    /// 1,024 connections, 10 s for headers, 30 s for a piece of an answer, 20 s for stopping.
    fn default() -> Self {
        Self {
            connections: 1024,
            headers: Duration::from_secs(10),
            writing: Duration::from_secs(30),
            stopping: Duration::from_secs(20),
        }
    }
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
    let mut http = http1::Builder::new();
    // Without a timer hyper panics at the first connection: header_read_timeout needs one.
    http.timer(TokioTimer::new()).header_read_timeout(limits.headers).max_headers(64).max_buf_size(32 * 1024);
    let (slots, graceful) = (Arc::new(Semaphore::new(limits.connections)), GracefulShutdown::new());
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &slots) => accepted,
        };
        let (slot, stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(err) => {
                // Too many open files, or a client that left at once: never the end of the loop.
                tracing::warn!(%err, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        let app = app.clone();
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer));
            app.clone().oneshot(request.map(Body::new))
        });
        let stream = TokioIo::new(Patience::new(stream, limits.writing));
        let connection = graceful.watch(http.serve_connection(stream, service));
        tokio::spawn(async move {
            let _slot = slot;
            if let Err(err) = connection.await {
                tracing::debug!(%err, "a connection ended early");
            }
        });
    }
    drop(listener); // from here on new connections are refused
    if tokio::time::timeout(limits.stopping, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were still open at the end of the stopping time");
    }
    Ok(())
}

/// The slot first: at the cap, clients wait in the backlog instead of being accepted and left alone.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> io::Result<(OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    // Fails where the client is gone already, which the connection itself will find.
    let _ = stream.set_nodelay(true);
    Ok((slot, stream, peer))
}
