//! Sets of lines.

use std::ops::RangeInclusive;

/// Lines of a file, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines(Vec<RangeInclusive<u32>>);

impl Lines {
    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a line is among them.
    pub(super) fn has(&self, line: u32) -> bool {
        let after = self.0.partition_point(|lines| *lines.start() <= line);
        let last = after.checked_sub(1).and_then(|last| self.0.get(last));
        last.is_some_and(|lines| lines.contains(&line))
    }
}

impl FromIterator<RangeInclusive<u32>> for Lines {
    fn from_iter<I: IntoIterator<Item = RangeInclusive<u32>>>(lines: I) -> Self {
        let mut all: Vec<RangeInclusive<u32>> = lines.into_iter().collect();
        all.sort_unstable_by_key(|lines| *lines.start());
        let mut joined: Vec<RangeInclusive<u32>> = Vec::new();
        for lines in all {
            match joined.last_mut() {
                Some(last) if lines.start() <= last.end() => {
                    *last = *last.start()..=*last.end().max(lines.end());
                }
                _ => joined.push(lines),
            }
        }
        Self(joined)
    }
}
