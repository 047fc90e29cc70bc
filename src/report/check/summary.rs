//! What a check says of all applications together.

use super::CheckTotals;
use crate::model::Language;
use crate::problem::{Fact, Facts};
use crate::words::{Area, text};

/// The summary, in one line; `most` findings at most are shown.
pub(crate) fn summary(totals: CheckTotals, most: usize, language: Language) -> String {
    let found = Facts::new()
        .with("errors", counted("errors", totals.errors))
        .with("warnings", counted("warnings", totals.warnings))
        .with("applications", counted("applications", totals.applications))
        .with("concerned", totals.concerned);
    let words = match (totals.errors + totals.warnings, totals.concerned) {
        (0, 0) => "nothing-found",
        (_, 0) => "found-beside",
        _ => "found-in",
    };
    let files = Facts::new().with("files", counted("toml-files", totals.passed_over));
    let left_out = totals.left_out(most);
    let so_many = |count| Facts::new().with("count", count);
    let parts = [
        (true, words, found),
        (
            totals.not_calculated > 0,
            "so-many-not-calculated",
            so_many(totals.not_calculated),
        ),
        (left_out > 0, "left-out", so_many(left_out)),
        (totals.accepted > 0, "accepted", so_many(totals.accepted)),
        (totals.passed_over > 0, "passed-over", files),
    ];
    let said = parts.into_iter().filter(|(is_said, ..)| *is_said);
    let said: Vec<String> = said
        .map(|(_, id, facts)| text(language, Area::Check, id, &facts))
        .collect();
    said.join("; ")
}

/// That none of the paths holds an application.
pub(crate) fn no_application(passed_over: usize, language: Language) -> String {
    let facts = Facts::new().with("files", counted("toml-files", passed_over));
    text(language, Area::Check, "no-application", &facts)
}

/// That a list of files has none.
pub(crate) fn empty_list(language: Language) -> String {
    text(language, Area::Check, "empty-list", &Facts::new())
}

fn counted(what: &'static str, count: usize) -> Fact {
    Fact::Said(what, Facts::new().with("count", count))
}
