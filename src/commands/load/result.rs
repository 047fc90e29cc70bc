//! A priced application, and its result.

use std::sync::Arc;

use super::database::Database;
use crate::calculation::{Calculation, calculation};
use crate::front::warnings::calculation_problem;
use crate::model::Case;
use crate::problem::Problems;

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
