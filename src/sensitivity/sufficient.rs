//! So many people as suffice: whole ones, unless those of today suffice already and are fewer.

use rust_decimal::Decimal;

use super::boundary::Side;
use super::known::Asked;
use crate::model::{Number, Quantity, rounded_to_side};

/// A figure that moves in a straight line with the input.
pub(super) struct Line {
    /// The input's value at the bound.
    pub(super) there: Decimal,
    /// The figure there.
    pub(super) bound: Decimal,
    /// How much a whole step of the input moves it.
    pub(super) slope: Decimal,
    /// The figure today.
    pub(super) today: Decimal,
    /// The side of the bound on which it holds.
    pub(super) holds: Side,
}

/// How so many people as suffice are found from the figure at the bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sufficient {
    /// Rounded to the side on which it holds, to so many decimals: none where whole people suffice.
    Rounded(u32),
    /// Those of today: they suffice, and whole people or parts of one would ask for more.
    Today,
}

/// So many people as suffice, of as many as there are at the most: whole ones. Where it holds today and whole people
/// would ask for more than there are today, or than the input may be, parts of a person with as few decimals as do not.
pub(super) fn suffices(
    asked: &mut Asked,
    line: &Line,
    most: Option<Decimal>,
) -> Option<(Sufficient, Decimal)> {
    let today = line.today;
    let upward = line.holds == Side::AtLeast;
    let rounded = |decimals| {
        let people = rounded_to_side(line.bound, decimals, upward);
        most.map_or(people, |most| people.min(most))
    };
    let there = |people: Decimal| line.there + (people - line.bound) / line.slope;
    let (input, case) = (asked.input, asked.evaluation.case);
    let is_possible = |people: Decimal| input.may_be(case, there(people));
    // Where steps work against increases, what holds at the bound may be lost again before the next whole person.
    let mut enough = |people: Decimal| is_possible(people) && asked.holds(there(people));
    let passes_today = |people: Decimal| {
        let further = (people - today).rounded_for_comparison();
        if upward {
            further > Decimal::ZERO
        } else {
            further < Decimal::ZERO
        }
    };
    let whole = rounded(0);
    if is_possible(whole) && (!passes_today(whole) || !enough(today)) {
        return enough(whole).then_some((Sufficient::Rounded(0), whole));
    }
    let holds_today = enough(today);
    let parts = (1..=Quantity::DECIMALS).map(|decimals| (decimals, rounded(decimals)));
    let part = parts
        .filter(|(_, part)| !holds_today || !passes_today(*part))
        .find(|(_, part)| enough(*part));
    let part = part.map(|(decimals, part)| (Sufficient::Rounded(decimals), part));
    part.or_else(|| holds_today.then_some((Sufficient::Today, today)))
}
