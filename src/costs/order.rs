//! The order of a year's file: by area, id and year.

use std::collections::HashMap;

use crate::input::folded;
use crate::model::{UnitCostRow, alphabetical};

/// The areas that come first, in their order, each with its names.
const AREAS: [&[&str]; 5] = [
    &["skola", "förskola och skola", "school"],
    &[
        "ifo",
        "individ- och familjeomsorg",
        "individual and family services",
    ],
    &["funktionsnedsättning", "disability"],
    &["arbetsmarknad", "labour market"],
    &["vård och omsorg", "omsorg", "care"],
];

/// A key by which rows stand in the order of a year's file.
pub(super) fn order(row: &UnitCostRow) -> (usize, String, String, i32) {
    let area = alphabetical(row.unit_cost.area());
    let first = known_area(row.unit_cost.area());
    (
        first.unwrap_or(AREAS.len()),
        if first.is_some() { String::new() } else { area },
        alphabetical(row.unit_cost.id()),
        row.year.number(),
    )
}

/// Which of the areas that come first this is.
fn known_area(name: &str) -> Option<usize> {
    let lower = name.to_lowercase();
    AREAS
        .iter()
        .position(|names| names.contains(&lower.as_str()))
}

/// Whether two names are those of one area, such as `IFO` and `individ- och familjeomsorg`.
pub(crate) fn is_same_area(one: &str, other: &str) -> bool {
    let known = known_area(one);
    folded(one) == folded(other) || known.is_some() && known == known_area(other)
}

/// Of each id its latest row, in the order of a year's file.
pub(crate) fn latest<'d>(rows: impl Iterator<Item = &'d UnitCostRow>) -> Vec<&'d UnitCostRow> {
    let mut latest: HashMap<&str, &UnitCostRow> = HashMap::new();
    for row in rows {
        let known = latest.entry(row.unit_cost.id()).or_insert(row);
        if row.year > known.year {
            *known = row;
        }
    }
    let mut latest: Vec<&UnitCostRow> = latest.into_values().collect();
    latest.sort_by_cached_key(|row| order(row));
    latest
}
