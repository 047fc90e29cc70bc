//! An application with other unit costs as JSON: `si.recalc/1`.

use std::io::{self, Write};

use super::compared::Recalculated;
use super::compared_json::{delta, figures, old_new};
use super::json_value::{Json, object};
use crate::model::{Money, Number, Quantity};
use crate::recalculation::{Cause, Contribution};

/// Writes one application in one line.
///
/// # Errors
/// The output cannot be written.
pub(crate) fn write_line(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &json(recalculated))?;
    output.write_all(b"\n")
}

/// Writes one application, indented for reading, without a line end.
///
/// # Errors
/// The output cannot be written.
pub(crate) fn write(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    serde_json::to_writer_pretty(output, &json(recalculated))?;
    Ok(())
}

fn json(recalculated: &Recalculated) -> Json {
    let recalculation = &recalculated.recalculation;
    let (old, new) = (&recalculation.old, &recalculation.new);
    let departments = || new.departments.iter().map(|known| known.id.as_str());
    let parts = recalculation.parts.iter();
    let (file, sha256) = &recalculated.file;
    let [old_costs, new_costs] = &recalculated.unit_costs;
    let head = object! {
        "schema": "si.recalc/1",
        "si": env!("CARGO_PKG_VERSION"),
        "file": file,
        "sha256": sha256,
        "id": &recalculated.id,
        "name": &recalculated.name,
        "price_year": old_new(recalculated.price_years),
        "unit_costs": old_new([&**old_costs, &**new_costs]),
    };
    let parts = Json::list(parts.map(|part| contribution(part, departments())));
    head.and(figures(old, new)).and(object! { "parts": parts, })
}

fn contribution<'o>(part: &Contribution, departments: impl Iterator<Item = &'o str>) -> Json {
    let cause = match &part.cause {
        Cause::PriceLevel { factor, .. } => object! {
            "cause": "price_level",
            "id": Json::Null,
            "name": Json::Null,
            "unit": Json::Null,
            "old": Json::Null,
            "new": Json::Null,
            "factor": Quantity(*factor),
        },
        Cause::UnitCost {
            id,
            name,
            unit,
            old,
            new,
        } => object! {
            "cause": "unit_cost",
            "id": &**id,
            "name": &**name,
            "unit": &**unit,
            "old": Money(*old),
            "new": Money(*new),
            "factor": old.above_zero().then(|| Quantity(new / old)),
        },
    };
    cause.and(delta(&part.delta, departments))
}
