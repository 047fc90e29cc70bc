//! Texts kept as pieces of one, for a table may have half a million rows of them.

use std::fmt;
use std::sync::Arc;

use super::file_text::FileText;

/// So many texts, each a piece of one text: of a file's, or of one that was made of them.
#[derive(Clone)]
pub(super) struct Pieces<const N: usize> {
    of: Arc<FileText>,
    /// Where each begins and ends.
    pieces: [(u32, u32); N],
}

impl<const N: usize> Pieces<N> {
    /// These texts, copied into one.
    pub(super) fn copied(texts: [&str; N]) -> Self {
        let (mut joined, mut pieces) = (String::new(), [(0, 0); N]);
        for (piece, text) in pieces.iter_mut().zip(texts) {
            let start = joined.len();
            joined.push_str(text);
            *piece = (offset(start), offset(joined.len()));
        }
        let of = FileText::new("", joined).into();
        Self { of, pieces }
    }

    /// These texts, which are not copied where all are pieces of a file's text already.
    pub(super) fn of(file: &Arc<FileText>, texts: [&str; N]) -> Self {
        let mut pieces = [(0, 0); N];
        for (piece, text) in pieces.iter_mut().zip(texts) {
            match found(file.text(), text) {
                Some(found) => *piece = found,
                None => return Self::copied(texts),
            }
        }
        let of = Arc::clone(file);
        Self { of, pieces }
    }

    pub(super) fn get(&self, piece: usize) -> &str {
        let (start, end) = self.pieces[piece];
        let text = self.of.text();
        text.get(place(start)..place(end)).unwrap_or_default()
    }

    pub(super) fn all(&self) -> [&str; N] {
        std::array::from_fn(|piece| self.get(piece))
    }
}

/// Where a piece of a text lies in it, by the place of both in memory; `None` where it is no piece of it.
fn found(text: &str, piece: &str) -> Option<(u32, u32)> {
    if piece.is_empty() {
        return Some((0, 0));
    }
    let start = piece.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let end = start.checked_add(piece.len())?;
    (end <= text.len()).then(|| (offset(start), offset(end)))
}

fn place(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// No file that is read is longer than 2³² bytes.
fn offset(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl<const N: usize> PartialEq for Pieces<N> {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl<const N: usize> Default for Pieces<N> {
    fn default() -> Self {
        Self::copied([""; N])
    }
}

impl<const N: usize> fmt::Debug for Pieces<N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.all().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_copied_only_where_they_are_no_pieces_of_the_file() {
        let file = Arc::new(FileText::new("a.csv", "hvb;HVB-hem;å".to_owned()));
        let text = file.text();
        let within = Pieces::of(&file, [&text[4..11], &text[12..], ""]);
        assert_eq!(within.all(), ["HVB-hem", "å", ""]);
        assert!(Arc::ptr_eq(&within.of, &file));
        let copied = Pieces::of(&file, [&text[4..11], "å", ""]);
        assert!(!Arc::ptr_eq(&copied.of, &file));
        assert_eq!(copied, within);
    }
}
