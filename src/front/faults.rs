//! What is wrong with a file, for users of the library.

use std::fmt;

use crate::model::Language;
use crate::problem::{Level, Problem};
use crate::words::Telling;

/// One thing that is wrong, or that deserves a second look, at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault(Problem);

impl Fault {
    pub(super) fn new(problem: Problem) -> Self {
        Self(problem)
    }

    /// The stable name of what is wrong, such as `unknown-key`; `si explain` says more about it.
    pub fn code(&self) -> &'static str {
        self.0.code().name()
    }

    /// Whether there is no result for it; otherwise it is a warning.
    pub fn is_error(&self) -> bool {
        self.0.level() == Level::Error
    }

    /// The file.
    pub fn file(&self) -> &str {
        self.0.place.file.name()
    }

    /// The line, from 1, and the column in characters, from 1; `None` of a file as a whole.
    pub fn place(&self) -> Option<(u32, u32)> {
        let place = &self.0.place;
        (place.line > 0).then_some((place.line, place.column))
    }

    /// What is wrong, in one line.
    pub fn text(&self, language: Language) -> String {
        self.0.text(language)
    }

    /// What to write instead; `None` where that cannot be said.
    pub fn hint(&self, language: Language) -> Option<String> {
        self.0.hint(language)
    }
}

/// As the command line says it, in English: `file:line:column: error[code]: …`, below it the line with a mark under what
/// is meant, and the hint.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rendered = self.0.told(Telling::plain(Language::English));
        formatter.write_str(rendered.trim_end())
    }
}

/// Everything that is wrong, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn from_problems(problems: Vec<Problem>) -> Self {
        Self(problems.into_iter().map(Fault::new).collect())
    }

    pub(super) fn one(problem: Problem) -> Self {
        Self(vec![Fault::new(problem)])
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, fault) in self.0.iter().enumerate() {
            let separator = if position == 0 { "" } else { "\n" };
            write!(formatter, "{separator}{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
