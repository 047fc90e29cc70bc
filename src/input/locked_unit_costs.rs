//! Reading `[[unit_cost]]` of a lock: rows as they were found, and how they were converted.

use std::sync::Arc;

use super::table::Table;
use super::unit_costs::INDEX_BOUNDS;
use crate::model::{Bounds, Conversion, IndexValue, LockedUnitCost, UnitCost, Year};

/// Reads one; what is wrong with it is noted.
pub(super) fn unit_cost(mut table: Table) -> Option<LockedUnitCost> {
    let id = table.required("id", Table::text);
    let year = table.required("year", Table::year);
    // These are computed with: what could not be computed exactly is refused as it is in the database.
    let bounds = Bounds::NOT_NEGATIVE;
    let cost = table.required("cost", |table, key| table.number_within(key, bounds));
    let range = table
        .number_within("low", bounds)
        .zip(table.number_within("high", bounds));
    let name = table.required("name", Table::text);
    let area = table.required("area", Table::text);
    let unit = table.required("unit", Table::text);
    let payer = table.required("payer", Table::choice);
    let kind = table.required("kind", Table::choice);
    let includes = table.text("includes").unwrap_or_default();
    let department = table.text("department");
    let note = table.text("note");
    let source = table.required("source", Table::text);
    let file = table.text("file");
    let line = table.whole("line");
    let conversion = table.table("conversion").map(conversion);
    table.finish();
    Some(LockedUnitCost {
        unit_cost: Arc::new(UnitCost {
            id: id?,
            name: name?,
            area: area?,
            unit: unit?,
            payer: payer?,
            kind: kind?,
            includes: includes.split_whitespace().map(str::to_owned).collect(),
            department,
            note,
            source: source?,
        }),
        year: year?,
        cost: cost?,
        range,
        place: file.zip(line),
        conversion: match conversion {
            Some(conversion) => Some(conversion?),
            None => None,
        },
    })
}

fn conversion(mut table: Table) -> Option<Conversion> {
    // The year converted to is the application's price year.
    let to: Option<Year> = table.required("to", Table::year);
    let read = (
        table.required("from", Table::year),
        table.required("index_to", index),
        table.required("index_from", index),
        table.required("series", Table::text),
        table.required("source", Table::text),
    );
    table.finish();
    let (from, index_to, index_from, series, source) = read;
    to?;
    Some(Conversion {
        from: from?,
        index_to: index_to?,
        index_from: index_from?,
        series: series?,
        source: source?,
    })
}

/// An index; a lock does not say on which line of the series it stood.
fn index(table: &Table, key: &str) -> Option<IndexValue> {
    let value = table.number_within(key, INDEX_BOUNDS)?;
    Some(IndexValue { value, place: None })
}
