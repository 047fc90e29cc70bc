//! Reading an application: every table that the format knows.

use super::document::Document;
use super::doubts::{investment_far_off, years_far_off};
use super::effects::effects;
use super::inputs::InputReader;
use super::references::Reading;
use super::table::Table;
use super::too_many::has_too_many;
use super::tree::TomlValue;
use super::{costs, local_unit_costs, matrix, policy, texts};
use crate::format::APPLICATION;
use crate::model::{Application, Investment, Named, Period, TargetGroup};
use crate::problem::Code;

/// Reads an application. Everything that is wrong with it is noted in the document, and what is right is read, so that
/// the rest can be checked in the same run; only without its investment there is no application.
pub(super) fn application(document: &Document) -> Option<Application> {
    if document.is_empty() {
        return None;
    }
    if has_too_many(document) {
        return None;
    }
    let root = Table::root(document, &APPLICATION);
    format(&root);
    let investment = root.table("investment").and_then(self::investment);
    let departments = named(&root, "department");
    if root.has("department") && departments.is_empty() {
        let offset = root.key_offset("department");
        document.report(root.missing_key("department", offset));
    }
    let partners = named(&root, "partner");

    let mut reading = Reading::new(departments);
    reading.inputs.parameters(&root);
    reading.target_groups = target_groups(&root, &mut reading.inputs);
    let period = investment.as_ref().map(|investment| investment.period);
    let costs = costs::costs(&root, &mut reading, period);
    let (goals, activities, measures) = matrix::matrix(&root);
    let effects = effects(&root, &mut reading, &measures);
    let local_unit_costs = local_unit_costs::local_unit_costs(&root, &mut reading.inputs);
    let scenarios = matrix::scenarios(&root);
    let policy = root.table("policy").map(policy::policy_level);
    let texts = texts::texts(&root);
    let signatures = texts::signatures(&root, &reading);
    let accepted = texts::accepted(&root);
    let Reading {
        inputs,
        departments,
        target_groups,
        used_unit_costs,
        uses,
        ..
    } = reading;
    let citations = inputs.citations.clone();
    let inputs = inputs.finish(&root);
    if let Some(period) = period {
        let key_at = |address: &str| document.key_at(address);
        let far_off = years_far_off(&inputs, period, key_at);
        for problem in far_off {
            document.report(problem);
        }
    }
    if let Some(problem) = investment
        .as_ref()
        .and_then(|investment| investment_far_off(investment, |key| document.places().of(key)))
    {
        document.report(problem);
    }
    root.finish();
    Some(Application {
        investment: investment?,
        departments,
        partners,
        costs,
        target_groups,
        effects,
        inputs,
        citations,
        used_unit_costs,
        uses,
        local_unit_costs,
        scenarios,
        policy: policy.unwrap_or_default(),
        texts,
        signatures,
        goals,
        activities,
        measures,
        accepted,
        places: document.places(),
    })
}

/// Refuses a version of the format that is not known.
pub(super) fn format(root: &Table) {
    let Some(value) = root.get("format") else {
        return;
    };
    let found = root.document.snippet(value);
    if found != "1" {
        let problem = root.document.problem(Code::UNSUPPORTED_FORMAT, value.start);
        root.report(problem.fact("found", found));
    }
}

fn investment(table: Table) -> Option<Investment> {
    let id = table.text_at("id");
    if let Some((id, offset)) = id {
        table.check_id(id, offset);
    }
    let name = table.text("name");
    let start = table.date("start");
    let end = table.date("end");
    let period = start.zip(end).and_then(|((start, _), (end, offset))| {
        let period = Period::new(start, end);
        if period.is_none() {
            let problem = table.document.problem(Code::END_BEFORE_START, offset);
            let problem = problem.fact("start", start.to_string());
            table.report(problem.fact("end", end.to_string()));
        }
        period
    });
    let price_year = table.year("price_year");
    let horizon = table.year("horizon");
    let status = table.choice("status");
    let granted = table.number("granted");
    let unit_costs = table.text("unit_costs");
    let index = table.placed_text("index");
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
        index,
    })
}

/// `[department]` and `[partner]`: names by id, in the file's order.
fn named(root: &Table, key: &str) -> Vec<Named> {
    let Some(table) = root.table(key) else {
        return Vec::new();
    };
    let named = table.entries().filter_map(|(id, offset, value)| {
        table.check_id(id, offset);
        let TomlValue::Text(name) = &value.value else {
            table.wrong_type(id, "text", value);
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
fn target_groups(root: &Table, inputs: &mut InputReader) -> Vec<TargetGroup> {
    root.each("target_group", |id, table| {
        let name = table.text("name");
        table.text("note");
        let people = inputs.input(table, "people");
        let people = people.unwrap_or_else(|| inputs.nobody(table));
        Some(TargetGroup { id, name, people })
    })
}
