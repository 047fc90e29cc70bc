//! `si settle`: the worked example of the method settled, with figures worked out by hand, and the forms of its result.

use std::path::Path;

use serde_json::{Value, json};

use crate::json_schema::Validator;
use crate::support::{Folder, Run, project, si, si_with_input};

/// The worked example (docs/method.md, §9): 1 000 000 kr, of which social is expected to gain 810 000 kr and school
/// 1 200 000 kr; planned weights 0.402985 and 0.597015, fee 50 000 kr.
const APPLICATION: &str = r#"format = 1
[investment]
id = "w"
name = "Worked example"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[policy]
preset = "orebro"
[department]
social = "Social"
school = "School"
[target_group.all]
people = { 2020 = 10, 2021 = 10 }
[cost.all]
amount = { 2020 = 1_000_000 }
[effect.hvb]
name = "Placements"
department = "social"
unit_cost = "hvb"
target_group = "all"
without = 0.30
with = 0.10
units_per_person = 100
delay = 1
duration = 2
persistence = 0.5
attribution = 0.9
[effect.post]
name = "Posts"
department = "school"
unit_cost = "post"
units = { 2021 = 1.6, 2022 = 2.4 }
step = 1
"#;

const UNIT_COSTS: &str = "id,year,cost,name,area,unit,source\n\
    hvb,2020,1500,Home,social,day,accounts 2020\n\
    post,2020,400000,Post,school,post,accounts 2020\n";

/// 150 000 kr and 50 000 kr came, less than the floor of 300 000 kr; social has paid 60 000 kr.
const FLOOR: &str = r#"format = 1
application = "w"
verified_by = "The auditors"
verified_on = 2024-03-01
[effect.hvb]
amount = { 2021 = 50_000, 2022 = 75_000, 2023 = 25_000 }
method = "case files"
source = "follow-up 2023"
[effect.post]
amount = { 2021 = 50_000, 2022 = 0, 2023 = 0 }
method = "the staff budget"
source = "accounts 2023"
[[payment]]
department = "social"
year = 2021
total = 60_000
"#;

/// Verified until 2022, settled once before, with decisions.
const INTERIM: &str = r#"format = 1
application = "w"
[cost.by_year]
2020 = 950_000
[effect.hvb]
units = { 2021 = 120, 2022 = 150 }
source = "follow-up 2022"
[effect.post]
units = { 2021 = 1, 2022 = 0 }
source = "accounts 2022"
[[payment]]
department = "social"
year = 2021
total = 270_000
[[payment]]
department = "school"
year = 2021
total = 400_000
[[settled]]
as_of = 2021
department = "social"
total = 423_134
[[settled]]
as_of = 2021
department = "school"
total = 626_866
[[waived]]
department = "school"
amount = 20_000
date = 2022-11-05
source = "The board, 5 November 2022"
[successor.social]
to = "Care"
from = 2022
source = "The council, 1 December 2021"
"#;

fn folder() -> Folder {
    let folder = Folder::with(APPLICATION, UNIT_COSTS);
    folder.write("floor.toml", FLOOR);
    folder.write("interim.toml", INTERIM);
    folder
}

#[track_caller]
fn settled(folder: &Folder, outcome: &str) -> Value {
    json_of(folder.path(), &format!("a.toml {outcome}"))
}

#[track_caller]
fn json_of(folder: &Path, pair: &str) -> Value {
    let run = si(folder, &format!("settle {pair} --format json --quiet"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.json()
}

/// The pairs of this file and of the examples, each with its folder.
fn pairs(folder: &Folder) -> [(&Path, String); 4] {
    let own = |outcome| (folder.path(), format!("a.toml {outcome}"));
    let example = |id| {
        (
            project(),
            format!("examples/{id}.toml examples/{id}-outcome.toml"),
        )
    };
    [
        own("floor.toml"),
        own("interim.toml"),
        example("skolfam"),
        example("sot"),
    ]
}

#[track_caller]
fn text(run: &Run) -> &str {
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    &run.out
}

/// 200 000 kr were gained, 300 000 kr are due. Weights: social 150 000 + 0.402985… × 100 000 = 190 298.51, school
/// 109 701.49. Of the two floors one krona is left, which goes to social; of the fee 31 716.42 and 18 283.58 to school.
#[test]
fn below_the_floor_what_is_missing_is_shared_as_planned() {
    let all = settled(&folder(), "floor.toml");
    assert_eq!(all["schema"], "si.settlement/1");
    assert_eq!(
        [&all["as_of"], &all["is_final"], &all["rule"]],
        [&json!(2023), &json!(true), &json!("floor")]
    );
    let plan = &all["return_plan"]["by_department"];
    let of = |id: &str| ["reservation", "fee", "total", "net"].map(|key| plan[id][key].clone());
    assert_eq!(
        of("social"),
        [190_299, 31_716, 222_015, -72_015].map(Value::from)
    );
    assert_eq!(
        of("school"),
        [109_701, 18_284, 127_985, -77_985].map(Value::from)
    );
    let settlement = &all["settlement"];
    assert_eq!(settlement["target"], 1_000_000);
    assert_eq!(settlement["borne"], 700_000);
    // Social owes 50 000 kr in 2021, 75 000 kr in 2022, and in 2023 the rest, of which 60 000 kr are paid.
    let years = &settlement["by_department"]["social"]["by_year"];
    let of = |key: &str| ["2021", "2022", "2023"].map(|year| years[year][key].clone());
    assert_eq!(of("due"), [50_000, 75_000, 97_015].map(Value::from));
    assert_eq!(of("left"), [-10_000, 65_000, 162_015].map(Value::from));
    let left = ["social", "school"].map(|id| &settlement["by_department"][id]["left"]);
    assert_eq!(left, [&json!(162_015), &json!(127_985)]);
    assert_eq!(settlement["left"], 290_000);
}

/// Social gained 150 000 − 222 015, school 50 000 − 127 985; before the final settlement nothing is said of it.
#[test]
fn a_final_settlement_warns_of_what_departments_lose() {
    let folder = folder();
    let run = folder.si("settle a.toml floor.toml --table summary");
    for said in [
        "Social loses 72,015\u{a0}SEK",
        "School loses 77,985\u{a0}SEK",
    ] {
        assert!(run.err.contains(said), "{}", run.err);
    }
    let run = folder.si("settle a.toml interim.toml --table summary");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

/// A fifth of 1 000 000 kr is guaranteed, and 1 − 0.2 / 1 of the reductions, 200 000 kr: 360 000 kr.
#[test]
fn a_guarantee_says_its_parts() {
    let folder = folder();
    let policy = "preset = \"orebro\"\nreturn_floor = 0.2\nfloor_kind = \"guarantee\"";
    let application = APPLICATION.replace("preset = \"orebro\"", policy);
    folder.write("guarantee.toml", &application);
    let say = |outcome: &str| {
        folder.write("came.toml", outcome);
        let run = folder
            .si("settle guarantee.toml came.toml --table summary --lang sv --width 1000 --quiet");
        text(&run).replace(['\u{a0}', '\u{202f}'], " ")
    };
    let said = say(FLOOR);
    let parts = "återföra 360 000 kr till reservationen och betala 50 000 kr i avgift, när reduceringarna uppstår, \
                 2021–2023: garanterade 200 000 kr (20 % av kostnaden) och 80 % av 200 000 kr, de realiserbara \
                 reduceringar som kom, visade";
    assert!(said.contains(parts), "{said}");
    // Social −250 000 kr and school 50 000 kr: −200 000 kr, of which nothing is due.
    let rose = FLOOR.replace(
        "2021 = 50_000, 2022 = 75_000, 2023 = 25_000",
        "2021 = -250_000, 2022 = 0, 2023 = 0",
    );
    let said = say(&rose);
    let parts =
        "80 % av 0 kr, de realiserbara reduceringar som kom (−200 000 kr räknas som 0), visade";
    assert!(said.contains(parts), "{said}");
    assert!(said.contains("ökade 250 000"), "{said}");
}

/// What becomes due may be asked for as of a year after the last verified one, which stays so.
#[test]
fn a_later_year_verifies_nothing() {
    let run = folder().si("settle a.toml floor.toml --as-of 2025 --table summary --quiet");
    assert!(
        text(&run).contains("final settlement, verified until 2023"),
        "{}",
        run.out
    );
}

/// Social: 120 × 0.9 × 1 500 = 162 000, 150 × 0.9 × 1 500 = 202 500, and 135 000 as planned: 499 500 kr. School one post
/// of 400 000 kr. Of 899 500 kr the fee of 5 % of 950 000 kr, 47 500 kr: 26 377.16 and 21 122.84. School owed 626 866 kr
/// before: the 205 743 kr that it owes less are not taken back yet.
#[test]
fn an_interim_settlement_takes_the_plan_for_the_rest_and_takes_nothing_back() {
    let all = settled(&folder(), "interim.toml");
    assert_eq!(
        [&all["as_of"], &all["is_final"], &all["rule"]],
        [&json!(2022), &json!(false), &json!("reductions")]
    );
    let plan = &all["return_plan"]["by_department"];
    let totals = ["social", "school"].map(|id| plan[id]["total"].clone());
    assert_eq!(totals, [525_877, 421_123].map(Value::from));
    let school = &all["settlement"]["by_department"]["school"];
    let of = |key: &str| school[key].clone();
    let figures = ["settled", "correction", "demand", "waived", "to_repay"].map(of);
    assert_eq!(
        figures,
        [626_866, -205_743, 626_866, 20_000, 0].map(Value::from)
    );
    let decisions = &all["decisions"];
    assert_eq!(decisions["successors"][0]["to"], "Care");
    assert_eq!(decisions["waived"][0]["amount"], 20_000);
    assert_eq!(decisions["settled"][1]["total"], 626_866);
}

#[test]
fn the_first_screen_says_the_rule_in_one_sentence() {
    let run = folder().si("settle a.toml floor.toml --table summary --width 80 --quiet");
    let expected = "\
Worked example · final settlement, verified until 2023 · real, at the price
level of 2020
Social and School must return 300,000 SEK to the reservation and pay 50,000 SEK
in fee, as the reductions arise, 2021–2023: the least that is due, since the
realisable reductions came to 200,000 SEK, shown by “case files” and “the staff
budget”; at least 30% (300,000 SEK) and at most 100% (1,000,000 SEK) of the
planned cost of 1,000,000 SEK.
The reservation gets 300,000 SEK of 1,000,000 SEK back and bears 700,000 SEK.
  Social  saved 150,000  owes 222,015  paid 60,000  left 162,015 SEK
  School   saved 50,000  owes 127,985       paid 0  left 127,985 SEK
Verified by The auditors on 2024-03-01.
2 warnings: department-loses.
More: `--table all`, `si trace a.toml settlement.left --outcome floor.toml`.
";
    assert_eq!(text(&run).replace(['\u{a0}', '\u{202f}'], " "), expected);
}

#[test]
fn the_first_screen_of_an_interim_settlement_says_what_waits() {
    let run = folder().si("settle a.toml interim.toml --table summary --width 80 --lang sv");
    let expected = "\
Worked example · delavräkning till och med 2022, därefter räknas planen · fasta
priser, 2020 års prisnivå
Social (från 2022 Care) och School ska återföra 899 500 kr till reservationen
och betala 47 500 kr i avgift, när reduceringarna uppstår, 2021–2023: lika
mycket som de realiserbara reduceringarna, som väntas bli 899 500 kr, till och
med 2022 visade genom ”follow-up 2022” och ”accounts 2022”; minst 30 %
(285 000 kr) och högst 100 % (950 000 kr) av den verkliga kostnaden 950 000 kr.
Reservationen väntas få tillbaka 879 500 kr av 950 000 kr och bär 70 500 kr,
varav 20 000 kr som efterskänkts.
205 743 kr mindre än enligt en tidigare avräkning rättas först vid
slutavräkningen: till dess är kravet 1 152 743 kr.
  Social (från 2022 Care): väntas minska 499 500, ska återföra 525 877, betalt
  270 000, kvar 94 500, senare 161 377 kr
  School: väntas minska 400 000, ska återföra 626 866, betalt 400 000, kvar 0,
  senare 206 866 kr
Mer: `--table all`, `si trace a.toml settlement.left --outcome interim.toml`.
";
    assert_eq!(text(&run).replace(['\u{a0}', '\u{202f}'], " "), expected);
}

#[test]
fn tables_show_every_year_and_decision() {
    let run = folder().si("settle a.toml interim.toml --table all --width 100");
    insta::assert_snapshot!(text(&run));
}

/// What stands under a figure's name in the JSON: entries of a list go by their id. A key may have a point in it.
fn at<'j>(value: &'j Value, name: &str) -> Option<&'j Value> {
    let under = |key: &str, value: &'j Value| match name.strip_prefix(key)? {
        "" => Some(value),
        rest => at(value, rest.strip_prefix('.')?),
    };
    match value {
        Value::Array(entries) => entries
            .iter()
            .find_map(|entry| under(entry["id"].as_str()?, entry)),
        Value::Object(entries) => entries.iter().find_map(|(key, value)| under(key, value)),
        _ => None,
    }
}

#[test]
fn every_figure_of_the_tables_is_one_of_the_json() {
    for (folder, pair) in pairs(&folder()) {
        let all = json_of(folder, &pair);
        let run = si(folder, &format!("settle {pair} --format csv --quiet"));
        let text = text(&run).trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut tables = std::collections::BTreeSet::new();
        for row in reader.records() {
            let row = row.unwrap();
            let (table, id, amount) = (&row[0], &row[1], &row[4]);
            if table != "warnings" {
                tables.insert(table.to_owned());
            }
            // Those of the baseline go by the application's addresses.
            if ["decisions", "baseline", "warnings"].contains(&table) {
                continue;
            }
            // A year in which nothing happens is left out of JSON.
            let written = at(&all, id).map_or(Some(0.0), Value::as_f64);
            assert_eq!(written, amount.parse().ok(), "{id} of {table} in {pair}");
        }
        let known = [
            "baseline",
            "cost",
            "decisions",
            "effects",
            "effects-by-year",
            "frames",
            "settlement",
        ];
        assert!(tables.iter().eq(known), "{tables:?}");
    }
}

/// Amounts by year are rounded to öre each.
#[track_caller]
fn assert_near(sum: f64, whole: Option<f64>) {
    let whole = whole.unwrap();
    assert!((sum - whole).abs() < 0.1, "{sum} and {whole}");
}

/// Everything adds up to the krona: departments to the whole, years to departments.
#[test]
fn departments_and_years_add_up() {
    for (folder, pair) in pairs(&folder()) {
        let all = json_of(folder, &pair);
        let whole = &all["settlement"];
        let departments = whole["by_department"].as_object().unwrap();
        let sum = |key: &str| {
            departments
                .values()
                .map(|one| one[key].as_i64().unwrap())
                .sum::<i64>()
        };
        for key in [
            "correction",
            "demand",
            "due_so_far",
            "waived",
            "paid",
            "left",
            "later",
            "overpaid",
            "to_repay",
        ] {
            assert_eq!(whole[key], sum(key), "{key} of {pair}");
        }
        for (id, one) in departments {
            let years = one["by_year"].as_object().unwrap();
            let sum = |key: &str| {
                years
                    .values()
                    .map(|year| year[key].as_f64().unwrap())
                    .sum::<f64>()
            };
            let plan = |plan: &Value| plan["by_department"][id]["total"].as_f64();
            assert_eq!(Some(sum("due")), plan(&all["return_plan"]));
            assert_eq!(Some(sum("planned")), plan(&all["planned"]["return_plan"]));
            assert_eq!(Some(sum("paid")), one["paid"].as_f64());
            assert_eq!(Some(sum("waived")), one["waived"].as_f64());
            let gained = |of: &Value| of["by_department"][id]["realisable"]["total"].as_f64();
            assert_near(sum("reductions"), gained(&all["reductions"]));
            assert_near(
                sum("planned_reductions"),
                gained(&all["planned"]["reductions"]),
            );
        }
    }
}

#[test]
fn the_schema_has_the_keys_of_the_json_and_no_others() {
    let folder = folder();
    let schema = si(project(), "schema settlement");
    let mut schema = Validator::new(schema.json());
    for (folder, pair) in pairs(&folder) {
        let faults = schema.faults(&json_of(folder, &pair));
        assert!(faults.is_empty(), "{pair}: {faults:?}");
    }
    let without = folder
        .si("settle a.toml interim.toml --policy none --format json")
        .json();
    let faults = schema.faults(&without);
    assert!(faults.is_empty(), "without a return model: {faults:?}");
    let wrong = folder.si("settle a.toml nothing.toml --format json");
    wrong.fails(3, "nothing.toml: error[unreadable-file]");
    assert_eq!(wrong.json()["schema"], "si.problems/1");
    assert!(schema.faults(&wrong.json()).is_empty());
}

#[test]
fn a_wrong_outcome_ends_with_1_and_its_problems_take_the_place_of_the_result() {
    let folder = folder();
    folder.write("wrong.toml", FLOOR.replace("effect.post", "effect.pots"));
    let run = folder.si("settle a.toml wrong.toml");
    run.fails(1, "wrong.toml:9:9: error[unknown-effect]");
    assert_eq!(run.out, "");
    let run = folder.si("settle a.toml wrong.toml --format json");
    assert_eq!(run.code, 1);
    assert_eq!(run.json()["problems"][0]["code"], "unknown-effect");
}

#[test]
fn the_output_takes_the_place_of_neither_file() {
    let folder = folder();
    for file in ["a.toml", "floor.toml"] {
        let run = folder.si(&format!("settle a.toml floor.toml -o {file}"));
        run.fails(2, "error: --output");
    }
    let run = folder.si("settle a.toml floor.toml --format markdown -o floor.md");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    let written = std::fs::read_to_string(folder.path().join("floor.md")).unwrap();
    assert!(
        written.starts_with("# Worked example · final settlement"),
        "{written}"
    );
}

#[test]
fn one_of_the_files_may_come_on_standard_input_and_a_lock_may_stand_for_the_database() {
    let folder = folder();
    let expected = settled(&folder, "floor.toml")["settlement"].clone();
    let typed = "settle a.toml - --format json";
    let run = si_with_input(folder.path(), typed, FLOOR.as_bytes());
    assert_eq!(run.json()["settlement"], expected);
    let both = si_with_input(folder.path(), "settle - -", b"");
    both.fails(2, "error: `-` is named twice");
    assert_eq!(folder.si("lock a.toml").code, 0);
    std::fs::remove_dir_all(folder.path().join("unit-costs")).unwrap();
    let run = folder.si("settle a.toml floor.toml --locked --format json --quiet");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.json()["settlement"], expected);
}
