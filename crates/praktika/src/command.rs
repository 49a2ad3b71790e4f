//! The command line. Names are a contract; `--json` prints one object, or one a line.

mod account;
mod catalogue;
mod config_show;
mod doctor;
mod evaluate;
mod explain;
mod export;
mod import;
mod labour;
mod mail;
mod migrate;
mod openapi;
mod organisations;
mod outbox;
mod output;
mod region;
mod resolve;
mod rules;
mod seed;
mod serve;
mod suggest;
mod titles;
mod token;
mod worker;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::{self, LogFormat, LogSettings, Settings, Variables};

/// What can go wrong on the command line: its text is for a person.
pub type CommandError = Box<dyn std::error::Error + Send + Sync>;

/// Matches vocational schools with the companies that can host and support their learners.
#[derive(Debug, Parser)]
#[command(name = "praktika", version)]
pub struct Cli {
    /// Settings file; without it the defaults hold
    #[arg(long, global = true, env = "PRAKTIKA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages and API, with a worker in the same process
    Serve(serve::Serve),
    /// Run a worker alone
    Worker,
    /// Bring tables, shipped catalogue and first rules up to date; repeatable
    Migrate(output::Form),
    /// Fill the database with an example
    Seed(seed::Seed),
    /// Bring in a table that others made
    Import(import::Import),
    /// Write a table that an import reads back
    Export(export::Export),
    /// Find the trade that a title names, one line a title
    Resolve(resolve::Resolve),
    /// Measures of what the engine understands
    #[command(subcommand)]
    Evaluate(evaluate::Evaluate),
    /// Print what labour law says of learners at work in a region, and what to check by hand
    Labour(labour::Labour),
    /// Print a region: names, parents, neighbours, towns
    Region(region::Region),
    /// Organisations that look like one, and making them one
    #[command(subcommand)]
    Organisations(organisations::Organisations),
    /// Titles that wait until a person says which trade they name
    #[command(subcommand)]
    Titles(titles::Titles),
    /// Print the suggestions of a need, or of all open needs of an organisation
    Suggest(suggest::Suggest),
    /// Print why a pair scores what it scores, or every rule that blocks it
    Explain(explain::Explain),
    /// The matching rules
    #[command(subcommand)]
    Rules(rules::Rules),
    /// Mail that waits, left or failed
    #[command(subcommand)]
    Outbox(outbox::Outbox),
    /// How mails look, what came back, and whom to write to again
    #[command(subcommand)]
    Mail(mail::Mail),
    /// Accounts of admins and regional coordinators
    #[command(subcommand)]
    Account(account::Account),
    /// Tokens for the API and links to pages
    #[command(subcommand)]
    Token(token::Token),
    /// Print the OpenAPI document
    Openapi,
    /// Check the installation and say how to mend it
    Doctor(output::Form),
    /// The settings in force
    #[command(subcommand)]
    Config(config_show::ConfigCommand),
}

/// Where a debug build is to end, for tests of what a crash leaves behind. No setting: it is none of an operator's.
const FAULT_POINT: &str = "PRAKTIKA_FAULT_POINT";

/// What a command that failed ends with.
const FAILED: u8 = 1;
/// What a mail server understands as "hand it over once more later" (`EX_TEMPFAIL` of sysexits.h).
const LATER: u8 = 75;

impl Command {
    /// What it ends with when it fails, be it before it began: at any other code a mail server gives up, and the report
    /// that it had for us is lost.
    const fn failure(&self) -> u8 {
        if matches!(self, Self::Mail(mail::Mail::Ingest(_))) { LATER } else { FAILED }
    }
}

/// Runs one command.
pub fn run(cli: Cli, variables: Variables) -> ExitCode {
    let failure = cli.command.failure();
    match start(cli, variables) {
        Ok(code) => code,
        Err(error) => {
            output::complain(error.as_ref());
            ExitCode::from(failure)
        }
    }
}

fn start(cli: Cli, variables: Variables) -> Result<ExitCode, CommandError> {
    if let Command::Openapi = cli.command {
        openapi::print()?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some((_, point)) = variables.iter().find(|(name, _)| *name == FAULT_POINT) {
        app::FaultPoint::arm(point)?;
    }
    let settings = settings::load(cli.config.as_deref(), variables)?;
    if let Command::Mail(mail::Mail::Preview(preview)) = &cli.command {
        preview.write()?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Command::Config(command) = &cli.command {
        command.run(&settings)?;
        return Ok(ExitCode::SUCCESS);
    }
    let serves = matches!(cli.command, Command::Serve(_) | Command::Worker);
    init_log(&settings.log, serves)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(Box::pin(dispatch(cli.command, settings)))
}

async fn dispatch(command: Command, settings: Settings) -> Result<ExitCode, CommandError> {
    match command {
        Command::Serve(serve) => serve.run(&settings).await?,
        Command::Worker => worker::run(&settings).await?,
        Command::Migrate(form) => migrate::run(&settings, &form).await?,
        Command::Seed(seed) => seed.run(&settings).await?,
        Command::Import(import) => return import.run(&settings).await,
        Command::Export(export) => export.run(&settings).await?,
        Command::Organisations(organisations) => organisations.run(&settings).await?,
        Command::Resolve(resolve) => resolve.run(&settings).await?,
        Command::Evaluate(evaluate) => evaluate.run(&settings).await?,
        Command::Labour(labour) => labour.run(&settings).await?,
        Command::Region(region) => region.run(&settings).await?,
        Command::Titles(titles) => titles.run(&settings).await?,
        Command::Suggest(suggest) => suggest.run(&settings).await?,
        Command::Explain(explain) => explain.run(&settings).await?,
        Command::Rules(rules) => rules.run(&settings).await?,
        Command::Outbox(outbox) => outbox.run(&settings).await?,
        Command::Mail(mail) => mail.run(&settings).await?,
        Command::Account(account) => account.run(&settings).await?,
        Command::Token(token) => token.run(&settings).await?,
        Command::Doctor(form) => return doctor::run(&settings, &form).await,
        Command::Openapi | Command::Config(_) => {} // done before the database was opened
    }
    Ok(ExitCode::SUCCESS)
}

/// The log goes to standard error. Commands that print something say only what went wrong.
fn init_log(log: &LogSettings, serves: bool) -> Result<(), CommandError> {
    let level = if serves { log.level.as_str() } else { "warn" };
    // lettre's lines would hold the mails.
    let filter = tracing_subscriber::EnvFilter::try_new(level)?.add_directive("lettre=info".parse()?);
    let log_to = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match log.format {
        LogFormat::Pretty => log_to.init(),
        LogFormat::Json => log_to.json().init(),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_server_keeps_what_could_not_be_taken_in() {
        for (words, code) in [
            (&["praktika", "mail", "ingest"][..], LATER),
            (&["praktika", "mail", "ingest", "--directory", "reports"], LATER),
            (&["praktika", "mail", "lift", "a@b.example"], FAILED),
            (&["praktika", "worker"], FAILED),
        ] {
            let cli = Cli::try_parse_from(words).expect("a command");
            assert_eq!(cli.command.failure(), code, "{words:?}");
        }
    }
}
