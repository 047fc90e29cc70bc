//! "Did you mean": the nearest of some known names.

/// The known name that is most like a written one, where one is like it at all: at most a third of its letters differ.
pub fn nearest<'n>(written: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let most = (written.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| {
            (
                strsim::osa_distance(&written.to_lowercase(), &name.to_lowercase()),
                name,
            )
        })
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
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
