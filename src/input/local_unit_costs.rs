//! Reading `[unit_cost.ID]`: unit costs that an application brings itself.

use std::sync::Arc;

use super::inputs::InputReader;
use super::table::Table;
use super::tree::TomlValue;
use crate::model::{LocalUnitCost, UnitCost};

/// Reads them; those that are wrong are noted and left out.
pub(super) fn local_unit_costs(root: &Table, inputs: &mut InputReader) -> Vec<LocalUnitCost> {
    root.each("unit_cost", |id, table| local_unit_cost(id, table, inputs))
}

fn local_unit_cost(id: String, table: &Table, inputs: &mut InputReader) -> Option<LocalUnitCost> {
    let cost = inputs.unit_cost(table, format!("unit_cost.{id}"));
    let unit_cost = described(id, table);
    let year = table.year("year");
    let replaces = table.boolean("replaces");
    Some(LocalUnitCost {
        unit_cost: Arc::new(unit_cost?),
        year,
        cost: cost?,
        replaces,
    })
}

/// What a table says that a unit cost is.
pub(super) fn described(id: String, table: &Table) -> Option<UnitCost> {
    let name = table.text("name");
    let area = table.text("area");
    let unit = table.text("unit");
    let source = table.text("source");
    let payer = table.choice("payer");
    let kind = table.choice("kind");
    let includes = includes(table);
    let department = table.text("department");
    let note = table.text("note");
    Some(UnitCost {
        id,
        name: name?,
        area: area?,
        unit: unit?,
        payer: payer.unwrap_or_default(),
        kind: kind.unwrap_or_default(),
        includes,
        department,
        note,
        source: source?,
    })
}

/// Ids in one text, with spaces between them as in the database, or in a list.
fn includes(table: &Table) -> Vec<String> {
    let Some(value) = table.get("includes") else {
        return Vec::new();
    };
    let ids = match &value.value {
        TomlValue::Text(text) => Some(text.split_whitespace().map(str::to_owned).collect()),
        TomlValue::List(items) => items
            .iter()
            .map(|item| match &item.value {
                TomlValue::Text(text) => Some(text.to_string()),
                _ => None,
            })
            .collect(),
        _ => None,
    };
    ids.unwrap_or_else(|| {
        table.wrong_type("includes", "text-or-list", value);
        Vec::new()
    })
}
