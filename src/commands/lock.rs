//! `si lock`: fixes the figures of applications.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::batch::{Batch, code};
use super::console::{self, StandardOutput};
use super::exit::COULD_NOT_WORK;
use super::load::Loader;
use super::load::read::{application_file, folder_of};
use super::load::result::{Loaded, result};
use super::locked::{is_missing, lock_path, read_lock};
use super::locked_findings::outcome_of_lock;
use super::paths::{Candidate, candidates, say_left_out, say_passed_over};
use super::usage::{refused, refused_in};
use super::whole_file::{WholeFile, remove_left_behind};
use crate::check::lock::{lock, locked_outcome};
use crate::cli::Locking as Arguments;
use crate::input::{
    ApplicationFile, LARGEST_TOML, Unreadable, fingerprint, read_found, seen_from, shown,
    unreadable_reason, with_checksum,
};
use crate::model::{LockedApplication, LockedOutcome, Status, Year};
use crate::problem::{Code, Facts, Place, Problem, Problems};
use crate::report::check::summary::no_application;
use crate::report::lock::text_of;
use crate::words::{Area, Language, marked, text};

/// Calculates each application and writes its lock.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let paths = &arguments.applications;
    if paths.iter().any(|path| path.as_os_str() == "-") {
        let (area, id) = (Area::Usage, "no-lock-of-standard-input");
        return Err(refused(&arguments.common, area, id, &Facts::new()));
    }
    let mut problems = Problems::default();
    let loader = Loader::of(&arguments.sources, &mut problems)?;
    let mut found = candidates(paths, None, &[]);
    let first = found.files.first();
    let workspace = first.and_then(|first| loader.workspace(&first.path));
    let language = workspace.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    if !arguments.common.quiet {
        say_left_out(&mut found, language);
    }
    outcome_is_of_one(arguments, &found.files, language)?;
    let mut batch = Batch::new(&arguments.common, language);
    if problems.has_errors() {
        // A policy that cannot be read is wrong for every application.
        let problems = problems.in_file_order();
        batch.tell(&problems);
        return Ok(code(&problems));
    }
    let mut folders = HashSet::new();
    let mut applications = 0;
    for problem in &found.problems {
        applications += 1;
        batch.fail(problem.place.file.name(), std::slice::from_ref(problem));
    }
    for Candidate { path, named } in &found.files {
        let file = match application_file(path) {
            Ok(file) if !named && !file.is_application => continue,
            file => file,
        };
        applications += 1;
        if folders.insert(folder_of(path)) {
            remove_left_behind(path);
        }
        let locked = file
            .map_err(|problem| vec![problem])
            .and_then(|file| locked_one(&loader, path, &file, arguments));
        match locked {
            Ok(done) => {
                let files = done.files.iter().filter(|_| arguments.common.verbose);
                for file in files {
                    console::say(file);
                }
                if !arguments.common.quiet {
                    batch.tell(&done.doubts);
                    let words = words(done.words, &done.facts, language);
                    writeln!(StandardOutput, "{}", marked(&words))?;
                }
            }
            Err(problems) => batch.fail(&shown(path), &problems),
        }
    }
    let failed = batch.failed();
    if applications == 0 {
        console::say(&no_application(found.files.len(), language));
        return Ok(COULD_NOT_WORK);
    }
    if !failed.is_empty() && applications > 1 {
        let facts = Facts::new()
            .with("count", failed.len().to_string())
            .with("all", applications.to_string())
            .with("files", failed.join(", "));
        console::say(&words("applications-without-lock", &facts, language));
    }
    if !arguments.common.quiet {
        say_passed_over(
            found.files.len() + found.problems.len() - applications,
            language,
        );
    }
    batch.code(Ok(()))
}

/// That an outcome belongs to one application.
fn outcome_is_of_one(arguments: &Arguments, found: &[Candidate], language: Language) -> Result<()> {
    let is_one = matches!(found, [Candidate { named: true, .. }]);
    if arguments.outcome.is_some() && !is_one {
        let (area, id) = (Area::Usage, "outcome-of-one-application");
        return Err(refused_in(language, area, id, &Facts::new()));
    }
    Ok(())
}

fn words(id: &str, facts: &Facts, language: Language) -> String {
    text(language, Area::Usage, id, facts)
}

/// A lock that stands as it should.
struct Done {
    /// The id of the words that say whether it was written, or was there already.
    words: &'static str,
    /// What stands in it.
    facts: Facts,
    /// What is doubtful in the numbers that were locked.
    doubts: Vec<Problem>,
    /// The files that were read.
    files: Vec<String>,
}

/// Locks one application. Where anything is wrong, a lock that was there stays as it is.
fn locked_one(
    loader: &Loader,
    path: &Path,
    file: &ApplicationFile,
    arguments: &Arguments,
) -> std::result::Result<Done, Vec<Problem>> {
    let mut problems = Problems::default();
    let application = loader.load(path, file, &mut problems);
    let calculation = application
        .as_ref()
        .and_then(|loaded| result(&loaded.case, &mut problems));
    let (Some(loaded), Some(calculation), false) =
        (application, calculation, problems.has_errors())
    else {
        return Err(problems.in_file_order());
    };
    let Loaded {
        case,
        database,
        evidence,
    } = loaded;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Version control may change line ends; the text is the same.
    let sha256 = fingerprint(file.source.text().replace("\r\n", "\n").as_bytes());
    let outcome = settled(loader, path, file, arguments)?;
    let mut lock = lock(&case, &calculation, name.into_owned(), sha256, outcome);
    // Rows are named from the lock's folder: the same application gives the same lock wherever the user stands.
    let rows = lock.unit_costs.iter_mut();
    let named = |file: &str| seen_from(loader.folder(folder_of(path)), file);
    for (file, _) in rows.filter_map(|locked| locked.place.as_mut()) {
        *file = named(file);
    }
    for row in &mut lock.evidence {
        let place = &mut Arc::make_mut(row).place;
        place.file = Place::file(&named(place.file.name())).file;
    }
    let comment = format!(
        "The figures of {}, fixed by `si lock`. Not to be edited: `si check` compares the checksum.",
        lock.application.file
    );
    let text = with_checksum(&comment, &text_of(&lock));
    let target = lock_path(path);
    let name = shown(&target);
    let there = read_found(&target, folder_of(&target), LARGEST_TOML);
    match &there {
        Err(Unreadable::NoFile) => return Err(vec![Unreadable::NoFile.unwritable(&name)]),
        Err(_) if target.is_symlink() => {
            return Err(vec![Unreadable::Outside(String::new()).unwritable(&name)]);
        }
        _ => {}
    }
    let is_new = !there.is_ok_and(|there| is_as(path, there, &text));
    if is_new {
        if !arguments.force && !only_adds_outcome(path, &text) {
            keep(path, &lock.application)?;
        }
        WholeFile::write_all(&target, text.as_bytes())
            .map_err(|error| vec![unreadable_reason(&error).unwritable(&name)])?;
    }
    let read = database.files.iter().chain(&evidence.files);
    let read = read.map(|file| file.name().to_owned());
    Ok(Done {
        words: if is_new { "locked" } else { "lock-unchanged" },
        facts: Facts::new()
            .with("lock", name)
            .with("inputs", lock.entries.len().to_string())
            .with("unit-costs", lock.unit_costs.len())
            .with("results", lock.results.len().to_string()),
        doubts: problems.in_file_order(),
        files: std::iter::once(shown(path)).chain(read).collect(),
    })
}

/// The outcome that was asked for, else that of the lock that is there, with what the settlement comes to.
fn settled(
    loader: &Loader,
    path: &Path,
    file: &ApplicationFile,
    arguments: &Arguments,
) -> std::result::Result<Option<LockedOutcome>, Vec<Problem>> {
    let (outcome, as_of) = match &arguments.outcome {
        Some(asked) => {
            let name = seen_from(loader.folder(folder_of(path)), &shown(asked));
            (name, arguments.as_of.and_then(Year::new))
        }
        None => match read_lock(path).ok().and_then(|there| there.lock.outcome) {
            Some(locked) => (locked.file, Some(locked.as_of)),
            None => return Ok(None),
        },
    };
    let read = outcome_of_lock(loader, path, &outcome).map_err(|problem| vec![problem]);
    let (read, sha256) = read?;
    let settled = loader.settled_of(path, file, &read, as_of)?;
    let (case, as_of) = (&settled.case, settled.outcome.as_of);
    let locked = locked_outcome(case, &settled.standing, as_of, outcome, sha256);
    Ok(Some(locked))
}

/// Whether a lock is the one that is there with an outcome beside, where that has none.
fn only_adds_outcome(path: &Path, text: &str) -> bool {
    let Ok(there) = std::fs::read_to_string(lock_path(path)) else {
        return false;
    };
    let before = text.split_once("\n[outcome]\n");
    before.is_some_and(|(before, _)| facts(&there).eq(facts(before)))
}

fn facts(lock: &str) -> impl Iterator<Item = &str> {
    without_version(lock).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether the lock that is there stands as it would be written. A whole lock that another version wrote alike stays: an
/// upgrade alone changes no lock.
fn is_as(path: &Path, there: Vec<u8>, text: &str) -> bool {
    let Ok(there) = String::from_utf8(there) else {
        return false;
    };
    let there = there.replace("\r\n", "\n");
    there == text || (without_version(&there).eq(without_version(text)) && read_lock(path).is_ok())
}

fn without_version(lock: &str) -> impl Iterator<Item = &str> {
    let is_of_version = |line: &&str| line.starts_with("checksum = ") || line.starts_with("si = ");
    lock.lines().filter(move |line| !is_of_version(line))
}

/// That a lock is not written over without being told to: that of a finished application, that of another application,
/// and that of a later version.
fn keep(path: &Path, application: &LockedApplication) -> std::result::Result<(), Problem> {
    let place = Place::file(&shown(&lock_path(path)));
    let finished = Problem::new(Code::LOCK_OF_FINISHED, place.clone());
    let is_finished = |status: Option<Status>| status == Some(Status::Finished);
    match read_lock(path) {
        Err(wrong) if is_missing(&wrong) => return Ok(()),
        Err(wrong) => {
            let is_newer = |problem: &Problem| problem.code() == Code::LOCK_NEWER_FORMAT;
            if let Some(newer) = wrong.into_iter().find(is_newer) {
                return Err(newer);
            }
        }
        Ok(file) => {
            if let Some(another) = file.of_another(Some(&application.id), place) {
                return Err(another);
            }
            if is_finished(file.lock.application.status) {
                return Err(finished);
            }
        }
    }
    if is_finished(application.status) {
        return Err(finished);
    }
    Ok(())
}
