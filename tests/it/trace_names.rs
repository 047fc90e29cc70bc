//! Names of figures: each is that of one figure, however departments, unit costs and policies are called; a name as it is
//! printed elsewhere is understood, and where it may be several figures the program asks which.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;
use serde_json::Value;

use crate::support::{Folder, Run, SMALL, SMALL_COSTS, project, si};
use crate::traced::{check, decimal, json};

/// Figures of an application, traced by name: computed by hand, and what the list says of them.
fn traced_by_name(
    folder: &Folder,
    options: &[&str],
    is_asked: &dyn Fn(&str) -> bool,
) -> HashMap<String, Decimal> {
    let run = |rest: &[&str]| {
        let arguments = [
            &["trace", "a.toml", "-q", "--format", "json"],
            options,
            rest,
        ]
        .concat();
        let run = si(folder.path(), &arguments);
        assert_eq!(run.code, 0, "{}", run.err);
        json(&run.out)
    };
    let list = run(&["--list"]);
    let all = list["figures"].as_array().unwrap().iter();
    let unique: HashSet<&str> = all
        .clone()
        .map(|figure| figure["name"].as_str().unwrap())
        .collect();
    assert_eq!(unique.len(), all.len());
    let listed: Vec<&Value> = all
        .filter(|figure| is_asked(figure["name"].as_str().unwrap()))
        .collect();
    let names: Vec<&str> = listed
        .iter()
        .map(|figure| figure["name"].as_str().unwrap())
        .collect();
    let trees = run(&names);
    let (mut figures, mut wrong) = (HashMap::new(), Vec::new());
    for (tree, figure) in trees.as_array().unwrap().iter().zip(&listed) {
        let tree = &tree["figure"];
        check(tree, &mut figures, &mut wrong);
        let name = figure["name"].as_str().unwrap();
        assert_eq!(tree["name"].as_str(), Some(name));
        let shown = crate::traced::half_away(decimal(&tree["value"]), 6);
        let listed = decimal(&figure["value"]);
        let as_money = crate::traced::half_away(shown, 2);
        assert!(
            shown == listed || as_money == listed,
            "{name}: {shown}, listed as {listed}"
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    listed
        .iter()
        .map(|figure| {
            let name = figure["name"].as_str().unwrap().to_owned();
            (name, decimal(&figure["value"]))
        })
        .collect()
}

/// Departments called as outcomes, years and parts of names; policies whose files are called as other policies, as
/// outcomes and as parts of the JSON.
#[test]
fn no_two_figures_have_one_name() {
    let application = SMALL
        .replace(
            "school = \"Skolan\"",
            "school = \"Skolan\"\n5 = \"Fem\"\nfee = \"Avgift\"",
        )
        .replace("[effect.post]", "[effect.five]\ndepartment = \"5\"\nunit_cost = \"plats\"\nunits = { 2021 = 0.4 }\n[effect.post]");
    let folder = Folder::with(&application, SMALL_COSTS);
    let files = [
        ("a", "return_target = 0.9"),
        ("a.school", "return_target = 0.8"),
        ("0.5", "return_target = 0.6"),
        ("0", "return_model = \"none\""),
        ("my.policy.v2", "admin_fee = 0.01"),
        ("my.v2", "admin_fee = 0.02"),
        ("x / y", "admin_fee = 0.03"),
    ];
    let mut options = Vec::new();
    for (file, says) in files {
        folder.write(file, format!("[policy]\n{says}\n"));
        options.extend(["--policy", file]);
    }
    let figures = traced_by_name(&folder, &options, &|name| {
        let group = name.split('.').next().unwrap_or("");
        let part = name.rsplit('.').next().unwrap_or("");
        let parts = ["return_target", "admin_fee", "total", "actual"];
        ["policy", "outcome"].contains(&group) && parts.contains(&part)
    });
    // What is said under each policy is its own: the target is what its file says.
    for (name, target) in [
        ("policy.a.return_target", "0.9"),
        ("policy.\"a.school\".return_target", "0.8"),
        ("policy.\"0.5\".return_target", "0.6"),
        ("policy.\"0\".total", "0"),
        ("policy.my.policy.v2.admin_fee", "0.01"),
        ("policy.\"x / y\".admin_fee", "0.03"),
        // Half of 200 kr for the department `5`, nothing of them, and half of all 1 700 kr.
        ("outcome.0.5.by_id.5.actual", "100"),
        ("outcome.0.by_id.5.actual", "0"),
        ("outcome.0.5.actual", "850"),
    ] {
        assert_eq!(figures[name], target.parse().unwrap(), "{name}");
    }
    let value = |name: &str| {
        let arguments = [
            &["trace", "a.toml", name, "-q", "--format", "json"],
            &options[..],
        ];
        let run = si(folder.path(), &arguments.concat());
        assert_eq!(run.code, 0, "{}", run.err);
        let tree = json(&run.out);
        tree["figure"]["name"].as_str().unwrap().to_owned()
    };
    // As the JSON and the tables say it.
    for (said, name) in [
        ("policies.a.target", "policy.a.return_target"),
        (
            "policies.my.policy.v2.policy.admin_fee",
            "policy.my.policy.v2.admin_fee",
        ),
        (
            "policies.a.return_plan.by_department.5.total",
            "policy.a.5.total",
        ),
        (
            "outcomes.a.0.5.by_department.5.net",
            "outcome.0.5.by_id.5.net",
        ),
        (
            "outcomes.my.v2.0.by_department.5.net",
            "outcome.my.v2.0.by_id.5.net",
        ),
    ] {
        assert_eq!(value(said), name, "{said}");
    }
    // The school under `a`, or all under `a.school`.
    let asked = ["trace", "a.toml", "policies.a.school.total"];
    let run = si(folder.path(), &[&asked, &options[..]].concat());
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("error[ambiguous-figure]"), "{}", run.err);
    for name in ["`policy.a.school.total`", "`policy.\"a.school\".total`"] {
        assert!(run.err.contains(name), "{}", run.err);
    }
}

/// Ids of unit costs in CSV may hold dots.
#[test]
fn a_unit_cost_may_be_called_as_a_figure_of_another() {
    let application = format!(
        "{SMALL}[effect.more]\ndepartment = \"school\"\nunit_cost = \"plats.factor\"\nunits = {{ 2021 = 1 }}\n"
    );
    let costs = format!("{SMALL_COSTS}plats.factor,2020,Plats,skola,år,300,exempeldata\n");
    let folder = Folder::with(&application, &costs);
    let figures = traced_by_name(&folder, &[], &|_| true);
    // 3 × 500 + 300 over 1 000: the target is reached at 700 / 3 of `plats`, and with nothing of the other.
    for (name, value) in [
        ("break_even.unit_cost.plats", "233.333334"),
        ("break_even.unit_cost.plats.factor", "0.466667"),
    ] {
        assert_eq!(figures[name], value.parse().unwrap(), "{name}");
    }
    assert_eq!(
        figures["one_way.unit_cost.plats.factor.low"],
        "240".parse().unwrap()
    );
}

const GRID: [&str; 4] = [
    "--grid",
    "effect.post.units=*0.5..*1.5",
    "--grid",
    "unit_cost.plats=400..600/3",
];

fn in_grid(folder: &Folder, arguments: &[&str]) -> Run {
    si(
        folder.path(),
        &[&["trace", "a.toml", "-q"], &GRID[..], arguments].concat(),
    )
}

/// 3 units × 0.75 × 466.666666666667 kr over 1 000 kr, however the cell is called.
#[test]
fn a_cell_is_known_by_its_points_as_they_are_shown() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for name in [
        "grid.row.0.75.column.466.666666666667",
        "grid.0.75.466.666666666667",
        "grid.0.75.466.667",
        "grid.×0.75.467",
        "grid.*0.75,466.67",
        "grid.×0,75.466,67",
        "sensitivity.grid.rows.0.75.columns.467",
    ] {
        let run = in_grid(&folder, &[name, "--format", "json"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
        let tree = &json(&run.out)["figure"];
        assert_eq!(tree["name"], "grid.row.0.75.column.466.666666666667");
        let coverage = crate::traced::half_away(decimal(&tree["value"]), 6);
        assert_eq!(coverage, "1.05".parse().unwrap(), "{name}");
        let (mut figures, mut wrong) = (HashMap::new(), Vec::new());
        check(tree, &mut figures, &mut wrong);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    for unknown in ["grid.0.6.500", "grid.row.0.75", "grid.0.75", "grid.row.4"] {
        let run = in_grid(&folder, &[unknown]);
        let is_point = unknown == "grid.row.0.75";
        assert_eq!(run.code == 0, is_point, "{unknown}: {}", run.err);
    }
    // What is misspelt is guessed.
    let run = in_grid(&folder, &["grid.rwo.0.75.column.400"]);
    assert!(
        run.err.contains("did you mean `grid.row.0.75.column.400`?"),
        "{}",
        run.err
    );
}

#[test]
fn a_cell_says_what_is_set_and_by_what() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for language in ["en", "sv"] {
        let run = in_grid(
            &folder,
            &["grid.row.0.75.column.466.666666666667", "--lang", language],
        );
        insta::assert_snapshot!(format!("cell_{language}"), run.out);
    }
    // Where both stand as they are, the cell shows them all the same.
    let run = si(
        folder.path(),
        &[
            &["trace", "a.toml", "-q", "grid.row.1.column.500"],
            &["--grid", "effect.post.units=*0.5..*1.5"][..],
            &["--grid", "unit_cost.plats=400..600", "--format", "json"],
        ]
        .concat(),
    );
    let mut given = Vec::new();
    given_by(&json(&run.out)["figure"], &mut given);
    given.sort();
    given.dedup();
    assert_eq!(
        given,
        [
            "--grid effect.post.units=*0.5..*1.5/4",
            "--grid unit_cost.plats=400..600/4",
            "default"
        ]
    );
}

/// What gives the numbers of a tree.
fn given_by(node: &Value, found: &mut Vec<String>) {
    found.extend(node["given_by"].as_str().map(str::to_owned));
    for factor in node["factors"].as_array().unwrap() {
        given_by(factor, found);
    }
}

#[test]
fn a_cell_without_its_grid_is_a_wrong_command_line() {
    for (language, says) in [
        ("en", "needs --grid for the rows and --grid for the columns"),
        ("sv", "behöver --grid för raderna och --grid för kolumnerna"),
    ] {
        let run = si(
            project(),
            &[
                "trace",
                "examples/skolfam.toml",
                "grid.1.2",
                "--lang",
                language,
            ],
        );
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(says), "{}", run.err);
    }
    let one = [
        "trace",
        "examples/skolfam.toml",
        "--list",
        "--grid",
        "a=1..2",
    ];
    let run = si(project(), &one);
    assert_eq!(run.code, 2, "{}", run.err);
    let run = si(project(), &[&one[..], &["--grid", "b=1..2"]].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("--grid a"), "{}", run.err);
}

/// A cost so much larger than the gains that its break-even, in six decimals, is nothing: there is no coverage there.
#[test]
fn a_break_even_without_cost_shows_what_is_gained() {
    let application = SMALL.replace("2020 = 1000 }", "2020 = 900_000_000_000 }");
    let costs = SMALL_COSTS.replace(",500,", ",0.1,");
    let folder = Folder::with(&application, &costs);
    let run = si(
        folder.path(),
        &[
            "trace",
            "a.toml",
            "-q",
            "break_even.cost.all.amount",
            "break_even.cost.all.amount.cost.at_most",
            "--format",
            "json",
        ],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let trees = json(&run.out);
    let (mut figures, mut wrong) = (HashMap::new(), Vec::new());
    for tree in trees.as_array().unwrap() {
        check(&tree["figure"], &mut figures, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let figure = &trees[0]["figure"];
    assert_eq!(figure["operation"], "boundary");
    // Three units of a tenth of a krona are gained; at a millionth of the cost, 900 000 kr, that is not enough.
    let factors = figure["factors"].as_array().unwrap();
    let values: Vec<String> = factors
        .iter()
        .map(|factor| decimal(&factor["value"]).normalize().to_string())
        .collect();
    assert_eq!(values, ["0", "0.3", "0.000001", "-899999.7", "0"]);
    assert_eq!(
        decimal(&trees[1]["figure"]["value"]),
        "0.3".parse().unwrap()
    );
}

/// What only sentences and warnings say has a name as well.
#[test]
fn numbers_of_sentences_are_figures() {
    let folder = Folder::with(
        &SMALL.replace("2020 = 1000 }", "2020 = 2000 }"),
        SMALL_COSTS,
    );
    let run = si(folder.path(), &["calc", "a.toml", "--width", "200"]);
    let figures = traced_by_name(&folder, &[], &|_| true);
    // 3 × 500 of 2 000 kr: 500 are short of the target; all that is gained is due, and the fee of 100 kr on top.
    for (name, value, said) in [
        ("coverage.short", "500", "500 SEK"),
        ("return_plan.not_covered", "100", "100 SEK"),
        ("return_plan.needed_coverage", "1.05", "105%"),
    ] {
        assert_eq!(figures[name], value.parse().unwrap(), "{name}");
        let all = format!("{}{}", run.out, run.err).replace('\u{A0}', " ");
        assert!(all.contains(said), "{said}: {all}");
    }
    let people = Folder::with(
        &SMALL.replace(
            "units = { 2020 = 1, 2021 = 2 }",
            "target_group = \"g\"\nshare = 0.5\nunits_per_person = 2\ndelay = 0\nduration = 1\n\
             [target_group.g]\npeople = { 2020 = 4 }",
        ),
        SMALL_COSTS,
    );
    // 4 × 0.5 × 2 × 500 = 2 000 of 1 000 kr: half of each is enough.
    let figures = traced_by_name(&people, &[], &|_| true);
    for (name, value) in [
        (
            "break_even.effect.post.units_per_person.per_person.at_least",
            "1",
        ),
        (
            "break_even.effect.post.units_per_person.per_person.today",
            "2",
        ),
        ("break_even.unit_cost.plats.price.at_least", "250"),
        ("break_even.unit_cost.plats.price.today", "500"),
    ] {
        assert_eq!(figures[name], value.parse().unwrap(), "{name}");
    }
}

/// Below each title stands how the figure is made, and never an empty line.
#[test]
fn every_figure_has_a_line_of_its_own() {
    // Much is nothing in these: transfers, converted unit costs, years in which nobody pays.
    for example in ["bryggan.toml", "el-sistema.toml"] {
        let path = format!("examples/{example}");
        let list = si(
            project(),
            &["trace", &path, "--list", "-q", "--width", "400"],
        );
        let names: Vec<&str> = list
            .out
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        let arguments = [&["trace", &path, "-q", "--width", "60000"], &names[..]].concat();
        let run = si(project(), &arguments);
        assert_eq!(run.code, 0, "{}", run.err);
        let mut lines = run.out.lines();
        let mut titles = names.iter().map(|name| format!("{name} – ")).peekable();
        while let Some(line) = lines.next() {
            if titles.peek().is_some_and(|title| line.starts_with(title)) {
                titles.next();
                let said = lines.next().unwrap();
                assert!(!said.trim().is_empty(), "{example}: {line}");
            }
        }
        assert_eq!(titles.next(), None, "{example}");
    }
}

/// The ways to say a number that its place in the JSON and in the CSV gives.
#[test]
fn a_number_is_known_by_its_place_in_json_and_csv() {
    let options = [
        &["--policy", "orebro", "--policy", "norrkoping"],
        &["--grid", "effect.hvb.with=0.05..0.15/2"][..],
        &["--grid", "target_group.pupils.people=*0.5..*1.5/2"],
    ]
    .concat();
    let traced = |said: &str| {
        si(
            project(),
            &[
                &["trace", "examples/skolfam.toml", said, "-q"],
                options.as_slice(),
                &["--width", "1000"],
            ]
            .concat(),
        )
    };
    for (said, name) in [
        // Paths of the JSON, with ids or positions.
        ("effects.hvb.unit_cost.cost", "unit_cost.hvb-dygn"),
        ("effects[0].unit_cost.cost", "unit_cost.hvb-dygn"),
        (
            ".effects[1].realisable.total",
            "effect.hvb.replaced_by.realisable",
        ),
        ("effects.0.realisable.by_year.2018", "effect.hvb.2018"),
        ("sensitivity.grid.coverage.1.2", "grid.row.0.1.column.1.5"),
        ("grid.coverage.1.2", "grid.row.0.1.column.1.5"),
        ("sensitivity.grid.rows.points.2", "grid.row.0.15"),
        ("return_plan.payments.0.total", "return_plan.social.2017"),
        (
            "return_plan.payments.social.2018.fee",
            "return_plan.social.2018.fee",
        ),
        ("policies.1.coverage", "policy.norrkoping.coverage"),
        (
            "policies.1.return_plan.payments.0.total",
            "policy.norrkoping.social.2017.total",
        ),
        // The second outcome, not all of what is expected.
        ("outcomes.1.total", "outcome.0.25.total"),
        (
            "sensitivity.scenarios.0.coverage",
            "scenario.cautious.coverage",
        ),
        (
            "scenarios.0.changes.1.to",
            "scenario.cautious.effect.hvb.with.to",
        ),
        // Rows of the CSV: table, id, department and year.
        (
            "return-plan.keeps.social.2018",
            "return_plan.social.net.2018",
        ),
        ("return_plan.keeps", "return_plan.net"),
        ("units.effect.hvb.social", "effect.hvb.units.total"),
        (
            "costs.cost.psychologist.social.2016",
            "cost.psychologist.2016",
        ),
        ("frames.fee.social.2018", "frames.social.2018.fee"),
        ("outcomes.policy.orebro.actual.at_50", "outcome.0.5.actual"),
        (
            "policies.policy.norrkoping.payment.social.2018",
            "policy.norrkoping.social.2018.total",
        ),
        (
            "department-break-even.realisable.factor.social",
            "department_break_even.social.factor",
        ),
        // Without the table, where only one has such a row.
        ("policy.orebro.actual.at_50", "outcome.0.5.actual"),
        (
            "policy.norrkoping.net.at_25.school",
            "outcome.norrkoping.0.25.school.net",
        ),
        ("keeps.social.2018", "return_plan.social.net.2018"),
    ] {
        let run = traced(said);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{said}");
        assert!(
            run.out.starts_with(&format!("{name} – ")),
            "{said}: {}",
            run.out
        );
    }
    for (said, code) in [
        // The plan's and the frame's.
        ("fee.social.2018", "ambiguous-figure"),
        // Another department's cost, and what lies beyond the lists.
        ("costs.cost.psychologist.school.2016", "unknown-figure"),
        ("effects.99.realisable.total", "unknown-figure"),
        ("sensitivity.grid.coverage.3.0", "unknown-figure"),
        ("policy.orebro.actual.at_", "unknown-figure"),
        // A year in which nothing comes is not all years.
        ("effect.hvb.2030", "unknown-figure"),
        ("return-plan.keeps.2018", "unknown-figure"),
    ] {
        let run = traced(said);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{said}");
        assert!(
            run.err.contains(&format!("[{code}]")),
            "{said}: {}",
            run.err
        );
    }
}

/// What is said of names that are none: of a policy that was not asked for, a year without a figure, a second file.
#[test]
fn a_name_that_is_none_says_what_to_write() {
    let skolfam = "examples/skolfam.toml";
    let traced =
        |arguments: &[&str]| si(project(), &[&["trace", skolfam, "-q"], arguments].concat());
    for (said, says) in [
        ("policy.norrkoping.total", "add `--policy norrkoping`"),
        (
            "policies.norrkoping.return_plan.total",
            "add `--policy norrkoping`",
        ),
        ("outcome.norrkoping.0.5.total", "add `--policy norrkoping`"),
        (
            "outcomes.policy.norrkoping.actual.at_50",
            "add `--policy norrkoping`",
        ),
        ("policy.nrkoping.total", "add `--policy norrkoping`"),
        ("policy.\"norrkoping\".total", "add `--policy norrkoping`"),
        ("policy.mine/own.toml.total", "add `--policy mine/own.toml`"),
        // Of the policy that is there, and of values of the policy, the nearest name.
        ("policy.orebro.totl", "did you mean `policy.orebro.total`?"),
        (
            "policy.return_targt",
            "did you mean `policy.return_target`?",
        ),
        // The nearest year: what is gained ends in 2023, what is spent in 2018.
        ("effect.hvb.2030", "did you mean `effect.hvb.2023`?"),
        (
            "effects.hvb.realisable.by_year.2030",
            "did you mean `effect.hvb.2023`?",
        ),
        ("cost.2030", "did you mean `cost.2018`?"),
        ("effekt.hvb.2018", "did you mean `effect.hvb.2018`?"),
    ] {
        let run = traced(&[said]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{said}");
        assert!(run.err.contains("[unknown-figure]"), "{}", run.err);
        assert!(run.err.contains(says), "{said}: {}", run.err);
    }
    let run = traced(&["policy.norrkoping.total", "--lang", "sv"]);
    assert_eq!(
        run.err,
        "FIGURE: error[unknown-figure]: siffran `policy.norrkoping.total` finns inte: policyn `norrkoping` är inte \
         med\n  hint: med är `orebro`; lägg till `--policy norrkoping`: den första som anges gäller, och de andra \
         jämförs med den\n"
    );
    // Once it is asked for the hint is of names.
    let run = traced(&["policy.nrkoping.total", "--policy", "norrkoping"]);
    assert!(
        run.err.contains("did you mean `policy.norrkoping.total`?"),
        "{}",
        run.err
    );
    // Quotes are for policies.
    for (said, is_known) in [
        ("policy.\"orebro\".total", true),
        ("policies.\"orebro\".coverage", true),
        ("outcome.\"orebro\".0.5.total", true),
        ("policy.\"return_target\"", false),
        ("effect.\"hvb\".2018", false),
        ("\"coverage\"", false),
    ] {
        let run = traced(&[said]);
        assert_eq!(run.code == 0, is_known, "{said}: {}", run.err);
    }
    for (language, says) in [
        (
            "en",
            "`examples/bryggan.toml` is no figure: `si trace` takes one application",
        ),
        (
            "sv",
            "`examples/bryggan.toml` är ingen siffra: `si trace` tar en ansökan",
        ),
    ] {
        let run = traced(&["examples/bryggan.toml", "coverage", "--lang", language]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(says), "{}", run.err);
    }
    // The figure before the application, and a policy whose file is named without a figure.
    let run = si(project(), &["trace", "coverage", skolfam]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(traced(&["policy.own.toml"]).code, 1);
}
