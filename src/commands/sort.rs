//! The order of several applications, as `--sort` asks.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::cli::Sort;
use crate::model::{Number, alphabetical};
use crate::report::Calculated;

/// Sorts applications; those that are equal keep their order.
pub(super) fn sort(applications: &mut [Calculated], order: Sort) {
    let largest: fn(&Calculated) -> Decimal = match order {
        Sort::Name => {
            return applications
                .sort_by_cached_key(|one| alphabetical(&one.case.application.investment.name));
        }
        Sort::Payback => {
            return applications.sort_by_key(|one| {
                let year = one.calculation.coverage.payback_year;
                (year.is_none(), year)
            });
        }
        Sort::Target => {
            return applications.sort_by_key(|one| Reverse(one.calculation.coverage.meets_target));
        }
        Sort::Cost => |one| one.calculation.costs.total,
        Sort::Expected => |one| one.calculation.municipality.expected.total().0,
        Sort::Realisable => |one| one.calculation.municipality.realisable.total().0,
        Sort::Coverage => |one| one.calculation.coverage.total.0,
    };
    applications.sort_by_key(|one| Reverse(largest(one).rounded_for_comparison()));
}
