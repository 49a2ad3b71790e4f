//! Where reports come back to: an address for each letter, so that a report names its letter whatever it says (variable
//! envelope return path), and nobody else can make one up.

use std::fmt;

use uuid::Uuid;

/// Bytes of the signature that are kept: enough against guessing, few enough for a local part of 64 characters.
pub const MAC_BYTES: usize = 8;

/// The address that reports come back to, without the part that names a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnPath {
    local: String,
    domain: String,
}

/// A letter, as a report's address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The letter.
    pub mail_id: Uuid,
    /// To be compared with the one that we make.
    pub mac: [u8; MAC_BYTES],
}

/// An address that no letter's could be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.reason())]
pub enum ReturnPathError {
    /// Not `local@domain`.
    NoAddress,
    /// The local part holds a `+`, which begins what we add.
    Plus,
    /// With what we add it would be over 64 characters (RFC 5321, 4.5.3.1.1).
    TooLong,
}

impl ReturnPathError {
    const fn reason(self) -> &'static str {
        match self {
            Self::NoAddress => "not an address of the form local@domain",
            Self::Plus => "the part before the @ must not hold a +",
            Self::TooLong => "the part before the @ may have 14 characters",
        }
    }
}

impl ReturnPath {
    /// Of an address whose server delivers `local+anything` to `local`.
    ///
    /// # Errors
    /// [`ReturnPathError`] says what is wrong with it.
    pub fn new(address: &str) -> Result<Self, ReturnPathError> {
        let (local, domain) = address.split_once('@').ok_or(ReturnPathError::NoAddress)?;
        let parses = address.parse::<lettre::Address>().is_ok() && address.is_ascii();
        if !parses {
            return Err(ReturnPathError::NoAddress);
        }
        if local.contains('+') {
            return Err(ReturnPathError::Plus);
        }
        let longest = 64 - "+".len() - 32 - ".".len() - MAC_BYTES * 2;
        if local.len() > longest {
            return Err(ReturnPathError::TooLong);
        }
        Ok(Self { local: local.to_owned(), domain: domain.to_owned() })
    }

    /// The address of one letter: `local+<id>.<mac>@domain`.
    pub fn of(&self, returned: Returned) -> String {
        format!("{}+{returned}@{}", self.local, self.domain)
    }

    /// The letter that an address names; `None` = it is none of ours.
    pub fn read(&self, address: &str) -> Option<Returned> {
        let (local, domain) = address.trim().trim_matches(['<', '>']).rsplit_once('@')?;
        let (ours, letter) = local.split_once('+')?;
        let is_ours = ours.eq_ignore_ascii_case(&self.local) && domain.eq_ignore_ascii_case(&self.domain);
        let (id, mac) = letter.split_once('.').filter(|_| is_ours)?;
        let mail_id = Uuid::try_parse(id).ok().filter(|_| id.len() == 32)?;
        let is_whole = mac.len() == MAC_BYTES * 2 && mac.bytes().all(|byte| byte.is_ascii_hexdigit());
        let mac = u64::from_str_radix(mac, 16).ok().filter(|_| is_whole)?;
        Some(Returned { mail_id, mac: mac.to_be_bytes() })
    }
}

impl fmt::Display for Returned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:016x}", self.mail_id.simple(), u64::from_be_bytes(self.mac))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: Returned =
        Returned { mail_id: Uuid::from_u128(0x0193_6b2e), mac: [0, 1, 2, 3, 4, 5, 6, 0xff] };

    #[test]
    fn an_address_names_its_letter_and_comes_back() {
        let path = ReturnPath::new("bounces@praktika.example").expect("an address");
        let address = path.of(LETTER);
        assert_eq!(address, "bounces+00000000000000000000000001936b2e.00010203040506ff@praktika.example");
        assert!(address.parse::<lettre::Address>().is_ok());
        // Servers on the way may write it in capitals.
        for written in [address.clone(), address.to_uppercase(), format!("<{address}>")] {
            assert_eq!(path.read(&written), Some(LETTER), "{written}");
        }
    }

    #[test]
    fn what_is_not_ours_names_no_letter() {
        let path = ReturnPath::new("bounces@praktika.example").expect("an address");
        let id = LETTER.mail_id.simple();
        for other in [
            "bounces@praktika.example".to_owned(),
            format!("bounces+{id}@praktika.example"),
            format!("bounces+{id}.00010203040506f@praktika.example"),
            format!("bounces+{id}.+0010203040506ff@praktika.example"),
            format!("bounces+{}.00010203040506ff@praktika.example", LETTER.mail_id),
            format!("bounces+{id}.00010203040506ff@elsewhere.example"),
            format!("others+{id}.00010203040506ff@praktika.example"),
            String::new(),
        ] {
            assert_eq!(path.read(&other), None, "{other}");
        }
    }

    #[test]
    fn an_address_that_could_not_carry_a_letter_is_refused() {
        let refused = |address| ReturnPath::new(address).expect_err("refused");
        assert_eq!(refused("praktika.example"), ReturnPathError::NoAddress);
        assert_eq!(refused("two words@praktika.example"), ReturnPathError::NoAddress);
        assert_eq!(refused("mail+bounces@praktika.example"), ReturnPathError::Plus);
        assert_eq!(refused("reports-about-mail@praktika.example"), ReturnPathError::TooLong);
        assert!(ReturnPath::new("mail-bounces14@praktika.example").is_ok());
    }
}
