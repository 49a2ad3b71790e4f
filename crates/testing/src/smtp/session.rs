//! One connection: commands in their order, replies or faults.

use super::{Accepted, Fault, Shared};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

pub(super) struct Session {
    shared: Arc<Shared>,
    stream: BufReader<TcpStream>,
    sender: bool,
    recipient: Option<String>,
}

impl Session {
    pub(super) fn new(shared: Arc<Shared>, stream: TcpStream) -> Self {
        Self { shared, stream: BufReader::new(stream), sender: false, recipient: None }
    }

    /// Ends with the connection, for whatever reason.
    pub(super) async fn talk(mut self) -> Option<()> {
        self.answer("banner", "220 test ESMTP").await?;
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            self.note(line);
            let verb = line.split(' ').next()?.to_ascii_uppercase();
            let said = self.answer(line, self.usual(&verb)).await?;
            self.follow(&verb, line, said.starts_with(['2', '3'])).await?;
        }
    }

    fn usual(&self, verb: &str) -> &'static str {
        match (verb, self.sender, self.recipient.is_some()) {
            ("EHLO", ..) => "250-test\r\n250-PIPELINING\r\n250 8BITMIME",
            ("AUTH", ..) => "235 2.7.0 welcome",
            ("QUIT", ..) => "221 2.0.0 bye",
            ("MAIL", false, _) | ("RCPT", true, false) | ("RSET" | "NOOP", ..) => "250 2.0.0 ok",
            ("DATA", true, true) => "354 go on",
            ("MAIL" | "RCPT" | "DATA", ..) => "503 5.5.1 not now",
            _ => "500 5.5.2 what",
        }
    }

    async fn follow(&mut self, verb: &str, line: &str, agreed: bool) -> Option<()> {
        match verb {
            "QUIT" => return None,
            "EHLO" | "RSET" => (self.sender, self.recipient) = (false, None),
            "MAIL" if agreed => self.sender = true,
            "RCPT" if agreed => self.recipient = line.split(['<', '>']).nth(1).map(str::to_owned),
            "DATA" if agreed => self.letter().await?,
            _ => {}
        }
        Some(())
    }

    async fn letter(&mut self) -> Option<()> {
        let mut bytes = vec![];
        loop {
            let start = bytes.len();
            self.stream.read_until(b'\n', &mut bytes).await.ok().filter(|read| *read > 0)?;
            if &bytes[start..] == b".\r\n" {
                bytes.truncate(start);
                break;
            }
            if bytes[start] == b'.' {
                bytes.remove(start);
            }
        }
        self.note(".");
        self.sender = false;
        let letter = Accepted { recipient: self.recipient.take()?, bytes };
        let fault = self.shared.fault(".");
        match fault {
            Some(Fault::Say(text)) if !text.starts_with('2') => return self.say(text).await,
            Some(Fault::Hang) => std::future::pending().await,
            Some(Fault::Close) => return None,
            Some(Fault::Wait(milliseconds)) => tokio::time::sleep(Duration::from_millis(milliseconds)).await,
            Some(Fault::Lose) => return self.shared.take(letter).await.ok().and(None),
            Some(Fault::Say(_) | Fault::Keep) | None => {}
        }
        self.shared.take(letter).await.ok()?;
        if fault == Some(Fault::Keep) {
            return std::future::pending().await;
        }
        self.say("250 2.0.0 queued").await
    }

    /// What was said; `None` when the connection has to end.
    async fn answer(&mut self, said: &str, usual: &'static str) -> Option<&'static str> {
        let text = match self.shared.fault(said) {
            None => usual,
            Some(Fault::Say(text)) => text,
            Some(Fault::Hang | Fault::Keep) => std::future::pending().await,
            Some(Fault::Close | Fault::Lose) => return None,
            Some(Fault::Wait(milliseconds)) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                usual
            }
        };
        self.say(text).await?;
        Some(text)
    }

    async fn say(&mut self, text: &str) -> Option<()> {
        self.stream.write_all(format!("{text}\r\n").as_bytes()).await.ok()?;
        (!text.starts_with("421")).then_some(())
    }

    fn note(&self, line: &str) {
        let mut state = self.shared.state();
        if !state.forgets {
            state.conversation.push(line.to_owned());
        }
    }
}
