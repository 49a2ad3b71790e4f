//! Every page and every form, one address a line: what the router serves, and what the table of permissions asks.

use axum::routing::{MethodRouter, get, post};

use crate::{
    Web, account, act_as, answer_link, audit, claim, colleague, enter, leave, offer, privacy, register,
    sign_in, start, suggestion, unsubscribe, verification,
};

/// An address of the pages.
pub(crate) struct Route {
    /// The methods that it takes.
    pub(crate) methods: &'static [&'static str],
    /// The path, with its parts in braces.
    pub(crate) path: &'static str,
    /// What serves it.
    pub(crate) handler: MethodRouter<Web>,
}

/// The method and path of every page and form, in order.
pub fn addresses() -> Vec<(&'static str, &'static str)> {
    let all = all().into_iter();
    all.flat_map(|route| route.methods.iter().map(move |method| (*method, route.path))).collect()
}

const READ: &[&str] = &["GET"];
const SEND: &[&str] = &["POST"];
const BOTH: &[&str] = &["GET", "POST"];

/// Writes each line once: which methods there are, and what serves them.
macro_rules! routes {
    ($($path:literal: $(GET($read:path))? $(POST($send:path))?;)+) => {
        vec![$(routes!(@one $path, [$($read)?], [$($send)?])),+]
    };
    (@one $path:literal, [$read:path], []) => {
        Route { methods: READ, path: $path, handler: get($read) }
    };
    (@one $path:literal, [], [$send:path]) => {
        Route { methods: SEND, path: $path, handler: post($send) }
    };
    (@one $path:literal, [$read:path], [$send:path]) => {
        Route { methods: BOTH, path: $path, handler: get($read).post($send) }
    };
}

/// All of them.
pub(crate) fn all() -> Vec<Route> {
    [open(), own(), people(), work()].into_iter().flatten().collect()
}

/// Open to anybody: what a link or a form carries says who it is.
fn open() -> Vec<Route> {
    routes! {
        "/": GET(start::start);
        "/privacy": GET(privacy::privacy);
        "/sign-in": GET(sign_in::form) POST(sign_in::sign_in);
        "/sign-in/sent": GET(sign_in::sent);
        "/sign-in/link/{secret}": GET(sign_in::link) POST(sign_in::follow_link);
        "/sign-in/second": GET(sign_in::second) POST(sign_in::show_second_factor);
        "/leave": POST(leave::leave);
        "/enter/{key}": GET(enter::enter);
        "/register": GET(register::ways);
        "/register/{kind}": GET(register::new) POST(register::create);
        "/register/sent": GET(register::sent);
        "/claim": GET(claim::search);
        "/claim/sent": GET(claim::sent);
        "/claim/{id}": GET(claim::form) POST(claim::make);
        "/answers/{secret}": GET(answer_link::question) POST(answer_link::give);
        "/unsubscribe/{secret}": GET(unsubscribe::confirm_unsubscribing) POST(unsubscribe::unsubscribe);
    }
}

/// The own account.
fn own() -> Vec<Route> {
    routes! {
        "/account": GET(account::show) POST(account::change);
        "/account/preferences": GET(account::preferences) POST(account::change_preferences);
        "/account/address": GET(account::address) POST(account::change_address);
        "/account/password": GET(account::password) POST(account::set_password);
        "/account/password/remove": POST(account::remove_password);
        "/account/second-factor": GET(account::second_factor) POST(account::set_second_factor);
        "/account/second-factor/remove": POST(account::remove_second_factor);
        "/account/recovery-codes": POST(account::new_recovery_codes);
        "/account/sessions": GET(account::list_sessions);
        "/account/sessions/end-others": POST(account::end_other_sessions);
        "/account/sessions/{id}/end": POST(account::end_session);
        "/account/tokens": GET(account::list_tokens) POST(account::create_token);
        "/account/tokens/{id}/revoke": POST(account::revoke_token);
        "/account/confirm": GET(account::ask_to_confirm) POST(account::confirm);
        "/account/data": GET(account::data);
        "/account/data.json": GET(account::export);
        "/account/erase": GET(account::confirm_erasure) POST(account::erase);
        "/act-as": POST(act_as::act_as);
    }
}

/// Colleagues, and what waits for coordinators and admins.
fn people() -> Vec<Route> {
    routes! {
        "/colleagues": GET(colleague::list_colleagues) POST(colleague::invite_colleague);
        "/colleagues/leave": GET(colleague::confirm_leaving) POST(colleague::leave_organisation);
        "/colleagues/{id}/end": POST(colleague::end_colleague);
        "/colleagues/invitations/{id}/withdraw": POST(colleague::withdraw_invitation);
        "/verification": GET(verification::queue);
        "/verification/{id}": GET(verification::show) POST(verification::decide);
        "/audit": GET(audit::list);
    }
}

/// Offers, needs and suggestions.
fn work() -> Vec<Route> {
    routes! {
        "/offers": POST(offer::create);
        "/offers/new": GET(offer::new);
        "/offers/{id}": GET(offer::show);
        "/offers/{id}/publish": POST(offer::publish);
        "/offers/{id}/pause": POST(offer::pause);
        "/offers/{id}/withdraw": GET(offer::confirm_withdrawal) POST(offer::withdraw);
        "/needs/{id}/suggestions": GET(suggestion::list);
        "/needs/{id}/suggestions/seen": POST(suggestion::see);
        "/explanations": GET(suggestion::explain);
        "/suggestions/{id}/answer": GET(suggestion::question) POST(suggestion::answer);
    }
}
