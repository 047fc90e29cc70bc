//! The order of names for a Swedish reader.

/// A key by which names stand as a Swedish reader looks for them: å, ä, ö last, capitals as small letters.
pub(crate) fn alphabetical(name: &str) -> String {
    let place = |letter: char| match letter {
        'å' => '\u{E000}',
        'ä' => '\u{E001}',
        'ö' => '\u{E002}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::alphabetical;

    #[test]
    fn swedish_letters_stand_last_and_in_their_order() {
        let mut names = ["Öppet", "zenit", "Ärlig", "Åker", "Bryggan", "ax"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["ax", "Bryggan", "zenit", "Åker", "Ärlig", "Öppet"]);
    }
}
