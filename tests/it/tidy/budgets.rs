//! How long a file may be. (Functions: `too-many-lines-threshold` in clippy.toml.)

use super::{
    nothing,
    tree::{self, File},
};

/// Lines that a Rust file may have.
fn budget(path: &str) -> usize {
    match path {
        _ if path.ends_with("/mod.rs") => 60,
        _ if path.starts_with("tests/") => 400,
        _ => 300,
    }
}

fn too_long(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.is("rs"));
    let long = sources.map(|file| (&file.path, file.text.lines().count(), budget(&file.path)));
    long.filter(|(_, lines, budget)| lines > budget)
        .map(|(path, lines, budget)| {
            format!("{path} has {lines} lines, of {budget}: move a subject to a file of its own")
        })
        .collect()
}

/// Names that say nothing about what is inside.
const NO_NAMES: [&str; 6] = ["util", "utils", "helper", "helpers", "misc", "common"];

fn names_that_say_nothing(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.is("rs"));
    let vague = sources
        .filter(|file| file.path.trim_end_matches(".rs").split('/').any(|part| NO_NAMES.contains(&part)));
    vague.map(|file| file.path.clone()).collect()
}

#[test]
fn files_keep_within_their_budget() {
    nothing(&too_long(&tree::files()));
}

#[test]
fn modules_are_named_after_what_they_do() {
    nothing(&names_that_say_nothing(&tree::files()));
}

#[test]
fn a_long_file_and_a_vague_name_are_found() {
    let file = |path: &str, lines: usize| File { path: path.to_owned(), text: "//\n".repeat(lines) };
    let files = [
        file("crates/app/src/a.rs", 300),
        file("crates/app/src/b.rs", 301),
        file("crates/app/tests/c.rs", 301),
        file("crates/app/src/d/mod.rs", 61),
        file("tests/it/e.rs", 400),
        file("tests/it/f.rs", 401),
        file("crates/app/templates/long.html", 900),
        file("crates/app/src/utils.rs", 1),
        file("crates/app/src/common/form.rs", 1),
    ];
    let found = too_long(&files);
    assert_eq!(found.len(), 4, "{found:?}");
    for (found, path) in found.iter().zip(["b.rs", "c.rs", "d/mod.rs", "f.rs"]) {
        assert!(found.contains(path), "{found}");
    }
    assert_eq!(names_that_say_nothing(&files), ["crates/app/src/utils.rs", "crates/app/src/common/form.rs"]);
}
