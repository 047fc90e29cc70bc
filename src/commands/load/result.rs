//! A priced application, and its result.

use std::sync::Arc;

use super::database::Database;
use crate::calculation::{Calculation, calculation};
use crate::front::warnings::calculation_problem;
use crate::model::Case;
use crate::problem::Problems;

/// An application as its files say, before anything is set.
pub(crate) struct Loaded {
    pub(crate) case: Case,
    /// The unit costs that it was read with.
    pub(crate) database: Arc<Database>,
    /// The evidence that it cites; without files where it cites none.
    pub(crate) evidence: Arc<Database>,
}

/// The result of a case; `None`, with its reason, if there can be none.
pub(crate) fn result(case: &Case, problems: &mut Problems) -> Option<Calculation> {
    calculation(case)
        .map_err(|error| problems.push(calculation_problem(case, error)))
        .ok()
}
