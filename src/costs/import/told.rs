//! What is told of many cells in one sentence: the first of them, and how many more there are.

use crate::problem::Problem;

/// What is told of cells.
#[derive(Default)]
pub(super) struct ToldOnce {
    told: Vec<(&'static str, Problem, usize)>,
}

impl ToldOnce {
    /// Notes that something is told of a cell; of others of the same kind only how many.
    pub(super) fn tell(&mut self, kind: &'static str, problem: impl FnOnce() -> Problem) {
        match self.told.iter_mut().find(|(known, ..)| *known == kind) {
            Some((.., more)) => *more += 1,
            None => self.told.push((kind, problem(), 0)),
        }
    }

    /// All of it, with the fact `more`.
    pub(super) fn all(self) -> impl Iterator<Item = Problem> {
        let told = |(_, problem, more): (_, Problem, usize)| {
            problem.fact("more", (more > 0).then_some(more))
        };
        self.told.into_iter().map(told)
    }
}
