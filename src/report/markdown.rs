//! Reports as Markdown, with tables as GitHub renders them.

use super::calculation_text::in_one;
use super::first_screen::FirstScreen;
use super::section::Section;
use super::sheet::{Cell, Row, Sheet};
use super::terminal::{Layout, figure};
use crate::words::sanitised;

/// What a calculation rests on, as a list.
pub(crate) fn facts(facts: &[(&str, String)]) -> String {
    let line =
        |(label, fact): &(&str, String)| format!("- **{}:** {}\n", escaped(label), escaped(fact));
    facts.iter().map(line).collect()
}

/// The first screen: the verdict, a list of the departments, and the rest in paragraphs.
pub(crate) fn first_screen(screen: &FirstScreen) -> String {
    let paragraph = |text: &String| format!("\n{}\n", escaped(text));
    let department = |row: &Vec<String>| format!("- {}\n", escaped(&in_one(row)));
    let mut text = title(&screen.title) + &format!("\n**{}**\n", escaped(&screen.verdict));
    text.extend(screen.plan.iter().map(paragraph));
    text.push('\n');
    text.extend(screen.departments.iter().map(department));
    let with_commands = |text: &String| format!("\n{}\n", with_code(text));
    text.extend(screen.more.iter().map(with_commands));
    text
}

/// A heading above sections.
pub(crate) fn title(text: &str) -> String {
    format!("# {}\n", escaped(text))
}

/// A section: heading, table or list, and sentences.
pub(crate) fn section(section: &Section, layout: Layout) -> String {
    let sheet = &section.sheet.without_empty_years();
    let mut text = format!("## {}\n", escaped(&sheet.title));
    if !sheet.rows.is_empty() {
        text.push('\n');
        if sheet.columns.is_empty() {
            for row in &sheet.rows {
                text.push_str(&format!("- {}\n", escaped(&row.label)));
            }
        } else {
            text.push_str(&table(sheet, layout));
        }
    }
    if !section.sentences.is_empty() {
        text.push_str(&format!("\n{}\n", escaped(&section.sentences.join(" "))));
    }
    text
}

/// A table, figures to the right.
fn table(sheet: &Sheet, layout: Layout) -> String {
    let headings = sheet.columns.iter().map(|column| escaped(&column.heading));
    let mut text = line(std::iter::once(escaped(&sheet.label)).chain(headings));
    let rules = sheet.columns.iter().map(|_| "---:".to_owned());
    text.push_str(&line(std::iter::once("---".to_owned()).chain(rules)));
    for row in &sheet.rows {
        let strong = |text: String| {
            if row.total && !text.is_empty() {
                format!("**{text}**")
            } else {
                text
            }
        };
        let cells = row
            .cells
            .iter()
            .copied()
            .chain(std::iter::repeat(Cell::Empty));
        let figures = cells.zip(&sheet.columns);
        let figures = figures.map(|(cell, _)| strong(figure(cell, layout)));
        text.push_str(&line(std::iter::once(label(row, strong)).chain(figures)));
    }
    text
}

fn label(row: &Row, strong: impl Fn(String) -> String) -> String {
    let indent = if row.indented { "&emsp;" } else { "" };
    let mut text = format!("{indent}{}", strong(escaped(&row.label)));
    for detail in row.details() {
        text.push_str(&format!("<br>{indent}{}", escaped(detail)));
    }
    for note in &row.notes {
        let parts = [&note.mark, &note.text].map(|part| escaped(part));
        text.push_str(&format!("<br>{indent}{}", parts.join(" ").trim()));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that means itself: what Markdown or HTML would take for a sign of its own gets a backslash, and line ends
/// and other signs that are not shown become blanks.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (position, sign) in sanitised(text).chars().enumerate() {
        let opens_line = position == 0 && matches!(sign, '#' | '+' | '-');
        if opens_line || "\\`*_[]<>|~&".contains(sign) {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// The same, with what stands between backticks as code: commands to type.
fn with_code(text: &str) -> String {
    if !text.matches('`').count().is_multiple_of(2) {
        return escaped(text);
    }
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(position, part)| match position % 2 {
        0 => escaped(part),
        _ => format!("`{}`", sanitised(part)),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, with_code};

    #[test]
    fn commands_are_code() {
        assert_eq!(with_code("a_b: `si x_y`."), "a\\_b: `si x_y`.");
        assert_eq!(with_code("a`b"), "a\\`b");
    }

    #[test]
    fn text_means_itself() {
        assert_eq!(
            escaped("a|b\\c\n<br> *d* _e_"),
            "a\\|b\\\\c \\<br\\> \\*d\\* \\_e\\_"
        );
        assert_eq!(escaped("# 1 # 2"), "\\# 1 # 2");
    }
}
