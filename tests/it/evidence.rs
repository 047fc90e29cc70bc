//! The evidence catalogue: what is cited, with figures worked out by hand.

use serde_json::{Value, json};

use crate::support::{Folder, project, si, without_excerpts};

/// 10 people of whom the part 0.3 − `with` avoid 100 units of 500 kr each in 2020, for 50 000 kr. With 0.1 that is 0.2 × 10
/// × 100 = 200 units, 100 000 kr and a coverage of 2.
const APPLICATION: &str = r#"format = 1
[investment]
id = "a"
name = "A"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
social = "Social"
[cost.all]
amount = { 2020 = 50_000 }
[target_group.all]
people = { 2020 = 10 }
[effect.hvb]
department = "social"
unit_cost = "day"
without = 0.3
with = { evidence = "skolfam-hvb" }
units_per_person = 100
delay = 0
duration = 1
[unit_cost.day]
name = "Day"
area = "care"
unit = "day"
cost = 500
source = "contract"
"#;

const ROWS: &str = "id,name,value,low,high,grade,design,source\n\
    skolfam-hvb,Skolfam,0.1,0.05,0.2,C,comparison group,Report 1\n";

fn folder(rows: &str) -> Folder {
    let folder = Folder::new();
    folder.write("a.toml", APPLICATION);
    folder.write("evidence/studies.csv", rows);
    folder
}

fn calc(folder: &Folder) -> Value {
    let run = folder.si("calc a.toml --format json --lang en");
    assert_eq!(run.code, 0, "{}", run.out);
    run.json()
}

fn coverage(folder: &Folder) -> Value {
    calc(folder)["coverage"].clone()
}

/// The derivation of the units of 2020, on one line.
fn traced(folder: &Folder, arguments: &str) -> String {
    let run = folder.si(&format!(
        "trace a.toml effect.hvb.2020 --depth 9 {arguments}"
    ));
    assert_eq!(run.code, 0, "{run:?}");
    run.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong, without what is quoted and proposed.
fn said(folder: &Folder, arguments: &str) -> Vec<String> {
    let run = folder.si(arguments);
    assert_eq!(run.code, 1, "{run:?}");
    let said = without_excerpts(&run.err);
    let lines = said.lines().filter(|line| !line.starts_with(' '));
    lines.map(str::to_owned).collect()
}

/// With 0.05 it is 0.25 × 10 × 100 = 250 units and 2.5, with 0.2 it is 100 units and 1.
#[test]
fn value_and_range_are_those_of_the_row() {
    let folder = folder(ROWS);
    let result = calc(&folder);
    assert_eq!(result["coverage"], 2);
    let ways = result["sensitivity"]["one_way"].as_array().unwrap();
    let with = ways.iter().find(|way| way["address"] == "effect.hvb.with");
    let with = with.unwrap();
    assert_eq!(
        [&with["value"], &with["low"], &with["high"]],
        [&json!(0.1), &json!(0.05), &json!(0.2)]
    );
    assert_eq!(
        [&with["coverage_low"], &with["coverage_high"]],
        [&json!(2.5), &json!(1)]
    );
    assert_eq!(with["range"], "input");
    let files = result["sources"]["evidence"].as_array().unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0]["file"], "evidence/studies.csv");
    assert_eq!(files[0]["sha256"].as_str().unwrap().len(), 64);
    // Where nothing is cited, no file is named.
    let own = APPLICATION.replace("{ evidence = \"skolfam-hvb\" }", "0.1");
    folder.write("a.toml", own);
    assert_eq!(calc(&folder)["sources"].get("evidence"), None);
}

#[test]
fn a_later_row_of_an_id_is_its_version_in_force() {
    let folder = folder(&format!("{ROWS}skolfam-hvb,Skolfam,0.2,,,B,,Report 2\n"));
    assert_eq!(coverage(&folder), 1);
    // Files are read in the order of their names.
    folder.write(
        "evidence/a.csv",
        ROWS.replace("0.1,", "0.0,").replace("0.05", "0"),
    );
    assert_eq!(coverage(&folder), 1);
    folder.write("evidence/t.csv", ROWS.replace("0.1,", "0.06,"));
    assert_eq!(coverage(&folder), json!(2.4));
}

/// As a Swedish Excel writes it: Windows-1252, semicolons, decimal commas.
#[test]
fn swedish_tables_are_read() {
    let folder = folder(ROWS);
    let mut bytes =
        b"id;namn;v\xE4rde;l\xE4gsta;h\xF6gsta;gradering;design;k\xE4lla;anm\xE4rkning\r\n"
            .to_vec();
    bytes
        .extend(b"skolfam-hvb;Skolfam p\xE5 g\xE5ng;0,1;0,05;0,2;c;f\xF6re och efter;Rapport;\r\n");
    folder.write("evidence/studies.csv", bytes);
    assert_eq!(coverage(&folder), 2);
    let told = "effect.hvb.with: 0,1 – evidens `skolfam-hvb`, grad C, före och efter – evidence/studies.csv:2 – Rapport";
    assert!(traced(&folder, "--lang sv").contains(told));
}

#[test]
fn every_fault_of_a_catalogue_is_told_in_one_run() {
    let rows = "id;namn;värde;lägsta;högsta;gradering;källa;effekt\n\
        skolfam-hvb;Skolfam;5 %;;;C;Rapport;\n\
        två ord;B;0,1;0,05;;F;Rapport;\n\
        c;C;0,1;0,2;0,3;A;;\n\
        ;;;;;;summa;\n";
    let folder = folder(rows);
    let said = said(&folder, "calc a.toml --lang en");
    let codes: Vec<&str> = said
        .iter()
        .filter_map(|line| line.split_once("]:"))
        .map(|(start, _)| start)
        .collect();
    let at = |place: &str, code: &str| format!("evidence/studies.csv:{place}: error[{code}");
    let expected = [
        at("1:45", "unknown-column"),
        at("2:21", "invalid-number"),
        at("3:1", "invalid-id"),
        at("3:15", "incomplete-range"),
        at("3:21", "unknown-value"),
        at("4:9", "range-order"),
        at("4:19", "missing-value"),
        at("5:7", "missing-value"),
    ];
    assert_eq!(codes, expected);
}

#[test]
fn a_row_that_does_not_fit_is_told_at_the_place_that_cites_it() {
    let folder = folder(&ROWS.replace("0.2,C", "1.2,C"));
    let told = "a.toml:18:21: error[out-of-bounds]: `effect.hvb.with` takes 1.2 from `skolfam-hvb` \
        (evidence/studies.csv:2:1, `high`), but must be from 0 to 1";
    assert_eq!(said(&folder, "calc a.toml --lang en"), [told]);
    let drawn = APPLICATION.replace("hvb\" }", "hvb\", distribution = \"normal\" }");
    folder.write("a.toml", &drawn);
    folder.write("evidence/studies.csv", ROWS.replace("0.05,0.2", ","));
    assert_eq!(said(&folder, "calc a.toml --lang en").len(), 1);
    folder.write(
        "evidence/studies.csv",
        ROWS.replace("0.05,0.2", "0.05,0.15"),
    );
    assert_eq!(coverage(&folder), 2);
    // The middle of 0.05 and 0.2 is no 0.1.
    folder.write("evidence/studies.csv", ROWS);
    let told = said(&folder, "calc a.toml --lang en");
    assert!(told[0].contains("[value-off-centre]"), "{told:?}");
}

#[test]
fn what_is_not_there_is_told_with_where_it_was_looked_for() {
    let folder = folder(ROWS);
    folder.write("a.toml", APPLICATION.replace("skolfam-hvb", "skolfan-hvb"));
    let run = folder.si("calc a.toml --lang en");
    run.fails(
        1,
        "a.toml:18:21: error[unknown-evidence]: the evidence catalogue has no `skolfan-hvb`",
    );
    assert!(run.err.contains("`skolfam-hvb`?"), "{}", run.err);
    folder.write("sub/a.toml", APPLICATION);
    assert_eq!(folder.si("calc sub/a.toml").code, 0);
    folder.write("si.toml", "evidence = \"studies\"\n");
    folder
        .si("calc a.toml --lang en")
        .fails(3, "si.toml:1:12: error[unreadable-file]");
    std::fs::rename(
        folder.path().join("evidence"),
        folder.path().join("studies"),
    )
    .unwrap();
    folder.write("a.toml", APPLICATION);
    assert_eq!(coverage(&folder), 2);
    folder.write("si.toml", "");
    let run = folder.si("calc a.toml --lang en");
    run.fails(1, "a.toml:18:21: error[no-evidence]");
    assert!(
        run.err.contains("looked for `evidence`, `../evidence`"),
        "{}",
        run.err
    );
}

#[test]
fn an_input_says_where_its_evidence_comes_from() {
    let folder = folder(ROWS);
    let told = "effect.hvb.with: 0.1 – evidence `skolfam-hvb`, grade C, comparison group – evidence/studies.csv:2 – \
        Report 1";
    assert!(traced(&folder, "--lang en").contains(told));
    let set = traced(&folder, "--lang en --set effect.hvb.with=0.2");
    assert!(!set.contains("Report 1"), "{set}");
    assert_eq!(folder.si("report a.toml --lang en -o r.html").code, 0);
    let report = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    for said in [
        "Evidence that is cited",
        "0.1 (0.05–0.2)",
        "comparison group",
        "Report 1",
    ] {
        assert!(report.contains(said), "{said}");
    }
}

/// Half of the avoided units at 0.2; at twice 0.1 too.
#[test]
fn an_input_that_cites_evidence_can_be_set() {
    let folder = folder(ROWS);
    for set in ["effect.hvb.with=0.2", "effect.hvb.with=*2"] {
        let run = folder.si(&format!("calc a.toml --format json --set {set}"));
        assert_eq!(run.json()["coverage"], 1, "{set}");
    }
}

/// Two inputs that cite one row are two copies of it; a parameter varies once.
#[test]
fn a_row_is_copied_and_a_parameter_is_shared() {
    let folder = folder(ROWS);
    let twice = "delay = 0\ndeadweight = { evidence = \"skolfam-hvb\" }";
    folder.write("a.toml", APPLICATION.replace("delay = 0", twice));
    let addresses = |result: &Value| -> Vec<String> {
        let ways = result["sensitivity"]["one_way"].as_array().unwrap();
        let of_row = ways.iter().filter(|way| way["value"] == json!(0.1));
        let address = |way: &Value| way["address"].as_str().unwrap().to_owned();
        of_row.map(address).collect()
    };
    let mut found = addresses(&calc(&folder));
    found.sort();
    assert_eq!(found, ["effect.hvb.deadweight", "effect.hvb.with"]);
    for parameter in [
        "p = { evidence = \"skolfam-hvb\" }",
        "p.evidence = \"skolfam-hvb\"\np.name = \"P\"",
    ] {
        let shared = twice.replace("evidence = \"skolfam-hvb\"", "parameter = \"p\"");
        let application = APPLICATION.replace("delay = 0", &shared);
        let application = application.replace("evidence = \"skolfam-hvb\"", "parameter = \"p\"");
        folder.write("a.toml", application + "[parameter]\n" + parameter + "\n");
        let result = calc(&folder);
        assert_eq!(addresses(&result), ["parameter.p"]);
        // 200 × (1 − 0.1) units.
        assert_eq!(result["coverage"], json!(1.8));
    }
}

#[test]
fn evidence_gives_no_kronor_and_nothing_that_was_measured() {
    let folder = folder(ROWS);
    let wage = APPLICATION.replace("cost = 500", "cost = { evidence = \"skolfam-hvb\" }");
    folder.write("a.toml", wage);
    let told = "a.toml:26:10: error[unknown-key]: `evidence` gives no kronor: they have a price year, and the \
        catalogue has none";
    assert_eq!(said(&folder, "calc a.toml --lang en"), [told]);
    folder.write("a.toml", APPLICATION);
    folder.write(
        "o.toml",
        "format = 1\napplication = \"a\"\n[effect.hvb]\nunits = { 2020 = 1 }\nsource = \"s\"\nwith = { evidence = \"skolfam-hvb\" }\n",
    );
    let told = said(&folder, "settle a.toml o.toml --lang en");
    assert_eq!(
        told,
        ["o.toml:6:21: error[unknown-key]: `evidence` gives no number that was measured"]
    );
    let beside = APPLICATION.replace("hvb\" }", "hvb\", value = 0.1, source = \"s\" }");
    folder.write("a.toml", beside);
    let told = said(&folder, "calc a.toml --lang en");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0]
            .ends_with("`value` cannot stand beside `evidence`: the row of the catalogue gives it")
    );
}

#[test]
fn a_lock_keeps_the_rows_with_which_it_was_made() {
    let folder = folder(ROWS);
    assert_eq!(folder.si("lock a.toml").code, 0);
    let lock = std::fs::read_to_string(folder.path().join("a.lock")).unwrap();
    assert!(
        lock.contains("\"effect.hvb.with\" = \"evidence.skolfam-hvb\"\n"),
        "{lock}"
    );
    assert!(lock.contains("[[evidence]]\nid = \"skolfam-hvb\"\nname = \"Skolfam\"\nvalue = 0.1\n"));
    let found = |code: &str| {
        let run = folder.si("check a.toml --lang en");
        let found = run.err.lines().chain(run.out.lines());
        let found = found.filter(|line| line.contains(&format!("[{code}]")));
        found.map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(found("lock-evidence-differs"), [""; 0]);
    // A new name is none of its figures.
    folder.write("evidence/studies.csv", ROWS.replace("Skolfam", "Skolfam 2"));
    assert_eq!(found("lock-evidence-differs"), [""; 0]);
    // Another value is: that is all, for the application says what it said.
    folder.write("evidence/studies.csv", ROWS.replace("0.1,", "0.2,"));
    let told = found("lock-evidence-differs");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("`evidence.skolfam-hvb.value` is not the locked one: locked 0.1, now 0.2"),
        "{told:?}"
    );
    assert_eq!(found("lock-outdated"), [""; 0]);
    assert_eq!(coverage(&folder), 1);
    let locked = folder.si("calc a.toml --locked --format json").json();
    assert_eq!(locked["coverage"], 2);
    assert_eq!(locked["sources"]["evidence"][0]["file"], "a.lock");
    // A row that is gone is the lock's.
    folder.write("evidence/studies.csv", ROWS.replace("skolfam-hvb", "other"));
    let told = found("lock-evidence-differs");
    assert!(told[0].contains("counted as `a.lock` has it"), "{told:?}");
}

/// Twice the price of a day is twice the coverage; another version of the row would have halved it.
#[test]
fn recalculation_with_other_unit_costs_keeps_the_evidence_in_force() {
    let folder = folder(ROWS);
    let (application, _) = APPLICATION.split_once("[unit_cost.day]").unwrap();
    folder.write("a.toml", application);
    let prices =
        |cost: u32| format!("id,year,name,area,unit,cost,source\nday,2020,Day,care,day,{cost},s\n");
    folder.write("old.csv", prices(500));
    folder.write("new.csv", prices(1000));
    folder.write("si.toml", "unit_costs = \"old.csv\"\n");
    assert_eq!(folder.si("lock a.toml").code, 0);
    folder.write("evidence/studies.csv", ROWS.replace("0.1,", "0.2,"));
    let run = folder.si("recalc a.toml --to new.csv --format json");
    assert_eq!(run.code, 0, "{run:?}");
    let result = run.json();
    let result = result.as_array().map_or(&result, |all| &all[0]);
    assert_eq!(
        [&result["coverage"]["old"], &result["coverage"]["new"]],
        [&json!(1), &json!(2)],
        "{result}"
    );
}

/// Two folders with catalogues of their own: 2 becomes 1.
#[test]
fn a_comparison_names_the_rows_that_differ() {
    let folder = folder(ROWS);
    folder.write("new/a.toml", APPLICATION);
    folder.write("new/evidence/studies.csv", ROWS.replace("0.1,", "0.2,"));
    let run = folder.si("diff a.toml new/a.toml --lang en --format json");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("\"evidence.skolfam-hvb\""), "{}", run.out);
    // The same number, cited and written: nothing moves.
    let own = APPLICATION.replace("{ evidence = \"skolfam-hvb\" }", "0.1");
    folder.write("b.toml", own);
    let run = folder.si("diff b.toml a.toml --lang en");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("effect.hvb.with"), "{}", run.out);
}

#[test]
fn no_output_takes_the_place_of_a_catalogue() {
    let folder = folder(ROWS);
    let run = folder.si("calc a.toml --format csv -o evidence/studies.csv");
    assert_eq!(run.code, 2, "{run:?}");
}

/// What was learnt of an outcome is cited as it was written.
#[test]
fn what_was_learnt_can_be_cited() {
    for language in ["en", "sv"] {
        let outcome = "examples/skolfam-outcome.toml";
        let learnt = format!("settle --summary {outcome} --format csv --lang {language}");
        let learnt = si(project(), &learnt).out;
        let row = learnt.lines().nth(1).unwrap();
        let cells: Vec<&str> = row.split([',', ';']).collect();
        let folder = folder(&learnt);
        folder.write("a.toml", APPLICATION.replace("skolfam-hvb", cells[0]));
        let trace = traced(&folder, &format!("--lang {language}"));
        assert!(trace.contains(&format!("`{}`", cells[0])), "{trace}");
    }
}

#[test]
fn the_first_screen_says_what_is_made_up() {
    let folder = folder(&ROWS.replace("Report 1", "Exempeldata: a guess"));
    let said = "evidence/studies.csv, example data in 1 of 1 rows of evidence,";
    let out = folder.si("calc a.toml --lang en --width 300").out;
    assert!(out.contains(said), "{out}");
    assert!(
        !self::folder(ROWS)
            .si("calc a.toml --lang en")
            .out
            .contains("example data in")
    );
}
