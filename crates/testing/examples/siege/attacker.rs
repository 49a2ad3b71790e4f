//! Where attackers come from, what they do with a connection, and what they get.

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{interval, sleep};

/// Between two bytes of somebody slow.
const DRIP: Duration = Duration::from_secs(1);

/// The addresses that attackers have.
#[derive(Clone, Copy)]
pub(crate) enum From {
    /// One of their own.
    One,
    /// 249 of their own.
    Many,
    /// The one that the others have.
    Same,
}

impl From {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Many => "249",
            Self::Same => "same",
        }
    }

    fn address(self, n: usize) -> Ipv4Addr {
        let last = match self {
            Self::One => 2,
            Self::Many => 2 + u8::try_from(n % 249).unwrap_or_default(),
            Self::Same => 1,
        };
        Ipv4Addr::new(127, 0, 0, last)
    }
}

/// What was got, how often.
pub(crate) type Got = BTreeMap<String, u64>;

/// What all attackers of one attack share.
pub(crate) struct Ground {
    address: SocketAddr,
    from: From,
    until: Instant,
    token: String,
    got: Mutex<Got>,
}

impl Ground {
    pub(crate) fn new(address: SocketAddr, from: From, until: Instant, token: &str) -> Self {
        Self { address, from, until, token: token.to_owned(), got: Mutex::default() }
    }

    pub(crate) const fn until(&self) -> Instant {
        self.until
    }

    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    pub(crate) fn count(&self, what: String, times: u64) {
        if let Ok(mut got) = self.got.lock() {
            *got.entry(what).or_default() += times;
        }
    }

    pub(crate) fn got(&self) -> Got {
        self.got.lock().map(|got| got.clone()).unwrap_or_default()
    }

    /// The connection of the n-th attacker; `window` = bytes that the system takes before they are read.
    pub(crate) async fn connect(&self, n: usize, window: Option<u32>) -> io::Result<TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((self.from.address(n), 0).into())?;
        if let Some(window) = window {
            socket.set_recv_buffer_size(window)?;
        }
        socket.connect(self.address).await
    }
}

/// Waits for the answer's status, or for what comes instead.
pub(crate) async fn status(stream: &mut (impl AsyncReadExt + Unpin)) -> String {
    let mut first = [0; 12];
    match stream.read_exact(&mut first).await {
        Ok(_) => String::from_utf8_lossy(&first[9..]).into_owned(),
        Err(err) if err.kind() == io::ErrorKind::UnexpectedEof => "closed".to_owned(),
        Err(_) => "reset".to_owned(),
    }
}

/// Sends the head, and then a byte a second until the service has had enough.
pub(crate) async fn drip(mut stream: TcpStream, head: &[u8]) -> io::Result<String> {
    stream.write_all(head).await?;
    let (mut reads, mut writes) = stream.into_split();
    let mut drop = interval(DRIP);
    let dripping = async {
        loop {
            drop.tick().await;
            if writes.write_all(b"a").await.is_err() {
                std::future::pending::<()>().await; // the reading half says why
            }
        }
    };
    tokio::select! {
        answer = status(&mut reads) => Ok(answer),
        () = dripping => Ok(String::new()),
    }
}

/// Asks, and takes a byte of the answer a second.
pub(crate) async fn sip(mut stream: TcpStream, request: &[u8]) -> io::Result<String> {
    stream.write_all(request).await?;
    loop {
        sleep(DRIP).await;
        if stream.read(&mut [0]).await? == 0 {
            return Ok("closed".to_owned());
        }
    }
}

/// Sends all of it, as far as the service takes it, and reads what it says.
pub(crate) async fn throw(stream: TcpStream, request: &[u8]) -> io::Result<String> {
    let (mut reads, mut writes) = stream.into_split();
    let throwing = async {
        if writes.write_all(request).await.is_ok() {
            std::future::pending::<()>().await;
        }
        // It was refused: what was said before stands in the buffer, unless a reset has emptied it.
    };
    tokio::select! {
        biased;
        answer = status(&mut reads) => Ok(answer),
        () = throwing => Ok(status(&mut reads).await),
    }
}

/// Asks on and on without waiting, and counts the answers.
pub(crate) async fn flood(ground: &Ground, stream: TcpStream, request: &[u8]) -> io::Result<String> {
    let (mut reads, mut writes) = stream.into_split();
    let batch = request.repeat(200);
    let asking = async {
        while writes.write_all(&batch).await.is_ok() {}
        std::future::pending::<()>().await;
    };
    let counting = async {
        let (mut buffer, mut kept) = (vec![0; 64 * 1024], 0);
        loop {
            let read = reads.read(&mut buffer[kept..]).await?;
            if read == 0 {
                return Ok("closed".to_owned());
            }
            let filled = kept + read;
            let mut counted = Got::new();
            let answers = buffer[..filled].windows(12).filter(|window| window.starts_with(b"HTTP/1.1 "));
            for answer in answers {
                *counted.entry(String::from_utf8_lossy(&answer[9..]).into_owned()).or_default() += 1;
            }
            for (status, times) in counted {
                ground.count(status, times);
            }
            // Where a piece ends in the middle of a status.
            let rest = filled.saturating_sub(11);
            buffer.copy_within(rest..filled, 0);
            kept = filled - rest;
        }
    };
    tokio::select! {
        ended = counting => ended,
        () = asking => Ok(String::new()),
    }
}
