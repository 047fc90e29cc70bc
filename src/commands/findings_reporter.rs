//! What a check found, written as it is asked for: at which levels, in which form, how much of it.

use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Result;

use super::console;
use super::exit::{COULD_NOT_WORK, DONE, WRONG_INPUT};
use super::output::Output;
use super::shared_problems::SharedProblems;
use super::usage::refused;
use crate::check::Levels;
use crate::cli::{CheckFormat, Common, FindingOptions};
use crate::input::{FileKind, nearest};
use crate::model::CheckLevel;
use crate::problem::{Code, Facts, Level, Problem};
use crate::report::check::{
    CheckNotes, CheckTotals, Checked, github, json, junit, sarif, summary, text,
};
use crate::words::{Area, Language, Telling, marked};

/// The levels of the command line, those of errors before those of warnings before what is allowed.
///
/// # Errors
/// A code is none.
pub(super) fn levels(options: &FindingOptions, common: &Common) -> Result<Levels> {
    let given = [
        (&options.error, CheckLevel::Error),
        (&options.warn, CheckLevel::Warning),
        (&options.allow, CheckLevel::Allow),
    ];
    let levels = given.into_iter().flat_map(|(names, level)| {
        names.iter().map(move |name| {
            let code = Code::named(name).ok_or_else(|| {
                let nearest = nearest(name, Code::ALL.iter().map(|code| code.name()));
                let facts = Facts::new().with("code", name).with("nearest", nearest);
                refused(common, Area::Usage, "unknown-code", &facts)
            });
            Ok((code?, level))
        })
    });
    let given = levels.collect::<Result<_>>()?;
    Ok(Levels {
        given,
        strict: options.strict,
        quiet: common.quiet,
        counts_accepted: !common.quiet || options.format == CheckFormat::Json,
    })
}

/// What is wrong with no application in particular.
pub(super) fn of_problem(problem: Problem) -> Checked {
    let file = problem.place.file.name().to_owned();
    Checked::unread(file, problem)
}

/// Writes what was found: lines as they come, one JSON or XML document when all is there.
pub(super) struct FindingsReporter<'a> {
    options: &'a FindingOptions,
    common: &'a Common,
    /// The file that takes what is written, if one does.
    file: Option<&'a Path>,
    output: Output,
    language: Language,
    telling: Telling,
    pub(super) totals: CheckTotals,
    pub(super) notes: CheckNotes,
    /// How many findings may still be shown.
    left: usize,
    pub(super) worst: u8,
    /// What has been said of files that several applications share.
    said: HashSet<String>,
    shared: SharedProblems,
    /// What is kept until all is there.
    kept: Vec<Checked>,
}

impl<'a> FindingsReporter<'a> {
    pub(super) fn new(
        options: &'a FindingOptions,
        (common, file): (&'a Common, Option<&'a Path>),
        output: Output,
        language: Language,
    ) -> Self {
        Self {
            options,
            common,
            file,
            output,
            language,
            telling: console::telling(common, file, language),
            totals: CheckTotals::default(),
            notes: CheckNotes::default(),
            left: options.max_findings.unwrap_or(usize::MAX),
            worst: DONE,
            said: HashSet::new(),
            shared: SharedProblems::default(),
            kept: Vec::new(),
        }
    }

    pub(super) fn add_file(&mut self, kind: FileKind, checked: Checked) -> Result<()> {
        match kind {
            FileKind::Outcome => self.totals.outcomes += 1,
            FileKind::Fund => self.totals.funds += 1,
            _ => self.totals.applications += 1,
        }
        self.add_counted(checked)
    }

    pub(super) fn add_table(&mut self, checked: Checked) -> Result<()> {
        *self.totals.tables.get_or_insert(0) += 1;
        self.add_counted(checked)
    }

    fn add_counted(&mut self, mut checked: Checked) -> Result<()> {
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
        if self.common.verbose {
            console::say(&file);
        }
        self.add(checked)
    }

    pub(super) fn add(&mut self, checked: Checked) -> Result<()> {
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
        let lines = match self.options.format {
            CheckFormat::Text => {
                let most = self.options.max_findings.map(|_| self.left);
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

    pub(super) fn finish(&mut self) -> Result<()> {
        let most = self.options.max_findings.unwrap_or(usize::MAX);
        let mut output = BufWriter::new(&mut self.output);
        let (all, totals, notes) = (&self.kept, self.totals, &self.notes);
        let summary = || summary::summary(totals, notes, most, self.language);
        match self.options.format {
            CheckFormat::Text => {
                if !self.common.quiet {
                    writeln!(output, "{}", marked(&summary()))?;
                }
            }
            CheckFormat::Github if self.common.quiet => {}
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
        let is_read = self.options.format == CheckFormat::Text && self.file.is_none();
        if !is_read && !self.common.quiet {
            console::say(&summary());
        }
        Ok(())
    }
}
