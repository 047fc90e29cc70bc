//! `si settle --summary`: what was found against what was planned, worked out by hand.

use serde_json::json;

use crate::support::{Folder, si};

/// Of 10 people in each of two years the part 0.3 − 0.1 avoids 100 units each, in the second year half of them: 200 units in
/// 2021, 100 + 200 in 2022 and 100 in 2023.
const APPLICATION: &str = r#"format = 1
[investment]
id = "w"
name = "W"
start = 2020-01-01
end = 2021-12-31
price_year = 2020
[department]
social = "Social"
school = "School"
[cost.all]
amount = { 2020 = 1_000_000 }
[target_group.all]
people = { by_year = { 2020 = 10, 2021 = 10 }, low = 0.9, high = 1.1 }
[effect.days]
name = "Fewer days"
department = "social"
unit_cost = "day"
without = { value = 0.30, low = 0.28, high = 0.32 }
with = { value = 0.10, low = 0.08, high = 0.12 }
units_per_person = 100
delay = 1
duration = 2
persistence = 0.5
[effect.post]
name = "Fewer posts"
department = "school"
unit_cost = "post"
units = { by_year = { 2021 = 1.6, 2022 = 2.4 }, low = 0.9, high = 1.1 }
"#;

const OUTCOME: &str = r#"format = 1
application = "w"
[effect.days]
units = { 2021 = 100, 2022 = 100, 2023 = 0 }
method = "Counted"
source = "Invoices"
without = 0.27
with = 0.10
people = { 2020 = 12, 2021 = 12 }
[effect.post]
units = { 2021 = 1.6, 2022 = 1.4 }
source = "Staffing"
"#;

const COSTS: &str = "id,year,cost,name,area,unit,source\n\
    day,2020,1500,Day,care,day,exempeldata\npost,2020,400000,Post,school,year,exempeldata\n";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("w.toml", APPLICATION);
    folder.write("followed/outcome.toml", OUTCOME);
    folder.write("unit-costs.csv", COSTS);
    folder
}

fn summary(folder: &Folder, rest: &str) -> crate::support::Run {
    let arguments = format!("settle {rest} --unit-costs unit-costs.csv --lang en");
    si(folder.path(), &arguments)
}

#[test]
fn what_was_found_is_held_against_its_range() {
    // 0.27 lies a quarter of the range's width of 0.04 below it; 24 people half of 22 − 18 above it; 3 posts of 4 ± 10 % lie
    // 0.6 of 0.8 below. The days have no range; 200 of 600 came.
    let folder = folder();
    let run = summary(&folder, "--summary followed w.toml --format csv");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rows: Vec<&str> = run.out.lines().skip(1).collect();
    for row in [
        "w-days-without,Fewer days,0.27,,,,Counted,Invoices,w,effect.days.without,,0.3,0.28,0.32,below,-0.25,0.9",
        "w-days-with,Fewer days,0.1,,,,Counted,Invoices,w,effect.days.with,,0.1,0.08,0.12,inside,0,1",
        "w-all-people,target_group.all.people,24,,,,,Invoices,w,target_group.all.people,,20,18,22,above,0.5,1.2",
        "w-days-units,Fewer days,200,,,,Counted,Invoices,w,effect.days.units,day,600,,,,,0.333333",
        "w-post-units,Fewer posts,3,,,,,Staffing,w,effect.post.units,year,4,3.6,4.4,below,-0.75,0.75",
    ] {
        assert!(rows.contains(&row), "{row}\n{rows:#?}");
    }
    assert_eq!(rows.len(), 5);

    // Four have a range and one of them held; (0.9 + 1 + 1.2 + 1/3 + 0.75) / 5 = 0.836667.
    let json = summary(&folder, "--summary followed/outcome.toml --format json").json();
    assert_eq!(json["schema"], "si.learnt/1");
    assert_eq!(json["outcomes"], json!(["followed/outcome.toml"]));
    let lessons = ["with_range", "inside", "hit_rate", "bias"].map(|key| json[key].to_string());
    assert_eq!(lessons, ["4", "1", "0.25", "0.836667"]);
    assert_eq!(json["found"].as_array().unwrap().len(), 5);
}

#[test]
fn of_several_outcomes_of_one_application_the_last_counts() {
    let folder = folder();
    let interim = OUTCOME
        .replace("{ 2021 = 100, 2022 = 100, 2023 = 0 }", "{ 2021 = 100 }")
        .replace("{ 2021 = 1.6, 2022 = 1.4 }", "{ 2021 = 1.6 }");
    let last = summary(&folder, "--summary followed w.toml --format csv").out;
    for file in ["followed/a.toml", "followed/z.toml"] {
        folder.write(file, &interim);
        let run = summary(&folder, "--summary followed w.toml --format csv");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert_eq!(run.out, last);
    }
}

#[test]
fn the_table_says_how_often_ranges_held() {
    let run = summary(&folder(), "--summary . --width 100");
    insta::assert_snapshot!(run.out);
}

#[test]
fn an_outcome_without_its_application_is_told_and_the_rest_is_done() {
    let folder = folder();
    folder.write("other.toml", OUTCOME.replace("\"w\"", "\"x\""));
    let run = summary(&folder, "--summary . --format csv");
    assert_eq!((run.code, run.out.lines().count()), (1, 6));
    assert!(
        run.err.contains("error[outcome-without-application]"),
        "{}",
        run.err
    );
    let run = summary(&folder, "--summary w.toml");
    assert_eq!((run.code, run.out.as_str()), (3, ""));
}
