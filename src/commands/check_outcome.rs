//! The check of an outcome: what is wrong with its file, what its settlement warns of, and what the rules of follow-up
//! find.

use std::path::Path;

use super::check_reported::{levels_at, of_file, reported};
use super::load::Loader;
use super::load::read::application_file;
use super::pairs::NamedApplications;
use crate::check::{Finding, FollowedUp, Levels, settled_findings};
use crate::input::{OutcomeFile, Source};
use crate::problem::{Level, Place, Problem, first_error};
use crate::report::check::Checked;

/// Checks an outcome, with the application that it is of.
pub(super) fn checked_outcome(
    loader: &Loader,
    levels: &Levels,
    (path, source): (&Path, &Source),
    applications: &NamedApplications,
) -> Checked {
    let (levels, lowered) = levels_at(loader, levels, path);
    let outcome = OutcomeFile::read(source.clone());
    let (findings, obstacle) = match found(loader, path, &outcome, applications) {
        Ok(findings) => (findings, None),
        Err(problems) => {
            let first = first_error(&problems).cloned();
            (problems.into_iter().map(of_file).collect(), first)
        }
    };
    Checked {
        file: source.name().to_owned(),
        findings: reported(findings, &levels, source),
        obstacle,
        lowered,
        ..Checked::default()
    }
}

fn found(
    loader: &Loader,
    path: &Path,
    outcome: &OutcomeFile,
    applications: &NamedApplications,
) -> Result<Vec<Finding>, Vec<Problem>> {
    let is_own = |problem: &Problem| problem.place.file.name() == outcome.source.name();
    let application = applications.of(path, outcome)?;
    let file = application_file(&application)?;
    let settled = loader.settled_of(&application, &file, outcome, None);
    let settled = settled.map_err(|mut problems| {
        // What is wrong with the application is told there, and here only where it is what stands in the way.
        let is_error = |problem: &Problem| problem.level() == Level::Error;
        if problems.iter().any(|one| is_error(one) && is_own(one)) {
            problems.retain(is_own);
            return problems;
        }
        first_error(&problems).cloned().into_iter().collect()
    })?;
    let place_of = |address: &str| -> Place { settled.outcome.places.of(address) };
    let rules = settled_findings(&FollowedUp {
        case: &settled.case,
        outcome: &settled.outcome,
        standing: &settled.standing,
    });
    let rules = rules.into_iter().map(|finding| finding.placed(place_of));
    let warnings = settled
        .warnings
        .iter()
        .filter(|warning| is_own(warning))
        .cloned();
    Ok(warnings.map(of_file).chain(rules).collect())
}
