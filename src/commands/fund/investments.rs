//! The investments of a fund: each read and calculated, or settled where it has an outcome.

use std::path::Path;

use crate::calculation::plan_weights;
use crate::commands::load::Loader;
use crate::commands::load::result::result;
use crate::fund::InvestmentFlow;
use crate::input::{
    ApplicationFile, LARGEST_TOML, OutcomeFile, Source, named_from, read_file, shown,
};
use crate::model::{FundInvestment, Placed};
use crate::problem::{Code, Problem, Problems};
use crate::report::Settled;
use crate::report::fund::InvestmentFiles;
use crate::simulation::UncertainInvestment;

/// An investment of a fund.
pub(super) struct Funded {
    /// Its id, also where the rest is wrong.
    pub(super) id: Option<String>,
    /// What became of it.
    pub(super) result: Result<FundedFlow, Vec<Problem>>,
}

/// What an investment does to the fund, and the files from which that follows.
pub(super) struct FundedFlow {
    pub(super) flow: InvestmentFlow,
    /// What may still be uncertain of it; nothing where everything is verified, or nobody asks.
    pub(super) uncertain: Option<UncertainInvestment>,
    pub(super) files: InvestmentFiles,
    pub(super) unit_costs: Vec<(String, String)>,
    pub(super) evidence: Vec<(String, String)>,
}

/// An investment whose files are named from a folder.
pub(super) fn funded(loader: &Loader, folder: &Path, named: &FundInvestment) -> Funded {
    let file = match named_source(folder, &named.application) {
        Ok(source) => ApplicationFile::read(source),
        Err(problem) => {
            return Funded {
                id: None,
                result: Err(vec![problem]),
            };
        }
    };
    let id = file.id.as_ref().map(|id| id.value.clone());
    let in_circle = file.problems.iter().find(|problem| {
        problem.code() == Code::WRONG_FILE && problem.text_of("kind") == Some("fund")
    });
    let other = misnamed(
        &named.application,
        "application",
        &file.source,
        &file.problems,
    );
    let result = if let (None, Some(problem)) = (in_circle, other) {
        Err(vec![problem])
    } else if in_circle.is_some() {
        let place = named.application.place.clone();
        let problem = Problem::new(Code::WRONG_FILE, place).in_words("wrong-file-fund-in-fund");
        Err(vec![problem.fact("name", file.source.name())])
    } else {
        flow(loader, folder, named, &file)
    };
    Funded { id, result }
}

fn flow(
    loader: &Loader,
    folder: &Path,
    named: &FundInvestment,
    file: &ApplicationFile,
) -> Result<FundedFlow, Vec<Problem>> {
    let path = named_from(folder, &named.application.value);
    let decided = named.decided.value;
    let application = (
        file.source.name().to_owned(),
        file.source.sha256().to_owned(),
    );
    if let Some(outcome) = &named.outcome {
        let source = named_source(folder, outcome)?;
        let read = OutcomeFile::read(source);
        if let Some(problem) = misnamed(outcome, "outcome", &read.source, &read.problems) {
            return Err(vec![problem]);
        }
        let settled = loader.settled_of(&path, file, &read, None)?;
        let Settled { case, standing, .. } = &settled;
        let flow = InvestmentFlow::settled(case, decided, standing);
        let is_asked = loader.draws.is_some() && !flow.is_final;
        return Ok(FundedFlow {
            uncertain: is_asked.then(|| UncertainInvestment {
                case: case.clone(),
                weights: plan_weights(case, &standing.planned.departments),
                as_of: flow.as_of,
            }),
            flow,
            files: InvestmentFiles {
                application,
                outcome: Some((settled.outcome_file, settled.outcome_sha256)),
            },
            unit_costs: settled.unit_costs,
            evidence: settled.evidence,
        });
    }
    let mut problems = Problems::default();
    let loaded = loader.load(&path, file, &mut problems);
    let planned = loaded.and_then(|loaded| {
        let calculation = result(&loaded.case, &mut problems)?;
        Some(FundedFlow {
            flow: InvestmentFlow::planned(&loaded.case, decided, &calculation),
            uncertain: loader.draws.map(|_| UncertainInvestment {
                weights: plan_weights(&loaded.case, &calculation.departments),
                case: loaded.case,
                as_of: None,
            }),
            files: InvestmentFiles {
                application,
                outcome: None,
            },
            unit_costs: loaded.database.fingerprints(),
            evidence: loaded.evidence.fingerprints(),
        })
    });
    let planned = planned.filter(|_| !problems.has_errors());
    planned.ok_or_else(|| problems.in_file_order())
}

/// That a file is another than its key says, at the fund's line: there it is exchanged.
fn misnamed(
    named: &Placed<String>,
    wanted: &'static str,
    source: &Source,
    problems: &[Problem],
) -> Option<Problem> {
    let kinds = problems
        .iter()
        .filter(|problem| problem.code() == Code::WRONG_FILE);
    let mut kinds = kinds.filter_map(|problem| problem.text_of("kind"));
    let kind = kinds.find(|kind| ["application", "outcome", "fund"].contains(kind))?;
    let problem = Problem::new(Code::WRONG_FILE, named.place.clone());
    let problem = problem.in_words("wrong-file-in-fund");
    let problem = problem.fact("name", source.name()).fact("kind", kind);
    Some(problem.fact("wanted", wanted))
}

/// The text of a file that the fund names. It is never standard input.
fn named_source(folder: &Path, named: &Placed<String>) -> Result<Source, Problem> {
    let path = named_from(folder, &named.value);
    let bytes = read_file(&path, LARGEST_TOML);
    let bytes = bytes.map_err(|reason| reason.problem_named(named.place.clone(), &shown(&path)))?;
    Source::toml(&shown(&path), bytes)
}
