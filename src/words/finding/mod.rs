//! What a check of a finished application finds, with the facts that each sentence needs: one file a group.

mod complete;
mod figures;
mod fund;
mod matrix;
mod robust;

use rust_decimal::Decimal;

use super::{Language, decimal, kronor, say};
use crate::model::rounded;
pub use complete::Complete;
pub use figures::{DoubleCounting, Figures, Realisation, Sources, Twice, Units};
pub use fund::Fund;
pub use matrix::Matrix;
pub use robust::Robust;

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Something is missing from the application.
    Complete(Complete),
    /// The evaluation matrix has a gap.
    Matrix(Matrix),
    /// The rules of the reservation are not kept.
    Fund(Fund),
    /// A figure rests on too little, or counts twice.
    Figures(Figures),
    /// The target is not reached where an input or a scenario is a little worse.
    Robust(Robust),
}

impl Finding {
    /// What was found, in one sentence.
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Self::Complete(finding) => finding.sentence(language),
            Self::Matrix(finding) => finding.sentence(language),
            Self::Fund(finding) => finding.sentence(language),
            Self::Figures(finding) => finding.sentence(language),
            Self::Robust(finding) => finding.sentence(language),
        }
    }

    /// What to do about it.
    pub(super) fn hint(&self, language: Language) -> String {
        match self {
            Self::Complete(finding) => finding.hint(language),
            Self::Matrix(finding) => finding.hint(language),
            Self::Fund(finding) => finding.hint(language),
            Self::Figures(finding) => finding.hint(language),
            Self::Robust(finding) => finding.hint(language),
        }
    }
}

/// An input at another value than its own.
#[derive(Clone, Debug, PartialEq)]
pub struct InputAt {
    /// Its address.
    pub address: String,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// The other value; a factor for a table.
    pub at: Decimal,
    /// Whether it is a table of years.
    pub is_table: bool,
}

impl InputAt {
    /// The input, the other value and its own.
    fn text(&self, l: Language) -> String {
        let shown = |value: Decimal| decimal(rounded(value, 6), l);
        let (address, value, at) = (&self.address, shown(self.value), shown(self.at));
        if self.is_table {
            format!("`{address}` × {at}")
        } else {
            say!(
                l,
                "`{address}` {at} instead of {value}",
                "`{address}` {at} i stället för {value}"
            )
        }
    }
}

/// Kronor in a sentence: whole ones, or öre where less than one would be left of them.
fn money(amount: Decimal, l: Language) -> String {
    let whole = rounded(amount, 0);
    if whole.is_zero() && !rounded(amount, 2).is_zero() {
        kronor(rounded(amount, 2), l)
    } else {
        kronor(whole, l)
    }
}
