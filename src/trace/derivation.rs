//! What is told of a figure: its value, where it comes from, and what it follows from, level by level.

use rust_decimal::Decimal;

use super::expression::Expression;
use super::label::FigureLabel;
use crate::calculation::Unit;
use crate::model::{Case, Date, InputId, Origin, Term, UnitCostRef, VerifiedId, Year};

/// A number or another value, where it comes from, and what it follows from.
#[derive(Clone, Debug)]
pub(crate) struct Derivation {
    pub(crate) what: What,
    pub(crate) value: TracedValue,
    /// The formula over `parts`; `None` of what was given, and below the levels that were asked for.
    pub(crate) formula: Option<Expression>,
    /// Why it is this one: the ids of words, each with the numbers that decided it.
    pub(crate) because: Vec<(&'static str, Vec<TracedValue>)>,
    pub(crate) parts: Vec<Derivation>,
}

impl Derivation {
    /// The words of the rule for what is no number, and of a number for which nothing was recorded.
    pub(crate) fn rule(&self) -> Option<&'static str> {
        let What::Figure(name, _) = &self.what else {
            return None;
        };
        match (self.value, name.as_str()) {
            (TracedValue::Absent, name) => Some(match name.rsplit('.').next() {
                Some("settled") => "rule-not-settled",
                Some("of_volume" | "of_prices") => "rule-verified-in-kronor",
                _ => "rule-absent",
            }),
            (TracedValue::Truth(_) | TracedValue::Year(_), name) => Some(no_number(name)?.1),
            (TracedValue::Number(number, _), _)
                if number.is_zero() && self.formula.is_none() && self.because.is_empty() =>
            {
                Some("nothing-in-year")
            }
            _ => None,
        }
    }

    /// The anchor in `docs/method.md` of the rule that it follows; `None` of what was given.
    pub(crate) fn section(&self) -> Option<&'static str> {
        match &self.what {
            What::Figure(_, called) => called.and_then(|called| called.term.rule),
            What::Step(called) => called.term.rule,
            What::Input(..) | What::Given(_) => None,
        }
    }

    /// A value of which nothing more is told.
    pub(crate) fn bare(what: What, value: TracedValue) -> Self {
        Self {
            what,
            value,
            formula: None,
            because: Vec::new(),
            parts: Vec::new(),
        }
    }
}

/// What a number is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// A figure by its name, and what it is called.
    Figure(String, Option<FigureLabel>),
    /// A step on the way to figures.
    Step(FigureLabel),
    /// An input by its id, or one year of its table.
    Input(InputId, Option<Year>),
    /// Another number that was given.
    Given(Origin),
}

/// A value and what it is counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum TracedValue {
    Number(Decimal, CountedIn),
    Year(Option<Year>),
    Date(Date),
    Truth(bool),
    Absent,
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountedIn {
    Kronor,
    Plain,
    Of(UnitCostRef),
    /// As the input at its address is.
    Input(InputId),
    People,
    Days,
    Year,
}

/// A number of the case's outcome.
pub(crate) fn verified(case: &Case, id: VerifiedId) -> Option<Derivation> {
    let outcome = case.outcome.as_deref()?;
    let value = TracedValue::Number(outcome.numbers[id.0].value, counted_verified(case, id));
    Some(Derivation::bare(What::Given(Origin::Verified(id)), value))
}

/// Units of an effect; else kronor, for what was only measured makes no figure.
pub(super) fn counted_verified(case: &Case, id: VerifiedId) -> CountedIn {
    let Some(outcome) = case.outcome.as_deref() else {
        return CountedIn::Kronor;
    };
    if outcome.measured.iter().any(|measured| measured.value == id) {
        return CountedIn::Plain;
    }
    let lines = case.lines.iter().zip(&outcome.lines);
    let mut lines = lines.filter_map(|(line, verified)| Some((line, verified.as_ref()?)));
    let of = lines.find(|(_, verified)| verified.by_year.iter().any(|(_, known)| *known == id));
    match of {
        Some((line, verified)) if !verified.is_amount => CountedIn::Of(line.unit_cost),
        _ => CountedIn::Kronor,
    }
}

/// What a figure that is no number is called, and the words of its rule.
pub(super) fn no_number(name: &str) -> Option<(Term, &'static str)> {
    let name = name.strip_prefix("planned.").unwrap_or(name);
    let (called, section, rule) = match name {
        "settlement.as_of" => ("as-of", "7-settlement", "rule-as-of"),
        "settlement.is_final" => ("is-final", "7-settlement", "rule-is-final"),
        "meets_target" => ("meets-target", "coverage", "rule-meets-target"),
        "payback_year" => ("payback-year", "coverage", "rule-payback-year"),
        "present_value.base_year" => ("base-year", "present-value", "rule-base-year"),
        "return_plan.completed_year" => ("completed-year", "between-years", "rule-completed-year"),
        _ => return None,
    };
    Some((Term::plain(called, section), rule))
}

/// The keys of the investment's dates and years.
pub(super) const INVESTMENT: [&str; 4] = ["start", "end", "price_year", "horizon"];

/// A date or a year of the investment by its key.
pub(crate) fn investment(case: &Case, key: &str) -> Option<Derivation> {
    let key = INVESTMENT.into_iter().find(|known| *known == key)?;
    let investment = &case.application.investment;
    let value = match key {
        "start" => TracedValue::Date(investment.period.start()),
        "end" => TracedValue::Date(investment.period.end()),
        "price_year" => TracedValue::Year(Some(investment.price_year)),
        _ => match investment.horizon {
            Some(horizon) => TracedValue::Year(Some(horizon)),
            None => TracedValue::Absent,
        },
    };
    Some(Derivation::bare(
        What::Given(Origin::Investment(key)),
        value,
    ))
}

impl From<Unit> for CountedIn {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Kronor => Self::Kronor,
            Unit::Ratio => Self::Plain,
            Unit::People => Self::People,
            Unit::Of(unit) => Self::Of(unit),
        }
    }
}
