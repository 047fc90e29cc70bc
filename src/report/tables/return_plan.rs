//! The table of the return plan.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::calculation::{Calculation, ReturnPlan};
use crate::model::{Money, Named, Year};
use crate::report::sentences;

pub(crate) const TABLE: TableSpec = TableSpec::new("return-plan", |sheets| {
    let sentences = sentences::return_plan(sheets.calculated).into_iter();
    let sentences = sentences.chain(sheets.department_needs());
    Some(sheets.section(Label("return-plan"), sheet(sheets), sentences))
});

/// The columns; that of own costs stands where a department has any.
const COLUMNS: [(&str, Label); 6] = [
    ("reservation", Label("to-reservation")),
    ("fee", Label("fee")),
    ("payment", Label("payment")),
    ("gains", Label("gains")),
    ("own-cost", Label("own-cost")),
    ("keeps", Label("keeps")),
];

/// The return plan by department and year, where there is one: what each returns, gains, finances itself and keeps.
fn sheet(sheets: &Sheets) -> Option<Sheet> {
    let result = &sheets.calculated.calculation;
    let plan = result.return_plan.as_ref()?;
    let own = &result.costs.own;
    let has_own = own.iter().any(|own| !own.total.is_zero());
    let row = |label: &str, paid: &str, gains: String, own: Decimal, keeps: String| {
        let paid = ["reservation", "fee", "total"].map(|key| format!("{paid}.{key}"));
        let mut row = sheets.named(label, paid.into_iter().chain([gains, keeps]).collect());
        if has_own {
            row.cells.insert(4, Cell::Money(Money(own)));
            row.names.insert(4, String::new());
        }
        row
    };
    let mut rows = Vec::new();
    for (position, department) in sheets.case().application.departments.iter().enumerate() {
        let id = &department.id;
        let gains = format!("reductions.by_department.{id}.realisable");
        let share = format!("return_plan.by_department.{id}");
        let mut whole = row(
            &department.name,
            &share,
            format!("{gains}.total"),
            own[position].total,
            format!("{share}.net"),
        );
        if has_own {
            whole.names[4] = format!("{share}.own_cost");
        }
        rows.push(whole.of(Some(id)).total());
        for year in years_of(result, plan, position) {
            let mut row = row(
                &year.to_string(),
                &format!("return_plan.payments.{id}.{year}"),
                format!("{gains}.by_year.{year}"),
                own[position].by_year.at(year),
                format!("{share}.keeps.{year}"),
            );
            // What is gained and kept is said of every year, even if it is nothing.
            for cell in row.cells.iter_mut().skip(3) {
                if *cell == Cell::Empty {
                    *cell = Cell::Money(Money::ZERO);
                }
            }
            if let Some(Cell::Money(keeps)) = row.cells.pop() {
                row.cells.push(Cell::Kept(keeps));
            }
            let row = row.of(Some(id)).in_year(year, &department.name);
            rows.push(row.indented());
        }
    }
    let all = row(
        &sheets.say(Label("all-departments")),
        "return_plan",
        "reductions.realisable.total".to_owned(),
        own.iter().map(|own| own.total).sum(),
        "return_plan.net".to_owned(),
    );
    rows.push(all.total());
    let columns = COLUMNS.iter().copied();
    let columns = columns.filter(|(key, _)| has_own || *key != "own-cost");
    let columns = sheets.columns(&columns.collect::<Vec<_>>());
    let headings = [Label("return-plan"), Label("department")];
    Some(sheets.sheet("return-plan", headings, columns, rows))
}

/// What each department returns in which year, and how much of its reductions it needs for that.
pub(crate) fn by_year(sheets: &Sheets) -> Option<Section> {
    let plan = sheets.calculated.calculation.return_plan.as_ref()?;
    let years = plan.payments.iter().map(|payment| payment.year);
    let columns = sheets.yearly(years);
    let department = |department: &Named| {
        let id = &department.id;
        let payments = format!("return_plan.payments.{id}");
        let names = columns.iter().map(|column| match column.year {
            Some(year) => format!("{payments}.{year}.total"),
            None => format!("return_plan.by_department.{id}.total"),
        });
        let row = sheets.named(&department.name, names.collect());
        row.of(Some(id))
    };
    let departments = &sheets.case().application.departments;
    let mut rows: Vec<Row> = departments.iter().map(department).collect();
    let returned = |column: &Column| {
        let payments = plan.payments.iter();
        let payments =
            payments.filter(|payment| column.year.is_none_or(|year| year == payment.year));
        Cell::Money(payments.map(crate::calculation::Payment::total).sum())
    };
    let all = columns.iter().map(returned).collect();
    rows.push(Row::new(sheets.say(Label("all-departments")), all).total());
    let headings = [Label("return-plan"), Label("department")];
    let sheet = sheets.sheet("return-plan", headings, columns, rows);
    let needs = sheets.department_needs();
    Some(sheets.section(Label("return-plan"), Some(sheet), needs))
}

/// The years in which something of a department happens.
fn years_of(result: &Calculation, plan: &ReturnPlan, position: usize) -> Vec<Year> {
    let payments = plan.payments.iter();
    let payments = payments.filter(|payment| payment.department == position);
    let mut all: Vec<Year> = payments.map(|payment| payment.year).collect();
    all.extend(years(&result.departments[position].realisable));
    all.extend(years(&result.costs.own[position].by_year));
    all.sort_unstable();
    all.dedup();
    all
}
