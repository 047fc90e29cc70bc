//! What the figures of a calculation say, in plain sentences.

use rust_decimal::Decimal;

use super::Calculated;
use crate::model::{FeeBasis, Number, Share, rounded};
use crate::words::Sentence;

/// Coverage and target in plain sentences, and how much comes after the decision period.
pub(super) fn coverage(calculated: &Calculated) -> Vec<Sentence> {
    let (case, result) = (&calculated.case, &calculated.calculation);
    let target = case.policy.return_target;
    let gained = result.municipality.realisable.total().0;
    let cost = result.costs.total;
    let coverage = shown_share(
        result.coverage.total.0,
        target,
        result.coverage.meets_target,
    );
    let mut sentences = vec![if result.coverage.meets_target {
        Sentence::CoverageMeets {
            coverage,
            target,
            reductions: gained,
            cost,
        }
    } else {
        let short = target * cost - gained;
        Sentence::CoverageMisses {
            coverage,
            target,
            reductions: gained,
            cost,
            short,
        }
    }];
    if result.costs.all != cost {
        let coverage = rounded(result.coverage.all_costs.0, 3);
        sentences.push(Sentence::CoverageOfAllCosts {
            coverage,
            cost: result.costs.all,
        });
    }
    sentences.push(match result.coverage.payback_year {
        Some(year) => Sentence::PaybackYear {
            year: year.number(),
        },
        None => Sentence::NoPayback,
    });
    // Where early increases precede the reductions, a share of their sum would say nothing.
    let whole = |share: &Share| share.0 >= Decimal::ZERO && share.0 <= Decimal::ONE;
    if let Some(share) = result.coverage.after_end.filter(whole) {
        let year = case.application.investment.period.end().year().number();
        sentences.push(Sentence::AfterEnd {
            share: rounded(share.0, 2),
            year,
        });
    }
    sentences
}

/// Coverage to a tenth of a per cent, with more digits where the rounded figure would stand on the wrong side of the
/// target.
pub(super) fn shown_share(coverage: Decimal, target: Decimal, meets: bool) -> Decimal {
    shown_from(3, coverage, target, meets)
}

/// The same for whole percent in a table.
pub(super) fn shown_percent(coverage: Decimal, target: Decimal) -> Decimal {
    shown_from(
        2,
        coverage,
        target,
        coverage.rounded_for_comparison() >= target.rounded_for_comparison(),
    )
}

fn shown_from(least: u32, coverage: Decimal, target: Decimal, meets: bool) -> Decimal {
    (least..=9)
        .map(|decimals| rounded(coverage, decimals))
        .find(|shown| (*shown >= target) == meets)
        .unwrap_or(coverage)
}

pub(super) fn return_plan(calculated: &Calculated) -> Vec<Sentence> {
    let (case, result) = (&calculated.case, &calculated.calculation);
    let Some(plan) = &result.return_plan else {
        return vec![Sentence::NoReturnModel];
    };
    let mut sentences = Vec::new();
    if let Some(year) = plan.completed_year() {
        sentences.push(Sentence::PlanCompleted {
            total: plan.total().0,
            year: year.number(),
        });
    }
    let principal = match case.policy.admin_fee_basis {
        FeeBasis::OnTop => plan.reservation.0,
        FeeBasis::Within => plan.total().0,
    };
    let borne = case.policy.return_target * result.costs.total - principal;
    if rounded(borne, 0) > Decimal::ZERO {
        sentences.push(Sentence::ReservationBears { amount: borne });
    }
    sentences
}

/// How budget frame adjustments are to be read.
pub(super) fn frames(calculated: &Calculated) -> Vec<Sentence> {
    if calculated.calculation.frames.is_none() {
        return vec![Sentence::NoReturnModel];
    }
    let prices = calculated.case.application.investment.price_year.number();
    vec![Sentence::FramesAreLowered { prices }]
}
