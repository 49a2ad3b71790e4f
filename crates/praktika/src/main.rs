//! The binary `praktika`: reads the process's variables and arguments, and hands them on.

use std::process::ExitCode;

use clap::Parser;
use praktika::command::{Cli, run};

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Not `env::vars()`: it panics when any variable of the process isn't Unicode.
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    run(cli, variables)
}
