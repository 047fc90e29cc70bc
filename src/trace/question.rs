//! What a break-even is asked of, and what can be asked for of it in people and things.

use rust_decimal::Decimal;

use crate::model::{Money, Quantity, Year, rounded_to_side};
use crate::sensitivity::{BreakEven, Counted, Meaning, Sensitivity, Side};

/// What a break-even just reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The policy's target.
    Target,
    /// What a department returns, by its position.
    Department(usize),
}

impl Question {
    /// The break-even at a position.
    pub(super) fn row(self, found: &Sensitivity, position: usize) -> Option<&BreakEven> {
        match self {
            Self::Target => found.break_even.get(position),
            Self::Department(department) => {
                let departments = found.departments.as_ref()?;
                let input = departments.get(department)?.inputs.get(position)?;
                Some(&input.break_even)
            }
        }
    }
}

/// A number of what a break-even is in people and things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeaningPart {
    /// How many people there are.
    Of,
    /// How much there is as the case stands.
    Today,
    /// How much just suffices, or is just not too much.
    Bound,
    /// How much of it in a year.
    Year(Year),
}

/// What is counted, as the JSON calls it, and what stands nowhere but in sentences.
pub(super) fn counted(meaning: &Meaning) -> &'static str {
    match meaning.counted {
        Counted::Changed { .. } | Counted::People { .. } => "people",
        Counted::Units { .. } => "units",
        Counted::Cost { .. } => "cost",
        Counted::Price { .. } => "price",
        Counted::PerPerson { .. } => "per_person",
    }
}

/// The decimals with which a bound is written.
pub(super) fn decimals(meaning: &Meaning) -> u32 {
    match meaning.counted {
        Counted::Cost { .. } => Money::DECIMALS,
        _ => Quantity::DECIMALS,
    }
}

/// A number, and where it is a bound, rounded to the side on which it holds.
pub(super) fn written(meaning: &Meaning, part: MeaningPart) -> Decimal {
    let bound = |value| {
        let upward = meaning.holds == Side::AtLeast;
        rounded_to_side(value, decimals(meaning), upward)
    };
    match (part, &meaning.counted) {
        (MeaningPart::Of, Counted::Changed { of, .. }) => *of,
        (MeaningPart::Of | MeaningPart::Today, _) => meaning.today,
        (MeaningPart::Year(year), Counted::Units { by_year, .. }) => bound(of_year(by_year, year)),
        (MeaningPart::Bound | MeaningPart::Year(_), _) => bound(meaning.bound),
    }
}

/// The numbers that the JSON and the sentences have of a meaning.
pub(super) fn parts(meaning: &Meaning) -> Vec<MeaningPart> {
    let (today, bound) = (MeaningPart::Today, MeaningPart::Bound);
    match &meaning.counted {
        Counted::Changed { .. } | Counted::People { .. } => vec![MeaningPart::Of, today, bound],
        Counted::Units { by_year, .. } => {
            let years = by_year.iter().map(|(year, _)| MeaningPart::Year(*year));
            [today, bound].into_iter().chain(years).collect()
        }
        Counted::Cost { .. } | Counted::Price { .. } | Counted::PerPerson { .. } => {
            vec![today, bound]
        }
    }
}

/// The units of a year; none where the table does not have it.
fn of_year(by_year: &[(Year, Decimal)], year: Year) -> Decimal {
    let mut years = by_year.iter();
    let found = years.find(|(known, _)| *known == year);
    found.map_or(Decimal::ZERO, |(_, units)| *units)
}
