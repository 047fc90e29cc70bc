//! The table of the return plan.

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Money, Year};
use crate::report::section::Section;
use crate::report::sentences;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec::new("return-plan", |sheets| {
    let sentences = sentences::return_plan(sheets.calculated).into_iter();
    Some(Section {
        heading: sheets.say(Label("return-plan")),
        sheet: sheet(sheets),
        sentences: sheets.said(sentences.chain(sheets.department_needs())),
    })
});

/// The return plan by department and year, where there is one: what each pays, gains and keeps.
fn sheet(sheets: &Sheets) -> Option<Sheet> {
    let result = &sheets.calculated.calculation;
    let plan = result.return_plan.as_ref()?;
    let mut rows = Vec::new();
    for (position, department) in sheets.case().application.departments.iter().enumerate() {
        let gains = &result.departments[position].realisable;
        let share = &plan.departments[position];
        let payments: Vec<_> = plan
            .payments
            .iter()
            .filter(|payment| payment.department == position)
            .collect();
        let mut years: Vec<Year> = payments
            .iter()
            .map(|payment| payment.year)
            .chain(gains.amounts().map(|(year, _)| year))
            .collect();
        years.sort_unstable();
        years.dedup();
        let row = Row::new(
            &department.name,
            plan_cells(share.reservation, share.fee, gains.total(), share.net),
        );
        let id = &department.id;
        let plan_names = |object: String, gains: &str, keeps: String| {
            let paid = ["reservation", "fee", "total"].map(|key| format!("{object}.{key}"));
            let gains = format!("reductions.by_department.{id}.realisable.{gains}");
            paid.into_iter().chain([gains, keeps]).collect::<Vec<_>>()
        };
        let share = format!("return_plan.by_department.{id}");
        let row = row.named(plan_names(share.clone(), "total", format!("{share}.net")));
        rows.push(row.of(Some(id)).total());
        for year in years {
            let paid = payments.iter().find(|payment| payment.year == year);
            let gained = gains.at(year);
            let cells = match paid {
                Some(paid) => plan_cells(paid.reservation, paid.fee, gained, gained - paid.total()),
                None => vec![
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Money(gained),
                    Cell::Money(gained),
                ],
            };
            let row = Row::new(year.to_string(), cells)
                .named(plan_names(
                    format!("return_plan.payments.{id}.{year}"),
                    &format!("by_year.{year}"),
                    format!("{share}.keeps.{year}"),
                ))
                .of(Some(id))
                .in_year(year, &department.name);
            rows.push(row.indented());
        }
    }
    let gained = result.municipality.realisable.total();
    let cells = plan_cells(plan.reservation, plan.fee, gained, gained - plan.total());
    let names = [
        "return_plan.reservation",
        "return_plan.fee",
        "return_plan.total",
        "reductions.realisable.total",
        "return_plan.net",
    ];
    let row = Row::new(sheets.say(Label("all-departments")), cells);
    rows.push(row.named(names.map(str::to_owned).into()).total());
    let columns = [
        ("reservation", Label("to-reservation")),
        ("fee", Label("fee")),
        ("payment", Label("payment")),
        ("gains", Label("gains")),
        ("keeps", Label("keeps")),
    ];
    let headings = [Label("return-plan"), Label("department")];
    Some(sheets.by_figure("return-plan", headings, &columns, rows))
}

fn plan_cells(reservation: Money, fee: Money, gained: Money, kept: Money) -> Vec<Cell> {
    [reservation, fee, reservation + fee, gained, kept]
        .map(Cell::Money)
        .to_vec()
}
