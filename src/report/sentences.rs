//! What the figures of a calculation say, in plain sentences.

use rust_decimal::Decimal;

use super::Calculated;
use crate::model::{Number, rounded};
use crate::problem::Fact;
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
    let compared = |id| {
        Sentence::new(id)
            .with("coverage", Fact::Percent(coverage))
            .with("target", Fact::Percent(target))
            .with("reductions", Fact::Kronor(gained))
            .with("cost", Fact::Kronor(cost))
    };
    let mut sentences = vec![if result.coverage.meets_target {
        compared("coverage-meets")
    } else {
        compared("coverage-misses").with("short", Fact::Kronor(target * cost - gained))
    }];
    if result.costs.all != cost {
        let coverage = rounded(result.coverage.all_costs.0, 3);
        sentences.push(
            Sentence::new("coverage-of-all-costs")
                .with("coverage", Fact::Percent(coverage))
                .with("cost", Fact::Kronor(result.costs.all)),
        );
    }
    if let Some(each) = result.people.cost_each {
        let people = rounded(result.people.total, 1).normalize();
        let people = Sentence::new("people").with("people", people);
        sentences.push(people.with("each", Fact::Kronor(each.0)));
    }
    sentences.push(match result.coverage.payback_year {
        Some(year) => Sentence::new("payback-year").with("year", year.number()),
        None => Sentence::new("no-payback"),
    });
    if let Some(share) = result.foundations.after_period.share {
        let year = case.application.investment.period.end().year().number();
        sentences.push(
            Sentence::new("after-end")
                .with("part", Fact::Percent(rounded(share.0, 2)))
                .with("year", year),
        );
    }
    sentences
}

/// Coverage to a tenth of a per cent, with more digits where the rounded figure would stand on the wrong side of the
/// target.
pub(super) fn shown_share(coverage: Decimal, target: Decimal, meets: bool) -> Decimal {
    shown_from(3, coverage, target, meets)
}

/// The same with two decimals: whole percent, or a ratio on its side of 1.
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
        return vec![Sentence::new("no-return-model")];
    };
    let mut sentences = Vec::new();
    if let Some(year) = plan.completed_year() {
        sentences.push(
            Sentence::new("plan-completed")
                .with("total", Fact::Kronor(plan.total().0))
                .with("year", year.number()),
        );
    }
    let demanded = case.policy.return_target * result.costs.total;
    let borne = rounded(demanded, 0) - plan.reservation.0;
    if borne > Decimal::ZERO {
        sentences.push(Sentence::new("reservation-bears").with("amount", Fact::Kronor(borne)));
    }
    sentences
}

/// How budget frame adjustments are to be read.
pub(super) fn frames(calculated: &Calculated) -> Vec<Sentence> {
    if calculated.calculation.frames.is_none() {
        return vec![Sentence::new("no-return-model")];
    }
    let prices = calculated.case.application.investment.price_year.number();
    vec![Sentence::new("frames-are-lowered").with("prices", prices)]
}
