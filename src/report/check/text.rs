//! Findings for people: each problem as every command tells it.

use super::Checked;
use crate::report::problem_list::{MOST_ALIKE, problem_list};
use crate::words::Telling;

/// The findings of an application, `most` at most; of those alike in a file not all, unless somebody says how many.
pub(crate) fn text(checked: &Checked, most: Option<usize>, telling: Telling) -> String {
    let findings = checked.findings.iter().take(most.unwrap_or(usize::MAX));
    let problems = findings.map(|finding| (finding.level, &finding.problem));
    problem_list(problems, most.map_or(MOST_ALIKE, |_| usize::MAX), telling).concat()
}
