//! Tables of recalculated applications, made when the last one is there.

use crate::cli::Format;
use crate::recalculation::Flip;
use crate::report::compared::Recalculated;
use crate::report::old_and_new::flip_of;
use crate::report::recalculation_sheets::{OverviewRow, overview, sheets};
use crate::report::section::Section;
use crate::report::terminal::Layout;
use crate::report::{calculation_text, markdown};

/// What is kept for the tables.
#[derive(Default)]
pub(super) struct Tables {
    rows: Vec<OverviewRow>,
    /// The first application as a whole: alone, it is shown as a whole.
    first: Option<Box<Recalculated>>,
}

impl Tables {
    /// Keeps what an overview says of an application.
    pub(super) fn add(&mut self, whole: Box<Recalculated>, layout: Layout) {
        self.rows.push(OverviewRow::new(&whole, layout.language));
        self.first.get_or_insert(whole);
    }

    /// The tables of one application, if it came alone, or an overview of several with a sentence of their number.
    pub(super) fn text(
        &mut self,
        format: Format,
        (applications, sentence): (usize, String),
        layout: Layout,
    ) -> String {
        let section = |section: &Section| match format {
            Format::Markdown => markdown::section(section, layout),
            _ => calculation_text::section(section, layout),
        };
        match &self.first {
            None => String::new(),
            Some(only) if applications == 1 => {
                let title = match format {
                    Format::Markdown => markdown::title(&only.name) + "\n",
                    _ => calculation_text::title(&only.name, layout),
                };
                let mut parts: Vec<Section> = sheets(only, false, layout)
                    .into_iter()
                    .map(Section::from)
                    .collect();
                let flip: Option<Flip> = only.recalculation.flip();
                if let (Some(flip), Some(first)) = (flip, parts.first_mut()) {
                    let said = flip_of(&only.name, flip, layout.language);
                    first.sentences.push(said);
                }
                let parts: Vec<String> = parts.iter().map(section).collect();
                title + &parts.join("\n")
            }
            Some(_) => {
                let mut part = Section::from(overview(&mut self.rows, layout));
                part.sentences.push(sentence);
                section(&part)
            }
        }
    }
}
