//! Reading inputs: every form in which a number of an application may be written (method §1).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::exact;
use super::faults::among;
use super::format::{BY_YEAR, REFERENCE, VALUE};
use super::keys::{KeyTable, Kind, Shape};
use super::ranges::range;
use super::table::Table;
use super::tree::{TomlNode, TomlValue};
use crate::model::{Amount, Bounds, Input, InputId, Inputs, Place, Range, Year, Years};
use crate::problem::Code;

impl Shape {
    fn expected(self) -> &'static str {
        match self {
            Self::Number => "number-or-range",
            Self::Years => "years",
            Self::NumberOrYears => "number-or-years",
        }
    }
}

/// What one input's value says.
pub(super) struct WrittenInput {
    /// The input's address.
    pub(super) address: String,
    pub(super) amount: Amount,
    pub(super) range: Option<Range>,
    pub(super) source: Option<String>,
}

/// The inputs read so far, and the parameters that they may refer to.
#[derive(Debug)]
pub(super) struct InputReader {
    pub(super) inputs: Inputs,
    pub(super) parameters: BTreeMap<String, Parameter>,
}

/// A parameter that other inputs may use.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) input_id: InputId,
    /// Where its key or header stands.
    pub(super) header: usize,
    pub(super) used: bool,
}

impl InputReader {
    /// A reader that has read nothing yet.
    pub(super) fn new() -> Self {
        Self {
            inputs: Inputs::with_room(),
            parameters: BTreeMap::new(),
        }
    }

    /// An input of a table; its default where it has one and is left out.
    pub(super) fn input(&mut self, table: &Table, key: &'static str) -> Option<InputId> {
        let known = table.known(key)?;
        let Kind::Input(shape, bounds) = known.kind else {
            return None;
        };
        if table.has(key) {
            return self.given(table, key, shape, bounds);
        }
        let amount = Amount::Number(exact(known.default?).ok()?);
        Some(self.inputs.add(Input {
            address: table.address_of(key),
            amount,
            bounds,
            range: None,
            source: None,
            place: table.place(table.offset),
            given: false,
            // A default has no place of its own: it comes after what its table says.
            position: table.end() + 1,
        }))
    }

    /// An input that must be there for what else its table has.
    pub(super) fn needed(&mut self, table: &mut Table, key: &'static str) -> Option<InputId> {
        if !table.has(key) {
            table.missing(key);
        }
        self.input(table, key)
    }

    fn given(&mut self, table: &Table, key: &str, shape: Shape, bounds: Bounds) -> Option<InputId> {
        let value = table.get(key)?;
        let address = table.address_of(key);
        let written = self.written(table, key, value, shape, bounds, address)?;
        Some(self.add(written, bounds, table.place(value.start), value.start))
    }

    pub(super) fn add(
        &mut self,
        written: WrittenInput,
        bounds: Bounds,
        place: Place,
        position: usize,
    ) -> InputId {
        let WrittenInput {
            address,
            amount,
            range,
            source,
        } = written;
        self.inputs.add(Input {
            address,
            amount,
            bounds,
            range,
            source,
            place,
            given: true,
            position,
        })
    }

    /// The cost of a unit cost that an application brings: `cost` as an input, or with `low` and `high` beside it as the
    /// database's columns have them.
    pub(super) fn unit_cost(&mut self, table: &Table, address: String) -> Option<InputId> {
        let bounds = Bounds::NOT_NEGATIVE;
        let value = table.get("cost")?;
        let mut written = self.written(table, "cost", value, Shape::Number, bounds, address)?;
        let beside = range(table, bounds, Some(&written.amount), &written.address);
        if beside.is_some() && written.range.is_some() {
            let problem = table
                .document
                .problem(Code::UNKNOWN_KEY, table.key_offset("low"));
            let known = super::nearest::Suggestion {
                nearest: None,
                known: vec!["cost.low".to_owned()],
            };
            table.report(among(problem.fact("key", "low"), known));
        }
        written.range = written.range.or(beside);
        Some(self.add(written, bounds, table.place(value.start), value.start))
    }

    /// What a value says, in whatever form.
    pub(super) fn written(
        &mut self,
        table: &Table,
        key: &str,
        value: &TomlNode,
        shape: Shape,
        bounds: Bounds,
        address: String,
    ) -> Option<WrittenInput> {
        let TomlValue::Table(keys) = &value.value else {
            if shape == Shape::Years {
                // A number where only a table of years makes sense says so, whatever it is.
                table.wrong_type(key, shape.expected(), value);
                return None;
            }
            let number = table.decimal(key, value, shape.expected())?;
            let within = table.within_bounds(|| address.clone(), number, bounds, value.start);
            return within.then_some(WrittenInput {
                address,
                amount: Amount::Number(number),
                range: None,
                source: None,
            });
        };
        let inner = Table::new(table.document, &KeyTable::OPEN, keys, value.start, address);
        let is_year = |key: &str| key.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        if inner.entries().all(|(key, ..)| is_year(key)) {
            if shape == Shape::Number {
                table.wrong_type(key, shape.expected(), value);
                return None;
            }
            let amount = Amount::Years(inner.years(key, bounds).into_iter().collect());
            return Some(WrittenInput {
                address: inner.address,
                amount,
                range: None,
                source: None,
            });
        }
        let written;
        let inner = if inner.has("parameter") {
            let inner = inner.known_by(&REFERENCE);
            written = self.reference(&inner, bounds);
            inner
        } else if shape == Shape::Years || shape != Shape::Number && inner.has("by_year") {
            let inner = inner.known_by(&BY_YEAR);
            written = by_year(&inner, bounds);
            inner
        } else {
            let inner = inner.known_by(&VALUE);
            written = with_range(&inner, bounds);
            inner
        };
        inner.finish();
        written
    }

    /// `{ parameter = "…" }`.
    pub(super) fn reference(&mut self, table: &Table, bounds: Bounds) -> Option<WrittenInput> {
        let source = table.text("source");
        let (id, offset) = table.text_at("parameter")?;
        if let Some(parameter) = self.parameters.get_mut(id) {
            parameter.used = true;
            let input_id = parameter.input_id;
            // The parameter must fit all places that use it.
            let parameter = self.inputs.of_mut(input_id);
            parameter.bounds = parameter.bounds.within(bounds);
            return Some(WrittenInput {
                address: table.address.clone(),
                amount: Amount::Parameter(input_id),
                range: None,
                source,
            });
        }
        let known = self.parameters.keys().map(String::as_str);
        let suggestion = table.document.suggested(id, known);
        let problem = table.document.problem(Code::UNKNOWN_PARAMETER, offset);
        table.report(among(problem.fact("name", id), suggestion));
        None
    }

    /// A target group without people, in the place of one whose people are wrong.
    pub(super) fn nobody(&mut self, table: &Table) -> InputId {
        let written = WrittenInput {
            address: table.address_of("people"),
            amount: Amount::Years(Years::default()),
            range: None,
            source: None,
        };
        let place = table.place(table.offset);
        self.add(written, Bounds::NOT_NEGATIVE, place, table.offset)
    }

    /// The years of a table from its first to its last; `None` if the input is no table.
    pub(super) fn named_years(&self, input_id: InputId) -> Option<Vec<Year>> {
        match self.inputs.held(input_id) {
            Amount::Years(years) => Some(years.amounts().map(|(year, _)| year).collect()),
            _ => None,
        }
    }
}

/// `{ value, low, high, distribution, source }`.
pub(super) fn with_range(table: &Table, bounds: Bounds) -> Option<WrittenInput> {
    let address = &table.address;
    let number = table.get("value").and_then(|value| {
        let number = table.decimal("value", value, "number")?;
        table
            .within_bounds(|| address.clone(), number, bounds, value.start)
            .then_some(number)
    });
    let amount = number.map(Amount::Number);
    let range = range(table, bounds, amount.as_ref(), address);
    let source = table.text("source");
    Some(WrittenInput {
        address: address.clone(),
        amount: amount?,
        range,
        source,
    })
}

/// `{ by_year = { … }, low, high, distribution, source }`.
fn by_year(table: &Table, bounds: Bounds) -> Option<WrittenInput> {
    let years = table.table("by_year").map(|mut inner| {
        // The years' addresses do not name `by_year`.
        inner.address.clone_from(&table.address);
        inner.years("by_year", bounds)
    });
    // Low and high are factors around 1 on the whole table.
    let one = Amount::Number(Decimal::ONE);
    let range = range(table, Bounds::NOT_NEGATIVE, Some(&one), &table.address);
    let source = table.text("source");
    Some(WrittenInput {
        address: table.address.clone(),
        amount: Amount::Years(years?.into_iter().collect()),
        range,
        source,
    })
}
