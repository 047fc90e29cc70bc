//! How many units there can be, and what of them can be taken home.

use super::{NOTHING, found, found_of, found_of_one, people, yearly};

#[test]
fn a_person_has_no_more_units_than_a_year_has() {
    for (unit_cost, most, more) in [
        ("day", "365", "365.000001"),
        ("hour", "8760", "8761"),
        ("month", "12", "12.5"),
        ("pupil", "1", "1.2"),
    ] {
        let units = |units: &str| {
            let effect = people(unit_cost, &format!("units_per_person = {units}"));
            found_of_one(&format!("realisable = 1\nsource = \"s\"\n{effect}"))
        };
        assert_eq!(units(most), NOTHING, "{unit_cost}");
        let address = "effect.one.units_per_person more-units-than-a-year";
        assert_eq!(units(more), [address], "{unit_cost}");
    }
    // A visit has no length, and what a list of years avoids is avoided for many.
    let visits = people("visit", "units_per_person = 1_000");
    let days = yearly("day", "{ 2021 = 5_000 }");
    assert_eq!(found_of(&visits, &days), NOTHING);
}

#[test]
fn what_replaces_an_effect_fits_into_a_year_too() {
    let replaced = |per_unit: &str| {
        let instead = format!(
            "units_per_person = 180\n[effect.other.replaced_by]\nunit_cost = \"month\"\nunits_per_unit = {per_unit}"
        );
        found_of(&people("visit", ""), &people("day", &instead))
    };
    // 180 × 0.066666 = 11.99988 months.
    assert_eq!(replaced("0.066666"), NOTHING);
    assert_eq!(
        replaced("1"),
        ["effect.other.replaced_by.units_per_unit more-units-than-a-year"]
    );
}

#[test]
fn realisable_is_stated_where_the_municipality_takes_home_a_reduction() {
    let found_with = |effect: &str| found_of_one(&format!("{effect}\n"));
    let visit = people("visit", "source = \"s\"");
    assert_eq!(found_with(&visit), ["effect.one realisable-not-stated"]);
    // Stated as what it would be anyway.
    assert_eq!(found_with(&format!("{visit}\nrealisable = 1")), NOTHING);
    // An increase is paid in full, and what the region gains never counts.
    let increase = people("visit", "source = \"s\"\nwithout = 0.1\nwith = 0.2");
    assert_eq!(found_with(&increase), NOTHING);
    let region = people("care", "source = \"s\"");
    assert_eq!(found_with(&region), NOTHING);
}

#[test]
fn half_of_what_is_expected_may_be_freed_resources() {
    let found_with = |realisable: &str| {
        let visit =
            |part: &str| format!("department = \"social\"\nsource = \"s\"\nrealisable = {part}\n");
        found(&format!(
            "[effect.one]\n{}{}\n[effect.other]\n{}{}\n",
            visit(realisable),
            people("visit", ""),
            visit("1"),
            people("day", "")
        ))
    };
    // Two effects of the same size: 0 and 1 make one half.
    assert_eq!(found_with("0"), NOTHING);
    let one = |part: &str| {
        let effect = people("visit", &format!("source = \"s\"\nrealisable = {part}"));
        found_of_one(&effect)
    };
    assert_eq!(one("0.5"), NOTHING);
    assert_eq!(one("0.499999"), ["investment mostly-non-realisable"]);
}

#[test]
fn a_step_is_reached_in_some_year_by_the_pool() {
    let posts = |units: &str| yearly("assistant", &format!("{{ 2021 = {units} }}\nstep = 1"));
    let alone = |units: &str| {
        let effect = posts(units);
        found_of_one(&format!("realisable = 1\n{effect}"))
    };
    assert_eq!(
        alone("0.9"),
        [
            "investment mostly-non-realisable",
            "effect.one.step no-whole-step"
        ]
    );
    // A whole one, and a whole one as a quotient would have it.
    assert_eq!(alone("1"), NOTHING);
    assert_eq!(alone("0.9999999999"), NOTHING);
    // Together they make one, or still do not.
    let twice = "effect.other.unit_cost same-unit-cost-twice";
    assert_eq!(found_of(&posts("0.4"), &posts("0.6")), [twice]);
    assert_eq!(
        found_of(&posts("0.4"), &posts("0.5")),
        [
            "investment mostly-non-realisable",
            "effect.one.step no-whole-step",
            twice
        ]
    );
    // One year is enough, and an increase has no steps.
    let one_year = "{ 2021 = 0.5, 2022 = 1.5 }\nstep = 1";
    assert_eq!(
        found_of_one(&format!(
            "realisable = 1\n{}",
            yearly("assistant", one_year)
        )),
        NOTHING
    );
    assert_eq!(alone("-0.5"), NOTHING);
    // None of it is to be taken home: the step takes nothing away.
    assert_eq!(
        found_of_one(&format!("realisable = 0\n{}", posts("0.5"))),
        ["investment mostly-non-realisable"]
    );
}

#[test]
fn a_transfer_that_falls_away_is_replaced() {
    let found_with =
        |effect: &str| found_of_one(&format!("realisable = 1\nsource = \"s\"\n{effect}"));
    assert_eq!(
        found_with(&people("income", "")),
        ["effect.one.unit_cost transfer-without-replacement"]
    );
    let replaced = "[effect.one.replaced_by]\nunit_cost = \"insurance\"";
    assert_eq!(found_with(&people("income", replaced)), NOTHING);
    // Who gets more needs nothing instead.
    let increase = people("income", "without = 0.1\nwith = 0.2");
    assert_eq!(found_with(&increase), NOTHING);
}
