//! Whether the target is met, written out: what is compared, and the line that says so, at the boundary too.

use serde_json::Value;

use crate::printed::{ENGLISH, SWEDISH, check};
use crate::support::{Folder, si};
use crate::traced::{by_hand, decimal, json};

/// A cost of 1 000 000 kr, and units at 1 000 kr: coverage is units / 1 000.
const APPLICATION: &str = r#"format = 1
[investment]
id = "edge"
name = "Edge"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "School"
[cost.all]
amount = 1000000
[effect.post]
department = "school"
unit_cost = "day"
units = { 2020 = UNITS }
[scenario.less]
set = { "effect.post.units" = "*0.9" }
[policy]
return_target = TARGET
"#;

const COSTS: &str = "id,year,name,area,unit,cost,source\nday,2020,Day,ifo,day,1000,exempeldata\n";

fn folder(units: &str, target: &str) -> Folder {
    let application = APPLICATION.replace("UNITS", units);
    Folder::with(&application.replace("TARGET", target), COSTS)
}

fn trace(folder: &Folder, arguments: &[&str]) -> String {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out.replace('\u{A0}', " ")
}

/// The second line of what is written out.
fn line(folder: &Folder, arguments: &[&str]) -> String {
    let text = trace(folder, arguments);
    text.lines().nth(1).unwrap_or_default().trim().to_owned()
}

fn tree(folder: &Folder, arguments: &[&str]) -> Value {
    let text = trace(folder, &[arguments, &["--format", "json"]].concat());
    json(&text)["figure"].clone()
}

/// Coverage and target are compared as they are with nine decimals (method §§5, 8), half away from zero:
///
/// - 999.9999995 units: 0.9999999995 is 1.000000000, which is 1;
/// - 999.9999994: 0.9999999994 is 0.999999999, below 1;
/// - a target of 1.0000000004 is 1.000000000, which 0.9999999995 reaches;
/// - one of 1.0000000005 is 1.000000001, which 1 does not.
#[test]
fn at_the_boundary_nine_decimals_decide_and_the_line_is_true_as_it_is_printed() {
    for (units, target, english, swedish) in [
        (
            "1036",
            "1",
            "coverage 1.036 ≥ 1 → yes (1)",
            "täckningsgrad 1,036 ≥ 1 → ja (1)",
        ),
        (
            "1000",
            "1",
            "coverage 1 ≥ 1 → yes (1)",
            "täckningsgrad 1 ≥ 1 → ja (1)",
        ),
        (
            "999.9999995",
            "1",
            "coverage ≈ 1 ≥ 1 → yes (1)",
            "täckningsgrad ≈ 1 ≥ 1 → ja (1)",
        ),
        (
            "999.9999994",
            "1",
            "coverage ≈ 0.999999999 < 1 → no (0)",
            "täckningsgrad ≈ 0,999999999 < 1 → nej (0)",
        ),
        (
            "999.9996",
            "1",
            "coverage 0.9999996 < 1 → no (0)",
            "täckningsgrad 0,9999996 < 1 → nej (0)",
        ),
        (
            "999.9999995",
            "1.0000000004",
            "coverage ≈ 1 ≥ ≈ 1 → yes (1)",
            "täckningsgrad ≈ 1 ≥ ≈ 1 → ja (1)",
        ),
        (
            "1000",
            "1.0000000005",
            "coverage 1 < ≈ 1.000000001 → no (0)",
            "täckningsgrad 1 < ≈ 1,000000001 → nej (0)",
        ),
        (
            "-500",
            "1",
            "coverage −0.5 < 1 → no (0)",
            "täckningsgrad −0,5 < 1 → nej (0)",
        ),
    ] {
        let folder = folder(units, target);
        for (language, says, signs) in [("en", english, &ENGLISH), ("sv", swedish, &SWEDISH)] {
            let said = line(&folder, &["meets_target", "--lang", language]);
            assert_eq!(said, says, "{units}, {target}");
            let text = trace(
                &folder,
                &["meets_target", "--lang", language, "--format", "markdown"],
            );
            let escaped = says.replace('<', "\\<");
            assert!(text.lines().any(|line| line == escaped), "{says}: {text}");
            let unbroken = says.replace("≈ ", "≈\u{A0}");
            assert_eq!(check(&unbroken, signs), Ok(true), "{says}");
        }
        let node = tree(&folder, &["meets_target"]);
        let is_met = english.ends_with("(1)");
        assert_eq!(node["operation"], "at_least", "{units}");
        let factors = node["factors"].as_array().unwrap();
        let names = factors
            .iter()
            .map(|factor| factor["name"].as_str().unwrap());
        assert!(names.eq(["coverage", "policy.return_target"]), "{node}");
        let factors: Vec<_> = factors
            .iter()
            .map(|factor| decimal(&factor["value"]))
            .collect();
        let value = decimal(&node["value"]);
        assert_eq!(value, by_hand("at_least", 0, &factors), "{units}");
        assert_eq!(value, u8::from(is_met).into(), "{units}");
        let calc = si(folder.path(), &["calc", "a.toml", "-q", "--format", "json"]);
        assert_eq!(json(&calc.out)["meets_target"], is_met, "{units}, {target}");
    }
}

/// Units 1 000 kr: 900 in the scenario, or what a cell sets. The other policy asks for nine tenths.
#[test]
fn so_it_is_in_a_scenario_under_a_policy_and_in_a_cell() {
    let folder = folder("1000", "1");
    folder.write("low.toml", "[policy]\nreturn_target = 0.9\n");
    let policies = ["--policy", "orebro", "--policy", "low.toml"];
    let grid = [
        "--grid",
        "effect.post.units=*0.9999999994..*1/6",
        "--grid",
        "cost.all.amount=1000000..2000000/1",
    ];
    let asked = [&policies[..], &grid].concat();
    for (names, says) in [
        (
            &[
                "meets_target",
                "coverage.meets_target",
                "comparison.meets_target",
            ][..],
            "coverage 1 ≥ 1 → yes (1)",
        ),
        (
            &[
                "scenario.less.meets_target",
                "scenarios.scenario.less.meets_target",
                "sensitivity.scenarios.0.meets_target",
                "sensitivity.scenarios.less.meets_target",
            ],
            "coverage 0.9 < 1 → no (0)",
        ),
        (
            &[
                "policy.orebro.meets_target",
                "policies.policy.orebro.meets_target",
                "policies[0].meets_target",
            ],
            "coverage 1 ≥ 1 → yes (1)",
        ),
        (
            &[
                "policy.low.toml.meets_target",
                "policies.policy.low.toml.meets_target",
                "policies.1.meets_target",
                "policies.low.toml.meets_target",
            ],
            "coverage 1 ≥ 0.9 → yes (1)",
        ),
        (
            &[
                "grid.row.0.9999999994.column.1000000.meets_target",
                "grid.meets_target.0.9999999994.1000000",
                "sensitivity.grid.meets_target.0.0",
                "grid.×0.9999999994.1000000.meets_target",
            ],
            "coverage ≈ 0.999999999 < 1 → no (0)",
        ),
        (
            &[
                "grid.row.0.9999999995.column.1000000.meets_target",
                "sensitivity.grid.meets_target[1][0]",
            ],
            "coverage ≈ 1 ≥ 1 → yes (1)",
        ),
        (
            &[
                "grid.row.0.9999999995.column.2000000.meets_target",
                "sensitivity.grid.meets_target.1.1",
            ],
            "coverage ≈ 0.5 < 1 → no (0)",
        ),
    ] {
        for name in names {
            let arguments = [&[*name, "--lang", "en", "--width", "1000"], &asked[..]].concat();
            assert_eq!(line(&folder, &arguments), says, "{name}");
            let text = trace(&folder, &arguments);
            assert!(text.starts_with(names[0]), "{name}: {text}");
        }
    }
}

/// The target says whose it is, and coverage goes down to its inputs.
#[test]
fn the_target_says_where_it_comes_from() {
    let folder = folder("1000", "1");
    folder.write("low.toml", "[policy]\nreturn_target = 0.9\n");
    let asked = ["--policy", "orebro", "--policy", "low.toml"];
    for (arguments, origin) in [
        (
            &["meets_target"][..],
            "- policy.return_target – 1 – a.toml:19",
        ),
        (
            &["scenario.less.meets_target"],
            "- policy.return_target – 1 – a.toml:19",
        ),
        (
            &[&["meets_target"], &asked[..]].concat(),
            "- policy.return_target – 1 – preset orebro – Örebro kommun",
        ),
        (
            &[&["policy.low.toml.meets_target"], &asked[..]].concat(),
            "- policy.return_target – 0.9 – --policy – low.toml:2",
        ),
    ] {
        let text = trace(
            &folder,
            &[arguments, &["--lang", "en", "--width", "200"]].concat(),
        );
        let targets = text
            .lines()
            .filter(|line| line.contains("policy.return_target –"));
        let targets: Vec<&str> = targets.collect();
        assert!(
            matches!(&targets[..], [one] if one.starts_with(origin)),
            "{targets:?}"
        );
        for input in ["effect.post.units.2020", "unit_cost.day", "cost.all.amount"] {
            assert!(text.contains(&format!("- {input} – ")), "{input}: {text}");
        }
    }
}

#[test]
fn it_stands_in_the_list_beside_coverage() {
    let folder = folder("500", "1");
    let text = trace(&folder, &["--list", "--lang", "sv"]);
    let lines: Vec<&str> = text.lines().collect();
    for (coverage, after) in [
        ("coverage.2020 0,5", "meets_target nej (0)"),
        (
            "scenario.less.coverage 0,45",
            "scenario.less.meets_target nej (0)",
        ),
        (
            "policy.orebro.coverage 0,5",
            "policy.orebro.meets_target nej (0)",
        ),
    ] {
        let place = lines.iter().position(|line| *line == coverage);
        let place = place.unwrap_or_else(|| panic!("{coverage}: {text}"));
        assert_eq!(lines[place + 1], after);
    }
    let list = trace(&folder, &["--list", "--lang", "sv", "--format", "json"]);
    let list = json(&list);
    let mut figures = list["figures"].as_array().unwrap().iter();
    let found = figures.find(|figure| figure["name"] == "meets_target");
    let found = found.unwrap();
    assert_eq!(
        (&found["value"], &found["unit"]),
        (&"0".into(), &"1 = ja".into())
    );
}
