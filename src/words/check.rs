//! What a check says of all applications together.

use super::bundle::Area;
use super::said::text;
use crate::model::Language;
use crate::problem::{Fact, Facts};

/// The counts of a check's summary.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs, reason = "each is what it counts")]
pub struct CheckCounts {
    pub applications: usize,
    pub errors: usize,
    pub warnings: usize,
    pub concerned: usize,
    pub accepted: usize,
    pub passed_over: usize,
    pub left_out: usize,
}

/// The summary, in one line.
pub fn check_summary(counts: CheckCounts, language: Language) -> String {
    let found = Facts::new()
        .with("errors", counted("errors", counts.errors))
        .with("warnings", counted("warnings", counts.warnings))
        .with("applications", counted("applications", counts.applications))
        .with("concerned", counts.concerned);
    let words = match (counts.errors + counts.warnings, counts.concerned) {
        (0, _) => "nothing-found",
        (_, 0) => "found-beside",
        _ => "found-in",
    };
    let files = Facts::new().with("files", counted("toml-files", counts.passed_over));
    let so_many = |count| Facts::new().with("count", count);
    let parts = [
        (true, words, found),
        (counts.left_out > 0, "left-out", so_many(counts.left_out)),
        (counts.accepted > 0, "accepted", so_many(counts.accepted)),
        (counts.passed_over > 0, "passed-over", files),
    ];
    let said = parts.into_iter().filter(|(is_said, ..)| *is_said);
    let said: Vec<String> = said
        .map(|(_, id, facts)| text(language, Area::Check, id, &facts))
        .collect();
    said.join("; ")
}

/// That none of the paths holds an application.
pub fn no_application(passed_over: usize, language: Language) -> String {
    let facts = Facts::new().with("files", counted("toml-files", passed_over));
    text(language, Area::Check, "no-application", &facts)
}

/// That a list of files has none.
pub fn empty_list(language: Language) -> String {
    text(language, Area::Check, "empty-list", &Facts::new())
}

fn counted(what: &'static str, count: usize) -> Fact {
    Fact::Said(what, Facts::new().with("count", count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_in_both_languages() {
        let counts = CheckCounts {
            applications: 1,
            errors: 1,
            warnings: 2,
            concerned: 1,
            passed_over: 1,
            ..CheckCounts::default()
        };
        assert_eq!(
            check_summary(counts, Language::English),
            "1 error and 2 warnings in 1 of 1 application; 1 TOML file passed over: no application"
        );
        assert_eq!(
            check_summary(counts, Language::Swedish),
            "1 fel och 2 varningar i 1 av 1 ansökan; 1 TOML-fil förbigås: ingen ansökan"
        );
    }

    #[test]
    fn nothing_found_is_said() {
        let counts = CheckCounts {
            applications: 10,
            accepted: 3,
            ..CheckCounts::default()
        };
        assert_eq!(
            check_summary(counts, Language::English),
            "10 applications checked: nothing found; 3 accepted by `[[allow]]`"
        );
    }
}
