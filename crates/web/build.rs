//! Looks whether the style sheet has been built. Never runs npm: a build must not need the network.
use std::{fs, path::Path};

fn main() {
    let dist = Path::new("assets/dist");
    // The folder is created empty, because what embeds it needs it and because cargo runs this script again on every
    // build while a watched path is missing.
    if let Err(error) = fs::create_dir_all(dist) {
        println!("cargo:warning=assets/dist could not be created ({error}): pages will have no style sheet");
    }
    println!("cargo:rerun-if-changed=assets/dist");
    let missing: Vec<_> =
        ["app.css", "mark.svg"].into_iter().filter(|file| !dist.join(file).is_file()).collect();
    if !missing.is_empty() {
        let missing = missing.join(" and ");
        println!(
            "cargo:warning=assets/dist lacks {missing}: pages work, but without their look; run `make assets`"
        );
    }
}
