//! The schemas of `si schema`, held against what they describe, and the pages that are made of the same tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use toml::de::{DeTable, DeValue};

use crate::examples::examples;
use crate::json_schema::Validator;
use crate::support::{Folder, project, si};

fn schema(name: &str) -> Validator {
    let run = si(project(), &format!("schema {name}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    Validator::new(run.json())
}

/// A file of TOML as JSON; `None` if it is none.
fn read(path: &Path) -> Option<Value> {
    let text = fs::read_to_string(path).ok()?;
    let table = DeTable::parse(&text).ok()?;
    Some(table_json(table.get_ref()))
}

fn table_json(table: &DeTable) -> Value {
    let pairs = table.iter();
    let pairs = pairs.map(|(key, value)| (key.get_ref().to_string(), value_json(value.get_ref())));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn value_json(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(digits) => {
            let whole = digits.as_str().parse::<i64>();
            whole.map_or_else(
                |_| json!(digits.as_str().parse::<f64>().unwrap()),
                |whole| json!(whole),
            )
        }
        DeValue::Float(digits) => {
            let number: f64 = digits.as_str().parse().unwrap();
            // JSON has no infinity.
            json!(if number.is_finite() { number } else { f64::MAX })
        }
        DeValue::Boolean(truth) => json!(truth),
        DeValue::Datetime(date) => json!(date.to_string()),
        DeValue::Array(items) => items
            .iter()
            .map(|item| value_json(item.get_ref()))
            .collect(),
        DeValue::Table(table) => table_json(table),
    }
}

fn files(folder: &str, ending: &str) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = fs::read_dir(project().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.to_str().unwrap().ends_with(ending));
    files.sort();
    files
}

#[test]
fn the_schema_accepts_every_example() {
    let mut schema = schema("application");
    let examples = examples();
    assert!(examples.len() >= 10);
    for example in examples {
        let path = project().join("examples").join(&example);
        let faults = schema.faults(&read(&path).unwrap());
        assert!(faults.is_empty(), "{example:?}: {faults:?}");
    }
}

/// The same of outcomes: what is right by itself, whatever the application says of it.
#[test]
fn the_schema_of_outcomes_takes_what_the_reader_takes() {
    let mut schema = schema("outcome");
    let mut refused = BTreeSet::new();
    for folder in files("tests/outcomes", "") {
        let value = read(&folder.join("outcome.toml"));
        if value.is_some_and(|value| !schema.faults(&value).is_empty()) {
            let name = folder.file_name().unwrap().to_str().unwrap();
            refused.insert(name.split("--").next().unwrap().to_owned());
        }
    }
    let refused: Vec<&str> = refused.iter().map(String::as_str).collect();
    assert_eq!(
        refused,
        [
            "empty-file",
            "empty-table",
            "invalid-year",
            "missing-key",
            "out-of-bounds",
            "unknown-key",
            "unknown-value",
            "unsupported-format",
            "wrong-file",
            "wrong-type",
        ]
    );
}

/// The same of funds.
#[test]
fn the_schema_of_funds_takes_what_the_reader_takes() {
    let mut schema = schema("fund");
    let mut refused = BTreeSet::new();
    for folder in files("tests/funds", "") {
        let value = read(&folder.join("fund.toml"));
        if value.is_some_and(|value| !schema.faults(&value).is_empty()) {
            let name = folder.file_name().unwrap().to_str().unwrap();
            refused.insert(name.split("--").next().unwrap().to_owned());
        }
    }
    let refused: Vec<&str> = refused.iter().map(String::as_str).collect();
    let expected = [
        "missing-key",
        "out-of-bounds",
        "unknown-key",
        "wrong-file",
        "wrong-type",
    ];
    assert_eq!(refused, expected);
    let example = read(&project().join("examples/fund.toml")).unwrap();
    assert_eq!(schema.faults(&example), Vec::<String>::new());
}

/// Of the files with problems, those whose faults lie in one value or one table; the rest is right as far as a schema
/// sees: a name that nothing has, a number that fits nothing else, a row of a CSV file.
#[test]
fn the_schema_refuses_what_a_schema_can() {
    let mut refused = BTreeSet::new();
    let mut schemas = [schema("application"), schema("workspace"), schema("policy")];
    for folder in files("tests/problems", "") {
        for (name, schema) in ["application.toml", "si.toml", "policy.toml"]
            .iter()
            .zip(&mut schemas)
        {
            let faults = read(&folder.join(name)).map(|value| schema.faults(&value));
            if faults.is_some_and(|faults| !faults.is_empty()) {
                let name = folder.file_name().unwrap().to_str().unwrap();
                refused.insert(name.split("--").next().unwrap().to_owned());
            }
        }
    }
    let refused: Vec<&str> = refused.iter().map(String::as_str).collect();
    assert_eq!(
        refused,
        [
            "distribution-without-range",
            "empty-file",
            "empty-table",
            "incomplete-range",
            "invalid-id",
            "invalid-number",
            "invalid-year",
            "missing-key",
            "out-of-bounds",
            "unknown-code",
            "unknown-key",
            "unknown-value",
            "unsupported-format",
            "wrong-file",
            "wrong-type",
        ]
    );
}

/// Editors take these wrongly, or say only that nothing fits.
#[test]
fn the_schemas_of_files_do_without_what_editors_take_wrongly() {
    for name in ["application", "outcome", "policy", "workspace"] {
        let text = si(project(), &format!("schema {name}")).out;
        for keyword in ["oneOf", "anyOf", "allOf", "unevaluatedProperties", "$ref"] {
            assert!(!text.contains(keyword), "{name}: {keyword}");
        }
    }
}

#[test]
fn descriptions_are_in_the_language_asked_for() {
    let about = |language: &str| {
        let run = si(project(), &format!("schema application --lang {language}"));
        run.json()["properties"]["department"]["description"].to_string()
    };
    assert!(about("en").contains("Everyone who"));
    assert!(about("sv").contains("Alla som"));
}

/// Every output is what its schema says, and every key of the schema stands in one of them.
#[test]
fn outputs_have_the_keys_of_their_schemas_and_no_others() {
    let mut schema = schema("result");
    let folder = Folder::small();
    folder.write("wrong.toml", "format = 2\n");
    let mut calc = |folder: &Path, arguments: &str| {
        let run = si(folder, &format!("calc {arguments} --format json"));
        let faults = schema.faults(&run.json());
        assert!(faults.is_empty(), "{arguments}: {faults:?}");
    };
    for name in examples() {
        let policies = "--policy orebro --policy norrkoping --policy none";
        calc(project(), &format!("examples/{name} {policies}"));
    }
    let grid = "--grid effect.hvb.with=0.05..0.15 --grid effect.hvb.delay=0..2";
    calc(
        project(),
        &format!("examples/skolfam.toml {grid} --set effect.hvb.with=*0.9 --scenario cautious"),
    );
    calc(
        project(),
        "examples/skolfam.toml examples/bryggan.toml --policy none",
    );
    calc(project(), "examples/utomhus.toml --draws 100");
    calc(folder.path(), "a.toml wrong.toml");
    calc(folder.path(), "a.toml --set effect.post.units=*0.1");
    // Where less is better of what is mostly better the more there is, and the other way round.
    for rare in [
        "cost/properties/at_least",
        "people/properties/at_most",
        "units/properties/at_most",
    ] {
        schema.met.insert(format!("/$defs/{rare}"));
    }
    let unmet: Vec<String> = schema
        .properties()
        .difference(&schema.met)
        .cloned()
        .collect();
    assert!(unmet.is_empty(), "no output has {unmet:#?}");
}

#[test]
fn findings_have_the_keys_of_their_schema_and_no_others() {
    let mut schema = schema("check");
    let folder = Folder::small();
    folder.write("si.toml", "[check]\nno-matrix = \"allow\"\n");
    for (folder, paths) in [(project(), "tests/check"), (folder.path(), "a.toml")] {
        let run = si(folder, &format!("check {paths} --format json"));
        let faults = schema.faults(&run.json());
        assert!(faults.is_empty(), "{faults:?}");
    }
    let unmet: Vec<String> = schema
        .properties()
        .difference(&schema.met)
        .cloned()
        .collect();
    assert!(unmet.is_empty(), "no output has {unmet:#?}");
}

#[test]
fn lists_of_unit_costs_have_the_keys_of_their_schema_and_no_others() {
    let mut schema = schema("costs");
    let folder = Folder::small();
    let head = "id;year;name;area;unit;cost;source";
    let rows = "plats;2017;A;IFO;dygn;100;s\nb;2017;B;IFO;dygn;10;s";
    let index = "year;index;series;source\n2017;100;KPI;SCB\n2018;104;KPI;SCB\n";
    folder.write("unit-costs/2017.csv", format!("{head}\n{rows}\n"));
    folder.write("unit-costs/index.csv", index);
    folder.write("p.csv", format!("{head}\nplats;2018;A;IFO;dygn;150;s\n"));
    for arguments in [
        "list",
        "search plats",
        "show plats",
        "show plats a.toml",
        "import p.csv --year 2018",
        "index 2018",
        "diff unit-costs/2017.csv unit-costs",
    ] {
        let run = folder.si(&format!("costs {arguments} --format json"));
        let faults = schema.faults(&run.json());
        assert!(faults.is_empty(), "{arguments}: {faults:?}");
    }
    let unmet = schema.properties();
    let unmet: Vec<&String> = unmet.difference(&schema.met).collect();
    assert!(unmet.is_empty(), "no output has {unmet:#?}");
}

/// Where the schema of a table stands, by its header.
fn place(header: &str) -> String {
    let is_list = header.starts_with("[[");
    let table = header.trim_matches(['[', ']']);
    let step = |key: &str| match key {
        "" => String::new(),
        "ID" => "/additionalProperties".to_owned(),
        key => format!("/properties/{key}"),
    };
    let place: String = table.split('.').map(step).collect();
    if is_list { place + "/items" } else { place }
}

#[test]
fn the_examples_of_the_page_are_valid() {
    let [
        mut application,
        mut workspace,
        mut outcome,
        mut fund,
        mut mapping,
    ] = ["application", "workspace", "outcome", "fund", "mapping"].map(schema);
    let page = si(project(), "explain --keys").out;
    let (mut header, mut file, mut tried) = (String::new(), &mut application, 0);
    for line in page.lines() {
        if let Some(named) = line.strip_prefix("### ") {
            named.trim_matches('`').clone_into(&mut header);
        } else if line.contains("si.toml") && line.starts_with("## ") {
            (header, file) = (String::new(), &mut workspace);
        } else if line == "## The outcome" {
            (header, file) = (String::new(), &mut outcome);
        } else if line == "## The fund" {
            (header, file) = (String::new(), &mut fund);
        } else if line == "## The mapping of a table" {
            (header, file) = (String::new(), &mut mapping);
        } else if line.starts_with("## ") {
            header = if line.contains("number") {
                "…".to_owned()
            } else {
                String::new()
            };
        }
        let cells: Vec<&str> = line.split(" | ").collect();
        let (Some(key), Some(example)) = (cells[0].strip_prefix("| `"), cells.get(3)) else {
            continue;
        };
        let key = key.split('`').next().unwrap();
        let example = example.trim_matches('`');
        if header == "…" || example.is_empty() {
            continue;
        }
        let text = format!("{key} = {example}");
        let read = DeTable::parse(&text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        let value = &table_json(read.get_ref())[key];
        let place = format!("{}/properties/{key}", place(&header));
        let faults = file.faults_at(&place, value);
        assert!(faults.is_empty(), "{header} {text}: {faults:?}");
        tried += 1;
    }
    assert!(tried >= 80, "{tried}");
}

/// What a key needs beside it the reader misses too, key by key.
#[test]
fn the_reader_misses_what_the_schema_says_that_a_key_needs() {
    let schema = schema("application");
    let place = "/properties/effect/additionalProperties/dependentRequired";
    let needs = schema
        .whole
        .pointer(place)
        .unwrap()
        .as_object()
        .unwrap()
        .clone();
    let mut tried = 0;
    for (key, needed) in needs {
        let needed: Vec<&str> = needed
            .as_array()
            .unwrap()
            .iter()
            .map(|key| key.as_str().unwrap())
            .collect();
        for missing in &needed {
            let folder = Folder::small();
            let mut text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
            text = text.replace("units = { 2020 = 1, 2021 = 2 }", "");
            for name in needed
                .iter()
                .chain([&key.as_str()])
                .filter(|name| *name != missing)
            {
                text.push_str(&format!("{name} = 0.5\n"));
            }
            folder.write(
                "a.toml",
                format!("{text}[target_group.g]\npeople = {{ 2020 = 1 }}\n"),
            );
            let run = folder.si("calc a.toml");
            let said = format!("error[missing-key]: `{missing}` is missing");
            assert!(
                run.err.contains(&said),
                "{key} without {missing}: {}",
                run.err
            );
            tried += 1;
        }
    }
    assert!(tried >= 15, "{tried}");
}

#[test]
fn the_pages_are_what_the_program_writes() {
    for (name, option) in [("format", "--keys"), ("glossary", "--words")] {
        let page = fs::read_to_string(project().join(format!("docs/{name}.md"))).unwrap();
        let made = si(project(), &format!("explain {option} --lang en")).out;
        assert!(
            page == made,
            "renew it: cargo run -- explain {option} --lang en > docs/{name}.md"
        );
    }
}
