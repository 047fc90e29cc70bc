//! Every number that `si calc` prints can be asked for by its name, and what is written out, computed by hand, gives it.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde_json::Value;

use si::trace::PolicyWord;

use crate::examples::examples;
use crate::support::{Folder, project, si};
use crate::traced::{half_away, json, traced};
use crate::traced_here::{Asked, Here, on_threads};

/// What stands in the JSON as a number and is no figure: the end of its path, and why.
const NO_FIGURES: &[(&str, &str)] = &[
    (".line", "a place in a file"),
    (".column", "a place in a file"),
    (
        ".outcome",
        "the part of what is expected is part of its name",
    ),
    (
        ".payment.year",
        "the year of the payment is part of its name",
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
        Value::Array(entries) if path.starts_with("sensitivity.grid.") => {
            for (position, entry) in entries.iter().enumerate() {
                numbers(entry, &below(&position.to_string()), found);
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
    for (key, figure) in [("cost", ""), ("indexed_from", ".indexed_from")] {
        let unit_cost = path.strip_suffix(&format!(".unit_cost.{key}"));
        if let Some(line) = unit_cost.and_then(|path| path.strip_prefix("effects.")) {
            let effects = result["effects"].as_array().unwrap();
            let effect = effects.iter().find(|effect| effect["id"] == line).unwrap();
            let id = effect["unit_cost"]["id"].as_str().unwrap();
            return format!("unit_cost.{id}{figure}");
        }
    }
    if let Some(path) = path.strip_prefix("sensitivity.grid.") {
        return name_in_grid(path, &result["sensitivity"]["grid"]);
    }
    canonical(&path, result)
}

/// A name or a path of the JSON as a name: under a policy, or else.
fn canonical(path: &str, result: &Value) -> String {
    let policies = result["policies"].as_array().unwrap().iter();
    let names: Vec<&str> = policies
        .map(|policy| policy["name"].as_str().unwrap())
        .collect();
    let words = names.iter().map(|name| PolicyWord {
        asked: name,
        word: name,
    });
    let under = si::trace::canonical_under(path, &words.collect::<Vec<_>>());
    let under = under.into_iter().next_back();
    under.unwrap_or_else(|| si::trace::canonical(path))
}

/// Points by where they stand, and cells by their points: `coverage.1.2` is that of the second row and the third column.
fn name_in_grid(path: &str, grid: &Value) -> String {
    let parts: Vec<&str> = path.split('.').collect();
    let point = |axis: &str, position: &str| {
        let point = grid[axis]["points"][position.parse::<usize>().unwrap()].as_str();
        point.unwrap().to_owned()
    };
    match parts[..] {
        ["rows", "value"] => "grid.row.value".to_owned(),
        ["columns", "value"] => "grid.column.value".to_owned(),
        ["rows", "points", at] => format!("grid.row.{}", point("rows", at)),
        ["columns", "points", at] => format!("grid.column.{}", point("columns", at)),
        ["coverage", row, column] => format!(
            "grid.row.{}.column.{}",
            point("rows", row),
            point("columns", column)
        ),
        _ => panic!("{path} is no number of a grid"),
    }
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
        // Whether something holds is yes or no; goals and warnings have words.
        (_, id) if id.ends_with("meets_target") => return None,
        ("goals" | "warnings", _) => return None,
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
        ("policies", id) if id.ends_with(".payment") && department.is_empty() => dot(id, year),
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
        (_, id) => dot(id, year),
    })
}

/// Whether a figure, written out with all its digits, is what is printed. Whether a number is a half is decided nine
/// decimals further on.
fn is(written: Decimal, printed: Decimal) -> bool {
    let shown = |decimals| half_away(half_away(written, decimals + 9), decimals);
    // Points of a grid have as many decimals as an input.
    [2, 6, 12]
        .into_iter()
        .any(|decimals| shown(decimals) == printed)
}

/// Everything that `si calc` prints of an application is a figure that is listed, and multiplied by hand gives the number
/// to the last digit.
fn agrees(asked: &Asked) {
    agree(asked, &Here::of(asked).traced(&|_| true), &|_| true);
}

/// The same without what the result hangs on, which takes longest and is alike under every policy.
fn agrees_in_itself(asked: &Asked) {
    let hangs_on = [
        "one_way.",
        "break_even.",
        "scenario.",
        "department_break_even.",
    ];
    let is_asked = |name: &str| !hangs_on.iter().any(|group| name.starts_with(group));
    agree(asked, &Here::of(asked).traced(&is_asked), &is_asked);
}

/// What is printed, against figures by their names.
fn agree(asked: &Asked, figures: &HashMap<String, Decimal>, is_asked: &dyn Fn(&str) -> bool) {
    let arguments = asked.arguments();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let calc = |form: &[&str]| {
        let run = si(
            project(),
            &[&["calc"], arguments.as_slice(), form, &["-q"]].concat(),
        );
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
        let name = match cell(0) {
            // The two columns that follow: the points of the cell.
            "grid" if cell(1).ends_with(".coverage") => {
                Some(format!("grid.row.{}.column.{}", cell(8), cell(9)))
            }
            "grid" => None,
            _ => name_of_row([cell(0), cell(1), cell(2), cell(3)], in_force),
        };
        if let (Some(name), Ok(amount)) = (name, cell(4).parse()) {
            printed.push((canonical(&name, &result), format!("{row:?}"), amount));
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

#[test]
fn every_figure_of_every_example_multiplied_by_hand_gives_the_number() {
    let examples = examples().into_iter();
    let examples = examples.map(|name| Asked::of(name.trim_end_matches(".toml")));
    on_threads(examples.collect(), |asked| agrees(&asked));
}

/// Several applications side by side: each number is a figure of its application.
#[test]
fn the_numbers_of_a_comparison_are_figures_of_each() {
    let (one, other) = ("examples/skolfam.toml", "examples/el-sistema.toml");
    let run = si(
        project(),
        &[
            "calc",
            one,
            other,
            "--format",
            "csv",
            "--table",
            "comparison",
            "-q",
            "--lang",
            "en",
        ],
    );
    let mut reader = csv::Reader::from_reader(run.out.trim_start_matches('\u{feff}').as_bytes());
    let mut compared = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let cell = |column: usize| row.get(column).unwrap();
        if cell(0) != "comparison" || cell(1) == "meets_target" || cell(4).is_empty() {
            continue;
        }
        let path = format!("examples/{}.toml", cell(7));
        let traced = si(
            project(),
            &["trace", &path, cell(1), "-q", "--format", "json"],
        );
        assert_eq!(traced.code, 0, "{row:?}: {}", traced.err);
        let value = crate::traced::decimal(&json(&traced.out)["figure"]["value"]);
        assert!(is(value, cell(4).parse().unwrap()), "{row:?}: {value}");
        compared += 1;
    }
    assert_eq!(compared, 11);
}

#[test]
fn and_so_does_each_figure_that_is_asked_for_alone() {
    let mut alone: Vec<Asked> = ["el-sistema", "seniorpuls", "skolfam"]
        .map(Asked::of)
        .into();
    alone.push(Asked {
        grid: Some([
            ("effect.introduction.with", false, "0.4", "0.6"),
            ("effect.introduction.realisable", true, "0.5", "1.5"),
        ]),
        ..Asked::of("utomhus").under("norrkoping").under("none")
    });
    on_threads(alone, |asked| Here::of(&asked).trace_one_by_one());
}

/// The same through the program: what it lists, and writes out as JSON.
#[test]
fn and_so_it_does_as_the_program_writes_it() {
    let asked = Asked::of("specped");
    agree(
        &asked,
        &traced(&["examples/specped.toml"], &|_| true),
        &|_| true,
    );
}

#[test]
fn and_so_does_every_cell_of_a_grid() {
    let of = |example, grid| Asked {
        grid: Some(grid),
        ..Asked::of(example)
    };
    let grids = vec![
        of(
            "skolfam",
            [
                ("effect.hvb.with", false, "0.05", "0.15"),
                ("target_group.pupils.people", true, "0.5", "1.5"),
            ],
        ),
        // Thirds, a converted unit cost and a parameter of several places.
        of(
            "skolfam",
            [
                ("unit_cost.hvb-dygn", true, "0.666666", "1.1"),
                ("parameter.on-cost", false, "0.3", "0.4"),
            ],
        ),
        // A year of a table beside the whole of it, on top of what is set.
        of(
            "skolfam",
            [
                ("target_group.pupils.people", true, "0.5", "1.5"),
                ("target_group.pupils.people.2017", false, "1", "20"),
            ],
        )
        .with("target_group.pupils.people=*0.9"),
        of(
            "brobyggare",
            [
                ("effect.income-support.delay", false, "0", "2"),
                ("effect.income-support.attribution", true, "0.5", "1"),
            ],
        ),
    ];
    on_threads(grids, |asked| agrees_in_itself(&asked));
}

#[test]
fn and_so_it_does_under_every_policy_scenario_and_setting() {
    let mut all: Vec<Asked> = ["orebro", "norrkoping", "none"]
        .map(|policy| Asked::of("skolfam").under(policy))
        .into();
    let skolfam = || Asked::of("skolfam");
    all.push(Asked {
        scenario: Some("cautious".to_owned()),
        ..skolfam()
    });
    let folder = Folder::new();
    let policies = [
        "timing = \"proportional\"\nadmin_fee_basis = \"within\"",
        "timing = \"instalments\"\ninstalments = 4",
        "timing = \"proportional\"\nfirst_return = 2019",
        "return_floor = 0.9\nreturn_target = 1.1\nadmin_fee = 0.0333",
        "optimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\ndiscount_rate = 0",
    ];
    let path = |file: &str| folder.path().join(file).to_str().unwrap().to_owned();
    for (position, policy) in policies.iter().enumerate() {
        let file = format!("{position}.toml");
        folder.write(&file, format!("[policy]\n{policy}\n"));
        for example in ["skolfam", "oxhagen", "bryggan"] {
            all.push(Asked::of(example).under(path(&file)));
        }
    }
    // What is settled under several policies: none, a fee within, a floor that demands more than comes, corrections.
    for example in ["skolfam", "bryggan"] {
        let of = |policies: &[&str]| {
            let asked = Asked::of(example);
            policies
                .iter()
                .fold(asked, |asked, policy| asked.under(*policy))
        };
        let presets = of(&["norrkoping", "none", "orebro"]);
        let files = ["0.toml", "3.toml", "4.toml"].into_iter();
        all.push(files.fold(presets, |asked, file| asked.under(path(file))));
        all.push(of(&["none", "norrkoping"]));
    }
    // So little comes that no department gains: the floor is shared by what was expected, or alike.
    for part in ["0", "0.01"] {
        let effects = ["hvb", "outpatient", "repeated-year"].into_iter();
        let asked = skolfam().with("effect.resource.units=*0");
        all.push(effects.fold(asked, |asked, effect| {
            asked.with(format!("effect.{effect}.realisable={part}"))
        }));
    }
    on_threads(all, |asked| agrees_in_itself(&asked));
    // What the result hangs on: below the target; with corrections by evidence and another target; in scenarios, which
    // start from the file whatever scenario is computed, with what is set on top of them.
    folder.write(
        "all.toml",
        "[policy]\nreturn_target = 1.1\nsensitivity = 0.5\noptimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\n",
    );
    let whole = vec![
        skolfam().with("effect.hvb.with=0.35"),
        skolfam().under(path("all.toml")),
        Asked {
            scenario: Some("cheaper-placements".to_owned()),
            ..skolfam().with("effect.outpatient.realisable=0.5")
        },
    ];
    on_threads(whole, |asked| agrees(&asked));
}
