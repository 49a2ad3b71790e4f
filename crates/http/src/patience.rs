//! A connection whose writes have a time limit: a client that reads its answer too slowly is left. Meanwhile it is known
//! to be waited for.

use std::{
    future::Future,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::Sleep,
};

use crate::connections::Activity;

/// Wraps a connection. The time counts from the first write that has to wait, and anew after each that went on.
pub(crate) struct Patience<T> {
    inner: T,
    limit: Duration,
    activity: Arc<Activity>,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl<T> Patience<T> {
    pub(crate) const fn new(inner: T, limit: Duration, activity: Arc<Activity>) -> Self {
        Self { inner, limit, activity, waiting: None }
    }

    /// Passes on what came of a write, and ends the waiting when it has lasted too long.
    fn limited<R>(&mut self, written: Poll<io::Result<R>>, cx: &mut Context<'_>) -> Poll<io::Result<R>> {
        self.activity.set_for_reader(written.is_pending());
        if written.is_ready() {
            self.waiting = None;
            return written;
        }
        let limit = self.limit;
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(limit)));
        ready!(waiting.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Patience<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.inner).poll_read(cx, buf);
        if read.is_pending() {
            self.activity.looked_at();
        }
        read
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Patience<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, buf);
        self.limited(written, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, bufs);
        self.limited(written, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.inner).poll_flush(cx);
        self.limited(flushed, cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.limited(shut, cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;
    use crate::connections::Waiting;

    #[tokio::test]
    async fn a_reader_is_waited_for_and_then_left() {
        let activity = Arc::new(Activity::new(Arc::default()));
        activity.looked_at();
        let waiting = || activity.seen().waiting();
        let (ours, mut theirs) = duplex(4);
        let mut ours = Patience::new(ours, Duration::from_millis(50), activity.clone());
        ours.write_all(b"read").await.expect("it fits");
        assert_eq!(waiting(), Waiting::Idle);

        let (written, read) = tokio::join!(ours.write_all(b"more"), async {
            assert_eq!(waiting(), Waiting::ForClient);
            theirs.read_exact(&mut [0; 8]).await.map(drop)
        });
        written.expect("written");
        read.expect("read");
        assert_eq!(waiting(), Waiting::Idle);

        let left = ours.write_all(b"too much").await.expect_err("nobody reads").kind();
        assert_eq!((left, waiting()), (io::ErrorKind::TimedOut, Waiting::ForClient));
    }
}
