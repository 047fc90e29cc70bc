//! What a check finds of a lock: what is wrong with it, and what in it is not as it is in force.

use std::path::Path;

use super::load::Loader;
use super::load::read::folder_of;
use super::locked::{LockFile, lock_path, of_another_case, read_lock};
use crate::calculation::Calculation;
use crate::check::{self, Finding, rule, status};
use crate::input::{
    ApplicationFile, LARGEST_TOML, OutcomeFile, Source, fingerprint, read_found, shown,
};
use crate::model::Case;
use crate::problem::{Level, Place, Problem, Problems};

/// What is wrong with the lock of an application, and what in it is not as it is in force.
///
/// What makes the lock's file unreadable goes to `problems`.
pub(super) fn locked_findings(
    loader: &Loader,
    (path, file): (&Path, &ApplicationFile),
    case: &Case,
    calculation: &Calculation,
    problems: &mut Problems,
) -> Vec<Finding> {
    let mut found = match read_lock(path) {
        Ok(lock) => {
            if let Some(another) = of_another_case(&lock, case) {
                vec![another]
            } else {
                let found = check::lock::differences_in_force(&lock.lock, case, calculation);
                // The settlement follows from what has changed.
                let settled = found
                    .is_empty()
                    .then(|| settled_findings(loader, (path, file), &lock, problems));
                settled.unwrap_or(found)
            }
        }
        // What a rule is about is a finding; what makes the file unreadable is not.
        Err(wrong) => {
            let is_of_rule = |problem: &Problem| rule(problem.code()).is_some();
            let (found, wrong): (Vec<_>, Vec<_>) = wrong.into_iter().partition(is_of_rule);
            problems.extend(wrong);
            let of = |problem| Finding::of(problem, "investment");
            found.into_iter().map(of).collect()
        }
    };
    let status = status(&case.application);
    found.retain(|found| rule(found.code()).is_none_or(|rule| rule.from <= status));
    found
}

/// What comes out otherwise of the settlement that a lock holds. What is wrong with its outcome goes to `problems`.
fn settled_findings(
    loader: &Loader,
    (path, file): (&Path, &ApplicationFile),
    lock: &LockFile,
    problems: &mut Problems,
) -> Vec<Finding> {
    let Some(locked) = &lock.lock.outcome else {
        return Vec::new();
    };
    let settled = outcome_of_lock(loader, path, &locked.file).map_err(|problem| vec![problem]);
    let settled = settled.and_then(|(outcome, sha256)| {
        let settled = loader.settled_of(path, file, &outcome, Some(locked.as_of))?;
        Ok((settled, sha256))
    });
    match settled {
        Ok((settled, sha256)) => {
            let (case, standing) = (&settled.case, &settled.standing);
            let found = check::lock::settled_difference(locked, case, standing, &sha256);
            found.into_iter().collect()
        }
        Err(wrong) => {
            // The application's own have been told.
            let own = |problem: &Problem| problem.place.file.name() != file.source.name();
            let is_error = |problem: &Problem| problem.level() == Level::Error;
            problems.extend(
                wrong
                    .into_iter()
                    .filter(|wrong| is_error(wrong) && own(wrong)),
            );
            Vec::new()
        }
    }
}

/// The outcome that the lock of an application names, and the fingerprint of its text. It lies in the folder of the
/// workspace, or without one in the application's.
///
/// # Errors
/// It cannot be read.
pub(super) fn outcome_of_lock(
    loader: &Loader,
    application: &Path,
    file: &str,
) -> Result<(OutcomeFile, String), Problem> {
    let folder = folder_of(application);
    let workspace = loader.workspace(application);
    let root = workspace
        .as_ref()
        .map_or(folder, |shared| folder_of(&shared.file));
    let path = folder.join(file);
    let lock = Place::file(&shown(&lock_path(application)));
    let bytes =
        read_found(&path, root, LARGEST_TOML).map_err(|reason| reason.problem_named(lock, file))?;
    let source = Source::toml(&shown(&path), bytes)?;
    let sha256 = fingerprint(source.text().replace("\r\n", "\n").as_bytes());
    Ok((OutcomeFile::read(source), sha256))
}
