//! Findings as GitHub's workflow commands, which show at the lines of a pull request.

use std::fmt::Write;

use super::{Checked, Reported};
use crate::model::Choice;
use crate::words::{Language, marked};

/// The findings of an application, `most` at most, one line each.
pub(crate) fn text(checked: &Checked, most: usize, language: Language) -> String {
    let mut text = String::new();
    for finding in checked.findings.iter().take(most) {
        append(&mut text, finding, language);
    }
    text
}

/// A note on no file in particular; none of an empty text.
pub(crate) fn notice(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("::notice title=si check::{}\n", data(&marked(text)))
}

fn append(text: &mut String, finding: &Reported, language: Language) {
    let (problem, place) = (&finding.problem, &finding.problem.place);
    // Writing to a text cannot fail.
    let _ = write!(
        text,
        "::{} file={}",
        finding.level.word(),
        property(&marked(place.file.name()))
    );
    if place.line > 0 {
        let _ = write!(text, ",line={},col={}", place.line, place.column);
    }
    let _ = writeln!(
        text,
        ",title={}::{}",
        property(problem.code().name()),
        data(&problem.text_with_hint(language))
    );
}

/// A message, in which only the end of a line must be escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property, which ends at a comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("5 % of\nit"), "5 %25 of%0Ait");
        assert_eq!(property("C:/a,b.toml"), "C%3A/a%2Cb.toml");
    }
}
