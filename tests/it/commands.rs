//! The command line: whole outputs, exit codes, and input that nobody should have typed.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, finished, program, project, si, si_with_input};

/// A small application without effects, and what follows it.
fn with_effects(effects: &str) -> Folder {
    let head = SMALL.split("[effect").next().unwrap();
    Folder::with(&format!("{head}{effects}"), SMALL_COSTS)
}

#[test]
fn help_says_what_may_be_typed() {
    for command in ["", "calc", "trace", "lock", "explain", "recalc", "diff"] {
        let arguments = format!("{command} --help");
        let run = si(project(), arguments.trim_start());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let name = format!("help_{command}_help").replace("__", "_");
        insta::assert_snapshot!(name, run.out);
    }
}

#[test]
fn the_whole_output_of_a_small_application() {
    let folder = Folder::small();
    for language in ["en", "sv"] {
        let run = folder.si(&format!("calc a.toml --lang {language}"));
        assert_eq!(run.code, 0);
        let all = format!("{}---\n{}", run.out, run.err);
        insta::assert_snapshot!(format!("small_{language}"), all);
    }
}

/// Two is a command line that says nothing, three a file that is not there, one a file that is wrong.
#[test]
fn exit_codes_tell_apart_what_is_wrong() {
    let folder = Folder::small();
    folder.write("si.toml", "");
    let backslashes = "price_year = 2020\nunit_costs = '.\\unit-costs'";
    folder.write("b.toml", SMALL.replace("price_year = 2020", backslashes));
    let large = fs::File::create(folder.path().join("large.toml")).unwrap();
    large.set_len(17 << 20).unwrap();
    for (arguments, code, said) in [
        ("calc", 2, "error: "),
        ("calk a.toml", 2, "error: "),
        ("calc a.toml --width 10", 2, "error: "),
        ("calc a.toml --set cost.all.amount", 2, "error: "),
        ("calc a.toml --set cost.all.amount=0,5", 2, "error: "),
        ("calc a.toml --format xml", 2, "error: "),
        (
            "explain unknown-keey",
            2,
            "`unknown-keey` is no code, key or word of the field: did you mean `unknown-key`?",
        ),
        (
            "calc c.toml",
            3,
            "c.toml: error[unreadable-file]: there is no such file\n",
        ),
        (
            "calc unit-costs",
            3,
            "no application found (0 TOML files looked at): an application has a table `[investment]`\n",
        ),
        (
            "calc a.toml --unit-costs nowhere",
            3,
            "nowhere: error[unreadable-file]: there is no such file\n",
        ),
        (
            "calc a.toml --policy nowhere.toml",
            3,
            "nowhere.toml: error[unreadable-file]: ",
        ),
        (
            "calc large.toml",
            1,
            "large.toml: error[file-too-large]: the file holds more than 16 MiB, the most that is read\n",
        ),
    ] {
        let run = folder.si(arguments);
        run.fails(code, said);
        assert_eq!(run.out, "");
    }
    let run = folder.si(&[""; 0]);
    assert_eq!((run.code, run.err.is_empty()), (2, false));
    if cfg!(unix) {
        folder.si("calc b.toml").fails(
            3,
            "b.toml:8:14: error[unreadable-file]: `.\\unit-costs`: there is no such file\n  \
             8 | unit_costs = '.\\unit-costs'\n    \
             |              ^^^^^^^^^^^^^^\n  \
             hint: write folders with `/`, on every system\n",
        );
    }
}

#[test]
fn a_batch_goes_on_past_a_bad_file_names_it_and_ends_with_the_worst_code() {
    let folder = Folder::small();
    folder.write("bad.toml", SMALL.replace("units =", "unit ="));
    let run = folder.si("calc a.toml bad.toml none.toml a.toml --format ndjson");
    assert_eq!((run.code, run.err.matches("error[").count()), (3, 2));
    let last = "2 of 3 applications could not be calculated: bad.toml, none.toml";
    assert_eq!(run.err.lines().last().unwrap(), last);
    let lines = run.out.lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let schemas: Vec<_> = lines.iter().map(|line| &line["schema"]).collect();
    let (result, problems) = ("si.result/1", "si.problems/1");
    // The first one, named again, counts once.
    assert_eq!(schemas, [result, problems, problems]);
    let problem = &lines[1]["problems"][0];
    assert_eq!(problem["code"], "unknown-key");
    assert_eq!(
        (&problem["line"], &problem["column"]),
        (&15.into(), &1.into())
    );

    let run = folder.si("calc a.toml bad.toml");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("Liten"), "the good one is calculated");
}

#[test]
fn json_is_an_object_for_one_argument_and_an_array_for_several() {
    let folder = Folder::small();
    let one = folder.si("calc a.toml --format json").json();
    assert_eq!(one["schema"], "si.result/1");
    let two = folder.si("calc a.toml missing.toml --format json").json();
    assert_eq!(two[0]["schema"], "si.result/1");
    assert_eq!(two[1]["schema"], "si.problems/1");
    assert_eq!(two[1]["file"], "missing.toml");
}

#[test]
fn standard_input_is_an_application_read_once() {
    let folder = Folder::small();
    let with_input =
        |arguments, input: &str| si_with_input(folder.path(), arguments, input.as_bytes());
    let run = with_input("calc - ./- -", SMALL);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("`-` is named twice"), "{}", run.err);
    let result = with_input("calc - --format json", SMALL).json();
    assert_eq!(result["sources"]["application"]["file"], "-");
    // 500 kr in 2020 and 1 000 kr in 2021 of a cost of 1 000 kr.
    assert_eq!(result["coverage"].to_string(), "1.5");
    with_input("calc -", "").fails(1, "-: error[empty-file]: the file is empty\n");
}

#[test]
fn all_problems_of_all_files_come_in_one_run_and_in_file_order() {
    let folder = Folder::with(
        &SMALL
            .replace("units = {", "durration = 1\nstep = 0\nunits = {")
            .replace("name = \"Liten\"\n", ""),
        "id,year,name,area,unit,cost,source\nplats,2020,Plats,skola,år,-5,k\nb,20177,B,skola,år,1,\n",
    );
    let run = folder.si("calc a.toml");
    let lines = run.err.lines().filter(|line| !line.starts_with(' '));
    let heads: Vec<&str> = lines.map(|line| line.split("]:").next().unwrap()).collect();
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
    let found = |arguments: &[&str], variable: Option<&str>, coverage: &str, file: &str| {
        let mut command = program(folder.path());
        command
            .args(["calc", "apps/2020/a.toml", "--format", "json"])
            .args(arguments)
            .envs(variable.map(|path| ("SI_UNIT_COSTS", path)))
            .stdin(Stdio::null());
        let result = finished(&mut command).json();
        assert_eq!(result["coverage"].to_string(), coverage);
        assert_eq!(result["sources"]["unit_costs"][0]["file"], file);
    };
    // Each source is added above the one before it; three units are avoided, so coverage is three times the cost.
    folder.write("unit-costs/x.csv", costs(100));
    found(&[], None, "0.3", "unit-costs/x.csv");
    folder.write("apps/unit-costs/x.csv", costs(200));
    found(&[], None, "0.6", "apps/unit-costs/x.csv");
    folder.write("shared/x.csv", costs(300));
    folder.write("si.toml", "unit_costs = \"shared/x.csv\"\n");
    found(&[], None, "0.9", "shared/x.csv");
    folder.write("own.csv", costs(400));
    let own = "price_year = 2020\nunit_costs = \"../../own.csv\"";
    folder.write("apps/2020/a.toml", SMALL.replace("price_year = 2020", own));
    found(&[], None, "1.2", "own.csv");
    folder.write("env.csv", costs(500));
    found(&[], Some("env.csv"), "1.5", "env.csv");
    folder.write("asked.csv", costs(600));
    let asked = ["--unit-costs", "asked.csv"];
    found(&asked, Some("env.csv"), "1.8", "asked.csv");
    // Wherever the program is called from.
    let run = si(
        &folder.path().join("apps"),
        "calc 2020/a.toml --format json",
    );
    let files = &run.json()["sources"]["unit_costs"];
    assert_eq!(files[0]["file"], "../own.csv");
}

#[test]
fn a_workspace_gives_language_and_unit_and_the_command_line_overrides_it() {
    let folder = Folder::small();
    folder.write("si.toml", "lang = \"sv\"\namounts = \"tkr\"\n");
    let run = folder.si("calc a.toml");
    assert!(run.out.contains("Kostnader, tkr"));
    let run = folder.si("calc a.toml --lang en --amounts kr");
    assert!(run.out.contains("Costs, SEK"));
    let run = folder.si("explain täckningsgrad");
    assert!(run.out.starts_with("täckningsgrad – coverage"));
    let run = folder.si("schema policy");
    assert!(run.out.contains("En policy"), "{}", run.out);
    folder
        .si("absent.toml")
        .fails(3, "absent.toml: fel[unreadable-file]");
    let run = folder.si("*.toml --lang en --table summary");
    assert_eq!(run.code, 0, "{}", run.err);
    folder.write("si.toml", "lang = \"se\"\n");
    let run = folder.si("calc a.toml");
    run.fails(1, "si.toml:1:8: error[unknown-value]");
}

// Elsewhere the language is a setting of the system, not of the environment.
#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn the_environment_gives_the_language_where_nothing_else_does() {
    let folder = Folder::small();
    let mut command = program(folder.path());
    command.args(["calc", "a.toml"]);
    let run = finished(command.env("LC_ALL", "sv_SE.UTF-8"));
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
    let folder = Folder::small();
    // 1 030 kr of reductions do not cover cost and fee of 1 050 kr.
    let arguments = "calc a.toml --set effect.post.units.2021=1.06 --format json";
    let run = folder.si(arguments);
    run.fails(
        0,
        "a.toml:9:10: warning[department-loses]: Skolan loses 20\u{A0}SEK in all: its costs fall by 1,030\u{A0}SEK, and it returns 1,050\u{A0}SEK\n",
    );
    assert_eq!(run.json()["warnings"][0]["code"], "department-loses");
    assert_eq!(folder.si(&format!("{arguments} -q")).err, "");
}

#[test]
fn a_fee_within_the_target_is_proposed_where_a_fee_on_top_is_returned() {
    let own = "[cost.own]\namount = 5000\ndepartment = \"culture\"\nfinanced_by = \"department\"\n";
    let two = SMALL.replace(
        "[cost.all]",
        &format!("culture = \"Kulturen\"\n{own}[cost.all]"),
    );
    let folder = Folder::small();
    folder.write("two.toml", two);
    // Of 1 030 kr the school returns 1 050 kr, of which 50 kr are the fee; culture returns nothing.
    let fee = "more reductions, a lower cost, or a fee within the target (`admin_fee_basis = \"within\"`)";
    let no_fee = "more reductions, or a lower cost";
    for (arguments, expected) in [
        ("a.toml --set effect.post.units.2021=1.06", fee),
        ("two.toml", no_fee),
        ("two.toml --policy norrkoping", no_fee),
    ] {
        let result = folder.si(&format!("calc {arguments} --format json")).json();
        assert_eq!(
            result["warnings"][0]["code"], "department-loses",
            "{arguments}"
        );
        assert_eq!(result["warnings"][0]["hint"], expected, "{arguments}");
    }
}

#[test]
fn a_thousand_effects_are_calculated_and_two_thousand_problems_reported() {
    let effect = |number| {
        format!(
            "[effect.e{number}]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ 2021 = 0.001 }}\n"
        )
    };
    let folder = with_effects(&(0..1_000).map(effect).collect::<String>());
    let result = folder.si("calc a.toml --format json").json();
    // 1 000 × 0.001 × 500 kr of 1 000 kr.
    assert_eq!(result["coverage"].to_string(), "0.5");
    let goal = |number| format!("[goal.g{number}]\nnaem = \"x\"\n");
    let goals = (0..2_000).map(goal).collect::<String>();
    folder.write("a.toml", format!("{SMALL}{goals}"));
    let run = folder.si("calc a.toml");
    let found = run.err.matches(": error[unknown-key]").count();
    assert_eq!((run.code, found), (1, 20));
    assert!(run.err.ends_with("1,980 more [unknown-key]\n"));
}

/// Units that cost nothing are bounded too, as steps divide them, and so are ratios to next to nothing.
#[test]
fn amounts_that_no_decimal_can_hold_are_refused() {
    let folder = Folder::small();
    let sets = "--set effect.post.units.2021=1e12 --set unit_cost.plats=1e12";
    let run = folder.si(&format!("calc a.toml {sets}"));
    run.fails(1, "a.toml:12:9: error[amount-too-large]");
    let people = "[target_group.g]\npeople = { 2020 = 1e12 }\n[effect.free]\ndepartment = \"school\"\n\
        unit_cost = \"plats\"\nshare = 1\nunits_per_person = 1e12\ndelay = 0\nduration = 100\nstep = 1e-12\n";
    folder.write("a.toml", format!("{SMALL}{people}"));
    let run = folder.si("calc a.toml --set unit_cost.plats=0");
    run.fails(1, "a.toml:18:9: error[amount-too-large]");
    // 10 kr in thirty years, at a rate that leaves a billionth of it.
    let far = SMALL
        .replace("{ 2020 = 1000 }", "{ 2030 = 1e-6, 2040 = 1e-6, 2050 = 10 }")
        .replace("2020 = 1, 2021 = 2", "2020 = 1e9");
    folder.write("a.toml", far + "[policy]\ndiscount_rate = 1\n");
    let run = folder.si("calc a.toml");
    run.fails(1, "a.toml:17:17: error[amount-too-large]");
}

/// A small share of many people is not the many people: 1 000 000 × 0.0001 × 365 × 5 000 kr in each of 20 years.
#[test]
fn a_small_share_of_a_whole_population_is_computed() {
    let folder = with_effects(
        "[target_group.alla]\npeople = { 2020 = 1_000_000 }\n[effect.post]\ndepartment = \"school\"\n\
         unit_cost = \"plats\"\nshare = 0.0001\nunits_per_person = 365\ndelay = 0\nduration = 20\n",
    );
    let run = folder.si("calc a.toml --format json --set unit_cost.plats=5000");
    let expected = &run.json()["reductions"]["expected"]["total"];
    assert_eq!(expected.to_string(), "3650000000");
}

/// What is wrong in one effect hides nothing of what is wrong elsewhere: values, references, prices, departments,
/// scenarios and the policy come in one run.
#[test]
fn one_wrong_effect_hides_no_other_problem() {
    let folder = with_effects(
        "[effect.e]\ndepartment = \"school\"\nunit_cost = \"nosuch\"\nunits = { 2021 = 1 }\ndeadweight = 1.5\n\
         [effect.f]\nunit_cost = \"plats\"\nunits = { 2021 = 1 }\n\
         [scenario.s]\nset = { \"effect.f.unitz\" = \"*0.9\", \"effect.e.units\" = \"*0.9\" }\n\
         [policy]\nreturn_floor = 1.2\n",
    );
    let run = folder.si("calc a.toml");
    let heads = run.err.lines().filter_map(|line| line.split_once("error["));
    let codes: Vec<&str> = heads
        .map(|(_, rest)| rest.split(']').next().unwrap())
        .collect();
    assert_eq!(
        codes.join(" "),
        "unknown-unit-cost out-of-bounds missing-department unknown-address floor-above-target"
    );
    // Without a database the rest is found all the same.
    let run = folder.si("calc a.toml --unit-costs nowhere");
    assert_eq!((run.code, run.err.matches("error[").count()), (3, 4));
}

#[test]
fn a_missing_value_is_never_zero_in_what_is_set_either() {
    let cost = "[cost.team]\nposts = { 2020 = 1 }\nmonthly_wage = { 2020 = 40_000 }\non_cost = 0.4\n[effect";
    let folder = Folder::with(&SMALL.replacen("[effect", cost, 1), SMALL_COSTS);
    let run = folder.si("calc a.toml --set cost.team.posts.2021=1");
    run.fails(1, "--set: error[missing-year]: `cost.team.monthly_wage`");
    let run = folder.si("calc a.toml --set effect.post.units.2055=*2");
    run.fails(1, "--set: error[year-not-in-table]");
}
