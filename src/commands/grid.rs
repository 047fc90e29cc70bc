//! `--grid ADDRESS=LOW..HIGH[/STEPS]` as typed, made into the two axes of a grid.

use super::console;
use super::usage;
use crate::cli::{Calc, Common, Format, Trace};
use crate::input::{exact, invalid_number};
use crate::model::{Axis, Place};
use crate::words::GridFault;

/// Steps where nobody says: five points, which a reader takes in and a narrow terminal holds.
const STEPS: u32 = 4;

/// The axes that were asked for, rows first; a wrong one is a wrong command line.
pub(super) fn axes(grid: &[String], common: &Common) -> Option<[Axis; 2]> {
    let refuse =
        |typed: &str, fault: &GridFault| -> ! { refuse(&format!("--grid {typed}"), fault, common) };
    let axes: Vec<Axis> = grid
        .iter()
        .map(|typed| axis(typed).unwrap_or_else(|fault| refuse(typed, &fault)))
        .collect();
    match <[Axis; 2]>::try_from(axes) {
        Ok([rows, columns]) if rows.address == columns.address => {
            refuse("", &GridFault::Twice(rows.address))
        }
        Ok(axes) => Some(axes),
        Err(axes) if axes.is_empty() => None,
        Err(axes) => refuse("", &GridFault::Count(axes.len())),
    }
}

/// The axes of `si calc`, whose table of them needs some.
pub(super) fn axes_of_tables(arguments: &Calc) -> Option<[Axis; 2]> {
    let axes = axes(&arguments.grid, &arguments.common);
    let of_tables = !matches!(arguments.format, Format::Json | Format::Ndjson);
    if axes.is_none() && of_tables && arguments.table.as_deref() == Some("grid") {
        refuse("", &GridFault::TableAlone, &arguments.common);
    }
    axes
}

/// The axes of `si trace`, whose figures of a grid need some.
pub(super) fn axes_of_figures(arguments: &Trace) -> Option<[Axis; 2]> {
    let axes = axes(&arguments.grid, &arguments.common);
    let of_grid = |name: &&String| {
        let name = name.strip_prefix("sensitivity.").unwrap_or(name);
        name.starts_with("grid.")
    };
    let alone = arguments.figures.iter().find(of_grid);
    if let (None, Some(figure)) = (&axes, alone) {
        refuse(
            "",
            &GridFault::FigureAlone(figure.clone()),
            &arguments.common,
        );
    }
    axes
}

fn refuse(typed: &str, fault: &GridFault, common: &Common) -> ! {
    let language = console::language(common, None);
    usage::refuse(&fault.text(typed, language))
}

/// Reads `ADDRESS=0.05..0.15`, `ADDRESS=*0.5..*1.5` or the same with `/STEPS`.
fn axis(typed: &str) -> Result<Axis, GridFault> {
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

fn steps(text: &str) -> Result<u32, GridFault> {
    let within = 1..=Axis::MOST_STEPS;
    // Digits alone: a sign would be read, too.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let steps = text.parse().ok().filter(|_| digits);
    steps
        .filter(|steps| within.contains(steps))
        .ok_or_else(|| GridFault::Steps(text.to_owned(), Axis::MOST_STEPS))
}
