//! What a simulation says, against models whose answers can be written down.
//!
//! Percentiles of a product of two uniform numbers are roots of z (1 − ln z) = p (SciPy 1.17, `optimize.brentq`), the
//! unit-normal loss φ(z) − z Φ(−z) is by `stats.norm`; all else is worked by hand.

use std::fmt::Write;

use super::properties::read;
use crate::calculation::calculation;
use crate::model::Case;
use crate::simulation::{Draws, Estimate, Importance, Simulation, SimulationResult, WITHIN};

/// An application of one year whose cost is certain and whose effects avoid people × share × units of `price`.
fn case(cost: u32, people: &str, effects: &[[&str; 3]], price: &str) -> Case {
    let mut text = format!(
        "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-01-01\nend = 2020-12-31\nprice_year = 2020\n\
         [department]\nd = \"D\"\n[cost.all]\namount = {cost}\n\
         [target_group.all]\npeople = {{ by_year = {{ 2020 = 10 }}{people} }}\n\
         [unit_cost.p]\nname = \"P\"\narea = \"a\"\nunit = \"u\"\nsource = \"s\"\ncost = {price}\n"
    );
    for (number, [share, units, rest]) in effects.iter().enumerate() {
        let head = format!(
            "[effect.e{number}]\ndepartment = \"d\"\nunit_cost = \"p\"\ntarget_group = \"all\"\ndelay = 0"
        );
        let rest = if rest.is_empty() {
            "duration = 1"
        } else {
            rest
        };
        writeln!(
            text,
            "{head}\nshare = {share}\nunits_per_person = {units}\n{rest}"
        )
        .unwrap();
    }
    read(&text)
}

fn range(distribution: &str, [low, value, high]: [&str; 3]) -> String {
    format!("{{ value = {value}, low = {low}, high = {high}, distribution = \"{distribution}\" }}")
}

fn uniform(values: [&str; 3]) -> String {
    range("uniform", values)
}

fn simulated(case: &Case, count: u64) -> SimulationResult {
    let result = calculation(case).unwrap();
    Simulation::new(case, &result, Draws { count, seed: 1 })
        .unwrap()
        .result(1)
}

/// Within four standard errors, and so exact that this says something.
fn assert_near(found: Estimate, expected: f64, what: &str) {
    let off = (found.value - expected).abs();
    assert!(
        off <= 4.0 * found.error,
        "{what}: {found:?}, not {expected}"
    );
    assert!(
        found.error < 0.1 * expected.abs(),
        "{what}: {found:?} says nothing of {expected}"
    );
}

fn assert_percentiles(result: &SimulationResult, expected: [f64; 7]) {
    for (found, expected) in result.simulated.gained.percentiles.iter().zip(expected) {
        // As far as the classes may be off too.
        let error = found.error + expected / f64::from(WITHIN);
        assert_near(Estimate { error, ..*found }, expected, "percentile");
    }
}

fn assert_importance(one: &Importance, [first_order, total]: [f64; 2]) {
    assert_near(one.first_order, first_order, "first order");
    assert_near(one.total, total, "total");
}

/// 10 people × a factor from 0 to 2 × a share from 0 to 1 × 100 × 1 000 kr: 2 million kr × U × U. Mean 1/4, variance
/// 1/9 − 1/16, and z (1 − ln z) lies below z.
#[test]
fn a_product_of_two_uniform_numbers_is_spread_as_it_should() {
    let share = uniform(["0", "0.5", "1"]);
    let people = ", low = 0, high = 2, distribution = \"uniform\"";
    let result = simulated(
        &case(500_000, people, &[[&share, "100", ""]], "1000"),
        20_000,
    );
    assert_near(result.simulated.gained.mean, 500_000.0, "mean");
    let deviation = 2e6 * (7.0_f64 / 144.0).sqrt();
    assert!((result.simulated.gained.deviation / deviation - 1.0).abs() < 0.02);
    let of_one = [
        0.008_704_940_696,
        0.020_451_068_06,
        0.067_702_340_44,
        0.186_682_308_9,
        0.382_403_569_6,
        0.587_539_613_3,
        0.700_920_007_3,
    ];
    assert_percentiles(&result, of_one.map(|part| 2e6 * part));
    // A quarter: z (1 − ln z) at 0.25 is 0.596574, at 0.3 × 0.25 = 0.075 it is 0.269270.
    assert_near(result.simulated.meets_target, 1.0 - 0.596_574, "target");
    assert_near(result.simulated.meets_floor, 1.0 - 0.269_270, "floor");
}

/// 10 people × (U + U) × 100 × 1 000 kr: the triangle from 0 to 2 million kr, of which z² / 2 lies below z million.
#[test]
fn a_sum_of_two_uniform_numbers_is_spread_as_it_should() {
    let share = uniform(["0", "0.5", "1"]);
    let effect = [share.as_str(), "100", ""];
    let result = simulated(&case(500_000, "", &[effect, effect], "1000"), 20_000);
    assert_near(result.simulated.gained.mean, 1e6, "mean");
    let deviation = 1e6 / 6.0_f64.sqrt();
    assert!((result.simulated.gained.deviation / deviation - 1.0).abs() < 0.02);
    let below = |part: f64| {
        let root = |part: f64| 1e6 * (2.0 * part).sqrt();
        if part <= 0.5 {
            root(part)
        } else {
            2e6 - root(1.0 - part)
        }
    };
    assert_percentiles(&result, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map(below));
}

/// Two effects at one price from 500 to 1 500 kr: 2 000 × the price, whose deviation is 2 000 × 1 000 / √12. Drawn anew
/// for each it were √2 smaller.
#[test]
fn a_unit_cost_of_two_effects_is_drawn_once() {
    let effect = ["1", "100", ""];
    let result = simulated(
        &case(
            500_000,
            "",
            &[effect, effect],
            &uniform(["500", "1000", "1500"]),
        ),
        4_096,
    );
    let deviation = 2e6 / 12.0_f64.sqrt();
    assert!((result.simulated.gained.deviation / deviation - 1.0).abs() < 0.05);
}

/// A product of four uniform numbers, of whose relative variances c (width² / 12 / mean²) the indices follow: alone
/// c / (Π (1 + c) − 1), with others c × Π of the others' (1 + c) over the same.
#[test]
fn indices_are_those_of_a_product() {
    let people = ", low = 0.5, high = 1.5, distribution = \"uniform\"";
    let (share, units) = (
        uniform(["0.15", "0.2", "0.25"]),
        uniform(["60", "100", "140"]),
    );
    let price = uniform(["400", "1000", "1600"]);
    let result = simulated(
        &case(200_000, people, &[[&share, &units, ""]], &price),
        1_000,
    );
    let relative = [1.0 / 12.0, 1.0 / 48.0, 0.64 / 12.0, 1.44 / 12.0];
    let product: f64 = relative.iter().map(|one| 1.0 + one).product();
    assert_eq!(result.importance.len(), relative.len());
    for (one, relative) in result.importance.iter().zip(relative) {
        assert!(one.is_exact);
        assert_importance(
            one,
            [relative, relative * product / (1.0 + relative)].map(|part| part / (product - 1.0)),
        );
    }
}

/// Units from 80 to 120, and persistence p from ½ to 1 over three years: no straight line. 1 + p + p² has the mean 7/3 and
/// the relative variance 0.0239796 (E[(1 + p + p²)²] = 5.575 by its powers' means, 1 / (k + 1) × (1 − ½^(k+1)) / ½).
/// Knowing p is worth ∫ max(0, 230 000 − 100 000 (1 + p + p²)) dp / ½ = 13 965 − 3 333 … less the better without: the figure
/// is by `integrate.quad`.
#[test]
fn what_is_no_straight_line_is_estimated() {
    let persistence = format!(
        "duration = 3\npersistence = {}",
        uniform(["0.5", "0.75", "1"])
    );
    let units = uniform(["80", "100", "120"]);
    let result = simulated(
        &case(230_000, "", &[["0.1", &units, &persistence]], "1000"),
        1_000,
    );
    let [units, persistence] = &result.importance[..] else {
        panic!("{result:?}")
    };
    assert!(units.is_exact && !persistence.is_exact);
    assert_importance(units, [0.354_302_2, 0.362_798_3]);
    assert_importance(persistence, [0.637_201_7, 0.645_697_8]);
    assert_near(units.worth_of_knowing, 10_059.52, "units");
    assert_near(persistence.worth_of_knowing, 13_964.59, "persistence");
}

/// What a normal benefit about a mean is worth to know: its deviation × the unit-normal loss at |mean| / deviation.
#[test]
fn knowing_is_worth_the_unit_normal_loss() {
    // 1 000 × a number of 80 to 120 from the 5th to the 95th percentile, less 105 000: deviation 12 159.14.
    let units = range("normal", ["80", "100", "120"]);
    let one = simulated(&case(105_000, "", &[["0.1", &units, ""]], "1000"), 20_000);
    assert_near(one.simulated.worth_of_knowing_all, 2_755.24, "all");
    assert!(
        (one.importance[0].worth_of_knowing.value / 2_755.24 - 1.0).abs() < 0.005,
        "{:?}",
        one.importance
    );
    // Two of them, one half as wide, less 203 000: deviations 12 159.14 and 6 079.57, together 13 594.33.
    let narrow = range("normal", ["90", "100", "110"]);
    let effects = [["0.1", units.as_str(), ""], ["0.1", narrow.as_str(), ""]];
    let two = simulated(&case(203_000, "", &effects, "1000"), 20_000);
    assert_near(two.simulated.worth_of_knowing_all, 4_054.88, "all");
    assert_near(two.importance[0].worth_of_knowing, 3_497.69, "wide");
    assert_near(two.importance[1].worth_of_knowing, 1_214.84, "narrow");
    assert_importance(&two.importance[0], [0.8, 0.8]);
    assert_importance(&two.importance[1], [0.2, 0.2]);
}

/// An input's draws are its own: another input, before or behind it, moves none of them, and more draws only follow.
#[test]
fn another_input_does_not_move_the_draws() {
    let drawn = |share: &str, count| {
        let units = range("pert", ["80", "100", "150"]);
        let case = case(
            500_000,
            "",
            &[[share, &units, ""]],
            &uniform(["500", "1000", "1500"]),
        );
        let result = calculation(&case).unwrap();
        Simulation::new(&case, &result, Draws { count, seed: 7 })
            .unwrap()
            .drawn()
    };
    let (few, more) = (
        drawn("0.2", 1_003),
        drawn(&uniform(["0.1", "0.2", "0.4"]), 5_000),
    );
    assert_eq!((few.len(), more.len()), (2, 3));
    for (address, own) in few {
        let (_, same) = more.iter().find(|(other, _)| *other == address).unwrap();
        assert_eq!(own, same[..1_003], "{address}");
    }
}
