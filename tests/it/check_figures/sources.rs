//! What figures rest on.

use super::{APPLICATION, NOTHING, found, found_in, found_of_one, people, yearly};

#[test]
fn a_share_has_a_source_of_its_own_of_its_parameter_or_of_its_effect() {
    let found_with = |effect: &str| found_of_one(&format!("realisable = 1\n{effect}"));
    assert_eq!(
        found_with(&people(
            "visit",
            "without = 0.3\nwith = { value = 0.1, source = \"s\" }"
        )),
        ["effect.one.without share-without-source"]
    );
    assert_eq!(
        found_with(&people("visit", "share = { value = 0.1, source = \" \" }")),
        ["effect.one.share share-without-source"]
    );
    assert_eq!(found_with(&people("visit", "source = \"s\"")), NOTHING);
    let through = "share = { parameter = \"outer\" }\n[parameter.outer]\nparameter = \"inner\"\n\
                   [parameter.inner]\nvalue = 0.1\n";
    let inner = people("visit", through);
    assert_eq!(found_with(&inner), ["parameter.inner share-without-source"]);
    let sourced = format!("{inner}source = \"s\"\n");
    assert_eq!(found_with(&sourced), NOTHING);
    // Units of years have no share.
    assert_eq!(found_with(&yearly("visit", "{ 2021 = 1 }")), NOTHING);
}

#[test]
fn a_parameter_without_a_source_is_found_once() {
    let share = people("visit", "share = { parameter = \"p\" }");
    let other = people(
        "day",
        "share = { parameter = \"p\" }\n[parameter.p]\nvalue = 0.1",
    );
    let effect = |id: &str, rest: &str| {
        format!("[effect.{id}]\ndepartment = \"social\"\nrealisable = 1\n{rest}\n")
    };
    assert_eq!(
        found(&(effect("one", &share) + &effect("other", &other))),
        ["parameter.p share-without-source"]
    );
}

#[test]
fn unit_costs_are_real_and_not_too_old() {
    let found_with = |unit_cost: &str| {
        let effect = people(unit_cost, "source = \"s\"\nrealisable = 1");
        found_of_one(&effect)
    };
    assert_eq!(
        found_with("example"),
        ["unit_cost.example unit-cost-example-data"]
    );
    assert_eq!(found_with("no-example"), NOTHING);
    // The policy allows two years before the start in 2020.
    assert_eq!(found_with("old"), NOTHING);
    assert_eq!(found_with("older"), ["unit_cost.older stale-unit-cost"]);
    let policy = "source = \"s\"\nrealisable = 1\n[policy]\nunit_cost_age = 3";
    assert_eq!(found_of_one(&people("older", policy)), NOTHING);
}

#[test]
fn the_unit_cost_of_a_cost_or_a_replacement_counts_too() {
    let cost = "[cost.visits]\nunits = 2\nunit_cost = \"older\"\n";
    let replaced =
        "source = \"s\"\nrealisable = 1\n[effect.one.replaced_by]\nunit_cost = \"example\"\n";
    assert_eq!(
        found_of_one(&(people("visit", replaced) + cost)),
        [
            "unit_cost.example unit-cost-example-data",
            "unit_cost.older stale-unit-cost"
        ]
    );
}

#[test]
fn an_assumption_is_not_credited_in_full() {
    let found_with = |effect: &str| {
        let effect = people("visit", effect);
        found_of_one(&format!("realisable = 1\nsource = \"s\"\n{effect}"))
    };
    let assumed = ["effect.one.attribution attribution-at-weakest-grade"];
    assert_eq!(found_with("evidence_grade = \"E\""), assumed);
    let parameter =
        "evidence_grade = \"E\"\nattribution = { parameter = \"p\" }\n[parameter.p]\nvalue = 1";
    assert_eq!(found_with(parameter), assumed);
    assert_eq!(
        found_with("evidence_grade = \"E\"\nattribution = 0.99"),
        NOTHING
    );
    assert_eq!(found_with("evidence_grade = \"D\""), NOTHING);
    assert_eq!(
        found_with("evidence_grade = \"E\"\nwithout = 0.1\nwith = 0.2"),
        NOTHING
    );
}

#[test]
fn what_an_idea_rests_on_is_not_asked_yet_and_what_counts_twice_is() {
    let effects = [("one", "pupil"), ("other", "support")].map(|(id, unit_cost)| {
        format!(
            "[effect.{id}]\ndepartment = \"social\"\n{}\n",
            people(unit_cost, "")
        )
    });
    let effects = effects.concat();
    let of = |status: &str| {
        let application =
            APPLICATION.replace("price_year", &format!("status = \"{status}\"\nprice_year"));
        found_in(&format!("{application}{effects}"))
    };
    assert_eq!(of("idea"), ["effect.other.unit_cost double-counting"]);
    assert_eq!(of("application").len(), 5);
}
