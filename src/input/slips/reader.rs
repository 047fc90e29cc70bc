//! Where the reading of a text for its slips has come to.

use std::collections::HashMap;
use std::ops::Range;

use super::mended::Mended;
use crate::input::meant::is_strange_blank;

/// What comes next in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expects {
    Key,
    Value,
    Comma,
}

/// How far a text has been read.
pub(super) struct SlipReader<'t> {
    pub(super) text: &'t str,
    pub(super) mended: Mended<'t>,
    pub(super) at: usize,
    /// The line, without its end.
    pub(super) line: Range<usize>,
    /// The brackets and braces that are open, and where.
    pub(super) open: Vec<(char, usize)>,
    pub(super) expects: Expects,
    /// The last sign that was no blank.
    pub(super) last: char,
    /// The path of the table.
    pub(super) header: String,
    /// Where every key and header stands first.
    pub(super) paths: HashMap<String, usize>,
    /// Whether the lines are the second side of a merge; `None` outside of one.
    pub(super) merge: Option<bool>,
    /// Where the line begins that follows cells of a spreadsheet.
    pub(super) cells: Option<usize>,
}

impl<'t> SlipReader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            mended: Mended::new(text),
            at: 0,
            line: 0..0,
            open: Vec::new(),
            expects: Expects::Value,
            last: '\n',
            header: String::new(),
            paths: HashMap::new(),
            merge: None,
            cells: None,
        }
    }

    /// Begins the line that an offset is the beginning of.
    pub(super) fn begin_line(&mut self, start: usize) {
        let rest = &self.text[start..];
        let line = rest.split('\n').next().unwrap_or("");
        self.line = start..start + line.trim_end_matches('\r').len();
    }

    /// What is left of the line.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..self.line.end).unwrap_or("")
    }

    /// The sign that comes next.
    pub(super) fn sign(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Notes a blank that TOML does not know, one a line, and makes it one that it knows.
    pub(super) fn strange_blank(&mut self, offset: usize, blank: char) {
        let range = offset..offset + blank.len_utf8();
        let last = self.mended.slips.last();
        let is_told =
            last.is_some_and(|slip| slip.kind == "blank" && slip.offset >= self.line.start);
        if !is_told {
            let code = format!("U+{:04X}", u32::from(blank));
            self.mended.slip("blank", range.clone(), Some(code));
        }
        self.mended.fill(range, "");
    }

    /// Goes past blanks that TOML does not know.
    pub(super) fn skip_strange_blanks(&mut self) {
        while let Some(blank) = self.sign().filter(|sign| is_strange_blank(*sign)) {
            self.strange_blank(self.at, blank);
            self.at += blank.len_utf8();
        }
    }

    /// Notes a comment as other languages have it, and makes it one.
    pub(super) fn comment(&mut self, offset: usize) {
        self.mended.slip("comment", offset..self.line.end, None);
        self.mended.fill(offset..offset + 1, "#");
    }
}
