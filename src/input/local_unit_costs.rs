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
    let (year, replaces) = (table.year("year"), table.boolean("replaces"));
    Some(LocalUnitCost {
        unit_cost: unit_cost(table, Some(id))?,
        year,
        cost: cost?,
        replaces,
    })
}

/// What a table says of a unit cost; what is wrong with it is noted.
pub(super) fn unit_cost(table: &Table, id: Option<String>) -> Option<Arc<UnitCost>> {
    let (name, area, unit) = (table.text("name"), table.text("area"), table.text("unit"));
    let (payer, kind) = (table.choice("payer"), table.choice("kind"));
    let source = table.text("source");
    Some(Arc::new(UnitCost {
        payer: payer.unwrap_or_default(),
        kind: kind.unwrap_or_default(),
        includes: includes(table),
        department: table.text("department"),
        note: table.text("note"),
        id: id?,
        name: name?,
        area: area?,
        unit: unit?,
        source: source?,
    }))
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
