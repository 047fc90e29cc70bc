//! `si trace`: what it prints is true, and names everything that it speaks of.

use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::support::{project, si};

fn trace(arguments: &str) -> String {
    let run = si(project(), &format!("trace examples/{arguments} --quiet"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments}");
    run.out
}

fn json(arguments: &str) -> Value {
    serde_json::from_str(&trace(&format!("{arguments} --format json"))).unwrap()
}

fn number(value: &Value) -> Decimal {
    let digits = value.to_string();
    Decimal::from_str(&digits)
        .or_else(|_| Decimal::from_scientific(&digits))
        .unwrap()
}

/// A calculator: `+ - * / ^`, brackets, `min(a, b)`, `max(a, b)`, `floor(a)` and `round(a, decimals)`.
struct Calculator<'t> {
    left: &'t str,
}

impl Calculator<'_> {
    fn of(text: &str) -> Decimal {
        let mut calculator = Calculator { left: text };
        let value = calculator.sum();
        assert_eq!(calculator.left.trim(), "", "{text}");
        value
    }

    fn takes(&mut self, sign: &str) -> bool {
        self.left = self.left.trim_start();
        let rest = self.left.strip_prefix(sign);
        self.left = rest.unwrap_or(self.left);
        rest.is_some()
    }

    fn sum(&mut self) -> Decimal {
        let mut value = self.product();
        loop {
            if self.takes("+") {
                value += self.product();
            } else if self.takes("-") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Decimal {
        let mut value = self.power();
        loop {
            if self.takes("*") {
                value *= self.power();
            } else if self.takes("/") {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> Decimal {
        let base = self.one();
        if !self.takes("^") {
            return base;
        }
        let times = u32::try_from(self.one()).unwrap();
        (0..times).fold(Decimal::ONE, |power, _| power * base)
    }

    fn one(&mut self) -> Decimal {
        for function in ["min", "max", "floor", "round"] {
            if !self.takes(function) {
                continue;
            }
            assert!(self.takes("("));
            let first = self.sum();
            let second = self.takes(",").then(|| self.sum());
            assert!(self.takes(")"), "{}", self.left);
            return match (function, second) {
                ("min", Some(second)) => first.min(second),
                ("max", Some(second)) => first.max(second),
                ("floor", None) => away(first, 9).floor(),
                (_, Some(decimals)) => {
                    let decimals = u32::try_from(decimals).unwrap();
                    away(away(first, decimals + 9), decimals)
                }
                _ => panic!("{}", self.left),
            };
        }
        if self.takes("(") {
            let value = self.sum();
            assert!(self.takes(")"), "{}", self.left);
            return value;
        }
        if self.takes("-") {
            return -self.one();
        }
        let is_digit = |sign: char| sign.is_ascii_digit() || sign == '.';
        let end = self
            .left
            .find(|sign| !is_digit(sign))
            .unwrap_or(self.left.len());
        let (digits, rest) = self.left.split_at(end);
        self.left = rest;
        Decimal::from_str(digits).unwrap()
    }
}

fn away(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Checks a number and everything that it follows from, and counts the formulas.
fn assert_true(node: &Value) -> usize {
    let name = node["name"].as_str().or(node["label"].as_str());
    assert!(name.is_some(), "{node:#}");
    let mut count = 0;
    if let Some(formula) = node["formula"].as_str() {
        let (computed, said) = (Calculator::of(formula), number(&node["value"]));
        let near = Decimal::new(1, 9);
        assert!(
            (computed - said).abs() < near,
            "{name:?}: {formula} = {computed}, not {said}"
        );
        count += 1;
    }
    for part in node["parts"].as_array().into_iter().flatten() {
        count += assert_true(part);
    }
    count
}

#[test]
fn every_formula_of_two_examples_and_a_settlement_is_true_by_a_calculator() {
    let settled = "../tests/outcomes/application.toml --outcome \
                   tests/outcomes/right--everything/outcome.toml";
    for example in ["skolfam.toml", "np-resurs.toml", settled] {
        let list = json(&format!("{example} --list"));
        let names = list["figures"].as_array().unwrap().iter();
        let names: Vec<&str> = names
            .map(|figure| figure["name"].as_str().unwrap())
            .collect();
        let figures = json(&format!("{example} {} --depth 9", names.join(" ")));
        let figures = figures.as_array().unwrap();
        assert_eq!(figures.len(), names.len());
        let formulas: usize = figures
            .iter()
            .map(|figure| assert_true(&figure["figure"]))
            .sum();
        assert!(formulas > 5 * names.len(), "{formulas}");
        for (figure, name) in figures.iter().zip(names) {
            assert_eq!(figure["figure"]["name"], *name);
            for given in figure["rests_on"].as_array().unwrap() {
                let is_known = given["line"].is_u64() || given["given_by"].is_string();
                assert!(given["name"].is_string() && is_known, "{given:#}");
            }
        }
    }
}

#[test]
fn a_payment_says_which_bound_binds_and_what_it_is_made_of() {
    let asked = "skolfam.toml return_plan.social.2018 effect.hvb.2018";
    insta::assert_snapshot!(trace(&format!("{asked} --lang sv --width 100")));
}

#[test]
fn years_without_anything_and_inputs_are_figures_too() {
    let figures = "effect.hvb.2016 effect.hvb.2040 effect.hvb.without target_group.pupils.people \
                   policy.return_floor meets_target";
    insta::assert_snapshot!(trace(&format!("skolfam.toml {figures} --format markdown")));
}

#[test]
fn what_is_set_says_so_and_a_misspelt_name_gets_the_nearest() {
    let text = trace("skolfam.toml effect.hvb.without --set effect.hvb.without=0.2");
    assert_eq!(
        text,
        "effect.hvb.without\n  0.2\n  `--set effect.hvb.without=0.2`\n"
    );

    let run = si(project(), "trace examples/skolfam.toml covrage -q");
    run.fails(
        1,
        "FIGURE: error[unknown-figure]: unknown figure `covrage`\n  hint: did you mean `coverage`?\n",
    );
}

#[test]
fn figures_of_a_settlement_rest_on_what_was_verified() {
    let figures = "settlement.by_department.social.demand settlement.is_final outcome.effect.days.units.by_year.2021 \
                   planned.effect.days";
    insta::assert_snapshot!(trace(&format!(
        "../tests/outcomes/application.toml {figures} --outcome tests/outcomes/right--everything/outcome.toml"
    )));
}
