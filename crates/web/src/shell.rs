//! What the layout needs: who is signed in, where else one can go, in which languages.

use app::session::OpenSession;
use domain::{Authority, Locale, Organisation, OrganisationKind};
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
    /// Where the own account is, for who is signed in with one.
    pub(crate) account_link: Option<&'static str>,
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
    Colleagues,
    Verification,
    Audit,
    /// A page below one of these, or beside them.
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
            account_link: None,
            menu: vec![],
        }
    }

    /// For somebody whose session or key holds.
    pub(crate) fn signed_in(visitor: &Visitor, section: Section) -> Self {
        if let Some(open) = &visitor.session {
            return Self::of_session(&visitor.visit, open, section);
        }
        let t = visitor.visit.t;
        let name = visitor.organisation.as_ref().map(|organisation| organisation.name.clone());
        let menu = match &visitor.organisation {
            Some(organisation) if visitor.key.need.is_none() => pages_of(t, organisation, section),
            _ => vec![],
        };
        let name = name.unwrap_or_else(|| t.text("page-admin"));
        Self { who: Some(Who { name }), menu, ..Self::public(&visitor.visit) }
    }

    /// For somebody with a session. As long as the second factor is asked for, the only other way is out.
    pub(crate) fn of_session(visit: &Visit, open: &OpenSession, section: Section) -> Self {
        let t = visit.t;
        let is_whole = !open.is_half_open();
        let own = || open.account.name.clone().or_else(|| open.account.email.clone());
        let name = open.organisation().map(|organisation| organisation.name.clone()).or_else(own);
        Self {
            who: Some(Who { name: name.unwrap_or_else(|| t.text("page-admin")) }),
            account_link: is_whole.then_some("/account"),
            menu: if is_whole { menu(t, open, section) } else { vec![] },
            ..Self::public(visit)
        }
    }
}

/// Where somebody with a whole session can go.
fn menu(t: Translator, open: &OpenSession, section: Section) -> Vec<MenuItem> {
    let item = |href, key: &str, own| MenuItem { href, text: t.text(key), is_current: section == own };
    let verification = || item("/verification", "nav-verification", Section::Verification);
    match (open.organisation(), &open.actor.authority) {
        (Some(own), _) => {
            let mut pages = pages_of(t, own, section);
            pages.push(item("/colleagues", "nav-colleagues", Section::Colleagues));
            pages
        }
        (None, Authority::Admin { .. }) => {
            vec![verification(), item("/audit", "nav-audit", Section::Audit)]
        }
        (None, Authority::Coordinator { .. }) => vec![verification()],
        (None, _) => vec![],
    }
}

/// An organisation's pages, with or without an account.
fn pages_of(t: Translator, organisation: &Organisation, section: Section) -> Vec<MenuItem> {
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
