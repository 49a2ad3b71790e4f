//! Which crates may use which library. Holds for dev-dependencies too, since a test that needs the library shows that
//! knowledge has leaked.

use super::{
    nothing,
    tree::{self, Member},
};

/// A library and all that begins with its name and a hyphen, and who may use them.
const HOMES: &[(&str, &[&str])] = &[
    ("sea-orm", &["migrations", "store", "testing", "tests"]),
    ("sqlx", &["store", "testing", "worker"]),
    ("apalis", &["worker"]),
    ("axum", &["api", "http", "praktika", "testing", "web"]),
    ("lettre", &["mail"]),
];

/// These work the same in a browser, a test or a command line: nothing in them waits, reads or sends.
const PURE: [&str; 5] = ["domain", "exchange", "i18n", "matching", "reference"];

/// What a pure crate has no use for.
const WAITS: [&str; 5] = ["async-trait", "futures", "hyper", "reqwest", "tokio"];

fn away_from_home(members: &[Member]) -> Vec<String> {
    let mut found = vec![];
    for member in members {
        for section in ["dependencies", "dev-dependencies"] {
            for name in member.names(section) {
                let home = HOMES.iter().find(|(library, _)| is_of(name, library));
                let astray = home.is_some_and(|(_, homes)| !homes.contains(&member.name.as_str()));
                let waits =
                    PURE.contains(&member.name.as_str()) && WAITS.iter().any(|library| is_of(name, library));
                if astray || (waits && section == "dependencies") {
                    found.push(format!("{} uses {name} under [{section}]", member.name));
                }
            }
        }
    }
    found
}

fn is_of(name: &str, library: &str) -> bool {
    name.strip_prefix(library).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[test]
fn libraries_stay_at_home() {
    nothing(&away_from_home(&tree::members()));
}

#[test]
fn a_library_away_from_home_is_found() {
    let found = away_from_home(&[
        Member::sample("store", &["sea-orm"], &[]),
        Member::sample("web", &["axum-extra", "sea-orm"], &["lettre"]),
        Member::sample("app", &["apalis-sqlite", "tokio"], &["sea-orm-migration"]),
        Member::sample("matching", &["tokio", "strsim"], &[]),
    ]);
    assert_eq!(
        found,
        [
            "web uses sea-orm under [dependencies]",
            "web uses lettre under [dev-dependencies]",
            "app uses apalis-sqlite under [dependencies]",
            "app uses sea-orm-migration under [dev-dependencies]",
            "matching uses tokio under [dependencies]",
        ]
    );
}
