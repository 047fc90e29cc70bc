//! The table of the return plan.

use super::sheets::{Sheets, years};
use super::spec::TableSpec;
use crate::model::{Money, Year};
use crate::report::sentences;
use crate::report::sheet::{Cell, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec::new("return-plan", |sheets| {
    let sentences = sentences::return_plan(sheets.calculated).into_iter();
    let sentences = sentences.chain(sheets.department_needs());
    Some(sheets.section(Label("return-plan"), sheet(sheets), sentences))
});

/// The return plan by department and year, where there is one: what each pays, gains and keeps.
fn sheet(sheets: &Sheets) -> Option<Sheet> {
    let result = &sheets.calculated.calculation;
    let plan = result.return_plan.as_ref()?;
    let row = |label: &str, paid: &str, gains: String, keeps: String| {
        let paid = ["reservation", "fee", "total"].map(|key| format!("{paid}.{key}"));
        sheets.named(label, paid.into_iter().chain([gains, keeps]).collect())
    };
    let mut rows = Vec::new();
    for (position, department) in sheets.case().application.departments.iter().enumerate() {
        let id = &department.id;
        let gains = format!("reductions.by_department.{id}.realisable");
        let share = format!("return_plan.by_department.{id}");
        let whole = row(
            &department.name,
            &share,
            format!("{gains}.total"),
            format!("{share}.net"),
        );
        rows.push(whole.of(Some(id)).total());
        let payments = plan.payments.iter();
        let payments = payments.filter(|payment| payment.department == position);
        let mut in_years: Vec<Year> = payments.map(|payment| payment.year).collect();
        in_years.extend(years(&result.departments[position].realisable));
        in_years.sort_unstable();
        in_years.dedup();
        for year in in_years {
            let mut row = row(
                &year.to_string(),
                &format!("return_plan.payments.{id}.{year}"),
                format!("{gains}.by_year.{year}"),
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
        "return_plan.net".to_owned(),
    );
    rows.push(all.total());
    let columns = [
        ("reservation", Label("to-reservation")),
        ("fee", Label("fee")),
        ("payment", Label("payment")),
        ("gains", Label("gains")),
        ("keeps", Label("keeps")),
    ];
    let headings = [Label("return-plan"), Label("department")];
    Some(sheets.sheet("return-plan", headings, sheets.columns(&columns), rows))
}
