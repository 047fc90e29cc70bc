//! Where the numbers of a written-out figure come from: policy files, presets, and what the command line sets.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};
use crate::traced::{decimal, json, names};

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
    // With a setting on top: 0.9 × 0.5, and a fifth of it.
    let on_top = [
        "scenario.less.coverage",
        "--set",
        "effect.post.attribution=*0.2",
    ];
    let found = at(&tree(&folder, &on_top), "effect.post.attribution");
    let values: Vec<&str> = found[..4].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(values, ["0.09", "0.9", "0.5", "0.2"]);
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

/// Figures of an example as text, each by its name.
fn blocks(arguments: &[&str]) -> Vec<(String, Vec<String>)> {
    let names = names(arguments);
    let asked: Vec<&str> = names.iter().map(String::as_str).collect();
    let run = si(
        project(),
        &[
            &["trace", "-q", "--width", "60000"],
            arguments,
            asked.as_slice(),
        ]
        .concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let mut titles = names.iter().peekable();
    let mut blocks: Vec<(String, Vec<String>)> = Vec::new();
    for line in run.out.lines() {
        let title = titles.next_if(|name| line.starts_with(&format!("{name} – ")));
        if let Some(title) = title {
            blocks.push((title.clone(), Vec::new()));
        }
        blocks.last_mut().unwrap().1.push(line.to_owned());
    }
    assert_eq!(blocks.len(), names.len());
    blocks
}

/// Whether a text says on what its figure rests: an address with its file, or with what gives it.
#[test]
fn every_figure_names_the_inputs_that_it_rests_on() {
    for policies in [&[][..], &["--policy", "none", "--policy", "norrkoping"]] {
        let arguments = [&["examples/skolfam.toml"], policies].concat();
        let mut of_nothing = Vec::new();
        for (name, lines) in blocks(&arguments) {
            let inputs = lines.iter().position(|line| line == "Inputs").unwrap();
            let inputs: Vec<&String> = lines[inputs + 1..]
                .iter()
                .filter(|line| !line.is_empty())
                .collect();
            assert!(!inputs.is_empty(), "{name}");
            if inputs[0].starts_with("- none: ") {
                // Half of what is expected is the method's own.
                if name.ends_with(".outcome") {
                    continue;
                }
                // The whole is a sum without anything in it.
                assert_eq!(lines[1], "  nothing to add up = 0\u{A0}SEK", "{name}");
                of_nothing.push(name);
                continue;
            }
            for input in inputs {
                assert!(input.split(" – ").count() >= 3, "{name}: {input}");
            }
        }
        assert_eq!(
            of_nothing,
            ["society.transfers_excluded", "foundations.converted"]
        );
    }
}

/// The worked example's last payment is made in 2020 (`return_plan`); in the year after it the frame is back: what the
/// department returns in all, 3 399 101 kr, less what it has paid.
#[test]
fn years_of_payments_and_frames_that_are_back_rest_on_payments() {
    let text = |figure: &str| {
        let run = si(
            project(),
            &[
                "trace",
                "examples/skolfam.toml",
                figure,
                "-q",
                "--width",
                "400",
            ],
        );
        assert_eq!(run.code, 0, "{}", run.err);
        run.out.replace('\u{A0}', " ")
    };
    for (figure, says) in [
        (
            "policy.orebro.first_year",
            "first year above 0 (2017: 669,000 SEK; 2018: 1,315,090 SEK; 2019: 2,105,296 SEK; 2020: 1,370,614 SEK) = 2017",
        ),
        (
            "return_plan.completed_year",
            "last year above 0 (2017: 669,000 SEK; 2018: 1,315,090 SEK; 2019: 2,105,296 SEK; 2020: 1,370,614 SEK) = 2020",
        ),
        (
            "frames.social.2021.reservation",
            "3,399,101 SEK - 454,286 SEK - 873,086 SEK - 1,259,948 SEK - 811,781 SEK = 0 SEK",
        ),
    ] {
        let text = text(figure);
        assert!(text.replace('−', "-").contains(says), "{text}");
        assert!(!text.contains("nothing to add up"), "{text}");
    }
}
