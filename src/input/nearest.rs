//! "Did you mean": the nearest of some known names.

/// The longest name that is compared, in characters.
const LONGEST: usize = 200;

/// The most known names that are compared: a file may have thousands of wrong names, and a database thousands of right ones.
const MOST_NAMES: usize = 5_000;

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
    // Of words of one letter each is like any other.
    let most = if length < 2 { 0 } else { (length / 3).max(1) };
    let written = written.to_lowercase();
    let letters = letters(&written);
    known
        .into_iter()
        .take(MOST_NAMES)
        .filter(|name| name.chars().count().abs_diff(length) <= most)
        .map(|name| (name.to_lowercase(), name))
        .filter(|(lower, _)| differing(letters, self::letters(lower)) <= 2 * most)
        .map(|(lower, name)| (strsim::osa_distance(&written, &lower), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
}

/// Which letters a text has, several to a bit.
fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |all, byte| all | 1 << (byte % 64))
}

/// In how many letters two texts differ, at least: one slip changes two of them at most.
fn differing(one: u64, other: u64) -> usize {
    (one ^ other).count_ones().try_into().unwrap_or(usize::MAX)
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
        assert_eq!(nearest("F", ["A", "B"]), None);
        assert_eq!(nearest("d", ["C", "D"]).as_deref(), Some("D"));
    }
}
