//! The table of budget frame adjustments.

use super::prelude::*;
use crate::calculation::FrameAdjustment;
use crate::report::sentences;

/// The whole report says them as the return plan.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: never,
    ..TableSpec::new("frames", |sheets| {
        let sentences = sentences::frames(sheets.calculated);
        Some(sheets.section(Label("frames"), sheet(sheets), sentences))
    })
};

/// Budget frame adjustments by department and budget year, where there is a return plan.
fn sheet(sheets: &Sheets) -> Option<Sheet> {
    let frames = sheets.calculated.calculation.frames.as_ref()?;
    let columns = sheets.columns(&[
        ("reservation", Label("to-reservation")),
        ("fee", Label("fee")),
        ("total", Label("frame-adjustment")),
        ("change", Label("frame-change")),
    ]);
    // What is taken out of a frame in all, and below it year by year.
    let frame = |name: &str, of: Option<&str>, adjustments: &[FrameAdjustment]| {
        let id = of.map_or("frames".to_owned(), |id| {
            format!("frames.by_department.{id}")
        });
        let year = |adjustment: &FrameAdjustment| {
            let year = adjustment.year;
            let row = sheets.object(year.to_string(), &format!("{id}.by_year.{year}"), &columns);
            row.of(of).in_year(year, name).indented()
        };
        let all = sheets.object(name, &id, &columns).of(of).total();
        let by_year: Vec<Row> = adjustments.iter().map(year).collect();
        std::iter::once(all).chain(by_year)
    };
    let departments = sheets.case().application.departments.iter();
    let mut rows = Vec::new();
    for (department, adjustments) in departments.zip(&frames.departments) {
        if !adjustments.is_empty() {
            rows.extend(frame(&department.name, Some(&department.id), adjustments));
        }
    }
    rows.extend(frame(
        &sheets.say(Label("all-departments")),
        None,
        &frames.all,
    ));
    let headings = [Label("frames"), Label("department")];
    Some(sheets.sheet("frames", headings, columns, rows))
}
