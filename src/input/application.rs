//! Reading an application: every table and key that the format knows.

use std::collections::{HashMap, HashSet};

use super::document::Document;
use super::effects::effects;
use super::inputs::{InputReader, Shape};
use super::table::Table;
use super::tree::Value;
use super::{costs, local_unit_costs, matrix, policy};
use crate::model::{Application, Bounds, Investment, Named, Period, TargetGroup, UnitCostRef};
use crate::words::{Message, Reference};

/// What the tables of an application share while they are read.
pub(super) struct Reading<'d> {
    pub(super) inputs: InputReader,
    pub(super) departments: Vec<Named>,
    pub(super) target_groups: Vec<TargetGroup>,
    used_unit_costs: Vec<String>,
    /// The position of each among those used.
    unit_costs: HashMap<&'d str, usize>,
}

impl<'d> Reading<'d> {
    /// The department that a key names.
    pub(super) fn department(&self, table: &mut Table, key: &'static str) -> Option<usize> {
        let (id, offset) = table.text_at(key)?;
        position(
            table,
            Reference::Department,
            id,
            offset,
            self.departments.iter().map(|known| known.id.as_str()),
        )
    }

    /// The unit cost that a key names, which must be there.
    pub(super) fn unit_cost(&mut self, table: &mut Table<'d>) -> Option<UnitCostRef> {
        let (id, _) = table.required("unit_cost", Table::text_at)?;
        let known = self.unit_costs.get(id).copied();
        let position = known.unwrap_or_else(|| {
            let next = self.used_unit_costs.len();
            self.used_unit_costs.push(id.to_owned());
            self.unit_costs.insert(id, next);
            next
        });
        Some(UnitCostRef(position))
    }
}

/// Notes an id that is not among those known.
pub(super) fn check_known(
    table: &Table,
    reference: Reference,
    id: &str,
    offset: usize,
    known: &HashSet<&str>,
) {
    if !known.contains(id) {
        // Gathered only as long as names are compared.
        let all = if table.document.suggests() {
            known.len()
        } else {
            0
        };
        let mut known: Vec<&str> = known.iter().copied().take(all).collect();
        known.sort_unstable();
        position(table, reference, id, offset, known.into_iter());
    }
}

/// The position of an id among those known; an unknown one is noted.
pub(super) fn position<'n>(
    table: &Table,
    reference: Reference,
    id: &str,
    offset: usize,
    known: impl Iterator<Item = &'n str> + Clone,
) -> Option<usize> {
    let position = known.clone().position(|known| known == id);
    if position.is_none() {
        let (nearest, known) = table.document.suggested(id, known);
        table.document.report(
            offset,
            Message::Unknown {
                reference,
                name: id.to_owned(),
                nearest,
                known,
            },
        );
    }
    position
}

/// Reads an application. Everything that is wrong with it is noted in the document, and what is right is read, so that
/// the rest can be checked in the same run; only without its investment there is no application.
pub fn application(document: &Document) -> Option<Application> {
    if document.is_empty() {
        return None;
    }
    let mut root = Table::root(document);
    format(&mut root);
    let investment = root.table("investment");
    if investment.is_none() && !root.has("investment") {
        root.missing("[investment]");
    }
    let investment = investment.and_then(self::investment);
    let departments = named(&mut root, "department");
    if departments.is_empty() {
        let table = root.key_offset("department");
        document.report(
            table,
            Message::MissingKey {
                key: "[department]".to_owned(),
            },
        );
    }
    let partners = named(&mut root, "partner");

    let mut reading = Reading {
        inputs: InputReader::new(),
        departments,
        target_groups: Vec::new(),
        used_unit_costs: Vec::new(),
        unit_costs: HashMap::new(),
    };
    reading.inputs.parameters(&mut root);
    let target_groups = target_groups(&mut root, &mut reading);
    reading.target_groups = target_groups;
    let period = investment.as_ref().map(|investment| investment.period);
    let costs = costs::costs(&mut root, &mut reading, period);
    let (goals, activities, measures) = matrix::matrix(&mut root);
    let effects = effects(&mut root, &mut reading, &measures);
    let local_unit_costs = local_unit_costs::local_unit_costs(&mut root, &mut reading.inputs);
    let scenarios = matrix::scenarios(&mut root);
    let policy = root
        .table("policy")
        .map(policy::policy_level)
        .unwrap_or_default();
    let texts = matrix::texts(&mut root);
    let signatures = matrix::signatures(&mut root, &reading);
    let accepted = matrix::accepted(&mut root);
    let Reading {
        inputs,
        departments,
        target_groups,
        used_unit_costs,
        ..
    } = reading;
    let inputs = inputs.finish(&root);
    root.finish();
    Some(Application {
        investment: investment?,
        departments,
        partners,
        costs,
        target_groups,
        effects,
        inputs,
        used_unit_costs,
        local_unit_costs,
        scenarios,
        policy,
        texts,
        signatures,
        goals,
        activities,
        measures,
        accepted,
    })
}

fn format(root: &mut Table) {
    let Some(value) = root.required("format", Table::take) else {
        return;
    };
    let found = root.document.snippet(value);
    if found != "1" {
        root.document
            .report(value.start, Message::UnsupportedFormat { found });
    }
}

fn investment(mut table: Table) -> Option<Investment> {
    let id = table.required("id", Table::text_at);
    if let Some((id, offset)) = &id {
        table.check_id(id, *offset);
    }
    let name = table.required_text("name");
    let start = table.required("start", Table::date);
    let end = table.required("end", Table::date);
    let period = start.zip(end).and_then(|((start, _), (end, offset))| {
        let period = Period::new(start, end);
        if period.is_none() {
            let message = Message::EndBeforeStart {
                start: start.to_string(),
                end: end.to_string(),
            };
            table.document.report(offset, message);
        }
        period
    });
    let price_year = table.required("price_year", Table::year);
    let horizon = table.year("horizon");
    let status = table.choice("status");
    let granted = table.number("granted", Bounds::NOT_NEGATIVE);
    let unit_costs = table.text("unit_costs");
    table.finish();
    Some(Investment {
        id: id?.0.to_owned(),
        name: name?,
        period: period?,
        price_year: price_year?,
        horizon,
        status,
        granted,
        unit_costs,
    })
}

/// `[department]` and `[partner]`: names by id, in the file's order.
fn named(root: &mut Table, key: &'static str) -> Vec<Named> {
    let Some(table) = root.table(key) else {
        return Vec::new();
    };
    let named = table.entries().filter_map(|(id, offset, value)| {
        table.check_id(id, offset);
        let Value::Text(name) = &value.value else {
            let found = table.document.snippet(value);
            let message = Message::WrongType {
                key: id.to_owned(),
                expected: crate::words::Expected::Text,
                found,
            };
            table.document.report(value.start, message);
            return None;
        };
        Some(Named {
            id: id.to_owned(),
            name: name.to_string(),
        })
    });
    named.collect()
}

/// The target groups. One whose people are wrong stays, without people: what refers to it is not wrong for that.
fn target_groups(root: &mut Table, reading: &mut Reading) -> Vec<TargetGroup> {
    let mut groups = Vec::new();
    for (id, mut table) in root.tables("target_group") {
        let name = table.text("name");
        table.text("note");
        let people =
            reading
                .inputs
                .required(&mut table, "people", Shape::Years, Bounds::NOT_NEGATIVE);
        let people = people.unwrap_or_else(|| reading.inputs.nobody(&table));
        table.finish();
        groups.push(TargetGroup { id, name, people });
    }
    groups
}
