//! `si recalc`: applications with other unit costs, what that changes, why, and who falls below the target.

mod items;
mod one;
mod options;
mod output;
mod progress;
mod tables;
mod tally;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use items::{Item, standard_input};
use one::{Comparer, Outcome};
use options::{FailOn, Shard};
use output::{Earlier, Output};
use progress::Progress;
use tables::Tables;
use tally::{Tallies, Tally};

use super::calc::code;
use super::database::{Database, Databases};
use super::in_order::in_order;
use super::load::Loader;
use super::paths::{Candidate, candidates};
use super::settings::{policy, wrong_command_line};
use super::{DONE, console};
use crate::cli::{Format, Recalc};
use crate::input::{fingerprint, shown};
use crate::model::{PolicyLevel, Year};
use crate::problem::{Place, Problem, Problems};
use crate::report::compared::Recalculated;
use crate::report::csv::Csv;
use crate::report::recalculation_sheets::{OverviewRow, sheets};
use crate::report::terminal::Layout;
use crate::report::{self, json, recalculation_json};
use crate::words::Language;
use crate::words::recalculation::{
    cannot_resume, named_twice, no_applications, shard_of_stream, stream_beside_files,
    wrong_fail_on, wrong_shard,
};

/// Reads, compares and reports; the exit code says how it went.
pub(super) fn run(arguments: &Recalc) -> Result<u8> {
    let asked = Asked::of(arguments);
    let mut problems = Problems::default();
    let level = arguments
        .policy
        .as_deref()
        .map_or_else(PolicyLevel::default, |given| policy(given, &mut problems));
    let databases = Databases::default();
    let new = database(&databases, &arguments.to, &mut problems);
    let old = arguments.from.clone().or_else(|| {
        let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
        named.map(Into::into)
    });
    let named = old
        .as_deref()
        .map(|old| database(&databases, old, &mut problems));
    let loader = Loader::new(
        std::env::current_dir()?,
        old.clone(),
        level.clone(),
        Vec::new(),
        None,
    );
    let found = asked.found(arguments)?;
    let first = found.files.first().map(|candidate| candidate.path.as_path());
    let workspace = loader.workspace(first.unwrap_or(Path::new("-")));
    let workspace = workspace.as_ref().map(|shared| shared.workspace.as_ref());
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    let layout = Layout {
        width: console::width(arguments.width),
        amounts: super::calc::amount_unit(
            arguments.amounts,
            workspace.and_then(|workspace| workspace.amounts),
        ),
        language,
        top: 0,
    };
    let mut said = Said {
        language,
        said: HashSet::new(),
    };
    if problems.has_errors() {
        let problems = problems.in_file_order();
        said.say(&problems)?;
        return Ok(code(problems.iter()));
    }
    let Some(new) = new else { return Ok(DONE) };
    // Everything that the bytes of a result depend on, but the applications themselves.
    let fingerprints = |database: &Arc<Database>| database.fingerprints.clone();
    let depends = (
        env!("CARGO_PKG_VERSION"),
        (arguments.format, language, layout, &arguments.fail_on),
        (arguments.price_year, &level, &old),
        (fingerprints(&new), named.flatten().as_ref().map(fingerprints)),
        (&arguments.shard, &found.files, asked.streams),
    );
    let run = fingerprint(format!("{depends:?}").as_bytes());
    let Asked {
        fail_on, streams, ..
    } = asked;
    let comparer = Comparer {
        old: loader,
        new,
        price_year: arguments.price_year.and_then(Year::new),
        fail_on,
    };
    let work = Work {
        arguments,
        comparer,
        layout,
    };
    if !arguments.common.quiet && !found.twice.is_empty() {
        let twice: Vec<String> = found.twice.iter().map(|path| shown(path)).collect();
        writeln!(io::stderr(), "{}", named_twice(&twice, language))?;
    }
    let mut tallies = Tallies::default();
    let lost = code_of_lost(&found.problems, &mut said)?;
    let all = (!streams).then_some(found.files.len());
    let written = if streams {
        work.all(standard_input(), all, &run, &mut said, &mut tallies)
    } else {
        let items = found.files.into_iter().map(Item::File);
        work.all(items, all, &run, &mut said, &mut tallies)
    };
    match written {
        // Whoever read the output has left; the applications are as right or wrong as before.
        Err(error) if console::is_closed_pipe(&error) => {}
        written => written?,
    }
    if tallies.applications() == 0 && lost == DONE {
        writeln!(io::stderr(), "{}", no_applications(language))?;
    }
    let with_counts = !matches!(arguments.format, Format::Table | Format::Markdown);
    let to = shown(&arguments.to);
    tallies.report(&to, with_counts, arguments.common.quiet, language)?;
    Ok(tallies.code().max(lost))
}

/// What was typed, as far as it needs more than reading.
struct Asked {
    fail_on: Vec<FailOn>,
    shard: Option<Shard>,
    streams: bool,
}

impl Asked {
    /// What was typed; what makes no sense is a wrong command line.
    fn of(arguments: &Recalc) -> Self {
        let language = console::language(&arguments.common, None);
        let fail_on = arguments.fail_on.iter().map(|text| {
            FailOn::of(text).unwrap_or_else(|| wrong_command_line(&wrong_fail_on(text, language)))
        });
        let shard = arguments.shard.as_ref().map(|text| {
            Shard::of(text).unwrap_or_else(|| wrong_command_line(&wrong_shard(text, language)))
        });
        let streams = arguments.paths.iter().any(|path| shown(path) == "-");
        if streams && (arguments.paths.len() > 1 || arguments.files_from.is_some()) {
            wrong_command_line(&stream_beside_files(language));
        }
        if streams && shard.is_some() {
            wrong_command_line(&shard_of_stream(language));
        }
        Self {
            fail_on: fail_on.collect(),
            shard,
            streams,
        }
    }

    /// The files that were named, as far as they are in the shard.
    fn found(&self, arguments: &Recalc) -> Result<super::paths::Candidates> {
        if self.streams {
            return Ok(super::paths::Candidates::default());
        }
        let mut found = candidates(&arguments.paths, arguments.files_from.as_deref())?;
        if let Some(shard) = self.shard {
            let range = shard.range(found.files.len());
            let part: Vec<Candidate> = found.files.drain(range).collect();
            found.files = part;
        }
        Ok(found)
    }
}

/// Unit costs that were named; what is wrong with them is wrong for every application, and said once.
fn database(
    databases: &Databases,
    path: &Path,
    problems: &mut Problems,
) -> Option<Arc<Database>> {
    match databases.read(path) {
        Ok(database) => {
            problems.extend(database.problems.iter().cloned());
            Some(database)
        }
        Err((path, message)) => {
            problems.extend([Problem {
                place: Place::file(&path),
                message,
            }]);
            None
        }
    }
}

/// The exit code of folders that cannot be read.
fn code_of_lost(problems: &[Problem], said: &mut Said) -> Result<u8> {
    said.say(problems)?;
    Ok(if problems.is_empty() {
        DONE
    } else {
        code(problems.iter())
    })
}

/// What has been said on standard error: what is wrong with unit costs shared by many applications is said once.
struct Said {
    language: Language,
    said: HashSet<String>,
}

impl Said {
    fn say(&mut self, problems: &[Problem]) -> io::Result<()> {
        let mut errors = io::BufWriter::new(io::stderr().lock());
        for problem in problems {
            let text = problem.rendered(self.language);
            if self.said.insert(text.clone()) {
                errors.write_all(text.as_bytes())?;
            }
        }
        errors.flush()
    }
}

/// What an application gave, ready to be handed over.
struct Ready {
    tally: Tally,
    chunk: Vec<u8>,
    problems: Vec<Problem>,
    recalculated: Option<(OverviewRow, Box<Recalculated>)>,
    broken: Option<io::Error>,
}

/// A run over many applications.
struct Work<'a> {
    arguments: &'a Recalc,
    comparer: Comparer,
    layout: Layout,
}

impl Work<'_> {
    fn all(
        &self,
        items: impl Iterator<Item = Item> + Send,
        count: Option<usize>,
        run: &str,
        said: &mut Said,
        tallies: &mut Tallies,
    ) -> Result<()> {
        let format = self.arguments.format;
        let path = self.arguments.output.as_deref();
        let is_table = matches!(format, Format::Table | Format::Markdown);
        // Tables are sorted and so begin when the last application is there: they are made anew.
        let resume = self.arguments.resume && !is_table;
        let (mut output, earlier) = Output::open(path, run, &self.start()?, resume)?;
        let mut items = items;
        let mut is_first = true;
        match earlier {
            Earlier::Nothing => {}
            Earlier::AnotherRun => anyhow::bail!(self.cannot_resume()),
            Earlier::Some(earlier) => {
                for tally in &earlier {
                    let same = items.next().is_some_and(|item| {
                        tally.sha256.is_empty() || item.fingerprint() == tally.sha256
                    });
                    anyhow::ensure!(same, self.cannot_resume());
                    tallies.add(tally);
                    is_first &= tally.bytes == 0;
                }
            }
        }
        let scrolls = path.is_none() && !is_table;
        let progress = Progress::new(count, self.arguments.common.quiet, scrolls);
        let mut tables = Tables::default();
        let threads = self.arguments.threads.map(usize::from);
        in_order(items, threads, |item| self.ready(item), |ready| {
            let Ready {
                mut tally,
                mut chunk,
                problems,
                recalculated,
                broken,
            } = ready;
            if let Some(error) = broken {
                return Err(anyhow::Error::new(error).context("-"));
            }
            if !problems.is_empty() {
                progress.beside(|| said.say(&problems))?;
            }
            if let Some((row, whole)) = recalculated {
                tables.add(row, whole);
            }
            if format == Format::Json && !chunk.is_empty() {
                if !is_first {
                    chunk.splice(0..0, *b",\n");
                }
                is_first = false;
            }
            output.write(&chunk, &mut tally)?;
            tallies.add(&tally);
            progress.one_more();
            Ok(())
        })?;
        progress.finish();
        let end = match format {
            Format::Table | Format::Markdown => {
                tables.text(format, tallies.counts(), tallies.applications(), self.layout)
            }
            Format::Json if is_first => "]\n".to_owned(),
            Format::Json => "\n]\n".to_owned(),
            Format::Csv | Format::Ndjson => String::new(),
        };
        output.finish(end.as_bytes())
    }

    fn cannot_resume(&self) -> String {
        let file = self.arguments.output.as_deref().unwrap_or(Path::new("-"));
        cannot_resume(&shown(file), self.layout.language)
    }

    /// What stands before the first application.
    fn start(&self) -> Result<Vec<u8>> {
        let mut start = Vec::new();
        match self.arguments.format {
            Format::Csv => Csv::new(&mut start, self.layout.language)?.finish()?,
            Format::Json => start.extend(b"[\n"),
            Format::Table | Format::Markdown | Format::Ndjson => {}
        }
        Ok(start)
    }

    fn ready(&self, item: Item) -> Ready {
        if let Item::Broken(error) = item {
            return Ready {
                tally: Tally::default(),
                chunk: Vec::new(),
                problems: Vec::new(),
                recalculated: None,
                broken: Some(error),
            };
        }
        let (outcome, tally) = self.comparer.compare(&item);
        let mut chunk = Vec::new();
        let broken = self.write(&mut chunk, &outcome).err();
        let (recalculated, problems) = match outcome {
            Outcome::Recalculated(recalculated) => {
                let is_table = matches!(self.arguments.format, Format::Table | Format::Markdown);
                let row = is_table.then(|| OverviewRow::of(&recalculated, self.layout.language));
                (row.map(|row| (row, recalculated)), Vec::new())
            }
            Outcome::Failed(failed) => (None, failed.problems),
            Outcome::PassedOver => (None, Vec::new()),
        };
        Ready {
            tally,
            chunk,
            problems,
            recalculated,
            broken,
        }
    }

    /// What one application gives, in a form in which they stand after each other.
    fn write(&self, chunk: &mut Vec<u8>, outcome: &Outcome) -> io::Result<()> {
        let language = self.layout.language;
        match (self.arguments.format, outcome) {
            (Format::Ndjson, Outcome::Recalculated(recalculated)) => {
                recalculation_json::write_line(chunk, recalculated)
            }
            (Format::Json, Outcome::Recalculated(recalculated)) => {
                recalculation_json::write(chunk, recalculated)
            }
            (Format::Ndjson, Outcome::Failed(failed)) => {
                let failed = report::Outcome::Failed(failed.clone());
                json::write_line(chunk, &failed, language)
            }
            (Format::Json, Outcome::Failed(failed)) => {
                let failed = report::Outcome::Failed(failed.clone());
                json::write(chunk, &[failed], false, language)?;
                chunk.truncate(chunk.trim_ascii_end().len());
                Ok(())
            }
            (Format::Csv, Outcome::Recalculated(recalculated)) => {
                let mut csv = Csv::continued(chunk, language);
                for sheet in sheets(recalculated, true, self.layout) {
                    csv.write(&sheet, &recalculated.file.0)?;
                }
                csv.finish()
            }
            _ => Ok(()),
        }
    }
}
