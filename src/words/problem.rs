//! What is wrong with a file, in words.

use super::bundle::Area;
use super::excerpt::excerpt;
use super::said::{maybe, text};
use super::sanitised::marked;
use crate::model::Language;
use crate::problem::{Facts, Level, Problem};

/// The widest line that is quoted where nobody knows how wide lines may be.
const WIDEST: usize = 120;

/// How problems are told to people.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Telling {
    pub language: Language,
    /// How many columns of the terminal a line that is quoted may take.
    pub width: usize,
    pub is_coloured: bool,
}

impl Telling {
    /// Without colours, for whoever reads.
    pub(crate) fn plain(language: Language) -> Self {
        Self {
            language,
            width: WIDEST,
            is_coloured: false,
        }
    }

    fn colours(self, level: Level) -> [&'static str; 2] {
        match level {
            _ if !self.is_coloured => ["", ""],
            Level::Error => ["\u{1b}[1;31m", "\u{1b}[0m"],
            Level::Warning => ["\u{1b}[1;33m", "\u{1b}[0m"],
        }
    }
}

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

    /// What is wrong, and below it what to write instead.
    pub(crate) fn text_with_hint(&self, language: Language) -> String {
        let mut text = self.text(language);
        if let Some(hint) = self.hint(language) {
            text.push_str(&format!("\n{}: {hint}", hint_label(language)));
        }
        text
    }

    /// `file:line:column: error[code]: what is wrong`, the line of the file with a mark, and the hint in a line of its
    /// own.
    pub(crate) fn told(&self, telling: Telling) -> String {
        self.told_as(self.level(), telling)
    }

    /// The same at another level than its code's.
    pub(crate) fn told_as(&self, level: Level, telling: Telling) -> String {
        let colours = telling.colours(level);
        let excerpt = excerpt(&self.place, telling.width, colours);
        self.in_lines(level, telling.language, &excerpt, colours)
    }

    /// The same without the line of the file.
    pub(crate) fn told_in_short(&self, level: Level, language: Language) -> String {
        self.in_lines(level, language, "", ["", ""])
    }

    fn in_lines(
        &self,
        level: Level,
        language: Language,
        excerpt: &str,
        [on, off]: [&str; 2],
    ) -> String {
        let mut lines = format!(
            "{}: {on}{}{off}[{}]: {}\n{excerpt}",
            marked(&self.place.to_string()),
            level_label(level, language),
            self.code().name(),
            self.text(language)
        );
        if let Some(hint) = self.hint(language) {
            lines.push_str(&format!("  {}: {hint}\n", hint_label(language)));
        }
        lines
    }
}

/// What a level is called in text for people; JSON and codes have its word.
pub(crate) fn level_label(level: Level, language: Language) -> String {
    let id = match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
    };
    text(language, Area::Labels, id, &Facts::new())
}

/// What stands before what to write instead.
pub(crate) fn hint_label(language: Language) -> String {
    text(language, Area::Labels, "hint", &Facts::new())
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
