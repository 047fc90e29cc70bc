//! An application that is computed, and what can be asked of it.

use std::fmt;

use rust_decimal::Decimal;

use super::faults::{Fault, Faults};
use super::warnings::{calculation_problem, warnings};
use crate::calculation::{Calculation, Figure, calculation, figures, find, walk};
use crate::input::{apply, change, doubtful_setting};
use crate::model::{Case, Setting};
use crate::problem::{Code, Place, Problem, Problems, first_error};

/// An application with every figure that follows from it.
#[derive(Clone, Debug)]
pub struct Computed {
    case: Case,
    calculation: Calculation,
    warnings: Vec<Fault>,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureValue {
    /// Kronor, units, or a ratio where 1 is the whole, with the decimals with which the JSON has it.
    Number(Decimal),
    /// The year in which something happens.
    Year(i32),
    /// Whether something is so.
    Truth(bool),
    /// There is none: it never happens, or the policy has no such figure.
    Absent,
}

impl FigureValue {
    fn from_figure(figure: Figure<Decimal>) -> Self {
        match figure.rounded() {
            Figure::Number(number, _) => Self::Number(number),
            Figure::Year(Some(year)) => Self::Year(year.number()),
            Figure::Truth(truth) => Self::Truth(truth),
            Figure::Year(None) | Figure::Absent => Self::Absent,
        }
    }
}

/// As it stands in the JSON.
impl fmt::Display for FigureValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.normalize().fmt(formatter),
            Self::Year(year) => year.fmt(formatter),
            Self::Truth(truth) => truth.fmt(formatter),
            Self::Absent => formatter.write_str("null"),
        }
    }
}

impl Computed {
    pub(super) fn from_case(case: Case, mut warnings: Vec<Problem>) -> Result<Self, Faults> {
        let calculation =
            calculation(&case).map_err(|error| Faults::one(calculation_problem(&case, error)))?;
        let told = self::warnings(&case, &calculation);
        warnings.extend(told.into_iter().map(|(_, warning)| warning));
        Ok(Self {
            warnings: warnings.into_iter().map(Fault::new).collect(),
            case,
            calculation,
        })
    }

    /// Every figure by its name, its path in the JSON of `si calc`, in the order of the JSON.
    pub fn figures(&self) -> Vec<(String, FigureValue)> {
        let mut all = Vec::new();
        figures(&self.case, &self.calculation, &mut |name, figure| {
            all.push((name.to_owned(), FigureValue::from_figure(figure)));
        });
        all
    }

    /// The figure of a name, such as `coverage`, `effects.hvb.realisable.by_year.2018` or in short `effect.hvb.2018`.
    ///
    /// # Errors
    /// There is no figure of that name.
    pub fn figure(&self, name: &str) -> Result<FigureValue, Faults> {
        let found = find(
            &|listener| walk(&self.case, &self.calculation, listener),
            name,
        );
        found
            .map(|(_, figure)| FigureValue::from_figure(figure))
            .map_err(|nearest| {
                let unknown = Problem::new(Code::UNKNOWN_FIGURE, Place::file(name));
                Faults::one(unknown.fact("name", name).fact("nearest", nearest))
            })
    }

    /// What deserves a second look.
    pub fn warnings(&self) -> &[Fault] {
        &self.warnings
    }

    /// The same with other inputs: each address with a value, as `("effect.hvb.with", "0.10")`, with a factor, as
    /// `("target_group.pupils.people", "*0.8")`, or of one year, `("effect.resource.units.2018", "12")`.
    ///
    /// # Errors
    /// An address is unknown, a value is no number or out of its bounds, or there is no result.
    pub fn with(&self, settings: &[(&str, &str)]) -> Result<Self, Faults> {
        let mut case = self.case.clone();
        let mut problems = Problems::default();
        for (address, value) in settings {
            match setting(address, value) {
                Ok(setting) => {
                    problems.extend(doubtful_setting(address, value, address));
                    apply(&mut case, &[setting], address, &mut problems);
                }
                Err(problem) => problems.extend([problem]),
            }
        }
        let found = problems.in_file_order();
        if first_error(&found).is_some() {
            return Err(Faults::from_problems(found));
        }
        Self::from_case(case, found)
    }
}

fn setting(address: &str, value: &str) -> Result<Setting, Problem> {
    Ok(Setting {
        address: address.to_owned(),
        change: change(value, Place::file(address))?,
    })
}
