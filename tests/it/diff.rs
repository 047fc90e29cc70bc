//! `si diff`: changes worked out by hand, and versions that differ in more than numbers.

use serde_json::Value;

use crate::support::{Folder, SMALL_COSTS, si, si_with_input};

/// A cost of 1 000 kr; three places less at 500 kr each: 1 500, coverage 1.5; 1 050 are returned.
const OLD: &str = r#"format = 1
[investment]
id = "one"
name = "One"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "School"
[cost.all]
amount = { 2020 = 1000 }
[effect.a]
name = "A"
department = "school"
unit_cost = "plats"
units = { 2020 = 1, 2021 = 2 }
source = "antagande"
"#;

fn folder(new: &str) -> Folder {
    let folder = Folder::with(OLD, SMALL_COSTS);
    folder.write("b.toml", new);
    folder
}

fn diff(new: &str) -> Value {
    let run = si(folder(new).path(), "diff a.toml b.toml --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    serde_json::from_str(&run.out).unwrap()
}

/// `address: realisable coverage, return of the school`, or with what it goes together.
fn changes(diff: &Value) -> Vec<String> {
    let change = |change: &Value| {
        let address = change["address"].as_str().unwrap();
        let effect = &change["effect"];
        if let Some(with) = change["together_with"].as_str() {
            return format!("{address} with {with}");
        }
        format!(
            "{address}: {} {}, {}",
            effect["realisable"], effect["coverage"], effect["return"]["school"]
        )
    };
    diff["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(change)
        .collect()
}

/// First the cost: 1 500 / 1 250 = 1.2, so −0.3, and 1 250 + 63 (62.5 rounded) are returned, 263 more. Then the units:
/// 2 × 500 / 1 250 = 0.8, so −0.4; the 1 000 come back with the fee of 63, 250 less.
#[test]
fn changes_do_their_part_in_the_order_of_the_file() {
    let new = OLD
        .replace("2020 = 1000", "2020 = 1250")
        .replace("2021 = 2", "2021 = 1")
        .replace("antagande", "mätning");
    let diff = diff(&new);
    assert_eq!(diff["schema"], "si.diff/1");
    assert_eq!(diff["flip"], "falls_below");
    assert_eq!(
        changes(&diff),
        [
            "cost.all.amount: 0 -0.3, 263",
            "effect.a.units: -500 -0.4, -250"
        ]
    );
    assert_eq!(diff["changes"][1]["old"], "2021 = 2");
    assert_eq!(diff["changes"][1]["new"], "2021 = 1");
    assert_eq!(diff["coverage"]["difference"].to_string(), "-0.7");
    assert_eq!(diff["by_department"]["school"]["return"]["difference"], 13);
}

/// An effect of 500 more: 2 000 / 1 000; the policy's fee of 10 % adds 50 kr. The horizon of 2020 leaves 500 of effect
/// `a` and takes 1 000 of it away: first in the file, so before the effect is added.
#[test]
fn effects_dates_and_policy_are_changes_too() {
    let new = OLD.replace("price_year = 2020\n", "price_year = 2020\nhorizon = 2020\n")
        + "[effect.b]\nname = \"B\"\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 1 }\n\
           [policy]\nadmin_fee = 0.10\n";
    let diff = diff(&new);
    assert_eq!(
        changes(&diff),
        [
            "investment.horizon: -1000 -1, -500",
            "effect.b: 500 0.5, 500",
            "policy.admin_fee: 0 0, 50"
        ]
    );
    assert_eq!(diff["changes"][1]["change"], "added");
    assert_eq!(diff["changes"][1]["new"], "B");
}

/// `units` makes room for people, share and the rest: no one of these keys makes an application without the others. Ten
/// people, half of them, one place each for one year: 5 × 500 = 2 500.
#[test]
fn changes_that_need_each_other_go_together() {
    let new = OLD.replace(
        "units = { 2020 = 1, 2021 = 2 }",
        "share = 0.5\nunits_per_person = 1\ndelay = 0\nduration = 1",
    ) + "[target_group.all]\npeople = { 2020 = 10 }\n";
    let diff = diff(&new);
    let changes = changes(&diff);
    assert_eq!(changes.len(), 6, "{changes:?}");
    let moving: Vec<&String> = changes
        .iter()
        .filter(|change| change.contains(": "))
        .collect();
    // A group that nothing uses yet does nothing of its own.
    assert_eq!(
        moving,
        ["effect.a.duration: 1000 1, 0", "target_group.all: 0 0, 0"],
        "{changes:?}"
    );
    assert_eq!(changes[0], "effect.a.units with effect.a.duration");
}

/// A place less in 2020 is 500 kr of 1 000, and a share of nothing goes with its effect.
#[test]
fn tables_come_and_go_as_wholes_and_names_have_no_figures() {
    let gone = "[effect.gone]\nname = \"Gone\"\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 1 }\n";
    let new = OLD
        .replace("name = \"One\"", "name = \"First\"")
        .replace("\"School\"", "\"The school\"")
        .replace(
            "unit_cost = \"plats\"",
            "unit_cost = \"plats\"\nnote = \"a note\"",
        );
    let folder = folder(&format!("{new}[goal.calm]\nname = \"Calm\"\n"));
    folder.write("a.toml", format!("{OLD}{gone}"));
    let run = si(
        folder.path(),
        &["diff", "a.toml", "b.toml", "--format", "json"],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let diff: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(changes(&diff), ["effect.gone: -500 -0.5, 0"]);
    let change = &diff["changes"][0];
    assert_eq!(
        (&change["old"], &change["change"]),
        (&"Gone".into(), &"removed".into())
    );
    assert_eq!(change["new"], Value::Null);
    let names = [
        "investment.name",
        "department.school",
        "effect.a.note",
        "goal.calm",
    ];
    assert_eq!(
        diff["without_figures"].as_array().unwrap(),
        &names.map(Value::from)
    );
}

#[test]
fn versions_that_say_the_same_differ_in_nothing() {
    let new = OLD
        .replace("2020 = 1000 }", "2020 = 1_000.0 }")
        .replace("[cost.all]", "# comment\n[cost.all]");
    let run = si(folder(&new).path(), "diff a.toml b.toml");
    assert_eq!(run.code, 0);
    assert!(
        run.out.contains("The two versions say the same."),
        "{}",
        run.out
    );
}

/// The old version comes in a pipe and is read as if it stood where the new one stands.
#[test]
fn one_of_the_versions_may_come_in_a_pipe() {
    let folder = Folder::new();
    folder.write("in/a.toml", OLD.replace("2020 = 1000", "2020 = 2000"));
    folder.write("in/unit-costs/2020.csv", SMALL_COSTS);
    let run = si_with_input(
        folder.path(),
        "diff - in/a.toml --format json",
        OLD.as_bytes(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let diff = run.json();
    assert_eq!(changes(&diff).len(), 1);
    let both = folder.si("diff - -");
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    let words = "`-` can be one of the two versions, not both";
    assert!(both.err.contains(words), "{}", both.err);
    let swedish = folder.si("diff - - --lang sv");
    assert!(
        swedish
            .err
            .contains("`-` kan vara en av de två versionerna"),
        "{}",
        swedish.err
    );
    let run = folder.si("diff nowhere.toml in/a.toml");
    assert_eq!((run.code, run.out.as_str()), (3, ""));
}

/// The two versions find unit costs of their own: 500 kr and 700 kr, three places.
#[test]
fn other_unit_costs_are_changes_as_well() {
    let folder = Folder::with(OLD, SMALL_COSTS);
    folder.write("new/a.toml", OLD);
    folder.write("new/unit-costs/2020.csv", SMALL_COSTS.replace("500", "700"));
    let run = folder.si("diff a.toml new/a.toml --format json");
    let diff = run.json();
    assert_eq!(changes(&diff), ["unit_cost.plats: 600 0.6, 0"]);
}

#[test]
fn the_whole_output_of_a_difference() {
    let new = OLD
        .replace("2020 = 1000", "2020 = 1250")
        .replace("2021 = 2", "2021 = 1")
        .replace("antagande", "mätning");
    let folder = folder(&new);
    for format in ["table", "markdown", "json"] {
        let run = folder.si(&format!(
            "diff a.toml b.toml --format {format} --lang sv --width 60"
        ));
        assert_eq!(run.code, 0);
        insta::assert_snapshot!(format!("diff_{format}"), run.out);
    }
}

/// What makes a comparison impossible is told as JSON too, with the exit code of the fault.
#[test]
fn what_cannot_be_compared_is_told_in_the_form_asked_for() {
    let folder = folder(OLD);
    folder.write("broken.toml", OLD.replace("2020 = 1,", "2020 = x,"));
    folder.write("costs.csv", SMALL_COSTS.replace(",500,", ",x,"));
    folder.write("policy.toml", "[policy]\nreturn_floor = 7\n");
    for (arguments, file) in [
        ("a.toml broken.toml", "broken.toml"),
        ("broken.toml b.toml", "broken.toml"),
        ("a.toml none.toml", "none.toml"),
        ("a.toml b.toml --unit-costs costs.csv", "costs.csv"),
        ("a.toml b.toml --policy policy.toml", "policy.toml"),
    ] {
        let run = folder.si(&format!("diff {arguments} --format json"));
        let expected = if file == "none.toml" { 3 } else { 1 };
        assert_eq!(run.code, expected, "{arguments}: {}", run.err);
        let told = run.json();
        assert_eq!(told["schema"], "si.problems/1", "{arguments}");
        assert_eq!(told["problems"][0]["file"], file, "{arguments}");
        assert!(run.err.starts_with(file), "{}", run.err);
    }
}
