//! `/account/address`: another address, once it is shown to be theirs.

use app::{AppError, account};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::{at, come_back, confirm_first, refusal};
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

/// Where it is.
const PAGE: &str = "/account/address";

#[derive(Template, WebTemplate)]
#[template(path = "account/address.html")]
pub(crate) struct AddressPage {
    shell: Shell,
    t: Translator,
    /// Whether a mail has just been asked for.
    is_sent: bool,
    email: String,
    fields: Fields,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AddressForm {
    /// The new address.
    email: String,
}

/// `GET`: the form. Who one is has to be shown before anything is typed, so that nothing typed is lost.
pub(crate) async fn address(State(web): State<Web>, person: Person) -> Response {
    let page = AddressPage::of(&person, Fields::new([("email", "")]));
    if page.is_sent || person.open.is_freshly_confirmed(&web.app) {
        return page.into_response();
    }
    confirm_first(PAGE)
}

/// `POST`: asks for the confirmation; the old address stays until then.
pub(crate) async fn change_address(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<AddressForm>,
) -> Result<Response, Problem> {
    match account::change_address(&web.app, &person.open, &form.email).await {
        Ok(()) => Ok(Redirect::to("/account/address?sent=1").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            let fields = Fields::new([("email", form.email.as_str())]);
            let fields = fields.refused(person.visitor.visit.t, &errors);
            Ok(come_back(AddressPage::of(&person, fields)))
        }
        Err(other) => refusal(other, PAGE),
    }
}

impl AddressPage {
    fn of(person: &Person, fields: Fields) -> Self {
        let visit = &person.visitor.visit;
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t: visit.t,
            is_sent: visit.parameter("sent").is_some(),
            email: person.open.account.email.clone().unwrap_or_default(),
            fields,
        }
    }
}
