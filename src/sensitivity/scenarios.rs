//! Scenarios: the whole calculation with some inputs set (method §8).

use crate::calculation::{Calculation, calculation};
use crate::model::{Case, Money, Setting, Share, Year};

/// What a scenario comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioResult {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What it sets.
    pub settings: Vec<Setting>,
    /// Its figures; nothing where it leaves no cost to compare with.
    pub figures: Option<ScenarioFigures>,
}

/// The figures of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioFigures {
    /// The municipality's realisable reductions.
    pub realisable: Money,
    /// Coverage.
    pub coverage: Share,
    /// Whether the target is reached.
    pub meets_target: bool,
    /// The payback year.
    pub payback_year: Option<Year>,
}

/// Each scenario of a case: what it sets, and on top of it the settings of the command line.
pub(super) fn scenarios(unchanged: &Case, settings: &[Setting]) -> Vec<ScenarioResult> {
    let mut case: Option<Case> = None;
    let scenarios = unchanged.application.scenarios.iter().map(|scenario| {
        // One copy serves all: what a scenario changes is put back after it.
        let case = case.get_or_insert_with(|| unchanged.clone());
        let changes = || scenario.settings.iter().chain(settings);
        let applied = changes().all(|setting| case.set(setting).is_ok());
        let result = applied.then(|| calculation(case).ok()).flatten();
        for slot in changes().filter_map(|setting| unchanged.slot(&setting.address)) {
            let as_it_was = unchanged.application.inputs.of(slot);
            case.application.inputs.of_mut(slot).clone_from(as_it_was);
        }
        ScenarioResult {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            settings: scenario.settings.clone(),
            figures: result.as_ref().map(figures),
        }
    });
    scenarios.collect()
}

fn figures(result: &Calculation) -> ScenarioFigures {
    ScenarioFigures {
        realisable: result.municipality.realisable.total(),
        coverage: result.coverage.total,
        meets_target: result.coverage.meets_target,
        payback_year: result.coverage.payback_year,
    }
}
