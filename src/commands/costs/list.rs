//! `si costs list`: the unit costs by area, each with its latest price or that of a year.

use std::collections::BTreeSet;

use anyhow::Result;

use super::opened::opened;
use crate::cli::CostsList as Arguments;
use crate::costs::{is_same_area, latest};
use crate::model::UnitCostRow;
use crate::problem::{Fact, Facts};
use crate::report::costs::list;

/// Lists the rows that are asked for.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let mut opened = match opened(&arguments.options)? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let fits = |row: &&UnitCostRow| {
        let area = arguments.area.as_ref();
        arguments.year.is_none_or(|year| row.year.number() == year)
            && area.is_none_or(|area| is_same_area(area, row.unit_cost.area()))
    };
    let database = opened.database.clone();
    let rows = database.unit_costs.rows();
    let listed = latest(rows.iter().filter(fits));
    if listed.is_empty() {
        let areas: BTreeSet<&str> = rows.iter().map(|row| row.unit_cost.area()).collect();
        let years: BTreeSet<i32> = rows.iter().map(|row| row.year.number()).collect();
        let facts = Facts::new().with("areas", Fact::names(areas));
        opened.lacks("list-nothing", &facts.with("years", Fact::names(years)));
    }
    let listing = list(&listed, true, opened.language);
    opened.write(&listing)
}
