//! The source tree as the rules see it.
#![expect(clippy::expect_used, reason = "without the tree there is nothing to check")]

use std::{fs, path::Path};

use toml::{Table, Value};

/// A text file, by its path from the root.
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    /// Whether its name ends so.
    pub(super) fn is(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == ending)
    }
}

/// A crate of the workspace.
pub(super) struct Member {
    pub(super) name: String,
    /// Its folder from the root.
    pub(super) folder: String,
    pub(super) manifest: Table,
}

/// What others made, or what was built.
const NOT_OURS: [&str; 5] = ["target", "node_modules", "dist", "snapshots", "var"];

/// Endings of the files that are read.
const TEXTS: [&str; 10] = ["rs", "toml", "md", "html", "txt", "ftl", "scss", "mjs", "js", "csv"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate has a parent")
}

/// A file by its path from the root.
pub(super) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|err| panic!("{path}: {err}"))
}

/// A TOML file by its path from the root.
pub(super) fn table(path: &str) -> Table {
    read(path).parse().unwrap_or_else(|err| panic!("{path}: {err}"))
}

/// All our text files, in order of their paths.
pub(super) fn files() -> Vec<File> {
    let mut found = vec![];
    for top in ["crates", "migrations", "tests", "config", "docs", ".config"] {
        walk(top, &mut found);
    }
    let loose = fs::read_dir(root()).expect("the root").filter_map(Result::ok);
    let loose = loose.filter(|entry| entry.path().is_file()).map(|entry| entry.file_name());
    found.extend(loose.filter_map(|name| name.into_string().ok()).filter(|name| is_text(name)));
    found.extend(["Makefile", ".ci/run", ".ci/need"].map(str::to_owned));
    found.sort();
    found.into_iter().map(|path| File { text: read(&path), path }).collect()
}

fn walk(folder: &str, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return };
    for entry in entries.filter_map(Result::ok) {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(&path, found);
            }
        } else if is_text(&name) {
            found.push(path);
        }
    }
}

fn is_text(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

/// All crates of the workspace, in order of their folders.
pub(super) fn members() -> Vec<Member> {
    let inside = fs::read_dir(root().join("crates")).expect("crates/").filter_map(Result::ok);
    let inside = inside.filter(|entry| entry.path().join("Cargo.toml").is_file());
    let mut folders: Vec<String> =
        inside.filter_map(|entry| Some(format!("crates/{}", entry.file_name().to_str()?))).collect();
    folders.extend(["migrations", "tests"].map(str::to_owned));
    folders.sort();
    folders.into_iter().map(|folder| member(&folder, table(&format!("{folder}/Cargo.toml")))).collect()
}

fn member(folder: &str, manifest: Table) -> Member {
    // A package may be called otherwise than what `use` names.
    let library = manifest.get("lib").and_then(|library| library.get("name"));
    let name =
        library.unwrap_or(&manifest["package"]["name"]).as_str().expect("a crate has a name").to_owned();
    Member { name, folder: folder.to_owned(), manifest }
}

impl Member {
    /// A made-up crate, for the tests of rules.
    pub(super) fn sample(name: &str, dependencies: &[&str], dev_dependencies: &[&str]) -> Self {
        let mut manifest = Table::new();
        for (section, names) in [("dependencies", dependencies), ("dev-dependencies", dev_dependencies)] {
            let names = names.iter().map(|name| ((*name).to_owned(), Value::String("1".to_owned())));
            manifest.insert(section.to_owned(), Value::Table(names.collect()));
        }
        Self { name: name.to_owned(), folder: format!("crates/{name}"), manifest }
    }

    /// The names under `[dependencies]` or `[dev-dependencies]`.
    pub(super) fn names(&self, section: &str) -> Vec<&str> {
        self.manifest
            .get(section)
            .and_then(Value::as_table)
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

#[test]
fn the_tree_is_seen() {
    let members: Vec<String> = members().into_iter().map(|member| member.name).collect();
    for name in ["domain", "http", "migrations", "tests"] {
        assert!(members.iter().any(|member| member == name), "{name} is not among {members:?}");
    }
    let files = files();
    for path in ["Cargo.toml", "Makefile", "README.md", "crates/http/src/lib.rs", "tests/it/tidy.rs"] {
        assert!(files.iter().any(|file| file.path == path), "{path} is not seen");
    }
    assert!(!files.iter().any(|file| file.path.contains("node_modules")));
}
