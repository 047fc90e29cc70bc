//! Text in lines of a given width, broken between words.

use unicode_width::UnicodeWidthStr;

use crate::words::sanitised;

/// Text in lines no longer than `width`, each indented, broken between words; a word that is longer is broken itself.
/// Signs that would do something to a terminal are blanks.
pub(crate) fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let room = width.saturating_sub(indent).max(1);
    let mut lines: Vec<String> = vec![String::new()];
    for word in sanitised(text).split(' ') {
        let mut word = word;
        loop {
            let line = lines.last().map_or(0, |line| line.width());
            let gap = usize::from(line > 0);
            if line + gap + word.width() <= room {
                if let Some(last) = lines.last_mut() {
                    last.push_str(if gap == 1 { " " } else { "" });
                    last.push_str(word);
                }
                break;
            }
            if line > 0 {
                lines.push(String::new());
                continue;
            }
            let cut = cut(word, room);
            let (head, rest) = word.split_at(cut);
            if let Some(last) = lines.last_mut() {
                last.push_str(head);
            }
            lines.push(String::new());
            word = rest;
        }
    }
    let indent = " ".repeat(indent);
    in_lines(lines.iter().map(|line| format!("{indent}{line}")))
}

/// Where a word that is longer than a line is broken: after the last sign that joins the parts of an address, such as
/// `effect.hvb.units_per_person`, else where the line ends.
fn cut(word: &str, room: usize) -> usize {
    let end = word
        .char_indices()
        .nth(room)
        .map_or(word.len(), |(cut, _)| cut);
    let joint = word[..end].rfind(['.', '_', '/', '=', '-']);
    joint.map_or(end, |joint| joint + 1)
}

/// Lines as one text, each ended.
pub(super) fn in_lines(lines: impl Iterator<Item = String>) -> String {
    let mut text = lines.collect::<Vec<_>>().join("\n");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words() {
        assert_eq!(wrapped("en två tre fyra", 7, 0), "en två\ntre\nfyra\n");
        assert_eq!(wrapped("en två", 7, 2), "  en\n  två\n");
        assert_eq!(wrapped("omplaceringar", 5, 0), "ompla\ncerin\ngar\n");
    }

    #[test]
    fn an_address_is_broken_between_its_parts() {
        assert_eq!(
            wrapped("effect.hvb.units_per_person", 16, 0),
            "effect.hvb.\nunits_per_person\n"
        );
        assert_eq!(
            wrapped("unit_cost.hvb-dygn", 16, 0),
            "unit_cost.hvb-\ndygn\n"
        );
    }
}
