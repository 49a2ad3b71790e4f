//! What comes back: reports about the delivery of letters (RFC 3464), as other servers write them.

use mail_parser::{MessageParser, MimeHeaders, PartType};

/// Nobody reports about more recipients of a letter that had one; what is beyond is not looked at.
const MOST: usize = 10;
/// A status or a diagnosis is a line; some servers write a book.
const LONGEST: usize = 500;

/// What a report says of one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What became of the letter.
    pub fate: Fate,
    /// The enhanced code `class.subject.detail` (RFC 3463); where the report has none, the class alone: `5.0.0`.
    pub status: String,
    /// What the last server said. May hold addresses.
    pub said: String,
}

/// What became of a letter that our relay had taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was never delivered, and the address is why: it is not there, or takes no mail (5.1.x).
    NoSuchAddress,
    /// It was never delivered, for a lasting reason.
    Refused,
    /// It was never delivered; another one may be: the mailbox is full, or nobody answered for days (4.x, 5.2.x).
    GivenUp,
    /// It is still under way, or arrived: nothing to be done.
    Fine,
}

impl Report {
    /// Reads a message that came to where reports go; `None` = it is no report: a note that somebody is on holiday, a
    /// reply, an advertisement.
    pub fn read(message: &[u8]) -> Option<Vec<Self>> {
        let message = MessageParser::default().parse(message)?;
        let part = message.parts.iter().find(|part| {
            part.content_type().is_some_and(|kind| {
                let subtype = kind.subtype().unwrap_or_default();
                kind.ctype().eq_ignore_ascii_case("message")
                    && (subtype.eq_ignore_ascii_case("delivery-status")
                        || subtype.eq_ignore_ascii_case("global-delivery-status"))
            })
        })?;
        let text = match &part.body {
            PartType::Text(text) | PartType::Html(text) => text.to_string(),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                String::from_utf8_lossy(bytes).into_owned()
            }
            PartType::Message(_) | PartType::Multipart(_) => return None,
        };
        let reports: Vec<Self> = groups(&text).iter().filter_map(Self::of).take(MOST).collect();
        (!reports.is_empty()).then_some(reports)
    }

    /// Of a group of fields; `None` = it is the first one, which speaks of the message as a whole.
    fn of(group: &Group) -> Option<Self> {
        let action = group.field("action")?.to_ascii_lowercase();
        let said = group.field("diagnostic-code").map(after_type).unwrap_or_default();
        let given = group.field("status").and_then(|status| status.split_whitespace().next());
        let status = given.filter(|status| is_status(status)).or_else(|| status_in(said)).map(str::to_owned);
        let status = status.unwrap_or_else(|| if action == "failed" { "5.0.0" } else { "2.0.0" }.to_owned());
        let fate = match action.as_str() {
            "failed" => fate(&status),
            _ => Fate::Fine, // delayed, delivered, relayed, expanded
        };
        Some(Self { fate, status, said: said.chars().take(LONGEST).collect() })
    }
}

/// Of a letter that was never delivered.
fn fate(status: &str) -> Fate {
    let mut parts = status.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        // 5.1.7 and 5.1.8 speak of the sender.
        (Some("5"), Some("1"), Some(detail)) if !matches!(detail, "7" | "8") => Fate::NoSuchAddress,
        (Some("5"), Some("2"), _) | (Some("4"), ..) => Fate::GivenUp,
        _ => Fate::Refused,
    }
}

/// Fields in a row, as in a header (RFC 3464, 2.1); names in lower case.
#[derive(Default)]
struct Group(Vec<(String, String)>);

impl Group {
    fn field(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Groups are divided by empty lines; a line that begins with a space goes on with the one before.
fn groups(text: &str) -> Vec<Group> {
    let mut groups = vec![Group::default()];
    for line in text.lines() {
        let last = groups.len() - 1;
        if line.trim().is_empty() {
            groups.push(Group::default());
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = groups[last].0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            groups[last].0.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    groups
}

/// `smtp; 550 5.1.1 unknown`: what follows the type.
fn after_type(value: &str) -> &str {
    value.split_once(';').map_or(value, |(_, said)| said.trim())
}

fn is_status(text: &str) -> bool {
    let mut parts = text.split('.');
    let class = parts.next().is_some_and(|class| matches!(class, "2" | "4" | "5"));
    let numbers = parts.clone().count() == 2;
    class
        && numbers
        && parts.all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// The first enhanced code in what a server said.
fn status_in(said: &str) -> Option<&str> {
    said.split([' ', '-', '#', '(', ')', ',', ';']).find(|word| is_status(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Postfix writes it; the fields of the second group are handed in.
    fn report(fields: &str) -> Vec<u8> {
        let fields = fields.replace('\n', "\r\n");
        format!(
            "From: MAILER-DAEMON@mx.example (Mail Delivery System)\r\nTo: bounces+1.2@praktika.example\r\n\
             Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry to have to inform you\r\n\
             --b\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example\r\nArrival-Date: Mon, 30 Nov 2026 08:00:00 +0100\r\n\r\n{fields}\r\n\
             --b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Action: failed\r\n\r\nStatus: 5.1.1\r\n\
             --b--\r\n"
        )
        .into_bytes()
    }

    fn one(fields: &str) -> Report {
        let mut reports = Report::read(&report(fields)).expect("a report");
        assert_eq!(reports.len(), 1);
        reports.remove(0)
    }

    #[test]
    fn what_became_of_a_letter() {
        let table = [
            (
                "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown",
                Fate::NoSuchAddress,
                "5.1.1",
            ),
            ("Action: Failed\nStatus: 5.1.10 (null MX)", Fate::NoSuchAddress, "5.1.10"),
            ("Action: failed\nStatus: 5.1.8", Fate::Refused, "5.1.8"),
            ("Action: failed\nStatus: 5.2.2", Fate::GivenUp, "5.2.2"),
            (
                "Action: failed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect: timed out",
                Fate::GivenUp,
                "4.4.1",
            ),
            ("Action: failed\nStatus: 5.7.1", Fate::Refused, "5.7.1"),
            // Without a status, or with one that is none.
            ("Action: failed\nDiagnostic-Code: smtp;550-5.1.1 <a@b.example>", Fate::NoSuchAddress, "5.1.1"),
            ("Action: failed\nStatus: 5.1\nDiagnostic-Code: smtp; 550 go away", Fate::Refused, "5.0.0"),
            ("Action: delayed\nStatus: 4.4.1", Fate::Fine, "4.4.1"),
            ("Action: delivered\nStatus: 2.0.0", Fate::Fine, "2.0.0"),
            ("Action: relayed", Fate::Fine, "2.0.0"),
        ];
        for (fields, fate, status) in table {
            let report = one(&format!("Final-Recipient: rfc822; a@b.example\n{fields}\n"));
            assert_eq!((report.fate, report.status.as_str()), (fate, status), "{fields}");
        }
    }

    #[test]
    fn a_diagnosis_may_go_over_lines() {
        let said =
            one("Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 refused\n\tby policy\n")
                .said;
        assert_eq!(said, "554 5.7.1 refused by policy");
    }

    #[test]
    fn each_recipient_is_a_group_of_its_own() {
        let two = report("Action: failed\nStatus: 5.1.1\n\nAction: failed\nStatus: 5.2.2\n");
        let fates = Report::read(&two).expect("a report").into_iter().map(|report| report.fate);
        assert_eq!(fates.collect::<Vec<_>>(), [Fate::NoSuchAddress, Fate::GivenUp]);
    }

    #[test]
    fn what_is_no_report_is_none() {
        let reply = "From: a@b.example\r\nAuto-Submitted: auto-replied\r\nSubject: Re: offer\r\n\r\n\
                     Action: failed\r\nStatus: 5.1.1\r\n";
        for message in [reply.as_bytes(), b"", b"\0\0\0", &report("Reporting: nothing\n")] {
            assert_eq!(Report::read(message), None);
        }
    }
}
