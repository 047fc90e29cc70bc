//! Findings for people: the problem as every command says it, and below it the line with a mark under what is meant.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Checked, Reported};
use crate::problem::Level;
use crate::words::{Language, sanitised};

/// The widest piece of a line that is shown, in columns of the terminal.
const WIDEST: usize = 120;

/// The findings of an application, `most` at most.
pub(crate) fn text(
    checked: &Checked,
    most: usize,
    is_coloured: bool,
    language: Language,
) -> String {
    let mut text = String::new();
    for finding in checked.findings.iter().take(most) {
        append(&mut text, finding, is_coloured, language);
    }
    text
}

fn append(text: &mut String, finding: &Reported, is_coloured: bool, language: Language) {
    let colour = match finding.level {
        _ if !is_coloured => ["", ""],
        Level::Error => ["\u{1b}[1;31m", "\u{1b}[0m"],
        Level::Warning => ["\u{1b}[1;33m", "\u{1b}[0m"],
    };
    let rendered = finding.problem.rendered_as(finding.level, language);
    let (head, hint) = rendered.split_once('\n').unwrap_or((&rendered, ""));
    let word = format!(": {}[", finding.level.word());
    match head.split_once(&word) {
        Some((place, rest)) => {
            let [on, off] = colour;
            let word = finding.level.word();
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{place}: {on}{word}{off}[{rest}");
        }
        None => {
            let _ = writeln!(text, "{head}");
        }
    }
    if let Some(line) = &finding.line {
        append_line(text, finding, line, colour);
    }
    text.push_str(hint);
}

/// The line, and the mark below it.
fn append_line(text: &mut String, finding: &Reported, line: &str, [on, off]: [&str; 2]) {
    let number = finding.problem.place.line.to_string();
    let column = usize::try_from(finding.problem.place.column)
        .unwrap_or(1)
        .saturating_sub(1);
    // Sign by sign, so that columns stay.
    let letters: Vec<char> = sanitised(line).chars().collect();
    let meant = meant(letters.get(column..).unwrap_or_default());
    // Of a line that no terminal shows whole, the part around what is meant.
    let start = if column > WIDEST / 2 {
        column - WIDEST / 4
    } else {
        0
    };
    let shown = fitting(letters.get(start..).unwrap_or_default());
    let before: String = letters
        .get(start..column)
        .unwrap_or_default()
        .iter()
        .collect();
    let before = before.width();
    let mark = "^".repeat(meant.min(WIDEST.saturating_sub(before)).max(1));
    let gutter = " ".repeat(number.len());
    let _ = writeln!(text, "  {number} | {shown}");
    let _ = writeln!(text, "  {gutter} | {}{on}{mark}{off}", " ".repeat(before));
}

/// How many columns the word takes that begins here: a key, a quoted text, a number.
fn meant(letters: &[char]) -> usize {
    let ends = |letter: &char| matches!(letter, ' ' | '\t' | ']' | '=' | ',' | '}' | '#');
    let word: String = match letters.first() {
        Some(quote @ ('"' | '\'')) => {
            let end = letters.iter().skip(1).position(|letter| letter == quote);
            let end = end.map_or(letters.len(), |end| end + 2);
            letters.iter().take(end).collect()
        }
        Some('[') => {
            let end = letters.iter().rposition(|letter| *letter == ']');
            letters.iter().take(end.map_or(1, |end| end + 1)).collect()
        }
        _ => letters.iter().take_while(|letter| !ends(letter)).collect(),
    };
    word.width()
}

fn fitting(letters: &[char]) -> String {
    let mut shown = String::new();
    let mut width = 0;
    for letter in letters {
        width += letter.width().unwrap_or(0);
        if width > WIDEST {
            shown.push('…');
            break;
        }
        shown.push(*letter);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_covers_a_word_a_text_or_a_header() {
        let width = |text: &str| meant(&text.chars().collect::<Vec<_>>());
        assert_eq!(width("hvb]"), 3);
        assert_eq!(width("\"hvb-dygn\" # note"), 10);
        assert_eq!(width("0.15, high = 1"), 4);
        assert_eq!(width("[[allow]]"), 9);
        assert_eq!(width("\"open"), 5);
        assert_eq!(width(""), 0);
    }
}
