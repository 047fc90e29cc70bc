//! *figures*: figures rest on something, and nothing counts twice.
//!
//! What the calculation itself warns of (`deadweight-beside-without`, `effect-before-start`, `fee-not-covered`) is not
//! found again here: those warnings are part of a check by their codes.

mod attribution;
mod double_counting;
mod realisation;
mod shares;
mod sources;
mod units;

use rust_decimal::Decimal;

use super::{Found, Subject};
use crate::calculation::LineAmounts;
use crate::model::{Effect, EffectLine, Form, Number};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let counted = counted(subject);
    let mut found = sources::findings(subject.case);
    found.extend(double_counting::findings(subject.case, &counted));
    found.extend(units::findings(subject.case));
    found.extend(realisation::findings(subject, &counted));
    found.extend(attribution::findings(subject.case, &counted));
    found
}

/// An effect with what it avoids.
#[derive(Clone, Copy)]
struct Counted<'s> {
    effect: &'s Effect,
    line: &'s EffectLine,
    amounts: &'s LineAmounts<Decimal>,
}

impl Counted<'_> {
    /// Whether it lowers costs in any year.
    fn is_reduction(&self) -> bool {
        let mut years = self.amounts.units.amounts();
        years.any(|(_, units)| units.above_zero())
    }

    /// What is expected of its reductions, kronor: years of increase are left out.
    fn reductions(&self) -> Decimal {
        let years = self.amounts.expected.amounts();
        years.map(|(_, amount)| amount.max(Decimal::ZERO)).sum()
    }

    /// The target group that it says it concerns.
    fn named_group(&self) -> Option<usize> {
        match self.effect.form {
            Form::People { target_group, .. } => Some(target_group),
            Form::Yearly { target_group, .. } => target_group,
        }
    }
}

/// The effects, in the file's order; what replaces them is left out.
fn counted<'s>(subject: &Subject<'s>) -> Vec<Counted<'s>> {
    let Subject {
        case, calculation, ..
    } = *subject;
    let lines = case.lines.iter().zip(&calculation.lines);
    lines
        .filter(|(line, _)| !line.replacement)
        .map(|(line, amounts)| Counted {
            effect: &case.application.effects[line.effect],
            line,
            amounts,
        })
        .collect()
}
