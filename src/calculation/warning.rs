//! What a reader of a result should know: warnings as values.

use rust_decimal::Decimal;

use crate::model::{Grade, Money, Payer, Year};

/// Something about a case that is allowed and yet deserves a second look.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Warning {
    /// The outcome is more likely with the investment than without it: an increase of cost.
    WithAboveWithout {
        /// The effect's position.
        effect: usize,
        /// The probability without.
        without: Decimal,
        /// The probability with.
        with: Decimal,
    },
    /// `deadweight` beside `without`, which already says what would have happened anyway.
    DeadweightBesideWithout {
        /// The effect's position.
        effect: usize,
    },
    /// A department where somebody else than the municipality gains.
    DepartmentIgnored {
        /// The effect's position.
        effect: usize,
        /// Whether it is that of `replaced_by`.
        replacement: bool,
        /// Who gains.
        payer: Payer,
    },
    /// People or units before the year of the start; they count as they stand.
    BeforeStart {
        /// The address of the table.
        address: String,
        /// The first such year.
        year: Year,
    },
    /// An effect without a grade gets the correction of the weakest grade.
    WeakestGrade {
        /// The effect's position.
        effect: usize,
        /// The grade.
        grade: Grade,
        /// Its correction.
        correction: Decimal,
    },
    /// The first year of payment lies before the year of the start, which counts instead.
    FirstReturnBeforeStart {
        /// The policy's year.
        year: Year,
    },
    /// A department's costs grow in all: it bears that itself.
    DepartmentBears {
        /// The department's position.
        department: usize,
        /// The increase, above zero.
        increase: Money,
    },
    /// Departments pay more than they gain, for the fee comes on top.
    FeeNotCovered {
        /// By how much.
        short: Money,
        /// The coverage that would be needed.
        needed: Decimal,
    },
}
