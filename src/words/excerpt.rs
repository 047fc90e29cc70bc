//! The line of a file that a problem is about, and below it a mark under what is meant.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitised::sanitised;
use crate::problem::Place;

/// The narrowest piece of a line that says anything.
const NARROWEST: usize = 20;

/// The line of a place and its mark, in lines no wider than `width` columns of the terminal; the mark between the signs
/// that colour it. Nothing of a file as a whole, or of one whose text was not read.
pub(super) fn excerpt(place: &Place, width: usize, [on, off]: [&str; 2]) -> String {
    let Some(line) = place.file.line(place.line) else {
        return String::new();
    };
    let written: Vec<char> = line.chars().collect();
    // Sign by sign, so that columns stay.
    let letters: Vec<char> = sanitised(line).chars().collect();
    let column = usize::try_from(place.column).unwrap_or(1).max(1) - 1;
    let column = column.min(letters.len());
    let (before, rest) = letters.split_at(column);
    let meant = match place.file.separator() {
        Some(separator) => cell(&written[column..], before.last() == Some(&'"'), separator),
        None => word(&written[column..]),
    };
    let number = place.line.to_string();
    let room = width.saturating_sub(number.len() + 5).max(NARROWEST);
    // Of a line that is wider than that, the part around what is meant.
    let start = start(
        before,
        if widths(&letters) > room {
            room / 2
        } else {
            room
        },
    );
    let cut = if start > 0 { "…" } else { "" };
    let before = format!("{cut}{}", text(&before[start..]));
    let shown = fitting(&before, rest, room);
    let mark = text(&rest[..meant]).width();
    let mark = "^".repeat(mark.min(room.saturating_sub(before.width())).max(1));
    let gutter = " ".repeat(number.len());
    let indent = " ".repeat(before.width());
    let mut excerpt = format!("  {number} | {shown}\n");
    // Writing to a text cannot fail.
    let _ = writeln!(excerpt, "  {gutter} | {indent}{on}{mark}{off}");
    excerpt
}

/// How many letters the word has that begins here: a key, a quoted text, a number, a header.
fn word(letters: &[char]) -> usize {
    let ends = |letter: &char| matches!(letter, ' ' | '\t' | ']' | '=' | ',' | '}' | '#');
    match letters.first() {
        Some(quote @ ('"' | '\'')) => {
            let end = letters.iter().skip(1).position(|letter| letter == quote);
            end.map_or(letters.len(), |end| end + 2)
        }
        Some('[') => {
            let end = letters.iter().rposition(|letter| *letter == ']');
            end.map_or(1, |end| end + 1)
        }
        _ => letters.iter().take_while(|letter| !ends(letter)).count(),
    }
}

/// How many letters the cell of a table has that begins here, behind its quotation mark if it has one.
fn cell(letters: &[char], is_quoted: bool, separator: char) -> usize {
    let end = if is_quoted { '"' } else { separator };
    let cell: String = letters.iter().take_while(|sign| **sign != end).collect();
    cell.trim_end().chars().count()
}

/// From where letters before what is meant are shown, so that they take no more than so many columns.
fn start(before: &[char], most: usize) -> usize {
    let mut width = 0;
    let shown = before.iter().rev().take_while(|letter| {
        width += letter.width().unwrap_or(0);
        width <= most
    });
    before.len() - shown.count()
}

fn widths(letters: &[char]) -> usize {
    text(letters).width()
}

fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

/// What stands before and what follows, as far as it fits.
fn fitting(before: &str, rest: &[char], room: usize) -> String {
    let mut shown = before.to_owned();
    let mut width = before.width();
    for (position, letter) in rest.iter().enumerate() {
        width += letter.width().unwrap_or(0);
        // The last column is for the sign that there is more.
        if width > room || (width == room && position + 1 < rest.len()) {
            shown.push('…');
            break;
        }
        shown.push(*letter);
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::FileText;

    fn told(line: &str, column: u32, width: usize, separator: Option<char>) -> String {
        let file = FileText::new("a", line.to_owned());
        if let Some(separator) = separator {
            file.separate(separator, Vec::new());
        }
        let (file, line) = (Arc::new(file), 1);
        excerpt(&Place { file, line, column }, width, ["", ""])
    }

    #[test]
    fn the_mark_covers_a_word_a_text_or_a_header() {
        let length = |text: &str| word(&text.chars().collect::<Vec<_>>());
        assert_eq!(length("hvb]"), 3);
        assert_eq!(length("\"hvb-dygn\" # note"), 10);
        assert_eq!(length("0.15, high = 1"), 4);
        assert_eq!(length("[[allow]]"), 9);
        assert_eq!(length("\"open"), 5);
        assert_eq!(length(""), 0);
    }

    #[test]
    fn the_mark_stands_under_wide_combined_and_hidden_signs() {
        assert_eq!(
            told(
                "a\u{30A}r = \"👩\u{200D}🏫漢\" \u{1B}[2J\tx = 1",
                19,
                99,
                None
            ),
            "  1 | a\u{30A}r = \"👩\u{200D}🏫漢\"  [2J x = 1\n    |                  ^\n"
        );
        assert_eq!(
            told("x = \"漢字\"", 5, 99, None),
            "  1 | x = \"漢字\"\n    |     ^^^^^^\n"
        );
    }

    #[test]
    fn a_cell_is_marked_whole() {
        let row = "hvb;HVB;41 000,5 ;\"a;b\"";
        assert_eq!(
            told(row, 9, 99, Some(';')),
            format!("  1 | {row}\n    |         ^^^^^^^^\n")
        );
        assert_eq!(
            told(row, 20, 99, Some(';')),
            format!("  1 | {row}\n    | {}^^^\n", " ".repeat(19))
        );
        assert_eq!(
            told("a\tb c\td", 3, 99, Some('\t')),
            "  1 | a b c d\n    |   ^^^\n"
        );
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let line = format!("{}wrong = 1{}", "a ".repeat(100), " b".repeat(100));
        assert_eq!(
            told(&line, 201, 40, None),
            "  1 | … a a a a a a a a wrong = 1 b b b…\n    |                   ^^^^^\n"
        );
        let long = "x".repeat(300);
        let told = told(&long, 1, 40, None);
        assert_eq!(
            told,
            format!("  1 | {}…\n    | {}\n", "x".repeat(33), "^".repeat(34))
        );
    }
}
