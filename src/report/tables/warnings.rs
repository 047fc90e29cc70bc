//! The list of what deserves a second look.

use super::prelude::*;
use crate::problem::Problem;
use crate::report::sheet_maker::SheetMaker;

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("warnings", |sheets| {
        Some(warnings(sheets, sheets.calculated.all_warnings()))
    })
};

/// The list of some warnings.
pub(crate) fn warnings<'p>(
    sheets: &SheetMaker,
    warnings: impl Iterator<Item = &'p Problem>,
) -> Section {
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
    sheets.list("warnings", Label("warnings"), warnings.map(row).collect())
}
