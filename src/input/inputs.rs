//! Reading inputs: every form in which a number of an application may be written (method §1).

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;

use super::table::{Table, out_of_bounds, unknown_value};
use super::tree::{Node, Value};
use crate::model::{Amount, Bounds, Choice, Distribution, Input, Inputs, Range, Slot, Year, Years};
use crate::words::{Expected, Message, Reference};

/// What an input may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Number,
    Years,
    NumberOrYears,
}

impl Shape {
    fn expected(self) -> Expected {
        match self {
            Self::Number => Expected::NumberOrRange,
            Self::Years => Expected::Years,
            Self::NumberOrYears => Expected::NumberOrYears,
        }
    }
}

/// What one input's value says.
struct Written {
    /// The input's address.
    address: String,
    amount: Amount,
    range: Option<Range>,
    source: Option<String>,
}

/// The inputs read so far, and the parameters that they may refer to.
#[derive(Debug)]
pub(super) struct InputReader {
    inputs: Inputs,
    parameters: BTreeMap<String, Parameter>,
}

#[derive(Debug)]
struct Parameter {
    slot: Slot,
    /// Where its value stands.
    offset: usize,
    header: usize,
    used: bool,
}

impl InputReader {
    /// A reader that has read nothing yet.
    pub(super) fn new() -> Self {
        Self {
            inputs: Inputs::with_room(),
            parameters: BTreeMap::new(),
        }
    }

    /// An input that must be there.
    pub(super) fn required(
        &mut self,
        table: &mut Table,
        key: &'static str,
        shape: Shape,
        bounds: Bounds,
    ) -> Option<Slot> {
        if !table.has(key) {
            table.accept(&[key]);
            table.missing(key);
            return None;
        }
        self.given(table, key, shape, bounds)
    }

    /// An input that has a default.
    pub(super) fn or_default(
        &mut self,
        table: &mut Table,
        key: &'static str,
        bounds: Bounds,
        default: Decimal,
    ) -> Option<Slot> {
        if table.has(key) {
            return self.given(table, key, Shape::Number, bounds);
        }
        table.accept(&[key]);
        let amount = Amount::Number(default);
        let address = table.address_of(key);
        Some(self.inputs.add(Input {
            address,
            amount,
            bounds,
            range: None,
            source: None,
            given: false,
            // A default has no place of its own: it comes after what its table says.
            position: table.end() + 1,
        }))
    }

    fn given(
        &mut self,
        table: &mut Table,
        key: &'static str,
        shape: Shape,
        bounds: Bounds,
    ) -> Option<Slot> {
        let value = table.take(key)?;
        let address = table.address_of(key);
        let written = self.written(table, key, value, shape, bounds, address)?;
        Some(self.add(written, bounds, value.start))
    }

    fn add(&mut self, written: Written, bounds: Bounds, position: usize) -> Slot {
        let Written {
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
            given: true,
            position,
        })
    }

    /// The cost of a unit cost that an application brings: `cost` as an input, or with `low` and `high` beside it as the
    /// database's columns have them.
    pub(super) fn unit_cost(&mut self, table: &mut Table, address: String) -> Option<Slot> {
        let bounds = Bounds::NOT_NEGATIVE;
        if !table.has("cost") {
            table.accept(&["cost"]);
            table.missing("cost");
            return None;
        }
        let value = table.take("cost")?;
        let mut written = self.written(table, "cost", value, Shape::Number, bounds, address)?;
        let beside = range(table, bounds, &written.amount, &written.address);
        if beside.is_some() && written.range.is_some() {
            let key = table.key_offset("low");
            let message = Message::UnknownKey {
                key: "low".to_owned(),
                nearest: None,
                known: vec!["cost.low".to_owned()],
            };
            table.document.report(key, message);
        }
        written.range = written.range.or(beside);
        Some(self.add(written, bounds, value.start))
    }

    fn written(
        &mut self,
        table: &Table,
        key: &str,
        value: &Node,
        shape: Shape,
        bounds: Bounds,
        address: String,
    ) -> Option<Written> {
        let Value::Table(inner) = &value.value else {
            if shape == Shape::Years {
                // A number where only a table of years makes sense says so, whatever it is.
                let found = table.document.snippet(value);
                let message = Message::WrongType {
                    key: key.to_owned(),
                    expected: Expected::Years,
                    found,
                };
                table.document.report(value.start, message);
                return None;
            }
            let number = table.decimal(key, value, shape.expected())?;
            let within = table.within(&address, number, bounds, value.start);
            return within.then_some(Written {
                address,
                amount: Amount::Number(number),
                range: None,
                source: None,
            });
        };
        let mut inner = Table::inner(table.document, inner, value.start, address);
        let is_year = |key: &str| key.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let named = inner.entries().any(|(key, ..)| !is_year(key));
        if !named {
            if shape == Shape::Number {
                let found = table.document.snippet(value);
                let message = Message::WrongType {
                    key: key.to_owned(),
                    expected: shape.expected(),
                    found,
                };
                table.document.report(value.start, message);
                return None;
            }
            let amount = Amount::Years(inner.years(key, bounds).into_iter().collect());
            return Some(Written {
                address: inner.address,
                amount,
                range: None,
                source: None,
            });
        }
        let written = if inner.has("parameter") {
            self.reference(&mut inner, bounds)
        } else if inner.has("by_year") && shape != Shape::Number {
            by_year(&mut inner, bounds)
        } else if shape == Shape::Years {
            inner.accept(&["by_year", "low", "high", "distribution", "source"]);
            inner.missing("by_year");
            None
        } else {
            with_range(&mut inner, bounds)
        };
        inner.finish();
        written
    }

    /// `{ parameter = "…" }`.
    fn reference(&mut self, table: &mut Table, bounds: Bounds) -> Option<Written> {
        let source = table.text("source");
        let (id, offset) = table.text_at("parameter")?;
        if let Some(parameter) = self.parameters.get_mut(id) {
            parameter.used = true;
            let slot = parameter.slot;
            // The parameter must fit all places that use it.
            let parameter = self.inputs.of_mut(slot);
            parameter.bounds = parameter.bounds.within(bounds);
            return Some(Written {
                address: std::mem::take(&mut table.address),
                amount: Amount::Parameter(slot),
                range: None,
                source,
            });
        }
        let (nearest, known) = table
            .document
            .suggested(id, self.parameters.keys().map(String::as_str));
        table.document.report(
            offset,
            Message::Unknown {
                reference: Reference::Parameter,
                name: id.to_owned(),
                nearest,
                known,
            },
        );
        None
    }

    /// `[parameter.ID]`, all of them: first their names, so that they may refer to each other in any order.
    pub(super) fn parameters(&mut self, root: &mut Table) {
        let Some(outer) = root.table("parameter") else {
            return;
        };
        let entries = outer.entries();
        for (id, header, value) in entries.clone() {
            outer.check_id(id, header);
            let slot = self.inputs.add(Input {
                address: outer.address_of(id),
                amount: Amount::Number(Decimal::ZERO),
                bounds: Bounds::ANY,
                range: None,
                source: None,
                given: true,
                position: header,
            });
            let parameter = Parameter {
                slot,
                offset: value.start,
                header,
                used: false,
            };
            self.parameters.insert(id.to_owned(), parameter);
        }
        for (id, header, value) in entries {
            let address = outer.address_of(id);
            let written = if let Value::Table(inner) = &value.value {
                let mut inner = Table::inner(outer.document, inner, header, address.clone());
                inner.text("name");
                inner.text("note");
                let value = inner
                    .take("value")
                    .filter(|value| matches!(value.value, Value::Table(_)));
                let written = if let Some(value) = value {
                    self.written(&inner, "value", value, Shape::Number, Bounds::ANY, address)
                } else if inner.has("parameter") {
                    self.reference(&mut inner, Bounds::ANY)
                } else {
                    with_range(&mut inner, Bounds::ANY)
                };
                inner.finish();
                written
            } else {
                self.written(&outer, id, value, Shape::Number, Bounds::ANY, address)
            };
            if let (Some(written), Some(parameter)) = (written, self.parameters.get(id)) {
                let input = self.inputs.of_mut(parameter.slot);
                (input.amount, input.range, input.source) =
                    (written.amount, written.range, written.source);
            }
        }
        self.refuse_cycles(&outer);
    }

    /// Parameters that refer to each other in a circle have no value.
    fn refuse_cycles(&mut self, outer: &Table) {
        let headers: HashMap<Slot, usize> = self
            .parameters
            .values()
            .map(|parameter| (parameter.slot, parameter.header))
            .collect();
        let mut followed = HashSet::new();
        for parameter in self.parameters.values() {
            let mut chain = Vec::new();
            let mut slot = parameter.slot;
            while followed.insert(slot) {
                chain.push(slot);
                match self.inputs.of(slot).amount {
                    Amount::Parameter(next) => slot = next,
                    _ => break,
                }
            }
            // Back at a slot of this very chain: from there on it is a circle.
            let refers = matches!(self.inputs.of(slot).amount, Amount::Parameter(_));
            let Some(first) = chain.iter().position(|known| *known == slot && refers) else {
                continue;
            };
            let mut circle = chain.split_off(first);
            let header = |slot: &Slot| headers.get(slot).copied().unwrap_or_default();
            let begins = (0..circle.len()).min_by_key(|position| header(&circle[*position]));
            circle.rotate_left(begins.unwrap_or(0));
            let start = circle[0];
            circle.push(start);
            let name = |slot: &Slot| {
                let address = &self.inputs.of(*slot).address;
                address.trim_start_matches("parameter.").to_owned()
            };
            let message = Message::ParameterCycle {
                chain: circle.iter().map(name).collect(),
            };
            outer.document.report(header(&start), message);
            self.inputs.of_mut(start).amount = Amount::Number(Decimal::ZERO);
        }
    }

    /// A target group without people, in the place of one whose people are wrong.
    pub(super) fn nobody(&mut self, table: &Table) -> Slot {
        let written = Written {
            address: table.address_of("people"),
            amount: Amount::Years(Years::default()),
            range: None,
            source: None,
        };
        self.add(written, Bounds::NOT_NEGATIVE, table.offset)
    }

    /// The years of a table from its first to its last; nothing where the input is no table.
    pub(super) fn named_years(&self, slot: Slot) -> Option<Vec<Year>> {
        match self.inputs.held(slot) {
            Amount::Years(years) => Some(years.amounts().map(|(year, _)| year).collect()),
            _ => None,
        }
    }

    /// What a place may be, the parameter that it uses may be, and so may the parameter that this one uses.
    fn hand_down_bounds(&mut self) {
        let parameter = |inputs: &Inputs, slot| match inputs.of(slot).amount {
            Amount::Parameter(next) => Some(next),
            _ => None,
        };
        let mut users: HashMap<Slot, usize> = HashMap::new();
        for next in self
            .inputs
            .slots()
            .filter_map(|slot| parameter(&self.inputs, slot))
        {
            *users.entry(next).or_default() += 1;
        }
        // Each in turn once all that use it have been asked; references do not go in circles.
        let unused = |slot: &Slot| !users.contains_key(slot);
        let mut ready: Vec<Slot> = self.inputs.slots().filter(unused).collect();
        while let Some(slot) = ready.pop() {
            let Some(next) = parameter(&self.inputs, slot) else {
                continue;
            };
            let bounds = self.inputs.of(slot).bounds;
            let used = self.inputs.of_mut(next);
            used.bounds = used.bounds.within(bounds);
            let left = users.entry(next).or_default();
            *left -= 1;
            if *left == 0 {
                ready.push(next);
            }
        }
    }

    /// Ends the reading: hands the bounds of places down to the parameters they use in the end, checks the parameters
    /// against them and notes those that nothing uses.
    pub(super) fn finish(mut self, root: &Table) -> Inputs {
        self.hand_down_bounds();
        let mut parameters: Vec<(&String, &Parameter)> = self.parameters.iter().collect();
        parameters.sort_by_key(|(_, parameter)| parameter.header);
        for (id, parameter) in parameters {
            let input = self.inputs.of(parameter.slot);
            if let Amount::Number(value) = input.amount
                && !input.bounds.hold(value)
            {
                let message = out_of_bounds(&input.address, value, input.bounds);
                let place = root
                    .document
                    .offset_of(&format!("{}.value", input.address))
                    .unwrap_or(parameter.offset);
                root.document.report(place, message);
            }
            if !parameter.used {
                root.document.report(
                    parameter.header,
                    Message::UnusedParameter { id: id.clone() },
                );
            }
        }
        self.inputs
    }
}

/// `{ value, low, high, distribution, source }`.
fn with_range(table: &mut Table, bounds: Bounds) -> Option<Written> {
    let address = std::mem::take(&mut table.address);
    let value = table.required("value", |table, key| {
        let value = table.take(key)?;
        let number = table.decimal(key, value, Expected::Number)?;
        table
            .within(&address, number, bounds, value.start)
            .then_some(number)
    });
    let amount = value.map(Amount::Number);
    let range = match &amount {
        Some(amount) => range(table, bounds, amount, &address),
        None => range(table, bounds, &Amount::Years(Years::default()), &address).and(None),
    };
    let source = table.text("source");
    Some(Written {
        address,
        amount: amount?,
        range,
        source,
    })
}

/// `{ by_year = { … }, low, high, distribution, source }`.
fn by_year(table: &mut Table, bounds: Bounds) -> Option<Written> {
    let years = table.table("by_year").map(|mut inner| {
        // The years' addresses do not name `by_year`.
        inner.address.clone_from(&table.address);
        inner.years("by_year", bounds)
    });
    // Low and high are factors around 1 on the whole table.
    let address = std::mem::take(&mut table.address);
    let range = range(
        table,
        Bounds::NOT_NEGATIVE,
        &Amount::Number(Decimal::ONE),
        &address,
    );
    let source = table.text("source");
    Some(Written {
        address,
        amount: Amount::Years(years?.into_iter().collect()),
        range,
        source,
    })
}

/// `low`, `high` and `distribution` around a value.
fn range(table: &mut Table, bounds: Bounds, amount: &Amount, address: &str) -> Option<Range> {
    let mut end = |key: &'static str| {
        let value = table.take(key)?;
        let number = table.decimal(key, value, Expected::Number)?;
        table
            .within(format_args!("{address}.{key}"), number, bounds, value.start)
            .then_some(number)
    };
    let (low, high) = (end("low"), end("high"));
    let distribution = if let Some((word, offset)) = table.text_at("distribution") {
        let distribution = Distribution::of(word);
        if distribution.is_none() {
            table
                .document
                .report(offset, unknown_value::<Distribution>("distribution", word));
        }
        if !table.has("low") && !table.has("high") {
            table.document.report(
                offset,
                Message::DistributionWithoutRange {
                    distribution: word.to_owned(),
                },
            );
        }
        distribution
    } else {
        None
    };
    for (given, missing) in [("low", "high"), ("high", "low")] {
        if table.has(given) && !table.has(missing) {
            table.document.report(
                table.key_offset(given),
                Message::IncompleteRange { given, missing },
            );
        }
    }
    let (low, high) = (low?, high?);
    let distribution = distribution.unwrap_or_default();
    match amount {
        Amount::Number(value) => {
            if low > *value || *value > high {
                table.document.report(
                    table.key_offset("low"),
                    Message::RangeOrder {
                        low,
                        value: *value,
                        high,
                    },
                );
                return None;
            }
            if let Some(centre) = off_centre(*value, low, high, distribution) {
                let mean = match centre {
                    Centre::Mean(mean) => Some(mean),
                    Centre::GeometricMean => None,
                };
                let distribution = distribution.word().to_owned();
                let message = Message::ValueOffCentre {
                    value: *value,
                    distribution,
                    low,
                    high,
                    mean,
                };
                table
                    .document
                    .report(table.key_offset("distribution"), message);
            }
        }
        // The values of a parameter are its own to vary.
        Amount::Parameter(_) | Amount::Years(_) => {}
    }
    Some(Range {
        low,
        high,
        distribution,
    })
}

/// The centre that a value misses by more than 1 % (method §8).
enum Centre {
    /// The mean of low and high.
    Mean(Decimal),
    /// Their geometric mean: it is compared by its square and has no exact value to show.
    GeometricMean,
}

/// Whether the value lies further than 1 % from the centre that its distribution is drawn around.
fn off_centre(
    value: Decimal,
    low: Decimal,
    high: Decimal,
    distribution: Distribution,
) -> Option<Centre> {
    let (less, more) = (Decimal::new(99, 2), Decimal::new(101, 2));
    match distribution {
        Distribution::Normal => {
            let mean = (low + high) / Decimal::TWO;
            ((value - mean).abs() > mean.abs() * Decimal::new(1, 2)).then_some(Centre::Mean(mean))
        }
        Distribution::Lognormal => {
            let (square, product) = (value * value, low * high);
            let near = low > Decimal::ZERO
                && square >= product * less * less
                && square <= product * more * more;
            (!near).then_some(Centre::GeometricMean)
        }
        _ => None,
    }
}
