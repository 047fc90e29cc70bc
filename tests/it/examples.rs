//! Every example runs: what each comes to is kept as a snapshot, and of two the whole JSON and the tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use crate::support::{project, si};

/// The applications among the examples, by file name.
pub(crate) fn examples() -> Vec<String> {
    let folder = project().join("examples");
    let entries = fs::read_dir(&folder).unwrap();
    let is_application = |name: &String| {
        let text = || fs::read_to_string(folder.join(name)).unwrap();
        name.ends_with(".toml") && text().lines().any(|line| line == "[investment]")
    };
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(is_application)
        .collect();
    names.sort();
    names
}

/// Every key of format 1, table by table; `*` is any id, `[]` any entry of a list.
const KEYS: &str = "
: format investment department partner parameter target_group cost goal activity measure effect unit_cost
: scenario policy text signature allow
investment: id name start end price_year horizon status granted unit_costs
parameter.*: name note value low high distribution source
target_group.*: name note people
cost.*: name note source department financed_by amount posts monthly_wage on_cost units unit_cost
effect.*: name department payer unit_cost target_group share without with units_per_person delay duration
effect.*: persistence units deadweight attribution displacement realisable step evidence_grade measure source
effect.*: note replaced_by
effect.*.replaced_by: unit_cost units_per_unit payer department note source
effect.*.share: value low high distribution source parameter evidence
effect.*.units: by_year low high distribution source
unit_cost.*: name area unit cost year source payer kind includes department note replaces
scenario.*: name note set
policy: preset return_model return_target return_floor admin_fee admin_fee_basis timing first_return instalments
policy: discount_rate sensitivity optimism_bias minimum_departments minimum_probability maximum_period
policy: maximum_horizon unit_cost_age
text: background problem target_group evidence implementation goals
text.background: file
signature.[]: department name date
goal.*: name note
activity.*: goal name note
measure.*: goal kind term name source note
allow.[]: code address reason
";

/// Words that are chosen from: each must be written out somewhere.
const CHOICES: &str = "
investment.status: idea application granted ongoing finished
cost.*.financed_by: reservation department external
effect.*.evidence_grade: A B C D E
policy.preset: orebro norrkoping none
policy.return_model: risk_sharing
policy.admin_fee_basis: on_top within
policy.timing: as_reductions_arise proportional instalments
measure.*.kind: process outcome
measure.*.term: short long
";

/// The paths of a document, and the words that stand at them.
fn paths(value: &DeValue, path: &str, found: &mut BTreeSet<String>) {
    let below = |key: &str| format!("{path}{}{key}", if path.is_empty() { "" } else { "." });
    match value {
        DeValue::Table(entries) => {
            for (key, value) in entries {
                let with_ids =
                    "cost effect target_group parameter unit_cost scenario goal activity measure";
                let is_id = with_ids.split(' ').any(|table| table == path);
                let path = below(if is_id { "*" } else { key.get_ref() });
                found.insert(path.clone());
                paths(value.get_ref(), &path, found);
            }
        }
        DeValue::Array(entries) => {
            for entry in entries {
                paths(entry.get_ref(), &below("[]"), found);
            }
        }
        DeValue::String(word) => {
            found.insert(format!("{path} = {word}"));
        }
        _ => {}
    }
}

/// The ten together show the whole format: who looks for how something is written finds it used.
#[test]
fn every_key_and_every_choice_is_used() {
    let mut found = BTreeSet::new();
    for name in examples() {
        let text = fs::read_to_string(project().join("examples").join(name)).unwrap();
        let document = DeTable::parse(&text).unwrap().into_inner();
        paths(&DeValue::Table(document), "", &mut found);
    }
    let listed = |lists: &'static str| {
        let lines = lists.lines().filter_map(|line| line.split_once(": "));
        lines.flat_map(|(path, words)| words.split(' ').map(move |word| (path, word)))
    };
    let keys = listed(KEYS).map(|(table, key)| format!("{table}.{key}"));
    let choices = listed(CHOICES).map(|(key, word)| format!("{key} = {word}"));
    let mut missing: Vec<String> = keys.chain(choices).collect();
    missing.retain(|path| !found.contains(path.trim_start_matches('.')));
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn all_ten_investments_are_there() {
    let ids =
        "brobyggare bryggan el-sistema np-resurs oxhagen seniorpuls skolfam sot specped utomhus";
    let expected = ids.split(' ').map(|id| format!("{id}.toml"));
    assert_eq!(examples(), expected.collect::<Vec<_>>());
}

#[test]
fn tables_in_both_languages() {
    for id in ["skolfam", "bryggan"] {
        for language in ["sv", "en"] {
            let path = format!("examples/{id}.toml");
            let run = si(
                project(),
                &format!("calc {path} --lang {language} --table all"),
            );
            assert_eq!(run.code, 0, "{}", run.err);
            insta::assert_snapshot!(format!("table_{id}_{language}"), run.out);
        }
    }
}

fn json_of(id: &str) -> String {
    let path = format!("examples/{id}.toml");
    let run = si(project(), &format!("calc {path} --format json -q"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

#[test]
fn whole_json() {
    for id in ["skolfam", "bryggan"] {
        // The version and the files' fingerprints change with every edit and say nothing about the figures.
        let json = json_of(id);
        let stable = json
            .lines()
            .filter(|line| !line.contains("\"sha256\"") && !line.starts_with("  \"si\""));
        insta::assert_snapshot!(format!("json_{id}"), innermost_in_one_line(stable));
    }
}

/// Indented JSON with its innermost objects and lists each in one line.
fn innermost_in_one_line<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut out: Vec<String> = Vec::new();
    // Where the innermost object or list begins that has not ended.
    let mut begun = None;
    for line in lines {
        if line.ends_with(['{', '[']) {
            begun = Some(out.len());
            out.push(line.to_owned());
        } else if let (true, Some(from)) = (line.trim_start().starts_with(['}', ']']), begun) {
            let inside: Vec<&str> = out[from + 1..].iter().map(|line| line.trim()).collect();
            let whole = format!("{} {} {}", out[from], inside.join(" "), line.trim());
            out.truncate(from);
            out.push(whole);
            begun = None;
        } else {
            out.push(line.to_owned());
        }
        if line.trim_start().starts_with(['}', ']']) {
            begun = None;
        }
    }
    out.join("\n")
}

/// What each of the ten comes to.
#[test]
fn figures_of_all_ten() {
    let mut out = String::new();
    for name in examples() {
        let id = name.trim_end_matches(".toml");
        let json: Value = serde_json::from_str(&json_of(id)).unwrap();
        writeln!(out, "{id}").unwrap();
        for path in [
            "/cost/total",
            "/cost/all_costs",
            "/reductions/expected/total",
            "/reductions/realisable/total",
            "/coverage",
            "/meets_target",
            "/payback_year",
            "/society/npv",
            "/present_value/npv",
            "/return_plan/total",
            "/return_plan/completed_year",
            "/return_plan/net",
            "/foundations/after_period/share",
        ] {
            let figure = json.pointer(path).unwrap_or(&Value::Null);
            writeln!(out, "  {} = {figure}", path[1..].replace('/', ".")).unwrap();
        }
        let departments = json["return_plan"]["by_department"].as_object();
        for (department, plan) in departments.into_iter().flatten() {
            let total = &plan["total"];
            let name = format!("return_plan.by_department.{department}.total");
            writeln!(out, "  {name} = {total}").unwrap();
        }
    }
    insta::assert_snapshot!("figures", out);
}

/// Granted sums as the report of 2018 publishes them; the reservation's cost is the grant, at most 1 % less.
#[test]
fn costs_are_the_granted_sums() {
    let granted = [
        ("brobyggare", 8_200_000),
        ("bryggan", 12_200_000),
        ("el-sistema", 3_000_000),
        ("np-resurs", 6_200_000),
        ("oxhagen", 5_400_000),
        ("skolfam", 5_200_000),
        ("specped", 2_000_000),
        ("utomhus", 3_250_000),
    ];
    for (id, granted) in granted {
        let result: Value = serde_json::from_str(&json_of(id)).unwrap();
        let cost = result["cost"]["total"].as_f64().unwrap();
        let granted = f64::from(granted);
        assert!(
            cost <= granted && cost >= granted * 0.99,
            "{id}: {cost} of {granted}"
        );
    }
}
