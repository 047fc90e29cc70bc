//! The words of a template, where an author was to write something.

/// What templates say in the place of a text, in lower case and without signs around it.
const WHOLE: &[&str] = &[
    "att göra",
    "fixme",
    "fyll i",
    "namn",
    "name",
    "n n",
    "n. n",
    "n.n",
    "nn",
    "skriv här",
    "tba",
    "tbd",
    "text",
    "todo",
    "x",
    "xx",
    "xxx",
    "write here",
];

/// So many bytes the longest of them has.
const LONGEST: usize = 12;

/// What no finished text has anywhere in it, in capitals.
const ANYWHERE: &[&str] = &["TODO", "FIXME", "TBD", "XXX"];

/// Filler text of typesetters.
const FILLER: &str = "lorem ipsum";

/// The words of a template that a text holds in place of something of its own; nothing where the text says something.
/// A blank text is no template's.
pub(super) fn is_placeholder(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    // A question mark or three dots alone are a template's as well.
    let says_nothing = inner.is_empty() && !text.is_empty();
    let is_short = inner.len() <= LONGEST;
    if says_nothing || (is_short && WHOLE.contains(&inner.to_lowercase().as_str())) {
        return Some(text.to_owned());
    }
    // Most texts have none of the words, not even within another: that is quickly seen.
    if ANYWHERE.iter().any(|word| text.contains(word)) {
        let mut words = text.split(|sign: char| !sign.is_alphanumeric());
        if let Some(word) = words.find(|word| ANYWHERE.contains(word)) {
            return Some(word.to_owned());
        }
    }
    let filler = text.get(..FILLER.len())?;
    filler
        .eq_ignore_ascii_case(FILLER)
        .then(|| filler.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_templates_words_are_no_text() {
        let templates = [
            "…", "...", "?", "–", "TODO", "todo.", "[text]", "<text>", "Text…", "xxx", "Fyll i!",
        ];
        for text in templates {
            assert_eq!(is_placeholder(text).as_deref(), Some(text), "{text}");
        }
        let unfinished = [
            ("Ten pupils a year. TODO: how many schools?", "TODO"),
            ("Tio elever (TBD) per år.", "TBD"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ];
        for (text, words) in unfinished {
            assert_eq!(is_placeholder(text).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn what_an_author_writes_is_a_text() {
        let texts = [
            "The text says it all.",
            "Eleverna saknar … ett sammanhang",
            "Metoden tar todo-listor till hjälp.",
            "Ämnet är stort",
            "Lör",
            "Å",
            "7",
            "",
            "  ",
        ];
        for text in texts {
            assert_eq!(is_placeholder(text), None, "{text}");
        }
    }
}
