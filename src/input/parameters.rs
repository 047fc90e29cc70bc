//! Reading `[parameter.ID]`: numbers that several inputs share.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::faults::out_of_bounds;
use super::inputs::{Held, InputReader, Parameter, cited, counted, is_counted, with_range};
use super::table::{KeyValue, Table};
use super::tree::{TomlNode, TomlValue};
use crate::format::{CITED_PARAMETER, COUNTED_PARAMETER, NAMED_PARAMETER, PARAMETER, Shape};
use crate::model::{Amount, Bounds, InputId, Inputs};
use crate::problem::Code;

impl InputReader {
    /// All parameters: first their names, so that they may refer to each other in any order.
    pub(super) fn parameters(&mut self, root: &Table) {
        let Some(outer) = root.table("parameter") else {
            return;
        };
        // A number may be called as a key is; no text is a parameter.
        let has_no_id = outer
            .entries()
            .any(|(id, _, value)| PARAMETER.key(id).is_some() && value.value.as_text().is_some());
        let entries: Vec<KeyValue> = if has_no_id {
            outer.with_ids(&PARAMETER).collect()
        } else {
            outer.entries().collect()
        };
        for (id, header, value) in entries.iter().copied() {
            outer.check_id(id, header);
            let unread = Amount::Number(Decimal::ZERO).into();
            let offset = value_offset(&value.value).unwrap_or(value.start);
            let input_id = self.add(&outer, outer.address_of(id), unread, Bounds::ANY, offset);
            self.inputs.of_mut(input_id).position = header;
            let parameter = Parameter {
                input_id,
                header,
                used: false,
                written: written(value),
            };
            self.parameters.insert(id.to_owned(), parameter);
        }
        for (id, header, value) in entries {
            let address = outer.address_of(id);
            let held = if let TomlValue::Table(keys) = &value.value {
                let inner = Table::new(outer.document, &PARAMETER, keys, header, address);
                self.parameter(inner)
            } else {
                self.held(&outer, id, value, Shape::Number, Bounds::ANY, &address)
            };
            if let (Some(held), Some(parameter)) = (held, self.parameters.get(id)) {
                let input = self.inputs.of_mut(parameter.input_id);
                (input.amount, input.range, input.source) = (held.amount, held.range, held.source);
                let input_id = parameter.input_id;
                self.cites(input_id, held.cited);
            }
        }
        self.refuse_cycles(&outer);
    }

    fn parameter(&mut self, table: Table) -> Option<Held> {
        let value = table.get("value");
        let in_braces = value.filter(|value| value.value.as_table().is_some());
        let is_named = in_braces.is_some() || table.has("parameter");
        let is_counted = is_counted(&table);
        let is_cited = table.has("evidence");
        let table = table.known_by(if is_cited {
            &CITED_PARAMETER
        } else if is_named {
            &NAMED_PARAMETER
        } else if is_counted {
            &COUNTED_PARAMETER
        } else {
            &PARAMETER
        });
        table.text("name");
        table.text("note");
        let held = if is_cited {
            cited(&table, Bounds::ANY)
        } else if let Some(value) = in_braces {
            let address = &table.address;
            self.held(&table, "value", value, Shape::Number, Bounds::ANY, address)
        } else if table.has("parameter") {
            self.reference(&table, Bounds::ANY)
        } else if is_counted {
            counted(&table)
        } else {
            with_range(&table, Bounds::ANY)
        };
        table.finish();
        held
    }

    /// Parameters that refer to each other in a circle have no value.
    fn refuse_cycles(&mut self, outer: &Table) {
        let headers: HashMap<InputId, usize> = self
            .parameters
            .values()
            .map(|parameter| (parameter.input_id, parameter.header))
            .collect();
        let mut followed = HashSet::new();
        for parameter in self.parameters.values() {
            let mut chain = Vec::new();
            let mut input_id = parameter.input_id;
            while followed.insert(input_id) {
                chain.push(input_id);
                match self.inputs.of(input_id).amount {
                    Amount::Parameter(next) => input_id = next,
                    _ => break,
                }
            }
            // Back at an input of this very chain: from there on it is a circle.
            let refers = matches!(self.inputs.of(input_id).amount, Amount::Parameter(_));
            let Some(first) = chain.iter().position(|known| *known == input_id && refers) else {
                continue;
            };
            let mut circle = chain.split_off(first);
            let header = |input_id: &InputId| headers.get(input_id).copied().unwrap_or_default();
            let begins = (0..circle.len()).min_by_key(|position| header(&circle[*position]));
            circle.rotate_left(begins.unwrap_or(0));
            let start = circle[0];
            circle.push(start);
            let name = |input_id: &InputId| {
                let address = &self.inputs.of(*input_id).address;
                address.trim_start_matches("parameter.").to_owned()
            };
            let chain: Vec<String> = circle.iter().map(name).collect();
            let problem = outer
                .document
                .problem(Code::PARAMETER_CYCLE, header(&start));
            outer.report(problem.fact("chain", chain.join(" → ")));
            self.inputs.of_mut(start).amount = Amount::Number(Decimal::ZERO);
        }
    }

    /// What a place may be, the parameter that it uses may be, and so may the parameter that this one uses.
    fn hand_down_bounds(&mut self) {
        let parameter = |inputs: &Inputs, input_id| match inputs.of(input_id).amount {
            Amount::Parameter(next) => Some(next),
            _ => None,
        };
        let mut users: HashMap<InputId, usize> = HashMap::new();
        for next in self
            .inputs
            .ids()
            .filter_map(|input_id| parameter(&self.inputs, input_id))
        {
            *users.entry(next).or_default() += 1;
        }
        // Each in turn once all that use it have been asked; references do not go in circles.
        let unused = |input_id: &InputId| !users.contains_key(input_id);
        let mut ready: Vec<InputId> = self.inputs.ids().filter(unused).collect();
        while let Some(input_id) = ready.pop() {
            let Some(next) = parameter(&self.inputs, input_id) else {
                continue;
            };
            let bounds = self.inputs.of(input_id).bounds;
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
            let input = self.inputs.of(parameter.input_id);
            let mut citations = self.citations.iter();
            let is_cited = citations.any(|citation| citation.input == parameter.input_id);
            if let Amount::Number(value) = input.amount
                && !is_cited
                && !input.bounds.hold(value)
            {
                let place = input.place.clone();
                root.report(out_of_bounds(place, &input.address, value, input.bounds));
            }
            if !parameter.used {
                let code = Code::UNUSED_PARAMETER;
                let problem = root.document.problem(code, parameter.header);
                root.report(problem.fact("id", id));
            }
        }
        self.inputs
    }
}

/// The number of a parameter, plain or with its range, as it is written, and where.
fn written(value: &TomlNode) -> Option<(String, usize)> {
    let inner = value.value.as_table().and_then(|table| table.get("value"));
    let node = inner.map_or(value, |entry| &entry.node);
    match &node.value {
        TomlValue::Whole(text) | TomlValue::Fraction(text) => Some((text.to_string(), node.start)),
        _ => None,
    }
}

/// Where the value of a parameter that is a table stands.
fn value_offset(value: &TomlValue) -> Option<usize> {
    Some(value.as_table()?.get("value")?.node.start)
}
