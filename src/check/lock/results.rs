//! The results that a lock fixes: every figure of the result by its name.

use crate::calculation::Calculation;
use crate::model::{Case, LockedValue};

/// The results by name, each with the decimals with which it is reported.
pub(super) fn results(_case: &Case, calculation: &Calculation) -> Vec<(String, LockedValue)> {
    let meets_target = LockedValue::Is(calculation.coverage.meets_target);
    vec![("meets_target".to_owned(), meets_target)]
}
