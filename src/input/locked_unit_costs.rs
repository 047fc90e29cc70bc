//! Reading `[[unit_cost]]` of a lock: rows as they were found, and how they were converted.

use super::local_unit_costs::unit_cost;
use super::table::Table;
use crate::model::{Conversion, IndexValue, LockedUnitCost, Year};

/// Reads one; what is wrong with it is noted.
pub(super) fn locked_unit_cost(table: Table) -> Option<LockedUnitCost> {
    let unit_cost = unit_cost(&table, table.text("id"));
    let (year, cost) = (table.year("year"), table.number("cost"));
    let range = table.number("low").zip(table.number("high"));
    let place = table.text("file").zip(table.whole("line"));
    let conversion = table.table("conversion").map(conversion);
    table.finish();
    Some(LockedUnitCost {
        unit_cost: unit_cost?,
        year: year?,
        cost: cost?,
        range,
        place,
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
