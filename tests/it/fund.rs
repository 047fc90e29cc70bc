//! `si fund`: a fund worked out by hand, whether a new investment can start, and what is wrong with funds.

use std::fmt::Write;
use std::fs;

use serde_json::{Value, json};

use crate::json_schema::Validator;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, without_excerpts};

/// Two investments over five years.
///
/// `early` costs 600 000 in 2020 and 400 000 in 2021. The school's costs fall by 4 and 6 places at 200 000: 800 000 in 2021,
/// 1 200 000 in 2022. So 1 000 000 and a fee of 5 %, 50 000, come back: 800 000 in 2021, all that has been gained, and
/// 250 000 in 2022. The fee's parts are 50 000 × 800 / 1 050 = 38 095.24 and 11 904.76: 38 095 and 11 905.
const EARLY: &str = r#"format = 1
[investment]
id = "early"
name = "Early"
start = 2020-01-01
end = 2021-12-31
price_year = 2020
[department]
school = "The schools"
[cost.all]
amount = { 2020 = 600_000, 2021 = 400_000 }
[effect.places]
department = "school"
unit_cost = "place"
units = { 2021 = 4, 2022 = 6 }
[unit_cost.place]
name = "Place"
area = "school"
unit = "year"
cost = 200_000
source = "example"
"#;

/// `late` costs 500 000 in 2022. In 2023 the social department's costs fall by 200 000 and the school's by 400 000. The
/// principal of 500 000 is split 1 to 2: 166 667 (.67 gets the krona left over) and 333 333; the fee of 25 000: 8 333 and
/// 16 667. Both pay all of it in 2023: 175 000 and 350 000.
const LATE: &str = r#"format = 1
[investment]
id = "late"
name = "Late"
start = 2022-01-01
end = 2022-12-31
price_year = 2020
[department]
social = "The social services"
school = "The department of schools"
[cost.all]
amount = { 2022 = 500_000 }
[effect.families]
department = "social"
unit_cost = "place"
units = { 2023 = 1 }
[effect.places]
department = "school"
unit_cost = "place"
units = { 2023 = 2 }
[unit_cost.place]
name = "Place"
area = "school"
unit = "year"
cost = 200_000
source = "example"
"#;

const FUND: &str = r#"format = 1
name = "The reservation"
start = 2020
minimum_balance = 100_000
maximum_new_per_year = 1
aim = 0.02
[tax_income]
2023 = 70_000_000
2024 = 80_000_000
[follow_up_cost]
2021 = 20_000
2022 = 30_000
[[deposit]]
year = 2020
amount = 1_200_000
source = "example"
[[deposit]]
year = 2022
amount = 300_000
source = "example"
[[investment]]
application = "early.toml"
decided = 2020-01-01
[[investment]]
application = "later/late.toml"
decided = 2021-11-15
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("early.toml", EARLY);
    folder.write("later/late.toml", LATE);
    folder.write("fund.toml", FUND);
    folder
}

/// 2020: 1 200 000 − 600 000; 400 000 of `early` is bound.
/// 2021: 600 000 − 400 000 + 761 905 + 38 095 − 20 000; `late` has been decided.
/// 2022: 980 000 + 300 000 − 500 000 + 238 095 + 11 905 − 30 000.
/// 2023: 1 000 000 + 500 000 + 25 000; 2 % of 70 million is 1 400 000. 2024: 2 % of 80 million is 1 600 000, not reached.
#[test]
fn a_fund_of_two_investments_over_five_years() {
    let run = folder().si("fund fund.toml --format json");
    assert_eq!(run.code, 0, "{}", run.err);
    let found = run.json();
    let expected = [
        // opening, deposits, paid out, returned, fees, follow-up, closing, bound, free
        (
            "2020",
            [0, 1_200_000, 600_000, 0, 0, 0, 600_000, 400_000, 200_000],
        ),
        (
            "2021",
            [
                600_000, 0, 400_000, 761_905, 38_095, 20_000, 980_000, 500_000, 480_000,
            ],
        ),
        (
            "2022",
            [
                980_000, 300_000, 500_000, 238_095, 11_905, 30_000, 1_000_000, 0, 1_000_000,
            ],
        ),
        (
            "2023",
            [1_000_000, 0, 0, 500_000, 25_000, 0, 1_525_000, 0, 1_525_000],
        ),
        ("2024", [1_525_000, 0, 0, 0, 0, 0, 1_525_000, 0, 1_525_000]),
    ];
    let years = found["by_year"].as_object().unwrap();
    assert_eq!(years.len(), expected.len());
    for (year, amounts) in expected {
        let keys = [
            "opening",
            "deposits",
            "paid_out",
            "returned",
            "fees",
            "follow_up_cost",
            "closing",
            "bound",
            "free",
        ];
        let found = keys.map(|key| years[year][key].as_i64().unwrap());
        assert_eq!(found, amounts, "{year}");
    }
    assert_eq!(years["2022"]["aim"], Value::Null);
    assert_eq!(years["2023"]["aim"], 1_400_000);
    assert_eq!(years["2024"]["starts"], 0);
    let total = json!({
        "deposits": 1_500_000, "paid_out": 1_500_000, "returned": 1_500_000, "fees": 75_000,
        "follow_up_cost": 50_000, "closing": 1_525_000,
    });
    assert_eq!(found["total"], total);
    // The two ids `school` are one department, called as the first investment calls it.
    let school = &found["frames"]["by_department"]["school"];
    assert_eq!(school["name"], "The schools");
    let totals = ["2021", "2022", "2023"].map(|year| school["by_year"][year]["total"].clone());
    assert_eq!(totals, [800_000, 250_000, 350_000].map(Value::from));
    assert_eq!(found["frames"]["by_year"]["2023"]["planned"], 525_000);
    assert_eq!(found["frames"]["total"], 1_575_000);
    assert_eq!(
        found["investments"][1]["payments"][0]["standing"],
        "planned"
    );
    let code = |warning: &Value| warning["code"].as_str().unwrap().to_owned();
    let codes: Vec<String> = found["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(code)
        .collect();
    assert_eq!(codes, ["balance-below-aim"]);
    assert_eq!(found["try"], Value::Null);
}

/// What follow-up found of `early`: 900 000 was spent, and 400 000 and 600 000 came. 900 000 is due, and a fee of 45 000. All
/// of the 945 000 has fallen due by 2022, 400 000 of it in 2021; 300 000 was paid then, and 645 000 is left.
const OUTCOME: &str = r#"format = 1
application = "early"
verified_by = "example"
verified_on = 2023-02-01
[cost]
by_year = { 2020 = 600_000, 2021 = 300_000 }
[effect.places]
units = { 2021 = 2, 2022 = 3 }
source = "example"
[[payment]]
department = "school"
year = 2021
total = 300_000
"#;

/// The fund with this outcome.
fn settled() -> String {
    let application = "application = \"early.toml\"\n";
    FUND.replace(
        application,
        &format!("{application}outcome = \"outcome.toml\"\n"),
    )
}

/// Of `early` 300 000 was paid in 2021, and the 645 000 that is left comes in 2023. The fee's parts are 45 000 × 300 / 945 =
/// 14 285.71, which gets the krona left over, and 30 714.29: 14 286 and 30 714. By year:
/// 2021: 600 000 − 300 000 + 300 000 − 20 000. 2022: 580 000 + 300 000 − 500 000 − 30 000.
/// 2023: 350 000 + 645 000 + 525 000 of `late`.
#[test]
fn an_investment_with_an_outcome_counts_as_it_came() {
    let folder = folder();
    folder.write("outcome.toml", OUTCOME);
    folder.write("settled.toml", settled());
    let run = folder.si("fund settled.toml --format json");
    assert_eq!(run.code, 0, "{}", run.err);
    let found = run.json();
    let closing = ["2020", "2021", "2022", "2023"].map(|year| &found["by_year"][year]["closing"]);
    assert_eq!(
        json!(closing),
        json!([600_000, 580_000, 350_000, 1_520_000])
    );
    assert_eq!(found["by_year"]["2020"]["bound"], 300_000);
    let early = &found["investments"][0];
    assert_eq!(
        (&early["as_of"], &early["cost"]["total"]),
        (&json!(2022), &json!(900_000))
    );
    let payment = |year: i32, reservation: i32, fee: i32, standing: &str| {
        json!({
            "department": "school", "year": year, "reservation": reservation, "fee": fee, "total": reservation + fee,
            "standing": standing,
        })
    };
    let payments = [
        payment(2021, 285_714, 14_286, "paid"),
        payment(2023, 614_286, 30_714, "due"),
    ];
    assert_eq!(early["payments"], json!(payments));
    // The accounts see all three in 2023: 645 000 due, 525 000 planned.
    let frame = &found["frames"]["by_year"]["2023"];
    let parts = ["paid", "due", "planned", "total"].map(|part| &frame[part]);
    assert_eq!(json!(parts), json!([0, 645_000, 525_000, 1_170_000]));

    folder.write("outcome.toml", OUTCOME.replace("\"early\"", "\"late\""));
    let run = folder.si("fund settled.toml --lang en");
    run.fails(1, "outcome.toml:2:15: error[other-application]");
}

/// Every output is what its schema says, and every key of the schema stands in one of them.
#[test]
fn the_json_has_the_keys_of_its_schema_and_no_others() {
    let folder = folder();
    folder.write("wrong.toml", "format = 2\n");
    let mut schema = Validator::new(folder.si("schema fund-result").json());
    folder.write("outcome.toml", OUTCOME);
    folder.write("settled.toml", settled());
    let citing = SMALL.to_owned() + "realisable = { evidence = \"all\" }\n";
    folder.write("a.toml", citing);
    folder.write(
        "evidence/e.csv",
        "id,name,value,source\nall,All,1,contracts\n",
    );
    folder.write("unit-costs/2020.csv", SMALL_COSTS);
    let small = "[[investment]]\napplication = \"a.toml\"\ndecided = 2020-01-01\n";
    folder.write("small.toml", FUND.to_owned() + small);
    let ranged = "cost = { value = 200_000, low = 100_000, high = 300_000 }";
    let uncertain = LATE.replace("cost = 200_000", ranged);
    folder.write("later/late.toml", uncertain);
    for arguments in [
        "settled.toml --try 1@2021 --draws 10",
        "small.toml",
        "wrong.toml",
    ] {
        let run = folder.si(&format!("fund {arguments} --format json"));
        let faults = schema.faults(&run.json());
        assert!(faults.is_empty(), "{arguments}: {faults:?}");
    }
    let unmet: Vec<String> = schema
        .properties()
        .difference(&schema.met)
        .cloned()
        .collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}

/// Least is free in 2020, 200 000, of which 100 000 must be left; from 2021 on 480 000.
#[test]
fn a_new_investment_can_start_if_money_is_left_in_every_later_year_and_its_year_has_room() {
    let folder = folder();
    let answer = |trial: &str| {
        let run = folder.si(&format!("fund fund.toml -q --format json --try {trial}"));
        let answer = run.json()["try"].clone();
        assert_eq!(
            run.code,
            i32::from(answer["is_possible"] == false),
            "{trial}"
        );
        let keys = [
            "is_possible",
            "room",
            "tightest_year",
            "starts",
            "may_start",
        ];
        keys.map(|key| answer[key].clone())
    };
    let found = |trial: &str, expected: Value| {
        assert_eq!(json!(answer(trial)), expected, "{trial}");
    };
    // The year has its one investment.
    found("1@2020", json!([false, 100_000, 2020, 1, false]));
    // 380 000 leave just 100 000 in 2021.
    found("380_000@2021", json!([true, 380_000, 2021, 0, true]));
    found("380_000.01@2021", json!([false, 380_000, 2021, 0, true]));
    found("1_425_000@2024", json!([true, 1_425_000, 2024, 0, true]));
    found("1_425_000@2030", json!([true, 1_425_000, 2030, 0, true]));
    let said = |arguments: &str| folder.si(&format!("fund fund.toml -q --lang en {arguments}"));
    let run = said("--table frames --try 400_000@2021");
    assert_eq!(run.code, 1);
    let answer = "A new investment of 400,000 SEK cannot start in 2021. Least is free in 2021, 480,000 SEK, and at least \
        100,000 SEK must be left: 20,000 SEK is missing. It may cost at most 380,000 SEK. No investment starts in 2021 \
        without it, and at most 1 may.";
    let text = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(answer), "{text}");
    for wrong in ["0@2021", "-1@2021"] {
        let run = said(&format!("--try={wrong}"));
        run.fails(2, &format!("error: --try {wrong}: the sum must be above 0"));
    }
    // CSV has no room for the answer.
    let run = said("--format csv --try 400_000@2021");
    assert!(run.err.starts_with("A new investment of"), "{}", run.err);
    for wrong in ["5 000@2021", "5000", "5@21", "@2021", "x@2021"] {
        let run = folder.si(&[
            "fund",
            "fund.toml",
            &format!("--try={wrong}"),
            "--lang",
            "en",
        ]);
        run.fails(2, &format!("error: --try {wrong}: write SUM@YEAR"));
    }
    said("--try 1@2019").fails(2, "error: --try: the fund begins on 2020-01-01");
}

#[test]
fn the_tables_of_a_fund() {
    let folder = folder();
    let mut all = String::new();
    for arguments in [
        "--lang en",
        "--lang sv --table frames",
        "--lang en --format markdown --table investments",
        "--lang en --format csv",
    ] {
        let run = folder.si(&format!("fund fund.toml --amounts kr {arguments}"));
        writeln!(all, "$ si fund fund.toml {arguments}\n{}", run.out).unwrap();
    }
    insta::assert_snapshot!(all);
}

/// Each folder's fund with the applications `a.toml` and `b.toml`, which start in 2020, and `twin.toml`, which has the id of
/// `a.toml`.
#[test]
fn each_wrong_fund_is_told_at_the_right_place() {
    let twin = SMALL.replace("Liten", "Tvilling");
    let own = "[unit_cost.plats]\nname = \"Plats\"\narea = \"skola\"\nunit = \"år\"\ncost = 500\nsource = \"exempeldata\"\n";
    let mut wrong = String::new();
    let mut words = String::new();
    let entries = fs::read_dir(project().join("tests/funds")).unwrap();
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    for path in folders {
        let folder = Folder::new();
        folder.write("a.toml", SMALL.to_owned() + own);
        folder.write("b.toml", SMALL.replace("liten", "annan") + own);
        folder.write("twin.toml", twin.clone() + own);
        folder.write(
            "wrong.toml",
            SMALL.replace("format = 1", "format = 2") + own,
        );
        folder.write("fund.toml", fs::read(path.join("fund.toml")).unwrap());
        let expected = fs::read_to_string(path.join("expected")).unwrap();
        let run = folder.si("fund fund.toml --lang en");
        let is_error = expected.contains(": error[");
        let could_not_read = expected.contains("unreadable-file");
        let code = i32::from(is_error) * if could_not_read { 3 } else { 1 };
        let heads: Vec<&str> = run
            .err
            .lines()
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.find("]: ").map(|end| &line[..=end]))
            .collect();
        let expected: Vec<&str> = expected.lines().collect();
        if heads != expected || run.code != code {
            writeln!(wrong, "{path:?}: {}, {expected:?}\n{}", run.code, run.err).unwrap();
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        for language in ["en", "sv"] {
            let said = folder.si(&format!("fund fund.toml --lang {language}")).err;
            let said = without_excerpts(&said);
            writeln!(words, "{name} ({language})\n{said}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    insta::assert_snapshot!(words);
}

/// All that is wrong stands in the place of the result.
#[test]
fn a_fund_with_a_wrong_investment_has_no_result() {
    let folder = folder();
    folder.write("early.toml", EARLY.replace("cost = 200_000", "cost = -1"));
    let run = folder.si("fund fund.toml --format json");
    assert_eq!(run.code, 1);
    let found = run.json();
    assert_eq!(found["schema"], "si.problems/1");
    assert_eq!(found["problems"][0]["file"], "early.toml");
    let run = folder.si("fund fund.toml -o fund.txt");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(!folder.path().join("fund.txt").exists());
}
