//! How much rests on what: which part of the expected money stands on weak or distant ground.
//!
//! Departments ask how sure a figure is before they sign for it, and the sum alone does not say. The money looked at is
//! *E*, the municipality's realisable reductions (method §5), which coverage and the return plan rest on. It is divided
//! by the lines that it is the sum of:
//!
//! - by the evidence grade of the effect; what people receive instead belongs to the effect that it replaces, and so to
//!   its grade;
//! - by lines whose own unit cost has no source but `exempeldata`;
//! - by amounts that come after the year in which the investment ends, when those who decided on it may have left;
//! - by lines whose own unit cost was converted by an index from another year's.
//!
//! A negative line, an increase or what people receive instead, counts with its sign where it belongs. So the parts of
//! all grades add up to the whole, and a single part may be negative or above the whole. Where the whole is not above
//! zero, parts have amounts and no shares.

use rust_decimal::Decimal;

use super::reductions::LineAmounts;
use super::terms;
use crate::model::{Case, Choice, EffectLine, Grade, Money, Number, Of, Origin, Payer, Share, Who};

/// What the municipality's realisable reductions rest on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Foundations<N = Decimal> {
    /// The whole, *E*.
    pub realisable: Money<N>,
    /// By the evidence grade of the effect, strongest first, then effects without a grade; the grades that occur.
    pub by_evidence_grade: Vec<(Option<Grade>, Part<N>)>,
    /// On unit costs whose source is `exempeldata`.
    pub example_data: Part<N>,
    /// After the year in which the investment ends.
    pub after_period: Part<N>,
    /// On unit costs that were converted by an index.
    pub converted: Part<N>,
}

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part<N = Decimal> {
    /// Kronor.
    pub amount: Money<N>,
    /// Its share of the whole; nothing where the whole is not above zero.
    pub share: Option<Share<N>>,
}

/// What a line gives the municipality.
struct Municipal<'c, N> {
    line: &'c EffectLine,
    total: N,
    through_end: N,
}

pub(super) fn foundations<N: Number>(case: &Case, lines: &[LineAmounts<N>]) -> Foundations<N> {
    let end = case.application.investment.period.end().year();
    let municipal: Vec<Municipal<N>> = case
        .lines
        .iter()
        .zip(lines)
        .filter(|(line, _)| line.payer == Payer::Municipality)
        .map(|(line, amounts)| Municipal {
            line,
            total: amounts.realisable.total(),
            through_end: amounts.realisable.through(end),
        })
        .collect();
    let sum = |belongs: &dyn Fn(&EffectLine) -> bool| -> N {
        let lines = municipal.iter().filter(|known| belongs(known.line));
        lines.map(|known| known.total).sum()
    };
    let whole = sum(&|_| true).called(terms::RESTS_ON, Of::ALL);
    N::told("foundations", &[whole]);
    let end_year = N::given(end.number().into(), Origin::Investment("end"));
    // What is divided by the year of the end rests on that too.
    let part = |amount: N, of: Of, by: &[N]| {
        let amount = if N::RECORDS && amount.is_void() {
            N::ZERO.because("no-such-line", &[&[whole], by].concat())
        } else {
            amount.because("", by)
        };
        let share = whole.above_zero().then(|| amount / whole);
        Part {
            amount: Money(amount.called(terms::RESTS_ON, of)),
            share: share.map(|share| Share(share.called(terms::PART, of))),
        }
    };
    let grade = |line: &EffectLine| case.application.effects[line.effect].evidence_grade;
    let grades = Grade::WORDS.iter().map(|(_, grade)| Some(*grade));
    let by_evidence_grade = grades
        .chain([None])
        .filter(|known| municipal.iter().any(|of| grade(of.line) == *known))
        .map(|known| {
            (
                known,
                part(
                    sum(&|line| grade(line) == known),
                    Who::Grade(known).into(),
                    &[],
                ),
            )
        })
        .collect();
    let price = |line: &EffectLine| case.price(line.unit_cost);
    let after_end = municipal.iter().map(|of| of.total - of.through_end);
    Foundations {
        realisable: Money(whole),
        by_evidence_grade,
        example_data: part(
            sum(&|line| price(line).unit_cost.is_example_data()),
            Of::ALL,
            &[],
        ),
        after_period: part(after_end.sum(), Of::ALL, &[end_year]),
        converted: part(sum(&|line| price(line).conversion.is_some()), Of::ALL, &[]),
    }
}
