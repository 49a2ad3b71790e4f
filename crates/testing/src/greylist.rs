//! Greylisting as mail servers ask for it: Postfix's policy protocol on loopback. Whoever is to be put off is, once.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// What a server answers to whoever comes for the first time.
const PUT_OFF: &[u8] = b"action=defer_if_permit 4.7.1 Greylisted, try again\n\n";
/// Nothing against it from here.
const NO_OPINION: &[u8] = b"action=dunno\n\n";

/// Runs until it is dropped.
#[derive(Debug)]
pub struct Greylist {
    port: u16,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    puts_off: fn(&str) -> bool,
    asked: Mutex<BTreeMap<Pair, usize>>,
}

/// A sender and a recipient.
type Pair = (String, String);

impl Greylist {
    /// On a free port of 127.0.0.1. Known are pairs of sender and recipient, as greylists at large have it: a letter that
    /// came back with another sender would be put off for ever.
    ///
    /// # Errors
    /// When there is no port.
    pub async fn start(puts_off: fn(&str) -> bool) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared { puts_off, asked: Mutex::default() });
        let accepting = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { port, shared, accepting })
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How often each pair of sender and recipient was asked about.
    pub fn asked(&self) -> BTreeMap<(String, String), usize> {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Greylist {
    fn drop(&mut self) {
        self.accepting.abort(); // and with it its conversations
    }
}

impl Shared {
    fn answer(&self, pair: &Pair) -> &'static [u8] {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let times = asked.entry(pair.clone()).or_default();
        *times += 1;
        if *times == 1 && (self.puts_off)(&pair.1) { PUT_OFF } else { NO_OPINION }
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut conversations = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while conversations.try_join_next().is_some() {} // those that ended
        conversations.spawn(answer_all(stream, Arc::clone(&shared)));
    }
}

/// Requests are lines `name=value`, each request ended by an empty one.
async fn answer_all(stream: TcpStream, shared: Arc<Shared>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let (mut line, mut pair) = (String::new(), Pair::default());
    while stream.read_line(&mut line).await? > 0 {
        match line.trim_end() {
            "" => stream.write_all(shared.answer(&pair)).await?,
            said => match said.split_once('=') {
                Some(("sender", value)) => value.clone_into(&mut pair.0),
                Some(("recipient", value)) => value.clone_into(&mut pair.1),
                _ => {}
            },
        }
        line.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    #[tokio::test]
    async fn each_is_put_off_once() -> Outcome {
        let greylist = Greylist::start(|recipient| recipient.starts_with("grey")).await?;
        let mut stream = BufReader::new(TcpStream::connect(("127.0.0.1", greylist.port())).await?);
        let mut answers = vec![];
        for (sender, recipient) in [(1, "grey"), (1, "good"), (1, "grey"), (2, "grey")] {
            let request = format!("request=smtpd_access_policy\nrecipient={recipient}\nsender={sender}\n\n");
            stream.write_all(request.as_bytes()).await?;
            let (mut answer, mut end) = (String::new(), String::new());
            stream.read_line(&mut answer).await?;
            stream.read_line(&mut end).await?;
            assert_eq!(end, "\n");
            answers.push(answer.contains("defer_if_permit"));
        }
        assert_eq!(answers, [true, false, false, true]);
        assert_eq!(greylist.asked().values().collect::<Vec<_>>(), [&1, &2, &1]);
        Ok(())
    }
}
