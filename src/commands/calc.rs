//! `si calc`: computes applications and reports them.

use std::collections::HashSet;
use std::io::{self, BufWriter, Write};

use anyhow::Result;

use super::load::Loader;
use super::settings::settings;
use super::{COULD_NOT_WORK, DONE, WRONG_INPUT, console};
use crate::cli::{Amounts, Calc, Format};
use crate::problem::{Problem, Problems};
use crate::report::terminal::Layout;
use crate::report::{Outcome, calculation_text, json};
use crate::words::{AmountUnit, Language, Message};

/// Reads, calculates and reports; the exit code says how it went.
pub(super) fn run(arguments: &Calc) -> Result<u8> {
    let settings = settings(&arguments.basis, &arguments.common);
    let mut problems = Problems::default();
    let mut loader = Loader::asked(&arguments.basis, settings, &mut problems)?;

    let workspace = arguments
        .applications
        .first()
        .and_then(|path| loader.workspace(path));
    let workspace = workspace.as_ref().map(|shared| shared.workspace.as_ref());
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    let amounts = amounts(arguments, workspace.and_then(|workspace| workspace.amounts));
    let mut reporter = Reporter::new(arguments, language, amounts);
    if problems.has_errors() {
        let code = code(problems.iter());
        reporter.report_problems(&problems.in_file_order())?;
        return Ok(code);
    }
    let mut worst = DONE;
    for path in &arguments.applications {
        let outcome = loader.outcome(path);
        if let Outcome::Failed(failed) = &outcome {
            worst = worst.max(code(failed.problems.iter()));
        }
        reporter.report(outcome)?;
    }
    reporter.finish()?;
    Ok(worst)
}

/// The exit code of problems: a file that cannot be read weighs more than one that is wrong.
pub(super) fn code<'p>(mut problems: impl Iterator<Item = &'p Problem>) -> u8 {
    let unreadable =
        problems.any(|problem| matches!(problem.message, Message::UnreadableFile { .. }));
    if unreadable {
        COULD_NOT_WORK
    } else {
        WRONG_INPUT
    }
}

fn amounts(arguments: &Calc, workspace: Option<AmountUnit>) -> AmountUnit {
    let asked = arguments.amounts.map(|amounts| match amounts {
        Amounts::Kr => AmountUnit::Kronor,
        Amounts::Tkr => AmountUnit::Thousands,
        Amounts::Mnkr => AmountUnit::Millions,
    });
    asked.or(workspace).unwrap_or_default()
}

/// What goes to standard error beside errors.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    Nothing,
    Warnings,
    WarningsAndFiles,
}

impl Aside {
    /// Warnings are left out where a person has them in the tables already.
    fn of(arguments: &Calc) -> Self {
        let seen_in_tables = arguments.format == Format::Table && console::sees_both();
        if arguments.common.verbose {
            Self::WarningsAndFiles
        } else if arguments.common.quiet || seen_in_tables {
            Self::Nothing
        } else {
            Self::Warnings
        }
    }
}

/// Writes outcomes as they come.
struct Reporter {
    format: Format,
    language: Language,
    layout: Layout,
    aside: Aside,
    several: bool,
    /// What has been said on standard error: the problems of a database shared by many applications are said once.
    said: HashSet<String>,
    /// Outcomes kept until all are there, for one JSON value.
    kept: Vec<Outcome>,
    written: bool,
}

impl Reporter {
    fn new(arguments: &Calc, language: Language, amounts: AmountUnit) -> Self {
        Self {
            format: arguments.format,
            language,
            layout: Layout {
                width: console::width(arguments.width),
                amounts,
                language,
            },
            aside: Aside::of(arguments),
            several: arguments.applications.len() > 1,
            said: HashSet::new(),
            kept: Vec::new(),
            written: false,
        }
    }

    fn report(&mut self, outcome: Outcome) -> Result<()> {
        match &outcome {
            Outcome::Calculated(calculated) => {
                if self.aside == Aside::WarningsAndFiles {
                    let files = calculated.unit_costs.iter().map(|(file, _)| file.as_str());
                    let files: Vec<&str> = std::iter::once(calculated.file.as_str())
                        .chain(files)
                        .collect();
                    writeln!(io::stderr(), "{}", files.join("\n"))?;
                }
                if self.aside != Aside::Nothing {
                    self.report_problems(&calculated.warnings)?;
                }
            }
            Outcome::Failed(failed) => self.report_problems(&failed.problems)?,
        }
        let mut output = BufWriter::new(io::stdout().lock());
        match (self.format, &outcome) {
            (Format::Json, _) => {
                self.kept.push(outcome);
                return Ok(());
            }
            (Format::Ndjson, _) => json::write_line(&mut output, &outcome, self.language)?,
            (Format::Table, Outcome::Calculated(calculated)) => {
                if self.written {
                    writeln!(output)?;
                }
                output.write_all(calculation_text::text(calculated, self.layout).as_bytes())?;
                self.written = true;
            }
            (Format::Table, Outcome::Failed(_)) => {}
        }
        output.flush()?;
        Ok(())
    }

    fn report_problems(&mut self, problems: &[Problem]) -> Result<()> {
        let mut errors = BufWriter::new(io::stderr().lock());
        for problem in problems {
            let text = problem.rendered(self.language);
            if self.said.insert(text.clone()) {
                errors.write_all(text.as_bytes())?;
            }
        }
        errors.flush()?;
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        if self.format == Format::Json {
            let mut output = BufWriter::new(io::stdout().lock());
            json::write(&mut output, &self.kept, self.several, self.language)?;
            output.flush()?;
        }
        Ok(())
    }
}
