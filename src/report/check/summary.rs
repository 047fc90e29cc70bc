//! What a check says of all applications together.

use super::{CheckNotes, CheckTotals, Lowered};
use crate::model::{CheckLevel, Choice, Language};
use crate::problem::{Code, Fact, Facts};
use crate::words::{Area, text};

/// The most files that are named in one line.
const NAMED: usize = 20;

/// The summary, in one line; `most` findings at most are shown.
pub(crate) fn summary(
    totals: CheckTotals,
    notes: &CheckNotes,
    most: usize,
    language: Language,
) -> String {
    let found = Facts::new()
        .with("errors", counted("errors", totals.errors))
        .with("warnings", counted("warnings", totals.warnings))
        .with("applications", checked(totals))
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
            if totals.tables.is_some() {
                "so-many-not-read"
            } else {
                "so-many-not-calculated"
            },
            so_many(totals.not_calculated),
        ),
        (left_out > 0, "left-out", so_many(left_out)),
        (totals.accepted > 0, "accepted", so_many(totals.accepted)),
    ];
    let said = parts.into_iter().filter(|(is_said, ..)| *is_said);
    let said = said.map(|(_, id, facts)| text(language, Area::Check, id, &facts));
    let notes = [self::notes(notes, language)];
    let notes = notes.into_iter().filter(|text| !text.is_empty());
    said.chain(notes).collect::<Vec<_>>().join("; ")
}

/// What a check says of itself; empty where there is nothing to say.
pub(crate) fn notes(notes: &CheckNotes, language: Language) -> String {
    let CheckNotes {
        passed_over,
        excluded,
        without_status,
        lowered,
    } = notes;
    let said = |id, facts| text(language, Area::Check, id, &facts);
    let mut all: Vec<String> = Vec::new();
    let parts = [("passed-over", passed_over), ("excluded", excluded)];
    let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
    all.extend(parts.map(|(id, names)| {
        let named = names.iter().take(NAMED).map(Fact::from).collect();
        let facts = Facts::new()
            .with("files", counted("toml-files", names.len()))
            .with("count", names.len())
            .with("names", Fact::List(named))
            .with("more", names.len().saturating_sub(NAMED));
        said(id, facts)
    }));
    if !without_status.is_empty() {
        let facts = counted("applications", without_status.len());
        all.push(said(
            "status-assumed",
            Facts::new().with("applications", facts),
        ));
    }
    all.extend(lowered.iter().map(|Lowered { file, levels }| {
        let level =
            |(code, level): &(Code, CheckLevel)| format!("{} = {}", code.name(), level.word());
        let named = levels.iter().take(NAMED).map(|pair| level(pair).into());
        let facts = Facts::new()
            .with("file", file)
            .with("count", levels.len())
            .with("names", Fact::List(named.collect()))
            .with("more", levels.len().saturating_sub(NAMED));
        said("lowered", facts)
    }));
    all.join("; ")
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

/// What was checked: applications, and outcomes and funds where there are any; or files of unit costs.
fn checked(totals: CheckTotals) -> Fact {
    if let Some(tables) = totals.tables {
        return counted("tables", tables);
    }
    let others = [("outcomes", totals.outcomes), ("funds", totals.funds)];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    let all = std::iter::once(("applications", totals.applications)).chain(others);
    Fact::List(all.map(|(what, count)| counted(what, count)).collect())
}

fn counted(what: &'static str, count: usize) -> Fact {
    Fact::Said(what, Facts::new().with("count", count))
}
