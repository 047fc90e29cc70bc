//! What each department must reach to gain what it returns (method §§6 and 8), worked by hand on the worked example:
//! social expects 810 000 kr and returns 423 134, school expects 1 200 000 and returns 626 866.

use crate::method::worked_example::worked_example;

#[test]
fn a_department_needs_a_part_of_what_it_expects() {
    // 423 134 / 810 000 = 0.5223876…; 626 866 / 1 200 000 = 0.5223883…; rounded up to where it holds
    let figures = worked_example().figures();
    for (department, expected) in [
        ("social", ["810000", "423134", "0.522388"]),
        ("school", ["1200000", "626866", "0.522389"]),
    ] {
        let found = ["realisable", "returns", "factor"]
            .map(|key| figures.figure(&format!("sensitivity.departments.{department}.{key}")));
        assert_eq!(found, expected, "{department}");
    }
}

#[test]
fn an_input_has_a_break_even_for_the_department_that_it_moves() {
    // social: 810 000 / 0.2 = 4 050 000 kr × share ≥ 423 134: share 0.1044775…
    //   without 0.10 + 0.1044775… = 0.2044775…, up; with 0.30 − 0.1044775… = 0.1955224…, down
    //   attribution 0.9 × 0.5223876… = 0.4701488…; units_per_person 52.2387654…; price 783.5814814…, all up
    // school: three whole posts, of which two, 800 000 kr, are enough: 1.6 × factor ≥ 1 and 2.4 × factor ≥ 1, factor
    //   0.625; price 626 866 / 3 = 208 955.3333…, up
    let figures = worked_example().figures();
    for (department, address, expected) in [
        (
            "social",
            "target_group.all.people",
            ["0.522388", "at_least"],
        ),
        ("social", "effect.hvb.without", ["0.204478", "at_least"]),
        ("social", "effect.hvb.with", ["0.195522", "at_most"]),
        ("social", "effect.hvb.attribution", ["0.470149", "at_least"]),
        (
            "social",
            "effect.hvb.units_per_person",
            ["52.238766", "at_least"],
        ),
        ("social", "unit_cost.hvb", ["783.581482", "at_least"]),
        ("school", "effect.post.units", ["0.625", "at_least"]),
        ("school", "unit_cost.post", ["208955.333334", "at_least"]),
    ] {
        let found =
            ["break_even", "holds"].map(|key| figures.of_department(department, address, key));
        assert_eq!(found, expected, "{address}");
    }
    // share 0.1044775… of 20 people are 2.09 people: three. Today 4.
    let people = |key| figures.of_department("social", "effect.hvb.with", &format!("people.{key}"));
    assert_eq!(["of", "today", "at_least"].map(people), ["20", "4", "3"]);
    // 1.6 × 0.625 + 2.4 × 0.625
    let units = |key| figures.of_department("school", "effect.post.units", &format!("units.{key}"));
    assert_eq!(["today", "at_least"].map(units), ["4", "2.5"]);
    assert_eq!(units("by_year"), "2021 1, 2022 1.5");
    // The cost moves no department's reductions, and neither does what is the other one's.
    let inputs = figures.inputs_of_department("school");
    assert_eq!(inputs, ["effect.post.units", "unit_cost.post"]);
}

/// With the fee on top and coverage of exactly 1 a department needs more than it expects.
#[test]
fn a_department_may_need_more_than_it_expects() {
    // E = 2 010 000 and C = 2 010 000: principal 2 010 000, fee 100 500; social 810 000 + 40 500 = 850 500, and
    // 850 500 / 810 000 = 1.05. with: 0.30 − 0.2 × 1.05 = 0.09
    let figures = worked_example()
        .with(&["--set", "cost.all.amount.2020=2010000"])
        .figures();
    let social = |key: &str| figures.figure(&format!("sensitivity.departments.social.{key}"));
    assert_eq!([social("returns"), social("factor")], ["850500", "1.05"]);
    let with =
        ["break_even", "holds"].map(|key| figures.of_department("social", "effect.hvb.with", key));
    assert_eq!(with, ["0.09", "at_most"]);
}

#[test]
fn a_department_with_an_increase_has_no_part_that_suffices() {
    // school: one post more than today, −400 000 kr; it pays nothing, and nothing is gained by doing less of nothing.
    let figures = worked_example()
        .with(&[
            "--set",
            "effect.post.units.2021=-1",
            "--set",
            "effect.post.units.2022=0",
        ])
        .figures();
    let school = |key: &str| figures.figure(&format!("sensitivity.departments.school.{key}"));
    assert_eq!(
        [school("realisable"), school("returns"), school("factor")],
        ["-400000", "0", "null"]
    );
}
