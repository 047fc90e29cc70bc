//! Old and new figures as JSON: `si.recalc/1` and `si.diff/1`.

use std::io::{self, Write};

use rust_decimal::Decimal;

use super::case_json::file;
use super::compared::{Differing, Recalculated};
use super::compared_sheets::relative;
use super::json::write_whole;
use super::json_value::{Json, object};
use crate::model::{Choice, Money, Number, Quantity, Share, Year};
use crate::recalculation::{
    Cause, Comparison, Contribution, Delta, DepartmentSnapshot, Pair, departments,
};

/// Writes an application with other unit costs: in one line, or indented for reading.
pub(crate) fn write_recalculated(
    output: &mut dyn Write,
    recalculated: &Recalculated,
    in_line: bool,
) -> io::Result<()> {
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
    let comparison = &recalculated.comparison;
    let tail = object! { "parts": parts(comparison), };
    let whole = head.and(figures(comparison)).and(tail);
    if in_line {
        serde_json::to_writer(&mut *output, &whole)?;
        return writeln!(output);
    }
    write_whole(output, &whole)
}

/// Writes two versions of an application, indented for reading.
pub(crate) fn write_differing(output: &mut dyn Write, differing: &Differing) -> io::Result<()> {
    let [old, new] = &differing.files;
    let head = object! {
        "schema": "si.diff/1",
        "si": env!("CARGO_PKG_VERSION"),
        "id": &differing.id,
        "name": &differing.name,
        "files": old_new([old, new].map(|(name, sha256)| file(name, sha256))),
    };
    let tail = object! {
        "changes": parts(&differing.comparison),
        "without_figures": Json::list(&differing.without_figures),
    };
    let whole = head.and(figures(&differing.comparison)).and(tail);
    write_whole(output, &whole)
}

fn old_new<T: Into<Json>>([old, new]: [T; 2]) -> Json {
    object! { "old": old, "new": new, }
}

/// A figure of both sides; `null` if neither has it.
fn difference<T: Into<Json>>(figure: [Option<Decimal>; 2], written: impl Fn(Decimal) -> T) -> Json {
    let [old, new] = figure;
    let [from, to] = figure.map(Option::unwrap_or_default);
    if old.or(new).is_none() {
        return Json::Null;
    }
    object! {
        "old": old.map(&written),
        "new": new.map(&written),
        "difference": written(to - from),
        "relative": relative(from, to),
    }
}

fn money(figure: [Option<Money>; 2]) -> Json {
    difference(figure.map(|amount| amount.map(|amount| amount.0)), Money)
}

/// The figures that are compared.
fn figures(comparison: &Comparison) -> Json {
    let (old, new) = (&comparison.old, &comparison.new);
    let both = [old, new];
    let years = both.map(|figures| figures.payback_year);
    let [before, after] = years.map(|year| year.map(Year::number));
    let later = before.zip(after).map(|(before, after)| after - before);
    let departments = departments(old, new);
    object! {
        "flip": comparison.flip().map(Choice::word),
        "return_target": old_new(both.map(|figures| figures.return_target)),
        "cost": money(both.map(|figures| Some(figures.cost))),
        "realisable": money(both.map(|figures| Some(figures.realisable))),
        "coverage": difference(both.map(|figures| Some(figures.coverage.0)), Share),
        "meets_target": old_new(both.map(|figures| figures.meets_target)),
        "payback_year": old_new(years).and(object! { "difference": later, }),
        "by_department": Json::pairs(departments.iter().map(department)),
    }
}

fn department<'f>(department: &Pair<'f, DepartmentSnapshot>) -> (&'f str, Json) {
    let both = [department.old, department.new];
    let figures = object! {
        "realisable": money(both.map(|known| Some(known?.realisable))),
        "return": money(both.map(|known| known?.returned)),
    };
    (department.name, figures)
}

/// What made the difference.
fn parts(comparison: &Comparison) -> Json {
    let departments = departments(&comparison.old, &comparison.new);
    let parts = comparison.parts.iter();
    Json::list(parts.map(|part| contribution(part, &departments)))
}

fn contribution(part: &Contribution, departments: &[Pair<DepartmentSnapshot>]) -> Json {
    let moved = part.delta.as_ref().map(|moved| delta(moved, departments));
    let moved: Json = moved.into();
    let unit_cost =
        |cause: &str, [id, name, unit]: [Option<&String>; 3], [old, new, factor]: [Json; 3]| {
            object! {
                "cause": cause,
                "id": id,
                "name": name,
                "unit": unit,
                "old": old,
                "new": new,
                "factor": factor,
            }
        };
    match &part.cause {
        Cause::PriceLevel { factor, .. } => {
            let factor = [Json::Null, Json::Null, Quantity(*factor).into()];
            unit_cost("price_level", [None; 3], factor).and(moved)
        }
        Cause::UnitCost {
            id,
            name,
            unit,
            old,
            new,
        } => {
            let factor = old.above_zero().then(|| Quantity(new / old));
            let prices = [Money(*old).into(), Money(*new).into(), factor.into()];
            unit_cost("unit_cost", [id, name, unit].map(Some), prices).and(moved)
        }
        Cause::Change {
            address,
            old,
            new,
            together_with,
        } => object! {
            "address": address,
            "change": match (old, new) {
                (None, Some(_)) => "added",
                (Some(_), None) => "removed",
                _ => "changed",
            },
            "old": old.as_ref(),
            "new": new.as_ref(),
            "together_with": together_with.as_ref(),
            "effect": moved,
        },
    }
}

/// What one cause did.
fn delta(delta: &Delta, departments: &[Pair<DepartmentSnapshot>]) -> Json {
    let departments = departments.iter().map(|department| department.name);
    object! {
        "cost": delta.cost,
        "realisable": delta.realisable,
        "coverage": delta.coverage,
        "return": Json::pairs(departments.zip(delta.returned.iter().copied())),
    }
}
