//! Sections as text for the terminal, and what stands above them.

use unicode_width::UnicodeWidthStr;

use super::section::Section;
use super::terminal::{Layout, sheet};
use super::wrapped::wrapped;

/// The text of a section: its table, or its heading alone, and its sentences.
pub(crate) fn section(section: &Section, layout: Layout) -> String {
    let mut text = sheet(&section.sheet.without_empty_years(), layout);
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

/// What a calculation rests on, each fact beside its heading.
pub(crate) fn facts(facts: &[(&str, String)], layout: Layout) -> String {
    let longest = facts.iter().map(|(label, _)| label.width()).max();
    let column = longest.unwrap_or(0) + 2;
    let mut text = String::new();
    for (label, fact) in facts {
        let lines = wrapped(fact, layout.width, column);
        let blanks = " ".repeat(column - label.width());
        text.extend([label, blanks.as_str(), lines.trim_start()]);
    }
    text
}
