//! The page on which a second factor is set up: a picture for the app, the same to type, and a field for its code.

use app::{account::Enrolment, session::OpenSession};
use askama::Template;
use askama_web::WebTemplate;
use i18n::Translator;

use super::qr::Qr;
use crate::{
    fields::Fields,
    shell::{Section, Shell},
    visit::Visit,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/enrol.html")]
pub(crate) struct EnrolPage {
    shell: Shell,
    t: Translator,
    /// Whether the account has to have one.
    is_required: bool,
    /// Whether nothing else opens before.
    is_half_open: bool,
    /// Missing only for an address that fits into no picture.
    qr: Option<Qr>,
    /// The secret as people type it.
    grouped: String,
    /// Comes back with the code, since nothing is kept until then.
    enrolment: Enrolment,
    fields: Fields,
}

impl EnrolPage {
    /// The page of a secret that is tried out.
    pub(super) fn of(visit: &Visit, open: &OpenSession, enrolment: Enrolment, fields: Fields) -> Self {
        Self {
            shell: Shell::of_session(visit, open, Section::Other),
            t: visit.t,
            is_required: open.account.system_role.is_some(),
            is_half_open: open.is_half_open(),
            qr: Qr::of(&enrolment.uri),
            grouped: grouped(&enrolment.secret),
            enrolment,
            fields,
        }
    }
}

/// In fours, as one reads and types them.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_typed_in_fours() {
        assert_eq!(grouped("GEZDGNBVGY3TQOJQ"), "GEZD GNBV GY3T QOJQ");
        assert_eq!(grouped("ABCDE"), "ABCD E");
    }
}
