//! The attempt at an application: read, priced, changed as was asked for, and calculated.

use std::path::Path;

use super::loader::{Loader, in_force};
use super::read::application_file;
use super::result::{Loaded, result};
use crate::calculation::{Calculation, CalculationError, TooLarge};
use crate::front::warnings::{calculation_problem, cautions, warnings};
use crate::input::{ApplicationFile, apply, check_grid, scenario, shown};
use crate::model::{Case, Choice};
use crate::problem::{Code, Place, Problem, Problems};
use crate::report::{Attempt, Calculated, Failed};
use crate::sensitivity::{Grid, PolicyResult, Sensitivity, grid, policy_result, sensitivity};
use crate::simulation::{Simulation, SimulationResult};

impl Loader {
    /// Reads and calculates one application. A policy that cannot be read is wrong for every application.
    pub(crate) fn attempt(&self, path: &Path) -> Attempt {
        match application_file(path) {
            Ok(file) => self.attempt_of(path, &file),
            Err(problem) => self.unread(path, problem),
        }
    }

    /// The attempt at an application whose file cannot be read.
    pub(crate) fn unread(&self, path: &Path, problem: Problem) -> Attempt {
        let mut problems = self.asked_problems.clone();
        problems.push(problem);
        Attempt::Failed(Failed {
            file: shown(path),
            problems,
        })
    }

    /// Calculates an application whose text has been read.
    pub(crate) fn attempt_of(&self, path: &Path, file: &ApplicationFile) -> Attempt {
        let mut problems = Problems::default();
        problems.extend(self.asked_problems.iter().cloned());
        let calculated = self.calculated(path, file, &mut problems);
        match calculated {
            Some(mut calculated) if !problems.has_errors() => {
                calculated.warnings = problems.in_file_order();
                Attempt::Calculated(Box::new(calculated))
            }
            _ => Attempt::Failed(Failed {
                file: file.source.name().to_owned(),
                problems: problems.in_file_order(),
            }),
        }
    }

    fn calculated(
        &self,
        path: &Path,
        file: &ApplicationFile,
        problems: &mut Problems,
    ) -> Option<Calculated> {
        let Loaded {
            mut case,
            database,
            evidence,
        } = self.load(path, file, problems)?;
        let unchanged = case.clone();
        let scenario = self.apply(&mut case, problems);
        if problems.has_errors() {
            return None;
        }
        let (calculation, policies) = self.under_policies(path, &case, problems)?;
        let mut sensitivity = if self.without_sensitivity {
            Sensitivity::default()
        } else {
            sensitivity(&case, &calculation, &unchanged, &self.settings)
        };
        sensitivity.grid = self.grid(&case, problems);
        let simulation = match self.simulation(&case, &calculation, problems) {
            Ok(simulation) => simulation,
            Err(problem) => {
                problems.push(problem);
                return None;
            }
        };
        let warnings = warnings(&case, &calculation);
        problems.extend(warnings.into_iter().map(|(_, warning)| warning));
        Some(Calculated {
            file: file.source.name().to_owned(),
            sha256: file.source.sha256().to_owned(),
            unit_costs: database.fingerprints(),
            evidence: evidence.fingerprints(),
            settings: self.settings.clone(),
            scenario,
            sensitivity,
            simulation,
            policies,
            cautions: cautions(&case, &calculation),
            found_by_check: [0, 0],
            case,
            calculation,
            warnings: Vec::new(),
        })
    }

    /// What the draws that were asked for give; that nothing of the case is uncertain is noted.
    ///
    /// # Errors
    /// Draws may grow too large.
    fn simulation(
        &self,
        case: &Case,
        calculation: &Calculation,
        problems: &mut Problems,
    ) -> Result<Option<SimulationResult>, Problem> {
        let Some((draws, threads)) = self.draws else {
            return Ok(None);
        };
        let Some(simulation) = Simulation::new(case, calculation, draws) else {
            let place = case.place_of("investment");
            problems.push(Problem::new(Code::NOTHING_UNCERTAIN, place));
            return Ok(None);
        };
        let within = simulation
            .within_bounds()
            .map_err(CalculationError::TooLarge);
        within.map_err(|error| calculation_problem(case, error))?;
        Ok(Some(simulation.result(threads)))
    }

    /// The result of a case, and what it comes to under each policy, the one in force first.
    fn under_policies(
        &self,
        path: &Path,
        case: &Case,
        problems: &mut Problems,
    ) -> Option<(Calculation, Vec<PolicyResult>)> {
        let first = self.policies.first();
        let name = first.map_or(case.policy.preset.word(), |asked| &asked.name);
        let calculation = result(case, problems)?;
        let mut results = vec![policy_result(name, case, &calculation)];
        for asked in self.policies.iter().skip(1) {
            let workspace = self.workspace(path);
            let mut other = case.clone();
            other.policy = in_force(&asked.level, Some(&case.application), workspace.as_deref());
            let result = result(&other, problems);
            results.extend(result.map(|result| policy_result(&asked.name, &other, &result)));
        }
        Some((calculation, results))
    }

    /// Applies the scenario and then what was set, so that the two can be combined; gives the scenario's id.
    fn apply(&self, case: &mut Case, problems: &mut Problems) -> Option<String> {
        let asked = self.scenario.as_ref();
        let chosen = asked
            .and_then(|asked| scenario(&case.application, asked, "--scenario", problems).cloned());
        if let Some(chosen) = &chosen {
            apply(case, &chosen.settings, "--scenario", problems);
        }
        apply(case, &self.settings, "--set", problems);
        chosen.map(|chosen| chosen.id)
    }

    /// The grid that was asked for, with everything else set; what does not fit the application is noted.
    fn grid(&self, case: &Case, problems: &mut Problems) -> Option<Grid> {
        const PLACE: &str = "--grid";
        let axes = self.grid.as_ref()?;
        let mut wrong = Problems::default();
        check_grid(case, axes, PLACE, &mut wrong);
        if wrong.has_errors() {
            problems.extend(wrong.in_file_order());
            return None;
        }
        let too_large = |TooLarge { address }| {
            let problem = Problem::new(Code::AMOUNT_TOO_LARGE, Place::file(PLACE));
            problems.push(problem.fact("address", address));
        };
        grid(case, axes).map_err(too_large).ok()
    }
}
