//! What a check says of all applications together.

use super::{CheckTotals, Skipped};
use crate::model::Language;
use crate::problem::{Fact, Facts};
use crate::words::{Area, text};

/// The most files that are named in one line.
const NAMED: usize = 20;

/// The summary, in one line; `most` findings at most are shown.
pub(crate) fn summary(
    totals: CheckTotals,
    skipped: &Skipped,
    most: usize,
    language: Language,
) -> String {
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
    ];
    let said = parts.into_iter().filter(|(is_said, ..)| *is_said);
    let said = said.map(|(_, id, facts)| text(language, Area::Check, id, &facts));
    let skipped = [self::skipped(skipped, language)];
    let skipped = skipped.into_iter().filter(|text| !text.is_empty());
    said.chain(skipped).collect::<Vec<_>>().join("; ")
}

/// What was not checked, by name; empty if everything was.
pub(crate) fn skipped(skipped: &Skipped, language: Language) -> String {
    let Skipped {
        passed_over,
        excluded,
    } = skipped;
    let parts = [("passed-over", passed_over), ("excluded", excluded)];
    let said = parts.into_iter().filter(|(_, names)| !names.is_empty());
    let said = said.map(|(id, names)| {
        let named = names.iter().take(NAMED).map(Fact::from).collect();
        let facts = Facts::new()
            .with("files", counted("toml-files", names.len()))
            .with("count", names.len())
            .with("names", Fact::List(named))
            .with("more", names.len().saturating_sub(NAMED));
        text(language, Area::Check, id, &facts)
    });
    said.collect::<Vec<_>>().join("; ")
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
