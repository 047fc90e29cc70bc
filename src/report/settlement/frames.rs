//! The table of departments by year, for the accounts.

use std::collections::BTreeSet;

use super::prelude::*;
use crate::model::{Money, Year};

pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "frames",
    section,
    is_looked_at_first: |sheets| sheets.actual().return_plan.is_some(),
    for_programs: |sheets| vec![sheet(sheets)],
};

/// People read of what was waived where something was.
fn section(sheets: &SettlementSheets) -> Section {
    let mut sheet = sheet(sheets);
    let waived = sheets.standing().total(|department| department.waived);
    if waived == Money::ZERO {
        let at = sheet
            .columns
            .iter()
            .position(|column| column.key == "waived");
        if let Some(at) = at {
            sheet.columns.remove(at);
            for row in &mut sheet.rows {
                row.cells.remove(at);
            }
        }
    }
    let corrected = sheets.standing().total(|department| department.correction);
    let correction = (corrected != Money::ZERO)
        .then(|| said("correction-waits").with("corrected", Fact::Kronor(-corrected.0)));
    let sentences = std::iter::once(said("frames-left")).chain(correction);
    Section::new(sheet, sheets.said(sentences))
}

/// What stands in a year, and what of it a department has in all.
const PARTS: [(&str, Label, &str); 7] = [
    (
        "planned_reductions",
        Label("reductions-planned-in-short"),
        "planned.reductions.by_department.{}.realisable.total",
    ),
    (
        "reductions",
        Label("reductions-actual-in-short"),
        "reductions.by_department.{}.realisable.total",
    ),
    (
        "planned",
        Label("payment-planned"),
        "planned.return_plan.by_department.{}.total",
    ),
    (
        "due",
        Label("payment-due"),
        "return_plan.by_department.{}.total",
    ),
    ("paid", Label("paid"), "settlement.by_department.{}.paid"),
    (
        "waived",
        Label("waived"),
        "settlement.by_department.{}.waived",
    ),
    ("left", Label("left-so-far"), ""),
];

/// Each department in all and year by year, and all departments likewise.
fn sheet(sheets: &SettlementSheets) -> Sheet {
    let column =
        |(key, label, _): &(&'static str, Label, &str)| Column::figure(*key, sheets.say(*label));
    let columns: Vec<Column> = PARTS.iter().map(column).collect();
    let departments = sheets.departments().iter().enumerate();
    let frames: Vec<Frame> = departments
        .map(|(position, _)| frame(sheets, position, &columns))
        .collect();
    let all = (frames.len() > 1).then(|| all(sheets, &frames));
    let rows = frames.into_iter().chain(all).flat_map(|frame| {
        let years = frame.years.into_iter().map(|(_, row)| row);
        std::iter::once(frame.whole).chain(years)
    });
    let rows = rows.collect();
    let headings = [Label("settlement-frames"), Label("department")];
    sheets.sheet(TABLE.name, headings, columns, rows)
}

/// The rows of a department.
struct Frame {
    whole: Row,
    years: Vec<(Year, Row)>,
}

fn frame(sheets: &SettlementSheets, position: usize, columns: &[Column]) -> Frame {
    let id = &sheets.departments()[position].id;
    let name = sheets.who_pays(position);
    let names = PARTS.iter().map(|(_, _, whole)| whole.replace("{}", id));
    let whole = sheets.named(&name, names.collect());
    let years = sheets.standing().departments[position].years.iter();
    let years = years.map(|of_year| {
        let year = of_year.year;
        let object = format!("settlement.by_department.{id}.by_year.{year}");
        let row = sheets.object(year.to_string(), &object, columns);
        (year, row.of(Some(id)).in_year(year, &name).indented())
    });
    Frame {
        years: years.collect(),
        whole: whole.of(Some(id)).total(),
    }
}

/// The sums over all departments; programs add up themselves.
fn all(sheets: &SettlementSheets, frames: &[Frame]) -> Frame {
    let row = |label: String, rows: &[Vec<Cell>]| {
        let column = |at: usize| SettlementSheets::sum(rows.iter().map(|row| row[at]));
        let cells = (0..PARTS.len()).map(column).collect();
        Row::new(label, cells).named(vec![String::new(); PARTS.len()])
    };
    let wholes: Vec<Vec<Cell>> = frames
        .iter()
        .map(|frame| frame.whole.cells.clone())
        .collect();
    let years = frames.iter().flat_map(|frame| &frame.years);
    let years: BTreeSet<Year> = years.map(|(year, _)| *year).collect();
    let years = years.into_iter().map(|year| {
        let of_year: Vec<Vec<Cell>> = frames.iter().map(|frame| cells(frame, year)).collect();
        (year, row(year.to_string(), &of_year).indented())
    });
    Frame {
        whole: row(sheets.say(Label("all-departments")), &wholes).total(),
        years: years.collect(),
    }
}

/// The cells of a year: after the last year of a department what is left of it stays.
fn cells(frame: &Frame, year: Year) -> Vec<Cell> {
    let before = frame.years.iter().rev().find(|(of, _)| *of <= year);
    match before {
        Some((of, row)) if *of == year => row.cells.clone(),
        Some((_, row)) => {
            let mut cells = vec![Cell::Empty; PARTS.len()];
            if let Some((left, last)) = cells.last_mut().zip(row.cells.last()) {
                *left = *last;
            }
            cells
        }
        None => vec![Cell::Empty; PARTS.len()],
    }
}
