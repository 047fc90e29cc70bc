//! The part of a check that asks whether an application's locked figures can be computed again.

use std::path::Path;

use super::load::Loaded;
use super::locked::{NoLock, differences, locked_case, read_lock};
use crate::check::{Found, rule, status};
use crate::input::Document;
use crate::problem::Problems;
use crate::words::Finding;

/// What is wrong with the lock of an application, and what the application says or comes to otherwise than was locked,
/// computed with the locked unit costs and policy: a later database is no difference.
///
/// What makes the lock's file unreadable goes to `problems`.
pub(super) fn locked_findings(
    path: &Path,
    loaded: &Loaded,
    document: &Document,
    problems: &mut Problems,
) -> Vec<Found> {
    let mut found = match read_lock(path) {
        Ok(file) => {
            let (case, wrong) = locked_case(&file, document);
            let found = differences(
                &file,
                case.as_ref().unwrap_or(&loaded.case),
                case.is_some(),
                document,
            );
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
