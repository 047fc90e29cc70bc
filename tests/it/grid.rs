//! Coverage over a grid of two inputs: what it says in every form, and what cannot be asked.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

fn calc(arguments: &str) -> String {
    let run = si(project(), &format!("calc -q {arguments}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments}");
    run.out
}

fn json(arguments: &str) -> Value {
    serde_json::from_str(&calc(&format!("{arguments} --format json"))).unwrap()
}

/// The grid and `--set` say the same of every cell.
#[test]
fn each_cell_is_the_calculation_with_both_inputs_set() {
    let grid = json(GRID)["sensitivity"]["grid"].clone();
    let points = |axis: &str| grid[axis]["points"].as_array().unwrap().clone();
    let (rows, columns) = (points("rows"), points("columns"));
    assert_eq!((rows.len(), columns.len()), (5, 5));
    for (row, column) in [(0, 0), (0, 4), (4, 0), (4, 4), (2, 1)] {
        let (with, people) = (&rows[row], &columns[column]);
        let set =
            format!("--set effect.hvb.with={with} --set target_group.pupils.people=*{people}");
        let there = json(&format!("examples/skolfam.toml {set}"));
        for figure in ["coverage", "meets_target"] {
            assert_eq!(grid[figure][row][column], there[figure], "{set}");
        }
    }
}

#[test]
fn a_grid_stands_on_policy_scenario_and_settings() {
    for (policy, scenario) in [("orebro", "cautious"), ("none", "favourable")] {
        let result = json(&format!(
            "examples/skolfam.toml --policy {policy} --scenario {scenario} --set unit_cost.hvb-dygn=3000 \
             --grid unit_cost.hvb-dygn=2000..4000/2 --grid target_group.pupils.people=*0..*2/2"
        ));
        let grid = &result["sensitivity"]["grid"];
        assert_eq!(grid["rows"]["value"], 3000);
        assert_eq!(grid["coverage"][1][1], result["coverage"]);
        assert_eq!(grid["meets_target"][1][1], result["meets_target"]);
    }
}

const GRID: &str = "examples/skolfam.toml --grid effect.hvb.with=0.05..0.15 --grid target_group.pupils.people=*0.5..*1.5";

#[test]
fn the_whole_grid_in_every_form() {
    let mut shown = String::new();
    for arguments in [
        "--lang en --width 60",
        "--lang sv --width 60",
        "--lang sv --width 40",
        "--lang en --format markdown",
    ] {
        let grid = calc(&format!("{GRID} --table grid {arguments}"));
        shown.push_str(&format!("{arguments}\n{grid}\n"));
    }
    insta::assert_snapshot!("grid", shown);
}

/// The records of a grid are tidy: one figure, its two points, and nothing in these columns for other tables.
#[test]
fn csv_has_a_row_for_each_cell() {
    let text = calc(&format!("{GRID} --format csv --lang en"));
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().unwrap().clone();
    assert_eq!(
        headings.iter().skip(8).collect::<Vec<_>>(),
        ["row", "column"]
    );
    let grid = json(GRID)["sensitivity"]["grid"].clone();
    let mut cells = 0;
    for record in reader.records().map(Result::unwrap) {
        if &record[0] != "grid" {
            assert_eq!((&record[8], &record[9]), ("", ""));
            continue;
        }
        let at = |axis: &str, field: usize| {
            let point: f64 = record[field].parse().unwrap();
            let points = grid[axis]["points"].as_array().unwrap();
            points
                .iter()
                .position(|known| (known.as_f64().unwrap() - point).abs() < 1e-12)
                .unwrap()
        };
        let (row, column) = (at("rows", 8), at("columns", 9));
        let figure: f64 = record[4].parse().unwrap();
        match &record[1] {
            "coverage" => {
                let json = grid["coverage"][row][column].as_f64().unwrap();
                assert!((figure - json).abs() < 1e-9);
            }
            "meets_target" => {
                assert_eq!(grid["meets_target"][row][column], figure > 0.5);
            }
            other => panic!("{other}"),
        }
        cells += 1;
    }
    assert_eq!(cells, 2 * 25);
}

#[test]
fn a_grid_that_says_nothing_is_a_wrong_command_line() {
    let good = "cost.all.amount=*0.5..*1.5";
    let wrong = [
        ("GOOD", "given twice"),
        (
            "GOOD unit_cost.plats=1..1000 effect.post.units=*0..*2",
            "3 times",
        ),
        (
            "GOOD GOOD",
            "names `cost.all.amount` for the rows and for the columns",
        ),
        ("GOOD unit_cost.plats", "write ADDRESS=LOW..HIGH"),
        ("GOOD =1..500", "write ADDRESS=LOW..HIGH"),
        ("GOOD unit_cost.plats=1..0,5", "`0,5` is not a number"),
        ("GOOD unit_cost.plats=1..1e13", "too large"),
        (
            "GOOD unit_cost.plats=600..400",
            "the low, 600, is not below the high, 400",
        ),
        ("GOOD unit_cost.plats=1..*2", "the high a factor"),
        ("GOOD unit_cost.plats=1..1000/101", "and not `101`"),
    ];
    let folder = Folder::small();
    for (grids, said) in wrong {
        let grids = grids.replace("GOOD", good).replace(' ', " --grid ");
        let run = folder.si(&format!("calc a.toml --grid {grids}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{grids}");
        assert!(run.err.contains(said), "{grids}: {}", run.err);
    }
    let run = folder.si("calc a.toml --table grid");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--table grid needs --grid"), "{}", run.err);
}

#[test]
fn what_does_not_fit_the_application_is_an_error_of_the_input() {
    let good = "unit_cost.plats=100..1000";
    let wrong = [
        (
            "cost.all.amunt=*0.5..*1.5",
            "--grid cost.all.amunt: error[unknown-address]: unknown address `cost.all.amunt`\n  hint: did you mean `cost.all.amount`?\n",
        ),
        (
            "cost.all.amount=500..1500",
            "--grid cost.all.amount: error[value-for-table]: `cost.all.amount` is a table of years and cannot be set to one value\n  hint: give factors, `cost.all.amount=*0.5..*1.5`, or the range of one year, `cost.all.amount.2020=LOW..HIGH`\n",
        ),
        (
            "effect.post.realisable=0.5..1.5",
            "--grid effect.post.realisable: error[out-of-bounds]: `effect.post.realisable` is 1.5, but must be from 0 to 1\n",
        ),
        (
            "effect.post.deadweight=-0.5..0.5",
            "--grid effect.post.deadweight: error[out-of-bounds]: `effect.post.deadweight` is -0.5, but must be from 0 to 1\n",
        ),
        (
            "cost.all.amount.2020=1100..1500",
            "--grid cost.all.amount.2020: error[range-order]: low 1100, value 1000 and high 1500 are not in order\n  hint: low ≤ value ≤ high; of a table of years they are factors around 1\n",
        ),
        (
            "cost.all.amount=*1.1..*1.5",
            "--grid cost.all.amount: error[range-order]: low 1.1, value 1 and high 1.5 are not in order\n  hint: low ≤ value ≤ high; of a table of years they are factors around 1\n",
        ),
        (
            "effect.post.realisable.2020=0..1",
            "--grid effect.post.realisable.2020: error[year-of-number]: `effect.post.realisable.2020`: the input holds one number, not a table of years\n  hint: leave the year out\n",
        ),
    ];
    let folder = Folder::small();
    for (grid, said) in wrong {
        for [rows, columns] in [[grid, good], [good, grid]] {
            let run = folder.si(&format!("calc a.toml --grid {rows} --grid {columns}"));
            run.fails(1, said);
            assert_eq!(run.out, "");
        }
    }
}

/// Alone each may be so large; together they are more than exact arithmetic holds.
#[test]
fn what_is_too_large_only_together_is_said() {
    let folder = Folder::small();
    folder.si(
        "calc a.toml --grid unit_cost.plats=1..1000000000 --grid effect.post.units=*0..*100000000",
    ).fails(1, "--grid: error[amount-too-large]: ");
}

/// Points are exact up to three decimals, so that each can be set as it stands; thirds do not end.
#[test]
fn headings_are_exact_up_to_three_decimals() {
    let folder = Folder::small();
    for (rows, headings, is_rounded) in [
        ("0.001..1/3", ["0.001", "0.334", "0.667", "1.000"], false),
        ("0..1/3", ["0.000", "0.333", "0.667", "1.000"], true),
    ] {
        let rows = format!("effect.post.realisable={rows}");
        let grid = format!("--grid {rows} --grid cost.all.amount=*1..*1.2/1");
        let text = folder
            .si(&format!("calc a.toml -q --lang en --table grid {grid}"))
            .out;
        let found: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .filter(|word| word.starts_with("0.") || word.starts_with("1."))
            .collect();
        assert_eq!(found, headings, "{text}");
        assert_eq!(
            text.contains("Values with more decimals are shown rounded"),
            is_rounded,
            "{text}"
        );
    }
}

/// 500 × 313 / 299 = 523.411371 237…, which nobody can write.
#[test]
fn an_end_may_be_the_value_with_six_decimals() {
    let folder = Folder::with(
        &SMALL.replace("price_year = 2020", "price_year = 2021"),
        SMALL_COSTS,
    );
    folder.write(
        "unit-costs/index.csv",
        "year,index,series,source\n2020,299,s,exempeldata\n2021,313,s,exempeldata\n",
    );
    let calc = |range: &str| {
        folder.si(&format!(
            "calc a.toml -q --lang en --table grid --grid {range} --grid cost.all.amount=*1..*1.2/1"
        ))
    };
    for range in ["523.411371..600/1", "400..523.411371/1"] {
        let run = calc(&format!("unit_cost.plats={range}"));
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("523.411\u{A0}•"), "{}", run.out);
    }
    let run = calc("unit_cost.plats=523.411372..600/1");
    assert_eq!(run.code, 1);
    let said = "low 523.411372, value 523.411371 and high 600 are not in order";
    assert!(run.err.contains(said), "{}", run.err);
}
