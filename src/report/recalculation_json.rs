//! An application with other unit costs as JSON: `si.recalc/1`.

use std::io::{self, Write};

use serde::Serialize;

use super::compared::Recalculated;
use super::compared_json::{DeltaJson, FiguresJson, OldNew};
use super::exact_json::Exact;
use crate::model::{Money, Number, Quantity, Year};
use crate::recalculation::{Cause, Contribution};

/// Writes one application in one line.
///
/// # Errors
/// The output cannot be written.
pub fn write_line(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &RecalculatedJson::new(recalculated))?;
    output.write_all(b"\n")
}

/// Writes one application, indented for reading, without a line end.
///
/// # Errors
/// The output cannot be written.
pub fn write(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    serde_json::to_writer_pretty(output, &RecalculatedJson::new(recalculated))?;
    Ok(())
}

#[derive(Serialize)]
struct RecalculatedJson<'o> {
    schema: &'static str,
    si: &'static str,
    file: &'o str,
    sha256: &'o str,
    id: &'o str,
    name: &'o str,
    price_year: OldNew<i32>,
    unit_costs: OldNew<&'o str>,
    #[serde(flatten)]
    figures: FiguresJson<'o>,
    parts: Vec<ContributionJson<'o>>,
}

impl<'o> RecalculatedJson<'o> {
    fn new(recalculated: &'o Recalculated) -> Self {
        let recalculation = &recalculated.recalculation;
        let (old, new) = (&recalculation.old, &recalculation.new);
        let departments = || new.departments.iter().map(|known| known.id.as_str());
        let parts = recalculation.parts.iter();
        let (file, sha256) = &recalculated.file;
        let [old_costs, new_costs] = &recalculated.unit_costs;
        Self {
            schema: "si.recalc/1",
            si: env!("CARGO_PKG_VERSION"),
            file,
            sha256,
            id: &recalculated.id,
            name: &recalculated.name,
            price_year: recalculated.price_years.map(Year::number).into(),
            unit_costs: [&**old_costs, &**new_costs].into(),
            figures: FiguresJson::new(old, new),
            parts: parts
                .map(|part| ContributionJson::new(part, departments()))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ContributionJson<'o> {
    cause: &'static str,
    id: Option<&'o str>,
    name: Option<&'o str>,
    unit: Option<&'o str>,
    old: Option<Exact>,
    new: Option<Exact>,
    factor: Option<Exact>,
    #[serde(flatten)]
    delta: DeltaJson<'o>,
}

impl<'o> ContributionJson<'o> {
    fn new(part: &'o Contribution, departments: impl Iterator<Item = &'o str>) -> Self {
        let delta = DeltaJson::new(&part.delta, departments);
        match &part.cause {
            Cause::PriceLevel { factor, .. } => Self {
                cause: "price_level",
                id: None,
                name: None,
                unit: None,
                old: None,
                new: None,
                factor: Some(Quantity(*factor).into()),
                delta,
            },
            Cause::UnitCost {
                id,
                name,
                unit,
                old,
                new,
            } => Self {
                cause: "unit_cost",
                id: Some(id),
                name: Some(name),
                unit: Some(unit),
                old: Some(Money(*old).into()),
                new: Some(Money(*new).into()),
                factor: old.above_zero().then(|| Quantity(new / old).into()),
                delta,
            },
        }
    }
}
