//! Text that is never shown.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// Text that is never shown: not in the log, not in `config show`.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What may be shown. Of a database's address everything but the password.
    pub fn shown(&self) -> String {
        if self.0.is_empty() {
            return "not set".to_owned();
        }
        let Some((scheme, rest)) = self.0.split_once("://") else { return "***".to_owned() };
        match rest.rsplit_once('@') {
            Some((user, host)) => {
                let name = user.split_once(':').map_or(user, |(name, _)| name);
                let password = if user.contains(':') { ":***" } else { "" };
                format!("{scheme}://{name}{password}@{host}")
            }
            None => self.0.clone(),
        }
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.shown())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_not_shown() {
        let shown = |text: &str| Secret::from(text).shown();
        assert_eq!(shown(""), "not set");
        assert_eq!(shown("000123"), "***");
        assert_eq!(
            shown("postgres://anna:s3cret@db.example/praktika"),
            "postgres://anna:***@db.example/praktika"
        );
        assert_eq!(shown("postgres://anna@db.example/praktika"), "postgres://anna@db.example/praktika");
        assert_eq!(shown("sqlite://var/praktika.db?mode=rwc"), "sqlite://var/praktika.db?mode=rwc");
    }
}
