//! What a table of a calculation is: what it is called, and how it is made.

use super::sheets::Sheets;
use crate::report::section::Section;
use crate::report::sheet::Sheet;

/// A table of a calculation. Each is defined beside the function that makes it, and stands in the registry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableSpec {
    /// What `--table` and CSV call it, the same in every language. What it shows is said in help, under `table-NAME`.
    pub name: &'static str,
    /// The table with its sentences, for people; `None` where it was not asked for.
    pub section: fn(&Sheets<'_>) -> Option<Section>,
    /// What of it stands in the whole report, if there is anything to say.
    pub in_report: fn(&Sheets<'_>, Section) -> Option<Section>,
    /// Its sheets for programs: where people read several figures in one place, one row each.
    pub for_programs: fn(&TableSpec, &Sheets<'_>) -> Vec<Sheet>,
}

impl TableSpec {
    /// A table that stands in the whole report as it is, and is the same for programs.
    pub(crate) const fn new(
        name: &'static str,
        section: fn(&Sheets<'_>) -> Option<Section>,
    ) -> Self {
        Self {
            name,
            section,
            in_report: |_, section| Some(section),
            for_programs: |table, sheets| {
                let section = (table.section)(sheets);
                section.map(|section| section.sheet).into_iter().collect()
            },
        }
    }
}

/// In the whole report where it has rows.
pub(crate) fn with_rows(_: &Sheets, section: Section) -> Option<Section> {
    (!section.sheet.rows.is_empty()).then_some(section)
}

/// Not in the whole report, where other tables say the same.
pub(crate) fn never(_: &Sheets, _: Section) -> Option<Section> {
    None
}
