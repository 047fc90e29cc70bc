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
//! Reductions and increases are told apart, year by year of each line: an increase, or what people receive instead, is
//! no ground that reductions stand on. A part's share is that of its reductions in all reductions, so that no share is
//! negative or above the whole, and those of all grades add up to it. Where there are no reductions, parts have amounts
//! and no shares.

use rust_decimal::Decimal;

use super::reductions::LineAmounts;
use super::terms;
use crate::model::{
    Case, Choice, EffectLine, Grade, Money, Number, Of, Origin, Payer, Share, Who, Year, Years,
};

/// What the municipality's realisable reductions rest on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Foundations<N = Decimal> {
    /// The whole, *E*.
    pub realisable: Money<N>,
    pub reductions: Money<N>,
    /// The increases in it, below zero.
    pub increases: Money<N>,
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
    /// Reductions less increases, kronor.
    pub amount: Money<N>,
    /// The reductions alone.
    pub reductions: Money<N>,
    /// The increases alone, below zero.
    pub increases: Money<N>,
    /// The share of its reductions in all reductions; nothing where there are none.
    pub share: Option<Share<N>>,
}

/// The realisable amounts of a line that are the municipality's.
struct Municipal<'c, N> {
    line: &'c EffectLine,
    amounts: &'c Years<N>,
}

/// What belongs to a part.
type Belongs<'b> = &'b dyn Fn(&EffectLine, Year) -> bool;

pub(super) fn foundations<N: Number>(case: &Case, lines: &[LineAmounts<N>]) -> Foundations<N> {
    let municipal: Vec<Municipal<N>> = case
        .lines
        .iter()
        .zip(lines)
        .filter(|(line, _)| line.payer == Payer::Municipality)
        .map(|(line, amounts)| Municipal {
            line,
            amounts: &amounts.realisable,
        })
        .collect();
    let amount: N = municipal.iter().map(|of| of.amounts.total()).sum();
    let amount = amount.called(terms::RESTS_ON, Of::ALL);
    let grounds = Grounds { municipal, amount };
    let [reductions, increases] = grounds.sums(&|_, _| true, Of::ALL, &[]);
    N::told("foundations", &[amount, reductions.0]);
    let part = |belongs: Belongs, of: Of, by: &[N]| {
        let sums = grounds.sums(belongs, of, by);
        let amount = sums[0].0 + sums[1].0;
        let has_share = reductions.0.above_zero();
        Part {
            amount: Money(amount.called(terms::RESTS_ON, of)),
            reductions: sums[0],
            increases: sums[1],
            share: has_share.then(|| Share((sums[0].0 / reductions.0).called(terms::PART, of))),
        }
    };
    let grade = |line: &EffectLine| case.application.effects[line.effect].evidence_grade;
    let grades = Grade::WORDS.iter().map(|(_, grade)| Some(*grade));
    let grades = grades.chain([None]).filter(|graded| {
        let mut municipal = grounds.municipal.iter();
        municipal.any(|of| grade(of.line) == *graded)
    });
    let by_evidence_grade = grades.map(|graded| {
        let of = Who::Grade(graded).into();
        (graded, part(&|line, _| grade(line) == graded, of, &[]))
    });
    let price = |line: &EffectLine| case.price(line.unit_cost);
    // What is divided by the year of the end rests on that too.
    let end = case.application.investment.period.end().year();
    let end_year = N::given(end.number().into(), Origin::Investment("end"));
    let is_example = |line: &EffectLine| price(line).unit_cost.is_example_data();
    Foundations {
        by_evidence_grade: by_evidence_grade.collect(),
        example_data: part(&|line, _| is_example(line), Of::ALL, &[]),
        after_period: part(&|_, year| year > end, Of::ALL, &[end_year]),
        converted: part(&|line, _| price(line).conversion.is_some(), Of::ALL, &[]),
        realisable: Money(amount),
        reductions,
        increases,
    }
}

/// What is looked at, and all of it together.
struct Grounds<'c, N> {
    municipal: Vec<Municipal<'c, N>>,
    amount: N,
}

impl<N: Number> Grounds<'_, N> {
    /// The reductions of what belongs to a part, and the increases.
    fn sums(&self, belongs: Belongs, of: Of, by: &[N]) -> [Money<N>; 2] {
        let sum = |is_counted: fn(N) -> bool, term| {
            let amounts = self.municipal.iter().flat_map(|municipal| {
                let amounts = municipal.amounts.addends();
                amounts.filter(|(year, _)| belongs(municipal.line, *year))
            });
            let amounts = amounts.map(|(_, amount)| amount);
            let (counted, others): (Vec<N>, Vec<N>) =
                amounts.partition(|amount| is_counted(*amount));
            let sum: N = counted.into_iter().sum();
            // What the others are decides that they do not count.
            let by = [by, others.as_slice()].concat();
            let sum = if N::RECORDS && sum.is_void() {
                N::ZERO.because("no-such-line", &[&[self.amount], by.as_slice()].concat())
            } else {
                sum.because("", &by)
            };
            Money(sum.called(term, of))
        };
        [
            sum(|amount| amount >= N::ZERO, terms::RESTING_REDUCTIONS),
            sum(|amount| amount <= N::ZERO, terms::RESTING_INCREASES),
        ]
    }
}
