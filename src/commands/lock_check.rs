//! The part of a check that asks whether an application's locked figures can be computed again.

use std::path::Path;

use super::load::result::Loaded;
use super::locked::{NoLock, differences, locked_case, read_lock};
use crate::check::{Found, rule, status};
use crate::input::ApplicationFile;
use crate::problem::Problems;
use crate::words::Finding;

/// What is wrong with the lock of an application, and what the application says or comes to otherwise than was locked,
/// computed with the locked unit costs and policy: a later database is no difference.
///
/// What makes the lock's file unreadable goes to `problems`.
pub(super) fn locked_findings(
    path: &Path,
    loaded: &Loaded,
    file: &ApplicationFile,
    problems: &mut Problems,
) -> Vec<Found> {
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
        Err(NoLock::Finding(finding)) => vec![Found {
            address: "investment".to_owned(),
            finding: Finding::Reproducible(finding),
        }],
        Err(NoLock::Problems(wrong)) => {
            problems.extend(wrong);
            Vec::new()
        }
    };
    let status = status(&loaded.case);
    found.retain(|found| rule(found.code()).is_none_or(|rule| rule.from <= status));
    found
}
