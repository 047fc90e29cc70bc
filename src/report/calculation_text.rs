//! Sections as text for the terminal, and what stands above them.

use unicode_width::UnicodeWidthStr;

use super::first_screen::FirstScreen;
use super::section::Section;
use super::terminal::{Layout, sheet};
use super::wrapped::{in_lines, wrapped};
use crate::words::sanitised;

/// The text of a section: its table, or its heading alone, and its sentences.
pub(crate) fn section(section: &Section, layout: Layout) -> String {
    let mut text = sheet(&section.sheet.without_empty_years(), layout);
    if !section.sentences.is_empty() {
        text.push_str(&wrapped(&section.sentences.join(" "), layout.width, 0));
    }
    text
}

/// The first screen: the departments' figures stand below each other where they fit beside each other.
pub(crate) fn first_screen(screen: &FirstScreen, layout: Layout) -> String {
    let wide = |column: usize| {
        let cells = screen.departments.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let department = |row: &Vec<String>| {
        let (name, figures) = row.split_first()?;
        let figures = figures.iter().enumerate().map(|(at, figure)| {
            let blanks = " ".repeat(wide(at + 1).saturating_sub(figure.width()));
            blanks + figure
        });
        let name = sanitised(name);
        let name = format!("{name}{}", " ".repeat(wide(0).saturating_sub(name.width())));
        let cells = std::iter::once(name).chain(figures);
        let line = format!("  {}", cells.collect::<Vec<_>>().join("  "));
        Some(if line.width() <= layout.width {
            line + "\n"
        } else {
            wrapped(&in_one(row), layout.width, 2)
        })
    };
    let said = |texts: &[String]| -> String {
        let lines = texts.iter().map(|text| wrapped(text, layout.width, 0));
        lines.collect()
    };
    let verdict = if screen.meets { GREEN } else { RED };
    let mut text = standing_out(&wrapped(&screen.title, layout.width, 0), BOLD, layout);
    let said_of_target = wrapped(&screen.verdict, layout.width, 0);
    text.push_str(&standing_out(&said_of_target, verdict, layout));
    text.push_str(&said(&screen.plan));
    text.extend(screen.departments.iter().filter_map(department));
    text + &said(&screen.more)
}

/// Codes of a terminal.
const BOLD: &str = "\u{1b}[1m";
const GREEN: &str = "\u{1b}[1;32m";
const RED: &str = "\u{1b}[1;31m";
const PLAIN: &str = "\u{1b}[0m";

/// Lines that stand out on a terminal that shows colours.
fn standing_out(lines: &str, code: &str, layout: Layout) -> String {
    if !layout.is_coloured {
        return lines.to_owned();
    }
    in_lines(lines.lines().map(|line| format!("{code}{line}{PLAIN}")))
}

/// What is said of a department, in one sentence.
pub(super) fn in_one(row: &[String]) -> String {
    let said = row
        .iter()
        .map(String::as_str)
        .filter(|cell| !cell.is_empty());
    let said: Vec<&str> = said.collect();
    match said.split_first() {
        Some((name, figures)) => format!("{name}: {}", figures.join(", ")),
        None => String::new(),
    }
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
