//! Written-out figures, computed again by hand.

use std::collections::{HashMap, HashSet};

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::support::{project, si};

/// JSON whose numbers keep their digits: each number becomes text before it is read.
pub(crate) fn json(text: &str) -> Value {
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

pub(crate) fn decimal(value: &Value) -> Decimal {
    value
        .as_str()
        .map_or(Decimal::ZERO, |digits| digits.parse().unwrap())
}

pub(crate) fn half_away(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Rounded half away from zero. Whether a number is a half is decided nine decimals further on: the last digits of a
/// quotient tell nothing.
fn rounded(value: Decimal, decimals: u32) -> Decimal {
    half_away(half_away(value, decimals + 9), decimals)
}

/// A number as it is compared: with nine decimals.
fn steady(value: Decimal) -> Decimal {
    rounded(value, 9)
}

/// What the stated operation makes of the factors: the reader's own calculation, apart from the program's. Some say a
/// number: decimals, a position, a year.
pub(crate) fn by_hand(operation: &str, number: usize, factors: &[Decimal]) -> Decimal {
    let first = factors.first().copied().unwrap_or_default();
    let rest = factors.get(1..).unwrap_or_default();
    match operation {
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
        "round" => rounded(first, u32::try_from(number).unwrap()),
        "round_up" | "round_down" => {
            let decimals = u32::try_from(number).unwrap();
            // What lies half of the ninth decimal further on beside a rounded number is that number.
            let exact = half_away(first, decimals + 9);
            let side = if operation == "round_up" {
                RoundingStrategy::ToPositiveInfinity
            } else {
                RoundingStrategy::ToNegativeInfinity
            };
            exact.round_dp_with_strategy(decimals, side)
        }
        "floor" => steady(first).floor(),
        "left_over" => {
            let mut order: Vec<usize> = (0..rest.len()).collect();
            order.sort_by_key(|place| std::cmp::Reverse(steady(rest[*place])));
            let winners = usize::try_from(steady(first)).unwrap();
            Decimal::from(u8::from(order[..winners].contains(&number)))
        }
        "at_least" => {
            assert_eq!(factors.len(), 2, "{factors:?}");
            Decimal::from(u8::from(steady(first) >= steady(rest[0])))
        }
        "first_covered" => {
            let covered = |sum: &Decimal| steady(*sum - first) >= Decimal::ZERO;
            let never = rest.iter().rposition(|sum| !covered(sum));
            let start = never.map_or(0, |last| last + 1);
            if start == rest.len() {
                Decimal::ZERO
            } else {
                Decimal::from(number + start)
            }
        }
        "first_paid" | "last_paid" => {
            let paid = |part: &Decimal| steady(*part) > Decimal::ZERO;
            let year = if operation == "first_paid" {
                factors.iter().position(paid)
            } else {
                factors.iter().rposition(paid)
            };
            Decimal::from(number + year.unwrap())
        }
        "boundary" => {
            let (there, coverage, beyond, below) = (first, rest[0], rest[1], rest[2]);
            let target = steady(rest[3]);
            // A step of six decimals, or closer where people and things are counted.
            let step = (there - beyond).abs() <= Decimal::new(1, 6) && there != beyond;
            let holds = steady(coverage) >= target && steady(below) < target;
            assert!(step && holds, "{factors:?}");
            there
        }
        other => panic!("no such operation: {other}"),
    }
}

/// Computes every number of a tree from its factors, and notes each figure's value.
pub(crate) fn check(node: &Value, figures: &mut HashMap<String, Decimal>, wrong: &mut Vec<String>) {
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
            let factors: Vec<Decimal> = node["factors"]
                .as_array()
                .unwrap()
                .iter()
                .map(|factor| decimal(&factor["value"]))
                .collect();
            let keys = ["decimals", "position", "first_year"];
            let number = keys.iter().find_map(|key| node[key].as_str());
            let number = number.map_or(0, |digits| digits.parse().unwrap());
            let computed = by_hand(operation, number, &factors);
            // Quotients are carried with 28 digits: nine decimals are the method's own measure.
            if half_away(computed - value, 9) != Decimal::ZERO {
                wrong.push(format!(
                    "{label}: {operation} gives {computed}, not {value}"
                ));
            }
        }
    }
    // What decides stands behind the factors, written out as these are; a word has no number.
    for decisive in node["decided_by"].as_array().into_iter().flatten() {
        if !decisive["value"].is_null() {
            check(decisive, figures, wrong);
        }
    }
    if let Some(name) = node["name"].as_str() {
        figures.insert(name.to_owned(), value);
    }
}

/// The figures of `--list` with their values, no two of one name.
pub(crate) fn listed(arguments: &[&str]) -> Vec<(String, Decimal)> {
    let run = si(
        project(),
        &[&["trace"], arguments, &["--list", "--format", "json"]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let list = json(&run.out);
    let figures = list["figures"].as_array().unwrap().iter();
    let figure = |figure: &Value| {
        let name = figure["name"].as_str().unwrap();
        (name.to_owned(), decimal(&figure["value"]))
    };
    let figures: Vec<(String, Decimal)> = figures.map(figure).collect();
    let names: HashSet<&String> = figures.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), figures.len(), "{arguments:?}");
    figures
}

pub(crate) fn names(arguments: &[&str]) -> Vec<String> {
    listed(arguments)
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

/// The figures of an application, written out, computed by hand and then as they are known by name.
pub(crate) fn traced(
    arguments: &[&str],
    is_asked: &dyn Fn(&str) -> bool,
) -> HashMap<String, Decimal> {
    let listed = listed(arguments);
    let names = listed.iter().map(|(name, _)| name.as_str());
    let asked: Vec<&str> = names.filter(|name| is_asked(name)).collect();
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
    for (name, value) in listed.iter().filter(|(name, _)| is_asked(name)) {
        // The list shows the number that is then written out.
        let written = half_away(figures[name], value.scale().max(2));
        if written != *value && half_away(figures[name], 6) != *value {
            wrong.push(format!("{name}: listed as {value}, written out {written}"));
        }
    }
    assert!(wrong.is_empty(), "{arguments:?}:\n{}", wrong.join("\n"));
    figures
}
