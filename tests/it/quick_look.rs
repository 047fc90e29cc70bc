//! What a check finds by a quick look is what the whole sensitivity analysis finds.

use std::fs;

use rust_decimal::Decimal;
use si::input::{Document, Source, application, case, read_unit_costs, unit_costs};
use si::model::{Case, Policy};
use si::problem::Problems;
use si::sensitivity::{BreakEven, below_target, nearest_break_even, sensitivity};

use crate::support::project;

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
        let document = Document::read(&source);
        let application = application(&document).unwrap();
        for hundredths in [50, 100, 130, 170, 400] {
            let mut policy = Policy::in_force(&[&application.policy]);
            policy.return_target = Decimal::new(hundredths, 2);
            cases.extend(case(application.clone(), Ok(&rows), policy, &document));
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

#[test]
fn the_ranges_below_the_target_are_those_of_all() {
    for case in cases() {
        let mut all = sensitivity(&case, &case, &[]).one_way;
        all.retain(|range| {
            let mut ends = [range.coverage_low, range.coverage_high].into_iter();
            ends.any(|end| end.is_some_and(|coverage| coverage.0 < case.policy.return_target))
        });
        assert_eq!(below_target(&case), all);
    }
}
