//! Every figure of every example can be asked for by its name, and what is written out, computed by hand, gives it.

use std::collections::HashMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, SMALL, project, si};

/// JSON whose numbers keep their digits: each number becomes text before it is read.
fn json(text: &str) -> Value {
    let quoted: Vec<String> = text
        .lines()
        .map(|line| {
            let (key, value) = line.split_once(": ").unwrap_or(("", line.trim()));
            let digits = value.trim_end_matches(',');
            let is_number = digits.parse::<Decimal>().is_ok();
            if !is_number {
                return line.to_owned();
            }
            let comma = &value[digits.len()..];
            let colon = if key.is_empty() { "" } else { ": " };
            format!("{key}{colon}\"{digits}\"{comma}")
        })
        .collect();
    serde_json::from_str(&quoted.join("\n")).unwrap()
}

fn decimal(value: &Value) -> Decimal {
    value
        .as_str()
        .map_or(Decimal::ZERO, |digits| digits.parse().unwrap())
}

fn half_away(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// What the stated operation makes of the factors: the reader's own calculation, apart from the program's.
fn by_hand(node: &Value) -> Decimal {
    let factors: Vec<Decimal> = node["factors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|factor| decimal(&factor["value"]))
        .collect();
    let number = |key: &str| {
        node[key]
            .as_str()
            .map_or(0, |digits| digits.parse::<usize>().unwrap())
    };
    let first = factors.first().copied().unwrap_or_default();
    let rest = factors.get(1..).unwrap_or_default();
    match node["operation"].as_str().unwrap() {
        "same" => first,
        "sum" => factors.iter().sum(),
        "difference" => first - rest.iter().sum::<Decimal>(),
        "product" => factors.iter().product(),
        "quotient" => rest.iter().fold(first, |left, divisor| left / divisor),
        "power" => {
            let times = u32::try_from(rest[0]).unwrap();
            (0..times).map(|_| first).product()
        }
        "minimum" => *factors.iter().min().unwrap(),
        "maximum" => *factors.iter().max().unwrap(),
        "round" => half_away(
            half_away(first, 9),
            u32::try_from(number("decimals")).unwrap(),
        ),
        "floor" => half_away(first, 9).floor(),
        "left_over" => {
            let mut order: Vec<usize> = (0..rest.len()).collect();
            order.sort_by_key(|place| std::cmp::Reverse(half_away(rest[*place], 9)));
            let winners = usize::try_from(half_away(first, 9)).unwrap();
            Decimal::from(u8::from(order[..winners].contains(&number("position"))))
        }
        "first_covered" => {
            let covered = |sum: &Decimal| half_away(*sum - first, 9) >= Decimal::ZERO;
            let never = rest.iter().rposition(|sum| !covered(sum));
            let start = never.map_or(0, |last| last + 1);
            if start == rest.len() {
                Decimal::ZERO
            } else {
                Decimal::from(number("first_year") + start)
            }
        }
        other => panic!("no such operation: {other}"),
    }
}

/// Computes every number of a tree from its factors, and notes each figure's value.
fn check(node: &Value, figures: &mut HashMap<String, Decimal>, wrong: &mut Vec<String>) {
    let value = decimal(&node["value"]);
    let label = format!("{} {}", node["name"], node["label"]);
    match node["operation"].as_str().unwrap() {
        "given" => {}
        "above" => {
            let written = figures.get(node["name"].as_str().unwrap());
            if written != Some(&value) {
                wrong.push(format!("{label}: {value} stands above as {written:?}"));
            }
        }
        operation => {
            for factor in node["factors"].as_array().unwrap() {
                check(factor, figures, wrong);
            }
            let computed = by_hand(node);
            // Quotients are carried with 28 digits: nine decimals are the method's own measure.
            if half_away(computed - value, 9) != Decimal::ZERO {
                wrong.push(format!(
                    "{label}: {operation} gives {computed}, not {value}"
                ));
            }
        }
    }
    if let Some(name) = node["name"].as_str() {
        figures.insert(name.to_owned(), value);
    }
}

fn names(arguments: &[&str]) -> Vec<String> {
    let run = si(
        project(),
        &[&["trace"], arguments, &["--list", "--format", "json"]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let list = json(&run.out);
    let figures = list["figures"].as_array().unwrap();
    figures
        .iter()
        .map(|figure| figure["name"].as_str().unwrap().to_owned())
        .collect()
}

/// The figures of an application, written out, computed by hand and then as they are known by name.
fn traced(arguments: &[&str]) -> HashMap<String, Decimal> {
    let names = names(arguments);
    let asked: Vec<&str> = names.iter().map(String::as_str).collect();
    let run = si(
        project(),
        &[&["trace"], arguments, &asked, &["--format", "json"]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let trees = json(&run.out);
    let (mut figures, mut wrong) = (HashMap::new(), Vec::new());
    for tree in trees.as_array().unwrap() {
        check(&tree["figure"], &mut figures, &mut wrong);
    }
    assert!(wrong.is_empty(), "{arguments:?}:\n{}", wrong.join("\n"));
    figures
}

/// Every number of the results of `si calc`, by its path: departments, payers and years as keys, effects by their id.
fn results(value: &Value, path: &str, numbers: &mut Vec<(String, Decimal)>) {
    let below = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                results(value, &below(key), numbers);
            }
        }
        Value::String(digits) => {
            if let Ok(number) = digits.parse() {
                numbers.push((path.to_owned(), number));
            }
        }
        _ => {}
    }
}

/// The results of `si calc`, without what is no figure: dates, fingerprints, what the input says in words.
fn calculated(arguments: &[&str]) -> Vec<(String, Decimal)> {
    let run = si(
        project(),
        &[&["calc"], arguments, &["--format", "json", "-q"]].concat(),
    );
    let result = json(&run.out);
    let mut numbers = Vec::new();
    for part in [
        "policy",
        "cost",
        "reductions",
        "coverage",
        "coverage_all_costs",
        "coverage_by_year",
        "payback_year",
        "payers",
        "society",
        "present_value",
    ] {
        results(&result[part], part, &mut numbers);
    }
    for effect in result["effects"].as_array().unwrap() {
        let path = format!("effects.{}", effect["id"].as_str().unwrap());
        for part in ["units", "expected", "realisable"] {
            results(&effect[part], &format!("{path}.{part}"), &mut numbers);
        }
        let unit_cost = &effect["unit_cost"];
        let name = format!("unit_cost.{}", unit_cost["id"].as_str().unwrap());
        numbers.push((name, decimal(&unit_cost["cost"])));
    }
    let plan = &result["return_plan"];
    for part in [
        "reservation",
        "fee",
        "total",
        "by_department",
        "completed_year",
    ] {
        results(&plan[part], &format!("return_plan.{part}"), &mut numbers);
    }
    for payment in plan["payments"].as_array().into_iter().flatten() {
        let year = payment["year"].as_str().unwrap();
        let path = format!(
            "return_plan.{}.{year}",
            payment["department"].as_str().unwrap()
        );
        for part in ["reservation", "fee", "total"] {
            results(&payment[part], &format!("{path}.{part}"), &mut numbers);
        }
    }
    numbers
}

/// Every figure of a calculation is written out, and multiplied by hand gives what `si calc` prints, to the last digit.
fn agrees(arguments: &[&str]) {
    let traced = traced(arguments);
    let numbers = calculated(arguments);
    assert!(numbers.len() > 40, "{arguments:?}");
    let mut wrong = Vec::new();
    for (path, number) in numbers {
        let name = si::trace::canonical(&path);
        if name == "present_value.base_year" {
            continue;
        }
        match traced.get(&name) {
            Some(value)
                if half_away(half_away(*value, 9), if is_money(&name) { 2 } else { 6 })
                    == number => {}
            other => wrong.push(format!("{path} ({name}): {number}, written out {other:?}")),
        }
    }
    assert!(wrong.is_empty(), "{arguments:?}:\n{}", wrong.join("\n"));
}

fn is_money(name: &str) -> bool {
    let ratio = [
        "coverage",
        "policy",
        "payback_year",
        "present_value.benefit",
    ];
    let parts = [".share", ".units.", "completed_year"];
    !ratio.iter().any(|start| name.starts_with(start))
        && !parts.iter().any(|part| name.contains(part))
}

#[test]
fn every_figure_of_every_example_multiplied_by_hand_gives_the_figure() {
    for name in examples() {
        agrees(&[&format!("examples/{name}")]);
    }
}

#[test]
fn and_so_it_does_under_every_policy_scenario_and_setting() {
    for policy in ["orebro", "norrkoping", "none"] {
        agrees(&["examples/skolfam.toml", "--policy", policy]);
    }
    agrees(&["examples/skolfam.toml", "--scenario", "cautious"]);
    agrees(&["examples/skolfam.toml", "--set", "effect.hvb.with=0.35"]);
    let folder = Folder::new();
    let policies = [
        "timing = \"proportional\"\nadmin_fee_basis = \"within\"",
        "timing = \"instalments\"\ninstalments = 4",
        "timing = \"proportional\"\nfirst_return = 2019",
        "return_floor = 0.9\nreturn_target = 1.1\nadmin_fee = 0.0333",
        "optimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\ndiscount_rate = 0",
    ];
    for (position, policy) in policies.iter().enumerate() {
        let file = format!("{position}.toml");
        folder.write(&file, format!("[policy]\n{policy}\n"));
        let path = folder.path().join(&file);
        for example in ["skolfam", "oxhagen", "bryggan"] {
            agrees(&[
                &format!("examples/{example}.toml"),
                "--policy",
                path.to_str().unwrap(),
            ]);
        }
    }
    // So little comes that no department gains: the floor is shared by what was expected, or alike.
    for setting in ["*0", "*0.01"] {
        let all = ["hvb", "outpatient", "repeated-year"]
            .map(|effect| format!("effect.{effect}.realisable={}", &setting[1..]));
        let mut arguments = vec!["examples/skolfam.toml", "--set", "effect.resource.units=*0"];
        for one in &all {
            arguments.extend(["--set", one]);
        }
        agrees(&arguments);
    }
}

#[test]
fn a_single_figure_stands_on_its_own() {
    for figure in [
        "coverage",
        "return_plan.social.2019.fee",
        "society.npv",
        "payback_year",
    ] {
        let run = si(
            project(),
            &["trace", "examples/skolfam.toml", figure, "--format", "json"],
        );
        let tree = json(&run.out);
        let (mut figures, mut wrong) = (HashMap::new(), Vec::new());
        check(&tree["figure"], &mut figures, &mut wrong);
        assert!(wrong.is_empty(), "{figure}:\n{}", wrong.join("\n"));
    }
}

fn out(arguments: &[&str]) -> String {
    let run = si(
        project(),
        &[&["trace", "examples/skolfam.toml"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

#[test]
fn figures_as_text_and_as_markdown() {
    for (name, figure) in [
        ("effect", "effect.hvb.2018"),
        ("step", "effect.resource.2018"),
        ("coverage", "coverage"),
        ("payment", "return_plan.social.2019"),
    ] {
        for language in ["sv", "en"] {
            insta::assert_snapshot!(
                format!("{name}_{language}"),
                out(&[figure, "--lang", language])
            );
        }
    }
    let markdown = out(&["effect.hvb.2018", "--format", "markdown", "--lang", "sv"]);
    insta::assert_snapshot!("effect_markdown", markdown);
    let json = out(&["cost.psychologist.2017", "--format", "json"]);
    insta::assert_snapshot!("cost_json", json);
}

#[test]
fn no_line_is_longer_than_the_width() {
    use unicode_width::UnicodeWidthStr;
    let names = names(&["examples/skolfam.toml"]);
    let asked: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut texts = vec![out(&["--list", "--width", "40", "--lang", "sv"])];
    for language in ["sv", "en"] {
        let arguments = [&asked[..], &["--width", "40", "--lang", language]].concat();
        texts.push(out(&arguments));
    }
    for figure in ["coverage", "return_plan.school.2019.fee", "society.npv"] {
        texts.push(out(&[figure, "--width", "40", "--lang", "sv"]));
    }
    for text in texts {
        let long: Vec<&str> = text.lines().filter(|line| line.width() > 40).collect();
        assert!(long.is_empty(), "{long:#?}");
    }
}

#[test]
fn figures_have_the_names_of_the_json_and_shorter_ones() {
    let value = |name: &str| {
        let tree = json(&out(&[name, "--format", "json"]));
        decimal(&tree["figure"]["value"])
    };
    for (one, other) in [
        ("effects.hvb.realisable.by_year.2018", "effect.hvb.2018"),
        ("effect.hvb", "effect.hvb.realisable"),
        (
            "effect.hvb.replaced_by.2018",
            "effect.hvb.replaced_by.realisable.2018",
        ),
        (
            "reductions.by_department.social.expected.total",
            "department.social.expected",
        ),
        ("coverage_by_year.2019", "coverage.2019"),
        ("cost.total", "cost"),
        (
            "return_plan.by_department.social.total",
            "return_plan.social",
        ),
        ("payers.municipality", "reductions.realisable"),
    ] {
        assert_eq!(value(one), value(other), "{one}");
    }
    assert_eq!(value("input.effect.hvb.realisable"), Decimal::ONE);
}

#[test]
fn an_unknown_figure_is_wrong_input_and_its_nearest_name_is_told() {
    let run = si(
        project(),
        &["trace", "examples/skolfam.toml", "effect.hbv.2018"],
    );
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(
        run.err,
        "unknown figure `effect.hbv.2018`: did you mean `effect.hvb.2018`?\n"
    );
    let run = si(
        project(),
        &[
            "trace",
            "examples/skolfam.toml",
            "everything",
            "--lang",
            "sv",
        ],
    );
    assert_eq!(run.code, 1);
    assert!(run.err.contains("--list"));
}

/// The origins of the given numbers of a tree, by address.
fn origins(node: &Value, found: &mut HashMap<String, Value>) {
    if let Some(address) = node["address"].as_str() {
        found.insert(address.to_owned(), node.clone());
    }
    for factor in node["factors"].as_array().unwrap() {
        origins(factor, found);
    }
}

#[test]
fn every_input_says_where_it_comes_from() {
    let folder = Folder::with(
        SMALL,
        "id,year,name,area,unit,cost,source\nplats,2019,Plats,skola,år,500,Räkenskaper 2019\n",
    );
    folder.write(
        "unit-costs/index.csv",
        "year,index,series,source\n2019,100,KPI,SCB\n2020,102,KPI,SCB\n",
    );
    folder.write("si.toml", "[policy]\nadmin_fee = 0.04\n");
    let traced = |arguments: &[&str]| {
        let run = si(
            folder.path(),
            &[&["trace", "a.toml"], arguments, &["--format", "json"]].concat(),
        );
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
        let mut found = HashMap::new();
        origins(&json(&run.out)["figure"], &mut found);
        found
    };
    let effect = traced(&["effect.post.2021"]);
    let row = &effect["unit_cost.plats"];
    assert_eq!(
        (row["place"]["line"].as_str(), row["source"].as_str()),
        (Some("2"), Some("Räkenskaper 2019"))
    );
    assert!(
        row["place"]["file"].as_str().unwrap().ends_with("2019.csv")
            || row["place"]["file"].as_str().unwrap().ends_with("2020.csv")
    );
    assert_eq!(decimal(&row["value"]), Decimal::from(500));
    assert_eq!(effect["effect.post.units.2021"]["place"]["line"], "15");
    assert_eq!(effect["effect.post.deadweight"]["given_by"], "default");
    let set = traced(&["effect.post.2021", "--set", "effect.post.units=*0.5"]);
    assert_eq!(
        set["effect.post.units.2021"]["given_by"],
        "--set effect.post.units=*0.5"
    );
    let fee = traced(&["return_plan.fee"]);
    let place = &fee["policy.admin_fee"]["place"];
    assert_eq!(
        (
            place["file"].as_str().map(|file| file.ends_with("si.toml")),
            place["line"].as_str()
        ),
        (Some(true), Some("2"))
    );
    let preset = traced(&["return_plan.fee", "--policy", "orebro"]);
    assert_eq!(preset["policy.admin_fee"]["given_by"], "preset orebro");
}

#[test]
fn every_term_has_words_in_both_languages() {
    use si::words::{Language, trace_term};
    for term in si::trace::Term::ALL {
        for language in [Language::Swedish, Language::English] {
            assert!(
                !trace_term(term.key(), language).0.is_empty(),
                "{}",
                term.key()
            );
        }
    }
}
