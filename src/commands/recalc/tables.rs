//! Tables of recalculated applications, made when the last one is there.

use crate::cli::Format;
use crate::report::compared::Recalculated;
use crate::report::recalculation_sheets::{OverviewRow, overview, sheets};
use crate::report::section::Section;
use crate::report::terminal::Layout;
use crate::report::{calculation_text, markdown};
use crate::words::recalculation::{Tallied, flips, tallied};

/// What is kept for the tables.
#[derive(Default)]
pub(super) struct Tables {
    rows: Vec<OverviewRow>,
    /// The first application as a whole: alone, it is shown as a whole.
    first: Option<Box<Recalculated>>,
}

impl Tables {
    /// Keeps what an overview says of an application.
    pub(super) fn add(&mut self, row: OverviewRow, whole: Box<Recalculated>) {
        if self.rows.is_empty() {
            self.first = Some(whole);
        }
        self.rows.push(row);
    }

    /// The tables of one application, or an overview of several.
    pub(super) fn text(
        mut self,
        format: Format,
        counts: Tallied,
        all: usize,
        layout: Layout,
    ) -> String {
        let section = |section: &Section| match format {
            Format::Markdown => markdown::section(section, layout),
            _ => calculation_text::section(section, layout),
        };
        if self.rows.is_empty() {
            return String::new();
        }
        match self.first {
            Some(only) if all == 1 => {
                let title = match format {
                    Format::Markdown => markdown::title(&only.name) + "\n",
                    _ => calculation_text::title(&only.name, layout),
                };
                let mut parts: Vec<Section> = sheets(&only, false, layout)
                    .into_iter()
                    .map(Section::from)
                    .collect();
                if let (Some(flip), Some(first)) = (self.rows[0].flip, parts.first_mut()) {
                    let falls = flip == crate::recalculation::Flip::FallsBelow;
                    let said = flips(falls, layout.language);
                    first.sentences.push(format!("{}: {said}.", only.name));
                }
                let parts: Vec<String> = parts.iter().map(section).collect();
                title + &parts.join("\n")
            }
            _ => {
                let mut part = Section::from(overview(&mut self.rows, layout));
                part.sentences.push(tallied(counts, layout.language));
                section(&part)
            }
        }
    }
}
