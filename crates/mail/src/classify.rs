//! What a reply, or none, means for a mail: one pure function, so that a table can test it.

/// Where in the conversation with a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Looking up the name, TCP, TLS, banner, EHLO and sign-in.
    Connect,
    /// `MAIL FROM`: our sender.
    Mail,
    /// `RCPT TO`: the recipient.
    Rcpt,
    /// `DATA`: before the letter.
    Data,
    /// The letter, its final dot, and the reply to it.
    Body,
}

/// What a server said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply<'a> {
    /// Three digits (RFC 5321, 4.2).
    pub code: u16,
    /// What follows the digits; often an enhanced code (RFC 3463) and words.
    pub text: &'a str,
}

/// What became of a mail, and so what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has it.
    Sent {
        /// Its words, with its own name for the letter.
        reply: String,
    },
    /// Not now: again later, for this mail.
    Retry {
        /// The reply's code; none when the connection ended or nothing came in time.
        code: Option<u16>,
    },
    /// Never, for this mail.
    Failed {
        /// The reply's code.
        code: u16,
        /// The address itself is bad: nothing else goes to it either.
        suppress: bool,
    },
    /// No mail can leave at all. Nobody's attempts are charged.
    TransportDown {
        /// The reply's code; none when the connection ended or nothing came in time.
        code: Option<u16>,
    },
    /// The server may have it: the reply to the final dot is missing.
    Uncertain,
    /// It was not handed over, since whoever wanted it sent said so at the last moment.
    Withheld,
}

/// `reply` is the server's last one; `None` when the connection ended, nothing came in time or it made no sense.
///
/// ```
/// use mail::classify::{Outcome, Reply, Stage, classify};
///
/// let greylisted = Reply { code: 450, text: "4.7.1 try again in a minute" };
/// assert_eq!(classify(Stage::Rcpt, Some(greylisted)), Outcome::Retry { code: Some(450) });
/// ```
#[must_use]
pub fn classify(stage: Stage, reply: Option<Reply<'_>>) -> Outcome {
    match (stage, reply) {
        (Stage::Body, Some(Reply { code: 200..300, text })) => Outcome::Sent { reply: text.to_owned() },
        (_, Some(Reply { code: code @ 400..600, text })) => refused(stage, code, text),
        // Before the final dot the server has taken nothing.
        (Stage::Connect, _) => Outcome::TransportDown { code: None },
        (Stage::Mail | Stage::Rcpt | Stage::Data, _) => Outcome::Retry { code: None },
        (Stage::Body, _) => Outcome::Uncertain,
    }
}

fn refused(stage: Stage, code: u16, text: &str) -> Outcome {
    let enhanced = enhanced(text);
    match (stage, code) {
        // Not about the recipient: nobody has been named yet.
        (Stage::Connect, _) | (Stage::Mail, 421 | 500..) => Outcome::TransportDown { code: Some(code) },
        (_, ..500 | 552) => Outcome::Retry { code: Some(code) },
        _ if enhanced.starts_with("5.2.") => Outcome::Retry { code: Some(code) }, // the mailbox is full or busy
        // 5.1.7 and 5.1.8 speak of the sender.
        (Stage::Rcpt, 550 | 551 | 553)
            if enhanced.is_empty()
                || (enhanced.starts_with("5.1.") && !matches!(enhanced, "5.1.7" | "5.1.8")) =>
        {
            Outcome::Failed { code, suppress: true }
        }
        _ => Outcome::Failed { code, suppress: false },
    }
}

/// The enhanced code `class.subject.detail` at the beginning of a text, or nothing.
fn enhanced(text: &str) -> &str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let numbers = first.split('.').filter(|part| part.parse::<u16>().is_ok()).count();
    if numbers == 3 && first.split('.').count() == 3 { first } else { "" }
}

#[cfg(test)]
mod tests {
    use super::Outcome::{Failed, Retry, TransportDown, Uncertain};
    use super::Stage::{Body, Connect, Data, Mail, Rcpt};
    use super::{Outcome, Reply, classify};

    #[test]
    fn each_reply_at_each_stage() {
        let never = |code, suppress| Failed { code, suppress };
        let later = |code| Retry { code: Some(code) };
        let down = |code| TransportDown { code: Some(code) };
        let table = [
            // Ours or the server's trouble, whatever the code says.
            (Connect, "421 4.3.2 too many connections", down(421)),
            (Connect, "454 4.7.0 sign-in not possible now", down(454)),
            (Connect, "530 5.7.0 start TLS first", down(530)),
            (Connect, "534 5.7.9 mechanism too weak", down(534)),
            (Connect, "535 5.7.8 wrong password", down(535)),
            (Connect, "554 5.7.1 your address is listed", down(554)),
            (Mail, "550 5.7.1 sender refused", down(550)),
            (Mail, "553 5.1.8 sender's domain unknown", down(553)),
            (Mail, "421 4.3.2 shutting down", down(421)),
            (Mail, "451 4.3.0 try later", later(451)),
            // The address is bad.
            (Rcpt, "550 5.1.1 no such user", never(550, true)),
            (Rcpt, "550 no such user", never(550, true)),
            (Rcpt, "551 5.1.6 moved", never(551, true)),
            (Rcpt, "553 5.1.3 bad syntax", never(553, true)),
            (Rcpt, "550", never(550, true)),
            // It may be good another day.
            (Rcpt, "552 5.2.2 over quota", later(552)),
            (Rcpt, "550 5.2.1 mailbox disabled", later(550)),
            (Data, "552 5.2.2 over quota", later(552)),
            (Body, "554 5.2.2 over quota", later(554)),
            // The letter is refused, the address is not.
            (Rcpt, "550 5.7.1 by policy", never(550, false)),
            (Rcpt, "554 5.7.1 relaying denied", never(554, false)),
            (Rcpt, "554 no", never(554, false)),
            (Rcpt, "550 5.1.8 sender's domain unknown", never(550, false)),
            (Rcpt, "550 5.4.1 access denied", never(550, false)),
            (Data, "554 5.7.1 spam", never(554, false)),
            (Body, "550 5.7.1 spam", never(550, false)),
            (Body, "554 5.6.0 spam", never(554, false)),
            // Later.
            (Rcpt, "450 4.7.1 greylisted", later(450)),
            (Rcpt, "451 4.7.1 greylisted", later(451)),
            (Rcpt, "452 4.5.3 too many recipients", later(452)),
            (Rcpt, "421 4.7.0 slow down", later(421)),
            (Data, "451 4.3.0 try later", later(451)),
            (Body, "452 4.3.1 no space", later(452)),
            (Body, "421 4.7.0 unusual rate", later(421)),
            (Body, "250 2.0.0 queued as 7", Outcome::Sent { reply: "2.0.0 queued as 7".to_owned() }),
            // A reply that isn't an answer to what was asked is no reply.
            (Data, "250 ok", Retry { code: None }),
            (Body, "354 go on", Uncertain),
            (Rcpt, "999 what", Retry { code: None }),
        ];
        for (stage, said, expected) in table {
            let (code, text) = said.split_once(' ').unwrap_or((said, ""));
            let reply = Reply { code: code.parse().expect("three digits"), text };
            assert_eq!(classify(stage, Some(reply)), expected, "{stage:?} {said}");
        }
    }

    #[test]
    fn silence_is_doubtful_after_the_final_dot_only() {
        assert_eq!(classify(Connect, None), TransportDown { code: None });
        for stage in [Mail, Rcpt, Data] {
            assert_eq!(classify(stage, None), Retry { code: None }, "{stage:?}");
        }
        assert_eq!(classify(Body, None), Uncertain);
    }
}
