//! Quotation marks of a CSV file: one that opens a cell and is not closed within it swallows the rows that follow.

use std::borrow::Cow;

/// A text whose stray quotation marks are blanks, so that every row is read from a line of its own, and where those
/// marks stand. All offsets stay as they are.
///
/// A mark is stray if its cell is never closed, if text follows the mark that closes it, or if the lines that the cell
/// covers would be whole rows without it.
pub(super) fn without_stray_quotes(text: &str, separator: u8) -> (Cow<'_, str>, Vec<usize>) {
    let mut stray = Vec::new();
    if !text.contains('"') {
        return (Cow::Borrowed(text), stray);
    }
    let bytes = text.as_bytes();
    // Spreadsheets leave empty columns at the right edge.
    let blank = |sign: char| sign.is_whitespace() || u8::try_from(sign) == Ok(separator);
    let header = text
        .split(['\n', '\r'])
        .map(|line| line.trim_end_matches(blank));
    let width = header
        .map(|line| separators(line, separator))
        .find(|width| *width > 0)
        .unwrap_or(0);
    let (mut position, mut begins) = (0, true);
    while let Some(byte) = bytes.get(position).copied() {
        if begins && byte == b'"' {
            match closing(bytes, position) {
                Some(end)
                    if cell_ends(&bytes[end + 1..], separator)
                        && !covers_rows(text, [position, end], separator, width) =>
                {
                    position = end;
                }
                _ => stray.push(position),
            }
        }
        // A cell that was passed ends with its mark.
        begins = bytes[position] == separator || matches!(bytes[position], b'\n' | b'\r');
        position += 1;
    }
    if stray.is_empty() {
        return (Cow::Borrowed(text), stray);
    }
    let mut masked = text.to_owned();
    for position in &stray {
        masked.replace_range(position..&(position + 1), " ");
    }
    (Cow::Owned(masked), stray)
}

/// How many separators stand in a line, outside quotation marks.
pub(super) fn separators(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let outside = line.bytes().filter(|byte| {
        quoted ^= *byte == b'"';
        *byte == separator && !quoted
    });
    outside.count()
}

/// Where the mark stands that closes a cell; a doubled mark belongs to the text.
fn closing(bytes: &[u8], opening: usize) -> Option<usize> {
    let mut position = opening + 1;
    loop {
        position += bytes[position..].iter().position(|byte| *byte == b'"')?;
        if bytes.get(position + 1) != Some(&b'"') {
            return Some(position);
        }
        position += 2;
    }
}

/// Whether nothing but blanks follows before the cell, the row or the file ends.
fn cell_ends(rest: &[u8], separator: u8) -> bool {
    let next = rest.iter().find(|byte| **byte != b' ' || separator == b' ');
    next.is_none_or(|next| *next == separator || matches!(next, b'\n' | b'\r'))
}

/// Whether the first and the last line of a cell of several lines have the header's separators, its mark taken away.
fn covers_rows(text: &str, [opening, closing]: [usize; 2], separator: u8, width: usize) -> bool {
    let is_end = ['\n', '\r'];
    let cell = &text[opening + 1..closing];
    let (Some(first), Some(last)) = (cell.find(is_end), cell.rfind(is_end)) else {
        return false;
    };
    let rest = &text[closing + 1..];
    let rest = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let inside = |part: &str| part.bytes().filter(|byte| *byte == separator).count();
    let row = text[..opening].rfind(is_end).map_or(0, |end| end + 1);
    let opens = separators(&text[row..opening], separator) + inside(&cell[..first]);
    let closes = inside(&cell[last..]) + separators(rest, separator);
    width > 0 && opens >= width && closes >= width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_not_closed_within_its_cell_is_stray() {
        let stray = |text: &str| without_stray_quotes(text, b';').1;
        let none: [usize; 0] = [];
        for right in [
            "a;b;c\n1;\"x;y\";3\n",
            "a;b;c\n1;\"x \"\"y\"\" z\";3\n",
            "a;b;c\n1;\"two\nlines\";3\n",
            "a;b;c\n1;2;\"two\nlines; and more\"\n",
            "a;b;c\r1;24\";3\r",
            "a;b;c\n1;\"\";\"3\" \n",
        ] {
            assert_eq!(stray(right), none, "{right}");
        }
        assert_eq!(stray("a;b;c\n1;\"x;3\n"), [8], "never closed");
        assert_eq!(stray("a;b;c\n1;\"x;3\n1;\"y;3\n"), [8, 15], "text follows");
        assert_eq!(
            stray("a;b;c\n1;2;\"x\n1;2;y\"\n"),
            [10],
            "a row in the cell"
        );
        assert_eq!(stray("a;b;c\n1;\"x;3\n1;y\";3\n"), [8], "parts of two rows");
    }
}
