//! What counts twice, and what only looks like it.

use super::{NOTHING, found, found_of, people, yearly};

#[test]
fn a_unit_cost_within_another_is_counted_twice_in_either_order_and_through_others() {
    let (pupil, support) = (people("pupil", ""), people("support", ""));
    let found_there = ["effect.other.unit_cost double-counting"];
    assert_eq!(found_of(&pupil, &support), found_there);
    assert_eq!(
        found_of(&support, &pupil),
        ["effect.one.unit_cost double-counting"]
    );
    // The pupil's cost contains support, which no effect uses, and support contains the assistant.
    assert_eq!(found_of(&pupil, &people("assistant", "")), found_there);
    // A yearly effect without a group concerns the only one.
    let assistants = yearly("assistant", "{ 2021 = 1 }");
    assert_eq!(found_of(&pupil, &assistants), found_there);
    // So do two increases.
    let increase = "without = 0.1\nwith = 0.2";
    assert_eq!(
        found_of(&people("pupil", increase), &people("assistant", increase)),
        found_there
    );
    // Each contains the other, and one of them itself: said once.
    assert_eq!(
        found_of(&people("loop", ""), &people("pool", "")),
        ["effect.one.unit_cost double-counting"]
    );
}

#[test]
fn a_local_unit_cost_says_what_it_contains_too() {
    let local = "[unit_cost.school]\nname = \"S\"\narea = \"skola\"\nunit = \"styck\"\ncost = 9\n\
                 source = \"s\"\nincludes = [\"pupil\"]\n";
    let effects = format!("{}{local}", people("assistant", ""));
    assert_eq!(
        found_of(&people("school", ""), &effects),
        [
            "effect.other.unit_cost double-counting",
            "unit_cost.school local-unit-cost"
        ]
    );
}

#[test]
fn unit_costs_within_another_are_counted_once_where_they_do_not_meet() {
    let pupil = people("pupil", "");
    // A reduction beside an increase.
    let increase = people("assistant", "without = 0.1\nwith = 0.2");
    assert_eq!(found_of(&pupil, &increase), NOTHING);
    // 2021 and 2022 against 2023 and 2024.
    let later = people("assistant", "delay = 3");
    assert_eq!(found_of(&pupil, &later), NOTHING);
    // Nothing is credited to the investment.
    let nothing = people("assistant", "attribution = 0");
    assert_eq!(found_of(&pupil, &nothing), NOTHING);
    // What replaces an effect, its own part included.
    let replaced = "[effect.other.replaced_by]\nunit_cost = \"assistant\"";
    assert_eq!(found_of(&pupil, &people("visit", replaced)), NOTHING);
    assert_eq!(
        found_of(&people("visit", ""), &people("pupil", replaced)),
        NOTHING
    );
    // Beside each other in a third.
    assert_eq!(
        found_of(&people("day", ""), &people("assistant", "")),
        NOTHING
    );
}

#[test]
fn different_groups_count_for_themselves() {
    let other_group = "[target_group.parents]\npeople = { 2020 = 10 }\n";
    let pupils = people("pupil", "target_group = \"pupils\"");
    let parents = people("assistant", "target_group = \"parents\"");
    assert_eq!(
        found_of(&pupils, &format!("{parents}\n{other_group}")),
        NOTHING
    );
    // Of two groups nobody knows which one a yearly effect concerns, unless it says so: its department has both.
    let assistants = yearly("assistant", "{ 2021 = 1 }");
    assert_eq!(
        found_of(&pupils, &format!("{assistants}{other_group}")),
        ["effect.other.unit_cost double-counting"]
    );
    let named = format!("{assistants}target_group = \"pupils\"\n{other_group}");
    assert_eq!(
        found_of(&pupils, &named),
        ["effect.other.unit_cost double-counting"]
    );
}

#[test]
fn one_unit_cost_counts_once_for_a_group() {
    let twice = ["effect.other.unit_cost same-unit-cost-twice"];
    assert_eq!(found_of(&people("visit", ""), &people("visit", "")), twice);
    let visits = yearly("visit", "{ 2021 = 1 }");
    assert_eq!(found_of(&people("visit", ""), &visits), twice);
    assert_eq!(found_of(&visits, &people("visit", "")), twice);
    // Two lists of posts, of two schools or of one: nobody says.
    assert_eq!(found_of(&visits, &visits), twice);
    // One after the other, and one the other way.
    assert_eq!(
        found_of(&people("visit", ""), &people("visit", "delay = 3")),
        NOTHING
    );
    let increase = people("visit", "without = 0.1\nwith = 0.2");
    assert_eq!(found_of(&people("visit", ""), &increase), NOTHING);
}

#[test]
fn shares_of_one_group_are_at_most_one_together() {
    // 0.6 and 0.5: 1.1 in the second year after the intake.
    let long = people("visit", "share = 0.6\nduration = 2");
    let late = people("visit", "without = 0.7\nwith = 0.2\ndelay = 2");
    assert_eq!(
        found_of(&long, &late),
        ["effect.other.without shares-above-one"]
    );
    // 0.6 and 0.4 are all of them; the same unit cost is still worth a look.
    let rest = people("visit", "share = 0.4");
    assert_eq!(
        found_of(&long, &rest),
        ["effect.other.unit_cost same-unit-cost-twice"]
    );
    // In one calendar year for two intakes, and never for one person at a time.
    let after = people("visit", "share = 0.6\ndelay = 3");
    assert!(!found_of(&long, &after)[..].concat().contains("above-one"));
    // Different unit costs.
    assert_eq!(found_of(&long, &people("day", "share = 0.9")), NOTHING);
}

#[test]
fn many_effects_on_one_group_are_each_found_once() {
    let effects: Vec<String> = (0..1_000)
        .map(|number| {
            let unit_cost = ["pupil", "assistant"][number % 2];
            format!(
                "[effect.e{number}]\ndepartment = \"social\"\nrealisable = 1\nsource = \"s\"\n{}\n",
                people(unit_cost, "share = 0.0001")
            )
        })
        .collect();
    // Each assistant is within a pupil, and each but the first of both unit costs counts it once more.
    assert_eq!(found(&effects.concat()).len(), 500 + 2 * 499);
}
