//! What is wrong with files that many applications share: unit costs, a workspace, a policy. It is told whole once, and
//! then named by its first error.

use std::collections::HashMap;

use crate::problem::Problem;

/// What was last told of each file.
#[derive(Default)]
pub(super) struct SharedProblems(HashMap<String, Vec<Problem>>);

impl SharedProblems {
    /// The files of which the same has been told before, each with its first error, else its first warning. Those of
    /// `own`, the application, are nobody else's. Problems are compared and not their words: a file may have thousands,
    /// and thousands of applications share it.
    pub(super) fn repeated<'p>(
        &mut self,
        own: &str,
        problems: impl Iterator<Item = &'p Problem>,
    ) -> HashMap<String, Problem> {
        let mut by_file: HashMap<&str, Vec<&Problem>> = HashMap::new();
        for problem in problems.filter(|problem| problem.place.file.name() != own) {
            let file = problem.place.file.name();
            by_file.entry(file).or_default().push(problem);
        }
        let mut repeated = HashMap::new();
        // One problem is as short as it gets.
        let several = by_file.into_iter().filter(|(_, found)| found.len() > 1);
        for (file, found) in several {
            let known = self.0.get(file);
            if known.is_some_and(|known| known.iter().eq(found.iter().copied())) {
                let first = found.into_iter().min_by_key(|problem| problem.level());
                repeated.extend(first.map(|first| (file.to_owned(), first.clone())));
            } else {
                let found = found.into_iter().cloned().collect();
                self.0.insert(file.to_owned(), found);
            }
        }
        repeated
    }

    /// Leaves of what has been told before of a file the problem that stands for all.
    pub(super) fn shorten(&mut self, own: &str, problems: &mut Vec<Problem>) {
        let repeated = self.repeated(own, problems.iter());
        problems.retain(|problem| {
            let first = repeated.get(problem.place.file.name());
            first.is_none_or(|first| first == problem)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Code, Place};

    #[test]
    fn what_a_shared_file_has_is_told_whole_once_and_then_by_its_first_error() {
        let at = |code, file: &str, line| {
            Problem::new(
                code,
                Place {
                    line,
                    ..Place::file(file)
                },
            )
        };
        let shared = [
            at(Code::VALUE_OUTSIDE_RANGE, "uc.csv", 2),
            at(Code::INVALID_NUMBER, "uc.csv", 3),
            at(Code::INVALID_NUMBER, "uc.csv", 4),
        ];
        let own = |file: &str| [at(Code::MISSING_KEY, file, 1), at(Code::SYNTAX, file, 2)];
        let mut told = SharedProblems::default();
        let mut lines = |file: &str, shared: &[Problem]| -> Vec<(String, u32)> {
            let mut problems = [&own(file)[..], shared].concat();
            told.shorten(file, &mut problems);
            let places = problems.into_iter().map(|problem| problem.place);
            places
                .map(|place| (place.file.name().to_owned(), place.line))
                .collect()
        };
        let names = |file: &str, lines: &[u32]| -> Vec<(String, u32)> {
            let own = [1, 2].map(|line| (file.to_owned(), line));
            let shared = lines.iter().map(|line| ("uc.csv".to_owned(), *line));
            own.into_iter().chain(shared).collect()
        };
        assert_eq!(lines("a.toml", &shared), names("a.toml", &[2, 3, 4]));
        assert_eq!(lines("b.toml", &shared), names("b.toml", &[3]));
        // What is new of it is told.
        assert_eq!(lines("c.toml", &shared[1..]), names("c.toml", &[3, 4]));
        assert_eq!(lines("d.toml", &[]), names("d.toml", &[]));
    }
}
