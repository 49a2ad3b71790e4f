//! One connection, used again, and one letter at a time over it, stage by stage.

use super::body::Body;
use super::relay::{Relay, Tls};
use crate::classify::{Outcome, Reply, Stage, classify};
use crate::envelope::Envelope;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::{Error as SmtpError, response::Response};
use std::error::Error as _;
use std::sync::Arc;
use std::time::Instant;
use std::{fmt, io};
use tokio::net::TcpStream;

/// `deliver` needs `&mut self`: a connection carries one letter at a time.
pub(super) struct Courier {
    relay: Arc<Relay>,
    open: Option<Open>,
}

struct Open {
    connection: AsyncSmtpConnection,
    used: Instant,
    /// A refused letter is still in the conversation.
    begun: bool,
}

/// Where it ended, with the server's reply if there was one.
struct Failure {
    stage: Stage,
    reply: Option<(u16, String)>,
    /// For the log: never the server's words, which may hold an address.
    reason: String,
    /// Not the server's, but ours: the letter was not to leave.
    is_ours: bool,
}

/// What is to be said to a server.
struct Letter<'a, F> {
    envelope: &'a Envelope,
    bytes: &'a [u8],
    /// Asked between the server's 354 and the first byte of the letter.
    may_leave: &'a F,
}

impl fmt::Debug for Courier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.open.is_some() { "Courier(connected)" } else { "Courier" })
    }
}

impl Courier {
    pub(super) fn new(relay: Arc<Relay>) -> Self {
        Self { relay, open: None }
    }

    pub(super) async fn deliver(
        &mut self,
        envelope: &Envelope,
        bytes: &[u8],
        may_leave: &impl AsyncFn() -> bool,
    ) -> Outcome {
        let letter = Letter { envelope, bytes, may_leave };
        // Taken out: a future dropped in the middle must not leave a half-used connection behind.
        let again = match self.open.take() {
            Some(open) => self.checked(open).await,
            None => None,
        };
        let result = match again {
            Some(connection) => match self.letter(connection, &letter).await {
                // The server had closed the idle connection; nobody was named yet, so nothing can come twice.
                Err(failure) if failure.stage == Stage::Mail && failure.is_goodbye() => {
                    self.open = None;
                    self.over_new_connection(&letter).await
                }
                result => result,
            },
            None => self.over_new_connection(&letter).await,
        };
        let failure = match result {
            Ok((code, text)) => return classify(Stage::Body, Some(Reply { code, text: &text })),
            Err(failure) => failure,
        };
        if failure.is_goodbye() {
            self.open = None;
        }
        if failure.is_ours {
            return Outcome::Withheld;
        }
        let reply = failure.reply.as_ref().map(|(code, text)| Reply { code: *code, text });
        let outcome = classify(failure.stage, reply);
        if let Outcome::TransportDown { code } = outcome {
            self.open = None;
            tracing::warn!(relay = self.relay.host, stage = ?failure.stage, code, reason = failure.reason, "no mail can leave");
        }
        outcome
    }

    pub(super) async fn quit(mut self) {
        if let Some(mut open) = self.open.take() {
            let _ = open.connection.quit().await;
        }
    }

    async fn over_new_connection(
        &mut self,
        letter: &Letter<'_, impl AsyncFn() -> bool>,
    ) -> Result<(u16, String), Failure> {
        let relay = Arc::clone(&self.relay);
        let connecting = tokio::time::timeout(relay.waits.connect, connect(&relay));
        let connection = connecting.await.map_err(|_| Failure::silence(Stage::Connect))??;
        self.letter(connection, letter).await
    }

    /// The connection is kept whatever the reply; whoever calls drops it when there was none.
    async fn letter(
        &mut self,
        mut connection: AsyncSmtpConnection,
        letter: &Letter<'_, impl AsyncFn() -> bool>,
    ) -> Result<(u16, String), Failure> {
        let said = self.conversation(&mut connection, letter).await;
        self.open = Some(Open { connection, used: Instant::now(), begun: said.is_err() });
        said.map(|reply| (u16::from(reply.code()), reply.message().collect::<Vec<_>>().join(" ")))
    }

    async fn conversation(
        &self,
        connection: &mut AsyncSmtpConnection,
        letter: &Letter<'_, impl AsyncFn() -> bool>,
    ) -> Result<Response, Failure> {
        let Letter { envelope, bytes, may_leave } = *letter;
        let mail = Mail::new(Some(envelope.from().clone()), parameters(connection, envelope, bytes)?);
        self.within(Stage::Mail, connection.command(mail)).await?;
        self.within(Stage::Rcpt, connection.command(Rcpt::new(envelope.to().clone(), vec![]))).await?;
        let ready = self.within(Stage::Data, connection.command(Data)).await?;
        if !ready.has_code(354) {
            return Err(Failure::without_reply(Stage::Data, "not ready for a letter"));
        }
        if !may_leave().await {
            // The only way out of a letter that was begun is to hang up.
            return Err(Failure { is_ours: true, ..Failure::without_reply(Stage::Data, "withheld") });
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => self.within(Stage::Body, connection.command(Body(text))).await,
            Err(_) => self.within(Stage::Body, connection.message(bytes)).await,
        }
    }

    async fn within(
        &self,
        stage: Stage,
        work: impl Future<Output = Result<Response, SmtpError>>,
    ) -> Result<Response, Failure> {
        let waits = &self.relay.waits;
        let longest = match stage {
            Stage::Connect => waits.connect,
            Stage::Mail => waits.mail,
            Stage::Rcpt => waits.rcpt,
            Stage::Data => waits.data,
            Stage::Body => waits.body,
        };
        // lettre's own time-out covers the TCP connection alone.
        let done = tokio::time::timeout(longest, work).await.map_err(|_| Failure::silence(stage))?;
        done.map_err(|error| Failure::new(stage, &error))
    }

    /// Clears what a refused letter left, asks a connection that was idle. `None`: open a new one.
    async fn checked(&self, mut open: Open) -> Option<AsyncSmtpConnection> {
        let waits = &self.relay.waits;
        let asked = async {
            if open.begun {
                open.connection.command(Rset).await?;
            } else if open.used.elapsed() > waits.idle {
                open.connection.command(Noop).await?;
            }
            Ok::<_, SmtpError>(())
        };
        tokio::time::timeout(waits.check, asked).await.ok()?.ok()?;
        Some(open.connection)
    }
}

async fn connect(relay: &Relay) -> Result<AsyncSmtpConnection, Failure> {
    let failed = |error: SmtpError| Failure::new(Stage::Connect, &error);
    let (host, hello) = ((relay.host.trim_matches(['[', ']']), relay.port), &relay.hello);
    let mut connection = match (relay.tls, &relay.parameters) {
        (Tls::Loopback, _) => {
            let stream = on_this_machine(host)
                .await
                .map_err(|error| Failure::without_reply(Stage::Connect, &error.to_string()))?;
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), hello).await.map_err(failed)?
        }
        (Tls::Implicit, parameters) => {
            let parameters = parameters.clone();
            AsyncSmtpConnection::connect_tokio1(host, None, hello, parameters, None).await.map_err(failed)?
        }
        (Tls::StartTls, parameters) => {
            let mut connection =
                AsyncSmtpConnection::connect_tokio1(host, None, hello, None, None).await.map_err(failed)?;
            if let Some(parameters) = parameters {
                connection.starttls(parameters.clone(), hello).await.map_err(failed)?;
            }
            connection
        }
    };
    if relay.tls != Tls::Loopback && !connection.is_encrypted() {
        return Err(Failure::without_reply(Stage::Connect, "not encrypted"));
    }
    if let Some(credentials) = &relay.credentials {
        connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(failed)?;
    }
    Ok(connection)
}

/// `localhost` may be made to point elsewhere; then nothing is said.
async fn on_this_machine(host: (&str, u16)) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(host).await?;
    if stream.peer_addr()?.ip().is_loopback() {
        Ok(stream)
    } else {
        Err(io::Error::other("not on this machine"))
    }
}

/// What the letter needs the server to understand.
fn parameters(
    connection: &AsyncSmtpConnection,
    envelope: &Envelope,
    bytes: &[u8],
) -> Result<Vec<MailParameter>, Failure> {
    let mut parameters = vec![];
    if envelope.is_international() {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            // As such a server would say itself (RFC 6531, 3.5); it was not asked, so no letter is begun.
            let reply = Some((553, "5.6.7 the server takes no such address".to_owned()));
            return Err(Failure { reply, ..Failure::without_reply(Stage::Rcpt, "no SMTPUTF8") });
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !bytes.is_ascii() {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

impl Failure {
    fn new(stage: Stage, error: &SmtpError) -> Self {
        // The text with the enhanced code is the source; `Display` puts words of lettre before it.
        let text = error.source().map(ToString::to_string).unwrap_or_default();
        match error.status() {
            Some(code) => {
                Self { reply: Some((u16::from(code), text)), ..Self::without_reply(stage, "refused") }
            }
            None => Self::without_reply(stage, &error.to_string()),
        }
    }

    fn silence(stage: Stage) -> Self {
        Self::without_reply(stage, "no reply in time")
    }

    fn without_reply(stage: Stage, reason: &str) -> Self {
        Self { stage, reply: None, reason: reason.to_owned(), is_ours: false }
    }

    /// Without a reply the state of the connection is unknown; after 421 the server closes it.
    fn is_goodbye(&self) -> bool {
        self.reply.as_ref().is_none_or(|(code, _)| *code == 421)
    }
}
