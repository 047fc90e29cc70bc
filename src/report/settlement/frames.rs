//! The table of departments by year, for the accounts.

use super::settlement_sheets::{SettlementSheets, said};
use super::settlement_table::SettlementTable;
use crate::model::{Money, Year};
use crate::problem::Fact;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::words::Label;

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
    let mut rows = Vec::new();
    let mut of_all: Vec<(Year, Vec<Cell>)> = Vec::new();
    let mut totals: Vec<Vec<Cell>> = Vec::new();
    let departments = sheets.departments().iter().enumerate();
    for (position, department) in departments {
        let name = sheets.who_pays(position);
        let names: Vec<String> = PARTS
            .iter()
            .map(|(_, _, whole)| whole.replace("{}", &department.id))
            .collect();
        let whole = sheets.named(&name, names).of(Some(&department.id)).total();
        totals.push(whole.cells.clone());
        rows.push(whole);
        for of_year in &sheets.standing().departments[position].years {
            let year = of_year.year;
            let id = format!("settlement.by_department.{}.by_year.{year}", department.id);
            let row = sheets.object(year.to_string(), &id, &columns);
            let row = row.of(Some(&department.id)).in_year(year, &name).indented();
            of_all.push((year, row.cells.clone()));
            rows.push(row);
        }
    }
    if sheets.departments().len() > 1 {
        rows.extend(all(sheets, &totals, &of_all));
    }
    let headings = [Label("settlement-frames"), Label("department")];
    sheets.sheet(TABLE.name, headings, columns, rows)
}

/// The sums over all departments; programs add up themselves.
fn all(sheets: &SettlementSheets, totals: &[Vec<Cell>], years: &[(Year, Vec<Cell>)]) -> Vec<Row> {
    let sums = |rows: &[&Vec<Cell>]| -> Vec<Cell> {
        let column = |at: usize| SettlementSheets::sum(rows.iter().map(|row| row[at]));
        (0..PARTS.len()).map(column).collect()
    };
    let unnamed = || vec![String::new(); PARTS.len()];
    let whole = sums(&totals.iter().collect::<Vec<_>>());
    let name = sheets.say(Label("all-departments"));
    let mut rows = vec![Row::new(name, whole).named(unnamed()).total()];
    let mut known: Vec<Year> = years.iter().map(|(year, _)| *year).collect();
    known.sort();
    known.dedup();
    for year in known {
        let of_year = years.iter().filter(|(of, _)| *of == year);
        let of_year: Vec<&Vec<Cell>> = of_year.map(|(_, cells)| cells).collect();
        let row = Row::new(year.to_string(), sums(&of_year)).named(unnamed());
        rows.push(row.indented());
    }
    rows
}
