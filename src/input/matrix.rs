//! Reading what an application says in words: the written parts, signatures, the evaluation matrix, scenarios and
//! accepted findings.

use super::application::{Reading, check_known};
use super::exact::exact;
use super::table::Table;
use super::tree::{Node, Value};
use crate::model::{
    Accepted, Activity, Change, Goal, Measure, Scenario, Setting, Signature, Texts, WrittenPart,
};
use crate::problem::Code;
use crate::words::{Expected, Message, Reference};

/// `[text]`.
pub(super) fn texts(root: &mut Table) -> Texts {
    let Some(mut table) = root.table("text") else {
        return Texts::default();
    };
    let mut part = |key| written_part(&mut table, key);
    let texts = Texts {
        background: part("background"),
        problem: part("problem"),
        target_group: part("target_group"),
        evidence: part("evidence"),
        implementation: part("implementation"),
        goals: part("goals"),
    };
    table.finish();
    texts
}

fn written_part(table: &mut Table, key: &'static str) -> Option<WrittenPart> {
    let value = table.take(key)?;
    match &value.value {
        Value::Text(text) => Some(WrittenPart::Text(text.to_string())),
        Value::Table(inner) => {
            let address = table.address_of(key);
            let mut inner = Table::inner(table.document, inner, value.start, address);
            let file = inner.required_text("file");
            inner.finish();
            file.map(WrittenPart::File)
        }
        _ => {
            wrong_type(table, key, Expected::TextOrFile, value);
            None
        }
    }
}

fn wrong_type(table: &Table, key: &str, expected: Expected, value: &Node) {
    let found = table.document.snippet(value);
    table.document.report(
        value.start,
        Message::WrongType {
            key: key.to_owned(),
            expected,
            found,
        },
    );
}

/// `[[signature]]`.
pub(super) fn signatures(root: &mut Table, reading: &Reading) -> Vec<Signature> {
    let signature = |mut table: Table| {
        let department = table.required("department", |table, key| reading.department(table, key));
        let name = table.required_text("name");
        let date = table.required("date", Table::date);
        table.finish();
        Some(Signature {
            department: department?,
            name: name?,
            date: date?.0,
        })
    };
    root.list("signature")
        .into_iter()
        .filter_map(signature)
        .collect()
}

/// `[[allow]]`.
pub(super) fn accepted(root: &mut Table) -> Vec<Accepted> {
    let accepted = |mut table: Table| {
        let code = table.required("code", Table::text_at);
        if let Some((code, offset)) = &code {
            check_code(&table, code, *offset);
        }
        let address = table.text("address");
        let reason = table.required("reason", |table, key| {
            let (reason, offset) = table.text_at(key)?;
            let is_said = reason.chars().any(char::is_alphanumeric);
            if !is_said {
                table.document.report(offset, Message::NoReason);
            }
            is_said.then_some(reason)
        });
        table.finish();
        Some(Accepted {
            code: code?.0.to_owned(),
            address,
            reason: reason?.to_owned(),
        })
    };
    root.list("allow")
        .into_iter()
        .filter_map(accepted)
        .collect()
}

/// Notes a code that no finding has.
pub(super) fn check_code(table: &Table, code: &str, offset: usize) -> Option<Code> {
    let known = Code::named(code);
    if known.is_none() {
        let codes = Code::ALL.iter().map(|code| code.name());
        let (nearest, _) = table.document.suggested(code, codes);
        let code = code.to_owned();
        table
            .document
            .report(offset, Message::UnknownCode { code, nearest });
    }
    known
}

/// `[goal.ID]`, `[activity.ID]` and `[measure.ID]`.
pub(super) fn matrix(root: &mut Table) -> (Vec<Goal>, Vec<Activity>, Vec<Measure>) {
    let goal = |(id, mut table): (String, Table)| {
        let name = table.text("name").unwrap_or_else(|| id.clone());
        table.text("note");
        table.finish();
        Goal { id, name }
    };
    let goals: Vec<Goal> = root.tables("goal").into_iter().map(goal).collect();
    let known = goals.iter().map(|goal| goal.id.as_str()).collect();
    let goal_of = |table: &mut Table| {
        let (id, offset) = table.required("goal", Table::text_at)?;
        check_known(table, Reference::Goal, id, offset, &known);
        Some(id.to_owned())
    };
    let activity = |(id, mut table): (String, Table)| {
        let goal = goal_of(&mut table);
        let name = table.text("name").unwrap_or_else(|| id.clone());
        table.text("note");
        table.finish();
        Some(Activity {
            id,
            goal: goal?,
            name,
        })
    };
    let activities = root
        .tables("activity")
        .into_iter()
        .filter_map(activity)
        .collect();
    let measure = |(id, mut table): (String, Table)| {
        let goal = goal_of(&mut table);
        let kind = table.required("kind", Table::choice);
        let term = table.choice("term");
        let name = table.text("name").unwrap_or_else(|| id.clone());
        let source = table.text("source");
        table.text("note");
        table.finish();
        Some(Measure {
            id,
            goal: goal?,
            kind: kind?,
            term,
            name,
            source,
        })
    };
    let measures = root
        .tables("measure")
        .into_iter()
        .filter_map(measure)
        .collect();
    (goals, activities, measures)
}

/// `[scenario.ID]`. Whether its addresses exist is seen when it is applied.
pub(super) fn scenarios(root: &mut Table) -> Vec<Scenario> {
    let tables = root.tables("scenario");
    let root = &*root;
    let scenario = |(id, mut table): (String, Table)| {
        let name = table.text("name");
        table.text("note");
        let set = table.required("set", Table::table);
        table.finish();
        // One that cannot be read has been said: the others are still to be checked.
        let set = set?;
        let settings = set.entries().filter_map(|(address, _, value)| {
            Some(Setting {
                address: address.to_owned(),
                change: change(root, address, value)?,
            })
        });
        Some(Scenario {
            id,
            name,
            settings: settings.collect(),
        })
    };
    tables.into_iter().filter_map(scenario).collect()
}

/// A number, or a factor such as `"*0.9"`.
fn change(table: &Table, address: &str, value: &Node) -> Option<Change> {
    let Value::Text(text) = &value.value else {
        return table
            .decimal(address, value, Expected::NumberOrFactor)
            .map(Change::To);
    };
    let Some(factor) = text.strip_prefix('*') else {
        wrong_type(table, address, Expected::NumberOrFactor, value);
        return None;
    };
    match exact(factor.trim()) {
        Ok(factor) => Some(Change::Times(factor)),
        Err(fault) => {
            let message = Message::InvalidNumber {
                text: factor.trim().to_owned(),
                fault,
            };
            table.document.report(value.start, message);
            None
        }
    }
}
