//! Reading the evaluation matrix and scenarios.

use super::exact::exact;
use super::faults::invalid_number;
use super::references::check_known;
use super::table::Table;
use super::tree::{TomlNode, TomlValue};
use crate::model::{Activity, Change, Goal, Measure, Scenario, Setting};
use crate::problem::Code;

/// `[goal.ID]`, `[activity.ID]` and `[measure.ID]`.
pub(super) fn matrix(root: &Table) -> (Vec<Goal>, Vec<Activity>, Vec<Measure>) {
    let goal = |(id, table): (String, Table)| {
        let name = table.text("name").unwrap_or_else(|| id.clone());
        table.text("note");
        table.finish();
        Goal { id, name }
    };
    let goals: Vec<Goal> = root.tables("goal").into_iter().map(goal).collect();
    let known = goals.iter().map(|goal| goal.id.as_str()).collect();
    let goal_of = |table: &Table| {
        let named = table.text_at("goal")?;
        check_known(table, Code::UNKNOWN_GOAL, named, &known);
        Some(named.0.to_owned())
    };
    let activity = |(id, table): (String, Table)| {
        let goal = goal_of(&table);
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
    let measure = |(id, table): (String, Table)| {
        let goal = goal_of(&table);
        let kind = table.choice("kind");
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
pub(super) fn scenarios(root: &Table) -> Vec<Scenario> {
    let scenario = |(id, table): (String, Table)| {
        let name = table.text("name");
        table.text("note");
        let set = table.table("set");
        table.finish();
        // One that cannot be read has been said: the others are still to be checked.
        let set = set?;
        let (mut settings, mut places) = (Vec::new(), Vec::new());
        for (address, key, value) in set.entries() {
            if let Some(change) = change(root, address, value) {
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
    };
    root.tables("scenario")
        .into_iter()
        .filter_map(scenario)
        .collect()
}

/// A number, or a factor such as `"*0.9"`.
fn change(table: &Table, address: &str, value: &TomlNode) -> Option<Change> {
    let TomlValue::Text(text) = &value.value else {
        return table
            .decimal(address, value, "number-or-factor")
            .map(Change::To);
    };
    let Some(factor) = text.strip_prefix('*') else {
        table.wrong_type(address, "number-or-factor", value);
        return None;
    };
    match exact(factor.trim()) {
        Ok(factor) => Some(Change::Times(factor)),
        Err(fault) => {
            let place = table.place(value.start);
            table.report(invalid_number(place, factor.trim(), fault));
            None
        }
    }
}
