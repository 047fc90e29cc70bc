//! Text of files as it may stand in a line: without signs that would move a terminal's cursor, colour it, ring its
//! bell, end the line, or turn the order in which it is read.

use std::borrow::Cow;

/// The text with a blank for each such sign, as tables show it. Names and values in JSON stay as they are: they are for
/// programs.
pub(crate) fn sanitised(text: &str) -> Cow<'_, str> {
    replaced(text, " ")
}

/// The text with U+FFFD for each such sign: who reads what is wrong with a file sees that something stands there.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    replaced(text, "\u{FFFD}")
}

fn replaced<'t>(text: &'t str, by: &str) -> Cow<'t, str> {
    let is_plain = !text.contains(is_harmful) && !text.contains("::") && !text.contains("##");
    if is_plain {
        return text.into();
    }
    let mut safe = String::with_capacity(text.len());
    let mut is_marked = false;
    let mut signs = text.chars().peekable();
    let mut last = ' ';
    while let Some(sign) = signs.next() {
        is_marked = !sign.is_whitespace() && (is_marked || (last == '#' && sign == '#'));
        if is_harmful(sign) || is_of_command(sign, signs.peek().copied(), is_marked) {
            safe.push_str(by);
        } else {
            safe.push(sign);
        }
        last = sign;
    }
    safe.into()
}

/// Whether a sign would make a command of a line that a system for continuous integration reads: `::error::` for GitHub,
/// where the line begins with it, which it may wherever text is broken; `##[error]` and `##vso[…]` within a line.
fn is_of_command(sign: char, next: Option<char>, is_marked: bool) -> bool {
    (sign == ':' && next == Some(':')) || (sign == '[' && is_marked)
}

/// Whether a sign would move, colour, ring, end or turn: control characters, ends of lines and of paragraphs, and the
/// controls of Unicode's bidirectional algorithm.
pub(crate) fn is_harmful(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{61C}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::{marked, sanitised};

    #[test]
    fn what_moves_or_turns_a_line_is_taken_out_and_other_text_stays() {
        let text = "a\u{1B}[31m\u{7}b\r\nc\td\u{202E}e\u{2066}f\u{2028}g\u{85}h\u{7F}";
        assert_eq!(sanitised(text), "a [31m b  c d e f g h ");
        assert_eq!(marked("a\u{1B}[2Kb\n"), "a\u{FFFD}[2Kb\u{FFFD}");
        let command = "::error::a ##[error]b ##vso[c] :::d # #[e] f: g";
        assert_eq!(
            sanitised(command),
            " :error :a ## error]b ##vso c]   :d # #[e] f: g"
        );
        let text = "Färre omplaceringar – 1\u{202F}000\u{A0}kr, 👩\u{200D}🏫 ✗";
        assert_eq!((sanitised(text), marked(text)), (text.into(), text.into()));
    }
}
