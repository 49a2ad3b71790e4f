//! What the layout needs: who is signed in, where else one can go, in which languages.

use domain::{Locale, Organisation, OrganisationKind};
use i18n::Translator;

use crate::{asset, visit::Visit, visitor::Visitor};

/// What the layout needs.
pub(crate) struct Shell {
    pub(crate) languages: Vec<LanguageLink>,
    /// Where the style sheet and the mark are found, once built.
    pub(crate) sheet: Option<&'static str>,
    pub(crate) mark: Option<&'static str>,
    /// Who is signed in.
    pub(crate) who: Option<Who>,
    /// Where else one can go; empty where a key opens one need only.
    pub(crate) menu: Vec<MenuItem>,
}

/// The page in another language.
pub(crate) struct LanguageLink {
    pub(crate) tag: &'static str,
    pub(crate) name: &'static str,
    pub(crate) href: String,
    pub(crate) is_current: bool,
}

/// Who is signed in.
pub(crate) struct Who {
    pub(crate) name: String,
}

/// Another page.
pub(crate) struct MenuItem {
    pub(crate) href: &'static str,
    pub(crate) text: String,
    pub(crate) is_current: bool,
}

/// Pages of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Overview,
    NewOffer,
    /// A page below one of these.
    Other,
}

impl Shell {
    /// For somebody of whom nothing is known.
    pub(crate) fn public(visit: &Visit) -> Self {
        let link = |locale: &Locale| LanguageLink {
            tag: locale.as_str(),
            name: locale.own_name(),
            href: visit.in_language(*locale),
            is_current: *locale == visit.t.locale,
        };
        let languages = Locale::ALL.iter().map(link).collect();
        Self {
            languages,
            sheet: asset::address("app.css"),
            mark: asset::address("mark.svg"),
            who: None,
            menu: vec![],
        }
    }

    /// For somebody whose key holds.
    pub(crate) fn signed_in(visitor: &Visitor, section: Section) -> Self {
        let t = visitor.visit.t;
        let name = match &visitor.organisation {
            Some(organisation) => organisation.name.clone(),
            None => t.text("page-admin"),
        };
        let menu = match &visitor.organisation {
            Some(organisation) if visitor.key.need.is_none() => menu(t, organisation, section),
            _ => vec![],
        };
        Self { who: Some(Who { name }), menu, ..Self::public(&visitor.visit) }
    }
}

fn menu(t: Translator, organisation: &Organisation, section: Section) -> Vec<MenuItem> {
    let overview = match organisation.kind {
        OrganisationKind::Company => t.text("nav-overview"),
        OrganisationKind::School => t.text("nav-needs"),
    };
    vec![
        MenuItem { href: "/", text: overview, is_current: section == Section::Overview },
        MenuItem {
            href: "/offers/new",
            text: t.text("nav-offer-new"),
            is_current: section == Section::NewOffer,
        },
    ]
}
