//! How fast one client may ask: enough for a school behind one address, too little to stop everybody else.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::{Client, Problem};

/// After so many requests, clients that have not been seen for a while are forgotten.
const TIDIED_EVERY: u32 = 10_000;
/// Seconds until it may be tried again.
const RETRY_AFTER: u32 = 1;

/// Counts by address, in this process.
#[derive(Clone)]
pub(crate) struct Pace(Option<Arc<Counted>>);

struct Counted {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
    asked: AtomicU32,
}

impl Pace {
    /// So many requests a second, and twice as many at once; `None` = as many as they like.
    pub(crate) fn new(a_second: Option<NonZeroU32>) -> Self {
        let counted = |most: NonZeroU32| {
            let quota = Quota::per_second(most).allow_burst(most.saturating_mul(TWICE));
            Arc::new(Counted { limiter: RateLimiter::keyed(quota), asked: AtomicU32::new(0) })
        };
        Self(a_second.map(counted))
    }

    fn allows(&self, client: Option<IpAddr>) -> bool {
        let (Some(counted), Some(client)) = (&self.0, client) else { return true };
        if counted.asked.fetch_add(1, Ordering::Relaxed) % TIDIED_EVERY == TIDIED_EVERY - 1 {
            counted.limiter.retain_recent();
            counted.limiter.shrink_to_fit();
        }
        counted.limiter.check_key(&client).is_ok()
    }
}

const TWICE: NonZeroU32 = NonZeroU32::new(2).expect("two is more than zero");

/// Middleware: whoever asks too fast waits a second.
pub(crate) async fn keep(State(pace): State<Pace>, client: Client, request: Request, next: Next) -> Response {
    if pace.allows(client.limit_key()) {
        return next.run(request).await;
    }
    Problem::of_status(StatusCode::TOO_MANY_REQUESTS).retry_after(RETRY_AFTER).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_has_its_own_pace() {
        let pace = Pace::new(NonZeroU32::new(5));
        let client = |n: u8| Some(IpAddr::from([192, 0, 2, n]));
        let allowed = (0..30).filter(|_| pace.allows(client(1))).count();
        assert!((10..=11).contains(&allowed), "{allowed}");
        assert!(pace.allows(client(2)));
        assert!(pace.allows(None) && Pace::new(None).allows(client(1)));
    }
}
