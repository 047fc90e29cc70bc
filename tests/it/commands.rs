//! The command line: whole outputs, exit codes, and input that nobody should have typed.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, finished, program, project, si, si_with_input};

fn small() -> Folder {
    Folder::with(SMALL, SMALL_COSTS)
}

#[test]
fn help_says_what_may_be_typed() {
    for arguments in [
        &["--help"][..],
        &["calc", "--help"],
        &["trace", "--help"],
        &["lock", "--help"],
        &["explain", "--help"],
        &["recalc", "--help"],
        &["diff", "--help"],
    ] {
        let run = si(project(), arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        insta::assert_snapshot!(
            format!("help_{}", arguments.join("_").replace('-', "")),
            run.out
        );
    }
}

#[test]
fn the_whole_output_of_a_small_application() {
    let folder = small();
    for language in ["en", "sv"] {
        let run = si(folder.path(), &["calc", "a.toml", "--lang", language]);
        assert_eq!(run.code, 0);
        insta::assert_snapshot!(
            format!("small_{language}"),
            format!("{}---\n{}", run.out, run.err)
        );
    }
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    let folder = small();
    let wrong: [&[&str]; 8] = [
        &[],
        &["calc"],
        &["calk", "a.toml"],
        &["calc", "a.toml", "--width", "10"],
        &["calc", "a.toml", "--set", "cost.all.amount"],
        &["calc", "a.toml", "--set", "cost.all.amount=0,5"],
        &["calc", "a.toml", "--format", "xml"],
        &["explain", "unknown-keey"],
    ];
    for arguments in wrong {
        let run = si(folder.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
    assert!(
        si(folder.path(), &["explain", "unknown-keey"])
            .err
            .contains("did you mean `unknown-key`?")
    );
}

#[test]
fn what_cannot_be_read_ends_with_three() {
    let folder = small();
    let run = si(folder.path(), &["calc", "b.toml"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (3, "b.toml: error[unreadable-file]: there is no such file\n")
    );
    let run = si(folder.path(), &["calc", "unit-costs"]);
    assert_eq!(run.code, 3);
    assert!(
        run.err
            .starts_with("unit-costs: error[unreadable-file]: this is a folder, not a file\n"),
        "{}",
        run.err
    );
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--unit-costs", "nowhere"],
    );
    assert_eq!(
        (run.code, run.err.as_str()),
        (
            3,
            "nowhere: error[unreadable-file]: there is no such file\n"
        )
    );
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--policy", "nowhere.toml"],
    );
    assert_eq!(run.code, 3);
}

#[cfg(unix)]
#[test]
fn a_folder_path_with_backslashes_gets_a_hint() {
    let folder = small();
    folder.write(
        "b.toml",
        SMALL.replace(
            "price_year = 2020",
            "price_year = 2020\nunit_costs = '.\\unit-costs'",
        ),
    );
    let run = si(folder.path(), &["calc", "b.toml"]);
    assert_eq!(run.code, 3);
    assert_eq!(
        run.err,
        "b.toml:8:14: error[unreadable-file]: `.\\unit-costs`: there is no such file\n  hint: write folders with `/`, on every system\n"
    );
}

#[test]
fn a_batch_goes_on_past_a_bad_file_and_ends_with_the_worst_code() {
    let folder = small();
    folder.write("bad.toml", SMALL.replace("units =", "unit ="));
    let run = si(
        folder.path(),
        &[
            "calc",
            "a.toml",
            "bad.toml",
            "none.toml",
            "a.toml",
            "--format",
            "ndjson",
        ],
    );
    assert_eq!(run.code, 3);
    let lines: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let schemas: Vec<&str> = lines
        .iter()
        .map(|line| line["schema"].as_str().unwrap())
        .collect();
    assert_eq!(
        schemas,
        [
            "si.result/1",
            "si.problems/1",
            "si.problems/1",
            "si.result/1"
        ]
    );
    assert_eq!(lines[1]["problems"][0]["code"], "unknown-key");
    assert_eq!(
        (
            &lines[1]["problems"][0]["line"],
            &lines[1]["problems"][0]["column"]
        ),
        (&Value::from(15), &Value::from(1))
    );
    assert_eq!(run.err.matches("error[").count(), 2);

    let run = si(folder.path(), &["calc", "a.toml", "bad.toml"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("Liten"), "the good one is calculated");
}

#[test]
fn json_is_an_object_for_one_argument_and_an_array_for_several() {
    let folder = small();
    let one: Value =
        serde_json::from_str(&si(folder.path(), &["calc", "a.toml", "--format", "json"]).out)
            .unwrap();
    assert_eq!(one["schema"], "si.result/1");
    let two = si(
        folder.path(),
        &["calc", "a.toml", "missing.toml", "--format", "json"],
    );
    let two: Value = serde_json::from_str(&two.out).unwrap();
    assert_eq!(two[0]["schema"], "si.result/1");
    assert_eq!(
        (&two[1]["schema"], &two[1]["file"]),
        (&Value::from("si.problems/1"), &Value::from("missing.toml"))
    );
}

#[test]
fn standard_input_is_read_once() {
    let run = si_with_input(project(), &["calc", "-", "./-", "-"], SMALL.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("`-` is named twice"), "{}", run.err);
}

#[test]
fn standard_input_is_an_application_too() {
    let folder = small();
    let run = si_with_input(
        folder.path(),
        &["calc", "-", "--format", "json"],
        SMALL.as_bytes(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let result: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(result["sources"]["application"]["file"], "-");
    // 500 kr in 2020 and 1 000 kr in 2021 of a cost of 1 000 kr.
    assert_eq!(result["coverage"].to_string(), "1.5");
    let run = si_with_input(folder.path(), &["calc", "-"], b"");
    assert_eq!(
        (run.code, run.err.lines().next().unwrap()),
        (1, "-: error[empty-file]: the file is empty")
    );
}

#[test]
fn all_problems_of_all_files_come_in_one_run_and_in_file_order() {
    let folder = Folder::with(
        &SMALL
            .replace("units = {", "durration = 1\nstep = 0\nunits = {")
            .replace("name = \"Liten\"\n", ""),
        "id,year,name,area,unit,cost,source\nplats,2020,Plats,skola,år,-5,k\nb,20177,B,skola,år,1,\n",
    );
    let run = si(folder.path(), &["calc", "a.toml"]);
    let heads: Vec<&str> = run
        .err
        .lines()
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split("]:").next().unwrap())
        .collect();
    assert_eq!(
        heads,
        [
            "a.toml:2:2: error[missing-key",
            "a.toml:14:1: error[unknown-key",
            "a.toml:15:8: error[out-of-bounds",
            "unit-costs/2020.csv:2:27: error[out-of-bounds",
            "unit-costs/2020.csv:3:3: error[invalid-year",
            "unit-costs/2020.csv:3:22: error[missing-value",
        ]
    );
}

#[test]
fn unit_costs_are_looked_for_in_the_order_that_is_promised() {
    let costs = |cost: u32| SMALL_COSTS.replace("500", &cost.to_string());
    let folder = Folder::new();
    folder.write("apps/2020/a.toml", SMALL);
    let coverage = |arguments: &[&str], variable: Option<&str>| {
        let mut command = program(folder.path());
        command
            .args(["calc", "apps/2020/a.toml", "--format", "json"])
            .args(arguments)
            .stdin(Stdio::null());
        if let Some(path) = variable {
            command.env("SI_UNIT_COSTS", path);
        }
        let run = finished(&mut command);
        let result: Value = serde_json::from_str(&run.out).unwrap();
        let files = result["sources"]["unit_costs"]
            .as_array()
            .map(|files| files[0]["file"].clone());
        (
            result["coverage"].to_string(),
            files.map_or(String::new(), |file| file.as_str().unwrap().to_owned()),
        )
    };
    let found = |coverage: &str, file: &str| (coverage.to_owned(), file.to_owned());
    // Each source is added above the one before it; three units are avoided, so coverage is three times the cost.
    folder.write("unit-costs/x.csv", costs(100));
    assert_eq!(coverage(&[], None), found("0.3", "unit-costs/x.csv"));
    folder.write("apps/unit-costs/x.csv", costs(200));
    assert_eq!(coverage(&[], None), found("0.6", "apps/unit-costs/x.csv"));
    folder.write("shared.csv", costs(300));
    folder.write("apps/si.toml", "unit_costs = \"../shared.csv\"\n");
    assert_eq!(coverage(&[], None), found("0.9", "shared.csv"));
    folder.write("own.csv", costs(400));
    folder.write(
        "apps/2020/a.toml",
        SMALL.replace(
            "price_year = 2020",
            "price_year = 2020\nunit_costs = \"../../own.csv\"",
        ),
    );
    assert_eq!(coverage(&[], None), found("1.2", "own.csv"));
    folder.write("env.csv", costs(500));
    assert_eq!(coverage(&[], Some("env.csv")), found("1.5", "env.csv"));
    folder.write("asked.csv", costs(600));
    assert_eq!(
        coverage(&["--unit-costs", "asked.csv"], Some("env.csv")),
        found("1.8", "asked.csv")
    );
}

#[test]
fn a_workspace_gives_language_and_unit_and_the_command_line_overrides_it() {
    let folder = small();
    folder.write("si.toml", "lang = \"sv\"\namounts = \"tkr\"\n");
    assert!(
        si(folder.path(), &["calc", "a.toml"])
            .out
            .contains("Kostnader, tkr")
    );
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--lang", "en", "--amounts", "kr"],
    );
    assert!(run.out.contains("Costs, SEK"));
    folder.write("si.toml", "lang = \"se\"\n");
    let run = si(folder.path(), &["calc", "a.toml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("si.toml:1:8: error[unknown-value]"),
        "{}",
        run.err
    );
}

// Elsewhere the language is a setting of the system, not of the environment.
#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn the_environment_gives_the_language_where_nothing_else_does() {
    let folder = small();
    let mut command = program(folder.path());
    let run = finished(
        command
            .args(["calc", "a.toml"])
            .env("LC_ALL", "sv_SE.UTF-8"),
    );
    assert!(run.out.contains("Återföringsplan"), "{}", run.out);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    for format in ["table", "csv", "json", "ndjson", "markdown"] {
        let mut child = program(project())
            .args(["calc", "examples/skolfam.toml", "examples/bryggan.toml"])
            .args(["--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{format}");
    }
}

#[test]
fn warnings_go_to_standard_error_and_into_the_result() {
    let folder = small();
    // 1 030 kr of reductions do not cover cost and fee of 1 050 kr.
    let arguments = [
        "calc",
        "a.toml",
        "--set",
        "effect.post.units.2021=1.06",
        "--format",
        "json",
    ];
    let run = si(folder.path(), &arguments);
    assert_eq!(run.code, 0);
    assert_eq!(
        run.err.lines().next().unwrap(),
        "a.toml:2:2: warning[fee-not-covered]: the departments pay 20\u{A0}SEK more than they gain: coverage is 103%, target and fee need 105%"
    );
    let result: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(result["warnings"][0]["code"], "fee-not-covered");
    assert_eq!(
        si(folder.path(), &[&arguments[..], &["-q"]].concat()).err,
        ""
    );
}

#[test]
fn a_thousand_effects_are_calculated() {
    let mut text = SMALL.split("[effect").next().unwrap().to_owned();
    for number in 0..1_000 {
        text.push_str(&format!(
            "[effect.e{number}]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ 2021 = 0.001 }}\n"
        ));
    }
    let folder = Folder::with(&text, SMALL_COSTS);
    let run = si(folder.path(), &["calc", "a.toml", "--format", "json"]);
    let result: Value = serde_json::from_str(&run.out).unwrap();
    // 1 000 × 0.001 × 500 kr of 1 000 kr.
    assert_eq!(result["coverage"].to_string(), "0.5", "{}", run.err);
}

#[test]
fn ten_thousand_problems_are_all_reported() {
    let mut text = SMALL.to_owned();
    for number in 0..10_000 {
        text.push_str(&format!("[goal.g{number}]\nnaem = \"x\"\n"));
    }
    let folder = Folder::with(&text, SMALL_COSTS);
    let run = si(folder.path(), &["calc", "a.toml"]);
    assert_eq!(
        (run.code, run.err.matches("error[unknown-key]").count()),
        (1, 10_000)
    );
}

#[test]
fn products_that_no_decimal_can_hold_are_refused() {
    let folder = small();
    let sets = [
        "--set",
        "effect.post.units.2021=1000000000000",
        "--set",
        "unit_cost.plats=1000000000000",
    ];
    let run = si(folder.path(), &[&["calc", "a.toml"], &sets[..]].concat());
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("a.toml:12:9: error[amount-too-large]"),
        "{}",
        run.err
    );
}

/// Units that cost nothing are bounded too: steps divide them.
#[test]
fn units_without_a_price_and_ratios_to_next_to_nothing_are_refused() {
    let people = "[target_group.g]\npeople = { 2020 = 1e12 }\n[effect.free]\ndepartment = \"school\"\n\
        unit_cost = \"plats\"\nshare = 1\nunits_per_person = 1e12\ndelay = 0\nduration = 100\nstep = 1e-12\n";
    let folder = small();
    folder.write("a.toml", format!("{SMALL}{people}"));
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--set", "unit_cost.plats=0"],
    );
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("a.toml:18:9: error[amount-too-large]"),
        "{}",
        run.err
    );
    // 10⁻⁹ kr in sixty years, at a rate that leaves 10⁻¹⁸ of it.
    let far = SMALL
        .replace("{ 2020 = 1000 }", "{ 2080 = 0.000000001 }")
        .replace("2020 = 1, 2021 = 2", "2020 = 1e9")
        + "[policy]\ndiscount_rate = 1\n";
    folder.write("a.toml", far);
    let run = si(folder.path(), &["calc", "a.toml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("a.toml:17:17: error[amount-too-large]"),
        "{}",
        run.err
    );
}

#[test]
fn the_current_folder_does_not_matter() {
    let folder = small();
    fs::create_dir(folder.path().join("elsewhere")).unwrap();
    let run = si(
        &folder.path().join("elsewhere"),
        &["calc", "../a.toml", "--format", "json"],
    );
    let result: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        result["sources"]["unit_costs"][0]["file"], "../unit-costs/2020.csv",
        "{}",
        run.err
    );
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let folder = small();
    let file = fs::File::create(folder.path().join("large.toml")).unwrap();
    file.set_len(129 << 20).unwrap();
    let run = si(folder.path(), &["calc", "large.toml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with(
            "large.toml: error[file-too-large]: the file holds 129 MiB; at most 128 MiB are read\n"
        ),
        "{}",
        run.err
    );
}

/// A small share of many people is not the many people: 1 000 000 × 0.0001 × 365 × 500 kr in each of 20 years.
#[test]
fn a_small_share_of_a_whole_population_is_computed() {
    let effect = "[target_group.alla]\npeople = { 2020 = 1_000_000 }\n[effect.post]\ndepartment = \"school\"\n\
                  unit_cost = \"plats\"\nshare = 0.0001\nunits_per_person = 365\ndelay = 0\nduration = 20\n";
    let application = format!("{}{effect}", SMALL.split("[effect").next().unwrap());
    let folder = Folder::with(&application, &SMALL_COSTS.replace("500", "5000"));
    let run = si(folder.path(), &["calc", "a.toml", "--format", "json"]);
    let result: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        result["reductions"]["expected"]["total"].to_string(),
        "3650000000",
        "{}",
        run.err
    );
}

/// What is wrong in one effect hides nothing of what is wrong elsewhere: values, references, prices, departments,
/// scenarios and the policy come in one run.
#[test]
fn one_wrong_effect_hides_no_other_problem() {
    let application = SMALL.split("[effect").next().unwrap().to_owned()
        + "[effect.e]\ndepartment = \"school\"\nunit_cost = \"nosuch\"\nunits = { 2021 = 1 }\ndeadweight = 1.5\n\
           [effect.f]\nunit_cost = \"plats\"\nunits = { 2021 = 1 }\n\
           [scenario.s]\nset = { \"effect.f.unitz\" = \"*0.9\", \"effect.e.units\" = \"*0.9\" }\n\
           [policy]\nreturn_floor = 1.2\n";
    let folder = Folder::with(&application, SMALL_COSTS);
    let run = si(folder.path(), &["calc", "a.toml"]);
    let codes: Vec<&str> = run
        .err
        .lines()
        .filter_map(|line| line.split_once("error[")?.1.split(']').next())
        .collect();
    assert_eq!(
        codes,
        [
            "unknown-unit-cost",
            "out-of-bounds",
            "missing-department",
            "unknown-address",
            "floor-above-target"
        ],
        "{}",
        run.err
    );
    // Without a database the rest is found all the same.
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--unit-costs", "nowhere"],
    );
    assert_eq!(
        (run.code, run.err.matches("error[").count()),
        (3, 4),
        "{}",
        run.err
    );
}

#[test]
fn a_batch_names_its_bad_files_at_the_end() {
    let folder = small();
    folder.write("bad.toml", SMALL.replace("units =", "unit ="));
    let run = si(folder.path(), &["calc", "a.toml", "bad.toml", "none.toml"]);
    let last = "2 of 3 applications could not be calculated: bad.toml, none.toml";
    assert_eq!((run.code, run.err.lines().last().unwrap()), (3, last));
}

#[test]
fn a_missing_value_is_never_zero_in_what_is_set_either() {
    let cost = "[cost.team]\nposts = { 2020 = 1 }\nmonthly_wage = { 2020 = 40_000 }\non_cost = 0.4\n[effect";
    let folder = Folder::with(&SMALL.replacen("[effect", cost, 1), SMALL_COSTS);
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--set", "cost.team.posts.2021=1"],
    );
    assert!(
        run.err
            .starts_with("--set: error[missing-year]: `cost.team.monthly_wage`"),
        "{}",
        run.err
    );
    let run = si(
        folder.path(),
        &["calc", "a.toml", "--set", "effect.post.units.2055=*2"],
    );
    assert!(
        run.err.starts_with("--set: error[year-not-in-table]"),
        "{}",
        run.err
    );
}
