//! Reading `[[unit_cost]]` of a lock: rows as they were found, and how they were converted.

use std::sync::Arc;

use super::table::Table;
use crate::model::{Conversion, IndexValue, LockedUnitCost, UnitCost, Year};

/// Reads one; what is wrong with it is noted.
pub(super) fn unit_cost(table: Table) -> Option<LockedUnitCost> {
    let id = table.text("id");
    let year = table.year("year");
    let cost = table.number("cost");
    let range = table.number("low").zip(table.number("high"));
    let name = table.text("name");
    let area = table.text("area");
    let unit = table.text("unit");
    let payer = table.choice("payer");
    let kind = table.choice("kind");
    let includes = table.text("includes").unwrap_or_default();
    let department = table.text("department");
    let note = table.text("note");
    let source = table.text("source");
    let file = table.text("file");
    let line = table.whole("line");
    let conversion = table.table("conversion").map(conversion);
    // The file that the row was taken from may be gone: its price stands in the lock.
    let here = table.place(table.key_offset("cost"));
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
        place: file
            .zip(line)
            .map(|_: (String, u32)| (here.file.to_string(), here.line)),
        conversion: match conversion {
            Some(conversion) => Some(conversion?),
            None => None,
        },
    })
}

fn conversion(table: Table) -> Option<Conversion> {
    // The year converted to is the application's price year.
    let to: Option<Year> = table.year("to");
    let read = (
        table.year("from"),
        index(&table, "index_to"),
        index(&table, "index_from"),
        table.text("series"),
        table.text("source"),
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
    let value = table.number(key)?;
    Some(IndexValue { value, place: None })
}
