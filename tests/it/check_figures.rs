//! The rules about figures, each by a case that it must find and by the near misses that it must not.

use si::calculation::calculation;
use si::check::{Group, Subject, findings, rule};
use si::input::{Document, Source, UnitCostFile, application, case, unit_costs};
use si::model::Policy;
use si::problem::Problems;

/// One group of ten people a year in 2020 and 2021; effects are added.
const APPLICATION: &str = r#"
format = 1
[investment]
id = "a"
name = "A"
start = 2020-01-01
end = 2021-12-31
price_year = 2020
[department]
social = "Social"
[cost.team]
amount = 1_000
[target_group.pupils]
people = { 2020 = 10, 2021 = 10 }
"#;

const UNIT_COSTS: &str = "\
id;year;name;area;unit;cost;payer;kind;includes;source
pupil;2020;Pupil;skola;elev och år;100;municipality;service;support;accounts
support;2020;Special support;skola;elev och år;30;municipality;service;assistant;accounts
assistant;2020;Assistant;skola;år;20;municipality;service;;accounts
loop;2020;Loop;skola;styck;20;municipality;service;loop pool;accounts
pool;2020;Pool;skola;styck;20;municipality;service;loop;accounts
day;2020;Day;ifo;dygn;10;municipality;service;;accounts
hour;2020;Hour;ifo;beviljad timme;10;municipality;service;;accounts
month;2020;Month;ifo;månad;10;municipality;service;;accounts
visit;2020;Visit;ifo;styck;10;municipality;service;;accounts
income;2020;Income;ifo;hushåll och år;10;municipality;transfer;;accounts
insurance;2020;Insurance;ifo;person och år;10;state;transfer;;accounts
care;2020;Care;region;dygn;10;region;service;;accounts
old;2018;Old;ifo;styck;10;municipality;service;;accounts
older;2017;Older;ifo;styck;10;municipality;service;;accounts
example;2020;Example;ifo;styck;10;municipality;service;;Exempeldata, avrundad
no-example;2020;No example;ifo;styck;10;municipality;service;;ej exempeldata
";

const INDEX: &str = "year;index;series;source\n2017;100;s;s\n2018;100;s;s\n2020;100;s;s\n";

/// What is found about figures, as `ADDRESS CODE`.
fn found(tables: &str) -> Vec<String> {
    found_in(&format!("{APPLICATION}{tables}"))
}

fn found_in(text: &str) -> Vec<String> {
    let toml = Source::toml("a.toml", text.as_bytes().to_vec()).unwrap();
    let document = Document::read(&toml);
    let application = application(&document);
    let mut problems = Problems::default();
    let files =
        [("costs.csv", UNIT_COSTS), ("index.csv", INDEX)].map(|(name, text)| UnitCostFile {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
            is_index: name == "index.csv",
        });
    let (rows, _) = unit_costs(&files, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    let application =
        application.unwrap_or_else(|| panic!("{:?}", document.take_problems().in_file_order()));
    let policy = Policy::in_force(&[&application.policy]);
    let case = case(application, Ok(&rows), policy, &document);
    let problems = document.take_problems().in_file_order();
    let case = case.unwrap_or_else(|| panic!("{problems:?}"));
    let calculation = calculation(&case).unwrap();
    let subject = Subject {
        case: &case,
        calculation: &calculation,
        written: &[],
    };
    findings(&subject)
        .iter()
        .filter(|found| rule(found.code()).is_some_and(|rule| rule.group == Group::Figures))
        .map(|found| format!("{} {}", found.address, found.code().name()))
        .collect()
}

/// What is found of two effects on the only group, `one` and `other`.
fn found_of(one: &str, other: &str) -> Vec<String> {
    let common = "department = \"social\"\nrealisable = 1\nsource = \"s\"";
    found(&format!(
        "[effect.one]\n{common}\n{one}\n[effect.other]\n{common}\n{other}\n"
    ))
}

/// What is found of one effect.
fn found_of_one(effect: &str) -> Vec<String> {
    found(&format!(
        "[effect.one]\ndepartment = \"social\"\n{effect}\n"
    ))
}

/// An effect in the people form.
fn people(unit_cost: &str, more: &str) -> String {
    let default = |key: &str, value: &str| {
        let is_given = more
            .lines()
            .any(|line| line.starts_with(&format!("{key} =")));
        if is_given {
            String::new()
        } else {
            format!("{key} = {value}\n")
        }
    };
    let outcome = if more.contains("without =") {
        String::new()
    } else {
        default("share", "0.1")
    };
    [
        format!("unit_cost = \"{unit_cost}\"\n"),
        outcome,
        default("units_per_person", "1"),
        default("delay", "1"),
        default("duration", "1"),
        more.to_owned(),
    ]
    .concat()
}

/// An effect in the yearly form.
fn yearly(unit_cost: &str, units: &str) -> String {
    format!("unit_cost = \"{unit_cost}\"\nunits = {units}\n")
}

const NOTHING: [&str; 0] = [];

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
            "unit_cost.school local-unit-cost",
            "effect.other.unit_cost double-counting"
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
    // Of two groups nobody knows which one a yearly effect concerns, unless it says so.
    let assistants = yearly("assistant", "{ 2021 = 1 }");
    assert_eq!(
        found_of(&pupils, &format!("{assistants}{other_group}")),
        NOTHING
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
    // Two lists of posts, of two schools.
    assert_eq!(found_of(&visits, &visits), NOTHING);
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
fn a_person_has_no_more_units_than_a_year_has() {
    for (unit_cost, most, more) in [
        ("day", "366", "366.000001"),
        ("hour", "8784", "8785"),
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
            "unit_cost.older stale-unit-cost",
            "unit_cost.example unit-cost-example-data"
        ]
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
    assert_eq!(found_of(&posts("0.4"), &posts("0.6")), NOTHING);
    assert_eq!(
        found_of(&posts("0.4"), &posts("0.5")),
        [
            "investment mostly-non-realisable",
            "effect.one.step no-whole-step"
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

#[test]
fn many_effects_on_one_group_are_each_found_once() {
    let effects: String = (0..1_000)
        .map(|number| {
            let unit_cost = ["pupil", "assistant"][number % 2];
            format!(
                "[effect.e{number}]\ndepartment = \"social\"\nrealisable = 1\nsource = \"s\"\n{}\n",
                people(unit_cost, "share = 0.0001")
            )
        })
        .collect();
    // Each assistant is within a pupil, and each but the first of both unit costs counts it once more.
    assert_eq!(found(&effects).len(), 500 + 2 * 499);
}
