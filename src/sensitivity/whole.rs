//! Figures in round numbers that still suffice: whole people, units with few decimals.

use rust_decimal::Decimal;

use super::boundary::{HAIR, Inquiry, Side};
use crate::model::{Number, Quantity, rounded, rounded_to_side};

/// A figure that moves in a straight line with an input.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// A value of the input.
    pub(super) there: Decimal,
    /// The figure there.
    pub(super) bound: Decimal,
    /// How much a whole step of the input moves it.
    pub(super) slope: Decimal,
}

impl Line {
    /// The input's value where the figure is another.
    fn value(&self, figure: Decimal) -> Decimal {
        self.there + (figure - self.bound) / self.slope
    }
}

/// The roundest figure that holds as near to the bound as the six decimals of a break-even let it be known: a third of
/// three people is one person, and not 0.999999999.
pub(super) fn roundest(inquiry: &mut Inquiry, line: &Line) -> Line {
    if line.slope.is_zero() {
        return *line;
    }
    let figures = (0..Quantity::DECIMALS).map(|decimals| rounded(line.bound, decimals));
    let mut round = figures.filter_map(|figure| {
        let is_near = (figure - line.bound).abs() <= HAIR * line.slope.abs();
        let there = line.value(figure);
        (is_near && inquiry.holds(there)).then_some(Line {
            there,
            bound: figure,
            ..*line
        })
    });
    round.next().unwrap_or(*line)
}

/// So many people as suffice, of as many as there are at the most: whole ones. Where it holds today and whole people
/// would ask for more than there are today, or than the input may be, parts of a person with as few decimals as do not.
pub(super) fn sufficient(
    inquiry: &mut Inquiry,
    line: &Line,
    today: Decimal,
    holds: Side,
    most: Option<Decimal>,
) -> Option<Decimal> {
    let upward = holds == Side::AtLeast;
    let rounded = |decimals| {
        let people = rounded_to_side(line.bound, decimals, upward);
        most.map_or(people, |most| people.min(most))
    };
    let (case, input) = (inquiry.case, inquiry.input);
    let is_possible = |people| input.may_be(case, line.value(people));
    // Where steps work against increases, what holds at the bound may be lost again before the next whole person.
    let mut enough = |people| is_possible(people) && inquiry.holds(line.value(people));
    let passes_today = |people: Decimal| {
        let further = if upward {
            people - today
        } else {
            today - people
        };
        further.above_zero()
    };
    let whole = rounded(0);
    let holds_today = enough(today);
    if is_possible(whole) && (!passes_today(whole) || !holds_today) {
        return enough(whole).then_some(whole);
    }
    let mut parts = (1..=Quantity::DECIMALS).map(rounded);
    let part = parts.find(|part| (!holds_today || !passes_today(*part)) && enough(*part));
    part.or(holds_today.then_some(today))
}
