//! Where the numbers of a written-out figure come from: policy files, presets, and what the command line sets.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, si};
use crate::traced::{decimal, json};

/// The tree of a figure.
fn tree(folder: &Folder, arguments: &[&str]) -> Value {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q", "--format", "json"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    json(&run.out)["figure"].clone()
}

/// Every number with an address, in the order of the tree: address, value, file and line, who gives it, source.
fn given(node: &Value) -> Vec<[String; 5]> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let mut found = Vec::new();
    if node["address"].is_string() {
        let place = &node["place"];
        let place = if place.is_null() {
            String::new()
        } else {
            format!("{}:{}", text(&place["file"]), text(&place["line"]))
        };
        let value = decimal(&node["value"]).normalize().to_string();
        found.push([
            text(&node["address"]),
            value,
            place,
            text(&node["given_by"]),
            text(&node["source"]),
        ]);
    }
    for factor in node["factors"].as_array().unwrap() {
        found.extend(given(factor));
    }
    found
}

/// What stands beside an address.
fn at(tree: &Value, address: &str) -> Vec<[String; 4]> {
    let found = given(tree).into_iter();
    let found = found.filter(|given| given[0] == address);
    found
        .map(|[_, value, place, by, source]| [value, place, by, source])
        .collect()
}

const OREBRO: &str = "Örebro kommun, its return model from 2013 to 2023 (Sociala investeringar – lärdomar och \
                      erfarenheter sedan 2013)";
const NORRKOPING: &str = "Norrköpings kommun, its return model until 2020";
const OWN: &str = "assumption built into si";

#[test]
fn a_value_of_a_policy_file_says_its_file_and_line() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    folder.write(
        "strict.toml",
        "[policy]\n# of the board\nreturn_target = 1.1\nadmin_fee = 0.04\noptimism_bias = { E = 0.4 }\n",
    );
    folder.write(
        "mild.toml",
        "[policy]\npreset = \"norrkoping\"\nfirst_return = 2021\n",
    );
    let strict = ["--policy", "strict.toml"];
    let both = ["--policy", "mild.toml", "--policy", "strict.toml"];
    for (figure, policies, address, [value, place, by, source]) in [
        (
            "policy.return_target",
            &strict[..],
            "policy.return_target",
            ["1.1", "strict.toml:3", "--policy", ""],
        ),
        (
            "return_plan.fee",
            &strict,
            "policy.admin_fee",
            ["0.04", "strict.toml:4", "--policy", ""],
        ),
        // What the file says nothing of is the preset's.
        (
            "return_plan.principal",
            &strict,
            "policy.return_floor",
            ["0.3", "", "preset orebro", OREBRO],
        ),
        (
            "effect.post.2021",
            &strict,
            "policy.optimism_bias.E",
            ["0.4", "strict.toml:5", "--policy", ""],
        ),
        // A preset that a file names stands in its line; what is no rule of a municipality is the program's own.
        (
            "policy.return_floor",
            &both,
            "policy.return_floor",
            ["0", "mild.toml:2", "preset norrkoping", NORRKOPING],
        ),
        (
            "policy.discount_rate",
            &both,
            "policy.discount_rate",
            ["0.03", "mild.toml:2", "preset norrkoping", OWN],
        ),
        (
            "policy.first_return",
            &both,
            "policy.first_return",
            ["2021", "mild.toml:3", "--policy", ""],
        ),
        // Of the second policy, whatever the first says.
        (
            "policy.strict.toml.fee",
            &both,
            "policy.admin_fee",
            ["0.04", "strict.toml:4", "--policy", ""],
        ),
    ] {
        let tree = tree(&folder, &[&[figure], policies].concat());
        let expected = [value, place, by, source].map(str::to_owned);
        assert_eq!(at(&tree, address), [expected], "{figure}");
    }
    let run = si(
        folder.path(),
        &[
            "trace",
            "a.toml",
            "policy.admin_fee",
            "--lang",
            "sv",
            "--policy",
            "strict.toml",
        ],
    );
    assert!(
        run.out
            .contains("- policy.admin_fee – 0,04 – --policy – strict.toml:4"),
        "{}",
        run.out
    );
}

/// Where no policy names a year the first payment is made in the year of the start, or in instalments in the year after
/// the end: `2020` and `2021 + 1`.
#[test]
fn the_first_year_of_payment_rests_on_the_period() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    folder.write("parts.toml", "[policy]\ntiming = \"instalments\"\n");
    folder.write("early.toml", "[policy]\nfirst_return = 2019\n");
    let traced = |policies: &[&str]| tree(&folder, &[&["policy.first_return"], policies].concat());
    let first = traced(&[]);
    assert_eq!(first["value"], "2020");
    assert_eq!(at(&first, "investment.start").len(), 1);
    let first = traced(&["--policy", "parts.toml"]);
    assert_eq!(first["value"], "2021");
    assert_eq!(at(&first, "investment.end").len(), 1);
    // Not before the start.
    let first = traced(&["--policy", "early.toml"]);
    assert_eq!(
        (first["value"].as_str(), first["operation"].as_str()),
        (Some("2020"), Some("maximum"))
    );
    assert_eq!(at(&first, "policy.first_return")[0][1], "early.toml:2");
}

/// `SMALL` with a source to its units and a scenario.
fn with_sources() -> Folder {
    let application = SMALL.replace(
        "units = { 2020 = 1, 2021 = 2 }",
        "units = { by_year = { 2020 = 1, 2021 = 2 }, source = \"Skolans egen räkning\" }\n\
         attribution = { value = 0.9, source = \"En studie\" }",
    );
    let scenario =
        "[scenario.less]\nname = \"Mindre\"\nset = { \"effect.post.attribution\" = \"*0.5\" }\n";
    Folder::with(&format!("{application}\n{scenario}"), SMALL_COSTS)
}

#[test]
fn what_is_set_has_no_line_and_no_source_of_another_number() {
    let folder = with_sources();
    let set = "effect.post.attribution=0.5";
    let tree_of = |arguments: &[&str]| tree(&folder, &[&["effect.post.2021"], arguments].concat());
    let attribution = |arguments: &[&str]| at(&tree_of(arguments), "effect.post.attribution");
    let line = attribution(&[])[0][1].clone();
    let row = |value: &str, place: &str, by: &str, source: &str| {
        [value, place, by, source].map(str::to_owned)
    };
    assert_eq!(attribution(&[]), [row("0.9", &line, "", "En studie")]);
    assert!(line.starts_with("a.toml:"));
    assert_eq!(
        attribution(&["--set", set]),
        [row("0.5", "", &format!("--set {set}"), "")]
    );
    // A factor stands beside the number of the file, each with its own origin: 0.9 × 0.5.
    let half = "--set effect.post.attribution=*0.5";
    assert_eq!(
        attribution(&["--set", "effect.post.attribution=*0.5"]),
        [
            row("0.45", "", half, ""),
            row("0.9", &line, "", "En studie"),
            row("0.5", "", half, ""),
        ]
    );
    // The scenario first, 0.9 × 0.5, and then half of it, 0.225; the scenario's factor stands in its own line.
    let found = attribution(&[
        "--scenario",
        "less",
        "--set",
        "effect.post.attribution=*0.5",
    ]);
    assert_eq!(found.len(), 4, "{found:#?}");
    assert_eq!(found[0], row("0.225", "", half, ""));
    assert_eq!(found[1], row("0.9", &line, "", "En studie"));
    assert_eq!(
        (found[2][0].as_str(), found[2][2].as_str()),
        ("0.5", "--scenario less")
    );
    assert!(found[2][1].starts_with("a.toml:") && found[2][1] != line);
    assert_eq!(found[3], row("0.5", "", half, ""));
    // A value after the scenario's factor leaves nothing of the file's.
    let last = ["--scenario", "less", "--set", set];
    assert_eq!(
        attribution(&last),
        [row("0.5", "", &format!("--set {set}"), "")]
    );
    // A year of a table, and the row of a unit cost.
    let units = tree_of(&["--set", "effect.post.units=*0.5"]);
    let units = at(&units, "effect.post.units.2021");
    assert_eq!(units[0][0], "1");
    assert_eq!((units[0][1].as_str(), units[0][3].as_str()), ("", ""));
    assert_eq!(
        (units[1][0].as_str(), units[1][3].as_str()),
        ("2", "Skolans egen räkning")
    );
    let price = tree_of(&["--set", "unit_cost.plats=600"]);
    assert_eq!(
        at(&price, "unit_cost.plats"),
        [row("600", "", "--set unit_cost.plats=600", "")]
    );
    let price = tree_of(&["--set", "unit_cost.plats=*1.2"]);
    let price = at(&price, "unit_cost.plats");
    assert_eq!(price[1][0], "500");
    assert_eq!(price[1][1], "unit-costs/2020.csv:2");
}

/// A coverage in a scenario, and in a cell of a grid.
#[test]
fn what_a_case_with_other_inputs_sets_is_not_the_files() {
    let folder = with_sources();
    let scenario = tree(&folder, &["scenario.less.coverage"]);
    let found = at(&scenario, "effect.post.attribution");
    let [whole, base, factor] = &found[..3] else {
        panic!("{found:#?}")
    };
    assert_eq!(
        [whole, base, factor].map(|row| row[0].as_str()),
        ["0.45", "0.9", "0.5"]
    );
    assert_eq!([whole, factor].map(|row| row[3].as_str()), ["", ""]);
    assert_eq!(base[3], "En studie");
    let cell = tree(
        &folder,
        &[
            "grid.row.0.8.column.500",
            "--grid",
            "effect.post.attribution=0.8..1/2",
            "--grid",
            "unit_cost.plats=400..600/2",
        ],
    );
    for address in ["effect.post.attribution", "unit_cost.plats"] {
        let found = at(&cell, address);
        assert!(!found.is_empty(), "{address}");
        for [value, place, by, source] in found {
            assert!(by.starts_with("--grid "), "{value}");
            assert_eq!((place.as_str(), source.as_str()), ("", ""), "{value}");
        }
    }
}
