//! What figures rest on, and what counts twice: one file an idea.

mod double_counting;
mod realisation;
mod sources;
mod units;

use rust_decimal::Decimal;

use crate::words::{Language, kronor, quoted, say};
pub use double_counting::{DoubleCounting, Twice};
pub use realisation::Realisation;
pub use sources::Sources;
pub use units::Units;

/// What figures rest on, and what counts twice.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Figures {
    /// A figure without a source, or with an old or uncertain one.
    Sources(Sources),
    /// Something is counted twice.
    DoubleCounting(DoubleCounting),
    /// More units than there can be.
    Units(Units),
    /// What can be taken home is not said, or is little.
    Realisation(Realisation),
    /// An assumption credited in full to the investment.
    AttributionAtWeakestGrade { effect: String, amount: Decimal },
}

impl Figures {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::Sources(finding) => finding.sentence(l),
            Self::DoubleCounting(finding) => finding.sentence(l),
            Self::Units(finding) => finding.sentence(l),
            Self::Realisation(finding) => finding.sentence(l),
            Self::AttributionAtWeakestGrade { effect, amount } => {
                let amount = kronor(*amount, l);
                say!(
                    l,
                    "the whole effect `{effect}`, {amount}, is credited to the investment on an assumption (grade E)",
                    "hela effekten `{effect}`, {amount}, tillskrivs satsningen på ett antagande (grad E)"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::Sources(finding) => finding.hint(l),
            Self::DoubleCounting(finding) => finding.hint(l),
            Self::Units(finding) => finding.hint(l),
            Self::Realisation(finding) => finding.hint(l),
            Self::AttributionAtWeakestGrade { .. } => say!(
                l,
                "state `attribution` below 1, or evidence of a better grade",
                "ange `attribution` under 1, eller evidens av bättre grad"
            ),
        }
    }
}

/// The first of some names in backticks, and how many more there are.
fn some(names: &[String], l: Language) -> String {
    const SHOWN: usize = 4;
    match names {
        [] => String::new(),
        [one] => quoted(&[one]),
        [first @ .., last] if names.len() <= SHOWN => {
            let (first, last) = (quoted(first), quoted(&[last]));
            say!(l, "{first} and {last}", "{first} och {last}")
        }
        _ => {
            let (first, more) = (quoted(&names[..SHOWN - 1]), names.len() + 1 - SHOWN);
            say!(l, "{first} and {more} more", "{first} och {more} till")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_cut_short() {
        let names: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).into();
        assert_eq!(some(&names[..1], Language::English), "`a`");
        assert_eq!(some(&names[..2], Language::Swedish), "`a` och `b`");
        assert_eq!(
            some(&names[..4], Language::English),
            "`a`, `b`, `c` and `d`"
        );
        assert_eq!(some(&names, Language::Swedish), "`a`, `b`, `c` och 2 till");
    }
}
