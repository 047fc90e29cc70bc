//! What a check finds by a quick look is what the whole sensitivity analysis finds.

use std::fs;

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::input::{ApplicationFile, Source, case, read_unit_costs, unit_costs};
use si::model::{Case, Change, Number, Policy, Scenario, Setting, rounded};
use si::problem::Problems;
use si::sensitivity::{
    BreakEven, OneWay, below_target, nearest_break_even, scenarios_below_target, sensitivity,
};

use crate::properties::{drawn, read};
use crate::sensitivity_properties::any_case;
use crate::support::{Folder, project, si};

/// Every example, with targets that it just reaches, misses by little and misses by far.
fn cases() -> Vec<Case> {
    let files = read_unit_costs(&project().join("unit-costs")).unwrap();
    let rows = unit_costs(&files, &mut Problems::default()).0;
    let mut cases = Vec::new();
    for entry in fs::read_dir(project().join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let source = Source::toml(path.to_str().unwrap(), fs::read(&path).unwrap()).unwrap();
        let application = ApplicationFile::read(source).application.unwrap();
        for hundredths in [50, 100, 130, 170, 400] {
            let mut policy = Policy::in_force(&[&application.policy]);
            policy.return_target = Decimal::new(hundredths, 2);
            cases.extend(case(
                application.clone(),
                Ok(&rows),
                policy,
                &mut Problems::default(),
            ));
        }
    }
    assert!(cases.len() >= 40);
    cases
}

#[test]
fn the_nearest_break_even_is_the_nearest_of_all() {
    let distance = |found: &BreakEven| {
        found.break_even?;
        Some((found.factor()? - Decimal::ONE).abs())
    };
    for case in cases() {
        let nearest = nearest_break_even(&case);
        let all = sensitivity(&case, &case, &[]).break_even;
        assert_eq!(
            nearest.as_ref().and_then(distance),
            all.iter().filter_map(distance).min(),
            "{} {}",
            case.application.investment.id,
            case.policy.return_target
        );
    }
}

/// The one-way ranges of the whole sensitivity analysis that reach below the target.
fn all_below_target(case: &Case) -> Vec<OneWay> {
    let mut all = sensitivity(case, case, &[]).one_way;
    let target = case.policy.return_target.rounded_for_comparison();
    all.retain(|range| {
        let mut ends = [range.coverage_low, range.coverage_high].into_iter();
        ends.any(|end| end.is_some_and(|coverage| coverage.0.rounded_for_comparison() < target))
    });
    all
}

#[test]
fn the_ranges_below_the_target_are_those_of_all() {
    for case in cases() {
        assert_eq!(below_target(&case), all_below_target(&case));
    }
}

/// Applications in which the municipality pays more for what people receive instead than it saves.
fn with_costly_replacement() -> impl Strategy<Value = Case> {
    drawn().prop_map(|mut drawn| {
        drawn.replaced = true;
        let cheap = "unit_cost = \"bidrag\"\nunits_per_unit = 0.01\n";
        let costly = "unit_cost = \"bidrag\"\npayer = \"municipality\"\nunits_per_unit = 0.03\n";
        let text = drawn.text(false);
        assert!(text.contains(cheap));
        read(&text.replace(cheap, costly))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Steps, increases, what comes instead and parameters in many places: the quick look misses no range that reaches
    /// below the target, be it by a hair, and finds none that does not.
    #[test]
    fn the_quick_look_misses_nothing(
        mut case in prop_oneof![2 => any_case(), 1 => with_costly_replacement()],
        part in 0..=100_u32,
        hair in -2..=2_i64,
    ) {
        // Targets between the lowest end of all ranges and today, and a hair beside an end.
        let all = sensitivity(&case, &case, &[]).one_way;
        let mut ends: Vec<Decimal> = all
            .iter()
            .flat_map(|range| [range.coverage_low, range.coverage_high])
            .filter_map(|end| end.map(|coverage| coverage.0))
            .collect();
        ends.sort_unstable();
        prop_assume!(!ends.is_empty());
        let position = (ends.len() - 1) * usize::try_from(part).unwrap() / 100;
        case.policy.return_target = rounded(ends[position], 9) + Decimal::new(hair, 9);
        prop_assert_eq!(below_target(&case), all_below_target(&case));
    }

    /// A scenario is below the target here where the whole calculation with it is, and by as much.
    #[test]
    fn the_scenarios_below_the_target_are_those_of_the_whole_calculation(
        mut case in any_case(),
        settings in prop::collection::vec((0..8_usize, 0..150_i64), 1..4),
        target in 0..300_i64,
    ) {
        let addresses = [
            "effect.dygn.with", "target_group.barn.people", "target_group.barn.people.2020", "effect.plats.units",
            "unit_cost.dygn", "parameter.success", "effect.elev.attribution", "cost.all.amount",
        ];
        let setting = |(address, hundredths): &(usize, i64)| Setting {
            address: addresses[*address].to_owned(),
            change: Change::Times(Decimal::new(*hundredths, 2)),
        };
        case.policy.return_target = Decimal::new(target, 2);
        case.application.scenarios = settings
            .iter()
            .enumerate()
            .map(|(position, _)| Scenario {
                id: format!("s{position}"),
                name: None,
                settings: settings[position..].iter().map(setting).collect(),
                places: Vec::new(),
            })
            .collect();
        let whole: Vec<(usize, Decimal)> = sensitivity(&case, &case, &[])
            .scenarios
            .iter()
            .enumerate()
            .filter_map(|(position, scenario)| Some((position, scenario.figures.as_ref()?)))
            .filter(|(_, figures)| !figures.meets_target)
            .map(|(position, figures)| (position, figures.coverage.0.rounded_for_comparison()))
            .collect();
        // The two add in another order: the last of 28 digits may differ.
        let quick = scenarios_below_target(&case).into_iter();
        let quick: Vec<(usize, Decimal)> = quick
            .map(|(position, coverage)| (position, coverage.rounded_for_comparison()))
            .collect();
        prop_assert_eq!(quick, whole);
    }
}

/// Coverage is twice the target without the second effect, whose `with` may be as high as 0.9: 700 people more of 1 000
/// have what costs 1 000 kr, and 700 000 kr are lost of 20 000 kr gained beside a cost of 10 000 kr.
#[test]
fn a_probability_that_turns_an_effect_into_an_increase_is_looked_at() {
    let application = "format = 1\n[investment]\nid = \"a\"\nname = \"A\"\nstart = 2020-01-01\nend = 2020-12-31\n\
        price_year = 2020\n[department]\nd = \"D\"\n[cost.all]\namount = 10_000\n[target_group.g]\npeople = { 2020 = 1000 }\n\
        [effect.sure]\ndepartment = \"d\"\nunit_cost = \"u\"\nunits = { 2020 = 20 }\n\
        [effect.risky]\ndepartment = \"d\"\nunit_cost = \"u\"\nwithout = 0.2\nwith = { value = 0.1, low = 0.05, high = 0.9 }\n\
        units_per_person = 1\ndelay = 0\nduration = 1\n";
    let costs = "id,year,cost,name,area,unit,source\nu,2020,1000,U,x,piece,Own\n";
    let folder = Folder::with(application, costs);
    let run = si(folder.path(), &["check", "a.toml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let found = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| {
            finding["code"] == "coverage-below-target-in-range"
                && finding["address"] == "effect.risky.with"
        });
    assert_eq!(found.count(), 1, "{}", run.out);
}
