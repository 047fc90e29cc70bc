//! What a scenario, a grid and the command line set, and what stands without it.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, si};
use crate::traced::{decimal, half_away, json};

/// `SMALL` with an attribution that is a parameter's, a unit cost that is converted by an index, and a scenario of both.
fn folder() -> Folder {
    let application = SMALL
        .replace(
            "{ 2020 = 1, 2021 = 2 }",
            "{ 2020 = 1, 2021 = 2 }\nattribution = { parameter = \"ours\" }",
        )
        .replace(
            "[effect.post]",
            "[parameter]\nours = { value = 0.8, source = \"En studie\" }\n[effect.post]",
        );
    let scenario = "[scenario.less]\nname = \"Mindre\"\n\
                    set = { \"effect.post.attribution\" = 0.4, \"unit_cost.plats\" = \"*0.9\" }\n";
    let folder = Folder::with(
        &format!("{application}{scenario}"),
        &SMALL_COSTS.replace(",2020,", ",2019,"),
    );
    folder.write(
        "unit-costs/index.csv",
        "year,index,series,source\n2019,100,kpi,SCB\n2020,125,kpi,SCB\n",
    );
    folder
}

/// The tree of a figure.
fn tree(folder: &Folder, arguments: &[&str]) -> Value {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q", "--format", "json"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    json(&run.out)["figure"].clone()
}

/// The numbers of a tree that are made of no others, as `value address file:line given_by`.
fn given(node: &Value, found: &mut Vec<String>) {
    let factors = node["factors"].as_array().unwrap();
    for factor in factors {
        given(factor, found);
    }
    if factors.is_empty() {
        let text = |key: &str| node[key].as_str().unwrap_or("-").to_owned();
        let place = &node["place"];
        let place = place["file"].as_str().map(|file| {
            let line = place["line"].as_str().unwrap();
            format!("{file}:{line}")
        });
        let value = decimal(&node["value"]).normalize();
        let place = place.unwrap_or_else(|| "-".to_owned());
        let (address, by) = (text("address"), text("given_by"));
        found.push(format!("{value} {address} {place} {by}"));
    }
}

/// The row of 2019 is 500 kr, in prices of 2020 500 × 125 / 100 = 625; nine tenths of that are 562.5, and twice these
/// 1 125. The parameter is 0.8, and half of it 0.4.
#[test]
fn what_a_scenario_changes_is_traced_to_the_files() {
    let folder = folder();
    let row = "500 unit_cost.plats unit-costs/2020.csv:2 -";
    let indexes = [
        "125 - unit-costs/index.csv:3 -",
        "100 - unit-costs/index.csv:2 -",
    ];
    let set = "0.9 scenario.less.set.unit_cost.plats a.toml:21 --scenario less";
    let parameter = "0.8 parameter.ours a.toml:13 -";
    let unit_cost = |side: &str| format!("scenario.less.unit_cost.plats.{side}");
    let attribution = "scenario.less.effect.post.attribution.from".to_owned();
    let [in_force, twice, half] = [
        &["--scenario", "less"][..],
        &["--scenario", "less", "--set", "unit_cost.plats=*2"],
        &["--scenario", "less", "--set", "parameter.ours=*0.5"],
    ];
    let on_top = "2 unit_cost.plats - --set unit_cost.plats=*2";
    let halved = "0.5 parameter.ours - --set parameter.ours=*0.5";
    let found = vec![row, indexes[0], indexes[1]];
    for (figure, options, value, expected) in [
        (unit_cost("from"), &[][..], "625", found.clone()),
        (unit_cost("from"), in_force, "625", found.clone()),
        (
            unit_cost("from"),
            twice,
            "1250",
            [&found[..], &[on_top]].concat(),
        ),
        (unit_cost("to"), &[], "562.5", [&found[..], &[set]].concat()),
        (
            unit_cost("to"),
            twice,
            "1125",
            [&found[..], &[set, on_top]].concat(),
        ),
        (attribution.clone(), &[], "0.8", vec![parameter]),
        (attribution.clone(), in_force, "0.8", vec![parameter]),
        (attribution, half, "0.4", vec![parameter, halved]),
    ] {
        let tree = tree(&folder, &[&[figure.as_str()], options].concat());
        assert_eq!(tree["value"], value, "{figure} {options:?}");
        let kronor = if figure.contains("unit_cost") {
            "SEK"
        } else {
            ""
        };
        assert_eq!(tree["unit"], kronor, "{figure}");
        let mut numbers = Vec::new();
        given(&tree, &mut numbers);
        assert_eq!(numbers, expected, "{figure} {options:?}");
    }
    let text = si(folder.path(), &["trace", "a.toml", &unit_cost("to")]);
    let text = text.out.replace('\u{A0}', " ");
    assert!(
        text.contains("500 SEK × 125 / 100 × 0.9 = 562.5 SEK"),
        "{text}"
    );
}

/// What is set on top has no line of the file, and what the file says goes on to its parameter: 0.8 × 0.5.
#[test]
fn what_is_multiplied_on_the_command_line_goes_on_to_its_parameter() {
    let half = ["--set", "effect.post.attribution=*0.5"];
    let tree = tree(
        &folder(),
        &[&["effect.post.attribution"], &half[..]].concat(),
    );
    let mut numbers = Vec::new();
    given(&tree, &mut numbers);
    let factor = "0.5 effect.post.attribution - --set effect.post.attribution=*0.5";
    assert_eq!(numbers, ["0.8 parameter.ours a.toml:13 -", factor]);
    assert_eq!(
        half_away(decimal(&tree["value"]), 9)
            .normalize()
            .to_string(),
        "0.4"
    );
}

#[test]
fn the_factor_1_of_a_number_stands_where_the_number_does() {
    let grid = [
        "grid.column.value",
        "--grid",
        "effect.post.attribution=0.4..0.8",
        "--grid",
        "unit_cost.plats=*0.9..*1.1",
    ];
    let tree = tree(&folder(), &grid);
    let mut numbers = Vec::new();
    given(&tree, &mut numbers);
    assert_eq!(numbers, ["1 unit_cost.plats unit-costs/2020.csv:2 -"]);
    let label = &tree["factors"][0]["label"];
    assert_eq!(label, "the number as it stands");
}

/// The text of a figure in a line.
fn said(folder: &Folder, arguments: &[&str]) -> String {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q", "--width", "200"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out.replace('\u{A0}', " ")
}

/// 500 × 2 = 1 000, and the units of 2021, which are 3 × 0.5.
#[test]
fn what_is_set_is_known_by_its_place_in_the_json() {
    let folder = folder();
    let options = [
        "--set",
        "effect.post.attribution=0.5",
        "--set",
        "unit_cost.plats=1000",
        "--set",
        "effect.post.units.2021=3",
        "--set",
        "effect.post.units=*0.5",
    ];
    for (path, name, value) in [
        ("effect.post.attribution", "effect.post.attribution", "0.5"),
        ("unit_cost.plats", "unit_cost.plats", "1000"),
        // A figure has the address for its name.
        (
            "effect.post.units.2021",
            "input.effect.post.units.2021",
            "1.5",
        ),
        ("effect.post.units", "effect.post.units", "2"),
    ] {
        let path = format!("sources.set.{path}");
        let tree = tree(&folder, &[&[path.as_str()], &options[..]].concat());
        assert_eq!(
            (&tree["name"], &tree["value"]),
            (&name.into(), &value.into()),
            "{path}"
        );
        let mut numbers = Vec::new();
        given(&tree, &mut numbers);
        assert!(
            numbers.iter().any(|number| number.contains("--set ")),
            "{numbers:?}"
        );
    }
    let path = "sources.set.effect.post.deadweight";
    let other = si(folder.path(), &["trace", "a.toml", path]);
    assert_eq!(other.code, 1, "{}", other.out);
}

#[test]
fn how_a_grid_was_asked_for_is_a_figure() {
    let grid = [
        "--grid",
        "effect.post.attribution=0.4..0.8",
        "--grid",
        "unit_cost.plats=*0.9..*1.1",
    ];
    let folder = folder();
    for (path, line) in [
        (
            "sensitivity.grid.rows.factor",
            "no (0) (input: effect.post.attribution, set by --grid effect.post.attribution=0.4..0.8/4)",
        ),
        (
            "grid.column.factor",
            "yes (1) (input: unit_cost.plats, set by --grid unit_cost.plats=*0.9..*1.1/4)",
        ),
    ] {
        let said = said(&folder, &[&[path], &grid[..]].concat());
        assert!(said.contains(line), "{said}");
    }
}

/// 500 × 125 / 100 × 0.9 = 562.5, which is no input.
#[test]
fn what_is_multiplied_stands_once_among_the_inputs() {
    let folder = folder();
    let set = "unit_cost.plats=*0.9";
    for figure in ["unit_cost.plats", "effect.post.2020"] {
        let said = said(&folder, &[figure, "--set", set]);
        let (_, inputs) = said.split_once("Inputs\n").unwrap();
        let own = inputs
            .lines()
            .filter(|line| line.contains("unit_cost.plats"));
        let own: Vec<&str> = own.collect();
        assert_eq!(
            own,
            [
                "- unit_cost.plats – 500 SEK – unit-costs/2020.csv:2 – exempeldata",
                "- unit_cost.plats – 0.9 – set by --set unit_cost.plats=*0.9",
            ],
            "{figure}"
        );
    }
}
