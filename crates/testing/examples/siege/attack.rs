//! The attacks: how many attackers, what each sends, and what it does with its connection.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{sleep, sleep_until};

use crate::attacker::{From, Got, Ground, drip, flood, sip, status, throw};

/// More than there are places.
const SLOW: usize = 2_000;
/// Who sends too much, again and again.
const THROWERS: usize = 32;
/// Who asks on and on.
const FLOODERS: usize = 4;
/// Attempts of a thrower: fifty a second at most.
const PAUSE: Duration = Duration::from_millis(20);
/// Until somebody who was closed comes back, at least; at most twice as long.
const RETURN: Duration = Duration::from_secs(1);

/// What is done.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Attack {
    Nothing,
    SlowHeader,
    SlowBody,
    SlowRead,
    Idle,
    LongHeader,
    LongUrl,
    DeepJson,
    ManyParts,
    BigBody,
    Pipelining,
    Nonsense,
}
use Attack::{
    BigBody, DeepJson, Idle, LongHeader, LongUrl, ManyParts, Nonsense, Nothing, Pipelining, SlowBody,
    SlowHeader, SlowRead,
};

impl Attack {
    /// All of them, and from where: each from elsewhere and from where the others are.
    pub(crate) fn all() -> Vec<(Self, From)> {
        let mut all = vec![(Nothing, From::One)];
        for attack in [
            SlowHeader, SlowBody, SlowRead, Idle, LongHeader, LongUrl, DeepJson, ManyParts, BigBody,
            Pipelining, Nonsense,
        ] {
            all.extend([(attack, From::One), (attack, From::Same)]);
            if matches!(attack, SlowHeader | Idle) {
                all.push((attack, From::Many));
            }
        }
        all
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Nothing => "none",
            SlowHeader => "slow header",
            SlowBody => "slow body",
            SlowRead => "slow read",
            Idle => "idle connections",
            LongHeader => "header of 100 kB",
            LongUrl => "URL of 1 MB",
            DeepJson => "deep JSON",
            ManyParts => "10,000 parts",
            BigBody => "body of 100 MB",
            Pipelining => "pipelining",
            Nonsense => "invalid bytes",
        }
    }

    /// Until the ground's time is over; gives what the attackers got.
    pub(crate) async fn run(self, ground: &Arc<Ground>, idle: usize) -> Got {
        let mut attackers = JoinSet::new();
        let (requests, begun) = (Arc::new(self.requests(ground)), Arc::new(AtomicU64::new(0)));
        for n in 0..self.attackers(idle) {
            let (ground, requests, begun) = (ground.clone(), requests.clone(), begun.clone());
            attackers.spawn(async move {
                loop {
                    begun.fetch_add(1, Ordering::Relaxed);
                    let request = &requests[n % requests.len()];
                    let got = self.once(&ground, n, request).await;
                    ground.count(got.unwrap_or_else(|err| err.kind().to_string()), 1);
                    begun.fetch_sub(1, Ordering::Relaxed);
                    sleep(self.pause(n)).await;
                }
            });
        }
        sleep_until(ground.until().into()).await;
        let open = begun.load(Ordering::Relaxed);
        attackers.shutdown().await;
        let mut got = ground.got();
        if open > 0 {
            got.insert("open at the end".to_owned(), open);
        }
        got
    }

    /// Slow ones were closed all at once, and come back one after the other.
    fn pause(self, n: usize) -> Duration {
        match self {
            SlowHeader | SlowBody | SlowRead | Idle => {
                RETURN + RETURN / 100 * u32::try_from(n % 100).unwrap_or_default()
            }
            _ => PAUSE,
        }
    }

    const fn attackers(self, idle: usize) -> usize {
        match self {
            Nothing => 0,
            SlowHeader | SlowBody | SlowRead => SLOW,
            Idle => idle,
            Pipelining => FLOODERS,
            _ => THROWERS,
        }
    }

    async fn once(self, ground: &Ground, n: usize, request: &[u8]) -> io::Result<String> {
        let window = (self == SlowRead).then_some(2_048);
        let mut stream = ground.connect(n, window).await?;
        match self {
            SlowHeader | SlowBody => drip(stream, request).await,
            SlowRead => sip(stream, request).await,
            Idle => Ok(status(&mut stream).await),
            Pipelining => flood(ground, stream, request).await,
            _ => throw(stream, request).await,
        }
    }

    /// What is sent; where there are several, each attacker sends another.
    fn requests(self, ground: &Ground) -> Vec<Vec<u8>> {
        let json = |body: &str| post("/api/v1/needs", ground, "application/json", body.len(), body);
        let form = "application/x-www-form-urlencoded";
        match self {
            Nothing | Idle => vec![vec![]],
            SlowHeader => vec![b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: ".to_vec()],
            SlowBody => vec![post("/sign-in", ground, form, 60_000, "email=")],
            // The largest that everybody may have.
            SlowRead => vec![get("/api/docs/swagger-ui-bundle.js", "")],
            LongHeader => vec![get("/", &format!("x-long: {}\r\n", "a".repeat(100_000)))],
            LongUrl => vec![get(&format!("/{}", "a".repeat(1_000_000)), "")],
            // As deep as asked for, and as deep as a body may be long.
            DeepJson => [100_000, 30_000].map(|deep| json(&("[".repeat(deep) + &"]".repeat(deep)))).into(),
            ManyParts => {
                let part = |n| format!("--x\r\ncontent-disposition: form-data; name=\"p{n}\"\r\n\r\nv\r\n");
                let body = (0..10_000).map(part).collect::<String>() + "--x--\r\n";
                let kind = "multipart/form-data; boundary=x";
                ["/sign-in", "/api/v1/needs"].map(|path| post(path, ground, kind, body.len(), &body)).into()
            }
            BigBody => vec![post("/sign-in", ground, form, 100_000_000, &"a".repeat(4_000_000))],
            Pipelining => vec![get("/healthz", "")],
            Nonsense => vec![
                (0..=255).cycle().take(50_000).collect(),
                vec![0; 50_000],
                b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".repeat(50), // a greeting of TLS
                b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
                b"GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nxyz"
                    .to_vec(),
                b"GET /\xff\xfe HTTP/1.1\r\nhost: \x00\r\n\r\n".to_vec(),
            ],
        }
    }
}

fn get(path: &str, more: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\n{more}\r\n").into_bytes()
}

fn post(path: &str, ground: &Ground, kind: &str, length: usize, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\nauthorization: Bearer {}\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}",
        ground.token()
    )
    .into_bytes()
}
