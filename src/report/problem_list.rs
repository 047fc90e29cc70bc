//! Problems as people read them, one after the other: of many alike in a file the first, and how many more there are.

use std::collections::HashMap;

use crate::problem::{Facts, Level, Problem};
use crate::words::{Area, Telling, marked, text};

/// How many problems of one kind in one file are told, unless somebody asks for more.
pub(crate) const MOST_ALIKE: usize = 20;

/// Each problem as text, of those alike in a file `most` at most, and at the end how many more there are of them.
pub(crate) fn problem_list<'p>(
    problems: impl IntoIterator<Item = (Level, &'p Problem)>,
    most: usize,
    telling: Telling,
) -> Vec<String> {
    let mut told = Vec::new();
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut kinds = Vec::new();
    for (level, problem) in problems {
        let kind = (problem.place.file.name(), problem.code().name());
        let count = counts.entry(kind).or_default();
        *count += 1;
        if *count <= most {
            told.push(problem.told_as(level, telling));
        } else if *count == most.saturating_add(1) {
            kinds.push(kind);
        }
    }
    told.extend(kinds.into_iter().map(|kind| {
        let (file, code) = kind;
        let facts = Facts::new()
            .with("file", file)
            .with("code", code)
            .with("count", counts[&kind] - most);
        let line = text(telling.language, Area::Check, "more-alike", &facts);
        format!("{}\n", marked(&line))
    }));
    told
}
