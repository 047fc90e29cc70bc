//! Every number that `si calc` prints can be asked for by its name, and what is written out, computed by hand, gives it.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, project, si};
use crate::traced::{half_away, json, listed, traced};

/// What stands in the JSON as a number and is no figure: the end of its path, and why.
///
/// The cells of a grid have no names either: they stand there only where `si calc --grid` asks for them, and a point's
/// coverage is that of its two values with `--set`.
const NO_FIGURES: &[(&str, &str)] = &[
    (".line", "a place in a file"),
    (".column", "a place in a file"),
    (".set", "the change as the file writes it"),
    (
        ".outcome",
        "the part of what is expected is part of its name",
    ),
    (
        ".payment.year",
        "the year of the payment is part of its name",
    ),
    (
        ".unit_cost.indexed_from",
        "the year of the row, which stands beside the row's own cost",
    ),
];

/// Every number of a result of `si calc`, by its path: departments, payers and years as keys, the entries of lists by
/// what names them.
fn numbers(value: &Value, path: &str, found: &mut Vec<(String, Decimal)>) {
    let below = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                numbers(value, &below(key), found);
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                numbers(entry, &entry_path(path, entry), found);
            }
        }
        Value::String(digits) => {
            if let Ok(number) = digits.parse() {
                found.push((path.to_owned(), number));
            }
        }
        _ => {}
    }
}

fn entry_path(list: &str, entry: &Value) -> String {
    let text = |key: &str| entry[key].as_str();
    if let (Some(policy), Some(outcome)) = (text("policy"), text("outcome")) {
        return format!("outcomes.{policy}.{outcome}");
    }
    if let ("policies", Some(name)) = (list, text("name")) {
        return format!("policies.{name}");
    }
    if let Some(named) = text("id").or_else(|| text("address")) {
        return format!("{list}.{named}");
    }
    match (text("department"), text("year")) {
        (Some(department), Some(year)) => {
            let plan = list.trim_end_matches(".payments");
            format!("{plan}.by_department.{department}.{year}.payment")
        }
        _ => list.to_owned(),
    }
}

/// The name by which a number of the JSON is asked for.
fn name_of(path: &str, result: &Value) -> String {
    let path = path.replace(".payment.", ".");
    let unit_cost = path.strip_suffix(".unit_cost.cost");
    if let Some(line) = unit_cost.and_then(|path| path.strip_prefix("effects.")) {
        let effects = result["effects"].as_array().unwrap();
        let effect = effects.iter().find(|effect| effect["id"] == line).unwrap();
        return format!("unit_cost.{}", effect["unit_cost"]["id"].as_str().unwrap());
    }
    // What is settled under the policy in force goes without its name.
    let first = result["policies"][0]["name"].as_str().unwrap();
    let in_force = format!("outcomes.{first}.");
    si::trace::canonical(&path.replacen(&in_force, "outcomes.", 1))
}

/// A row of the tables as CSV, and the name by which its number is asked for; nothing where it is no figure.
fn name_of_row([table, id, department, year]: [&str; 4], in_force: &str) -> Option<String> {
    let dot = |name: &str, year: &str| {
        if year.is_empty() {
            name.to_owned()
        } else {
            format!("{name}.{year}")
        }
    };
    let whose = |table: &str| {
        let of_all = if department.is_empty() {
            table.to_owned()
        } else {
            format!("{table}.{department}")
        };
        dot(&of_all, year)
    };
    let gains = || {
        if department.is_empty() {
            dot("reductions.realisable", year)
        } else {
            dot(&format!("department.{department}"), year)
        }
    };
    Some(match (table, id) {
        // Whether something holds is yes or no; the whole is the whole of itself; goals have words.
        (_, id) if id.ends_with("meets_target") => return None,
        ("foundations", "realisable.share") | ("goals" | "warnings", _) => return None,
        ("costs", "all_costs") => dot("cost.all_costs", year),
        ("units", id) if year.is_empty() => format!("{id}.units.total"),
        ("units", id) => format!("{id}.units.{year}"),
        ("effects", "realisable" | "non_realisable") => dot(&format!("reductions.{id}"), year),
        ("departments" | "coverage", "realisable") => gains(),
        ("coverage", "return_target") => "policy.return_target".to_owned(),
        ("return-plan", "gains") => gains(),
        ("return-plan", "payment") if department.is_empty() => "return_plan.total".to_owned(),
        ("return-plan", "payment") => whose("return_plan"),
        ("return-plan", "keeps") if department.is_empty() => "return_plan.net".to_owned(),
        ("return-plan", "keeps") => dot(&format!("return_plan.{department}.net"), year),
        ("department-break-even", "realisable.value") => format!("department.{department}"),
        ("department-break-even", "realisable.break_even") => format!("return_plan.{department}"),
        ("department-break-even", "realisable.factor") => {
            format!("department_break_even.{department}.factor")
        }
        ("department-break-even", id) => {
            format!("sensitivity.departments.{department}.break_even.{id}")
        }
        // Of a policy that is not in force these stand in its file; the first year is that of the first payment, which
        // has a name, and so have the parts that all departments' payments of a year are the sum of.
        ("policies", id)
            if id.ends_with(".target")
                || id.ends_with(".first_year")
                || (id.ends_with(".payment") && department.is_empty()) =>
        {
            return None;
        }
        // A policy moves a department's reductions by its correction for evidence alone; in force they are these.
        ("policies", id) if id.ends_with(".realisable") && !department.is_empty() => {
            let in_force = id == format!("policy.{in_force}.realisable");
            return in_force.then(|| format!("department.{department}"));
        }
        ("policies", id) if id.ends_with(".payment") => {
            let policy = id.trim_end_matches(".payment");
            format!("{policy}.{department}.{year}.total")
        }
        ("policies", id) if !department.is_empty() => {
            let (policy, part) = id.rsplit_once('.').unwrap();
            format!("{policy}.{department}.{part}")
        }
        ("outcomes", id) => {
            let (figure, at) = id.rsplit_once(".at_").unwrap();
            let (policy, part) = figure.rsplit_once('.').unwrap();
            let part_of_all = at.parse::<Decimal>().unwrap() / Decimal::ONE_HUNDRED;
            let policy = policy.strip_prefix("policy.").unwrap();
            let policy = if policy == in_force { "" } else { policy };
            let names = [
                "outcome",
                policy,
                &part_of_all.normalize().to_string(),
                department,
                part,
            ];
            let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
            names.join(".")
        }
        ("return-plan", part) => format!("{}.{part}", whose("return_plan")),
        ("frames", "frame") => whose("frames"),
        ("frames", part) => format!("{}.{part}", whose("frames")),
        ("one-way", id) => format!("one_way.{id}"),
        ("break-even", id) => format!("break_even.{id}"),
        ("foundations", id) => format!("foundations.{id}"),
        ("payers", id) if !id.starts_with("society") && !id.starts_with("present") => {
            format!("payers.{id}")
        }
        (_, id) => si::trace::canonical(&dot(id, year)),
    })
}

/// Whether a figure, written out with all its digits, is what is printed. Whether a number is a half is decided nine
/// decimals further on.
fn is(written: Decimal, printed: Decimal) -> bool {
    let shown = |decimals| half_away(half_away(written, decimals + 9), decimals);
    [2, 6]
        .into_iter()
        .any(|decimals| shown(decimals) == printed)
}

/// Everything that `si calc` prints of an application is a figure that `--list` names, and multiplied by hand gives the
/// number to the last digit.
fn agrees(arguments: &[&str]) {
    agrees_on(arguments, &|_| true);
}

/// The same without what the result hangs on, which takes longest and is alike under every policy.
fn agrees_in_itself(arguments: &[&str]) {
    let hangs_on = [
        "one_way.",
        "break_even.",
        "scenario.",
        "department_break_even.",
    ];
    agrees_on(arguments, &|name| {
        !hangs_on.iter().any(|group| name.starts_with(group))
    });
}

fn agrees_on(arguments: &[&str], is_asked: &dyn Fn(&str) -> bool) {
    agree(arguments, &traced(arguments, is_asked), is_asked);
}

/// What is printed, against figures by their names.
fn agree(arguments: &[&str], figures: &HashMap<String, Decimal>, is_asked: &dyn Fn(&str) -> bool) {
    let calc = |form: &[&str]| {
        let run = si(project(), &[&["calc"], arguments, form, &["-q"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let result = json(&calc(&["--format", "json"]));
    let mut found = Vec::new();
    numbers(&result, "", &mut found);
    assert!(found.len() > 200, "{arguments:?}");
    let is_figure = |path: &str| !NO_FIGURES.iter().any(|(end, _)| path.ends_with(end));
    found.retain(|(path, _)| is_figure(path) && !path.starts_with("sources.set."));
    let mut printed: Vec<(String, String, Decimal)> = found
        .into_iter()
        .map(|(path, number)| (name_of(&path, &result), path, number))
        .collect();
    let tables = calc(&[
        "--format", "csv", "--table", "all", "--top", "1000", "--lang", "en",
    ]);
    let in_force = result["policies"][0]["name"].as_str().unwrap();
    let mut reader = csv::Reader::from_reader(tables.trim_start_matches('\u{feff}').as_bytes());
    for row in reader.records() {
        let row = row.unwrap();
        let cell = |column: usize| row.get(column).unwrap();
        let name = name_of_row([cell(0), cell(1), cell(2), cell(3)], in_force);
        if let (Some(name), Ok(amount)) = (name, cell(4).parse()) {
            printed.push((si::trace::canonical(&name), format!("{row:?}"), amount));
        }
    }
    let mut wrong = Vec::new();
    for (name, path, number) in printed.into_iter().filter(|(name, ..)| is_asked(name)) {
        match figures.get(&name) {
            Some(value) if is(*value, number) => {}
            other => wrong.push(format!("{path} ({name}): {number}, written out {other:?}")),
        }
    }
    assert!(wrong.is_empty(), "{arguments:?}:\n{}", wrong.join("\n"));
}

/// The numbers of `--list` are those that `si calc` prints, without writing anything out.
fn lists(arguments: &[&str]) {
    let figures: HashMap<String, Decimal> = listed(arguments).into_iter().collect();
    agree(arguments, &figures, &|_| true);
}

#[test]
fn every_number_of_every_example_is_named() {
    for name in examples() {
        lists(&[&format!("examples/{name}")]);
    }
}

#[test]
fn every_figure_of_every_example_multiplied_by_hand_gives_the_number() {
    for name in examples() {
        agrees_in_itself(&[&format!("examples/{name}")]);
    }
}

/// Steps, parameters, tables of years and converted unit costs: all that an input may be.
#[test]
fn and_so_does_everything_that_the_result_hangs_on() {
    for name in ["brobyggare", "seniorpuls", "skolfam"] {
        agrees(&[&format!("examples/{name}.toml")]);
    }
}

#[test]
fn and_so_it_does_under_every_policy_scenario_and_setting() {
    for policy in ["orebro", "norrkoping", "none"] {
        agrees_in_itself(&["examples/skolfam.toml", "--policy", policy]);
    }
    agrees_in_itself(&["examples/skolfam.toml", "--scenario", "cautious"]);
    agrees(&["examples/skolfam.toml", "--set", "effect.hvb.with=0.35"]);
    let folder = Folder::new();
    let policies = [
        "timing = \"proportional\"\nadmin_fee_basis = \"within\"",
        "timing = \"instalments\"\ninstalments = 4",
        "timing = \"proportional\"\nfirst_return = 2019",
        "return_floor = 0.9\nreturn_target = 1.1\nadmin_fee = 0.0333",
        "optimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\ndiscount_rate = 0",
    ];
    for (position, policy) in policies.iter().enumerate() {
        let file = format!("{position}.toml");
        folder.write(&file, format!("[policy]\n{policy}\n"));
        let path = folder.path().join(&file);
        for example in ["skolfam", "oxhagen", "bryggan"] {
            agrees_in_itself(&[
                &format!("examples/{example}.toml"),
                "--policy",
                path.to_str().unwrap(),
            ]);
        }
    }
    // Corrections by evidence and another target: what the result hangs on.
    folder.write(
        "all.toml",
        "[policy]\nreturn_target = 1.1\nsensitivity = 0.5\noptimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\n",
    );
    let path = folder.path().join("all.toml");
    agrees(&["examples/skolfam.toml", "--policy", path.to_str().unwrap()]);
    // What is settled under several policies: none, a fee within, a floor that demands more than comes, corrections.
    for example in ["skolfam", "bryggan"] {
        let mut arguments = vec![format!("examples/{example}.toml")];
        for policy in ["norrkoping", "none", "orebro"] {
            arguments.extend(["--policy".to_owned(), policy.to_owned()]);
        }
        for file in ["0.toml", "3.toml", "4.toml"] {
            let path = folder.path().join(file);
            arguments.extend(["--policy".to_owned(), path.to_str().unwrap().to_owned()]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        agrees_in_itself(&arguments);
        agrees_in_itself(&[&arguments[..1], &arguments[3..5], &arguments[1..3]].concat());
    }
    // Scenarios start from the file, whatever scenario is computed, and what is set comes on top of them.
    agrees(&[
        "examples/skolfam.toml",
        "--scenario",
        "cheaper-placements",
        "--set",
        "effect.outpatient.realisable=0.5",
    ]);
    // So little comes that no department gains: the floor is shared by what was expected, or alike.
    for setting in ["*0", "*0.01"] {
        let all = ["hvb", "outpatient", "repeated-year"]
            .map(|effect| format!("effect.{effect}.realisable={}", &setting[1..]));
        let mut arguments = vec!["examples/skolfam.toml", "--set", "effect.resource.units=*0"];
        for one in &all {
            arguments.extend(["--set", one]);
        }
        agrees_in_itself(&arguments);
    }
}
