//! Derivations: what is recorded of a figure gives it again, and has in it whatever moves the figure.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::followed_up::followed_up;
use super::properties::drawn;
use crate::calculation::{CalculationError, Figure, Listener, calculation_of, named, walk};
use crate::input::{
    ApplicationFile, CsvFile, SharedTables, Source, case, cite, evidence, read_tables, unit_costs,
};
use crate::model::{
    Amount, Case, Choice, Date, Grade, InputId, Number, Of, Origin, Period, Policy, VerifiedId,
    Who, Year,
};
use crate::problem::Problems;
use crate::settlement::{standing_of, walk_standing};
use crate::trace::{Graph, Step, Traced, recorded};

const EXAMPLES: [&str; 10] = [
    "brobyggare",
    "bryggan",
    "el-sistema",
    "np-resurs",
    "oxhagen",
    "seniorpuls",
    "skolfam",
    "sot",
    "specped",
    "utomhus",
];

fn case_of(text: &str, files: Vec<CsvFile>) -> Case {
    let mut problems = Problems::default();
    let database = unit_costs(files, &mut problems).0;
    let source = Source::toml("x.toml", text.as_bytes().into()).unwrap();
    let mut application = ApplicationFile::read(source).application.expect(text);
    let policy = Policy::in_force(&[&application.policy]);
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let studies = read_tables(SharedTables::Evidence, &project.join("examples/evidence"));
    let studies = evidence(studies.expect("evidence"), &mut problems).0;
    cite(&mut application, Ok(&studies), &mut problems);
    case(application, Ok(&database), policy, &mut problems).expect(text)
}

fn example(name: &str) -> Case {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(project.join(format!("examples/{name}.toml"))).unwrap();
    let files = read_tables(SharedTables::UnitCosts, &project.join("unit-costs"));
    let files = files.expect("unit costs");
    case_of(&text, files)
}

/// Computes a case, one with an outcome as it is settled, and tells of every figure.
fn walked<N: Number>(
    case: &Case,
    visit: &mut dyn FnMut(&str, Figure<N>),
) -> Result<(), CalculationError> {
    match &case.outcome {
        None => {
            let result = calculation_of::<N>(case)?;
            named(
                &|listener: &mut dyn Listener<N>| walk(case, &result, listener),
                visit,
            );
        }
        Some(outcome) => {
            let standing = standing_of::<N>(case, outcome)?;
            named(
                &|listener: &mut dyn Listener<N>| walk_standing(case, &standing, listener),
                visit,
            );
        }
    }
    Ok(())
}

/// The figures of a case by their names; nothing where it cannot be computed.
fn figures_of(case: &Case) -> Option<BTreeMap<String, Figure<Decimal>>> {
    let mut all = BTreeMap::new();
    let walked = walked(case, &mut |name, figure| {
        all.insert(name.to_string(), figure);
    });
    walked.ok().map(|()| all)
}

fn recorded_figures(case: &Case) -> (Vec<(String, Figure<Traced>)>, Graph) {
    recorded(|| {
        let mut all = Vec::new();
        let walked = walked(case, &mut |name, figure| {
            all.push((name.to_string(), figure));
        });
        if walked.is_err() {
            all.clear();
        }
        all
    })
}

/// What was recorded is what is computed, and gives it again step by step.
fn assert_true(case: &Case) {
    let (recorded, graph) = recorded_figures(case);
    let plain = figures_of(case).unwrap_or_default();
    for (name, figure) in &recorded {
        let figure = match *figure {
            Figure::Number(number, unit) => Figure::Number(number.value(), unit),
            Figure::Year(year) => Figure::Year(year),
            Figure::Truth(truth) => Figure::Truth(truth),
            Figure::Absent => Figure::Absent,
        };
        match plain.get(name) {
            Some(known) => assert_eq!(*known, figure, "{name}"),
            // A year that is left out, and why.
            None => assert!(
                matches!(figure, Figure::Number(number, _) if number.is_zero()),
                "{name}"
            ),
        }
    }
    let names: HashSet<&str> = recorded.iter().map(|(name, _)| name.as_str()).collect();
    assert!(plain.keys().all(|name| names.contains(name.as_str())));
    for node in graph.all() {
        assert_eq!(
            graph.computed(node),
            graph.value(node),
            "{:?}",
            graph.step(node)
        );
    }
}

/// Everything that can be changed: each number and each year of each input, and of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Given {
    Input(InputId, Option<Year>),
    Policy(&'static str),
    Correction(Grade),
    /// A date or a year of the investment by its key.
    Investment(&'static str),
    /// A number of the outcome.
    Verified(VerifiedId),
}

fn all_given(case: &Case) -> Vec<Given> {
    let inputs = &case.application.inputs;
    let mut given: Vec<Given> = Vec::new();
    for id in inputs.ids() {
        match inputs.held(id) {
            Amount::Years(years) => {
                given.extend(years.all().map(|(year, _)| Given::Input(id, Some(year))));
            }
            _ => given.push(Given::Input(id, None)),
        }
    }
    let policy = [
        "return_target",
        "return_floor",
        "admin_fee",
        "discount_rate",
        "instalments",
        "first_return",
    ];
    given.extend(policy.map(Given::Policy));
    let bias = case.policy.optimism_bias.iter();
    given.extend(bias.map(|(grade, _)| Given::Correction(*grade)));
    if case.outcome.is_none() {
        given.extend(["start", "end", "price_year", "horizon"].map(Given::Investment));
    }
    let verified = case.outcome.iter().flat_map(|outcome| &outcome.numbers);
    given.extend((0..verified.count()).map(|id| Given::Verified(VerifiedId(id))));
    given
}

/// The case with one number changed by a factor and a little; nothing where the input may not be that.
fn changed(case: &Case, given: Given, factor: Decimal, more: Decimal) -> Option<Case> {
    let mut changed = case.clone();
    let moved = |value: Decimal| value * factor + more;
    match given {
        Given::Input(id, year) => {
            let bounds = case.application.inputs.of(id).bounds;
            let amount = match (case.application.inputs.held(id).clone(), year) {
                (Amount::Years(mut years), Some(year)) => {
                    let value = moved(years.at(year));
                    years.put(year, value);
                    bounds.hold(value).then_some(Amount::Years(years))?
                }
                (Amount::Number(value), _) => {
                    let value = moved(value);
                    bounds.hold(value).then_some(Amount::Number(value))?
                }
                _ => return None,
            };
            changed.application.inputs.of_mut(id).amount = amount;
        }
        Given::Correction(grade) => {
            let bias = changed.policy.optimism_bias.iter_mut();
            let (_, correction) = bias.into_iter().find(|(known, _)| *known == grade)?;
            *correction = moved(*correction).min(Decimal::ONE);
        }
        Given::Investment(key) => {
            let is_later = factor > Decimal::ONE;
            let by_year = more.is_zero() || more == Decimal::ONE;
            let investment = &mut changed.application.investment;
            let period = investment.period;
            let (start, end) = (period.start(), period.end());
            match key {
                "start" => {
                    investment.period = Period::new(moved_date(start, is_later, by_year)?, end)?;
                }
                "end" => {
                    investment.period = Period::new(start, moved_date(end, is_later, by_year)?)?;
                }
                "horizon" => {
                    let years = if is_later { 1 } else { -1 };
                    investment.horizon = Some(investment.horizon?.plus(years));
                }
                _ => reprice(&mut changed, is_later)?,
            }
        }
        Given::Verified(id) => {
            let number = &mut Arc::make_mut(changed.outcome.as_mut()?).numbers[id.0];
            number.value = moved(number.value);
        }
        Given::Policy(key) => {
            let policy = &mut changed.policy;
            match key {
                "return_target" => policy.return_target = moved(policy.return_target),
                "return_floor" => policy.return_floor = moved(policy.return_floor),
                "admin_fee" => policy.admin_fee = moved(policy.admin_fee),
                "discount_rate" => {
                    policy.discount_rate = moved(policy.discount_rate.constant()?).into();
                }
                "instalments" => policy.instalments += 1,
                _ => policy.first_return = Some(policy.first_return?.plus(1)),
            }
        }
    }
    Some(changed)
}

/// A year later or earlier, or a month.
fn moved_date(date: Date, is_later: bool, by_year: bool) -> Option<Date> {
    let months = if by_year { 12 } else { 1 };
    date.after_months(if is_later { months } else { -months })
}

/// Prices that were converted, as they are in the prices of another year.
fn reprice(case: &mut Case, is_later: bool) -> Option<()> {
    let factor = Decimal::new(if is_later { 11 } else { 9 }, 1);
    let converted = case
        .prices
        .iter()
        .filter(|price| price.conversion.is_some());
    let converted: Vec<InputId> = converted.map(|price| price.cost).collect();
    for id in &converted {
        let input = case.application.inputs.of_mut(*id);
        let Amount::Number(cost) = input.amount else {
            return None;
        };
        input.amount = Amount::Number(cost * factor);
    }
    (!converted.is_empty()).then_some(())
}

/// What is given in the derivation of a figure: as the program tells it.
fn rests_on(case: &Case, graph: &Graph, name: &str, figure: Figure<Traced>) -> HashSet<Given> {
    let nodes = match figure {
        Figure::Number(number, _) => vec![number.node()],
        _ => graph.deciding(name).to_vec(),
    };
    let given = graph.derivation(&nodes).into_iter();
    let mut all = HashSet::new();
    for node in given {
        match graph.step(node) {
            Step::Given(Origin::Input(id, year), _)
            | Step::Called(
                _,
                _,
                Of {
                    who: Who::Input(id),
                    year,
                },
            ) => {
                all.insert(Given::Input(*id, *year));
                all.extend(
                    case.dates_of(Origin::Input(*id, *year))
                        .into_iter()
                        .map(Given::Investment),
                );
            }
            Step::Given(Origin::Policy(key), _) => {
                all.insert(Given::Policy(key));
            }
            Step::Given(Origin::Correction(grade), _) => {
                all.insert(Given::Correction(*grade));
            }
            Step::Given(Origin::Verified(id), _) => {
                all.insert(Given::Verified(*id));
            }
            Step::Given(origin, _) => {
                all.extend(case.dates_of(*origin).into_iter().map(Given::Investment));
            }
            _ => {}
        }
    }
    all
}

/// Changes each number: what moves has it in its derivation.
fn assert_whole(case: &Case) -> usize {
    let (moved, unexplained) = moved(case);
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    moved
}

/// How many figures move when each number is changed, and those that do not have it in their derivation.
fn moved(case: &Case) -> (usize, Vec<String>) {
    let (recorded, graph) = recorded_figures(case);
    let Some(base) = figures_of(case) else {
        return (0, Vec::new());
    };
    let mut known: BTreeMap<&str, HashSet<Given>> = BTreeMap::new();
    let mut moved = 0;
    let mut unexplained: Vec<String> = Vec::new();
    let hundredth = Decimal::new(1, 2);
    for given in all_given(case) {
        let changes = [
            (Decimal::new(9, 1), -hundredth),
            (Decimal::TWO, Decimal::ONE),
            (Decimal::new(11, 1), hundredth),
            (Decimal::ZERO, Decimal::ZERO),
        ];
        // A settlement is computed thrice, and so is changed in half the ways.
        let ways = if case.outcome.is_some() { 2 } else { 4 };
        for (factor, more) in changes.into_iter().take(ways) {
            let other = changed(case, given, factor, more).and_then(|case| figures_of(&case));
            let Some(other) = other else { continue };
            for (name, figure) in &recorded {
                let is = base.get(name);
                let was = other.get(name);
                let nothing = matches!((is, was), (Some(Figure::Number(number, _)), None) if number.is_zero());
                let still = is.is_none() && was.is_none();
                // Coverage has the years of the plan, whatever it comes to, and a settlement those in which something is.
                let tables = ["coverage_by_year", "settlement.by_department"];
                let of_table = was.is_none() && tables.iter().any(|table| name.contains(table));
                if is == was || still || nothing || of_table {
                    continue;
                }
                moved += 1;
                let on = known
                    .entry(name)
                    .or_insert_with(|| rests_on(case, &graph, name, *figure));
                let of = |given| match given {
                    Given::Input(id, year) => {
                        format!("{} {year:?}", case.application.inputs.of(id).address)
                    }
                    Given::Policy(key) => key.to_owned(),
                    Given::Correction(grade) => grade.word().to_owned(),
                    Given::Investment(key) => key.to_owned(),
                    Given::Verified(id) => {
                        let outcome = case.outcome.as_ref().unwrap();
                        outcome.numbers[id.0].address.clone()
                    }
                };
                if !on.contains(&given) {
                    let by = of(given);
                    unexplained.push(format!("{name} moves by {by} from {is:?} to {was:?}"));
                }
            }
        }
    }
    (moved, unexplained)
}

#[test]
fn what_is_recorded_of_the_examples_is_what_is_computed() {
    for name in EXAMPLES {
        assert_true(&example(name));
    }
}

#[test]
fn whatever_moves_a_figure_of_the_examples_is_in_its_derivation() {
    for name in EXAMPLES {
        let moved = assert_whole(&example(name));
        assert!(moved > 1000, "{name}: {moved}");
    }
}

#[test]
fn a_horizon_that_cuts_years_off_is_in_the_derivation_of_what_it_moves() {
    for name in EXAMPLES {
        let mut case = example(name);
        let investment = &mut case.application.investment;
        investment.horizon = Some(investment.period.end().year());
        assert_true(&case);
        assert_whole(&case);
    }
}

#[test]
fn derivations_of_settlements_are_true_and_whole() {
    let mut all: Vec<String> = Vec::new();
    for (position, name) in EXAMPLES.into_iter().step_by(2).enumerate() {
        let case = example(name);
        let end = case.application.investment.period.end().year();
        // Interim and final ones in turn, each kind in every way.
        let as_of = end.plus(if position % 2 == 0 { 0 } else { 30 });
        let case = followed_up(&case, as_of, position);
        assert_true(&case);
        let (moved, unexplained) = moved(&case);
        assert!(moved > 1000, "{name}: {moved}");
        all.extend(unexplained.into_iter().map(|one| format!("{name}: {one}")));
    }
    assert!(all.is_empty(), "{all:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn derivations_of_generated_applications_are_true_and_whole(drawn in drawn()) {
        let case = drawn.case();
        assert_true(&case);
        assert_whole(&case);
    }
}
