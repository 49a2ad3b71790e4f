//! Bodies that say what their connection waits for.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::body::{Body, Bytes};
use hyper::body::{Body as Pieces, Frame, Incoming, SizeHint};

use super::Activity;

/// The body of a request: while its next piece is not there, the client holds the request up.
pub(crate) struct Asked {
    body: Incoming,
    activity: Arc<Activity>,
}

impl Asked {
    pub(crate) const fn new(body: Incoming, activity: Arc<Activity>) -> Self {
        Self { body, activity }
    }
}

impl Pieces for Asked {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let piece = Pin::new(&mut self.body).poll_frame(cx);
        self.activity.set_for_body(piece.is_pending());
        piece
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Asked {
    /// Whoever asked for the next piece does without it.
    fn drop(&mut self) {
        self.activity.set_for_body(false);
    }
}

/// The body of an answer: with its end the request is over.
pub(crate) struct Answer {
    body: Body,
    activity: Arc<Activity>,
}

impl Answer {
    pub(crate) const fn new(body: Body, activity: Arc<Activity>) -> Self {
        Self { body, activity }
    }
}

impl Pieces for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.activity.end();
    }
}
