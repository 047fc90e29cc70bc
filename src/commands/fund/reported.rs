//! What a report and a check say of a fund whose investments have been read.

use std::path::Path;

use super::faults::{check_ids, warnings};
use super::investments::{Funded, funded};
use crate::calculation::CalculationError;
use crate::commands::load::Loader;
use crate::commands::load::read::folder_of;
use crate::front::warnings::calculation_problem;
use crate::fund::{Trial, fund_result};
use crate::input::{Document, FileKind, Source, fund};
use crate::model::Fund;
use crate::problem::{Code, Problem, Problems};
use crate::report::fund::FundReport;
use crate::simulation::{FundSimulated, FundSimulation};

/// What a report says of a fund whose investments are all right.
///
/// # Errors
/// Draws were asked for, and an amount may grow too large.
pub(super) fn reported(
    loader: &Loader,
    fund: Fund,
    source: &Source,
    funded: Vec<Funded>,
    trial: Option<Trial>,
    mut problems: Problems,
) -> Result<FundReport, Vec<Problem>> {
    let (mut flows, mut investments) = (Vec::new(), Vec::new());
    let (mut unit_costs, mut evidence) = (Vec::new(), Vec::new());
    let mut uncertain = Vec::new();
    for one in funded.into_iter().filter_map(|one| one.result.ok()) {
        uncertain.extend(one.uncertain.map(|one| (flows.len(), one)));
        flows.push(one.flow);
        investments.push(one.files);
        unit_costs.extend(one.unit_costs);
        evidence.extend(one.evidence);
    }
    for files in [&mut unit_costs, &mut evidence] {
        files.sort();
        files.dedup();
    }
    let result = fund_result(&fund, flows, trial.map(|trial| trial.year));
    problems.extend(warnings(&fund, &result));
    let planned: Vec<_> = result
        .years
        .iter()
        .map(|year| (year.year, year.closing))
        .collect();
    let simulation = match loader.draws {
        None => None,
        Some((draws, threads)) => {
            match FundSimulation::new(&uncertain, &planned, fund.least_balance(), draws) {
                None => {
                    let problem = Problem::new(Code::NOTHING_UNCERTAIN, fund.places.whole());
                    problems.push(problem.in_words("nothing-uncertain-in-fund"));
                    None
                }
                Some(simulation) => match simulated(&simulation, threads) {
                    Ok(simulated) => Some(simulated),
                    Err(problem) => {
                        problems.push(problem);
                        return Err(problems.in_file_order());
                    }
                },
            }
        }
    };
    Ok(FundReport {
        file: (source.name().to_owned(), source.sha256().to_owned()),
        unit_costs,
        evidence,
        investments,
        trial: trial.and_then(|trial| result.trial(&fund, trial)),
        warnings: problems.in_file_order(),
        fund,
        result,
        simulation,
    })
}

/// What draws give of a fund.
///
/// # Errors
/// An amount may grow too large.
fn simulated(simulation: &FundSimulation, threads: usize) -> Result<FundSimulated, Problem> {
    let within = simulation.within_bounds();
    within.map_err(|(case, error)| calculation_problem(case, CalculationError::TooLarge(error)))?;
    Ok(simulation.run(threads))
}

/// A fund as a check sees it, where it and its investments have no errors, and everything that is wrong with it: with its
/// file, with its investments, and the rules that it breaks.
pub(crate) fn fund_problems(
    loader: &Loader,
    path: &Path,
    source: &Source,
) -> (Option<Fund>, Vec<Problem>) {
    match fund_of(loader, path, source) {
        Ok(report) => (Some(report.fund), report.warnings),
        Err(problems) => (None, problems),
    }
}

/// Everything that a report says of a fund.
///
/// # Errors
/// It, or one of its investments, has errors: gives all that is wrong.
pub(crate) fn fund_of(
    loader: &Loader,
    path: &Path,
    source: &Source,
) -> Result<FundReport, Vec<Problem>> {
    let document = Document::read(source);
    let (found, faults) = FileKind::Fund.read(&document, fund);
    let mut problems = Problems::default();
    problems.extend(faults);
    let Some(fund) = found else {
        return Err(problems.in_file_order());
    };
    let investments = fund.investments.iter();
    let funded: Vec<Funded> = investments
        .map(|named| funded(loader, folder_of(path), named))
        .collect();
    let faults = funded.iter().filter_map(|one| one.result.as_ref().err());
    problems.extend(faults.flatten().cloned());
    check_ids(&fund, &funded, &mut problems);
    if problems.has_errors() {
        return Err(problems.in_file_order());
    }
    reported(loader, fund, source, funded, None, problems)
}
