//! `--grid ADDRESS=LOW..HIGH[/STEPS]` as typed, made into the two axes of a grid.

use anyhow::Result;
use rust_decimal::Decimal;

use super::console;
use super::usage::{refused_in, with_hint};
use crate::cli::{Calc, Format};
use crate::input::change;
use crate::model::{Axis, Change, Language, Place};
use crate::problem::{Fact, Facts};
use crate::words::Area;

/// Steps where nobody says: five points, which a reader takes in and a narrow terminal holds.
const STEPS: u32 = 4;

/// What is wrong with an axis: the id of its words, and their facts.
type GridFault = (&'static str, Facts);

/// The axes that `si calc` was asked for, rows first; its table of them needs some.
pub(super) fn axes(arguments: &Calc) -> Result<Option<[Axis; 2]>> {
    let language = console::language(&arguments.common, None);
    let refuse = |typed: &str, (id, facts): GridFault| {
        let facts = facts.with("typed", format!("--grid {typed}"));
        refused_in(language, Area::Sensitivity, id, &facts)
    };
    let axes = arguments.grid.iter();
    let axes = axes.map(|typed| axis(typed, language).map_err(|fault| refuse(typed, fault)));
    let axes = axes.collect::<Result<Vec<Axis>>>()?;
    let of_tables = !matches!(arguments.format, Format::Json | Format::Ndjson);
    let fault = match <[Axis; 2]>::try_from(axes) {
        Ok([rows, columns]) if rows.address == columns.address => {
            ("grid-twice", Facts::new().with("address", rows.address))
        }
        Ok(axes) => return Ok(Some(axes)),
        Err(axes) if !axes.is_empty() => ("grid-count", Facts::new().with("count", axes.len())),
        Err(_) if of_tables && arguments.table.as_deref() == Some("grid") => {
            ("grid-table-alone", Facts::new())
        }
        Err(_) => return Ok(None),
    };
    Err(refuse("", fault))
}

/// Reads `ADDRESS=0.05..0.15`, `ADDRESS=*0.5..*1.5` or the same with `/STEPS`.
fn axis(typed: &str, language: Language) -> Result<Axis, GridFault> {
    let form = || ("grid-form", Facts::new());
    let (address, range) = typed.split_once('=').ok_or_else(form)?;
    let (ends, steps) = match range.split_once('/') {
        Some((ends, steps)) => (ends, self::steps(steps.trim())?),
        None => (range, STEPS),
    };
    let (low, high) = ends.split_once("..").ok_or_else(form)?;
    let (address, low, high) = (address.trim(), low.trim(), high.trim());
    if address.is_empty() || low.is_empty() || high.is_empty() {
        return Err(form());
    }
    let is_factor = low.starts_with('*');
    if !is_factor && high.starts_with('*') {
        return Err(("grid-factor-and-value", Facts::new()));
    }
    let (low, high) = (number(low, language)?, number(high, language)?);
    if low >= high {
        let text = |number: Decimal| number.normalize().to_string();
        let facts = Facts::new().with("low", text(low)).with("high", text(high));
        return Err(("grid-order", facts));
    }
    Ok(Axis {
        address: address.to_owned(),
        is_factor,
        low,
        high,
        steps,
    })
}

/// An end of a range, a factor with its sign.
fn number(typed: &str, language: Language) -> Result<Decimal, GridFault> {
    match change(typed, Place::file("--grid")) {
        Ok(Change::To(number) | Change::Times(number)) => Ok(number),
        Err(problem) => {
            let facts = Facts::new().with("fault", with_hint(&problem, language));
            Err(("grid-number", facts))
        }
    }
}

fn steps(typed: &str) -> Result<u32, GridFault> {
    let within = 1..=Axis::MOST_STEPS;
    // Digits alone: a sign would be read, too.
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    let steps = typed.parse().ok().filter(|_| digits);
    steps.filter(|steps| within.contains(steps)).ok_or_else(|| {
        let facts = Facts::new()
            .with("steps", typed)
            .with("most", Fact::Number(Axis::MOST_STEPS.into()));
        ("grid-steps", facts)
    })
}
