//! Several policies side by side: tables in every form, and what is wrong with which policy.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::formats::records;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// A floor of a half, and the fee within.
const COUNCIL: &str = "[policy]\nreturn_floor = 0.5\nadmin_fee_basis = \"within\"\n";

fn folder() -> Folder {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    folder.write("council.toml", COUNCIL);
    folder
}

/// Runs `si calc a.toml` with more arguments.
fn calc(folder: &Folder, arguments: &[&str]) -> String {
    let run = si(
        folder.path(),
        &[&["calc", "a.toml", "-q"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out
}

const FOUR: [&str; 8] = [
    "--policy",
    "orebro",
    "--policy",
    "norrkoping",
    "--policy",
    "none",
    "--policy",
    "council.toml",
];

#[test]
fn the_tables_as_they_are_printed() {
    let skolfam = project().join("examples/skolfam.toml");
    let costs = project().join("unit-costs");
    let folder = folder();
    let mut text = String::new();
    for language in ["sv", "en"] {
        for table in ["policies", "outcomes"] {
            for format in ["table", "markdown"] {
                let arguments = [
                    &[
                        "calc",
                        skolfam.to_str().unwrap(),
                        "--unit-costs",
                        costs.to_str().unwrap(),
                        "--lang",
                        language,
                        "--table",
                        table,
                        "--format",
                        format,
                        "--amounts",
                        "kr",
                        "-q",
                    ],
                    &FOUR[..],
                ]
                .concat();
                text.push_str(&si(folder.path(), &arguments).out);
                text.push('\n');
            }
        }
    }
    insta::assert_snapshot!("policies", text);
}

#[test]
fn no_line_is_longer_than_the_width_and_no_policy_is_lost() {
    let folder = folder();
    for width in ["40", "60", "100"] {
        for language in ["sv", "en"] {
            for table in ["policies", "outcomes"] {
                let rest = ["--width", width, "--lang", language, "--table", table];
                let text = calc(&folder, &[&FOUR[..], &rest].concat());
                let longest = text.lines().map(UnicodeWidthStr::width).max().unwrap();
                assert!(longest <= width.parse().unwrap(), "{text}");
                for policy in ["orebro", "norrkoping", "none", "council.toml"] {
                    assert!(text.contains(policy), "{text}");
                }
            }
        }
    }
}

#[test]
fn one_policy_is_compared_with_nothing() {
    let folder = folder();
    let whole = calc(&folder, &["--lang", "en"]);
    assert!(!whole.contains("What each policy means"), "{whole}");
    assert!(whole.contains("If less comes, or more"), "{whole}");
    // Without a return model nothing is settled.
    let none = calc(&folder, &["--policy", "none", "--lang", "en"]);
    assert!(!none.contains("If less comes, or more"), "{none}");
    let two = ["--policy", "none", "--policy", "orebro", "--lang", "en"];
    let two = calc(&folder, &two);
    assert!(two.contains("What each policy means"), "{two}");
    assert!(two.contains("If less comes, or more"), "{two}");
    assert!(two.contains("follows the first, none."), "{two}");
}

#[test]
fn one_policy_alone_means_what_it_means_among_several() {
    let folder = folder();
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&calc(&folder, &[&["--format", "json"], arguments].concat())).unwrap()
    };
    let all = json(&FOUR);
    for (position, name) in ["orebro", "norrkoping", "none", "council.toml"]
        .iter()
        .enumerate()
    {
        let alone = json(&["--policy", name]);
        assert_eq!(all["policies"][position], alone["policies"][0], "{name}");
        // The plan in force says more of itself; what both say is the same.
        let (plan, of_policy) = (&alone["return_plan"], &alone["policies"][0]["return_plan"]);
        for key in ["reservation", "fee", "total", "payments", "completed_year"] {
            assert_eq!(of_policy[key], plan[key], "{name} {key}");
        }
        assert_eq!(alone["policies"][0]["policy"], alone["policy"]);
        let of = |result: &Value| -> Vec<Value> {
            let outcomes = result["outcomes"].as_array().unwrap().iter();
            outcomes
                .filter(|outcome| outcome["policy"] == *name)
                .cloned()
                .collect()
        };
        assert_eq!(of(&all), of(&alone), "{name}");
        assert_eq!(of(&alone).len(), 6);
    }
    // Everything else is the first policy's.
    let (mut all, mut first) = (all, json(&["--policy", "orebro"]));
    for result in [&mut all, &mut first] {
        let keys = result.as_object_mut().unwrap();
        keys.remove("policies");
        keys.remove("outcomes");
    }
    assert_eq!(all, first);
}

#[test]
fn figures_are_rows_of_their_own_in_csv() {
    let folder = folder();
    let rest = ["--format", "csv", "--lang", "en"];
    let text = calc(&folder, &[&FOUR[..], &rest].concat());
    let records = records(&text, b',');
    let amount = |table: &str, id: &str, department: &str| {
        let record = records.iter().find(|record| {
            record["table"] == table && record["id"] == id && record["department"] == department
        });
        let record = record.unwrap_or_else(|| panic!("no {table} {id} {department}"));
        format!("{} {}", record["amount"], record["unit"])
    };
    // Reductions of 500 and 1 000 against a cost of 1 000; fee 50, or within the 1 000.
    let policies = |id: &str, department: &str| amount("policies", id, department);
    assert_eq!(policies("policy.orebro.total", ""), "1050.00 SEK");
    assert_eq!(
        policies("policy.council.toml.total", "school"),
        "1000.00 SEK"
    );
    assert_eq!(policies("policy.none.reservation_bears", ""), "1000.00 SEK");
    assert_eq!(policies("policy.orebro.share", "school"), "1.000000 share");
    assert_eq!(policies("policy.orebro.completed_year", ""), "2021 year");
    // A quarter of 1 500 is 375, and the reservation bears the other 625; 375 − 425 is left to the school.
    let outcomes = |id: &str, department: &str| amount("outcomes", id, department);
    assert_eq!(outcomes("policy.orebro.actual.at_25", ""), "375.00 SEK");
    assert_eq!(
        outcomes("policy.orebro.reservation_bears.at_25", ""),
        "625.00 SEK"
    );
    assert_eq!(outcomes("policy.orebro.net.at_25", "school"), "-50.00 SEK");
}

/// 500 in 2020 and 1 000 in 2021 against a cost of 1 000. As reductions arise the school pays 1 050 of them: in
/// proportion 500 and 550. In three instalments from 2023 it pays 350 a year.
#[test]
fn another_timing_and_a_correction_are_seen() {
    let folder = folder();
    folder.write("a.toml", format!("{SMALL}evidence_grade = \"C\"\n"));
    folder.write(
        "late.toml",
        "[policy]\ntiming = \"instalments\"\ninstalments = 3\nfirst_return = 2023\n",
    );
    // 1 500 less 60 % is 600: below the target.
    folder.write("careful.toml", "[policy]\noptimism_bias = { C = 0.6 }\n");
    let three = [
        "--policy",
        "orebro",
        "--policy",
        "late.toml",
        "--policy",
        "careful.toml",
    ];
    let table = ["--table", "policies", "--lang", "en"];
    let csv = calc(
        &folder,
        &[&three[..], &table, &["--format", "csv"]].concat(),
    );
    let records = records(&csv, b',');
    let found = |policy: &str, figure: &str, department: &str, year: &str| {
        let id = format!("policy.{policy}.{figure}");
        let mut found = records.iter().filter(|record| {
            record["id"] == id && record["department"] == department && record["year"] == year
        });
        found.next().map(|record| record["amount"].clone())
    };
    let of_all = |policy: &str, figure: &str| found(policy, figure, "", "").unwrap();
    for (policy, realisable, coverage, meets, first, last) in [
        ("orebro", "1500.00", "1.500000", "1", "2020", "2021"),
        ("late.toml", "1500.00", "1.500000", "1", "2023", "2025"),
        ("careful.toml", "600.00", "0.600000", "0", "2020", "2021"),
    ] {
        assert_eq!(of_all(policy, "realisable"), realisable);
        assert_eq!(of_all(policy, "coverage"), coverage);
        assert_eq!(of_all(policy, "target"), "1.000000");
        assert_eq!(of_all(policy, "meets_target"), meets);
        assert_eq!(of_all(policy, "first_year"), first);
        assert_eq!(of_all(policy, "completed_year"), last);
        let first_of_school = found(policy, "first_year", "school", "");
        assert_eq!(first_of_school.as_deref(), Some(first));
    }
    for department in ["", "school"] {
        let paid = |policy: &str, year: &str| found(policy, "payment", department, year);
        let late = ["2020", "2023", "2024", "2025"].map(|year| paid("late.toml", year));
        let part = || Some("350.00".to_owned());
        assert_eq!(late, [None, part(), part(), part()]);
        let early = ["2020", "2021", "2023"].map(|year| paid("orebro", year));
        assert_eq!(
            early,
            [Some("500.00".to_owned()), Some("550.00".to_owned()), None]
        );
    }
    for format in ["table", "markdown"] {
        let wide = ["--width", "200", "--amounts", "kr", "--format", format];
        let text = calc(&folder, &[&three[..], &table, &wide].concat());
        for said in ["150%", "60%", "2025", "350", "550", "Begins"] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

#[test]
fn an_increase_among_the_effects_is_said_to_be_scaled() {
    let folder = folder();
    let said = "An increase is scaled with its sign: at 50% it is half as large.";
    let arguments = ["--table", "outcomes", "--lang", "en", "--width", "200"];
    assert!(!calc(&folder, &arguments).contains(said));
    folder.write(
        "a.toml",
        format!("{SMALL}[effect.more]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ 2021 = -0.1 }}\n"),
    );
    assert!(calc(&folder, &arguments).contains(said));
}

#[test]
fn several_applications_each_have_their_policies() {
    let folder = folder();
    folder.write("b.toml", SMALL.replace("Liten", "Mindre"));
    let two = ["--policy", "orebro", "--policy", "norrkoping"];
    let arguments = [
        &["calc", "a.toml", "b.toml", "--lang", "en", "-q"],
        &two[..],
    ]
    .concat();
    let text = si(folder.path(), &arguments).out;
    assert_eq!(text.matches("What each policy means").count(), 2, "{text}");
    assert!(text.contains("Liten") && text.contains("Mindre"), "{text}");
    let json = si(
        folder.path(),
        &[&arguments[..], &["--format", "json"]].concat(),
    )
    .out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[1]["policies"][1]["name"], "norrkoping");
}

#[test]
fn what_is_wrong_with_each_policy_is_said_at_its_place() {
    let folder = folder();
    folder.write(
        "high.toml",
        "[policy]\nreturn_floor = 0.9\nreturn_target = 0.5\n",
    );
    folder.write("low.toml", "[policy]\nreturn_target = 0.2\n");
    folder.write("key.toml", "[policy]\nreturn_flor = 0.2\n");
    folder.write("grade.toml", "[policy]\noptimism_bias = { A = 0.1 }\n");
    let grades = "evidence_grade = \"B\"\n[effect.other]\ndepartment = \"school\"\nunit_cost = \"plats\"\n\
        units = { 2020 = 1 }\nevidence_grade = \"B\"\nnaem = \"x\"\n";
    folder.write("a.toml", format!("{SMALL}{grades}"));
    let files = [
        "orebro",
        "nowhere.toml",
        "high.toml",
        "low.toml",
        "key.toml",
        "grade.toml",
    ];
    let policies: Vec<&str> = files.iter().flat_map(|file| ["--policy", file]).collect();
    let run = si(
        folder.path(),
        &[&["calc", "a.toml"], &policies[..]].concat(),
    );
    let heads: Vec<&str> = run
        .err
        .lines()
        .filter(|line| line.contains(": error["))
        .map(|line| line.split("]:").next().unwrap())
        .collect();
    assert_eq!(
        heads,
        [
            "nowhere.toml: error[unreadable-file",
            "key.toml:2:1: error[unknown-key",
            "a.toml:22:1: error[unknown-key",
            "high.toml:2:16: error[floor-above-target",
            "low.toml:2:17: error[floor-above-target",
            "grade.toml:2:17: error[no-correction-for-grade",
        ],
        "{}",
        run.err
    );
    assert_eq!((run.code, run.out.as_str()), (3, ""));
}

#[test]
fn a_policy_of_the_command_line_is_blamed_where_it_stands_alone_too() {
    let folder = folder();
    folder.write("high.toml", "[policy]\nreturn_floor = 1.1\n");
    let run = si(folder.path(), &["calc", "a.toml", "--policy", "high.toml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err
            .starts_with("high.toml:2:16: error[floor-above-target]: the return floor, 110%"),
        "{}",
        run.err
    );
}

#[test]
fn a_discount_rate_that_no_decimal_can_hold_is_the_policy_s() {
    let folder = folder();
    let early = SMALL.replace("units = { 2020 = 1,", "units = { 1950 = 1,");
    folder.write("a.toml", early);
    folder.write("steep.toml", "[policy]\ndiscount_rate = 1\n");
    let two = ["--policy", "orebro", "--policy", "steep.toml"];
    let run = si(folder.path(), &[&["calc", "a.toml"], &two[..]].concat());
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(
        run.err
            .starts_with("steep.toml:2:17: error[amount-too-large]"),
        "{}",
        run.err
    );
}

#[test]
fn the_same_policy_twice_is_a_wrong_command_line() {
    let folder = folder();
    for (again, said) in [
        (["orebro", "orebro"], "--policy names `orebro` twice"),
        (
            ["council.toml", "./council.toml"],
            "--policy names `./council.toml` twice",
        ),
    ] {
        let arguments = ["calc", "a.toml", "--policy", again[0], "--policy", again[1]];
        let run = si(folder.path(), &arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(said), "{}", run.err);
    }
    // A file that says the same as a preset is another name for it.
    folder.write("same.toml", "[policy]\npreset = \"orebro\"\n");
    calc(&folder, &["--policy", "orebro", "--policy", "same.toml"]);
}

#[test]
fn a_figure_is_traced_under_each_of_several_policies() {
    let folder = folder();
    let asked = [
        "policy.none.reservation_bears",
        "policy.orebro.reservation_bears",
    ];
    let trace = |figures: &[&str]| {
        let policies = ["--policy", "orebro", "--policy", "none", "--format", "json"];
        si(
            folder.path(),
            &[&["trace", "a.toml"], figures, &policies].concat(),
        )
    };
    let run = trace(&asked);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    // Without a return model the reservation bears all that it costs.
    assert!(run.out.contains("\"operation\": \"same\""), "{}", run.out);
    // Names of policies are parts of names of figures: another one is unknown, and the nearest is named.
    let run = trace(&["policy.nona.reservation_bears"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("policy.none.reservation_bears"),
        "{}",
        run.err
    );
}
