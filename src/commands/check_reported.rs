//! What a check reports of a file: at the levels that count there, from its top to its end.

use std::path::Path;

use super::load::Loader;
use crate::check::{Finding, Levels};
use crate::input::{Source, shown};
use crate::model::Accepted;
use crate::problem::{Code, Place, Problem};
use crate::report::check::{Lowered, Reported};

/// The levels that count for a file, and what its workspace lowers.
pub(super) fn levels_at(
    loader: &Loader,
    levels: &Levels,
    path: &Path,
) -> (Levels, Option<Lowered>) {
    let Some(shared) = loader.workspace(path) else {
        return (levels.clone(), None);
    };
    let below = &shared.workspace.check;
    let lowered = levels.lowered(below);
    let lowered = (!lowered.is_empty()).then(|| Lowered {
        file: shown(&shared.file),
        levels: lowered,
    });
    (levels.above(below), lowered)
}

/// What is wrong with a file.
pub(super) fn of_file(problem: Problem) -> Finding {
    Finding {
        problem,
        address: None,
    }
}

/// An `[[allow]]` that silences nothing.
pub(super) fn unneeded_allow(allow: &Accepted) -> Finding {
    let problem = Problem::new(Code::UNNEEDED_ALLOW, allow.place.clone())
        .fact("code", &allow.code)
        .fact("address", allow.address.clone());
    of_file(problem)
}

/// What is reported, from the top of the file to its end; of other files what is wrong with them comes last.
pub(super) fn reported(found: Vec<Finding>, levels: &Levels, source: &Source) -> Vec<Reported> {
    let is_elsewhere = |place: &Place| place.file.name() != source.name();
    let mut reported: Vec<Reported> = found
        .into_iter()
        .filter_map(|one| {
            let level = levels.of(one.code())?;
            Some(Reported {
                level,
                address: one.address,
                problem: one.problem,
            })
        })
        .collect();
    reported.sort_by(|one, other| {
        let key = |reported: &Reported| {
            let place = &reported.problem.place;
            (is_elsewhere(place), place.line, place.column)
        };
        key(one).cmp(&key(other))
    });
    reported
}
