//! What the macros of a form read: what was typed, and what has to be mended.

use domain::FieldErrors;
use i18n::Translator;

/// A form's fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields {
    values: Vec<(&'static str, String)>,
    /// What has to be mended, in the order of the fields.
    pub(crate) errors: Vec<ShownError>,
}

/// What has to be mended, and the field to jump to.
#[derive(Clone, Debug)]
pub(crate) struct ShownError {
    pub(crate) anchor: &'static str,
    pub(crate) message: String,
}

impl Fields {
    /// Fields as they stand on the page, with what is in them.
    pub(crate) fn new<const N: usize>(values: [(&'static str, &str); N]) -> Self {
        let values = values.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
        Self { values, errors: vec![] }
    }

    /// With what has to be mended. What is about no field of the page leads to its beginning.
    #[must_use]
    pub(crate) fn refused(mut self, t: Translator, errors: &FieldErrors) -> Self {
        let anchor = |field: &str| {
            self.values.iter().map(|(name, _)| *name).find(|name| *name == field).unwrap_or("main")
        };
        let mut shown: Vec<ShownError> = errors
            .0
            .iter()
            .map(|error| ShownError { anchor: anchor(&error.field), message: t.field_error(error) })
            .collect();
        shown.sort_by_key(|error| self.values.iter().position(|(name, _)| *name == error.anchor));
        self.errors = shown;
        self
    }

    pub(crate) fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.anchor == name).map(|error| error.message.as_str())
    }

    pub(crate) fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.as_str())
    }

    /// The ids of what describes a field.
    pub(crate) fn described_by(&self, name: &str, has_hint: bool) -> Option<String> {
        let hint = has_hint.then(|| format!("{name}-hint"));
        let error = self.error(name).map(|_| format!("{name}-error"));
        let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use domain::{FieldError, Locale};

    use super::*;

    #[test]
    fn errors_come_as_their_fields_stand_and_lead_to_them() {
        let errors = ["email", "organisation", "name"].map(|field| FieldError::new(field, "required"));
        let fields = Fields::new([("name", "<b>"), ("email", "")]);
        let fields = fields.refused(Translator::new(Locale::En), &FieldErrors(errors.into()));
        let order: Vec<&str> = fields.errors.iter().map(|error| error.anchor).collect();
        assert_eq!(order, ["main", "name", "email"]);
        assert_eq!((fields.value("name"), fields.value("other")), ("<b>", ""));
        assert_eq!(fields.described_by("name", true).as_deref(), Some("name-hint name-error"));
        assert_eq!(Fields::new([("name", "")]).described_by("name", false), None);
    }
}
