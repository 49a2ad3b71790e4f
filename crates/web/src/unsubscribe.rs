//! `/unsubscribe/{secret}`: one press, by a person or by a mail program (RFC 8058), and no more mail of the kind comes.
//! It is an answer like others, at an address of its own: mail programs post to it without a page before.

pub(crate) use crate::answer_link::{give as unsubscribe, question as confirm_unsubscribing};
