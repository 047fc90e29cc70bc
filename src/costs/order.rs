//! The order of a year's file: by area, id and year.

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
    let area = alphabetical(&row.unit_cost.area);
    let lower = row.unit_cost.area.to_lowercase();
    let first = AREAS
        .iter()
        .position(|names| names.contains(&lower.as_str()));
    (
        first.unwrap_or(AREAS.len()),
        if first.is_some() { String::new() } else { area },
        alphabetical(&row.unit_cost.id),
        row.year.number(),
    )
}
