//! The list of what deserves a second look.

use super::calculation_sheets::Sheets;
use super::sheet::Row;
use super::table::TableSpec;
use crate::problem::Problem;
use crate::words::Label;

pub(super) const TABLE: TableSpec = TableSpec::new("warnings", |sheets| {
    Some(sheets.list("warnings", Label("warnings"), rows(sheets)))
})
.in_report_with_rows();

fn rows(sheets: &Sheets) -> Vec<Row> {
    let row = |warning: &Problem| {
        let code = warning.code().name();
        let said = format!("{}: {}", warning.place, warning.text(sheets.language));
        Row::new(format!("{said} [{code}]"), Vec::new())
            .id(code)
            .called(said)
    };
    sheets.calculated.warnings.iter().map(row).collect()
}
