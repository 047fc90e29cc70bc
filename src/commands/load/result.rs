//! A priced application, and its result.

use std::sync::Arc;

use super::database::Database;
use crate::calculation::{Calculation, CalculationError, calculation};
use crate::model::{Case, Financing};
use crate::problem::{Code, Problem, Problems};

/// An application as its files say, before anything is set.
pub(in crate::commands) struct Loaded {
    /// The case.
    pub(in crate::commands) case: Case,
    /// The unit costs that it was read with.
    pub(in crate::commands) database: Arc<Database>,
}

/// The result of a case; `None`, with its reason, if there can be none.
pub(in crate::commands) fn result(case: &Case, problems: &mut Problems) -> Option<Calculation> {
    calculation(case)
        .map_err(|error| problems.push(calculation_problem(case, error)))
        .ok()
}

/// Why a case has no result.
pub(in crate::commands) fn calculation_problem(case: &Case, error: CalculationError) -> Problem {
    match error {
        CalculationError::NoCost => {
            let mut costs = case.application.costs.iter();
            let elsewhere = costs.any(|cost| cost.financing != Financing::Reservation);
            let places = &case.application.places;
            let place = places.find("cost").unwrap_or_else(|| places.whole());
            Problem::new(Code::NO_COST, place)
                .fact("elsewhere", if elsewhere { "yes" } else { "no" })
        }
        CalculationError::TooLarge(too_large) => {
            let place = case.place_of(&too_large.address);
            Problem::new(Code::AMOUNT_TOO_LARGE, place).fact("address", too_large.address)
        }
    }
}
