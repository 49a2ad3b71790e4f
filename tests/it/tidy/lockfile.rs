//! What must not come in through the dependencies of dependencies: the bans of deny.toml, checked without a tool.

use toml::{Table, Value};

use super::{nothing, tree};

/// Name and version of a locked package.
type Locked = (String, String);

fn locked(lock: &Table) -> Vec<Locked> {
    let text =
        |package: &Value, key: &str| package.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let packages = lock.get("package").and_then(Value::as_array).into_iter().flatten();
    packages.map(|package| (text(package, "name"), text(package, "version"))).collect()
}

/// The entries of `[bans] deny`: the crate, and whether only a second version of it is banned.
fn bans(deny: &Table) -> Vec<(String, bool)> {
    let entries =
        deny.get("bans").and_then(|bans| bans.get("deny")).and_then(Value::as_array).into_iter().flatten();
    entries
        .filter_map(|entry| {
            let only_second =
                entry.get("deny-multiple-versions").and_then(Value::as_bool).unwrap_or_default();
            Some((entry.get("crate")?.as_str()?.to_owned(), only_second))
        })
        .collect()
}

/// Major and minor version, as numbers.
fn begins(version: &str) -> (u32, u32) {
    let mut numbers = version.split('.').map(|part| part.parse().unwrap_or_default());
    (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default())
}

/// `name` bans every version, `name@<1.2` those below.
fn is_banned((name, version): &Locked, ban: &str) -> bool {
    match ban.split_once("@<") {
        Some((banned, below)) => name == banned && begins(version) < begins(below),
        None => name == ban,
    }
}

fn let_in(locked: &[Locked], bans: &[(String, bool)]) -> Vec<String> {
    let mut found = vec![];
    for (ban, only_second) in bans {
        if *only_second {
            let versions: Vec<&str> =
                locked.iter().filter(|(name, _)| name == ban).map(|(_, v)| v.as_str()).collect();
            if versions.len() > 1 {
                found.push(format!("{ban} in two versions: {}", versions.join(", ")));
            }
        } else {
            let banned = locked.iter().filter(|package| is_banned(package, ban));
            found.extend(banned.map(|(name, version)| format!("{name} {version}, banned by {ban}")));
        }
    }
    found
}

#[test]
fn nothing_banned_is_locked() {
    let locked = locked(&tree::table("Cargo.lock"));
    assert!(locked.len() > 100, "the lock file was not read: {} packages", locked.len());
    nothing(&let_in(&locked, &bans(&tree::table("deny.toml"))));
}

#[test]
fn the_bans_are_written_down() {
    let bans = bans(&tree::table("deny.toml"));
    for ban in [
        "sqlx@<0.9",
        "sea-orm@<2",
        "libsqlite3-sys@<0.37",
        "openssl",
        "openssl-sys",
        "native-tls",
        "aws-lc-rs",
        "aws-lc-sys",
    ] {
        assert!(bans.contains(&(ban.to_owned(), false)), "{ban} is not banned");
    }
    for single in ["axum", "sea-orm", "sqlx", "apalis", "lettre", "utoipa", "askama"] {
        assert!(bans.contains(&(single.to_owned(), true)), "a second {single} is not banned");
    }
}

#[test]
fn what_is_banned_is_found() {
    let lock: Table = r#"
        [[package]]
        name = "sqlx"
        version = "0.8.6"
        [[package]]
        name = "sqlx"
        version = "0.9.0"
        [[package]]
        name = "native-tls"
        version = "0.2.14"
        [[package]]
        name = "sqlx-core"
        version = "0.8.6"
    "#
    .parse()
    .expect("TOML");
    let deny: Table = r#"
        [bans]
        deny = [
            { crate = "sqlx@<0.9" },
            { crate = "native-tls", reason = "x" },
            { crate = "sqlx", deny-multiple-versions = true },
        ]
    "#
    .parse()
    .expect("TOML");
    let found = let_in(&locked(&lock), &bans(&deny));
    assert_eq!(
        found,
        [
            "sqlx 0.8.6, banned by sqlx@<0.9",
            "native-tls 0.2.14, banned by native-tls",
            "sqlx in two versions: 0.8.6, 0.9.0"
        ]
    );
    assert!(
        is_banned(&("a".into(), "1.9.9".into()), "a@<2") && !is_banned(&("a".into(), "2.0.0".into()), "a@<2")
    );
    assert!(
        is_banned(&("a".into(), "0.36.9".into()), "a@<0.37")
            && !is_banned(&("a".into(), "0.37.0".into()), "a@<0.37")
    );
}
