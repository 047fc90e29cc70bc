//! What a break-even is in people and things: for how many people the outcome must change, how many must come, how many
//! units must be avoided, what a cost may come to.

use rust_decimal::Decimal;

use super::boundary::{Boundary, Inquiry, Side};
use super::natural_unit::NaturalUnit;
use super::uses::Use;
use super::whole::{Line, roundest, sufficient};
use crate::model::{InputId, Number, Year, Years};

/// What a break-even is in one of the places where its input stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NaturalUnits {
    /// The address of the place.
    pub address: String,
    pub counted: NaturalUnit,
    /// Of how many people: all of the group, where the outcome changes for some of them; else as today.
    pub of: Decimal,
    /// The units at the boundary in each year that has some today; empty where no units are avoided.
    pub by_year: Vec<(Year, Decimal)>,
    /// How much of it there is as the case stands.
    pub today: Decimal,
    /// How much of it the boundary is: so many people as suffice, else exact.
    pub bound: Decimal,
    /// Whether it may not be less, or not be more.
    pub holds: Side,
}

/// The places of an input, each with what its boundary is there; prices and costs of one place last. A place where nothing
/// is counted, such as a delay, is left out.
pub(super) fn meanings(inquiry: &mut Inquiry, boundary: Boundary) -> Vec<NaturalUnits> {
    let value = inquiry.closer(boundary);
    let input = inquiry.input;
    let uses = input.uses.iter().chain(&input.costs);
    let mut uses: Vec<&Use> = uses.collect();
    uses.sort_by_key(|used| {
        let is_last = matches!(
            used.counted,
            Some(NaturalUnit::Price { .. } | NaturalUnit::Cost { .. })
        );
        (used.place, is_last)
    });
    let mut known: Vec<NaturalUnit> = Vec::new();
    let mut meanings = Vec::new();
    for used in uses {
        // One parameter may stand for both probabilities of an effect, and twice in a cost.
        if let Some(counted) = used.counted.filter(|counted| !known.contains(counted)) {
            known.push(counted);
            meanings.extend(meaning(inquiry, value, boundary.holds, used.place, counted));
        }
    }
    meanings
}

/// What a boundary, at a value of the input, is in one place.
fn meaning(
    inquiry: &mut Inquiry,
    value: Decimal,
    side: Side,
    place: InputId,
    counted: NaturalUnit,
) -> Option<NaturalUnits> {
    let (case, input) = (inquiry.case, inquiry.input);
    let mut with = |value| {
        inquiry
            .exact
            .with(value, |case, values| counted.amount(case, values))
    };
    let today = with(input.value);
    let line = Line {
        there: value,
        bound: with(value),
        // How much a whole step of the input moves the figure, and which way.
        slope: with(Decimal::ONE) - with(Decimal::ZERO),
    };
    if line.slope.rounded_for_comparison().is_zero() {
        return None;
    }
    let holds = side.of_figure(line.slope > Decimal::ZERO);
    let rounded = roundest(inquiry, &line);
    let mut found = NaturalUnits {
        address: case.application.inputs.of(place).address.clone(),
        counted,
        of: today,
        by_year: Vec::new(),
        today,
        bound: rounded.bound,
        holds,
    };
    match counted {
        NaturalUnit::Changed { group, .. } => {
            // A group may be planned with a fraction of a person: more than all of it there is not.
            found.of = NaturalUnit::People { group }.amount(case, inquiry.exact.held());
            found.bound = sufficient(inquiry, &rounded, today, holds, Some(found.of))?;
        }
        NaturalUnit::People { .. } => {
            found.bound = sufficient(inquiry, &rounded, today, holds, None)?;
        }
        NaturalUnit::Units { units, .. } => {
            // Reductions beside increases: their sum says nothing.
            let held = inquiry.exact.held().years(units)?;
            let against = |(_, units)| units * today < Decimal::ZERO;
            if held.amounts().any(against) {
                return None;
            }
            found.by_year = units_by_year(inquiry, value, units);
        }
        _ => {}
    }
    Some(found)
}

/// The units at the boundary in each year that has some today, each the roundest that holds.
fn units_by_year(inquiry: &mut Inquiry, value: Decimal, units: InputId) -> Vec<(Year, Decimal)> {
    let mut at = |value| -> Years<Decimal> {
        let row = |values: &crate::model::Values<Decimal>| values.years(units).cloned();
        let row = inquiry.exact.with(value, |_, values| row(values));
        row.unwrap_or_default()
    };
    let (bound, one, none) = (at(value), at(Decimal::ONE), at(Decimal::ZERO));
    let today = at(inquiry.input.value);
    let years = today.amounts().map(|(year, _)| {
        let line = Line {
            there: value,
            bound: bound.at(year),
            slope: one.at(year) - none.at(year),
        };
        (year, roundest(inquiry, &line).bound)
    });
    years.collect()
}
