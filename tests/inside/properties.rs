//! What must hold for every application, tried on generated ones.

use crate::calculation::{Calculation, calculation, costs, line_amounts};
use crate::check::lock::lock as lock_of;
use crate::input::{
    ApplicationFile, CsvFile, Source, apply, case, lock, unit_costs, with_checksum,
};
use crate::model::{Amount, Case, Change, Number, Policy, Setting, UnitCosts, rounded};
use crate::problem::Problems;
use crate::report::lock::text_of;
use crate::sensitivity::policy_result;
use proptest::prelude::*;
use rust_decimal::Decimal;

const COSTS: &str = "id;year;name;area;unit;cost;source;payer;kind
plats;2020;Plats;skola;år;400000;k;;
dygn;2020;Dygn;ifo;dygn;1500;k;;
bidrag;2020;Bidrag;ifo;år;60000;k;state;transfer
";

/// The parts of an application that are drawn.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    cost: u32,
    pub(crate) people: Vec<u32>,
    pub(crate) without: u32,
    pub(crate) with: u32,
    pub(crate) units_per_person: u32,
    pub(crate) delay: u32,
    pub(crate) duration: u32,
    pub(crate) persistence: u32,
    pub(crate) deadweight: u32,
    pub(crate) realisable: u32,
    pub(crate) units: Vec<i32>,
    pub(crate) step: Option<u32>,
    pub(crate) replaced: bool,
    policy: String,
}

pub(crate) fn drawn() -> impl Strategy<Value = Drawn> {
    let effect = (
        0..=100_u32,
        0..=100_u32,
        0..200_u32,
        0..30_u32,
        1..50_u32,
        0..=10_u32,
    );
    let rest = (
        0..=10_u32,
        0..=10_u32,
        prop::collection::vec(-20..60_i32, 1..5),
        prop::option::of(1..4_u32),
    );
    let plan = (
        0..=10_u32,
        prop::sample::select(vec!["on_top", "within"]),
        prop::sample::select(vec!["as_reductions_arise", "proportional", "instalments"]),
        prop::option::of(2019..2030_i32),
    );
    (1..3_000_000_u32, prop::collection::vec(0..20_u32, 1..4), effect, rest, plan, any::<bool>()).prop_map(
        |(cost, people, effect, rest, (floor, basis, timing, first), replaced)| {
            let (without, with, units_per_person, delay, duration, persistence) = effect;
            let (deadweight, realisable, units, step) = rest;
            let first = first.map_or(String::new(), |year| format!("first_return = {year}\n"));
            let policy = format!(
                "return_floor = {}\nadmin_fee_basis = \"{basis}\"\ntiming = \"{timing}\"\n{first}",
                f64::from(floor) / 10.0
            );
            Drawn {
                cost, people, without, with, units_per_person, delay, duration, persistence, deadweight, realisable,
                units, step, replaced, policy,
            }
        },
    )
}

impl Drawn {
    pub(crate) fn text(&self, reversed: bool) -> String {
        let by_year = |numbers: Vec<String>| {
            let years = numbers
                .iter()
                .enumerate()
                .map(|(k, number)| format!("{} = {number}", 2020 + k));
            years.collect::<Vec<_>>().join(", ")
        };
        let people = by_year(self.people.iter().map(ToString::to_string).collect());
        let units = by_year(
            self.units
                .iter()
                .map(|units| format!("{:.1}", f64::from(*units) / 10.0))
                .collect(),
        );
        let hundredth = |number: u32| format!("{:.2}", f64::from(number) / 100.0);
        let tenth = |number: u32| format!("{:.1}", f64::from(number) / 10.0);
        let step = self
            .step
            .map_or(String::new(), |step| format!("step = {}\n", tenth(step)));
        let replaced = if self.replaced {
            "[effect.dygn.replaced_by]\nunit_cost = \"bidrag\"\nunits_per_unit = 0.01\n"
        } else {
            ""
        };
        let mut parts = [
            format!("[cost.all]\namount = {}\n", self.cost),
            format!("[target_group.barn]\npeople = {{ {people} }}\n"),
            format!(
                "[effect.dygn]\ndepartment = \"social\"\nunit_cost = \"dygn\"\nwithout = {}\nwith = {}\n\
                 units_per_person = {}\ndelay = {}\nduration = {}\npersistence = {}\nrealisable = {}\n{replaced}",
                hundredth(self.without),
                hundredth(self.with),
                self.units_per_person,
                tenth(self.delay),
                tenth(self.duration),
                tenth(self.persistence),
                tenth(self.realisable)
            ),
            format!(
                "[effect.plats]\ndepartment = \"skola\"\nunit_cost = \"plats\"\nunits = {{ {units} }}\ndeadweight = {}\n{step}",
                tenth(self.deadweight)
            ),
            format!("[policy]\n{}", self.policy),
        ];
        if reversed {
            parts.reverse();
        }
        format!(
            "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-03-01\nend = 2022-02-28\nprice_year = 2020\n\
             [department]\nsocial = \"S\"\nskola = \"K\"\n{}",
            parts.concat()
        )
    }

    pub(crate) fn case(&self) -> Case {
        read(&self.text(false))
    }
}

fn rows(problems: &mut Problems) -> UnitCosts {
    let file = CsvFile {
        name: "costs.csv".to_owned(),
        bytes: COSTS.into(),
        is_index: false,
    };
    unit_costs(vec![file], problems).0
}

pub(crate) fn read(text: &str) -> Case {
    let mut problems = Problems::default();
    let database = rows(&mut problems);
    let source = Source::toml("x.toml", text.into()).unwrap();
    let file = ApplicationFile::read(source);
    problems.extend(file.problems);
    let application = file.application.expect(text);
    let policy = Policy::in_force(&[&application.policy]);
    let case = case(application, Ok(&database), policy, &mut problems).expect(text);
    assert!(!problems.has_errors(), "{problems:?}\n{text}");
    case
}

fn set(case: &Case, address: &str, change: Change) -> Case {
    let mut changed = case.clone();
    let mut problems = Problems::default();
    apply(
        &mut changed,
        &[Setting {
            address: address.to_owned(),
            change,
        }],
        "--set",
        &mut problems,
    );
    assert!(problems.clone().in_file_order().is_empty(), "{problems:?}");
    changed
}

fn result(case: &Case) -> Calculation {
    calculation(case).unwrap()
}

fn kronor(number: u32) -> Decimal {
    Decimal::from(number)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Payments add up to the departments' totals, these to the plan, and the plan lies between floor and target.
    #[test]
    fn the_plan_adds_up_to_the_krona(drawn in drawn()) {
        let case = drawn.case();
        let result = result(&case);
        let plan = result.return_plan.as_ref().unwrap();
        let mut reservation = Decimal::ZERO;
        for (position, department) in plan.departments.iter().enumerate() {
            let payments = || plan.payments.iter().filter(|payment| payment.department == position);
            prop_assert_eq!(payments().map(|payment| payment.reservation.0).sum::<Decimal>(), department.reservation.0);
            prop_assert_eq!(payments().map(|payment| payment.fee.0).sum::<Decimal>(), department.fee.0);
            prop_assert!(payments().all(|payment| payment.reservation.0 >= Decimal::ZERO && payment.fee.0 >= Decimal::ZERO));
            reservation += department.reservation.0;
        }
        prop_assert_eq!(reservation, plan.reservation.0);
        prop_assert_eq!(plan.departments.iter().map(|department| department.fee.0).sum::<Decimal>(), plan.fee.0);
        let principal = match case.policy.admin_fee_basis {
            crate::model::FeeBasis::OnTop => plan.reservation.0,
            crate::model::FeeBasis::Within => plan.total().0,
        };
        let cost = kronor(drawn.cost);
        prop_assert!(principal >= rounded(case.policy.return_floor * cost, 0));
        prop_assert!(principal <= rounded(case.policy.return_target * cost, 0));
        prop_assert!(plan.payments.iter().all(|payment| payment.year <= result.plan_years.1 && payment.year >= result.plan_years.0));
    }

    /// Settled with just what was expected, departments owe what the plan says; and at every outcome as many kronor as
    /// are due.
    #[test]
    fn what_was_expected_is_settled_as_planned(drawn in drawn()) {
        let case = drawn.case();
        let result = result(&case);
        let plan = result.return_plan.as_ref().unwrap();
        let outcomes = policy_result("x", &case, &result).outcomes;
        for outcome in &outcomes {
            let owed: Decimal = outcome.settlement.departments.iter().map(|due| due.total().0).sum();
            prop_assert_eq!(owed, outcome.settlement.total().0);
        }
        let whole = outcomes.iter().find(|outcome| outcome.part.0 == Decimal::ONE).unwrap();
        prop_assert_eq!(whole.settlement.reservation, plan.reservation);
        for (settled, planned) in whole.settlement.departments.iter().zip(&plan.departments) {
            prop_assert_eq!(settled.reservation, planned.reservation);
            prop_assert_eq!(settled.fee, planned.fee);
            prop_assert_eq!(settled.net, planned.net);
        }
    }

    /// As reductions arise, nobody pays what is not yet gained, unless the floor or the fee demands it at the end.
    #[test]
    fn nobody_pays_ahead_of_the_reductions(drawn in drawn()) {
        let case = drawn.case();
        prop_assume!(case.policy.timing == crate::model::Timing::AsReductionsArise);
        let result = result(&case);
        let plan = result.return_plan.as_ref().unwrap();
        for (position, gains) in result.departments.iter().enumerate() {
            let mut paid = Decimal::ZERO;
            for payment in plan.payments.iter().filter(|payment| payment.department == position) {
                paid += payment.total().0;
                let gained = gains.realisable.through(payment.year).0;
                prop_assert!(paid <= gained.max(Decimal::ZERO) || payment.year == result.plan_years.1);
            }
        }
    }

    /// Whoever succeeds better never has a lower coverage.
    #[test]
    fn more_success_never_lowers_coverage(mut drawn in drawn(), better in 0..=100_u32) {
        // What replaces a place may cost more than the place.
        drawn.replaced = false;
        prop_assume!(better <= drawn.with);
        let case = drawn.case();
        let improved = set(&case, "effect.dygn.with", Change::To(Decimal::new(i64::from(better), 2)));
        prop_assert!(result(&improved).coverage.total.0 >= result(&case).coverage.total.0);
    }

    /// The order of the tables in the file changes nothing.
    #[test]
    fn the_order_of_tables_does_not_matter(drawn in drawn()) {
        let (forward, backward) = (result(&drawn.case()), result(&read(&drawn.text(true))));
        prop_assert_eq!(forward.coverage, backward.coverage);
        prop_assert_eq!(forward.departments, backward.departments);
        prop_assert_eq!(forward.return_plan, backward.return_plan);
        prop_assert_eq!(forward.society, backward.society);
    }

    /// The formula in floats, as a simulation uses it, gives what the exact formula gives.
    #[test]
    fn the_formula_in_floats_equals_the_exact_one(drawn in drawn()) {
        let case = drawn.case();
        let (exact, float) = (case.values::<Decimal>(), case.values::<f64>());
        let near = |exact: Decimal, float: f64| (f64::exact(exact) - float).abs() <= 1e-6 * (1.0 + float.abs());
        prop_assert!(near(costs(&case, &exact).total, costs(&case, &float).total));
        for (exact, float) in line_amounts(&case, &exact).iter().zip(line_amounts(&case, &float)) {
            for (year, amount) in exact.realisable.all() {
                prop_assert!(near(amount, float.realisable.at(year)), "{} {} {}", year, amount, float.realisable.at(year));
            }
            prop_assert!(near(exact.expected.total(), float.expected.total()));
        }
    }

    /// A lock says what it was made of: read again it is the same, and cut short anywhere it is none.
    #[test]
    fn a_lock_is_read_as_it_was_written(drawn in drawn(), cut in 0..1000_usize) {
        let case = drawn.case();
        let written = lock_of(&case, &result(&case), "x.toml".to_owned(), "0".to_owned(), None);
        let text = with_checksum("a lock", &text_of(&written));
        let read = |text: &str| lock(&Source::toml("x.lock", text.into()).unwrap());
        let mut again = read(&text);
        for (row, was) in again.iter_mut().flat_map(|again| &mut again.unit_costs).zip(&written.unit_costs) {
            // What was read stands in the lock.
            row.place = row.place.take().and(was.place.clone());
        }
        prop_assert_eq!(again, Ok(written));
        let length = text.floor_char_boundary((text.len() - 2) * cut / 1000);
        prop_assert!(read(&text[..length]).is_err());
    }

    /// Costs stated as one number for the period are shared out by days and lose nothing.
    #[test]
    fn a_cost_for_the_period_is_shared_out_whole(drawn in drawn()) {
        let result = result(&drawn.case());
        prop_assert_eq!(result.costs.total, kronor(drawn.cost));
        prop_assert_eq!(rounded(result.costs.by_year.total(), 9), kronor(drawn.cost));
    }
}

/// Every input of an application without steps, floors or zeros moves the result: none is read and then forgotten.
#[test]
fn every_input_matters() {
    let text = "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-03-01\nend = 2022-02-28\nprice_year = 2020\n\
        [department]\nsocial = \"S\"\n\
        [cost.team]\nposts = 1\nmonthly_wage = 40000\non_cost = 0.4\n\
        [cost.rest]\namount = { 2020 = 10000 }\n[cost.platser]\nunits = 2\nunit_cost = \"plats\"\n\
        [target_group.barn]\npeople = { 2020 = 10, 2021 = 10 }\n\
        [parameter.lyckande]\nvalue = 0.5\n\
        [effect.andel]\ndepartment = \"social\"\nunit_cost = \"dygn\"\nshare = 0.4\nunits_per_person = 100\ndelay = 1\n\
        duration = 2.5\npersistence = 0.9\ndeadweight = 0.1\nattribution = 0.9\ndisplacement = 0.1\nrealisable = 0.8\n\
        [effect.andel.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 0.001\n\
        [effect.skillnad]\ndepartment = \"social\"\nunit_cost = \"dygn\"\nwithout = 0.3\nwith = 0.1\nunits_per_person = 50\n\
        delay = 0.5\nduration = 1\nattribution = { parameter = \"lyckande\" }\n\
        [effect.plats]\ndepartment = \"social\"\nunit_cost = \"plats\"\nunits = { 2021 = 1 }\n";
    let case = read(text);
    let figures = |case: &Case| {
        let result = result(case);
        (result.coverage, result.present_value)
    };
    let before = figures(&case);
    // An effect that does not move anything in one application may do so in another; these are left at their default.
    let addresses: Vec<String> = case
        .application
        .inputs
        .iter()
        .filter(|input| input.given)
        .map(|input| input.address.clone())
        .collect();
    assert!(addresses.len() >= 25, "{addresses:?}");
    for address in addresses {
        let input = case
            .application
            .inputs
            .of(case.application.inputs.find(&address).unwrap());
        if matches!(input.amount, Amount::Parameter(_)) {
            continue;
        }
        let changed = set(&case, &address, Change::Times(Decimal::new(9, 1)));
        assert_ne!(figures(&changed), before, "{address} changes nothing");
    }
}
