//! Key figures that Kolada no longer keeps, as of April 2026: it answers them with nothing, without an error, though older
//! files have them.

use crate::problem::Problem;

/// Retired, and none takes their place.
const RETIRED: [&str; 15] = [
    "N21819", "N33100", "N33101", "U21003", "U21005", "U23004", "U23006", "U25009", "U25011",
    "U26012", "U28014", "U28030", "U28031", "U28032", "U28096",
];

/// Retired, and what goes on in their place.
const SUCCEEDED: [(&str, &str); 1] = [("N31006", "N31849")];

/// What goes on where the unit says so, whatever key figure it was.
const UNITS: [(&str, &str); 1] = [("kr/hemtjänsttagare", "N21006")];

/// What is left of the retired, per inhabitant alone.
const LEFT: [(&str, &str); 2] = [("N33100", "N33002"), ("N33101", "N33004")];

/// Whether a key figure is retired.
pub(super) fn is_retired(kpi: &str) -> bool {
    RETIRED.contains(&kpi) || SUCCEEDED.iter().any(|(known, _)| *known == kpi)
}

/// The key figure that one goes on from.
pub(super) fn predecessor(kpi: &str) -> Option<&'static str> {
    let found = SUCCEEDED.iter().find(|(_, next)| *next == kpi);
    found.map(|(known, _)| *known)
}

/// A problem with what is known of a retired key figure: `retired` is `yes` or `no`, `successor` and `left` key figures.
pub(super) fn with_retirement(problem: Problem, kpi: &str, title: Option<&str>) -> Problem {
    let is_retired = is_retired(kpi);
    let by_unit = || {
        let found = UNITS
            .iter()
            .find(|(unit, _)| title.is_some_and(|title| title.contains(unit)));
        found.filter(|_| is_retired)
    };
    let successor = SUCCEEDED
        .iter()
        .find(|(known, _)| *known == kpi)
        .or_else(by_unit);
    let left = LEFT.iter().find(|(known, _)| *known == kpi);
    problem
        .fact("retired", if is_retired { "yes" } else { "no" })
        .fact("successor", successor.map(|(_, next)| *next))
        .fact("left", left.map(|(_, left)| *left))
}
