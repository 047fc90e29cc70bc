//! The outcome of an application: both files read, and the settlement that follows from them.

use std::path::Path;
use std::sync::Arc;

use super::loader::Loader;
use super::read::{application_file, source};
use super::result::Loaded;
use super::settled_faults::settled_faults;
use crate::front::warnings::{calculation_problem, losses};
use crate::input::{ApplicationFile, OutcomeFile, outcome};
use crate::model::Year;
use crate::problem::{Code, Problem, Problems};
use crate::report::Settled;
use crate::settlement::standing;

impl Loader {
    /// Reads an application and its outcome, and settles it up to a year.
    pub(crate) fn settled(
        &self,
        application: &Path,
        outcome: &Path,
        as_of: Option<Year>,
    ) -> Result<Settled, Vec<Problem>> {
        let file = application_file(application)?;
        let found = source(outcome)?;
        self.settled_of(application, &file, &OutcomeFile::read(found), as_of)
    }

    /// The same of files that have been read.
    pub(crate) fn settled_of(
        &self,
        path: &Path,
        file: &ApplicationFile,
        outcome_file: &OutcomeFile,
        as_of: Option<Year>,
    ) -> Result<Settled, Vec<Problem>> {
        let mut problems = Problems::default();
        problems.extend(self.asked_problems.iter().cloned());
        let loaded = self.load(path, file, &mut problems);
        problems.extend(outcome_file.problems.iter().cloned());
        let other = match (&file.id, &outcome_file.application) {
            (Some(id), Some(named)) if id.value != named.value => Some(
                Problem::new(Code::OTHER_APPLICATION, named.place.clone())
                    .fact("found", &named.value)
                    .fact("id", &id.value),
            ),
            _ => None,
        };
        // Of another application's outcome every name would be unknown.
        let is_own = other.is_none();
        problems.extend(other);
        let settled = loaded.filter(|_| is_own).and_then(|loaded| {
            let Loaded {
                case,
                database,
                evidence,
            } = loaded;
            let prices = &database.unit_costs;
            let mut found = Problems::default();
            let outcome = outcome(outcome_file, &case, prices, as_of, &mut found);
            problems.extend(if self.locked {
                without_prices(found)
            } else {
                found.in_file_order()
            });
            let outcome = outcome.filter(|_| !problems.has_errors())?;
            let case = case.with_outcome(outcome);
            let outcome = Arc::clone(case.outcome.as_ref()?);
            let standing = standing(&case, &outcome);
            let standing =
                standing.map_err(|error| problems.push(calculation_problem(&case, error)));
            let standing = standing.ok()?;
            problems.extend(settled_faults(&case, &outcome, &standing));
            // What is missing is no loss.
            if standing.is_final && !problems.has_errors() {
                problems.extend(losses(&case, &standing.actual));
            }
            Some(Settled {
                file: file.source.name().to_owned(),
                sha256: file.source.sha256().to_owned(),
                outcome_file: outcome_file.source.name().to_owned(),
                outcome_sha256: outcome_file.source.sha256().to_owned(),
                unit_costs: database.fingerprints(),
                evidence: evidence.fingerprints(),
                standing,
                outcome,
                case,
                warnings: Vec::new(),
            })
        });
        match settled {
            Some(mut settled) if !problems.has_errors() => {
                settled.warnings = problems.in_file_order();
                Ok(settled)
            }
            _ => Err(problems.in_file_order()),
        }
    }
}

/// A lock has no prices of other years than the application's: that is said once, not of each unit cost and year.
fn without_prices(found: Problems) -> Vec<Problem> {
    let mut found = found.in_file_order();
    let is_price = |problem: &Problem| problem.code() == Code::NO_PRICE_FOR_YEAR;
    let first = found.iter().find(|problem| is_price(problem)).cloned();
    found.retain(|problem| !is_price(problem));
    found.extend(first.map(|problem| problem.in_words("no-price-for-year-locked")));
    found
}
