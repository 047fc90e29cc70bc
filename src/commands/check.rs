//! `si check`: checks applications and reports what it finds.

use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use anyhow::Result;

use super::batch::{Batch, in_order};
use super::check_one::{Looked, checked};
use super::console;
use super::exit::{COULD_NOT_WORK, DONE, WRONG_INPUT};
use super::guard::OverwriteGuard;
use super::load::Loader;
use super::output::Output;
use super::pairs::NamedApplications;
use super::paths::candidates;
use super::shared_problems::SharedProblems;
use super::usage::refused;
use crate::check::Levels;
use crate::cli::{Check, CheckFormat};
use crate::input::{FileKind, nearest};
use crate::model::CheckLevel;
use crate::problem::{Code, Facts, Level, Problem, Problems};
use crate::report::check::summary::{self, empty_list, no_application};
use crate::report::check::{CheckNotes, CheckTotals, Checked, github, json, junit, sarif, text};
use crate::words::{Area, Language, Telling, marked};

/// Checks and reports; the exit code says whether everything holds.
pub(super) fn run(arguments: &Check) -> Result<u8> {
    let levels = levels(arguments)?;
    let mut problems = Problems::default();
    let loader = Loader::of_sources(
        arguments.unit_costs.as_ref(),
        arguments.policy.as_slice(),
        &mut problems,
    )?;
    let files_from = arguments.files_from.as_deref();
    let here = [PathBuf::from(".")];
    let paths = if arguments.paths.is_empty() && files_from.is_none() {
        &here[..]
    } else {
        &arguments.paths
    };
    let candidates = candidates(paths, files_from, &arguments.exclude);
    let workspace = candidates
        .files
        .first()
        .and_then(|candidate| loader.workspace(&candidate.path));
    let language = console::language(
        &arguments.common,
        workspace.and_then(|shared| shared.workspace.language),
    );
    let file = arguments.output.file();
    let inputs = arguments.paths.iter().chain(&arguments.policy);
    let guard = OverwriteGuard::of(file, inputs.chain(&arguments.files_from), language)?;
    let mut batch = Batch::new(&arguments.common, language);
    let output = Output::open(file, &mut batch)?;
    let mut reporter = FindingsReporter::new(arguments, output, language);
    reporter.notes.excluded = candidates.excluded;
    // A policy that cannot be read is wrong for every application, and said once; so is a folder.
    let is_policy_read = !problems.has_errors();
    let first = problems.in_file_order().into_iter();
    for problem in first.chain(candidates.problems) {
        reporter.add(of_problem(problem))?;
    }
    if is_policy_read {
        let applications = NamedApplications::new(&candidates.files);
        in_order(
            candidates.files,
            arguments.threads,
            |candidate| checked(&loader, &levels, &candidate, &applications),
            |looked| match looked {
                Looked::Checked(kind, checked) => reporter.add_file(kind, checked),
                Looked::PassedOver(file) => {
                    reporter.notes.passed_over.push(file);
                    Ok(())
                }
            },
        )?;
        let totals = reporter.totals;
        if candidates.is_empty_list {
            if !arguments.common.quiet {
                console::say(&empty_list(language));
            }
        } else if totals.files() == 0 && totals.errors == 0 {
            let notes = &reporter.notes;
            console::say(&no_application(notes.passed_over.len(), language));
            if !notes.excluded.is_empty() {
                console::say(&summary::notes(notes, language));
            }
            return Ok(COULD_NOT_WORK);
        }
    }
    guard.spares(&loader.databases)?;
    reporter.finish()?;
    Ok(reporter.worst)
}

/// The levels of the command line, those of errors before those of warnings before what is allowed.
fn levels(arguments: &Check) -> Result<Levels> {
    let given = [
        (&arguments.error, CheckLevel::Error),
        (&arguments.warn, CheckLevel::Warning),
        (&arguments.allow, CheckLevel::Allow),
    ];
    let levels = given.into_iter().flat_map(|(names, level)| {
        names.iter().map(move |name| {
            let code = Code::named(name).ok_or_else(|| {
                let nearest = nearest(name, Code::ALL.iter().map(|code| code.name()));
                let facts = Facts::new().with("code", name).with("nearest", nearest);
                refused(&arguments.common, Area::Usage, "unknown-code", &facts)
            });
            Ok((code?, level))
        })
    });
    let given = levels.collect::<Result<_>>()?;
    Ok(Levels {
        given,
        strict: arguments.strict,
        quiet: arguments.common.quiet,
        counts_accepted: !arguments.common.quiet || arguments.format == CheckFormat::Json,
    })
}

/// What is wrong with no application in particular.
fn of_problem(problem: Problem) -> Checked {
    let file = problem.place.file.name().to_owned();
    Checked::unread(file, problem)
}

/// Writes what was found: lines as they come, one JSON or XML document when all is there.
struct FindingsReporter<'a> {
    arguments: &'a Check,
    output: Output,
    language: Language,
    telling: Telling,
    totals: CheckTotals,
    notes: CheckNotes,
    /// How many findings may still be shown.
    left: usize,
    worst: u8,
    /// What has been said of files that several applications share.
    said: HashSet<String>,
    shared: SharedProblems,
    /// What is kept until all is there.
    kept: Vec<Checked>,
}

impl<'a> FindingsReporter<'a> {
    fn new(arguments: &'a Check, output: Output, language: Language) -> Self {
        Self {
            arguments,
            output,
            language,
            telling: console::telling(&arguments.common, arguments.output.file(), language),
            totals: CheckTotals::default(),
            notes: CheckNotes::default(),
            left: arguments.max_findings.unwrap_or(usize::MAX),
            worst: DONE,
            said: HashSet::new(),
            shared: SharedProblems::default(),
            kept: Vec::new(),
        }
    }

    fn add_file(&mut self, kind: FileKind, mut checked: Checked) -> Result<()> {
        match kind {
            FileKind::Outcome => self.totals.outcomes += 1,
            FileKind::Fund => self.totals.funds += 1,
            _ => self.totals.applications += 1,
        }
        let file = checked.file.clone();
        if checked.is_without_status {
            self.notes.without_status.push(file.clone());
        }
        let problems = checked.findings.iter().map(|finding| &finding.problem);
        let repeated = self.shared.repeated(&file, problems);
        checked.findings.retain(|finding| {
            let file_of = finding.problem.place.file.name();
            let words = || {
                let problem = &finding.problem;
                problem.told_in_short(finding.level, Language::English)
            };
            file_of == file || !repeated.contains_key(file_of) && self.said.insert(words())
        });
        self.totals.add_file(&checked);
        let notes = &mut self.notes;
        if let Some(lowered) = checked.lowered.take()
            && !notes.lowered.contains(&lowered)
        {
            notes.lowered.push(lowered);
        }
        if self.arguments.common.verbose {
            console::say(&file);
        }
        self.add(checked)
    }

    fn add(&mut self, checked: Checked) -> Result<()> {
        self.totals.add(&checked);
        if checked.obstacle.is_some() {
            self.worst = self.worst.max(WRONG_INPUT);
        }
        for finding in &checked.findings {
            let problem = &finding.problem;
            // One that an application names is that application's fault.
            let is_named = problem.text_of("path").is_some();
            let unreadable = problem.code() == Code::UNREADABLE_FILE && !is_named;
            let code = match finding.level {
                Level::Error if unreadable => COULD_NOT_WORK,
                Level::Error => WRONG_INPUT,
                Level::Warning => DONE,
            };
            self.worst = self.worst.max(code);
        }
        let lines = match self.arguments.format {
            CheckFormat::Text => {
                let most = self.arguments.max_findings.map(|_| self.left);
                text::text(&checked, most, self.telling)
            }
            CheckFormat::Github => github::text(&checked, self.left, self.language),
            CheckFormat::Json | CheckFormat::Sarif | CheckFormat::Junit => {
                self.kept.push(checked);
                return Ok(());
            }
        };
        self.left -= self.left.min(checked.findings.len());
        self.output.write_all(lines.as_bytes())?;
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        let most = self.arguments.max_findings.unwrap_or(usize::MAX);
        let mut output = BufWriter::new(&mut self.output);
        let (all, totals, notes) = (&self.kept, self.totals, &self.notes);
        let summary = || summary::summary(totals, notes, most, self.language);
        match self.arguments.format {
            CheckFormat::Text => {
                if !self.arguments.common.quiet {
                    writeln!(output, "{}", marked(&summary()))?;
                }
            }
            CheckFormat::Github if self.arguments.common.quiet => {}
            CheckFormat::Github => {
                let text = summary::notes(notes, self.language);
                output.write_all(github::notice(&text).as_bytes())?;
            }
            CheckFormat::Json => {
                json::write(&mut output, all, (totals, notes), most, self.language)?;
            }
            CheckFormat::Sarif => sarif::write(&mut output, all, notes, most, self.language)?,
            CheckFormat::Junit => junit::write(&mut output, all, notes, most, self.language)?,
        }
        output.flush()?;
        drop(output);
        self.output.finish()?;
        // Where the output is for a program, a person still sees how it went.
        let is_read =
            self.arguments.format == CheckFormat::Text && self.arguments.output.file().is_none();
        if !is_read && !self.arguments.common.quiet {
            console::say(&summary());
        }
        Ok(())
    }
}
