//! Reading `[unit_cost.ID]`: unit costs that an application brings itself.

use super::inputs::InputReader;
use super::table::Table;
use super::tree::TomlValue;
use crate::model::{LocalUnitCost, UnitCost, UnitCostTexts};

/// Reads them; those that are wrong are noted and left out.
pub(super) fn local_unit_costs(root: &Table, inputs: &mut InputReader) -> Vec<LocalUnitCost> {
    root.each("unit_cost", |id, table| local_unit_cost(&id, table, inputs))
}

fn local_unit_cost(id: &str, table: &Table, inputs: &mut InputReader) -> Option<LocalUnitCost> {
    let cost = inputs.unit_cost(table, format!("unit_cost.{id}"));
    let unit_cost = described(id, table);
    let year = table.year("year");
    let replaces = table.boolean("replaces");
    Some(LocalUnitCost {
        unit_cost: unit_cost?,
        year,
        cost: cost?,
        replaces,
    })
}

/// What a table says that a unit cost is.
pub(super) fn described(id: &str, table: &Table) -> Option<UnitCost> {
    let name = table.text("name");
    let area = table.text("area");
    let unit = table.text("unit");
    let source = table.text("source");
    let payer = table.choice("payer");
    let kind = table.choice("kind");
    let includes = includes(table);
    let department = table.text("department");
    let note = table.text("note");
    let texts = UnitCostTexts {
        id,
        name: &name?,
        area: &area?,
        unit: &unit?,
        includes: &includes,
        department: department.as_deref().unwrap_or_default(),
        note: note.as_deref().unwrap_or_default(),
        source: &source?,
    };
    let (payer, kind) = (payer.unwrap_or_default(), kind.unwrap_or_default());
    Some(UnitCost::new(texts, payer, kind))
}

/// Ids in one text, with spaces between them as in the database, or in a list.
fn includes(table: &Table) -> String {
    let Some(value) = table.get("includes") else {
        return String::new();
    };
    let text = |value: &TomlValue| match value {
        TomlValue::Text(text) => Some(text.to_string()),
        _ => None,
    };
    let ids = match &value.value {
        TomlValue::List(items) => {
            let ids: Option<Vec<String>> = items.iter().map(|item| text(&item.value)).collect();
            ids.map(|ids| ids.join(" "))
        }
        value => text(value),
    };
    ids.unwrap_or_else(|| {
        table.wrong_type("includes", "text-or-list", value);
        String::new()
    })
}
