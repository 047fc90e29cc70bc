//! `si costs check`: what is wrong with files of unit costs, and doubtful in their prices over the years.

use std::fs;

use crate::problems::heads;
use crate::support::{Folder, project, si, without_excerpts};

const HEAD: &str = "id;year;name;area;unit;cost;source\n";

/// Each folder of `tests/costs` shows one doubt and no other, at its row and column.
#[test]
fn each_doubt_is_found_at_its_cell() {
    let mut seen = 0;
    for entry in fs::read_dir(project().join("tests/costs")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        seen += 1;
        let expected = fs::read_to_string(folder.join("expected")).unwrap();
        let lines = || expected.lines().filter(|line| !line.starts_with('#'));
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let said = |language: &str| {
            let beside = folder.parent().unwrap();
            let mut run = si(beside, &["costs", "check", &name, "--lang", language]);
            run.out = run.out.replace(&format!("{name}/"), "");
            run
        };
        let runs = ["en", "sv"].map(|language| (language, said(language)));
        let is_said = |line: &&str| line.starts_with("en ") || line.starts_with("sv ");
        let places: Vec<&str> = lines().filter(|line| !is_said(line)).collect();
        assert_eq!(heads(&runs[0].1.out), places, "{}", folder.display());
        for (language, run) in runs {
            assert_eq!(run.code, 0, "{}", run.err);
            let text = run.out.replace(['\u{A0}', '\u{202F}'], " ");
            for words in lines().filter_map(|line| line.strip_prefix(&format!("{language} "))) {
                assert!(text.contains(words), "{words}\n{text}");
            }
        }
    }
    assert!(seen >= 6);
}

#[test]
fn the_published_database_has_nothing_doubtful() {
    let run = si(project(), "costs check --strict --lang en");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out, "9 files of unit costs checked: nothing found\n");
}

/// Rows that hold nothing are told beside errors too.
#[test]
fn what_frictionless_finds_is_found() {
    let folder = Folder::new();
    // A cell too many, the last of the others empty; a row of an id and year whose first has another fault; empty rows.
    let head = "id;year;name;area;unit;cost;source;department;note\n";
    let rows = "a;2017;A;x;d;1;s;;X;\n;;;;;;;;\nb;2017;B;x;d;okänt;s;;\nb;2017;B;x;d;2;s;;\nb;2017;B;x;d;;s;;\n";
    folder.write("a.csv", format!("{head}{rows}"));
    folder.write(
        "index.csv",
        "year;index;series;source\n2017;100;KPI;SCB\n\n",
    );
    let run = folder.si("costs check a.csv --lang en");
    assert_eq!(
        heads(&run.out),
        [
            "a.csv:2:21: error[too-many-fields]",
            "a.csv:3:1: warning[blank-row]",
            "a.csv:4:14: error[invalid-number]",
            "a.csv:5:1: error[duplicate-unit-cost]",
            "a.csv:6:1: error[duplicate-unit-cost]",
            "a.csv:6:14: error[missing-value]",
            "index.csv:3:1: warning[blank-row]",
        ]
    );
    assert_eq!(run.code, 1);
}

/// Prices are not doubted where rows are missing because of an error.
#[test]
fn errors_come_first_and_every_file_is_read_to_its_end() {
    let folder = Folder::new();
    folder.write(
        "unit-costs/2017.csv",
        format!("{HEAD}a;2017;A;x;d;1x;s\nb;2017;;x;d;1;s\n"),
    );
    folder.write(
        "unit-costs/2018.csv",
        format!("{HEAD}a;2018;A;x;d;9;s\na;2018;A;x;d;9;s\n"),
    );
    folder.write("unit-costs/2021.csv", format!("{HEAD}b;2021;B;x;d;900;s\n"));
    folder.write(
        "unit-costs/index.csv",
        "year;index;series;source\n2017;-1;KPI;SCB\n",
    );
    let run = folder.si("costs check --lang en");
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(
        heads(&run.out),
        [
            "unit-costs/2017.csv:2:14: error[invalid-number]",
            "unit-costs/2017.csv:3:8: error[missing-value]",
            "unit-costs/2018.csv:3:1: error[duplicate-unit-cost]",
            "unit-costs/index.csv:2:6: error[out-of-bounds]",
        ]
    );
    let end = "4 errors and 0 warnings in 3 of 4 files of unit costs; \
               3 with errors: what is doubtful in the prices was not looked for\n";
    assert!(run.out.ends_with(end), "{}", run.out);
}

#[test]
fn levels_and_forms_are_those_of_si_check() {
    let folder = Folder::new();
    folder.write(
        "a.csv",
        format!("{HEAD}a;2017;A;x;d;1;s\na;2018;A;x;d;2;s\n"),
    );
    let code = |arguments: &str| {
        folder
            .si(&format!("costs check --lang en a.csv {arguments}")
                .trim_end()
                .to_owned())
            .code
    };
    assert_eq!(code(""), 0);
    assert_eq!(code("--strict"), 1);
    assert_eq!(code("--error price-jump"), 1);
    assert_eq!(code("--strict --allow price-jump"), 0);
    assert_eq!(code("--error nonsense"), 2);
    let run = |form: &str| folder.si(&format!("costs check a.csv --format {form} --lang en"));
    let json = run("json").json();
    let found = &json["findings"][0];
    assert_eq!(
        (found["line"].as_u64(), found["column"].as_u64()),
        (Some(3), Some(14))
    );
    assert_eq!(found["code"], "price-jump");
    assert_eq!(json["summary"]["unit_cost_files"], 1);
    assert_eq!(json["summary"]["applications"], 0);
    let github = run("github").out;
    assert!(
        github.starts_with("::warning file=a.csv,line=3,col=14,title=price-jump::"),
        "{github}"
    );
    assert_eq!(
        run("sarif").json()["runs"][0]["results"][0]["ruleId"],
        "price-jump"
    );
    assert!(
        run("junit")
            .out
            .contains("<testcase classname=\"si check\" name=\"a.csv\">")
    );
    folder.write("si.toml", "format = 1\n[check]\nprice-jump = \"error\"\n");
    assert_eq!(code(""), 1);
    assert_eq!(folder.si("costs check gone.csv --lang en").code, 3);
}

/// Files that are named are one database; folders are each their own.
#[test]
fn files_are_checked_together_and_folders_by_themselves() {
    let folder = Folder::new();
    let prices = |year: i32, cost: i32| format!("{HEAD}a;{year};A;x;d;{cost};s\n");
    folder.write("one/2017.csv", prices(2017, 1));
    folder.write(
        "one/index.csv",
        "year;index;series;source\n2017;100;KPI;SCB\n",
    );
    folder.write("two/2018.csv", prices(2018, 2));
    let found = |arguments: &str| {
        let run = folder.si(&format!("costs check {arguments} --lang en"));
        assert_eq!(run.err, "");
        heads(&without_excerpts(&run.out)).join(" ")
    };
    assert_eq!(found("one two"), "");
    assert_eq!(
        found("one/2017.csv two/2018.csv one/index.csv"),
        "two/2018.csv:2:14: warning[price-jump]"
    );
}

/// A unit is the same in capitals, so that its price may jump.
#[test]
fn a_jump_is_seen_where_the_unit_is_written_otherwise() {
    let folder = Folder::new();
    let rows = "a;2017;A;x;dygn;4000;s\na;2018;A;x;Dygn ;40000;s\n";
    folder.write("a.csv", format!("{HEAD}{rows}"));
    let run = folder.si("costs check a.csv --lang en");
    assert_eq!(heads(&run.out), ["a.csv:3:18: warning[price-jump]"]);
}

/// The word that was written.
#[test]
fn what_is_wrong_is_told_as_it_is() {
    let folder = Folder::new();
    let rows = "b;2017;B;x;d;1;s;Q\n";
    folder.write("a.csv", format!("{};payer\n{rows}", HEAD.trim_end()));
    let told = folder.si("costs check a.csv --lang en").out;
    assert!(told.contains("`Q`"), "{told}");
}

/// A header that a spreadsheet left 900 empty cells behind, and rows that are longer still or shorter than it: each is told
/// once, and they are read in less time than rows times cells times columns.
#[test]
fn wide_tables_with_rows_of_other_widths_are_read() {
    let folder = Folder::new();
    let (head, blank, longer) = (HEAD.trim_end(), ";".repeat(900), ";".repeat(1000));
    let long = (0..500).map(|row| format!("a{row};2017;A;x;d;1;s{longer}\n"));
    let short = (0..500).map(|row| format!("b{row};2017;A;d;1;s\n"));
    let rows: String = long.chain(short).collect();
    folder.write("a.csv", format!("{head}{blank}\n{rows}"));
    let run = folder.si("costs check a.csv --lang en --max-findings 1100");
    let told = "a.csv:2:19: error[too-many-fields]: the row has 1,007 fields, the header 7";
    assert!(run.out.contains(told), "{}", run.out);
    assert!(run.out.contains("\n1,000 errors and 1 warning in"));
    // Neither years nor numbers say whether the area or the unit is missing: the last.
    let told = "a.csv:502:13: error[too-few-fields]: the row has 6 fields, the header 7";
    assert!(run.out.contains(told), "{}", run.out);
}

#[test]
fn where_nothing_is_read_no_files_of_unit_costs_are_checked() {
    let run = Folder::new().si("costs check nope.csv --lang en");
    let end = "\n1 error and 0 warnings beside 0 files of unit costs\n";
    assert!(run.out.ends_with(end), "{}", run.out);
    assert_eq!(run.code, 3, "{}", run.err);
}

/// A minus before the cost would be the next error.
#[test]
fn a_cost_in_brackets_is_told_not_to_be_below_zero() {
    let folder = Folder::new();
    folder.write("a.csv", format!("{HEAD}a;2017;A;x;d;(1 200);s\n"));
    let hint = "hint: it is below zero in brackets, and must not be\n";
    for arguments in ["check a.csv", "import a.csv --year 2017 --into b.csv"] {
        let run = folder.si(&format!("costs {arguments} --lang en"));
        let told = format!("{}{}", run.out, run.err);
        assert!(told.contains(hint), "{told}");
    }
}
