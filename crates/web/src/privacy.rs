//! `GET /privacy`: what is kept of people, why, for how long, and who sees it.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use i18n::Translator;

use crate::{
    Web,
    shell::{Section, Shell},
    visit::Visit,
    visitor::Visitor,
};

/// What is kept, as it stands on the page; how long agrees with the settings of retention.
const KEPT: [&str; 8] = ["account", "contact", "secrets", "sessions", "links", "mails", "lists", "audit"];

#[derive(Template, WebTemplate)]
#[template(path = "privacy/privacy.html")]
pub(crate) struct PrivacyPage {
    shell: Shell,
    t: Translator,
    kept: Vec<Kept>,
    /// What the link at the foot of mails is called.
    removal: String,
    /// Where to write.
    address: String,
}

/// One thing that is kept.
struct Kept {
    what: String,
    why: String,
    how_long: String,
    who: String,
}

/// For everybody; who is signed in keeps the menu.
pub(crate) async fn privacy(State(web): State<Web>, visit: Visit) -> PrivacyPage {
    let t = visit.t;
    let shell = match Visitor::of(&web, visit.clone()).await {
        Ok(visitor) => Shell::signed_in(&visitor, Section::Other),
        Err(_) => Shell::public(&visit),
    };
    PrivacyPage {
        shell,
        t,
        kept: KEPT.iter().map(|thing| Kept::of(t, thing)).collect(),
        removal: t.text("mail-foot-remove"),
        address: web.app.settings.mail_from.address.clone(),
    }
}

impl Kept {
    fn of(t: Translator, thing: &str) -> Self {
        let said = |what: &str| t.text(&format!("privacy-{thing}-{what}"));
        Self { what: said("what"), why: said("why"), how_long: said("how-long"), who: said("who") }
    }
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn everything_that_is_kept_is_explained_in_every_language() {
        for &locale in Locale::ALL {
            for thing in KEPT {
                let kept = Kept::of(Translator::new(locale), thing); // a missing text panics
                let all = [kept.what, kept.why, kept.how_long, kept.who];
                assert!(all.iter().all(|text| !text.is_empty()), "{locale} {thing}");
            }
        }
    }
}
