//! The settlement: what departments owe of actual reductions, and what the reservation bears.

use crate::calculation::settlement;
use crate::model::{FeeBasis, FloorKind, Money, Policy, Preset, ReturnModel};
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Actual reductions by department, settled against a cost: what each owes, `reservation + fee, net`, and at the end
/// what the reservation bears.
fn settled(policy: &Policy, cost: &str, planned: &[i64], actual: &[&str]) -> Vec<String> {
    let planned: Vec<Decimal> = planned
        .iter()
        .map(|weight| Decimal::from(*weight))
        .collect();
    let actual: Vec<Money> = actual.iter().map(|amount| Money(decimal(amount))).collect();
    let own = vec![Money::ZERO; actual.len()];
    let settled = settlement(policy, decimal(cost), &planned, &actual, &own);
    let due = settled.departments.iter().map(|due| {
        let amounts = [due.reservation, due.fee, due.net].map(|money| money.0.normalize());
        format!("{} + {}, {}", amounts[0], amounts[1], amounts[2])
    });
    let borne = settled.borne.0.normalize();
    due.chain([format!("reservation {borne}")]).collect()
}

/// A cost of 1 000 kr, of which departments were expected to save 600 and 400.
fn of_a_thousand(policy: &Policy, actual: [&str; 2]) -> Vec<String> {
    settled(policy, "1000", &[600, 400], &actual)
}

/// Target 100 %, floor 30 %, fee 5 % on top.
fn orebro() -> Policy {
    Policy::preset(Preset::Orebro)
}

fn without_floor() -> Policy {
    Policy {
        return_floor: Decimal::ZERO,
        ..orebro()
    }
}

fn within(policy: Policy) -> Policy {
    Policy {
        admin_fee_basis: FeeBasis::Within,
        ..policy
    }
}

#[test]
fn where_nothing_comes_the_floor_is_shared_as_planned() {
    // due 300 > 0: 0.6 and 0.4 of it; the fee 50 in the same proportion; the reservation bears 1 000 − 300
    assert_eq!(
        of_a_thousand(&orebro(), ["0", "0"]),
        ["180 + 30, -210", "120 + 20, -140", "reservation 700"]
    );
}

#[test]
fn where_half_comes_half_is_due() {
    // A = 500, due 500, by weights 300 and 200; the fee is 5 % of the cost all the same
    assert_eq!(
        of_a_thousand(&orebro(), ["300", "200"]),
        ["300 + 30, -30", "200 + 20, -20", "reservation 500"]
    );
}

#[test]
fn where_all_comes_the_plan_is_due() {
    assert_eq!(
        of_a_thousand(&orebro(), ["600", "400"]),
        ["600 + 30, -30", "400 + 20, -20", "reservation 0"]
    );
}

#[test]
fn what_comes_above_the_target_stays_with_the_departments() {
    // A = 1 250, due 1 000; 750 − 630 = 120, 500 − 420 = 80
    assert_eq!(
        of_a_thousand(&orebro(), ["750", "500"]),
        ["600 + 30, 120", "400 + 20, 80", "reservation 0"]
    );
}

#[test]
fn actual_reductions_weigh_where_they_differ_from_the_plan() {
    // A = 500, due 500, weights 100 and 400; fee 10 and 40
    assert_eq!(
        of_a_thousand(&orebro(), ["100", "400"]),
        ["100 + 10, -10", "400 + 40, -40", "reservation 500"]
    );
}

#[test]
fn what_the_floor_demands_above_the_gains_is_shared_as_planned() {
    // A = 100, due 300, 200 above it: social owes 100 + 0.6 × 200 = 220, school 0 + 0.4 × 200 = 80
    // fee by what they owe: 50 × 220 / 300 = 36.67, which gets the krona left over, 50 × 80 / 300 = 13.33
    assert_eq!(
        of_a_thousand(&orebro(), ["100", "0"]),
        ["220 + 37, -157", "80 + 13, -93", "reservation 700"]
    );
}

#[test]
fn at_the_floor_both_rules_give_the_same() {
    // A = 300 = the floor: by weights 200 and 100; fee 33.33 and 16.67, which gets the krona left over
    assert_eq!(
        of_a_thousand(&orebro(), ["200", "100"]),
        ["200 + 33, -33", "100 + 17, -17", "reservation 700"]
    );
}

#[test]
fn a_department_with_an_increase_bears_it_and_lowers_what_is_due() {
    // A = 900 − 300 = 600, due 600 ≤ 900, all of it social's: 900 − 650
    assert_eq!(
        of_a_thousand(&orebro(), ["900", "-300"]),
        ["600 + 50, 250", "0 + 0, -300", "reservation 400"]
    );
}

#[test]
fn a_floor_that_others_have_gained_is_theirs() {
    // A = 400 − 300 = 100, due the floor 300 ≤ 400: social's alone
    assert_eq!(
        of_a_thousand(&orebro(), ["400", "-300"]),
        ["300 + 50, 50", "0 + 0, -300", "reservation 700"]
    );
}

#[test]
fn a_floor_above_the_gains_reaches_a_department_with_an_increase_too() {
    // A = 200 − 300 = −100, due 300, 100 above the gains of 200: social 200 + 60, school 0 + 40
    // fee 50 × 260 / 300 = 43.33, 50 × 40 / 300 = 6.67; net 200 − 303, −300 − 47
    assert_eq!(
        of_a_thousand(&orebro(), ["200", "-300"]),
        ["260 + 43, -103", "40 + 7, -347", "reservation 700"]
    );
}

#[test]
fn without_a_floor_nothing_but_the_fee_is_due_of_nothing() {
    // due 0; the fee as planned, 30 and 20; the reservation bears all
    assert_eq!(
        of_a_thousand(&without_floor(), ["0", "0"]),
        ["0 + 30, -30", "0 + 20, -20", "reservation 1000"]
    );
    // A = −150, due max(−150, 0) = 0
    assert_eq!(
        of_a_thousand(&without_floor(), ["-100", "-50"]),
        ["0 + 30, -130", "0 + 20, -70", "reservation 1000"]
    );
}

#[test]
fn a_fee_within_is_part_of_what_each_owes() {
    // A = 500: 500 − 50 to the reservation, 270 and 180; the reservation bears 1 000 − 450, for the fee pays for follow-up
    assert_eq!(
        of_a_thousand(&within(orebro()), ["300", "200"]),
        ["270 + 30, 0", "180 + 20, 0", "reservation 550"]
    );
    // the floor binds: 250 to the reservation, × 220 / 300 = 183.33, × 80 / 300 = 66.67; with the fees 220 and 80
    assert_eq!(
        of_a_thousand(&within(orebro()), ["100", "0"]),
        ["183 + 37, -120", "67 + 13, -80", "reservation 750"]
    );
    // due 20 is all fee
    assert_eq!(
        of_a_thousand(&within(without_floor()), ["20", "0"]),
        ["0 + 20, 0", "0 + 0, 0", "reservation 1000"]
    );
}

#[test]
fn ties_go_to_the_department_that_stands_first() {
    // floor 0.1: due 100, a third each is 33.33, one left over; fee 50 is 16.67 each, two left over
    let policy = Policy {
        return_floor: decimal("0.1"),
        ..orebro()
    };
    assert_eq!(
        settled(&policy, "1000", &[7, 7, 7], &["0", "0", "0"]),
        [
            "34 + 17, -51",
            "33 + 17, -50",
            "33 + 16, -49",
            "reservation 900"
        ]
    );
}

#[test]
fn a_small_cost_is_settled_in_whole_kronor_too() {
    // C = 10: due 3, of it 1.8 and 1.2; fee 0.5, rounded to 1, of it 0.6 and 0.4
    assert_eq!(
        settled(&orebro(), "10", &[600, 400], &["0", "0"]),
        ["2 + 1, -3", "1 + 0, -1", "reservation 7"]
    );
    // C = 1: due 0.3 and fee 0.05 are no krona: the reservation bears the one that it paid
    assert_eq!(
        settled(&orebro(), "1", &[600, 400], &["0", "0"]),
        ["0 + 0, 0", "0 + 0, 0", "reservation 1"]
    );
}

#[test]
fn half_kronor_are_rounded_away_from_zero_and_the_reservation_bears_the_rest() {
    // A = 502.5, rounded 503, and 1 000 − 503: × 300.5 / 502.5 = 300.80, which gets the krona left over, × 202 / 502.5 = 202.20
    // fee 50 × 300.5 / 502.5 = 29.90, 20.10
    assert_eq!(
        of_a_thousand(&orebro(), ["300.5", "202"]),
        ["301 + 30, -30.5", "202 + 20, -20", "reservation 497"]
    );
}

#[test]
fn the_actual_cost_counts_where_it_is_known() {
    // C = 800: the floor 240, 144 and 96, the fee 40, 24 and 16; the reservation bears 800 − 240
    assert_eq!(
        settled(&orebro(), "800", &[600, 400], &["0", "0"]),
        ["144 + 24, -168", "96 + 16, -112", "reservation 560"]
    );
}

#[test]
fn a_higher_target_asks_for_more_and_leaves_more_to_bear() {
    // t = 1.2: due min(1 100, 1 200) = 1 100, 660 and 440; the reservation lacks 100 of its 1 200
    let policy = Policy {
        return_target: decimal("1.2"),
        ..orebro()
    };
    assert_eq!(
        of_a_thousand(&policy, ["660", "440"]),
        ["660 + 30, -30", "440 + 20, -20", "reservation 100"]
    );
}

#[test]
fn without_a_return_model_nothing_is_due() {
    let policy = Policy {
        return_model: ReturnModel::None,
        ..orebro()
    };
    assert_eq!(
        of_a_thousand(&policy, ["700", "-100"]),
        ["0 + 0, 700", "0 + 0, -100", "reservation 1000"]
    );
}

#[test]
fn a_guaranteed_floor_is_due_beside_a_part_of_the_reductions() {
    // f = 0.3: 300 + 0.7 × A; of nothing 300, as planned; of 500, 650, 150 above the gains: social 300 + 0.6 × 150 = 390,
    // school 200 + 60; of 1 000 and more, 1 000. Fee 50: 30 and 20
    let policy = Policy {
        floor_kind: FloorKind::Guarantee,
        ..orebro()
    };
    assert_eq!(
        of_a_thousand(&policy, ["0", "0"]),
        ["180 + 30, -210", "120 + 20, -140", "reservation 700"]
    );
    assert_eq!(
        of_a_thousand(&policy, ["300", "200"]),
        ["390 + 30, -120", "260 + 20, -80", "reservation 350"]
    );
    assert_eq!(
        of_a_thousand(&policy, ["750", "500"]),
        ["600 + 30, 120", "400 + 20, 80", "reservation 0"]
    );
    // An increase is none of its reductions: A = −150 counts as 0.
    assert_eq!(
        of_a_thousand(&policy, ["-100", "-50"]),
        ["180 + 30, -310", "120 + 20, -190", "reservation 700"]
    );
}

#[test]
fn above_the_target_a_cap_may_take_its_place() {
    // c = 1.1: of 1 050 all is due, of 1 250 1 100; more than the reservation lacks
    let policy = Policy {
        return_cap: Some(decimal("1.1")),
        ..orebro()
    };
    assert_eq!(
        of_a_thousand(&policy, ["630", "420"]),
        ["630 + 30, -30", "420 + 20, -20", "reservation 0"]
    );
    assert_eq!(
        of_a_thousand(&policy, ["750", "500"]),
        ["660 + 30, 60", "440 + 20, 40", "reservation 0"]
    );
    assert_eq!(
        of_a_thousand(&policy, ["300", "200"]),
        ["300 + 30, -30", "200 + 20, -20", "reservation 500"]
    );
}

#[test]
fn what_a_department_finances_itself_lowers_its_net() {
    // A = 1 000, all of it due, fee 30 and 20: 600 − 100 − 630, 400 − 0 − 420
    let actual = [Money(decimal("600")), Money(decimal("400"))];
    let own = [Money(decimal("100")), Money::ZERO];
    let planned = actual.map(|amount| amount.0);
    let settled = settlement(&orebro(), decimal("1000"), &planned, &actual, &own);
    let nets = settled.departments.iter().map(|due| due.net.0);
    assert_eq!(nets.collect::<Vec<_>>(), [decimal("-130"), decimal("-20")]);
}
