//! A text with slips in its syntax, and the same text with each of them mended or blanked out, byte for byte as long: what
//! is read of it has its place in the file, and nothing that merely follows from a slip is told beside it.

use std::collections::HashMap;
use std::ops::Range;

use crate::input::source::shortened;

/// The longest text that is proposed, in bytes.
const LONGEST: usize = 120;

/// A slip that was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) struct Slip {
    /// The word by which sentences choose.
    pub(in crate::input) kind: &'static str,
    pub(in crate::input) offset: usize,
    /// What is written there.
    pub(in crate::input) text: String,
    /// What is to be written instead, where that is known.
    pub(in crate::input) right: Option<String>,
    /// Where the same stands already.
    pub(in crate::input) first: Option<usize>,
}

/// A text being mended.
#[derive(Debug)]
pub(in crate::input) struct Mended<'t> {
    original: &'t str,
    /// The mended text.
    pub(in crate::input) bytes: Vec<u8>,
    /// What was recognised, in the order of the text.
    pub(in crate::input) slips: Vec<Slip>,
    /// Keys that cannot stand without quotation marks, by the key that stands in their place.
    pub(in crate::input) names: HashMap<String, String>,
    /// Where lines lie whose problems may be consequences.
    pub(in crate::input) held: Vec<Range<usize>>,
    /// Where tables lie that are not whole.
    pub(in crate::input) broken: Vec<usize>,
}

impl<'t> Mended<'t> {
    pub(super) fn new(original: &'t str) -> Self {
        Self {
            original,
            bytes: original.into(),
            slips: Vec::new(),
            names: HashMap::new(),
            held: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// Notes a slip.
    pub(super) fn slip(&mut self, kind: &'static str, range: Range<usize>, right: Option<String>) {
        let text = self.original.get(range.clone()).unwrap_or("").trim_end();
        self.held.push(range.start..range.start);
        self.slips.push(Slip {
            kind,
            offset: range.start,
            text: shortened(text),
            right: right.filter(|right| right.len() <= LONGEST),
            first: None,
        });
    }

    /// Writes something in the place of a range, with blanks behind; of what is longer than the range a nought.
    pub(super) fn fill(&mut self, range: Range<usize>, by: &str) {
        let by = if by.len() > range.len() { "0" } else { by };
        let mut by = by.bytes();
        for byte in self.bytes.get_mut(range).unwrap_or_default() {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = by.next().unwrap_or(b' ');
            }
        }
    }

    /// Puts a key that can stand without quotation marks in the place of one that cannot. Equal keys stay equal.
    pub(super) fn rename(&mut self, range: Range<usize>, name: &str) {
        const SIGNS: &[u8; 64] =
            b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
        let key: String = self.original[range.clone()]
            .bytes()
            .map(|byte| match byte {
                _ if byte.is_ascii_alphanumeric() || byte == b'-' => char::from(byte),
                _ if byte.is_ascii() => '_',
                _ => char::from(SIGNS[usize::from(byte & 0x3F)]),
            })
            .collect();
        self.fill(range, &key);
        self.names.insert(key, name.to_owned());
    }
}
