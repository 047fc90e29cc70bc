//! The list of what deserves a second look.

use super::sheets::Sheets;
use super::spec::{TableSpec, with_rows};
use crate::problem::Problem;
use crate::report::sheet::Row;
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("warnings", |sheets| {
        Some(sheets.list("warnings", Label("warnings"), rows(sheets)))
    })
};

fn rows(sheets: &Sheets) -> Vec<Row> {
    let row = |warning: &Problem| {
        let code = warning.code().name();
        let said = format!(
            "{}: {}",
            warning.place,
            warning.text(sheets.layout.language)
        );
        Row::new(format!("{said} [{code}]"), Vec::new())
            .id(code)
            .called(said)
    };
    sheets.calculated.all_warnings().map(row).collect()
}
