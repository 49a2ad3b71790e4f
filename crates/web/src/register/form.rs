//! The form as it was typed, and what the use case takes.

use app::{
    organisation::OrganisationInput,
    registration::{Person, Registration},
};
use domain::{Country, FieldError, FieldErrors, Locale, OrganisationKind};
use http::Client;
use serde::Deserialize;

use crate::fields::Fields;

/// Fields as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RegisterForm {
    pub(super) name: String,
    /// Two letters.
    pub(super) country: String,
    /// The town.
    place: String,
    registration_number: String,
    oid: String,
    pic: String,
    website: String,
    person_name: String,
    email: String,
}

impl RegisterForm {
    /// In the order of the page.
    pub(super) fn fields(&self) -> Fields {
        Fields::new([
            ("name", &self.name),
            ("country", &self.country),
            ("place", &self.place),
            ("registration_number", &self.registration_number),
            ("oid", &self.oid),
            ("pic", &self.pic),
            ("website", &self.website),
            ("person_name", &self.person_name),
            ("email", &self.email),
        ])
    }

    /// What the use case takes. Without a country it can't be asked: then what is empty is named here.
    pub(crate) fn read(
        &self,
        kind: OrganisationKind,
        language: Locale,
        client: &Client,
    ) -> Result<Registration, FieldErrors> {
        let country: Country = self.country.parse().map_err(|_| self.without_country())?;
        let person = Person {
            name: self.person_name.clone(),
            email: self.email.clone(),
            language,
            network: client.network(),
        };
        let organisation = OrganisationInput {
            kind,
            name: self.name.clone(),
            country,
            registration_number: given(&self.registration_number),
            oid: given(&self.oid),
            pic: given(&self.pic),
            place: given(&self.place),
            region: None,
            address: None,
            website: given(&self.website),
            language,
        };
        Ok(Registration { person, organisation })
    }

    fn without_country(&self) -> FieldErrors {
        let asked = [
            ("name", &self.name),
            ("place", &self.place),
            ("person_name", &self.person_name),
            ("email", &self.email),
        ];
        let empty = asked.into_iter().filter(|(_, typed)| typed.trim().is_empty());
        let required = empty.map(|(field, _)| FieldError::new(field, "required"));
        FieldErrors(std::iter::once(FieldError::new("country", "choose-one")).chain(required).collect())
    }
}

/// A field that may stay empty.
fn given(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_empty_is_not_given_and_a_country_has_to_be_chosen() {
        let client = Client::default();
        let form = RegisterForm { name: "Kovar".to_owned(), oid: " ".to_owned(), ..RegisterForm::default() };
        let errors = form.read(OrganisationKind::Company, Locale::Bs, &client).map(|_| ());
        let fields: Vec<String> = errors.unwrap_err().0.into_iter().map(|error| error.field).collect();
        assert_eq!(fields, ["country", "place", "person_name", "email"]);

        let form = RegisterForm { country: "BA".to_owned(), ..form };
        let read = form.read(OrganisationKind::Company, Locale::Bs, &client).unwrap();
        assert_eq!((read.organisation.oid, read.person.language), (None, Locale::Bs));
    }
}
