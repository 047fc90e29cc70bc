//! CSV and Markdown, one table alone, and several applications side by side.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// The records of a CSV result without its headings, in the language's form.
pub(crate) fn records(text: &str, delimiter: u8) -> Vec<HashMap<String, String>> {
    let text = text
        .strip_prefix('\u{FEFF}')
        .expect("a byte-order mark, without which Excel misreads the letters");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let names: Vec<&str> = columns.iter().collect();
    assert_eq!(
        names.join(" "),
        "table id department year amount unit name application"
    );
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            columns
                .iter()
                .map(str::to_owned)
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

fn calc(arguments: &str) -> String {
    let run = si(project(), &format!("calc -q {arguments}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments}");
    run.out
}

fn json(path: &str) -> Value {
    serde_json::from_str(&calc(&format!("{path} --format json"))).unwrap()
}

/// The amount of the one record with these keys.
#[track_caller]
fn amount<'r>(records: &'r [HashMap<String, String>], keys: &[(&str, &str)]) -> &'r str {
    let found: Vec<_> = records
        .iter()
        .filter(|record| keys.iter().all(|(key, value)| record[*key] == *value))
        .collect();
    assert_eq!(found.len(), 1, "{keys:?}: {found:?}");
    &found[0]["amount"]
}

#[test]
fn csv_says_what_json_says() {
    for example in examples() {
        let path = format!("examples/{example}");
        let records = records(&calc(&format!("{path} --format csv --lang en")), b',');
        let json = json(&path);
        // The id of a figure is its path in the JSON; entries of a list go by their ids.
        let same = |table: &str, id: &str, figure: &Value| {
            let keys = [("table", table), ("id", id)];
            let csv: f64 = amount(&records, &keys).parse().unwrap();
            let json = figure.as_f64().unwrap();
            assert!((csv - json).abs() < 1e-6, "{example} {id}: {csv} {json}");
        };
        let cost = &json["cost"];
        same("costs", "cost.total", &cost["total"]);
        for (item, amounts) in cost["items"].as_object().unwrap() {
            let id = format!("cost.items.{item}.total");
            same("costs", &id, &amounts["total"]);
        }
        same("coverage", "coverage", &json["coverage"]);
        same("payers", "society.net", &json["society"]["net"]);
        let after_period = &json["foundations"]["after_period"];
        same(
            "foundations",
            "foundations.after_period.share",
            &after_period["share"],
        );
        for effect in json["effects"].as_array().unwrap() {
            let id = format!("effects.{}", effect["id"].as_str().unwrap());
            for (year, units) in effect["units"].as_object().unwrap() {
                same("units", &format!("{id}.units.{year}"), units);
            }
            for (year, kronor) in effect["realisable"]["by_year"].as_object().unwrap() {
                same(
                    "effects",
                    &format!("{id}.realisable.by_year.{year}"),
                    kronor,
                );
            }
        }
        for payment in json["return_plan"]["payments"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let department = payment["department"].as_str().unwrap();
            let year = payment["year"].to_string();
            let id = format!("return_plan.payments.{department}.{year}.fee");
            same("return-plan", &id, &payment["fee"]);
            let frame = &json["frames"]["by_department"][department]["by_year"][&year]["total"];
            let id = format!("frames.by_department.{department}.by_year.{year}.total");
            same("frames", &id, frame);
            assert_eq!(
                frame.as_i64(),
                payment["total"].as_i64().map(|paid| -paid),
                "{example}"
            );
        }
    }
}

/// What stands in the JSON of a result, by its path; entries of a list by their ids, payments by department and year.
fn by_path(value: &Value, path: &str, found: &mut BTreeMap<String, Value>) {
    let below = |key: &str| format!("{path}.{key}");
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                by_path(value, &below(key), found);
            }
        }
        Value::Array(payments) => {
            for payment in payments {
                let department = payment["department"].as_str().unwrap();
                for part in ["reservation", "fee", "total"] {
                    let name = format!("{department}.{}.{part}", payment["year"]);
                    by_path(&payment[part], &below(&name), found);
                }
            }
        }
        value => {
            found.insert(path.to_owned(), value.clone());
        }
    }
}

/// A figure's name is its path in the JSON: what can be asked for is what stands there, no more and no less.
#[test]
fn every_figure_of_the_json_has_its_path_as_its_name() {
    for id in ["skolfam", "bryggan", "el-sistema"] {
        let path = format!("examples/{id}.toml");
        let json = json(&path);
        let mut written = BTreeMap::new();
        for (key, value) in json.as_object().unwrap() {
            match key.as_str() {
                "schema" | "si" | "investment" | "sources" | "policy" => {}
                "sensitivity" | "warnings" | "policies" | "outcomes" => {}
                "effects" => {
                    for effect in value.as_array().unwrap() {
                        let name = format!("effects.{}", effect["id"].as_str().unwrap());
                        for key in [
                            "units",
                            "expected",
                            "realisable",
                            "units_total",
                            "non_realisable",
                        ] {
                            by_path(&effect[key], &format!("{name}.{key}"), &mut written);
                        }
                    }
                }
                key => by_path(value, key, &mut written),
            }
        }
        let list = si(project(), &format!("trace {path} --list --format json"));
        let list = list.json();
        let figures = list["figures"].as_array().unwrap().iter();
        let named: BTreeMap<String, Value> = figures
            .map(|figure| {
                (
                    figure["name"].as_str().unwrap().to_owned(),
                    figure["value"].clone(),
                )
            })
            .collect();
        assert!(named.keys().eq(written.keys()), "{id}");
        for (name, value) in &written {
            // A trace gives all digits.
            let near = |value: &Value| value.as_f64().map(|number| (number * 100.0).round());
            let (one, other) = (near(value), near(&named[name]));
            let is_near = one
                .zip(other)
                .is_some_and(|(one, other)| (one - other).abs() < 1.5);
            assert!(is_near || *value == named[name], "{id} {name}: {value}");
        }
    }
}

/// A figure has one record in each table that it stands in.
#[test]
fn no_two_records_have_the_same_keys() {
    for example in examples() {
        let text = calc(&format!("examples/{example} --format csv --lang sv"));
        let mut known = std::collections::HashSet::new();
        for record in records(&text, b';')
            .iter()
            .filter(|record| record["table"] != "warnings")
        {
            let keys = ["table", "id", "department", "year"].map(|key| record[key].clone());
            assert!(known.insert(keys.clone()), "{example}: {keys:?}");
        }
    }
}

/// Amounts have two decimals, shares six, and in Swedish a comma.
#[test]
fn numbers_have_the_form_of_the_language() {
    let path = "examples/skolfam.toml";
    let swedish = records(&calc(&format!("{path} --format csv --lang sv")), b';');
    let english = records(&calc(&format!("{path} --format csv --lang en")), b',');
    let coverage = [("table", "coverage"), ("id", "coverage")];
    assert_eq!(amount(&swedish, &coverage), "1,623106");
    assert_eq!(amount(&english, &coverage), "1.623106");
    let realisable = [("table", "coverage"), ("id", "reductions.realisable.total")];
    assert_eq!(amount(&swedish, &realisable), "8440152,78");
    assert_eq!(amount(&english, &realisable), "8440152.78");
    assert_eq!(swedish.len(), english.len());
    for (one, other) in swedish.iter().zip(&english) {
        for key in ["table", "id", "department", "year", "application"] {
            assert_eq!(one[key], other[key], "keys are the same in both languages");
        }
    }
}

#[test]
fn a_name_that_could_be_a_formula_is_neutralised() {
    let application = SMALL.replace(
        "unit_cost = \"plats\"",
        "name = '=HYPERLINK(\"x\")|;a'\nunit_cost = \"plats\"",
    );
    let folder = Folder::with(&application, &SMALL_COSTS.replace("år", "=år"));
    let run = folder.si("calc a.toml -q --format csv --lang sv --table units");
    let first = &records(&run.out, b';')[0];
    assert_eq!(first["name"], "'=HYPERLINK(\"x\")|;a");
    assert_eq!(first["unit"], "'=år");
    let run = folder.si("calc a.toml -q --format markdown --table all");
    assert!(
        run.out.contains("| =HYPERLINK(\"x\")\\|;a<br>"),
        "{}",
        run.out
    );
}

/// The cells of a line of a Markdown table: what stands between pipes that are not escaped.
fn cells(line: &str) -> usize {
    let escaped = line.matches("\\|").count();
    line.matches('|').count() - escaped - 1
}

#[test]
fn every_row_of_a_markdown_table_has_as_many_cells_as_its_heading() {
    for example in examples() {
        let text = calc(&format!(
            "examples/{example} --format markdown --lang sv --table all"
        ));
        assert!(text.starts_with("# "));
        let mut before = "";
        let mut tables = 0;
        for line in text.lines() {
            if line.starts_with('|') {
                if before.starts_with('|') {
                    assert_eq!(cells(line), cells(before), "{line}");
                } else {
                    assert_eq!(before, "", "a table stands after an empty line");
                    tables += 1;
                }
            }
            before = line;
        }
        assert!(tables >= 5, "{example}: {tables} tables");
    }
}

#[test]
fn one_table_alone_in_every_form() {
    let tables = "costs units effects departments coverage return-plan frames break-even department-break-even policies outcomes payers foundations goals warnings comparison";
    for table in tables.split(' ') {
        let arguments = format!("examples/skolfam.toml --lang sv --table {table}");
        let text = calc(&arguments);
        assert!(!text.contains("═") && !text.is_empty(), "{text}");
        assert!(calc(&format!("{arguments} --format markdown")).starts_with("## "));
        let csv = calc(&format!("{arguments} --format csv"));
        let others = ["goals"].iter().filter(|_| table == "comparison");
        let allowed: Vec<&str> = others.copied().chain([table]).collect();
        let records = records(&csv, b';');
        assert!(
            records
                .iter()
                .all(|record| allowed.contains(&record["table"].as_str()))
        );
    }
    let run = si(project(), "calc examples/skolfam.toml --table frame");
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .contains("return-plan, frames, policies, outcomes, one-way, break-even, department-break-even, grid, scenarios, simulation, simulated-departments, drawn-inputs, payers"),
        "{}",
        run.err
    );
    for option in ["--table costs", "--sort cost"] {
        let run = si(
            project(),
            &format!("calc examples/skolfam.toml --format json {option}"),
        );
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(
            run.err.contains("choose --format table, markdown or csv"),
            "{}",
            run.err
        );
    }
}

#[test]
fn frames_and_foundations_as_they_are_printed() {
    let mut text = String::new();
    for table in ["frames", "foundations", "coverage", "goals"] {
        for language in ["sv", "en"] {
            let arguments = format!("examples/skolfam.toml --lang {language} --table {table}");
            text.push_str(&calc(&arguments));
            text.push('\n');
            text.push_str(&calc(&format!("{arguments} --format markdown")));
            text.push('\n');
        }
    }
    insta::assert_snapshot!("tables_alone", text);
}

/// Without a return model there is nothing to adjust, and the tables say so.
#[test]
fn without_a_return_model_there_are_no_frames() {
    let arguments = "examples/skolfam.toml --policy none --table frames";
    assert_eq!(
        calc(arguments),
        "Budget frame adjustments\nThe policy has no return model: nothing is to be returned.\n"
    );
    assert!(records(&calc(&format!("{arguments} --format csv")), b',').is_empty());
}

/// The name says to whom an address belongs, where it belongs to anybody that has a name.
#[test]
fn inputs_have_names_and_factors_say_so() {
    let application = SMALL.replace(
        "unit_cost = \"plats\"",
        "unit_cost = \"plats\"\nname = \"Färre platser\"",
    );
    let folder = Folder::with(&application, SMALL_COSTS);
    let calc = |rest: &str| {
        let run = folder.si(&format!("calc a.toml -q --format csv {rest}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run.out
    };
    for (language, delimiter, factor) in [("en", b',', "factor"), ("sv", b';', "faktor")] {
        let records = records(&calc(&format!("--lang {language}")), delimiter);
        let found = |table: &str, id: &str| {
            let mut found = records.iter();
            let found = found.find(|record| record["table"] == table && record["id"] == id);
            let found = found.unwrap_or_else(|| panic!("no {table} {id}"));
            (found["name"].clone(), found["unit"].clone())
        };
        let named = |name: &str, unit: &str| (name.to_owned(), unit.to_owned());
        let effect = "Färre platser";
        // The units are a table of years, of which only factors can be told; the price is one number.
        for table in ["break-even", "department-break-even"] {
            let of = |id: &str| found(table, id);
            assert_eq!(of("effect.post.units.value"), named(effect, factor));
            assert_eq!(of("effect.post.units.break_even"), named(effect, factor));
            assert_eq!(of("effect.post.units.factor"), named(effect, factor));
            assert_eq!(of("unit_cost.plats.break_even"), named("Plats", ""));
            assert_eq!(of("unit_cost.plats.factor"), named("Plats", factor));
        }
        assert_eq!(
            found("department-break-even", "realisable.factor"),
            named("Skolan", factor)
        );
        let of = |id: &str| found("one-way", id);
        assert_eq!(of("effect.post.units.low"), named(effect, factor));
        assert_eq!(of("unit_cost.plats.high"), named("Plats", ""));
        assert_eq!(of("effect.post.units.coverage_low").0, effect);
        // The cost has no name.
        let cost = "cost.all.amount";
        assert_eq!(of(&format!("{cost}.value")), named(cost, factor));
    }
}

/// 1 500 of reductions and 1 000 of cost: two of three units are enough.
#[test]
fn break_evens_say_what_they_are_in_people_and_things() {
    let folder = Folder::small();
    let run = |format: &str, table: &str| {
        let options = format!("--format {format} --table {table}");
        folder
            .si(&format!("calc a.toml -q --lang en --width 300 {options}"))
            .out
    };
    // The fee of 50 is the department's as well: 1 050 of 1 500, 2.1 of three units.
    for (table, department, units) in [
        ("break-even", "", "at least 2 år avoided"),
        ("department-break-even", "school", "at least 2.1 år avoided"),
    ] {
        let records = records(&run("csv", table), b',');
        let said = records
            .iter()
            .filter(|record| record["id"].rsplit('.').next() == Some("says"));
        let said: Vec<_> = said.collect();
        let of_units = said
            .iter()
            .find(|record| record["id"] == "effect.post.units.says");
        let of_units = &of_units.unwrap()["name"];
        assert!(of_units.contains(units), "{of_units}");
        let text = run("table", table);
        for record in said {
            for part in record["name"].split("; ") {
                assert!(text.contains(part), "{record:?} {text}");
            }
            assert_eq!(
                (record["amount"].as_str(), record["unit"].as_str()),
                ("", "")
            );
            assert_eq!(record["department"], department);
        }
    }
}
