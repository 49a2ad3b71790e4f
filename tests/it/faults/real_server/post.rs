//! The server with its greylist, and the next one behind it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use testing::Outcome;
use testing::greylist::Greylist;
use testing::postfix::{Postfix, Site};
use testing::smtp::{Fault, Server};

use super::sorts::{NEXT, Sort};

/// Where reports come to.
pub(super) const REPORTS: &str = "bounces@praktika.test";

/// What the next server says to the sorts whose mail comes back.
const NO: [(&str, &str); 4] = [
    ("RCPT TO:<gone-", "550 5.1.1 no such mailbox"),
    ("RCPT TO:<full-", "552 5.2.2 over quota"),
    ("RCPT TO:<refused-", "554 5.7.1 we take no mail from you"),
    ("RCPT TO:<slow-", "450 4.2.1 busy"),
];

pub(super) struct Post {
    // Dropped first: it talks to the others.
    pub(super) server: Postfix,
    greylist: Greylist,
    next: Server,
}

impl Post {
    /// `None` where there is no Postfix.
    pub(super) async fn open(all: &[String]) -> Outcome<Option<Self>> {
        let greylist = Greylist::start(|recipient| Sort::of(recipient) == Sort::Grey).await?;
        let next = Server::start().await?;
        for (recipient, said) in NO {
            next.always(recipient, Fault::Say(said));
        }
        let here = all.iter().filter(|address| Sort::of(address).has_mailbox()).cloned();
        let mailboxes: Vec<String> = here.chain([REPORTS.to_owned()]).collect();
        let site = Site { mailboxes: &mailboxes, relayed: NEXT, next: next.port(), policy: greylist.port() };
        let server = Postfix::start(&site).await?;
        Ok(server.map(|server| Self { server, greylist, next }))
    }

    /// The mailboxes that each letter is in, by its Message-ID.
    pub(super) fn letters(&self, all: &[String]) -> Outcome<BTreeMap<String, Vec<String>>> {
        let mut letters = BTreeMap::<String, Vec<String>>::new();
        for address in all.iter().filter(|address| Sort::of(address).has_mailbox()) {
            for letter in self.server.letters(address)? {
                letters.entry(message_id(&letter)?).or_default().push(address.clone());
            }
        }
        for letter in self.next.accepted() {
            letters.entry(message_id(&letter.bytes)?).or_default().push(letter.recipient);
        }
        Ok(letters)
    }

    /// A report that was taken in, about a mail to somebody of a sort, and to whom.
    pub(super) fn report_about(&self, sort: Sort) -> Outcome<(PathBuf, String)> {
        for folder in ["cur", "new"] {
            for entry in fs::read_dir(self.server.mailbox(REPORTS).join(folder))? {
                let path = entry?.path();
                let report = fs::read_to_string(&path)?;
                let to = report.lines().find_map(|line| line.strip_prefix("Final-Recipient: rfc822; "));
                if let Some(to) = to.filter(|to| Sort::of(to) == sort) {
                    return Ok((path, to.to_owned()));
                }
            }
        }
        Err(format!("no report about {sort:?}").into())
    }

    /// Each letter that was put off came back with the same sender; nobody else came twice.
    pub(super) fn each_was_asked_about_as_often_as_it_should(&self) -> Outcome {
        let asked = self.greylist.asked();
        for ((sender, recipient), times) in &asked {
            let expected = if Sort::of(recipient) == Sort::Grey { 2 } else { 1 };
            // Reports come from nobody.
            if !sender.is_empty() && *times != expected {
                return Err(format!("{recipient}: {times} times from {sender}").into());
            }
        }
        let grey = asked.keys().filter(|(_, recipient)| Sort::of(recipient) == Sort::Grey).count();
        if grey == Sort::Grey.count() { Ok(()) } else { Err(format!("{grey} pairs were put off").into()) }
    }
}

fn message_id(letter: &[u8]) -> Outcome<String> {
    let text = String::from_utf8_lossy(letter);
    let id = text.lines().find_map(|line| line.strip_prefix("Message-ID: "));
    Ok(id.ok_or("a letter without Message-ID")?.trim().to_owned())
}
