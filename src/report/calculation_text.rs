//! A calculation as text for the terminal: what it rests on, its tables, and what they say in sentences.

use unicode_width::UnicodeWidthStr;

use super::Calculated;
use super::section::Section;
use super::terminal::{Layout, sheet};
use super::wrapped::wrapped;
use crate::report::tables::sheets::Sheets;
use crate::report::tables::whole_report;

/// The whole text.
pub(crate) fn text(calculated: &Calculated, layout: Layout) -> String {
    let sheets = Sheets::new(calculated, layout);
    let sections = whole_report(&sheets);
    let parts = sections.iter().map(|part| section(part, layout));
    let parts: Vec<String> = std::iter::once(header(&sheets, layout))
        .chain(parts)
        .collect();
    parts.join("\n")
}

/// The text of a section: its table, or its heading alone, and its sentences.
pub(crate) fn section(section: &Section, layout: Layout) -> String {
    let mut text = sheet(&section.sheet, layout);
    if !section.sentences.is_empty() {
        text.push_str(&wrapped(&section.sentences.join(" "), layout.width, 0));
    }
    text
}

/// A heading, underlined.
pub(crate) fn title(text: &str, layout: Layout) -> String {
    let mut text = wrapped(text, layout.width, 0);
    let longest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    text.push_str(&"═".repeat(longest));
    text.push('\n');
    text
}

/// The investment's name and what the calculation rests on.
fn header(sheets: &Sheets, layout: Layout) -> String {
    let mut text = title(&sheets.case().application.investment.name, layout);
    let facts = sheets.facts();
    let longest = facts.iter().map(|(label, _)| label.chars().count()).max();
    let column = longest.unwrap_or(0) + 2;
    for (label, fact) in facts {
        let lines = wrapped(&fact, layout.width, column);
        let blanks = " ".repeat(column - label.chars().count());
        text.extend([label, &blanks, lines.trim_start()]);
    }
    text
}
