//! Every number that `si calc` prints can be asked for by its name, and what is written out, computed by hand, gives it.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde_json::Value;

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
];

/// Whether a number is a figure. The year of a payment is part of its name.
fn is_figure(path: &str) -> bool {
    let payment = path.split_once(".payments.");
    let is_of_payment =
        payment.is_some_and(|(_, rest)| rest.split('.').next_back() == Some("year"));
    let is_none = NO_FIGURES.iter().any(|(end, _)| path.ends_with(end));
    !is_of_payment && !is_none
}

/// A number of the JSON by two paths: with the entries of lists by their positions, and by what names them.
struct Printed {
    by_position: String,
    by_id: String,
    number: Decimal,
}

/// Every number of a result of `si calc`, by its paths: the keys, joined by dots.
fn numbers(value: &Value, [by_position, by_id]: [&str; 2], found: &mut Vec<Printed>) {
    let below = |path: &str, key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let paths = [by_position, by_id].map(|path| below(path, key));
                numbers(value, [&paths[0], &paths[1]], found);
            }
        }
        Value::Array(entries) => {
            for (position, entry) in entries.iter().enumerate() {
                let position = position.to_string();
                let id = entry_id(entry).unwrap_or_else(|| position.clone());
                let paths = [below(by_position, &position), below(by_id, &id)];
                numbers(entry, [&paths[0], &paths[1]], found);
            }
        }
        Value::String(digits) => {
            if let Ok(number) = digits.parse() {
                found.push(Printed {
                    by_position: by_position.to_owned(),
                    by_id: by_id.to_owned(),
                    number,
                });
            }
        }
        // Whether something holds is 1 or 0.
        Value::Bool(holds) => found.push(Printed {
            by_position: by_position.to_owned(),
            by_id: by_id.to_owned(),
            number: Decimal::from(u8::from(*holds)),
        }),
        _ => {}
    }
}

/// What names an entry of a list: its id or its address, of a policy its name, of an outcome its policy and the part of
/// what is expected, of a payment its department and year.
fn entry_id(entry: &Value) -> Option<String> {
    let text = |key: &str| entry[key].as_str();
    let both = |one: &str, other: &str| Some(format!("{}.{}", text(one)?, text(other)?));
    let named = text("id").or_else(|| text("address"));
    named
        .map(str::to_owned)
        .or_else(|| both("policy", "outcome"))
        .or_else(|| both("department", "year"))
        .or_else(|| text("name").map(str::to_owned))
}

/// A row of the tables as CSV, by its cells: nothing where it is no figure.
fn row_name(row: &csv::StringRecord) -> Option<String> {
    let cell = |column: usize| row.get(column).unwrap_or("");
    // Goals and warnings have words.
    if ["goals", "warnings"].contains(&cell(0)) {
        return None;
    }
    // A cell of a grid goes by its points, in the columns `row` and `column`.
    if cell(0) == "grid" {
        let points = format!("grid.row.{}.column.{}", cell(8), cell(9));
        return Some(match cell(1) {
            "coverage" => points,
            other => format!("{points}.{other}"),
        });
    }
    let cells = [0, 1, 2, 3].map(cell).into_iter();
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    Some(cells.join("."))
}

/// Whether a figure, written out with all its digits, is what is printed with so many decimals. Whether a number is a half
/// is decided nine decimals further on.
fn is(written: Decimal, printed: Decimal, decimals: u32) -> bool {
    half_away(half_away(written, decimals + 9), decimals) == printed
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
    numbers(&result, ["", ""], &mut found);
    assert!(found.len() > 200, "{arguments:?}");
    found.retain(|printed| is_figure(&printed.by_position));
    let mut printed: Vec<(String, Decimal)> = Vec::new();
    for Printed {
        by_position,
        by_id,
        number,
    } in found
    {
        printed.push((by_position, number));
        printed.push((by_id, number));
    }
    let tables = calc(&[
        "--format", "csv", "--table", "all", "--top", "1000", "--lang", "en",
    ]);
    let mut reader = csv::Reader::from_reader(tables.trim_start_matches('\u{feff}').as_bytes());
    for row in reader.records() {
        let row = row.unwrap();
        if let (Some(name), Ok(amount)) = (row_name(&row), row[4].parse()) {
            printed.push((name, amount));
        }
    }
    let here = Here::of(asked);
    let names = here.names();
    let decimals = here.decimals();
    let mut wrong = Vec::new();
    for (said, number) in printed {
        let meant = names.meant(&said);
        let [(name, _)] = meant.as_slice() else {
            wrong.push(format!("{said}: may be {meant:?}"));
            continue;
        };
        if !is_asked(name) {
            continue;
        }
        match figures.get(name) {
            Some(value) if is(*value, number, decimals[name]) => {}
            other => wrong.push(format!("{said} ({name}): {number}, written out {other:?}")),
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
    let paths: Vec<String> = examples()
        .iter()
        .map(|name| format!("examples/{name}"))
        .collect();
    let form = [
        "--format",
        "csv",
        "--table",
        "comparison",
        "-q",
        "--lang",
        "en",
    ];
    let mut arguments = vec!["calc"];
    arguments.extend(paths.iter().map(String::as_str));
    let run = si(project(), &[&arguments[..], &form[..]].concat());
    let mut reader = csv::Reader::from_reader(run.out.trim_start_matches('\u{feff}').as_bytes());
    let mut rows: HashMap<String, Vec<(String, Decimal)>> = HashMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        if row[0] == *"comparison" && !row[4].is_empty() {
            let number = (row[1].to_owned(), row[4].parse().unwrap());
            rows.entry(row[7].to_owned()).or_default().push(number);
        }
    }
    assert_eq!(rows.len(), paths.len());
    for (id, numbers) in rows {
        let here = Here::of(&Asked::of(&id));
        let (names, decimals) = (here.names(), here.decimals());
        let meant = |said: &str| match names.meant(said).as_slice() {
            [(name, _)] => name.clone(),
            other => panic!("{id}: {said} may be {other:?}"),
        };
        let asked: Vec<String> = numbers.iter().map(|(said, _)| meant(said)).collect();
        let figures = here.traced(&|name| asked.iter().any(|asked| asked == name));
        for ((said, number), name) in numbers.iter().zip(&asked) {
            let written = figures[name];
            assert!(
                is(written, *number, decimals[name]),
                "{id}, {said}: {number}, {written}"
            );
        }
        assert!(numbers.len() >= 4, "{id}: {numbers:?}");
    }
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
    // Years of payment under a second policy, which names none; in a scenario, beside a grid.
    for policies in [["orebro", "norrkoping"], ["none", "orebro"]] {
        alone.push(Asked {
            scenario: Some("cautious".to_owned()),
            grid: Some([
                ("effect.hvb.with", false, "0.05", "0.15"),
                ("target_group.pupils.people", true, "0.5", "1.5"),
            ]),
            ..policies
                .iter()
                .fold(Asked::of("skolfam"), |asked, policy| asked.under(*policy))
        });
    }
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
