//! The table of budget frame adjustments.

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::calculation::FrameAdjustment;
use crate::model::Money;
use crate::report::section::Section;
use crate::report::sentences;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::Label;

/// The whole report says them as the return plan.
pub(crate) const TABLE: TableSpec = TableSpec::new("frames", |sheets| {
    Some(Section {
        heading: sheets.say(Label("frames")),
        sheet: sheet(sheets),
        sentences: sheets.said(sentences::frames(sheets.calculated)),
    })
})
.not_in_report();

/// Budget frame adjustments by department and budget year, where there is a return plan.
fn sheet(sheets: &Sheets) -> Option<Sheet> {
    let result = &sheets.calculated.calculation;
    let frames = result.frames.as_ref()?;
    let departments = &sheets.case().application.departments;
    let mut rows = Vec::new();
    for (department, adjustments) in departments.iter().zip(&frames.departments) {
        if !adjustments.is_empty() {
            rows.extend(frame_rows(
                &department.name,
                Some(&department.id),
                adjustments,
            ));
        }
    }
    rows.extend(frame_rows(
        &sheets.say(Label("all-departments")),
        None,
        &frames.all,
    ));
    let columns = [
        ("reservation", Label("to-reservation")),
        ("fee", Label("fee")),
        ("frame", Label("frame-adjustment")),
        ("change", Label("frame-change")),
    ];
    let headings = [Label("frames"), Label("department")];
    Some(sheets.by_figure("frames", headings, &columns, rows))
}

/// What is taken out of a frame in all, and below it year by year.
fn frame_rows(name: &str, department: Option<&str>, adjustments: &[FrameAdjustment]) -> Vec<Row> {
    let object = department.map_or_else(
        || "frames".to_owned(),
        |department| format!("frames.by_department.{department}"),
    );
    let names = |object: &str| {
        let figure = |key| format!("{object}.{key}");
        ["reservation", "fee", "total", "change"]
            .map(figure)
            .to_vec()
    };
    let sum = |part: fn(&FrameAdjustment) -> Money| -> Cell {
        Cell::Money(adjustments.iter().map(part).sum())
    };
    let sums = vec![
        sum(|adjustment| adjustment.reservation),
        sum(|adjustment| adjustment.fee),
        sum(|adjustment| adjustment.total),
        Cell::Empty,
    ];
    let year = |adjustment: &FrameAdjustment| {
        let amounts = [
            adjustment.reservation,
            adjustment.fee,
            adjustment.total,
            adjustment.change,
        ];
        let cells = amounts.map(Cell::Money).to_vec();
        Row::new(adjustment.year.to_string(), cells)
            .of(department)
            .in_year(adjustment.year, name)
            .named(names(&format!("{object}.by_year.{}", adjustment.year)))
            .indented()
    };
    let all = Row::new(name, sums).of(department).named(names(&object));
    std::iter::once(all.total())
        .chain(adjustments.iter().map(year))
        .collect()
}
