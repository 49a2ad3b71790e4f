//! What is never committed: silenced lints, unfinished code, tests that don't run, paths of somebody's machine.

use super::{
    nothing,
    tree::{self, File},
};

/// In Rust code, and what to do instead.
const IN_CODE: [(&str, &str); 6] = [
    ("#[allow(", "say #[expect(.., reason = \"..\")]"),
    ("#![allow(", "say #![expect(.., reason = \"..\")]"),
    ("todo!(", "write it"),
    ("unimplemented!(", "write it"),
    ("#[ignore", "make the test run, or delete it"),
    ("dbg!(", "use tracing"),
];

/// In any text: where somebody's files lie.
const PLACES: [&str; 4] = ["/home/", "/root/", "/srv/", "/Users/"];

/// The rules' own samples.
fn is_sample(path: &str) -> bool {
    path.starts_with("tests/it/tidy/")
}

fn in_code(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.is("rs") && !is_sample(&file.path));
    lines(sources)
        .flat_map(|(path, number, line)| {
            let hits = IN_CODE.iter().filter(move |(word, _)| line.contains(word));
            hits.map(move |(word, instead)| format!("{path}:{number}: {word}: {instead}"))
        })
        .collect()
}

fn absolute_paths(files: &[File]) -> Vec<String> {
    let ours = files.iter().filter(|file| !is_sample(&file.path));
    let hits = lines(ours).filter(|(_, _, line)| PLACES.iter().any(|place| begins_a_path(line, place)));
    hits.map(|(path, number, line)| format!("{path}:{number}: {}", line.trim())).collect()
}

/// `/srv/` in `"/srv/x"`, but not in `/api/srv/x`, `~/srv/` or `https://a/home/`.
fn begins_a_path(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "/~.}])*-_".contains(c))
    })
}

fn lines<'a>(files: impl Iterator<Item = &'a File>) -> impl Iterator<Item = (&'a str, usize, &'a str)> {
    files.flat_map(|file| file.text.lines().enumerate().map(|(n, line)| (file.path.as_str(), n + 1, line)))
}

#[test]
fn nothing_is_silenced_or_unfinished() {
    nothing(&in_code(&tree::files()));
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    nothing(&absolute_paths(&tree::files()));
}

#[test]
fn what_is_forbidden_is_found() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let bad = "fn a() {\n    todo!()\n}\n#[allow(dead_code)]\n#[expect(dead_code, reason = \"x\")]\n#[ignore = \"slow\"]\n";
    let found = in_code(&[file("crates/a/src/lib.rs", bad), file("README.md", bad)]);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("crates/a/src/lib.rs:2: todo!("), "{found:?}");

    for bad in ["cd /srv/x", "path = \"/home/me/x\"", "`/root/.cargo`", "/Users/me"] {
        assert_eq!(absolute_paths(&[file("README.md", bad)]).len(), 1, "{bad}");
    }
    for fine in ["GET /api/srv/7", "https://praktika.invalid/home/x", "~/srv/x", "../srv/x", "/srv-list"] {
        assert_eq!(absolute_paths(&[file("README.md", fine)]), Vec::<String>::new());
    }
}
