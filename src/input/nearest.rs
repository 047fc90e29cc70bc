//! "Did you mean": the nearest of some known names.

use std::cell::Cell;

/// How many names are compared with wrong ones, in all: enough for every file that people write. A file of a million
/// wrong names takes no longer for it and is told as much, without guesses from there on.
const GUESSES: usize = 1_000_000;

/// The longest name that is compared, in characters.
const LONGEST: usize = 200;

/// The known name that is most like a written one, where one is like it at all: at most a third of its letters differ.
pub(crate) fn nearest<'n>(
    written: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Option<String> {
    let length = written.chars().count();
    // Nobody misspells a name of hundreds of letters, and comparing takes the square of its length.
    if length > LONGEST {
        return None;
    }
    let most = (length / 3).max(1);
    let written = written.to_lowercase();
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= most)
        .map(|name| (strsim::osa_distance(&written, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
}

/// What a wrong name probably means, and all names that are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Suggestion {
    /// The name that is most like it; `None` if none is like it at all.
    pub(super) nearest: Option<String>,
    /// The names that are known; none if there were too many wrong ones to compare.
    pub(super) known: Vec<String>,
}

/// Guesses at what wrong names mean, of which there are only so many.
#[derive(Debug)]
pub(super) struct Guesses(Cell<usize>);

impl Default for Guesses {
    fn default() -> Self {
        Self(Cell::new(GUESSES))
    }
}

impl Guesses {
    /// Names in their order, each once; gathered only as long as names are compared.
    pub(super) fn sorted<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
        let most = if self.0.get() > 0 { usize::MAX } else { 0 };
        let mut names: Vec<&str> = names.take(most).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The known name that a wrong one probably means, and all that are known.
    pub(super) fn suggested<'n>(
        &self,
        written: &str,
        known: impl Iterator<Item = &'n str>,
    ) -> Suggestion {
        let left = self.0.get();
        let known: Vec<&str> = known.take(left + 1).collect();
        let Some(left) = left.checked_sub(known.len()) else {
            self.0.set(0);
            return Suggestion::default();
        };
        self.0.set(left);
        let nearest = nearest(written, known.iter().copied());
        let known = known.into_iter().map(str::to_owned).collect();
        Suggestion { nearest, known }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn small_slips_are_seen_through() {
        let known = ["duration", "delay", "share"];
        assert_eq!(nearest("durration", known).as_deref(), Some("duration"));
        assert_eq!(nearest("Delya", known).as_deref(), Some("delay"));
        assert_eq!(nearest("realisable", known), None);
        assert_eq!(nearest("x", known), None);
    }
}
