//! What each code means: the text of `si explain`, in one file an area.
//!
//! An explanation says more than the message can: why the rule exists, what breaks it and what keeps it. Which codes
//! there are is decided elsewhere; here they are names.

mod check_complete;
mod check_figures;
mod check_fund;
mod check_matrix;
mod check_robust;
mod check_sources;
mod costs;
mod csv;
mod effects;
mod files;
mod inputs;
mod keys;
mod policy;
mod references;
mod unit_costs;

/// A code explained to an economist. Pairs of texts stand first in English, then in Swedish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// What is wrong, in a first short sentence that can stand alone, and why the rule exists.
    pub meaning: [&'static str; 2],
    /// The smallest text that is wrong: some lines of a file, or of a command line.
    pub wrong: &'static str,
    /// The same text as it should be.
    pub right: &'static str,
    /// What to do.
    pub remedy: [&'static str; 2],
}

/// The explanations, area by area.
const AREAS: &[&[Explanation]] = &[
    files::EXPLANATIONS,
    keys::EXPLANATIONS,
    inputs::EXPLANATIONS,
    references::EXPLANATIONS,
    costs::EXPLANATIONS,
    effects::EXPLANATIONS,
    policy::EXPLANATIONS,
    unit_costs::EXPLANATIONS,
    csv::EXPLANATIONS,
    check_complete::EXPLANATIONS,
    check_matrix::EXPLANATIONS,
    check_fund::EXPLANATIONS,
    check_robust::EXPLANATIONS,
    check_sources::EXPLANATIONS,
    check_figures::EXPLANATIONS,
];

/// The explanation of a code.
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    AREAS
        .iter()
        .copied()
        .flatten()
        .find(|explanation| explanation.code == code)
}

/// Every explanation, in the alphabetical order of the codes.
pub fn explanations() -> impl Iterator<Item = &'static Explanation> {
    let mut all: Vec<&Explanation> = AREAS.iter().copied().flatten().collect();
    all.sort_by_key(|explanation| explanation.code);
    all.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_once() {
        let codes: Vec<&str> = explanations().map(|explanation| explanation.code).collect();
        assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
        assert!(
            codes
                .iter()
                .all(|code| explanation(code).is_some_and(|found| found.code == *code))
        );
        assert_eq!(explanation("no-such-code"), None);
    }

    #[test]
    fn texts_are_whole_sentences_in_both_languages() {
        for Explanation {
            code,
            meaning,
            remedy,
            ..
        } in explanations()
        {
            for text in meaning.iter().chain(remedy) {
                assert!(
                    text.ends_with('.') && !text.contains("  ") && !text.contains('\n'),
                    "{code}: {text}"
                );
            }
            assert_ne!(meaning[0], meaning[1], "{code}");
            assert_ne!(remedy[0], remedy[1], "{code}");
        }
    }

    #[test]
    fn the_first_sentence_says_in_short_what_is_wrong() {
        for Explanation { code, meaning, .. } in explanations() {
            for text in meaning {
                let first = text.split(". ").next().unwrap_or("");
                assert!(first.chars().count() <= 80, "{code}: {first}");
            }
        }
    }

    #[test]
    fn examples_are_a_few_lines_and_differ() {
        for Explanation {
            code, wrong, right, ..
        } in explanations()
        {
            for example in [wrong, right] {
                assert!((1..=5).contains(&example.lines().count()), "{code}");
                assert_eq!(example.trim(), *example, "{code}");
            }
            assert_ne!(wrong, right, "{code}");
        }
    }
}
