//! What follow-up has found, as a part of a report.

use super::{BoardReport, ReportPart};
use crate::report::section::Section;
use crate::report::settlement::{SettlementSheets, TABLES};
use crate::report::sheet::Sheet;
use crate::words::Label;

impl BoardReport {
    /// The report with a settlement before the files, among which is the outcome.
    pub(crate) fn with_settlement(mut self, sheets: &SettlementSheets) -> Self {
        let screen = sheets.first_screen();
        let heading = Sheet {
            title: screen.title,
            ..Sheet::default()
        };
        // The last sentence says what may be typed further.
        let more = screen.more.split_last().map_or(&[][..], |(_, more)| more);
        let said = [&[screen.verdict], &screen.plan[..], more].concat();
        // What was planned is read second.
        let settlement = sheets.say(Label("settlement"));
        let came = screen
            .plan
            .first()
            .map(|came| format!("{settlement}: {came}"));
        self.screen.plan.splice(0..0, came);
        let tables = TABLES.iter().map(|table| (table.section)(sheets));
        let tables = tables.filter(|section| !section.sheet.rows.is_empty());
        let part = ReportPart {
            heading: sheets.say(Label("settlement")),
            sections: [Section::new(heading, said)]
                .into_iter()
                .chain(tables)
                .collect(),
            ..ReportPart::default()
        };
        let last = self.parts.len().saturating_sub(1);
        let files = self.parts.last_mut().and_then(|part| part.texts.last_mut());
        if let Some(files) = files {
            let settled = sheets.settled;
            let outcome = [&settled.outcome_file, &settled.outcome_sha256];
            files.rows.push(outcome.map(Clone::clone).into());
        }
        self.parts.insert(last, part);
        self
    }
}
