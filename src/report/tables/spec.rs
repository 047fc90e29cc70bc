//! What a table of a calculation is: what it is called, and how it is made.

use super::sheets::Sheets;
use crate::report::section::Section;
use crate::report::sheet::Sheet;

/// A table of a calculation. Each is defined beside the function that makes it, and stands in the registry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableSpec {
    /// What `--table` and CSV call it, the same in every language. What it shows is said in help, under `table-NAME`.
    pub name: &'static str,
    section: fn(&Sheets<'_>) -> Option<Section>,
    in_report: fn(&Sheets<'_>, Section) -> Option<Section>,
    for_programs: Option<fn(&Sheets<'_>) -> Vec<Sheet>>,
}

impl TableSpec {
    /// A table that is made so, for people; nothing where it was not asked for.
    pub(crate) const fn new(
        name: &'static str,
        section: fn(&Sheets<'_>) -> Option<Section>,
    ) -> Self {
        Self {
            name,
            section,
            in_report: |_, section| Some(section),
            for_programs: None,
        }
    }

    /// With what of it stands in the whole report.
    pub(crate) const fn in_report(
        mut self,
        part: fn(&Sheets<'_>, Section) -> Option<Section>,
    ) -> Self {
        self.in_report = part;
        self
    }

    /// Left out of the whole report, where other tables say the same.
    pub(crate) const fn not_in_report(self) -> Self {
        self.in_report(|_, _| None)
    }

    /// Left out of the whole report where it has no rows.
    pub(crate) const fn in_report_with_rows(self) -> Self {
        self.in_report(|_, section| {
            let rows = section.sheet.as_ref().map_or(0, |sheet| sheet.rows.len());
            (rows > 0).then_some(section)
        })
    }

    /// With other sheets for programs: where people read several figures in one place, one row each.
    pub(crate) const fn for_programs(mut self, sheets: fn(&Sheets<'_>) -> Vec<Sheet>) -> Self {
        self.for_programs = Some(sheets);
        self
    }

    /// The table with its sentences.
    pub(crate) fn section(&self, sheets: &Sheets) -> Option<Section> {
        (self.section)(sheets)
    }

    /// What of it stands in the whole report, if there is anything to say.
    pub(crate) fn part_of_report(&self, sheets: &Sheets) -> Option<Section> {
        (self.in_report)(sheets, self.section(sheets)?)
    }

    /// The sheets as programs want them.
    pub(crate) fn sheets_for_programs(&self, sheets: &Sheets) -> Vec<Sheet> {
        match self.for_programs {
            Some(made) => made(sheets),
            None => self
                .section(sheets)
                .and_then(|section| section.sheet)
                .into_iter()
                .collect(),
        }
    }
}
