//! Scenarios: the whole calculation with some inputs set (method §8).

use rust_decimal::Decimal;

use crate::calculation::{Calculation, calculation};
use crate::model::{Case, Change, Money, Setting, Share, Year};

/// What a scenario comes to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ScenarioResult {
    pub id: String,
    pub name: Option<String>,
    /// What it changes, in the file's order.
    pub changes: Vec<ScenarioChange>,
    /// Its figures; `None` where it leaves no cost to compare with.
    pub figures: Option<ScenarioFigures>,
}

/// What a scenario changes in one place, compared with the same settings of the command line without the scenario.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ScenarioChange {
    /// What it sets.
    pub setting: Setting,
    /// The name of what the input belongs to, such as the effect's.
    pub name: Option<String>,
    /// The number without the scenario, 1 for a whole table of years; `None` for a year that the table does not have.
    pub from: Option<Decimal>,
    /// The number with the scenario, the factor for a whole table of years.
    pub to: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ScenarioFigures {
    /// The municipality's realisable reductions.
    pub realisable: Money,
    pub coverage: Share,
    /// Whether the target is reached.
    pub meets_target: bool,
    pub payback_year: Option<Year>,
}

/// Each scenario of a case: what it sets, and on top of it the settings of the command line.
pub(crate) fn scenarios(unchanged: &Case, settings: &[Setting]) -> Vec<ScenarioResult> {
    let mut without = unchanged.clone();
    apply(&mut without, settings);
    let scenarios = unchanged.application.scenarios.iter().map(|scenario| {
        let mut case = unchanged.clone();
        let applied = apply(&mut case, &scenario.settings) && apply(&mut case, settings);
        let result = applied.then(|| calculation(&case).ok()).flatten();
        let changes = scenario.settings.iter();
        ScenarioResult {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            changes: changes
                .map(|setting| change(setting, &without, &case))
                .collect(),
            figures: result.as_ref().map(figures),
        }
    });
    scenarios.collect()
}

/// Applies settings one after the other; whether all of them can be.
fn apply(case: &mut Case, settings: &[Setting]) -> bool {
    settings.iter().all(|setting| case.set(setting).is_ok())
}

fn change(setting: &Setting, without: &Case, with: &Case) -> ScenarioChange {
    let number = |case: &Case| case.number_at(&setting.address);
    let (from, to) = match (setting.change, number(with)) {
        // Of a whole table only the factor can be told.
        (Change::Times(factor), None) => (Some(Decimal::ONE), Some(factor)),
        (_, to) => (number(without), to),
    };
    ScenarioChange {
        setting: setting.clone(),
        name: with.name_at(&setting.address),
        from,
        to,
    }
}

fn figures(result: &Calculation) -> ScenarioFigures {
    ScenarioFigures {
        realisable: result.municipality.realisable.total(),
        coverage: result.coverage.total,
        meets_target: result.coverage.meets_target,
        payback_year: result.coverage.payback_year,
    }
}
