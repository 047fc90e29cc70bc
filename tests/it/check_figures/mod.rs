//! The rules about figures, each by a case that it must find and by the near misses that it must not.

mod double_counting;
mod realisation;
mod sources;

use crate::support::Folder;

/// The rules about figures.
const RULES: &str = "attribution-at-weakest-grade double-counting local-unit-cost more-units-than-a-year \
    mostly-non-realisable no-whole-step realisable-not-stated same-unit-cost-twice share-without-source \
    shares-above-one stale-unit-cost transfer-without-replacement unit-cost-example-data unit-cost-without-source";

/// One group of ten people a year in 2020 and 2021; effects are added.
pub(super) const APPLICATION: &str = r#"
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

/// What is found about figures, as `ADDRESS CODE`, from the top of the file to its end.
pub(super) fn found(tables: &str) -> Vec<String> {
    found_in(&format!("{APPLICATION}{tables}"))
}

pub(super) fn found_in(text: &str) -> Vec<String> {
    let folder = Folder::new();
    folder.write("a.toml", text);
    folder.write("unit-costs/costs.csv", UNIT_COSTS);
    folder.write("unit-costs/index.csv", INDEX);
    let run = folder.si("check a.toml --format json");
    let report = run.json();
    let findings = report["findings"].as_array().unwrap().iter();
    let of_rules = findings.filter_map(|finding| {
        let code = finding["code"].as_str()?;
        let address = finding["address"].as_str();
        assert!(address.is_some(), "what is wrong with a file: {finding}");
        let is_rule = RULES.split(' ').any(|rule| rule == code);
        is_rule.then(|| format!("{} {code}", address.unwrap_or_default()))
    });
    of_rules.collect()
}

/// What is found of two effects on the only group, `one` and `other`.
pub(super) fn found_of(one: &str, other: &str) -> Vec<String> {
    let common = "department = \"social\"\nrealisable = 1\nsource = \"s\"";
    found(&format!(
        "[effect.one]\n{common}\n{one}\n[effect.other]\n{common}\n{other}\n"
    ))
}

/// What is found of one effect.
pub(super) fn found_of_one(effect: &str) -> Vec<String> {
    found(&format!(
        "[effect.one]\ndepartment = \"social\"\n{effect}\n"
    ))
}

/// An effect in the people form.
pub(super) fn people(unit_cost: &str, more: &str) -> String {
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
pub(super) fn yearly(unit_cost: &str, units: &str) -> String {
    format!("unit_cost = \"{unit_cost}\"\nunits = {units}\n")
}

pub(super) const NOTHING: [&str; 0] = [];
