//! What each code means: one Markdown file a code and language in `docs/codes`, compiled in.

use super::bundle::{in_every_language, of_language};
use crate::model::{Choice, Language};
use crate::problem::{Code, every_code};

macro_rules! documents {
    ($($code:ident $name:literal $level:ident,)*) => {
        /// The Markdown of a code. A new code needs its files and no line here.
        fn document(code: Code, language: Language) -> &'static str {
            let documents = match code.name() {
                $($name => in_every_language!("../../docs/codes/", concat!($name, ".md")),)*
                _ => [""; Language::WORDS.len()],
            };
            of_language(documents, language)
        }
    };
}
every_code!(documents);

/// A code explained: what it means, a wrong and a right example, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Explanation {
    /// The parts in the order of the file: meaning, wrong, right, what to do.
    pub sections: Vec<ExplanationSection>,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExplanationSection {
    /// Its heading.
    pub heading: &'static str,
    /// The lines of an example as they stand, or a paragraph in one line.
    pub lines: Vec<String>,
}

impl Explanation {
    /// The explanation of a code, read from its file.
    pub(crate) fn of_code(code: Code, language: Language) -> Self {
        let parts = document(code, language).split("\n## ").skip(1);
        Self {
            sections: parts.map(section).collect(),
        }
    }

    /// What is wrong, and why the rule exists, in one line.
    pub(crate) fn meaning(&self) -> String {
        self.sections
            .first()
            .map_or_else(String::new, ExplanationSection::text)
    }

    /// What is wrong, in one short sentence.
    pub(crate) fn first_sentence(&self) -> String {
        let meaning = self.meaning();
        let first = meaning.split_inclusive(". ").next().unwrap_or("");
        first.trim_end().to_owned()
    }

    /// What to do, in one line.
    pub(crate) fn remedy(&self) -> String {
        self.sections
            .last()
            .map_or_else(String::new, ExplanationSection::text)
    }
}

impl ExplanationSection {
    fn text(&self) -> String {
        self.lines.join(" ")
    }
}

/// A heading and what stands below it: the lines of a fenced example, or a paragraph whose lines are joined.
fn section(part: &'static str) -> ExplanationSection {
    let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
    let body = body.trim();
    let lines = match body.strip_prefix("```") {
        Some(_) => {
            let lines = body.lines().filter(|line| !line.starts_with("```"));
            lines.map(str::to_owned).collect()
        }
        None => vec![body.lines().collect::<Vec<_>>().join(" ")],
    };
    ExplanationSection { heading, lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything() -> impl Iterator<Item = (Code, Language, Explanation)> {
        let languages = [Language::English, Language::Swedish];
        Code::ALL.iter().flat_map(move |code| {
            languages.map(|language| (*code, language, Explanation::of_code(*code, language)))
        })
    }

    #[test]
    fn every_file_has_its_code_and_the_headings_of_its_language() {
        for (code, language, explanation) in everything() {
            let title = format!("# {}\n", code.name());
            assert!(document(code, language).starts_with(&title), "{title}");
            let headings: Vec<_> = explanation.sections.iter().map(|one| one.heading).collect();
            let expected = match language {
                Language::English => ["Meaning", "Wrong", "Right", "What to do"],
                Language::Swedish => ["Betydelse", "Fel", "Rätt", "Åtgärd"],
            };
            assert_eq!(headings, expected, "{}", code.name());
        }
    }

    #[test]
    fn texts_are_whole_sentences_and_the_first_is_short() {
        for (code, _, explanation) in everything() {
            for text in [explanation.meaning(), explanation.remedy()] {
                assert!(
                    text.ends_with('.') && !text.contains("  "),
                    "{}: {text}",
                    code.name()
                );
            }
            let first = explanation.first_sentence();
            assert!(first.chars().count() <= 80, "{}: {first}", code.name());
        }
    }

    #[test]
    fn examples_are_a_few_lines_differ_and_are_the_same_in_both_languages() {
        for code in Code::ALL {
            let [english, swedish] = [Language::English, Language::Swedish]
                .map(|language| Explanation::of_code(*code, language).sections);
            for example in [1, 2] {
                let lines = &english[example].lines;
                assert!((1..=5).contains(&lines.len()), "{}", code.name());
                assert_eq!(lines, &swedish[example].lines, "{}", code.name());
            }
            assert_ne!(english[1].lines, english[2].lines, "{}", code.name());
        }
    }
}
