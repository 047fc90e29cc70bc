//! `si recalc`: figures worked out by hand, and batches of which something goes wrong.

use std::fs;

use serde_json::Value;

use crate::formats::records;
use crate::support::{Folder, Run, SMALL, SMALL_COSTS, project, si, si_with_input};

/// A cost of 1 000 kr in 2020. In 2020 six days less for *social*, in 2021 one place less for *school*.
const TWO: &str = r#"format = 1
[investment]
id = "two"
name = "Two"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
social = "Social"
school = "School"
[cost.all]
amount = { 2020 = 1000 }
[effect.a]
name = "Days"
department = "social"
unit_cost = "day"
units = { 2020 = 6 }
[effect.b]
name = "Places"
department = "school"
unit_cost = "place"
units = { 2021 = 1 }
"#;

fn costs(rows: &[(&str, i32, &str)]) -> String {
    let mut text = String::from("id,year,name,area,unit,cost,source\n");
    for (id, year, cost) in rows {
        text.push_str(&format!("{id},{year},{id},ifo,unit,{cost},exempeldata\n"));
    }
    text
}

/// The application with unit costs of 100 and 600 kr; the new ones in `new.csv` are 40 and 700 kr.
fn two() -> Folder {
    let folder = Folder::with(TWO, &costs(&[("day", 2020, "100"), ("place", 2020, "600")]));
    let new = costs(&[("day", 2020, "40"), ("place", 2020, "700")]);
    folder.write("new.csv", new);
    folder
}

/// The same with new unit costs of 2021 in a folder, and an index that goes from 100 to 110.
fn two_in_new_prices(rows: &[(&str, i32, &str)]) -> Folder {
    let folder = two();
    folder.write("new/2021.csv", costs(rows));
    let index = "year,index,series,source\n2020,100,s,exempeldata\n2021,110,s,exempeldata\n";
    folder.write("new/index.csv", index);
    folder
}

/// Applications in a folder of their own, so that the order of files is the order of numbers.
fn many(count: usize) -> Folder {
    let folder = two();
    for number in 0..count {
        let text = TWO
            .replace("\"two\"", &format!("\"two-{number}\""))
            .replace("2020 = 6 }", &format!("2020 = {} }}", number % 17));
        folder.write(&format!("many/{number:04}.toml"), text);
    }
    folder
}

fn run(folder: &Folder, arguments: &str) -> Run {
    folder.si(&format!("recalc {arguments}"))
}

/// The same with something on standard input.
fn piped(folder: &Folder, arguments: &str, input: &str) -> Run {
    let arguments = format!("recalc - {arguments}");
    si_with_input(folder.path(), &arguments, input.as_bytes())
}

/// The one application that a run without a fault gives.
fn recalc(folder: &Folder, arguments: &str) -> Value {
    let run = run(folder, &format!("-q --format json {arguments}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    serde_json::from_str::<Value>(&run.out).unwrap()[0].take()
}

/// Figures as text: `old new difference relative`.
fn difference(value: &Value) -> String {
    let keys = ["old", "new", "difference", "relative"];
    keys.map(|key| value[key].to_string()).join(" ")
}

/// The parts as text: `cause: cost realisable coverage, return of social and of school`.
fn parts(application: &Value) -> Vec<String> {
    let part = |part: &Value| {
        let cause = part["id"].as_str().or(part["cause"].as_str()).unwrap();
        let figures = ["cost", "realisable", "coverage"].map(|key| part[key].to_string());
        let returned = ["social", "school"].map(|id| part["return"][id].to_string());
        format!("{cause}: {}, {}", figures.join(" "), returned.join(" "))
    };
    let parts = application["parts"].as_array().unwrap();
    parts.iter().map(part).collect()
}

/// A line of NDJSON.
fn line(file: &str, text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!("{{\"file\":\"{file}\",\"toml\":{text}}}\n")
}

/// How many files are there that are not whole.
fn partial(folder: &Folder) -> usize {
    let files = fs::read_dir(folder.path()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(".partial")).count()
}

/// Old: social 6 × 100 = 600, school 600; E = 1 200, k = 1.2, paid back in 2021. Principal 1 000 and fee 50 are shared
/// evenly: 525 each. New: 6 × 40 = 240 and 700; E = 940, k = 0.94, never paid back. `day` first: E = 840, k = 0.84;
/// principal 840 as 240 and 600, fee 50 as 14.29 and 35.71, that is 14 and 36: 254 and 636. Then `place`: principal 940
/// as 240 and 700, fee 50 as 12.77 and 37.23, that is 13 and 37: 253 and 737.
#[test]
fn each_unit_cost_does_its_part_in_the_order_of_ids() {
    let one = recalc(&two(), "a.toml --to new.csv");
    assert_eq!(one["schema"], "si.recalc/1");
    assert_eq!(one["flip"], "falls_below");
    assert_eq!(difference(&one["cost"]), "1000 1000 0 0");
    assert_eq!(difference(&one["realisable"]), "1200 940 -260 -0.216667");
    assert_eq!(difference(&one["coverage"]), "1.2 0.94 -0.26 -0.216667");
    assert_eq!(
        one["payback_year"].to_string(),
        r#"{"difference":null,"new":null,"old":2021}"#
    );
    let returned = |id: &str| difference(&one["by_department"][id]["return"]);
    assert_eq!(returned("social"), "525 253 -272 -0.518095");
    assert_eq!(returned("school"), "525 737 212 0.40381");
    assert_eq!(
        parts(&one),
        ["day: 0 -360 -0.36, -271 111", "place: 0 100 0.1, -1 101"]
    );
}

/// With the price year 2021 and an index from 100 to 110 the cost is 1 100. The price level alone makes 660 + 660 =
/// 1 320 of the reductions and leaves coverage at 1.2; 1 100 and a fee of 55 are shared evenly, the odd krona to the
/// first: 550 + 28 and 550 + 27. `day` at 110 has only followed the prices. `place` at 550 has not: E = 1 210, k = 1.1;
/// 1 100 as 600 and 500, 55 as 30 and 25.
#[test]
fn the_price_level_is_a_part_of_its_own() {
    let folder = two_in_new_prices(&[("day", 2021, "110"), ("place", 2021, "550")]);
    let one = recalc(&folder, "a.toml --to new --price-year 2021");
    assert_eq!(one["flip"], Value::Null);
    assert_eq!(difference(&one["cost"]), "1000 1100 100 0.1");
    assert_eq!(difference(&one["realisable"]), "1200 1210 10 0.008333");
    assert_eq!(difference(&one["coverage"]), "1.2 1.1 -0.1 -0.083333");
    let expected = [
        "price_level: 100 120 0, 53 52",
        "place: 0 -110 -0.1, 52 -52",
    ];
    assert_eq!(parts(&one), expected);
    assert_eq!(one["parts"][0]["factor"], 1.1);
    assert_eq!(one["price_year"].to_string(), r#"{"new":2021,"old":2020}"#);
}

/// Twelve months of one post at 100 kr are 1 200 kr; ten units of the application's own unit cost of 150 kr are 1 500.
/// All of it is in the application's prices, and all of it follows the index: 1 320 and 1 650.
#[test]
fn wages_and_the_applications_own_unit_costs_follow_the_index() {
    let folder = two_in_new_prices(&[("place", 2021, "660")]);
    let wage = "posts = 1\nmonthly_wage = { parameter = \"wage\" }\non_cost = 0";
    let own = "unit_cost = \"own\"\nunits = { 2020 = 10 }";
    let text = TWO
        .replace("amount = { 2020 = 1000 }", wage)
        .replace("unit_cost = \"day\"\nunits = { 2020 = 6 }", own)
        .replace("units = { 2021 = 1 }", "units = { 2021 = 0 }")
        + "[parameter.wage]\nvalue = 100\n[unit_cost.own]\nname = \"Own\"\narea = \"ifo\"\nunit = \"day\"\ncost = 150\n\
           source = \"exempeldata\"\n";
    folder.write("a.toml", text);
    let one = recalc(&folder, "a.toml --to new --price-year 2021");
    assert_eq!(difference(&one["cost"]), "1200 1320 120 0.1");
    assert_eq!(difference(&one["realisable"]), "1500 1650 150 0.1");
    assert_eq!(difference(&one["coverage"]), "1.25 1.25 0 0");
    assert_eq!(parts(&one).len(), 1);
}

/// A cost by units: 10 days at 100 are 1 000 kr of cost, and at 200 they are 2 000. Reductions stay 600 of one place.
#[test]
fn a_unit_cost_may_move_the_cost_as_well() {
    let folder = two();
    let cost = "units = { 2020 = 10 }\nunit_cost = \"day\"";
    let text = TWO
        .replace("amount = { 2020 = 1000 }", cost)
        .replace("units = { 2020 = 6 }", "units = { 2020 = 0 }");
    folder.write("a.toml", text);
    let new = costs(&[("day", 2020, "200"), ("place", 2020, "600")]);
    folder.write("new.csv", new);
    let one = recalc(&folder, "a.toml --to new.csv");
    assert_eq!(difference(&one["cost"]), "1000 2000 1000 1");
    assert_eq!(difference(&one["coverage"]), "0.6 0.3 -0.3 -0.5");
    // 30 % of 2 000 is 600, so the principal stays 600; the fee goes from 50 to 100.
    assert_eq!(parts(&one), ["day: 1000 0 -0.3, 0 50"]);
}

#[test]
fn parts_add_up_and_the_ends_are_what_calc_says_for_every_example() {
    let arguments = "recalc examples --to unit-costs --price-year 2019 --format ndjson -q";
    let run = si(project(), arguments);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out.lines().count(), 10);
    for text in run.out.lines() {
        let one: Value = serde_json::from_str(text).unwrap();
        let number = |value: &Value| value.as_f64().unwrap();
        let parts = one["parts"].as_array().unwrap();
        // Each part is rounded as it is written.
        for (figure, rounded) in [("cost", 0.2), ("realisable", 0.2), ("coverage", 1e-5)] {
            let sum: f64 = parts.iter().map(|part| number(&part[figure])).sum();
            let whole = number(&one[figure]["difference"]);
            let of = &one["id"];
            assert!((sum - whole).abs() < rounded, "{figure} of {of}: {sum}");
        }
        for (id, department) in one["by_department"].as_object().unwrap() {
            let whole = &department["return"]["difference"];
            let mut all = parts.iter().filter(|_| !whole.is_null());
            let sum: i64 = all
                .by_ref()
                .filter_map(|part| part["return"][id].as_i64())
                .sum();
            assert_eq!(sum, whole.as_i64().unwrap_or_default());
        }
        let file = one["file"].as_str().unwrap();
        let calc = si(project(), &format!("calc {file} --format json -q"));
        let calc = calc.json();
        assert_eq!(calc["coverage"], one["coverage"]["old"]);
        assert_eq!(calc["cost"]["total"], one["cost"]["old"]);
    }
}

#[test]
fn tables_csv_and_markdown_say_the_same() {
    let folder = many(3);
    let named = TWO.replace("name = \"Two\"", "name = \"Ödla\"");
    folder.write("one/b.toml", named);
    for format in ["table", "markdown", "csv"] {
        for (name, path) in [("one", "one/b.toml"), ("many", "many")] {
            let arguments = format!("{path} --to new.csv --format {format} --lang sv");
            let run = run(&folder, &arguments);
            assert_eq!(run.code, 0, "{}", run.err);
            insta::assert_snapshot!(format!("{name}_{format}"), run.out);
        }
    }
    let run = run(&folder, "a.toml --to new.csv --format csv");
    let records = records(&run.out, b',');
    let amount = |id: &str| {
        let found = records.iter().find(|record| record["id"] == id);
        found.unwrap()["amount"].clone()
    };
    assert_eq!(amount("coverage.new"), "0.940000");
    assert_eq!(amount("unit_cost.day.coverage"), "-0.360000");
    assert_eq!(amount("unit_cost.day.return"), "-271.00");
}

#[test]
fn applications_come_as_lines_too() {
    let folder = two();
    let object = r#"{"format":1,"investment":{"id":"two","name":"Two","start":"2020-01-01","end":"2020-12-31","price_year":2020},"department":{"social":"Social","school":"School"},"cost":{"all":{"amount":{"2020":1000}}},"effect":{"a":{"name":"Days","department":"social","unit_cost":"day","units":{"2020":6}},"b":{"name":"Places","department":"school","unit_cost":"place","units":{"2021":1}}}}"#;
    let lines = line("x/y.toml", TWO);
    let input = format!("{lines}\n{object}\n{{\"format\":1}}\nnot json\n");
    let arguments = "--to new.csv --format ndjson";
    let run = piped(&folder, arguments, &input);
    assert_eq!(run.code, 1);
    let lines = run.out.lines().map(serde_json::from_str);
    let lines: Vec<Value> = lines.map(Result::unwrap).collect();
    assert_eq!(lines.len(), 4, "an answer to each line");
    let files = [&lines[0]["file"], &lines[1]["file"]];
    assert_eq!(files, ["x/y.toml", "-:3"]);
    assert_eq!(lines[0]["coverage"], lines[1]["coverage"]);
    assert_eq!(lines[2]["schema"], "si.problems/1");
    assert_eq!(lines[3]["problems"][0]["code"], "invalid-json");
    let end = "2 of 4 applications could not be calculated: -:4, -:5";
    assert!(run.err.contains(end), "{}", run.err);
    // One application in TOML, with the mark that editors put before a text and without.
    for text in [TWO.to_owned(), format!("\u{feff}{TWO}")] {
        let toml = piped(&folder, arguments, &text);
        let toml = toml.json();
        assert_eq!(toml["coverage"], lines[0]["coverage"]);
    }
}

#[test]
fn a_stream_without_lines_has_no_lines() {
    let folder = two();
    let empty = "standard input is empty: nothing to recalculate\n";
    for input in ["", "\n \r\n", "\u{feff}", "\u{feff}\n"] {
        for (option, words) in [("--lang=en", empty), ("-q", "")] {
            let run = piped(
                &folder,
                &format!("--to new.csv --format ndjson {option}"),
                input,
            );
            let given = (run.code, run.out.as_str(), run.err.as_str());
            assert_eq!(given, (0, "", words), "{input:?}");
        }
    }
    // A file for a part that has nothing: the files after each other are the whole.
    let arguments = "--to new.csv --format ndjson -o part -q";
    assert_eq!(piped(&folder, arguments, "").code, 0);
    assert_eq!(fs::read(folder.path().join("part")).unwrap(), b"");
    // What has no line but has signs is an application without anything in it.
    let comment = piped(&folder, arguments, "# later\n");
    assert_eq!(comment.code, 1);
    assert!(comment.err.contains("error[empty-file]"), "{}", comment.err);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = many(150);
    folder.write("many/0070.toml", "format = 1\n");
    for format in ["ndjson", "json", "csv", "table"] {
        let run = |threads| {
            let arguments = format!("many --to new.csv --format {format} --threads {threads}");
            run(&folder, &arguments)
        };
        let (one, seven) = (run("1"), run("7"));
        assert_eq!((&one.out, &one.err), (&seven.out, &seven.err));
        // What is no application in a folder is passed over.
        assert_eq!((one.code, seven.code), (0, 0));
    }
}

#[test]
fn a_run_fails_on_what_it_is_told_to() {
    let folder = two();
    let code =
        |fail_on: &str| run(&folder, &format!("a.toml --to new.csv --fail-on {fail_on}")).code;
    // Coverage falls from 1.2 to 0.94: by 21.67 % of what it was.
    let asked = ["flip", "drop=21", "drop=21.5", "drop=22", "drop=22,flip"];
    assert_eq!(asked.map(code), [1, 1, 1, 0, 1]);
    let wrong = [
        "flop", "drop", "drop=", "drop=0", "drop=-1", "drop=101", "drop=5%",
    ];
    assert_eq!(wrong.map(code), [2; 7]);
}

#[test]
fn a_missing_id_is_named_with_every_application_that_uses_it() {
    let folder = many(2);
    folder.write("new.csv", costs(&[("place", 2020, "700")]));
    let run = run(&folder, "many a.toml --to new.csv --format ndjson");
    assert_eq!(run.code, 1);
    for words in [
        "new.csv has no usable price of `day`, which is used by many/0000.toml, many/0001.toml, a.toml\n",
        "a.toml:16:13: error[unknown-unit-cost]",
    ] {
        assert!(run.err.contains(words), "{}", run.err);
    }
}

#[test]
fn a_year_only_in_the_old_unit_costs_is_an_error_with_a_way_out() {
    let folder = two();
    let new = costs(&[("day", 2021, "40"), ("place", 2021, "700")]);
    folder.write("new.csv", new);
    for (arguments, words) in [
        (
            "",
            "error[no-price-for-year]: `day` has no unit cost for 2020, only for 2021",
        ),
        ("", "with --price-year YEAR"),
        (" --price-year 2021", "a.toml:7:14: error[no-index]: "),
    ] {
        let run = run(&folder, &format!("a.toml --to new.csv{arguments}"));
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert!(run.err.contains(words), "{}", run.err);
    }
}

#[test]
fn what_was_hardly_meant_is_told() {
    let folder = two();
    let same = "old and new unit costs are the same files";
    for (arguments, words) in [
        ("a.toml --from unit-costs --to unit-costs", same),
        ("a.toml --to unit-costs", same),
        (
            "a.toml ./a.toml --to new.csv",
            "named more than once, counted once: `./a.toml`",
        ),
    ] {
        let told = run(&folder, arguments);
        assert_eq!(told.code, 0);
        assert!(told.err.contains(words), "{}", told.err);
        assert_eq!(run(&folder, &format!("{arguments} -q")).err, "");
    }
}

#[test]
fn a_bad_file_does_not_stop_the_others() {
    let folder = many(3);
    folder.write("many/0001.toml", "format = 1\n[investment]\n");
    let some = run(&folder, "many nowhere.toml --to new.csv --format ndjson");
    assert_eq!((some.code, some.out.lines().count()), (3, 4));
    let end = "2 of 4 applications could not be calculated: many/0001.toml, nowhere.toml";
    assert!(some.err.contains(end), "{}", some.err);
    let none = run(&folder, "many --to nowhere.csv");
    let words = "nowhere.csv: error[unreadable-file]: there is no such file\n";
    assert_eq!((none.code, none.err.as_str()), (3, words));
}

#[test]
fn unit_costs_that_all_lines_share_are_told_once() {
    let folder = two();
    folder.write("bad.csv", costs(&[("day", 2020, "many")]));
    for (to, from) in [("bad", "bad"), ("bad", "new"), ("new", "bad")] {
        let arguments = format!("--to {to}.csv --from {from}.csv --format ndjson");
        let run = piped(&folder, &arguments, &line("x.toml", TWO).repeat(3));
        assert_eq!((run.code, run.out.lines().count()), (1, 1));
        for told in [&run.out, &run.err] {
            assert_eq!(told.matches("`many` is not a number").count(), 1);
        }
    }
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = many(3);
    let table = run(&folder, "many --to new.csv -q").out;
    assert_eq!(run(&folder, "many --to new.csv -q -o out.txt").code, 0);
    let written = fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert_eq!(written, table);
    assert_eq!(partial(&folder), 0);
    for wrong in ["no/such/folder.ndjson", "many"] {
        let run = run(&folder, &format!("many --to new.csv -o {wrong}"));
        assert_eq!((run.code, run.out.as_str()), (3, ""));
        let words = format!("{wrong}: error[unwritable-file]: ");
        assert!(run.err.starts_with(&words), "{}", run.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_three() {
    let folder = many(3);
    for format in ["ndjson", "table"] {
        let run = run(
            &folder,
            &format!("many --to new.csv --format {format} -o /dev/full"),
        );
        assert_eq!(run.code, 3, "{}", run.err);
        assert!(run.err.contains("/dev/full: "), "{}", run.err);
    }
}

#[test]
fn the_lock_of_another_application_has_no_old_unit_costs() {
    let folder = two();
    assert_eq!(folder.si("lock a.toml").code, 0);
    folder.write("a.toml", TWO.replace("\"two\"", "\"other\""));
    let refused = run(&folder, "a.toml --to new.csv");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    let words = "a.lock: error[lock-of-another-application]";
    assert!(refused.err.starts_with(words), "{}", refused.err);
    let named = run(&folder, "a.toml --to new.csv --from unit-costs");
    assert_eq!(named.code, 0);
}

/// Locked with `day` at 100 and `place` at 600 kr. Then the application asks for `other` in the place of `place`, and the
/// database has 90 and 500 kr: all old unit costs are the database's, 6 × 90 + 500 = 1 040 kr; the new ones make
/// 6 × 40 + 900 = 1 140. In the prices of 2021 the old ones make 6 × 110 + 600 = 1 260 and the new ones 1 320.
#[test]
fn a_lock_that_is_older_than_its_application_is_set_aside_with_a_word() {
    let folder = two();
    assert_eq!(folder.si("lock a.toml").code, 0);
    let cases = [
        (
            TWO.replace("\"place\"", "\"other\""),
            [("day", 2020, "90"), ("other", 2020, "500")],
            [("day", 2020, "40"), ("other", 2020, "900")],
            "1040 1140 100 0.096154",
        ),
        (
            TWO.replace("price_year = 2020", "price_year = 2021"),
            [("day", 2021, "110"), ("place", 2021, "600")],
            [("day", 2021, "120"), ("place", 2021, "600")],
            "1260 1320 60 0.047619",
        ),
    ];
    let words = "the lock is older than the application and was set aside, the old unit costs are those that the \
                 application finds: a.toml\n";
    for (application, old, new, expected) in cases {
        folder.write("a.toml", application);
        folder.write("unit-costs/2020.csv", costs(&old));
        folder.write("new.csv", costs(&new));
        let one = recalc(&folder, "a.toml --to new.csv");
        assert_eq!(difference(&one["realisable"]), expected);
        assert_eq!(run(&folder, "a.toml --to new.csv").err, words);
    }
}

#[test]
fn a_run_writes_over_nothing_that_it_reads() {
    let folder = many(2);
    assert_eq!(folder.si("lock many/0001.toml").code, 0);
    folder.write("si.toml", "lang = \"en\"\n");
    folder.write("list.txt", "many/0000.toml\n");
    let own = costs(&[("day", 2020, "1"), ("place", 2020, "2")]);
    folder.write("own/costs.csv", own);
    let own = TWO.replace("price_year", "unit_costs = \"own/costs.csv\"\nprice_year");
    folder.write("b.toml", &own);
    // What is only named on standard input is found when its line comes.
    let input = line("many/0001.toml", TWO) + &line("b.toml", &own);
    for (paths, output) in [
        ("many b.toml", "many/0001.toml"),
        ("many b.toml", "many/../many/0001.lock"),
        ("many b.toml", "new.csv"),
        ("many b.toml", "unit-costs/2020.csv"),
        ("many b.toml", "own/costs.csv"),
        ("many", "si.toml"),
        ("many --from own", "own/costs.csv"),
        ("--files-from list.txt", "list.txt"),
        ("-", "many/0001.toml"),
        ("-", "many/0001.lock"),
        ("-", "own/costs.csv"),
    ] {
        let before = fs::read(folder.path().join(output)).unwrap();
        let arguments = format!("recalc {paths} --to new.csv --format ndjson -o {output}");
        let run = si_with_input(folder.path(), &arguments, input.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{output}");
        let words = format!("--output {output}: this file is an input");
        assert!(run.err.contains(&words), "{}", run.err);
        assert_eq!(fs::read(folder.path().join(output)).unwrap(), before);
        assert_eq!(partial(&folder), 0);
    }
    // What it does not read, and what was written before, is written over.
    for output in ["own/costs.csv", "out", "out"] {
        let run = run(&folder, &format!("many --to new.csv -o {output}"));
        assert_eq!(run.code, 0, "{output}: {}", run.err);
    }
}

#[test]
fn without_an_application_nothing_is_written() {
    let folder = two();
    folder.write("none/settings.toml", "[tool]\n");
    folder.write("out", "as it was");
    let words =
        "no application found (1 TOML file looked at): an application has a table `[investment]`\n";
    for format in ["table", "json", "ndjson", "csv", "markdown"] {
        for output in ["", " -o out"] {
            let run = run(
                &folder,
                &format!("none --to new.csv --format {format}{output}"),
            );
            let given = (run.code, run.out.as_str(), run.err.as_str());
            let is_array = format == "json" && output.is_empty();
            let none = if is_array { "[\n]\n" } else { "" };
            assert_eq!(given, (3, none, words), "{format}");
        }
    }
    let kept = fs::read_to_string(folder.path().join("out")).unwrap();
    assert_eq!(kept, "as it was");
    assert_eq!(partial(&folder), 0);
}

/// Two departments that each avoid 0.6 units a year, of a unit cost in steps of one. What the region pays is one pool, for
/// a payer other than the municipality has no departments: 1.2 units, and one whole step, that is not the municipality's.
/// When the municipality pays, each department has a pool of its own, and neither a whole step.
#[test]
fn another_payer_makes_other_pools() {
    let effect = |id: &str| {
        format!(
            "[effect.{id}]\ndepartment = \"{id}\"\nunit_cost = \"plats\"\nunits = {{ 2020 = 0.6, 2021 = 0.6 }}\nstep = 1\n"
        )
    };
    let start = SMALL.split("[effect.post]").next().unwrap();
    let application =
        start.replace("school = \"Skolan\"", "a = \"A\"\nb = \"B\"") + &effect("a") + &effect("b");
    let folder = Folder::with(&application, SMALL_COSTS);
    let region = SMALL_COSTS
        .replace("source\n", "source,payer\n")
        .replace("exempeldata", "exempeldata,region");
    folder.write("region.csv", region);
    for costs in [["region.csv", "unit-costs"], ["unit-costs", "region.csv"]] {
        let [from, to] = costs;
        let run = run(
            &folder,
            &format!("a.toml -q --format ndjson --from {from} --to {to}"),
        );
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let zero = "\"realisable\":{\"old\":0,\"new\":0,\"difference\":0,\"relative\":null}";
        assert!(run.out.contains(zero), "{}", run.out);
    }
}
