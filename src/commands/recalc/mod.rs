//! `si recalc`: applications with other unit costs, what that changes, why, and who falls below the target.

mod aside;
mod items;
mod one;
mod options;
mod output;
mod own_input;
mod progress;
mod tables;
mod tally;
mod together;
mod work;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use aside::{Source, nothing_came, refuse_output, say_at_the_end, say_twice, unopened};
use items::{Item, standard_input};
use one::Comparer;
use options::{FailOn, Shard};
use own_input::{NamedInStream, OwnInput};
use tally::Tallies;
use work::{Said, Work};

use super::batch::code;
use super::database::{Database, Databases};
use super::load::Loader;
use super::paths::{Candidate, candidates};
use super::policies::policy_level;
use super::usage::refuse;
use super::{DONE, console};
use crate::cli::Recalc;
use crate::input::{fingerprint, shown};
use crate::model::{PolicyLevel, Year};
use crate::problem::{Place, Problem, Problems};
use crate::report::terminal::Layout;
use crate::words::recalculation::{
    resume_of_standard_output, shard_of_stream, stream_beside_files, wrong_fail_on, wrong_shard,
};

/// Reads, compares and reports; the exit code says how it went.
pub(super) fn run(arguments: Recalc) -> Result<u8> {
    let arguments = &with_output(arguments);
    let asked = Asked::of(arguments);
    let mut problems = Problems::default();
    let level = arguments
        .policy
        .as_deref()
        .map_or_else(PolicyLevel::default, |given| {
            policy_level(given, &mut problems)
        });
    let databases = Databases::default();
    let new = database(&databases, &arguments.to, &mut problems);
    let old = old_costs(arguments);
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
    let (found, is_part) = asked.found(arguments);
    let first = found
        .files
        .first()
        .map(|candidate| candidate.path.as_path());
    let workspace = loader.workspace(first.unwrap_or(Path::new("-")));
    let workspace = workspace.as_ref().map(|shared| &shared.workspace);
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
    let mut said = Said::new(language);
    if problems.has_errors() {
        let problems = problems.in_file_order();
        said.say(&problems)?;
        return Ok(code(&problems));
    }
    let Some(new) = new else { return Ok(DONE) };
    let costs = [Some(&new), named.as_ref().and_then(Option::as_ref)];
    let own_input = OwnInput::of(arguments.output.as_deref(), old.is_none());
    let is_named = |output: &OwnInput| output.is_named(arguments, &found.files, costs, &loader);
    if own_input.as_ref().is_some_and(is_named) {
        refuse_output(arguments, language);
    }
    let depends = (&asked.streams, &found.files, &old, &level, layout);
    let run = run_fingerprint(arguments, costs, &format!("{depends:?}"));
    let Asked {
        fail_on, streams, ..
    } = asked;
    let comparer = Comparer {
        old: loader,
        asks_locks: old.is_none(),
        own_input: own_input.filter(|_| streams),
        new,
        price_year: arguments.price_year.and_then(Year::new),
        fail_on,
    };
    let work = Work {
        arguments,
        comparer,
        layout,
        // A part may have nothing where the whole has something, and a stream or a list may be a part.
        may_be_empty: is_part || streams || found.is_empty_list,
    };
    say_twice(arguments, &found.twice, language)?;
    let mut tallies = Tallies::default();
    let lost = code_of_lost(&found.problems, &mut said)?;
    let source = match (streams, found.is_empty_list) {
        (true, _) => Source::Stream,
        (_, true) => Source::EmptyList,
        _ => Source::Files,
    };
    let all = (!streams).then_some(found.files.len());
    let written = if streams {
        work.all(standard_input(), all, &run, &mut said, &mut tallies)
    } else {
        let items = found.files.into_iter().map(Item::File);
        work.all(items, all, &run, &mut said, &mut tallies)
    };
    let is_closed = match written {
        // Whoever read the output has left; the applications are as right or wrong as before.
        Err(error) if console::is_closed_pipe(&error) => true,
        Err(error) if error.is::<NamedInStream>() => refuse_output(arguments, language),
        Err(error) => return unopened(arguments, error, &mut said),
        Ok(()) => false,
    };
    if tallies.applications() == 0 && lost == DONE && !is_closed {
        return nothing_came(&work, source, tallies.passed_over());
    }
    say_at_the_end(arguments, &tallies, language)?;
    Ok(tallies.code().max(lost))
}

/// The old unit costs, where they are named.
fn old_costs(arguments: &Recalc) -> Option<PathBuf> {
    arguments.from.clone().or_else(|| {
        let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
        named.map(Into::into)
    })
}

/// The arguments, with standard output where `-o -` names it: nothing is left of it to go on with.
fn with_output(mut arguments: Recalc) -> Recalc {
    if arguments.output.as_deref() == Some(Path::new("-")) {
        if arguments.resume {
            let language = console::language(&arguments.common, None);
            refuse(resume_of_standard_output(language));
        }
        arguments.output = None;
    }
    arguments
}

/// The fingerprint of everything that the bytes of a result depend on, but the applications themselves.
fn run_fingerprint(arguments: &Recalc, costs: [Option<&Arc<Database>>; 2], more: &str) -> String {
    let costs = costs.map(|database| database.map(|database| database.fingerprint()));
    let depends = (
        env!("CARGO_PKG_VERSION"),
        arguments.format,
        &arguments.fail_on,
        arguments.price_year,
        &arguments.shard,
        costs,
        more,
    );
    fingerprint(format!("{depends:?}").as_bytes())
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
        let fail_on = arguments
            .fail_on
            .iter()
            .map(|text| FailOn::of(text).unwrap_or_else(|| refuse(&wrong_fail_on(text, language))));
        let shard = arguments
            .shard
            .as_ref()
            .map(|text| Shard::of(text).unwrap_or_else(|| refuse(&wrong_shard(text, language))));
        let streams = arguments.paths.iter().any(|path| shown(path) == "-");
        if streams && (arguments.paths.len() > 1 || arguments.files_from.is_some()) {
            refuse(&stream_beside_files(language));
        }
        if streams && shard.is_some() {
            refuse(&shard_of_stream(language));
        }
        Self {
            fail_on: fail_on.collect(),
            shard,
            streams,
        }
    }

    /// The files that were named, as far as they are in the shard, and whether they are a part of more.
    fn found(&self, arguments: &Recalc) -> (super::paths::Candidates, bool) {
        if self.streams {
            return (super::paths::Candidates::default(), false);
        }
        let mut found = candidates(&arguments.paths, arguments.files_from.as_deref());
        let is_part = self.shard.is_some() && !found.files.is_empty();
        if let Some(shard) = self.shard {
            let range = shard.range(found.files.len());
            let part: Vec<Candidate> = found.files.drain(range).collect();
            found.files = part;
        }
        (found, is_part)
    }
}

/// Unit costs that were named; what is wrong with them is wrong for every application, and said once.
fn database(databases: &Databases, path: &Path, problems: &mut Problems) -> Option<Arc<Database>> {
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
        code(problems)
    })
}
