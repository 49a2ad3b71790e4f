//! A letter as it is said.

use std::fmt;

/// The letter with dots doubled and the final one, written at once: a final dot in a packet of its own waits for the
/// other side's delayed acknowledgement (40 ms on Linux).
pub(super) struct Body<'a>(pub(super) &'a str);

impl fmt::Display for Body<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive("\r\n") {
            let dot = if line.starts_with('.') { "." } else { "" };
            write!(f, "{dot}{line}")?;
        }
        let ended = self.0.is_empty() || self.0.ends_with("\r\n");
        f.write_str(if ended { ".\r\n" } else { "\r\n.\r\n" })
    }
}

#[cfg(test)]
mod tests {
    use super::Body;

    #[test]
    fn dots_are_doubled_and_one_ends_it() {
        for (letter, sent) in [
            ("one\r\n", "one\r\n.\r\n"),
            ("one", "one\r\n.\r\n"),
            ("", ".\r\n"),
            (".", "..\r\n.\r\n"),
            ("a\r\n.\r\nb.\r\n..c\r\n", "a\r\n..\r\nb.\r\n...c\r\n.\r\n"),
        ] {
            assert_eq!(Body(letter).to_string(), sent);
        }
    }
}
