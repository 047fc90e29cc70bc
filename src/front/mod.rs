//! The front door: an application computed from its text, without files, a terminal or a command line.
//!
//! It puts the readers of [`crate::input`] and the calculation together as `si calc` does. What is wrong comes back as
//! values; nothing is printed.

mod computed;
mod faults;
mod given;
pub(crate) mod warnings;

pub use computed::{Computed, FigureValue};
pub use faults::{Fault, Faults};
pub use given::{CommonPolicy, EvidenceCatalogue, UnitCostDatabase};

use crate::input::{ApplicationFile, Searched, Source, case, cite};
use crate::model::Policy;
use crate::problem::{Problems, first_error};

/// Computes an application from the text of its file.
///
/// The unit costs come beside those that the application brings itself; the policy is what a municipality says for all
/// its applications, and what the application says itself counts before it.
///
/// # Errors
/// Everything that is wrong with the application, each at its line and column of `application.toml`.
///
/// # Examples
/// ```
/// let unit_costs = si::UnitCostDatabase::from_csv([("2020.csv", "id,year,cost,name,area,unit,source
/// day,2020,1500,Day,care,day,exempeldata")])?;
/// let application = r#"
///     format = 1
///     [investment]
///     id = "fewer-days"
///     name = "Fewer days"
///     start = 2020-01-01
///     end = 2020-12-31
///     price_year = 2020
///     [department]
///     social = "Social services"
///     [cost.all]
///     amount = 200_000
///     [effect.days]
///     department = "social"
///     unit_cost = "day"
///     units = { 2021 = 100, 2022 = 50 }
/// "#;
/// let computed = si::calculate(application, &unit_costs, &si::CommonPolicy::default())?;
/// assert_eq!(computed.figure("coverage")?.to_string(), "1.125");
/// assert_eq!(computed.figure("return_plan.social.2021")?.to_string(), "150000");
///
/// let cheaper = computed.with(&[("unit_cost.day", "*0.8")])?;
/// assert_eq!(cheaper.figure("meets_target")?.to_string(), "false");
/// # Ok::<(), si::Faults>(())
/// ```
pub fn calculate(
    application_text: impl AsRef<[u8]>,
    unit_costs: &UnitCostDatabase,
    policy: &CommonPolicy,
) -> Result<Computed, Faults> {
    of_text(application_text.as_ref(), unit_costs, None, policy)
}

/// Computes an application that cites evidence.
///
/// # Errors
/// Everything that is wrong with the application, each at its line and column of `application.toml`.
///
/// # Examples
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let application = std::fs::read("examples/specped.toml")?;
/// # let year = std::fs::read("unit-costs/2015.csv")?;
/// # let unit_costs = si::UnitCostDatabase::from_csv([("2015.csv", year)])?;
/// let rows = std::fs::read("examples/evidence/effects.csv")?;
/// let evidence = si::EvidenceCatalogue::from_csv([("effects.csv", rows)])?;
/// let computed = si::calculate_citing(application, &unit_costs, &evidence, &si::CommonPolicy::default())?;
/// assert_eq!(computed.figure("meets_target")?.to_string(), "true");
/// # Ok(())
/// # }
/// ```
pub fn calculate_citing(
    application_text: impl AsRef<[u8]>,
    unit_costs: &UnitCostDatabase,
    evidence: &EvidenceCatalogue,
    policy: &CommonPolicy,
) -> Result<Computed, Faults> {
    let text = application_text.as_ref();
    of_text(text, unit_costs, Some(evidence), policy)
}

fn of_text(
    application_text: &[u8],
    unit_costs: &UnitCostDatabase,
    evidence: Option<&EvidenceCatalogue>,
    policy: &CommonPolicy,
) -> Result<Computed, Faults> {
    let bytes = application_text.to_vec();
    let source = Source::toml("application.toml", bytes).map_err(Faults::one)?;
    let file = ApplicationFile::read(source);
    let mut problems = Problems::default();
    problems.extend(file.problems.iter().cloned());
    let priced = file.application.clone().and_then(|mut application| {
        let policy = Policy::in_force(&[&application.policy, &policy.0]);
        let mut found = Problems::default();
        let searched = Searched::default();
        let evidence = evidence.map(|evidence| &evidence.0);
        cite(&mut application, evidence.ok_or(&searched), &mut found);
        let case = case(application, Ok(&unit_costs.0), policy, &mut found);
        problems.extend(file.without_consequences(found));
        case
    });
    let found = problems.in_file_order();
    match priced {
        Some(case) if first_error(&found).is_none() => Computed::from_case(case, found),
        _ => Err(Faults::from_problems(found)),
    }
}
