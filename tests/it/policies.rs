//! Several policies side by side: tables in every form, and what is wrong with which policy.

use serde_json::Value;

use crate::support::{Folder, SMALL, project};

/// A floor of a half, and the fee within.
const COUNCIL: &str = "[policy]\nreturn_floor = 0.5\nadmin_fee_basis = \"within\"\n";

fn folder() -> Folder {
    let folder = Folder::small();
    folder.write("council.toml", COUNCIL);
    folder
}

/// Runs `si calc a.toml` with more arguments.
fn calc(folder: &Folder, arguments: &str) -> String {
    let run = folder.si(&format!("calc a.toml -q {arguments}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments}");
    run.out
}

const FOUR: &str = "--policy orebro --policy norrkoping --policy none --policy council.toml";

#[test]
fn the_tables_as_they_are_printed() {
    let project = project().display();
    let skolfam = format!("{project}/examples/skolfam.toml --unit-costs {project}/unit-costs");
    let folder = folder();
    let mut text = String::new();
    for (language, format) in [("sv", "table"), ("en", "markdown")] {
        for table in ["policies", "outcomes"] {
            let options = format!("--lang {language} --table {table} --format {format}");
            let run = folder.si(&format!("calc {skolfam} --amounts kr -q {options} {FOUR}"));
            text.push_str(&run.out);
            text.push('\n');
        }
    }
    insta::assert_snapshot!("policies", text);
}

#[test]
fn one_policy_is_compared_with_nothing() {
    let folder = folder();
    let whole = calc(&folder, "--lang en --table all");
    assert!(!whole.contains("What each policy means"), "{whole}");
    assert!(whole.contains("If less comes, or more"), "{whole}");
    // Without a return model nothing is settled.
    let none = calc(&folder, "--policy none --lang en --table all");
    assert!(!none.contains("If less comes, or more"), "{none}");
    let two = calc(
        &folder,
        "--policy none --policy orebro --lang en --table all",
    );
    assert!(two.contains("What each policy means"), "{two}");
    assert!(two.contains("If less comes, or more"), "{two}");
    assert!(two.contains("follows the first, none."), "{two}");
}

#[test]
fn one_policy_alone_means_what_it_means_among_several() {
    let folder = folder();
    let json = |arguments: &str| -> Value {
        serde_json::from_str(&calc(&folder, &format!("--format json {arguments}"))).unwrap()
    };
    let all = json(FOUR);
    for (position, name) in ["orebro", "norrkoping", "none", "council.toml"]
        .iter()
        .enumerate()
    {
        let alone = json(&format!("--policy {name}"));
        assert_eq!(all["policies"][position], alone["policies"][0], "{name}");
        // The plan in force says more of itself; what both say is the same.
        let (plan, of_policy) = (&alone["return_plan"], &alone["policies"][0]["return_plan"]);
        for key in ["reservation", "fee", "total", "payments", "completed_year"] {
            assert_eq!(of_policy[key], plan[key], "{name} {key}");
        }
        assert_eq!(alone["policies"][0]["policy"], alone["policy"]);
        let of = |result: &Value| -> Vec<Value> {
            let outcomes = result["outcomes"].as_array().unwrap().iter();
            outcomes
                .filter(|outcome| outcome["policy"] == *name)
                .cloned()
                .collect()
        };
        assert_eq!(of(&all), of(&alone), "{name}");
        assert_eq!(of(&alone).len(), 6);
    }
    // Everything else is the first policy's.
    let (mut all, mut first) = (all, json("--policy orebro"));
    for result in [&mut all, &mut first] {
        let keys = result.as_object_mut().unwrap();
        keys.remove("policies");
        keys.remove("outcomes");
    }
    assert_eq!(all, first);
}

#[test]
fn an_increase_among_the_effects_is_said_to_be_scaled() {
    let folder = folder();
    let said = "Increases follow the share too: at 50% they are half as large as expected.";
    let arguments = "--table outcomes --lang en --width 200";
    assert!(!calc(&folder, arguments).contains(said));
    folder.write(
        "a.toml",
        format!("{SMALL}[effect.more]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ 2021 = -0.1 }}\n"),
    );
    assert!(calc(&folder, arguments).contains(said));
}

#[test]
fn what_is_wrong_with_each_policy_is_said_at_its_place() {
    let folder = folder();
    folder.write(
        "high.toml",
        "[policy]\nreturn_floor = 0.9\nreturn_target = 0.5\n",
    );
    folder.write("low.toml", "[policy]\nreturn_target = 0.2\n");
    folder.write("key.toml", "[policy]\nreturn_flor = 0.2\n");
    folder.write("grade.toml", "[policy]\noptimism_bias = { A = 0.1 }\n");
    let grades = "evidence_grade = \"B\"\n[effect.other]\ndepartment = \"school\"\nunit_cost = \"plats\"\n\
        units = { 2020 = 1 }\nevidence_grade = \"B\"\nnaem = \"x\"\n";
    folder.write("a.toml", format!("{SMALL}{grades}"));
    let policies = [
        "orebro",
        "nowhere.toml",
        "high.toml",
        "low.toml",
        "key.toml",
        "grade.toml",
    ];
    let policies = policies.join(" --policy ");
    let run = folder.si(&format!("calc a.toml --policy {policies}"));
    let heads: Vec<&str> = run
        .err
        .lines()
        .filter(|line| line.contains(": error["))
        .map(|line| line.split("]:").next().unwrap())
        .collect();
    assert_eq!(
        heads,
        [
            "nowhere.toml: error[unreadable-file",
            "key.toml:2:1: error[unknown-key",
            "a.toml:22:1: error[unknown-key",
            "high.toml:2:16: error[floor-above-target",
            "low.toml:2:17: error[floor-above-target",
            "grade.toml:2:17: error[no-correction-for-grade",
        ],
        "{}",
        run.err
    );
    assert_eq!((run.code, run.out.as_str()), (3, ""));
}

#[test]
fn a_discount_rate_that_no_decimal_can_hold_is_the_policy_s() {
    let folder = folder();
    // 10 kr in thirty years, at a rate that leaves a billionth of it.
    let far = SMALL
        .replace("{ 2020 = 1000 }", "{ 2030 = 1e-6, 2040 = 1e-6, 2050 = 10 }")
        .replace("2020 = 1, 2021 = 2", "2020 = 1e9");
    folder.write("a.toml", far);
    folder.write("steep.toml", "[policy]\ndiscount_rate = 1\n");
    let run = folder.si("calc a.toml --policy orebro --policy steep.toml");
    run.fails(1, "steep.toml:2:17: error[amount-too-large]");
}

#[test]
fn the_same_policy_twice_is_a_wrong_command_line() {
    let folder = folder();
    for (one, again) in [("orebro", "orebro"), ("council.toml", "./council.toml")] {
        let run = folder.si(&format!("calc a.toml --policy {one} --policy {again}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        let said = format!("--policy names `{again}` twice");
        assert!(run.err.contains(&said), "{}", run.err);
    }
    // A file that says the same as a preset is another name for it.
    folder.write("same.toml", "[policy]\npreset = \"orebro\"\n");
    calc(&folder, "--policy orebro --policy same.toml");
}
