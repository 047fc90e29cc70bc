//! What must hold of every application with an outcome, tried on generated ones.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::properties::drawn;
use crate::calculation::calculation;
use crate::model::{
    Case, FloorKind, Outcome, OutcomePrices, Place, Places, VerifiedId, VerifiedLine,
    VerifiedNumber, Year, rounded,
};
use crate::settlement::{Standing, standing};

/// An outcome of a case that verifies of each line what is given up to a year.
fn outcome(as_of: Year, is_amount: bool, lines: &[Option<Vec<(Year, Decimal)>>]) -> Outcome {
    let mut numbers = Vec::new();
    let mut verified = |(year, value): &(Year, Decimal)| {
        numbers.push(VerifiedNumber {
            address: String::new(),
            value: *value,
            source: None,
            place: Place::default(),
        });
        (*year, VerifiedId(numbers.len() - 1))
    };
    let mut line = |years: &Vec<(Year, Decimal)>| VerifiedLine {
        is_amount,
        by_year: years.iter().map(&mut verified).collect(),
        method: None,
        source: "a count".to_owned(),
    };
    let lines = lines.iter().map(|years| years.as_ref().map(&mut line));
    let lines = lines.collect();
    Outcome {
        as_of,
        prices: OutcomePrices::Application,
        verified_by: None,
        verified_on: None,
        cost: None,
        lines,
        current_prices: Vec::new(),
        measured: Vec::new(),
        payments: Vec::new(),
        settled: Vec::new(),
        successors: Vec::new(),
        waived: Vec::new(),
        numbers,
        places: Places::default(),
    }
}

fn settled(case: &Case, outcome: &Outcome) -> Standing {
    let case = case.with_outcome(outcome.clone());
    standing(&case, outcome).unwrap()
}

/// As it was planned, to the krona and to the öre.
fn assert_as_planned(standing: &Standing) -> Result<(), TestCaseError> {
    let (planned, actual) = (&standing.planned, &standing.actual);
    let plans = [actual, planned].map(|result| result.return_plan.as_ref().unwrap());
    let [due, plan] = plans;
    prop_assert_eq!(&due.payments, &plan.payments);
    for (due, plan) in due.departments.iter().zip(&plan.departments) {
        // A quotient more than the plan's has another last digit.
        let share = |share: crate::model::Share| rounded(share.0, 20);
        prop_assert_eq!(share(due.share), share(plan.share));
        prop_assert_eq!((due.reservation, due.fee), (plan.reservation, plan.fee));
        prop_assert_eq!((due.own_cost, due.net), (plan.own_cost, plan.net));
    }
    prop_assert_eq!(&actual.coverage, &planned.coverage);
    for (actual, planned) in actual.departments.iter().zip(&planned.departments) {
        prop_assert_eq!(&actual.realisable, &planned.realisable);
    }
    for difference in &standing.differences {
        prop_assert_eq!(difference.total.0, Decimal::ZERO);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Verified up to the year before the start is nothing verified: the plan stands, and nothing is final.
    #[test]
    fn before_the_start_the_standing_is_the_plan(drawn in drawn()) {
        let case = drawn.case();
        let before = case.application.investment.period.start().year().plus(-1);
        let lines = vec![None; case.lines.len()];
        let standing = settled(&case, &outcome(before, false, &lines));
        prop_assert!(!standing.is_final);
        assert_as_planned(&standing)?;
        for department in &standing.departments {
            prop_assert_eq!(department.demand, department.later);
        }
    }

    /// Where exactly the planned units came, and so where exactly the planned kronor came, all is as planned, in every year
    /// up to which it is verified.
    #[test]
    fn what_was_planned_is_settled_as_planned(mut drawn in drawn(), years in 0..12_i32) {
        drawn.deadweight = 0;
        let case = drawn.case();
        let planned = calculation(&case).unwrap();
        let as_of = case.application.investment.period.start().year().plus(years);
        let lines = case.lines.iter().zip(&planned.lines);
        let units = lines.clone().map(|(line, amounts)| {
            let units = amounts.units.amounts().filter(|(year, _)| *year <= as_of);
            (!line.replacement).then(|| units.collect())
        });
        let units: Vec<_> = units.collect();
        assert_as_planned(&settled(&case, &outcome(as_of, false, &units)))?;
        let kronor = lines.map(|(line, amounts)| {
            let kronor = amounts.realisable.amounts().filter(|(year, _)| *year <= as_of);
            let signed = |kronor: Decimal| if line.replacement { -kronor } else { kronor };
            Some(kronor.map(|(year, kronor)| (year, signed(kronor))).collect())
        });
        let kronor: Vec<_> = kronor.collect();
        assert_as_planned(&settled(&case, &outcome(as_of, true, &kronor)))?;
    }

    /// Whatever came: dues add up to the krona, by department and by year; they lie between the floor and the target; and
    /// the reservation bears what is missing, never less than nothing.
    #[test]
    fn every_outcome_adds_up(
        drawn in drawn(),
        came in prop::collection::vec(-500_000..2_000_000_i64, 12),
        years in 0..6_i32,
    ) {
        let case = drawn.case();
        let first = case.application.investment.period.start().year();
        let as_of = first.plus(years);
        let mut came = came.iter().cycle();
        let lines = case.lines.iter().map(|line| {
            let amounts = first.through(as_of).zip(&mut came);
            let amounts = amounts.map(|(year, kronor)| (year, Decimal::new(*kronor, 1)));
            (!line.replacement).then(|| amounts.collect::<Vec<_>>())
        });
        let lines: Vec<_> = lines.collect();
        let standing = settled(&case, &outcome(as_of, true, &lines));
        let plan = standing.actual.return_plan.as_ref().unwrap();
        let sum = |amounts: &mut dyn Iterator<Item = Decimal>| -> Decimal { amounts.sum() };
        let parts = sum(&mut plan.departments.iter().map(|share| share.reservation.0));
        prop_assert_eq!(parts, plan.reservation.0);
        let fees = sum(&mut plan.departments.iter().map(|share| share.fee.0));
        prop_assert_eq!(fees, plan.fee.0);
        let payments = sum(&mut plan.payments.iter().map(|payment| payment.total().0));
        prop_assert_eq!(payments, plan.total().0);
        prop_assert_eq!(standing.total(|department| department.demand), plan.total());
        let policy = &case.policy;
        let whole = |part: Decimal| rounded(part * standing.actual.costs.total, 0);
        let due = match policy.admin_fee_basis {
            crate::model::FeeBasis::OnTop => plan.reservation.0,
            crate::model::FeeBasis::Within => plan.total().0,
        };
        prop_assert_eq!(policy.floor_kind, FloorKind::Minimum);
        prop_assert!(whole(policy.return_floor) <= due && due <= standing.target.0);
        prop_assert_eq!(standing.borne.0, standing.target.0 - plan.reservation.0);
        prop_assert!(standing.borne.0 >= Decimal::ZERO);
        for department in &standing.departments {
            let by_year = sum(&mut department.years.iter().map(|of_year| of_year.due.0));
            prop_assert_eq!(by_year, department.demand.0);
            prop_assert_eq!(department.due_so_far + department.later, department.demand);
            prop_assert_eq!(department.left, department.due_so_far);
        }
    }
}
