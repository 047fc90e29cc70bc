//! Scenarios side by side: what each changes, from what to what, and in full.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// A number set, a number multiplied, a table multiplied, a year of a table and a year that it does not have.
const SCENARIOS: &str = r#"
[scenario.all-at-once]
name = "Allt på en gång"
set = { "effect.post.realisable" = 0.5, "unit_cost.plats" = "*0.9", "cost.all.amount" = "*1.1", "effect.post.units.2021" = 4, "effect.post.units.2023" = 1 }
[scenario.one]
set = { "unit_cost.plats" = 450 }
"#;

fn folder() -> Folder {
    let application = SMALL.replace(
        "unit_cost = \"plats\"",
        "unit_cost = \"plats\"\nname = \"Färre platser\"",
    );
    Folder::with(&format!("{application}{SCENARIOS}"), SMALL_COSTS)
}

fn result(folder: &Folder, arguments: &str) -> Value {
    let run = folder.si(&format!("calc a.toml -q --format json{arguments}"));
    assert_eq!(run.code, 0, "{}", run.err);
    run.json()
}

#[test]
fn each_change_goes_from_the_application_to_the_scenario() {
    let result = result(&folder(), "");
    let changes = &result["sensitivity"]["scenarios"][0]["changes"];
    let effect = "Färre platser";
    // 500 × 0.9 = 450. The table of costs has no name; of a whole table the factor is told.
    assert_eq!(
        *changes,
        json!([
            { "address": "effect.post.realisable", "name": effect, "set": 0.5, "from": 1, "to": 0.5 },
            { "address": "unit_cost.plats", "name": "Plats", "set": "*0.9", "from": 500, "to": 450 },
            { "address": "cost.all.amount", "name": null, "set": "*1.1", "from": 1, "to": 1.1 },
            { "address": "effect.post.units.2021", "name": effect, "set": 4, "from": 2, "to": 4 },
            { "address": "effect.post.units.2023", "name": effect, "set": 1, "from": null, "to": 1 },
        ])
    );
}

/// The scenario first, then what is set: a value that is set wins, a factor multiplies what the scenario set.
#[test]
fn what_is_set_comes_on_top_of_a_scenario() {
    let folder = folder();
    let change = |set: &str| {
        let result = result(&folder, &format!(" --set {set}"));
        let change = &result["sensitivity"]["scenarios"][1]["changes"][0];
        (change["from"].clone(), change["to"].clone())
    };
    // 600 without the scenario, and with it; 500 × 2 without it, 450 × 2 with it.
    assert_eq!(change("unit_cost.plats=600"), (json!(600), json!(600)));
    assert_eq!(change("unit_cost.plats=*2"), (json!(1000), json!(900)));
    let full = result(&folder, " --scenario one --set unit_cost.plats=*2");
    // Three units at 900 kr of a cost of 1 000 kr.
    assert_eq!(full["coverage"], json!(2.7));
    assert_eq!(full["sensitivity"]["scenarios"][1]["coverage"], json!(2.7));
}

#[test]
fn the_tables_of_scenarios() {
    let folder = folder();
    let mut shown = String::new();
    for arguments in ["--lang en --width 60", "--lang sv --format markdown"] {
        let run = folder.si(&format!("calc a.toml --table scenarios {arguments}"));
        assert_eq!(run.code, 0, "{}", run.err);
        writeln!(shown, "{arguments}\n{}", run.out).unwrap();
    }
    insta::assert_snapshot!("scenarios", shown);
}

/// A table alone has no heading of the application: it says itself what it was computed with.
#[test]
fn a_scenario_in_full_says_so() {
    let folder = folder();
    for form in ["table", "markdown"] {
        for table in ["", " --table coverage"] {
            let run = folder.si(&format!(
                "calc a.toml --format {form} --scenario one{table}"
            ));
            let plain = run.out.replace(['\\', '*'], "");
            assert!(plain.contains("one: unit_cost.plats=450"), "{}", run.out);
        }
    }
}

/// `--top` shortens the tables and nothing else.
#[test]
fn top_limits_the_tables_and_not_the_json() {
    let rows = |table: &str, top: &str| {
        let run = si(
            project(),
            &format!("calc examples/skolfam.toml -q --table {table} --top {top}"),
        );
        assert_eq!(run.code, 0);
        let is_input = |line: &&str| {
            let tables = "effect. cost. unit_cost. target_group. parameter.";
            tables.split(' ').any(|table| line.starts_with(table))
        };
        run.out.lines().filter(is_input).count()
    };
    let json = |top: &str| {
        let arguments = format!("calc examples/skolfam.toml -q --format json --top {top}");
        si(project(), &arguments).out
    };
    let result: Value = serde_json::from_str(&json("1")).unwrap();
    let all = result["sensitivity"]["one_way"].as_array().unwrap();
    let moving = all
        .iter()
        .filter(|row| row["coverage_low"] != row["coverage_high"]);
    let moving = moving.count();
    for table in ["one-way", "break-even"] {
        assert_eq!((rows(table, "1"), rows(table, "3")), (1, 3), "{table}");
    }
    assert_eq!(rows("one-way", "1000"), moving);
    let break_evens = result["sensitivity"]["break_even"].as_array().unwrap();
    let found = break_evens
        .iter()
        .filter(|row| !row["break_even"].is_null());
    assert_eq!(rows("break-even", "1000"), found.count());
    assert!(json("1") == json("3") && json("3") == json("1000"));
}

#[test]
fn a_scenario_without_any_cost_says_why_its_figures_are_missing() {
    let folder = Folder::with(
        &format!("{SMALL}[scenario.free]\nset = {{ \"cost.all.amount\" = \"*0\" }}\n"),
        SMALL_COSTS,
    );
    for (language, said) in [
        (
            "en",
            "Where nothing stands, no cost is left to compare with.",
        ),
        (
            "sv",
            "Där inget står finns ingen kostnad kvar att jämföra med.",
        ),
    ] {
        for format in ["table", "markdown"] {
            let options = format!("--format {format} --lang {language}");
            let text = folder
                .si(&format!("calc a.toml -q --table scenarios {options}"))
                .out;
            assert!(text.contains(said), "{text}");
        }
    }
}

#[test]
fn all_that_is_wrong_with_a_scenario_is_said_at_once() {
    let folder = Folder::with(
        &format!(
            "{SMALL}[scenario.s]\nset = {{ \"effect.post.realisable\" = \"half\", \"effect.pots.units\" = \"*2\", \
             \"cost.all.amount\" = \"*2,5\", \"effect.post.deadweight\" = 3, \"effect.post.attribution\" = true }}\n"
        ),
        SMALL_COSTS,
    );
    let run = folder.si("calc a.toml --scenario s");
    let codes: Vec<&str> = run
        .err
        .lines()
        .filter_map(|line| line.split_once(": error[")?.1.split(']').next())
        .collect();
    assert_eq!(
        codes.join(" "),
        "wrong-type unknown-address invalid-number out-of-bounds wrong-type"
    );
    assert_eq!((run.code, run.out.as_str()), (1, ""));
}

/// As its id in the file, and as its name in the table.
#[test]
fn a_scenario_goes_by_its_id_and_by_its_name() {
    let scenario = "[scenario.s]\nname = \"Sämre\"\nset = { \"effect.post.units\" = \"*0.5\" }\n";
    let folder = Folder::with(&format!("{SMALL}{scenario}"), SMALL_COSTS);
    let of = |name: &str| {
        folder
            .si(&format!("calc a.toml --format json --scenario {name}"))
            .out
    };
    assert!(of("s").contains("\"scenario\": \"s\""));
    assert_eq!(of("s"), of("Sämre"));
}

#[test]
fn an_application_without_scenarios_says_so() {
    let folder = Folder::small();
    let run = folder.si("calc a.toml --scenario s --lang en");
    run.fails(
        1,
        "--scenario: error[unknown-scenario]: unknown scenario `s`: the application has none\n",
    );
    let folder = Folder::with(
        &format!("{SMALL}[scenario.better]\nset = {{}}\n"),
        SMALL_COSTS,
    );
    let run = folder.si("calc a.toml --scenario s --lang en");
    run.fails(
        1,
        "--scenario: error[unknown-scenario]: unknown scenario `s`\n",
    );
}
