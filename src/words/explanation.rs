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
    /// The anchor in `docs/method.md` of the rule that it rests on.
    pub rule: Option<&'static str>,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExplanationSection {
    pub heading: &'static str,
    /// The lines of an example as they stand, or a paragraph in one line.
    pub lines: Vec<String>,
}

impl Explanation {
    /// The explanation of a code, read from its file.
    pub(crate) fn of_code(code: Code, language: Language) -> Self {
        let (text, rule) = with_rule(document(code, language));
        let parts = text.split("\n## ").skip(1);
        Self {
            sections: parts.map(section).collect(),
            rule,
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

/// The text of a page, and the anchor that a link to the method in its last line names.
fn with_rule(page: &'static str) -> (&'static str, Option<&'static str>) {
    let page = page.trim_end();
    let (text, last) = page.rsplit_once("\n\n").unwrap_or((page, ""));
    let anchor = last
        .strip_suffix(')')
        .and_then(|link| link.split_once("](../../method.md#"))
        .map(|(_, anchor)| anchor);
    if anchor.is_some() {
        (text, anchor)
    } else {
        (page, None)
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

    /// Title, headings and examples are alike in all files, texts are whole sentences, and the first is short.
    #[test]
    fn every_code_is_explained_in_the_same_form_in_every_language() {
        for language in Language::all() {
            let headings = |sections: &[ExplanationSection]| -> Vec<&str> {
                sections.iter().map(|section| section.heading).collect()
            };
            let first = Explanation::of_code(Code::SYNTAX, language);
            for code in Code::ALL {
                let name = code.name();
                let title = format!("# {name}\n");
                assert!(document(*code, language).starts_with(&title), "{name}");
                let explanation = Explanation::of_code(*code, language);
                for text in [explanation.meaning(), explanation.remedy()] {
                    let is_whole = text.ends_with('.') && !text.contains("  ");
                    assert!(is_whole, "{name}: {text}");
                }
                let sentence = explanation.first_sentence();
                assert!(sentence.chars().count() <= 80, "{name}: {sentence}");
                let in_english = Explanation::of_code(*code, Language::English);
                assert_eq!(explanation.rule, in_english.rule, "{name}");
                let sections = explanation.sections;
                assert_eq!(headings(&sections), headings(&first.sections), "{name}");
                let english = in_english.sections;
                assert_eq!(sections.len(), 4, "{name}");
                for example in [1, 2] {
                    let lines = &sections[example].lines;
                    assert!((1..=5).contains(&lines.len()), "{name}");
                    assert_eq!(lines, &english[example].lines, "{name}");
                }
                assert_ne!(sections[1].lines, sections[2].lines, "{name}");
            }
        }
    }
}
