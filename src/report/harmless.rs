//! Text of files as it may stand in a line: without signs that would move a terminal's cursor, colour it, ring its
//! bell, end the line, or turn the order in which it is read.

use std::borrow::Cow;

/// The text with a blank for each such sign. JSON needs this not: there such signs are escaped.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(is_harmful) {
        Cow::Owned(text.replace(is_harmful, " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// Control characters, ends of lines and of paragraphs, and the controls of Unicode's bidirectional algorithm.
fn is_harmful(sign: char) -> bool {
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
    use super::harmless;

    #[test]
    fn what_moves_or_turns_a_line_becomes_a_blank() {
        let text = "a\u{1B}[31m\u{7}b\r\nc\td\u{202E}e\u{2066}f\u{2028}g\u{85}h\u{7F}";
        assert_eq!(harmless(text), "a [31m b  c d e f g h ");
    }

    #[test]
    fn other_text_stays_as_it_is() {
        let text = "Färre omplaceringar – 1\u{202F}000\u{A0}kr, 👩\u{200D}🏫 ✗";
        assert_eq!(harmless(text), text);
    }
}
