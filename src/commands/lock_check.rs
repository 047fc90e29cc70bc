//! The part of a check that asks whether an application's locked figures can be computed again.

use std::path::Path;

use super::load::result::Loaded;
use super::locked::{differences, locked_case, read_lock};
use crate::check::{Finding, rule, status};
use crate::input::ApplicationFile;
use crate::problem::Problems;

/// What is wrong with the lock of an application, and what the application says or comes to otherwise than was locked,
/// computed with the locked unit costs and policy: a later database is no difference.
///
/// What makes the lock's file unreadable goes to `problems`.
pub(super) fn locked_findings(
    path: &Path,
    loaded: &Loaded,
    file: &ApplicationFile,
    problems: &mut Problems,
) -> Vec<Finding> {
    let mut found = match read_lock(path) {
        Ok(lock) => {
            let (case, wrong) = locked_case(&lock, file);
            let of_lock = case.as_ref().unwrap_or(&loaded.case);
            let found = differences(&lock, of_lock, case.is_some());
            if case.is_none() && found.is_empty() {
                problems.extend(wrong);
            }
            found
        }
        // What a rule is about is a finding; what makes the file unreadable is not.
        Err(wrong) => {
            let (found, wrong): (Vec<_>, Vec<_>) = wrong
                .into_iter()
                .partition(|problem| rule(problem.code()).is_some());
            problems.extend(wrong);
            let found = found.into_iter();
            found
                .map(|problem| Finding::of(problem, "investment"))
                .collect()
        }
    };
    let status = status(&loaded.case);
    found.retain(|found| rule(found.code()).is_none_or(|rule| rule.from <= status));
    found
}
