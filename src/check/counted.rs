//! Effects with what they avoid, as rules of figures look at them.

use rust_decimal::Decimal;

use super::subject::Subject;
use crate::calculation::LineAmounts;
use crate::model::{Case, Effect, EffectLine, Form, Number, Year};

/// An effect with what it avoids.
#[derive(Clone, Copy)]
pub(super) struct CountedEffect<'s> {
    pub(super) effect: &'s Effect,
    pub(super) line: &'s EffectLine,
    pub(super) amounts: &'s LineAmounts<Decimal>,
}

impl CountedEffect<'_> {
    /// Whether it lowers costs in any year.
    pub(super) fn is_reduction(&self) -> bool {
        let mut years = self.amounts.units.amounts();
        years.any(|(_, units)| units.above_zero())
    }

    /// What is expected of its reductions, kronor: years of increase are left out.
    pub(super) fn reductions(&self) -> Decimal {
        let years = self.amounts.expected.amounts();
        years.map(|(_, amount)| amount.max(Decimal::ZERO)).sum()
    }

    /// The target group that it says it concerns.
    pub(super) fn named_group(&self) -> Option<usize> {
        match self.effect.form {
            Form::People { target_group, .. } => Some(target_group),
            Form::Yearly { target_group, .. } => target_group,
        }
    }

    /// The target group that it concerns: where there is only one, that; of several nobody knows.
    pub(super) fn group(&self, case: &Case) -> Option<usize> {
        let only = (case.application.target_groups.len() == 1).then_some(0);
        self.named_group().or(only)
    }

    /// The years in which it counts, each with whether it lowers costs there.
    pub(super) fn years(&self) -> impl Iterator<Item = (Year, bool)> {
        let units = self.amounts.units.amounts();
        units
            .map(|(year, units)| (year, units.rounded_for_comparison()))
            .filter(|(_, units)| !units.is_zero())
            .map(|(year, units)| (year, units > Decimal::ZERO))
    }
}

/// The effects, in the file's order; what replaces them is left out.
pub(super) fn counted<'s>(subject: &Subject<'s>) -> Vec<CountedEffect<'s>> {
    let Subject {
        case, calculation, ..
    } = *subject;
    let lines = case.lines.iter().zip(&calculation.lines);
    lines
        .filter(|(line, _)| !line.replacement)
        .map(|(line, amounts)| CountedEffect {
            effect: &case.application.effects[line.effect],
            line,
            amounts,
        })
        .collect()
}
