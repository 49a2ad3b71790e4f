//! The layers, and which keys they may name.

use std::collections::HashMap;
use std::path::Path;

use config::{Config, ConfigError, Environment, File, FileFormat, Map, Source, Value, ValueKind};

use super::Settings;

const DEFAULTS: &str = include_str!("../../../../config/default.toml");
/// Keys that may also be given as a file: `PRAKTIKA__MAIL__PASSWORD_FILE`.
const SECRETS: [&str; 4] = ["mail.password", "database.url", "security.key", "security.older_keys"];
const PREFIX: &str = "PRAKTIKA__";

/// Why settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A key that is not in `config/default.toml`.
    #[error("unknown key `{key}` in {layer}{}", hint(.nearest.as_deref()))]
    Unknown {
        /// The key, with dots.
        key: String,
        /// The file, or the variable.
        layer: String,
        /// A known key that looks like it.
        nearest: Option<String>,
    },
    /// A value that nothing can run with.
    #[error("{key}: {what}")]
    Value {
        /// The key, with dots.
        key: &'static str,
        /// What is wrong, and what it takes.
        what: String,
    },
    /// A secret by value and by file.
    #[error("{variable} and {variable}_FILE are both given: leave one out")]
    Twice {
        /// The variable.
        variable: String,
    },
    /// A secret's file can't be read.
    #[error("{variable}: {source}")]
    SecretFile {
        /// The variable.
        variable: String,
        /// Why not.
        source: std::io::Error,
    },
    /// A value of the wrong kind, or a file that is not there.
    #[error(transparent)]
    Config(#[from] ConfigError),
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "; config/default.toml lists all keys".to_owned(),
        |key| format!("; did you mean `{key}`?"),
    )
}

/// The variables of a process by their names.
pub type Variables = HashMap<String, String>;

/// Reads all layers. `variables` are the process's, handed in by `main`, the only one that asks for them.
///
/// # Errors
///
/// [`SettingsError`] names the key and the layer.
pub fn load(file: Option<&Path>, mut variables: Variables) -> Result<Settings, SettingsError> {
    read_secret_files(&mut variables)?;
    let defaults = File::from_str(DEFAULTS, FileFormat::Toml);
    let known: Vec<String> = dotted_keys(&defaults.collect()?);
    let environment = Environment::with_prefix("PRAKTIKA")
        .prefix_separator("__")
        .separator("__")
        // Never `try_parsing`: the password 000123 would become 123.
        .ignore_empty(true)
        .source(Some(variables));
    let mut builder = Config::builder().add_source(defaults);
    if let Some(path) = file {
        let file = File::from(path).format(FileFormat::Toml);
        refuse_unknown(&known, &file.collect()?, Some(path))?;
        builder = builder.add_source(file);
    }
    refuse_unknown(&known, &environment.collect()?, None)?;
    let settings: Settings = builder.add_source(environment).build()?.try_deserialize()?;
    settings.check()?;
    Ok(settings)
}

fn refuse_unknown(
    known: &[String],
    layer: &Map<String, Value>,
    file: Option<&Path>,
) -> Result<(), SettingsError> {
    let Some(key) = dotted_keys(layer).into_iter().find(|key| !known.contains(key)) else { return Ok(()) };
    let variable = || format!("{PREFIX}{}", key.to_uppercase().replace('.', "__"));
    let layer = file.map_or_else(variable, |file| file.display().to_string());
    let nearest = known
        .iter()
        .map(|name| (strsim::jaro_winkler(name, &key), name))
        .filter(|(likeness, _)| *likeness >= 0.85)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, name)| name.clone());
    Err(SettingsError::Unknown { key, layer, nearest })
}

/// `[http] port = 1` as `http.port`.
fn dotted_keys(layer: &Map<String, Value>) -> Vec<String> {
    let mut keys = Vec::new();
    for (name, value) in layer {
        match &value.kind {
            ValueKind::Table(table) => {
                keys.extend(dotted_keys(table).into_iter().map(|key| format!("{name}.{key}")));
            }
            _ => keys.push(name.clone()),
        }
    }
    keys.sort();
    keys
}

fn read_secret_files(variables: &mut Variables) -> Result<(), SettingsError> {
    for secret in SECRETS {
        let variable = format!("{PREFIX}{}", secret.to_uppercase().replace('.', "__"));
        let by_file = format!("{variable}_FILE");
        let Some(path) = variables.remove(&by_file) else { continue };
        let text = std::fs::read_to_string(path)
            .map_err(|source| SettingsError::SecretFile { variable: by_file.clone(), source })?;
        if variables.insert(variable.clone(), text.trim_end_matches(['\r', '\n']).to_owned()).is_some() {
            return Err(SettingsError::Twice { variable });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vars(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn refusal(pairs: &[(&str, &str)]) -> String {
        load(None, vars(pairs)).expect_err("must be refused").to_string()
    }

    #[test]
    fn defaults_hold_and_variables_win() {
        let settings = load(None, vars(&[("PATH", "x"), ("PRAKTIKA_CONFIG", "y")])).unwrap();
        assert_eq!(settings.http.reached_at(), "http://127.0.0.1:8080");
        let settings =
            load(None, vars(&[("PRAKTIKA__MAIL__PASSWORD", "000123"), ("PRAKTIKA__HTTP__CONNECTIONS", "7")]));
        let settings = settings.unwrap();
        assert_eq!((settings.mail.password.reveal(), settings.http.connections), ("000123", 7));
    }

    #[test]
    fn a_misspelt_key_is_named_with_its_layer() {
        assert_eq!(
            refusal(&[("PRAKTIKA__MAIL__DIRECTORI", "x")]),
            "unknown key `mail.directori` in PRAKTIKA__MAIL__DIRECTORI; did you mean `mail.directory`?"
        );
        assert_eq!(
            refusal(&[("PRAKTIKA__COFFEE__CUPS", "3")]),
            "unknown key `coffee.cups` in PRAKTIKA__COFFEE__CUPS; config/default.toml lists all keys"
        );
    }

    #[test]
    fn a_wrong_value_names_its_key() {
        assert!(refusal(&[("PRAKTIKA__HTTP__CONNECTIONS", "many")]).contains("http.connections"));
        assert!(refusal(&[("PRAKTIKA__MAIL__TRANSPORT", "pigeon")]).contains("pigeon"));
    }

    #[test]
    fn a_value_that_stops_all_work_is_refused() {
        for (variable, value, told) in [
            ("PRAKTIKA__WORKER__LEASE_SECONDS", "0", "worker.lease_seconds: is 0, takes 1 to 3600"),
            ("PRAKTIKA__WORKER__POLL_MS", "0", "worker.poll_ms: is 0, takes 10 to 60000"),
            ("PRAKTIKA__HTTP__CONNECTIONS", "0", "http.connections: is 0, takes 1 to 100000"),
            (
                "PRAKTIKA__MAIL__BOUNCE_ADDRESS",
                "a+b@praktika.example",
                "mail.bounce_address: the part before the @ must not hold a +",
            ),
            ("PRAKTIKA__MAIL__FROM_ADDRESS", "bad", "mail.from_address: `bad` is not an e-mail address"),
        ] {
            assert_eq!(refusal(&[(variable, value)]), told);
        }
        assert!(refusal(&[("PRAKTIKA__LOG__LEVEL", "!!")]).starts_with("log.level: `!!`"));
    }

    #[test]
    fn the_shipped_files_are_whole() {
        for name in ["development", "test", "production"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../config/{name}.toml"));
            load(Some(&path), HashMap::new()).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}
