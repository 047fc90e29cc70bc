//! The results that a lock fixes.

use crate::calculation::{Calculation, Figure, figures};
use crate::model::{Case, LockedValue};

/// Every figure of a result by its name, with the decimals with which it is written in full.
pub(super) fn results(case: &Case, calculation: &Calculation) -> Vec<(String, LockedValue)> {
    let mut results = Vec::new();
    figures(case, calculation, &mut |name, figure| {
        let value = match figure.rounded() {
            Figure::Number(number, _) => LockedValue::Number(number),
            Figure::Year(Some(year)) => LockedValue::Number(year.number().into()),
            Figure::Year(None) => LockedValue::Never,
            Figure::Truth(is) => LockedValue::Is(is),
            Figure::Absent => return,
        };
        results.push((name.to_string(), value));
    });
    results
}
