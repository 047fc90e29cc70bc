//! `--grid ADDRESS=LOW..HIGH[/STEPS]` as typed, made into the two axes of a grid.

use anyhow::{Error, Result};

use super::console;
use super::usage;
use crate::cli::{Calc, Common, Format};
use crate::input::{exact, invalid_number};
use crate::model::{Axis, Place};
use crate::words::GridFault;

/// Steps where nobody says: five points, which a reader takes in and a narrow terminal holds.
const STEPS: u32 = 4;

/// The axes that were asked for, rows first; a wrong one is a wrong command line.
pub(super) fn axes(grid: &[String], common: &Common) -> Result<Option<[Axis; 2]>> {
    let refused =
        |typed: &str, fault: &GridFault| refused(&format!("--grid {typed}"), fault, common);
    let axes = grid
        .iter()
        .map(|typed| axis(typed).map_err(|fault| refused(typed, &fault)));
    let axes: Vec<Axis> = axes.collect::<Result<_>>()?;
    match <[Axis; 2]>::try_from(axes) {
        Ok([rows, columns]) if rows.address == columns.address => {
            Err(refused("", &GridFault::Twice(rows.address)))
        }
        Ok(axes) => Ok(Some(axes)),
        Err(axes) if axes.is_empty() => Ok(None),
        Err(axes) => Err(refused("", &GridFault::Count(axes.len()))),
    }
}

/// The axes of `si calc`, whose table of them needs some.
pub(super) fn axes_of_tables(arguments: &Calc) -> Result<Option<[Axis; 2]>> {
    let axes = axes(&arguments.grid, &arguments.common)?;
    let of_tables = !matches!(arguments.format, Format::Json | Format::Ndjson);
    if axes.is_none() && of_tables && arguments.table.as_deref() == Some("grid") {
        return Err(refused("", &GridFault::TableAlone, &arguments.common));
    }
    Ok(axes)
}

fn refused(typed: &str, fault: &GridFault, common: &Common) -> Error {
    let language = console::language(common, None);
    usage::refused(&fault.text(typed, language))
}

/// Reads `ADDRESS=0.05..0.15`, `ADDRESS=*0.5..*1.5` or the same with `/STEPS`.
fn axis(typed: &str) -> std::result::Result<Axis, GridFault> {
    let (address, range) = typed.split_once('=').ok_or(GridFault::Form)?;
    let (ends, steps) = match range.split_once('/') {
        Some((ends, steps)) => (ends, self::steps(steps.trim())?),
        None => (range, STEPS),
    };
    let (low, high) = ends.split_once("..").ok_or(GridFault::Form)?;
    let (address, low, high) = (address.trim(), low.trim(), high.trim());
    if address.is_empty() || low.is_empty() || high.is_empty() {
        return Err(GridFault::Form);
    }
    let is_factor = low.starts_with('*');
    if !is_factor && high.starts_with('*') {
        return Err(GridFault::FactorAndValue);
    }
    let number = |text: &str| {
        let digits = text.strip_prefix('*').map_or(text, str::trim_start);
        exact(&digits.replace('_', "")).map_err(|fault| {
            let place = Place::file("--grid");
            GridFault::Number(invalid_number(place, digits, fault))
        })
    };
    let (low, high) = (number(low)?, number(high)?);
    if low >= high {
        return Err(GridFault::Order(low, high));
    }
    Ok(Axis {
        address: address.to_owned(),
        is_factor,
        low,
        high,
        steps,
    })
}

fn steps(text: &str) -> std::result::Result<u32, GridFault> {
    let within = 1..=Axis::MOST_STEPS;
    // Digits alone: a sign would be read, too.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let steps = text.parse().ok().filter(|_| digits);
    steps
        .filter(|steps| within.contains(steps))
        .ok_or_else(|| GridFault::Steps(text.to_owned(), Axis::MOST_STEPS))
}
