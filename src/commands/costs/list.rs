//! `si costs list`: the unit costs by area, each with its latest price or that of a year.

use std::collections::HashSet;

use anyhow::Result;

use super::opened::opened;
use crate::cli::CostsList as Arguments;
use crate::model::UnitCostRow;
use crate::report::costs::list;

/// Lists the rows that are asked for.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let opened = match opened(&arguments.options)? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let rows = opened.database.unit_costs.rows();
    let listed = listed(rows, arguments);
    let listing = list(&listed, opened.language);
    opened.write(&listing)
}

/// The latest row of each id that fits, in the order of the areas and ids as they first stand.
fn listed<'d>(rows: &'d [UnitCostRow], arguments: &Arguments) -> Vec<&'d UnitCostRow> {
    let area = arguments.area.as_deref().map(str::to_lowercase);
    let fits = |row: &&UnitCostRow| {
        arguments.year.is_none_or(|year| row.year.number() == year)
            && area
                .as_ref()
                .is_none_or(|area| row.unit_cost.area.to_lowercase() == *area)
    };
    let mut latest: Vec<&UnitCostRow> = rows.iter().filter(fits).collect();
    // The order of the files is that of the years.
    latest.sort_by_key(|row| std::cmp::Reverse(row.year));
    let mut known = HashSet::new();
    latest.retain(|row| known.insert(&row.unit_cost.id));
    latest.sort_by(|one, other| {
        let key = |row: &UnitCostRow| (row.unit_cost.area.clone(), row.unit_cost.id.clone());
        key(one).cmp(&key(other))
    });
    latest
}
