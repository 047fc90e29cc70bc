//! What is wrong with a file, in words.

use super::bundle::Area;
use super::said::maybe;
use super::sanitised::marked;
use crate::model::Language;
use crate::problem::{Level, Problem};

impl Problem {
    /// What is wrong, in one line. What a file holds is quoted: it must not write to the terminal on its own.
    pub(crate) fn text(&self, language: Language) -> String {
        let text = said(self, None, language);
        debug_assert!(text.is_some(), "no words `{}`", self.words());
        text.map_or_else(
            || self.words().to_owned(),
            |text| marked(&text).into_owned(),
        )
    }

    /// What to write instead, in one line.
    pub(crate) fn hint(&self, language: Language) -> Option<String> {
        let hint = said(self, Some("hint"), language)?;
        Some(marked(&hint).into_owned())
    }

    /// `file:line:column: error[code]: what is wrong`, and the hint in a line of its own.
    pub(crate) fn rendered(&self, language: Language) -> String {
        self.rendered_as(self.level(), language)
    }

    /// The same at another level than its code's.
    pub(crate) fn rendered_as(&self, level: Level, language: Language) -> String {
        let (code, text) = (self.code(), self.text(language));
        let mut rendered = format!(
            "{}: {}[{}]: {text}\n",
            marked(&self.place.to_string()),
            level.word(),
            code.name()
        );
        if let Some(hint) = self.hint(language) {
            rendered.push_str("  hint: ");
            rendered.push_str(&hint);
            rendered.push('\n');
        }
        rendered
    }
}

/// The words of a problem, or the attribute of them: `hint` is what to write instead.
fn said(problem: &Problem, attribute: Option<&str>, language: Language) -> Option<String> {
    [Area::Problems, Area::Findings]
        .into_iter()
        .find_map(|area| {
            maybe(
                language,
                area,
                (problem.words(), attribute),
                problem.facts(),
            )
        })
}
