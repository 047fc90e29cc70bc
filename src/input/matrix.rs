//! Reading the evaluation matrix and scenarios.

use rust_decimal::Decimal;

use super::exact::exact;
use super::faults::number_meant;
use super::meant;
use super::references::position;
use super::table::Table;
use super::tree::{TomlNode, TomlValue};
use crate::model::{Activity, Change, Goal, Measure, Place, Scenario, Setting};
use crate::problem::{Code, Problem};

/// `[goal.ID]`, `[activity.ID]` and `[measure.ID]`.
pub(super) fn matrix(root: &Table) -> (Vec<Goal>, Vec<Activity>, Vec<Measure>) {
    let name_of = |id: &str, table: &Table| {
        table.text("note");
        table.text("name").unwrap_or_else(|| id.to_owned())
    };
    let goals = root.each("goal", |id, table| {
        let name = name_of(&id, table);
        Some(Goal { id, name })
    });
    let goal_of = |table: &Table| {
        let named = table.text_at("goal")?;
        let known = goals
            .iter()
            .map(|goal| (goal.id.as_str(), goal.name.as_str()));
        position(table, Code::UNKNOWN_GOAL, named, known);
        Some(named.0.to_owned())
    };
    let activities = root.each("activity", |id, table| {
        let (goal, name) = (goal_of(table), name_of(&id, table));
        let goal = goal?;
        Some(Activity { id, goal, name })
    });
    let measures = root.each("measure", |id, table| {
        let (goal, name) = (goal_of(table), name_of(&id, table));
        let (kind, term) = (table.choice("kind"), table.choice("term"));
        let source = table.text("source");
        Some(Measure {
            id,
            goal: goal?,
            kind: kind?,
            term,
            name,
            source,
        })
    });
    (goals, activities, measures)
}

/// `[scenario.ID]`. Whether its addresses exist is seen when it is applied.
pub(super) fn scenarios(root: &Table) -> Vec<Scenario> {
    root.each("scenario", |id, table| {
        let name = table.text("name");
        table.text("note");
        // One that cannot be read has been said: the others are still to be checked.
        let set = table.table("set")?;
        let (mut settings, mut places) = (Vec::new(), Vec::new());
        for (address, key, value) in set.entries() {
            if let Some(change) = set_to(table, address, value) {
                let address = address.to_owned();
                settings.push(Setting { address, change });
                places.push([set.place(key), set.place(value.start)]);
            }
        }
        Some(Scenario {
            id,
            name,
            settings,
            places,
        })
    })
}

/// A number, or a factor such as `"*0.9"`.
fn set_to(table: &Table, address: &str, value: &TomlNode) -> Option<Change> {
    match &value.value {
        TomlValue::Text(text) if text.starts_with('*') => {
            let change = change(text, table.place(value.start));
            change.map_err(|problem| table.report(problem)).ok()
        }
        TomlValue::Text(_) => {
            table.wrong_type(address, "number-or-factor", value);
            None
        }
        _ => {
            let number = table.decimal(address, value, "number-or-factor")?;
            let text = table.document.snippet(value);
            table.doubt(address, &text, number, value.start);
            Some(Change::To(number))
        }
    }
}

/// What a text sets: a number, or a factor after `*`.
///
/// # Errors
/// It is no number, which is a problem at `place`.
pub(crate) fn change(text: &str, place: Place) -> Result<Change, Problem> {
    let (digits, change): (&str, fn(Decimal) -> Change) = match text.trim().strip_prefix('*') {
        Some(factor) => (factor.trim(), Change::Times),
        None => (text.trim(), Change::To),
    };
    let number = exact(&digits.replace('_', ""));
    let number = number.map_err(|fault| {
        let meant = meant::number(digits).and_then(|meant| meant.right);
        let factor = if text.trim().starts_with('*') {
            "*"
        } else {
            ""
        };
        let meant = meant.map(|meant| [factor, &meant].concat());
        number_meant(place, digits, fault, meant)
    })?;
    Ok(change(number))
}
