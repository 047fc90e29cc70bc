//! Keys of so many parts that the parser gives them up: it says that there is one, but not where.

/// The fewest parts that are too many.
const TOO_MANY: usize = 81;

/// Where such keys begin, in order, as far as they are written without quotes and spaces.
pub(super) fn too_deep(text: &str) -> impl Iterator<Item = usize> {
    let is_of_key = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_' | '-');
    let mut end = 0;
    text.split_inclusive(move |sign| !is_of_key(sign))
        .filter_map(move |piece| {
            let start = end;
            end += piece.len();
            let key = piece.trim_end_matches(|sign| !is_of_key(sign));
            let parts = key.split('.').take_while(|part| !part.is_empty());
            (parts.count() >= TOO_MANY).then_some(start)
        })
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn keys_with_too_many_parts_are_found_and_rows_of_points_are_not() {
        let deep = vec!["a"; 81].join(".");
        let shallow = vec!["a"; 80].join(".");
        let points = ".".repeat(100);
        let text = format!("[{shallow}]\nå = \"{points}\"\n[{deep}]\n{deep} = 1\n");
        let found: Vec<usize> = too_deep(&text).collect();
        // `[`, 159 signs, `]`, the end of the line; `å` of two bytes, ` = `, two quotes, 100 points, the end of the line.
        let header = 162 + 2 + 3 + 102 + 1 + 1;
        // The header of 161 signs, `]`, the end of the line.
        assert_eq!(found, [header, header + 163]);
    }
}
