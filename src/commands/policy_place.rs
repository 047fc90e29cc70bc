//! Where a value of the policy stands that is wrong for an application, when the application does not give it.

use std::path::Path;

use super::load::source;
use crate::input::Document;
use crate::model::{Policy, PolicyLevel};
use crate::problem::{Place, Problem};
use crate::words::Message;

/// The levels of a policy, from the one that counts most, each with the file that holds it.
pub(super) struct Levels<'l> {
    /// What the command line says, and its file where it names one.
    pub(super) command: (&'l PolicyLevel, Option<&'l Path>),
    /// What the application says.
    pub(super) application: &'l PolicyLevel,
    /// What the workspace says, and its file.
    pub(super) workspace: Option<(&'l PolicyLevel, &'l Path)>,
}

/// A problem of the policy at the place of the floor, or of the target where the floor is the preset's; others, and
/// those whose value the application gives, as they are.
pub(super) fn at_its_place(problem: Problem, levels: &Levels) -> Problem {
    if !matches!(problem.message, Message::FloorAboveTarget { .. }) {
        return problem;
    }
    let none = PolicyLevel::default();
    let workspace = levels.workspace.map_or(&none, |(level, _)| level);
    let all = [levels.command.0, levels.application, workspace];
    let files = [
        levels.command.1,
        None,
        levels.workspace.map(|(_, file)| file),
    ];
    let floor = Policy::giver(&all, |level| level.return_floor.is_some());
    let target = || Policy::giver(&all, |level| level.return_target.is_some());
    let giver = floor.or_else(target).and_then(|level| files[level]);
    let key = floor.map_or("policy.return_target", |_| "policy.return_floor");
    match giver.and_then(|file| place(file, key)) {
        Some(place) => Problem { place, ..problem },
        None => problem,
    }
}

fn place(file: &Path, address: &str) -> Option<Place> {
    let source = source(file).ok()?;
    let document = Document::read_allowing_empty(&source);
    document.has(address).then(|| document.place_of(address))
}
