//! The list of what deserves a second look.

use super::spec::{TableSpec, with_rows};
use crate::problem::Problem;
use crate::report::section::Section;
use crate::report::sheet::Row;
use crate::report::sheet_maker::SheetMaker;
use crate::words::Label;

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
