//! Reading inputs: every form in which a number of an application may be written (method §1).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::exact;
use super::faults::{among, no_evidence};
use super::ranges::range;
use super::table::Table;
use super::tree::{TomlNode, TomlValue};
use crate::format::{BY_YEAR, CITATION, COUNTS, REFERENCE, VALUE};
use crate::format::{Key, KeyTable, Kind, Shape};
use crate::model::{
    Amount, Bounds, Choice, Citation, Distribution, Input, InputId, Inputs, Place, Range, Year,
    Years, share_from_counts,
};
use crate::problem::Code;

/// What the value of an input says.
pub(super) struct Held {
    pub(super) amount: Amount,
    pub(super) range: Option<Range>,
    pub(super) source: Option<String>,
    /// The evidence that it cites: then amount, range and source are not known yet.
    pub(super) cited: Option<Cited>,
}

/// The evidence that an input cites.
pub(super) struct Cited {
    id: String,
    /// Where the id stands.
    pub(super) place: Place,
    distribution: Option<Distribution>,
}

impl From<Amount> for Held {
    fn from(amount: Amount) -> Self {
        Self {
            amount,
            range: None,
            source: None,
            cited: None,
        }
    }
}

/// The inputs read so far, and the parameters that they may refer to.
#[derive(Debug)]
pub(super) struct InputReader {
    pub(super) inputs: Inputs,
    pub(super) parameters: BTreeMap<String, Parameter>,
    /// Those that cite evidence, in the order of the inputs.
    pub(super) citations: Vec<Citation>,
}

/// A parameter that other inputs may use.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) input_id: InputId,
    /// Where its key or header stands.
    pub(super) header: usize,
    pub(super) used: bool,
    /// Its number as it is written, and where; `None` if it is none.
    pub(super) written: Option<(String, usize)>,
}

impl InputReader {
    /// A reader that has read nothing yet.
    pub(super) fn new() -> Self {
        Self {
            inputs: Inputs::with_room(),
            parameters: BTreeMap::new(),
            citations: Vec::new(),
        }
    }

    /// An input of a table; its default where it has one and is left out.
    pub(super) fn input(&mut self, table: &Table, key: &'static str) -> Option<InputId> {
        let known = table.known(key)?;
        let Kind::Input(shape, bounds) = known.kind else {
            return None;
        };
        let address = table.address_of(key);
        if let Some(value) = table.get(key) {
            let held = self.held(table, key, value, shape, bounds, &address)?;
            return Some(self.add(table, address, held, bounds, value.start));
        }
        let amount = Amount::Number(exact(known.default?).ok()?);
        let input_id = self.add(table, address, amount.into(), bounds, table.offset);
        let input = self.inputs.of_mut(input_id);
        input.given = false;
        // A default has no place of its own: it comes after what its table says.
        input.position = table.end() + 1;
        Some(input_id)
    }

    /// An input that must be there for what else its table has.
    pub(super) fn needed(&mut self, table: &mut Table, key: &'static str) -> Option<InputId> {
        if !table.has(key) {
            table.missing(key);
        }
        self.input(table, key)
    }

    /// Adds an input whose value stands at an offset.
    pub(super) fn add(
        &mut self,
        table: &Table,
        address: String,
        held: Held,
        bounds: Bounds,
        offset: usize,
    ) -> InputId {
        let Held {
            amount,
            range,
            source,
            cited,
        } = held;
        let input_id = self.inputs.add(Input {
            address,
            amount,
            bounds,
            range,
            source,
            place: table.place(offset),
            given: true,
            position: offset,
        });
        self.cites(input_id, cited);
        input_id
    }

    /// Notes the evidence that an input cites, where it does.
    pub(super) fn cites(&mut self, input: InputId, cited: Option<Cited>) {
        self.citations.extend(cited.map(|cited| Citation {
            input,
            id: cited.id,
            distribution: cited.distribution,
            place: cited.place,
            row: None,
        }));
    }

    /// The cost of a unit cost that an application brings: `cost` as an input, or with `low` and `high` beside it as the
    /// database's columns have them.
    pub(super) fn unit_cost(&mut self, table: &Table, address: String) -> Option<InputId> {
        let bounds = Bounds::NOT_NEGATIVE;
        let value = table.get("cost")?;
        let mut held = self.held(table, "cost", value, Shape::Number, bounds, &address)?;
        let beside = range(table, bounds, Some(&held.amount), &address);
        if beside.is_some() && held.range.is_some() {
            let offset = table.key_offset("low");
            let problem = table.document.problem(Code::UNKNOWN_KEY, offset);
            let known = ["cost.low"].into_iter();
            table.report(among(problem.fact("key", "low"), "low", known));
        }
        held.range = held.range.or(beside);
        Some(self.add(table, address, held, bounds, value.start))
    }

    /// What a value says, in whatever form.
    pub(super) fn held(
        &mut self,
        table: &Table,
        key: &str,
        value: &TomlNode,
        shape: Shape,
        bounds: Bounds,
        address: &str,
    ) -> Option<Held> {
        let TomlValue::Table(keys) = &value.value else {
            if shape == Shape::Years {
                // A number where only a table of years makes sense says so, whatever it is.
                table.wrong_type(key, shape.word(), value);
                return None;
            }
            let number = table.decimal(key, value, shape.word())?;
            let within = table.within_bounds(|| address.to_owned(), number, bounds, value.start);
            return within.then(|| Amount::Number(number).into());
        };
        let address = address.to_owned();
        let open = Table::new(table.document, &KeyTable::OPEN, keys, value.start, address);
        let is_year = |key: &str| key.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        if open.entries().all(|(key, ..)| is_year(key)) {
            if shape == Shape::Number {
                table.wrong_type(key, shape.word(), value);
                return None;
            }
            let years = open.years(key, bounds).into_iter().collect();
            return Some(Amount::Years(years).into());
        }
        let is_cited = open.has("evidence");
        if shape == Shape::Years && (is_cited || open.has("parameter") || is_counted(&open)) {
            // One number, as above.
            table.wrong_type(key, shape.word(), value);
            return None;
        }
        if is_cited && table.known(key).is_some_and(Key::is_kronor) {
            open.report(no_evidence(
                open.place(open.key_offset("evidence")),
                "kronor",
            ));
            return None;
        }
        let (inner, held);
        if is_cited {
            inner = open.known_by(&CITATION);
            held = cited(&inner, bounds);
        } else if open.has("parameter") {
            inner = open.known_by(&REFERENCE);
            held = self.reference(&inner, bounds);
        } else if is_counted(&open) && [Bounds::SHARE, Bounds::ANY].contains(&bounds) {
            inner = open.known_by(&COUNTS);
            held = counted(&inner);
        } else if shape == Shape::Years || shape != Shape::Number && open.has("by_year") {
            inner = open.known_by(&BY_YEAR);
            held = by_year(&inner, bounds);
        } else {
            inner = open.known_by(&VALUE);
            held = with_range(&inner, bounds);
        }
        inner.finish();
        held
    }

    /// `{ parameter = "…" }`.
    pub(super) fn reference(&mut self, table: &Table, bounds: Bounds) -> Option<Held> {
        let source = table.text("source");
        let (id, offset) = table.text_at("parameter")?;
        if let Some(parameter) = self.parameters.get_mut(id) {
            parameter.used = true;
            let input_id = parameter.input_id;
            if let Some((text, offset)) = &parameter.written
                && let Ok(number) = exact(text)
            {
                table.doubt(&table.address, text, number, *offset);
            }
            // The parameter must fit all places that use it.
            let parameter = self.inputs.of_mut(input_id);
            parameter.bounds = parameter.bounds.within(bounds);
            return Some(Held {
                source,
                ..Amount::Parameter(input_id).into()
            });
        }
        let problem = table.document.problem(Code::UNKNOWN_PARAMETER, offset);
        let known = self.parameters.keys().map(String::as_str);
        table.report(among(problem.fact("name", id), id, known));
        None
    }

    /// A target group without people, in the place of one whose people are wrong.
    pub(super) fn nobody(&mut self, table: &Table) -> InputId {
        let (address, nobody) = (table.address_of("people"), Years::default());
        let held = Amount::Years(nobody).into();
        self.add(table, address, held, Bounds::NOT_NEGATIVE, table.offset)
    }

    /// The years of a table from its first to its last; `None` if the input is no table.
    pub(super) fn named_years(&self, input_id: InputId) -> Option<Vec<Year>> {
        match self.inputs.held(input_id) {
            Amount::Years(years) => Some(years.amounts().map(|(year, _)| year).collect()),
            _ => None,
        }
    }
}

/// `{ evidence = "…", distribution }`.
pub(super) fn cited(table: &Table, bounds: Bounds) -> Option<Held> {
    let distribution = table.choice("distribution");
    let (id, offset) = table.text_at("evidence")?;
    // Until the catalogue has been asked: what every place may hold.
    let unread = if bounds.hold(Decimal::ZERO) {
        Decimal::ZERO
    } else {
        Decimal::ONE
    };
    Some(Held {
        cited: Some(Cited {
            id: id.to_owned(),
            place: table.place(offset),
            distribution,
        }),
        ..Amount::Number(unread).into()
    })
}

/// `{ value, low, high, distribution, source }`.
pub(super) fn with_range(table: &Table, bounds: Bounds) -> Option<Held> {
    let address = &table.address;
    let number = table.get("value").and_then(|value| {
        let number = table.decimal("value", value, "number")?;
        let within = table.within_bounds(|| address.clone(), number, bounds, value.start);
        within.then_some(Amount::Number(number))
    });
    let range = range(table, bounds, number.as_ref(), address);
    let source = table.text("source");
    Some(Held {
        amount: number?,
        range,
        source,
        cited: None,
    })
}

/// Whether a table says a share by counts.
pub(super) fn is_counted(table: &Table) -> bool {
    table.has("successes") || table.has("of")
}

/// `{ successes, of, source }`.
pub(super) fn counted(table: &Table) -> Option<Held> {
    let source = table.text("source");
    let (successes, of) = (table.whole("successes"), table.whole("of"));
    let (successes, of) = (successes?, of?);
    let bounds = Bounds {
        most: Some(of.into()),
        ..Bounds::NOT_NEGATIVE
    };
    let address = || format!("{}.successes", table.address);
    let offset = table.get("successes")?.start;
    if !table.within_bounds(address, successes.into(), bounds, offset) {
        return None;
    }
    let (value, range) = share_from_counts(successes, of);
    Some(Held {
        amount: Amount::Number(value),
        range: Some(range),
        source,
        cited: None,
    })
}

/// `{ by_year = { … }, low, high, distribution, source }`.
fn by_year(table: &Table, bounds: Bounds) -> Option<Held> {
    let years = table.table("by_year").map(|mut inner| {
        // The years' addresses do not name `by_year`.
        inner.address.clone_from(&table.address);
        inner.years("by_year", bounds)
    });
    // Low and high are factors around 1 on the whole table.
    let one = Amount::Number(Decimal::ONE);
    let range = range(table, Bounds::NOT_NEGATIVE, Some(&one), &table.address);
    let source = table.text("source");
    Some(Held {
        amount: Amount::Years(years?.into_iter().collect()),
        range,
        source,
        cited: None,
    })
}
