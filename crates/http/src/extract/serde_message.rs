//! serde's messages, with the field that they are about.

use crate::FieldError;

/// A message of serde at a path. A missing field is reported at what lacks it: here it is named itself.
pub(super) fn field_error(path: &str, message: &str) -> FieldError {
    // Line and column say little to a program that wrote its JSON on one line.
    let message = message.split(" at line ").next().unwrap_or_default();
    let path = if path == "." { "" } else { path };
    let quoted = message.strip_prefix("missing field `").or_else(|| message.strip_prefix("unknown field `"));
    let field = match quoted.and_then(|rest| rest.split('`').next()) {
        Some(name) if path.is_empty() => name.to_owned(),
        Some(name) if path != name && !path.ends_with(&format!(".{name}")) => format!("{path}.{name}"),
        _ => path.to_owned(),
    };
    FieldError { field, code: code_of(message), message: message.to_owned(), args: vec![] }
}

fn code_of(message: &str) -> &'static str {
    let code = [
        ("missing field", "missing-field"),
        ("unknown field", "unknown-field"),
        ("invalid type", "wrong-type"),
    ];
    code.iter().find(|(begins, _)| message.starts_with(begins)).map_or("not-valid", |(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::field_error;

    #[test]
    fn the_field_is_named_itself() {
        for (path, message, field, code) in [
            (".", "missing field `places` at line 1 column 2", "places", "missing-field"),
            ("periods[0]", "missing field `ends_on`", "periods[0].ends_on", "missing-field"),
            ("state", "unknown field `state`, expected `title`", "state", "unknown-field"),
            ("offer.state", "unknown field `state`, expected `title`", "offer.state", "unknown-field"),
            ("places", "invalid type: string \"x\", expected u16", "places", "wrong-type"),
            (".", "invalid type: sequence, expected a map", "", "wrong-type"),
            ("cursor", "not a place in this list", "cursor", "not-valid"),
        ] {
            let error = field_error(path, message);
            assert_eq!((error.field.as_str(), error.code), (field, code), "{path}: {message}");
        }
        assert_eq!(field_error("a", "trailing comma at line 1 column 9").message, "trailing comma");
    }
}
