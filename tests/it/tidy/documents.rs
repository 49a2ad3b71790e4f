//! The documents name what is there, all of it, and nothing that is gone.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::{nothing, tree};

/// The text under a heading, up to the next of the same level.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let start = document.find(&format!("\n## {heading}\n")).map_or(document.len(), |at| at + 1);
    let rest = &document[start..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

/// The names in backticks in lines that begin so, up to the next bar.
fn named(text: &str, begins: &str) -> BTreeSet<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(begins));
    let cells = lines.map(|line| line.split('|').next().unwrap_or_default());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn differences(what: &str, named: &BTreeSet<String>, there: &BTreeSet<String>) -> Vec<String> {
    let missing = there.difference(named).map(|name| format!("{what}: {name} is not named"));
    let gone = named.difference(there).map(|name| format!("{what}: {name} is named, but is not there"));
    missing.chain(gone).collect()
}

/// What comes from elsewhere, by the root manifest.
fn foreign(root: &Table) -> BTreeSet<String> {
    let all =
        root.get("workspace").and_then(|workspace| workspace.get("dependencies")).and_then(Value::as_table);
    let foreign = all.into_iter().flatten().filter(|(_, detail)| detail.get("path").is_none());
    foreign.map(|(name, _)| name.clone()).collect()
}

fn without_invariant(readmes: &[(String, String)]) -> Vec<String> {
    let states = |line: &str| line.trim_start_matches("- ").starts_with("**Invariant:** ");
    let bare = readmes.iter().filter(|(_, text)| !text.lines().any(states));
    bare.map(|(path, _)| format!("{path} states no line that begins with **Invariant:**")).collect()
}

#[test]
fn the_code_map_names_every_crate() {
    let there = tree::members().into_iter().map(|member| member.folder).collect();
    let named = named(section(&tree::read("ARCHITECTURE.md"), "Code map"), "### ");
    nothing(&differences("ARCHITECTURE.md, Code map", &named, &there));
}

#[test]
fn the_list_of_crates_names_every_crate() {
    let there = tree::members().into_iter().map(|member| member.name).collect();
    nothing(&differences("crates/README.md", &named(&tree::read("crates/README.md"), "| "), &there));
}

#[test]
fn every_dependency_has_its_reason() {
    let reasons = tree::read("ARCHITECTURE.md");
    let named = named(section(&reasons, "Dependencies"), "| ");
    nothing(&differences("ARCHITECTURE.md, Dependencies", &named, &foreign(&tree::table("Cargo.toml"))));
}

#[test]
fn every_crate_states_its_invariants() {
    let paths = tree::members().into_iter().map(|member| format!("{}/README.md", member.folder));
    let readmes: Vec<(String, String)> = paths.map(|path| (path.clone(), tree::read(&path))).collect();
    nothing(&without_invariant(&readmes));
}

#[test]
fn what_a_document_leaves_out_or_keeps_too_long_is_found() {
    let document = "# A\n\n## Code map\n\n### `crates/domain`\nSee `serde`.\n\n### `crates/gone`\n\n## Other\n\n### `x`\n";
    let found = named(section(document, "Code map"), "### ");
    assert_eq!(found, ["crates/domain", "crates/gone"].map(str::to_owned).into());
    let there = ["crates/domain", "crates/new"].map(str::to_owned).into();
    let found = differences("map", &found, &there);
    assert_eq!(found, ["map: crates/new is not named", "map: crates/gone is named, but is not there"]);
    assert_eq!(section(document, "Nothing"), "");

    let table = "| name | reason |\n| `hyper`, `hyper-util` | instead of `tower` |\n";
    assert_eq!(named(table, "| "), ["hyper", "hyper-util"].map(str::to_owned).into());

    let root: Table =
        "[workspace.dependencies]\ndomain = { path = \"d\" }\nserde = \"1\"\n".parse().expect("TOML");
    assert_eq!(foreign(&root), ["serde".to_owned()].into());

    let readme = |text: &str| ("README.md".to_owned(), text.to_owned());
    assert_eq!(without_invariant(&[readme("# a\n"), readme("**Invariant:** no SQL.\n")]).len(), 1);
    assert_eq!(without_invariant(&[readme("- **Invariant:** no SQL.\n")]).len(), 0);
    assert_eq!(without_invariant(&[readme("It has **Invariant:** lines.\n")]).len(), 1);
}
