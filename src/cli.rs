//! What may be typed. Defines, does nothing.

mod authors;
mod compare;
mod costs;
mod described;
mod documents;
mod fund;
mod options;
mod settle;
mod shell;

use std::path::PathBuf;

pub(crate) use authors::{Fmt, New, PolicyFormat, PolicyInForce};
pub(crate) use compare::{Diff, Recalc};
pub(crate) use costs::{
    CostsArguments, CostsCheck, CostsCommand, CostsDiff, CostsFmt, CostsImport, CostsIndex,
    CostsList, CostsOptions, CostsSearch, CostsShow,
};
pub(crate) use described::{Explain, Schema, SchemaName};
pub(crate) use documents::{DocumentOptions, Plot, Report};
pub(crate) use fund::Funding;
pub(crate) use options::{
    Basis, Common, DrawOptions, FindingOptions, OutputOption, SourceOptions, TableOptions,
};
pub(crate) use settle::{Settle, SingleFormat};
pub(crate) use shell::{Completions, Man, Shell};

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::model::{AmountUnit, Choice};

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "si",
    bin_name = "si",
    version,
    about = "Socioeconomic calculations of social investments",
    max_term_width = 100
)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Begin an application: a commented file that calculates at once, with blanks to fill in
    New(New),
    /// Compute an application: costs, expected reductions, coverage and the return plan
    Calc(Calc),
    /// Write a figure out to the inputs that it rests on, with their places and sources
    Trace(Trace),
    /// Check finished applications: whether they are complete, consistent and robust
    Check(Check),
    /// Fix an application's figures: write them with their inputs, unit costs and policy to a lock beside it
    Lock(Locking),
    /// Recalculate applications with other unit costs: what changes, why, and who falls below the target
    Recalc(Recalc),
    /// Compare two versions of an application: which inputs changed, and what each did
    Diff(Diff),
    /// Settle an investment after follow-up: plan against outcome, what each department owes, has paid and has left
    Settle(Settle),
    /// Follow the reservation over many investments: what it pays out, gets back, has bound and free, year by year
    Fund(Funding),
    /// Write a report for those who decide: a web page that prints well, Markdown or a workbook
    Report(Report),
    /// Draw a picture of an application's result, as SVG
    Plot(Plot),
    /// The unit-cost database: what an intervention costs, and since when
    Costs(CostsArguments),
    /// Lay applications out alike: blanks and groups of digits; comments and meaning stay
    Fmt(Fmt),
    /// Show the policy in force, and where each of its values comes from
    Policy(PolicyInForce),
    /// Explain a problem's code, a key of the format, or a word of the field
    Explain(Explain),
    /// Write the JSON Schema of a file or an output, for editors and programs
    Schema(Schema),
    /// Write what a shell loads to complete commands, options, files and names
    Completions(Completions),
    /// Write a manual page
    Man(Man),
}

/// `si calc`.
#[derive(Debug, Args)]
pub(crate) struct Calc {
    /// Applications (TOML files), folders of them, or patterns such as `**/a*.toml`; `-` is standard input
    #[arg(required = true, value_name = "APPLICATION")]
    pub applications: Vec<PathBuf>,

    #[command(flatten)]
    pub basis: Basis,

    /// Unit costs and policy of each application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    /// One table alone, for table, markdown and csv [default: the first screen, summary, and the
    /// tables that are looked at first; of several applications comparison]
    // Its values are the registry of tables, which knows more than may be typed.
    #[arg(long, value_name = "NAME")]
    pub table: Option<String>,

    /// Order of several applications: amounts and coverage from the largest, name and payback from the first [default:
    /// as they are named]
    #[arg(long, value_enum, value_name = "COLUMN")]
    pub sort: Option<Sort>,

    /// Inputs in the tables of one-way ranges and break-evens, at least one: those that move coverage most [default:
    /// 10; below the first screen 5]
    #[arg(long, value_name = "N", value_parser = top)]
    pub top: Option<usize>,

    /// Coverage over a grid of two inputs, given twice, for the rows and for the columns: ADDRESS=0.05..0.15 goes from
    /// a low to a high in 4 steps, ADDRESS=0.05..0.15/10 in 10 (at most 100), ADDRESS=*0.5..*1.5 by factors, on a
    /// number or a table of years
    #[arg(long, value_name = "RANGE")]
    pub grid: Vec<String>,

    #[command(flatten)]
    pub drawing: DrawOptions,

    #[command(flatten)]
    pub tables: TableOptions,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// `si trace`.
#[derive(Debug, Args)]
pub(crate) struct Trace {
    /// The application (a TOML file); `-` is standard input
    pub application: PathBuf,

    /// Figures by name, such as `coverage`, `effect.hvb.2018`, `return_plan.social.2022`, or an input's address
    #[arg(
        value_name = "FIGURE",
        required_unless_present = "list",
        conflicts_with = "list"
    )]
    pub figures: Vec<String>,

    /// List the names of all figures with their values
    #[arg(long)]
    pub list: bool,

    /// Write out so many levels of what the figure follows from
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub depth: u32,

    /// Figures of the settlement with an outcome instead: those of the outcome by the names of `si calc`, `settlement.…`,
    /// and `planned.…` for those of the plan
    #[arg(long, value_name = "FILE", conflicts_with_all = ["set", "scenario"])]
    pub outcome: Option<PathBuf>,

    /// Last verified year [default: the last that the outcome has]
    #[arg(long, value_name = "YEAR", requires = "outcome", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub as_of: Option<i32>,

    #[command(flatten)]
    pub basis: Basis,

    /// Unit costs and policy of the application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = TraceFormat::Table)]
    pub format: TraceFormat,

    /// Longest line of text, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// `si check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Applications, folders of them, hidden files too, or patterns such as `**/a*.toml`: TOML files that are no
    /// applications are passed over; `-` is standard input [default: the folder where one stands]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Check the applications that a file lists too, a path a line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,

    /// Leave out what is so called in the folders (repeatable); `*` stands for any signs, a pattern with `/` for a path
    #[arg(long, value_name = "PATTERN")]
    pub exclude: Vec<String>,

    /// Unit costs, a CSV file or a folder of them [default: as of `si calc`]
    #[arg(long, value_name = "PATH")]
    pub unit_costs: Option<PathBuf>,

    /// Policy: orebro, norrkoping, none, or a file with a `[policy]` table
    #[arg(long, value_name = "PRESET|FILE")]
    pub policy: Option<PathBuf>,

    /// What is reported, and in which form.
    #[command(flatten)]
    pub findings: FindingOptions,

    /// Draws of each application whose policy has a `minimum_probability`, at least 100
    #[arg(long, value_name = "N", value_parser = draws_of_verdict, default_value_t = 10_000)]
    pub draws: u64,

    /// The seed of the draws: the same gives the same draws
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,

    /// Threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub threads: Option<usize>,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// A number of inputs, at least one: of none there is no table.
fn top(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(top @ 1..) => Ok(top),
        _ => Err("a whole number, at least 1".to_owned()),
    }
}

/// A number of draws: one has no spread, and more than a thousand million would take hours.
fn draws(text: &str) -> Result<u64, String> {
    draws_from(2, text)
}

/// A number of draws that a verdict hangs on: of few the probability says next to nothing.
fn draws_of_verdict(text: &str) -> Result<u64, String> {
    draws_from(100, text)
}

fn draws_from(least: u64, text: &str) -> Result<u64, String> {
    let draws = text.replace('_', "").parse().ok();
    let draws = draws.filter(|draws| (least..=1_000_000_000).contains(draws));
    draws.ok_or_else(|| format!("a whole number from {least} to 1000000000, such as 10000"))
}

/// A number of threads, at least one.
fn threads(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a whole number from 1 to 1024, such as 2".to_owned()),
    }
}

/// `si lock`.
#[derive(Debug, Args)]
pub(crate) struct Locking {
    /// Applications (TOML files), folders of them, or patterns such as `**/a*.toml`; the lock of skolfam.toml is
    /// skolfam.lock
    #[arg(required = true, value_name = "APPLICATION")]
    pub applications: Vec<PathBuf>,

    /// Fix the settlement with an outcome too, of one application; a lock that has one keeps it
    #[arg(long, value_name = "FILE")]
    pub outcome: Option<PathBuf>,

    /// Last verified year [default: the last that the outcome has]
    #[arg(long, value_name = "YEAR", requires = "outcome", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub as_of: Option<i32>,

    /// Write over the lock of a finished or of another application, and over one of a later version
    #[arg(long)]
    pub force: bool,

    #[command(flatten)]
    pub sources: SourceOptions,

    #[command(flatten)]
    pub common: Common,
}

/// Forms of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Tables for people
    Table,
    /// JSON, an array where there are several applications
    Json,
    /// JSON, one application a line
    Ndjson,
    /// CSV for spreadsheets, one row a figure
    Csv,
    /// Markdown, with tables as GitHub renders them
    Markdown,
}

/// What applications are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    /// Name
    Name,
    /// The reservation's cost
    Cost,
    /// What is expected for the municipality
    Expected,
    /// What of it can be taken home in money
    Realisable,
    /// Coverage
    Coverage,
    /// Payback year, never last
    Payback,
    /// Whether the target is met
    Target,
}

/// Forms of a written-out figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TraceFormat {
    /// Text for people
    Table,
    /// JSON, an array where several figures were asked for
    Json,
    /// Markdown
    Markdown,
}

/// Forms of what a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Text for people, with the line concerned
    Text,
    /// JSON
    Json,
    /// Annotations of GitHub
    Github,
    /// SARIF 2.1.0
    Sarif,
    /// `JUnit` XML
    Junit,
}

impl ValueEnum for AmountUnit {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Kronor, Self::Thousands, Self::Millions]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Kronor => "Kronor",
            Self::Thousands => "Thousands of kronor",
            Self::Millions => "Millions of kronor",
        };
        Some(PossibleValue::new(self.word()).help(help))
    }
}
