//! Who may know whom: the arrows of ARCHITECTURE.md. Dev-dependencies are free of them.

use super::{
    nothing,
    tree::{self, Member},
};

/// What a crate of ours may name under `[dependencies]`, of ours.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("reference", &["domain"]),
    ("matching", &["domain"]),
    ("store", &["domain"]),
    ("i18n", &["domain"]),
    ("exchange", &["domain"]),
    ("mail", &["domain", "i18n"]),
    ("app", &["domain", "exchange", "i18n", "mail", "matching", "reference", "store"]),
    ("http", &["app", "domain"]),
    ("api", &["app", "domain", "http", "i18n"]),
    ("web", &["app", "domain", "http", "i18n"]),
    ("worker", &["app", "domain"]),
    ("migrations", &[]),
    ("praktika", &PRODUCT),
    ("testing", &TESTED),
    ("tests", &[]),
];

/// Everything that the binary is made of.
const PRODUCT: [&str; 13] = [
    "api",
    "app",
    "domain",
    "exchange",
    "http",
    "i18n",
    "mail",
    "matching",
    "migrations",
    "reference",
    "store",
    "web",
    "worker",
];

/// Tests stand above the binary.
const TESTED: [&str; 14] = [
    "api",
    "app",
    "domain",
    "exchange",
    "http",
    "i18n",
    "mail",
    "matching",
    "migrations",
    "praktika",
    "reference",
    "store",
    "web",
    "worker",
];

fn against_the_arrows(members: &[Member]) -> Vec<String> {
    let mut found = vec![];
    for member in members {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == member.name) else {
            found.push(format!(
                "{} has no arrows: decide what it may know, in tests/it/tidy/arrows.rs",
                member.name
            ));
            continue;
        };
        let ours = member
            .names("dependencies")
            .into_iter()
            .filter(|name| ARROWS.iter().any(|(ours, _)| ours == name));
        found.extend(
            ours.filter(|name| !allowed.contains(name)).map(|name| format!("{} -> {name}", member.name)),
        );
    }
    let gone = ARROWS.iter().filter(|(name, _)| !members.iter().any(|member| member.name == *name));
    found.extend(gone.map(|(name, _)| format!("{name} has arrows but is gone")));
    found
}

#[test]
fn crates_know_only_what_their_arrows_allow() {
    nothing(&against_the_arrows(&tree::members()));
}

#[test]
fn a_wrong_arrow_is_found() {
    let complete = |changed: Member| -> Vec<Member> {
        let others = ARROWS.iter().filter(|(name, _)| *name != changed.name);
        let mut members: Vec<Member> = others.map(|(name, _)| Member::sample(name, &[], &[])).collect();
        members.push(changed);
        members
    };
    let fine = complete(Member::sample("matching", &["domain", "strsim"], &["reference"]));
    assert_eq!(against_the_arrows(&fine), Vec::<String>::new());
    let wrong = complete(Member::sample("matching", &["domain", "store"], &[]));
    assert_eq!(against_the_arrows(&wrong), ["matching -> store"]);
    assert_eq!(against_the_arrows(&complete(Member::sample("util", &[], &[]))).len(), 1);
    assert_eq!(against_the_arrows(&fine[1..]).len(), 1, "a crate that is gone");
}

#[test]
fn arrows_never_lead_back() {
    for (name, allowed) in ARROWS {
        for other in *allowed {
            let back =
                ARROWS.iter().find(|(found, _)| found == other).is_some_and(|(_, all)| all.contains(name));
            assert!(!back, "{name} and {other} know each other");
        }
    }
}
