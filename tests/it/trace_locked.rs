//! Figures computed with a lock: what `si calc --locked` prints, with the lines of the lock.

use std::fs;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::support::{Folder, Run, SMALL, si};
use crate::traced::{decimal, json};

const COSTS: &str = "id,year,name,area,unit,cost,low,high,source\n\
                     plats,2020,Plats,skola,år,500,400,700,exempeldata\n\
                     timme,2016,Timme,skola,timme,90,80,100,Kolada\n";
const INDEX: &str = "year,index,series,source\n2016,120,PKV,SKR\n2020,130,PKV,SKR\n";

/// [`SMALL`] with a unit cost of another year, and its lock.
fn locked() -> Folder {
    let hours =
        "[effect.hours]\ndepartment = \"school\"\nunit_cost = \"timme\"\nunits = { 2020 = 4 }\n";
    let folder = Folder::with(&format!("{SMALL}{hours}"), COSTS);
    folder.write("unit-costs/index.csv", INDEX);
    folder.write("si.toml", "[policy]\nreturn_target = 1.2\n");
    let run = si(folder.path(), &["lock", "a.toml", "-q"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    folder
}

fn trace(folder: &Folder, figure: &str, more: &[&str]) -> Run {
    let arguments = [
        "trace", "a.toml", figure, "-q", "--locked", "--format", "json",
    ];
    let run = si(folder.path(), &[&arguments[..], more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{figure}");
    run
}

/// Every number that has a place: what it is, and what stands there.
fn placed(folder: &Folder, node: &Value, found: &mut Vec<[String; 3]>) {
    let place = &node["place"];
    if let (Some(file), Ok(line)) = (
        place["file"].as_str(),
        place["line"].as_str().unwrap_or("").parse::<usize>(),
    ) {
        let text = fs::read_to_string(folder.path().join(file)).unwrap();
        let line = text.lines().nth(line - 1).unwrap().to_owned();
        let number = || decimal(&node["value"]).normalize().to_string();
        let said = node["word"].as_str().map_or_else(number, str::to_owned);
        found.push([said, file.to_owned(), line]);
    }
    let parts = node["factors"].as_array().unwrap().iter();
    for part in parts.chain(node["decided_by"].as_array().into_iter().flatten()) {
        placed(folder, part, found);
    }
}

const FIGURES: [&str; 7] = [
    "coverage",
    "return_plan.school.2021.fee",
    "return_plan.total",
    "policy.return_target",
    "one_way.unit_cost.plats.low",
    "one_way.unit_cost.timme.high",
    "unit_cost.timme.indexed_from",
];

/// 1 and 2 plats at 500 kr and 4 timme at 90 × 130 / 120 = 97.5 kr are 1 890 kr of 1 000 kr; at 650 kr 2 340 kr.
#[test]
fn figures_are_those_of_the_lock_whatever_becomes_of_the_database() {
    let folder = locked();
    folder.write(
        "unit-costs/2020.csv",
        COSTS
            .replace(",500,", ",650,")
            .replace("timme,2016", "ny,2020,Ny,skola,år,7,,,Kolada\ntimme,2016"),
    );
    folder.write("si.toml", "[policy]\nreturn_target = 0.7\n");
    let calculated = si(
        folder.path(),
        &["calc", "a.toml", "--locked", "-q", "--format", "json"],
    );
    let calculated = json(&calculated.out);
    let coverage = trace(&folder, "coverage", &[]);
    let figure = &json(&coverage.out)["figure"];
    assert_eq!(decimal(&figure["value"]), "1.89".parse().unwrap());
    assert_eq!(figure["value"], calculated["coverage"]);
    let with_database = si(folder.path(), &["trace", "a.toml", "coverage", "-q"]);
    assert!(with_database.out.contains("2.34"), "{}", with_database.out);

    let traced = FIGURES.map(|figure| trace(&folder, figure, &[]).out);
    let mut of_lock = 0;
    for text in &traced {
        let mut found = Vec::new();
        placed(&folder, &json(text)["figure"], &mut found);
        for [said, file, line] in found {
            assert!(line.contains(&said), "{said} of {file}: {line}");
            assert!(["a.toml", "a.lock"].contains(&file.as_str()), "{file}");
            of_lock += usize::from(file == "a.lock");
        }
    }
    assert!(of_lock > 10, "{of_lock}");

    fs::remove_dir_all(folder.path().join("unit-costs")).unwrap();
    fs::remove_file(folder.path().join("si.toml")).unwrap();
    for (figure, before) in FIGURES.iter().zip(&traced) {
        assert_eq!(trace(&folder, figure, &[]).out, *before);
    }
}

#[test]
fn a_number_of_the_lock_says_its_line_and_source_and_one_that_is_set_what_sets_it() {
    let folder = locked();
    let lock = fs::read_to_string(folder.path().join("a.lock")).unwrap();
    let line = |text: &str| lock.lines().position(|line| line == text).unwrap() + 1;
    let run = si(
        folder.path(),
        &["trace", "a.toml", "--locked", "effect.hours.2020"],
    );
    for said in [
        format!(
            "- unit_cost.timme – 90\u{a0}SEK – a.lock:{} – Kolada\n",
            line("cost = 90")
        ),
        format!(
            "- index of the price year: PKV, 2020 – 130 – a.lock:{} – SKR\n",
            lock.lines()
                .position(|line| line.starts_with("conversion"))
                .unwrap()
                + 1
        ),
    ] {
        assert!(run.out.contains(&said), "{said}{}", run.out);
    }
    let set = ["--set", "unit_cost.plats=*0.5"];
    let set = trace(&folder, "unit_cost.plats", &set);
    let figure = &json(&set.out)["figure"];
    assert_eq!(decimal(&figure["value"]), Decimal::from(250));
    assert_eq!(figure["place"], Value::Null);
    let found = &figure["factors"][0]["place"];
    assert_eq!(found["file"], "a.lock");
    assert_eq!(found["line"], line("cost = 500").to_string());
    let word = si(
        folder.path(),
        &["trace", "a.toml", "--locked", "policy.timing"],
    );
    let timing = line("timing = \"as_reductions_arise\"");
    assert!(
        word.err.contains(&format!("a.lock:{timing}")),
        "{}",
        word.err
    );
}

#[test]
fn a_lock_is_the_only_basis_and_of_a_file() {
    let folder = locked();
    for (application, more) in [
        ("-", &[][..]),
        ("a.toml", &["--policy", "none"]),
        ("a.toml", &["--unit-costs", "unit-costs"]),
    ] {
        let arguments = ["trace", application, "coverage", "--locked"];
        let run = si(folder.path(), &[&arguments[..], more].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{more:?}");
    }
    fs::remove_file(folder.path().join("a.lock")).unwrap();
    let traced = si(folder.path(), &["trace", "a.toml", "coverage", "--locked"]);
    let calculated = si(folder.path(), &["calc", "a.toml", "--locked"]);
    assert_eq!((traced.code, traced.out.as_str()), (1, ""));
    assert_eq!(traced.err, calculated.err);
}
