//! The frame of an investment: its period, its horizon, the sum granted, and costs within the period.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::new;
use crate::check::{Found, Subject};
use crate::model::{Case, CostForm, Date, Number, Year};
use crate::words::Fund;

/// The largest part of the sum granted that may be rounding.
const ROUNDING: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(period(subject.case));
    found.extend(horizon(subject));
    found.extend(granted(subject));
    found.extend(outside(subject));
    found
}

/// A period longer than the policy's, to the day: one that ends on the anniversary of its start, a day more than whole
/// years when both ends are counted, is not too long, for investments are decided so (2014-04-01 – 2017-04-01).
fn period(case: &Case) -> Option<Found> {
    let (period, years) = (
        case.application.investment.period,
        case.policy.maximum_period?,
    );
    let months = (years * Decimal::from(12)).floor().to_i32()?;
    let latest: Date = period.start().after_months(months)?;
    let finding = Fund::PeriodTooLong {
        start: period.start().to_string(),
        end: period.end().to_string(),
        years,
        latest: latest.to_string(),
    };
    (period.end() > latest).then(|| new("investment.end", finding))
}

/// The last year in which effects count by the policy.
pub(super) fn latest_effects(case: &Case) -> Option<Year> {
    let years = case.policy.maximum_horizon?.floor().to_i32()?;
    Year::new(case.application.investment.period.start().year().number() + years)
}

fn horizon(subject: &Subject) -> Option<Found> {
    let case = subject.case;
    let latest = latest_effects(case)?;
    let investment = &case.application.investment;
    let realisable = &subject.calculation.municipality.realisable;
    let (address, until) = match investment.horizon {
        Some(horizon) => ("investment.horizon", horizon),
        None => ("investment", realisable.last()?),
    };
    let finding = Fund::HorizonTooLong {
        until: until.number(),
        latest: latest.number(),
        years: case.policy.maximum_horizon?,
        later: realisable.total().0 - realisable.through(latest).0,
    };
    (until > latest).then(|| new(address, finding))
}

/// The sum granted beside the reservation's cost. What is no more than rounding is left in peace: less than one in the
/// last digit of the sum that is not 0, and less than 1 % of it.
fn granted(subject: &Subject) -> Option<Found> {
    let granted = subject.case.application.investment.granted?;
    let cost = subject.calculation.costs.total;
    let difference = (cost - granted).abs().rounded_for_comparison();
    let finding = Fund::GrantedDiffersFromCost { granted, cost };
    (difference >= tolerance(granted)).then(|| new("investment.granted", finding))
}

/// The difference from which on a cost does not round to a sum.
fn tolerance(sum: Decimal) -> Decimal {
    let mut digit = Decimal::ONE;
    while digit < sum && (sum % (digit * Decimal::TEN)).is_zero() {
        digit *= Decimal::TEN;
    }
    digit.min(sum * ROUNDING).max(Decimal::ONE)
}

/// Costs in years that the period does not touch.
fn outside(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    let period = application.investment.period;
    let mut found = Vec::new();
    for (cost, by_year) in application
        .costs
        .iter()
        .zip(&subject.calculation.costs.items)
    {
        let outside: Vec<(Year, Decimal)> = by_year
            .amounts()
            .filter(|(year, _)| period.days_in(*year) == 0)
            .collect();
        if outside.is_empty() {
            continue;
        }
        let key = match cost.form {
            CostForm::Amount(_) => "amount",
            CostForm::Posts { .. } => "posts",
            CostForm::Units { .. } => "units",
        };
        let finding = Fund::CostOutsidePeriod {
            cost: cost.id.clone(),
            years: outside.iter().map(|(year, _)| year.number()).collect(),
            amount: outside.iter().map(|(_, amount)| *amount).sum(),
            start: period.start().to_string(),
            end: period.end().to_string(),
        };
        found.push(new(format!("cost.{}.{key}", cost.id), finding));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_as_exact_as_its_last_digit_and_at_least_to_a_hundredth() {
        let tolerances = [
            // Hundreds of thousands, and 1 % of 5.2 millions is 52 000.
            (5_200_000, 52_000),
            (3_000_000, 30_000),
            (3_254_000, 1_000),
            (3_254_120, 10),
            (3_254_123, 1),
            (50, 1),
            (0, 1),
        ];
        for (sum, expected) in tolerances {
            assert_eq!(
                tolerance(Decimal::from(sum)),
                Decimal::from(expected),
                "{sum}"
            );
        }
    }
}
