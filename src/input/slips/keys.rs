//! Slips in keys and headers.

use std::ops::Range;

use super::reader::{Expects, SlipReader};
use crate::input::json_application::quoted;
use crate::input::meant::{DOUBLE, SINGLE, is_strange_blank};

/// The longest key that is looked at, in bytes.
const LONGEST: usize = 1_000;

/// Whether a sign is a quotation mark, straight or not.
fn is_mark(sign: char) -> bool {
    matches!(sign, '"' | '\'') || DOUBLE.contains(&sign) || SINGLE.contains(&sign)
}

/// Whether a mark closes what another one opens.
fn closes(open: char, sign: char) -> bool {
    open == sign
        || DOUBLE.contains(&open) && DOUBLE.contains(&sign)
        || SINGLE.contains(&open) && SINGLE.contains(&sign)
}

impl SlipReader<'_> {
    /// What stands twice: told at the second place, with the first.
    pub(super) fn twice(
        &mut self,
        kind: &'static str,
        range: Range<usize>,
        path: String,
        before: usize,
    ) {
        self.mended.slip(kind, range.clone(), Some(path));
        if let Some(slip) = self.mended.slips.last_mut() {
            slip.first = Some(before);
        }
        let number = self.mended.slips.len().to_string();
        let length = range.len();
        let other = format!("{number:_>length$}");
        self.mended
            .fill(range, other.get(other.len() - length..).unwrap_or("_"));
    }

    /// The parts of a key, each with its range; `None` if it is no key at all. Those that need quotation marks are renamed.
    pub(super) fn parts(&mut self, range: Range<usize>) -> Option<Vec<(Range<usize>, String)>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        if range.len() > LONGEST {
            return None;
        }
        let key = &self.text[range.clone()];
        let mut quote = None;
        for (position, sign) in key.char_indices().chain([(key.len(), '.')]) {
            match quote {
                Some(open) if closes(open, sign) && position < key.len() => quote = None,
                None if is_mark(sign) => quote = Some(sign),
                None if sign == '.' => {
                    parts.push(self.part(start..range.start + position)?);
                    start = range.start + position + 1;
                }
                _ => {}
            }
        }
        quote.is_none().then_some(parts)
    }

    pub(super) fn part(&mut self, range: Range<usize>) -> Option<(Range<usize>, String)> {
        let whole = &self.text[range.clone()];
        for (position, blank) in whole.char_indices() {
            let is_end = whole[position..].chars().all(char::is_whitespace);
            if is_strange_blank(blank) && is_end {
                self.strange_blank(range.start + position, blank);
            }
        }
        let part = whole.trim();
        let start = range.start + whole.find(part)?;
        let range = start..start + part.len();
        let inner = |mark: &[char]| {
            part.strip_prefix(mark)
                .and_then(|rest| rest.strip_suffix(mark))
        };
        if let Some(name) = inner(&['"']).or_else(|| inner(&['\''])) {
            return Some((range, name.to_owned()));
        }
        if let Some(name) = inner(&DOUBLE).or_else(|| inner(&SINGLE)) {
            self.mended
                .slip("quotes", range.clone(), Some(quoted(name)));
            self.mended.fill(range.clone(), &quoted(name));
            return Some((range, name.to_owned()));
        }
        let is_bare = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
        let may_be = |sign: char| is_bare(sign) || sign.is_alphanumeric() || " –—".contains(sign);
        if part.is_empty() || !part.chars().all(may_be) {
            return None;
        }
        if !part.chars().all(is_bare) {
            self.mended.rename(range.clone(), part);
        }
        Some((range, part.to_owned()))
    }

    /// Where the first sign of a kind stands that is not within quotation marks.
    pub(super) fn sign_after_key(&self, start: usize, end: usize, sign: char) -> Option<usize> {
        let mut quote = None;
        let end = self.text.floor_char_boundary(end.min(start + LONGEST));
        for (position, found) in self.text[start..end].char_indices() {
            match quote {
                Some(open) if closes(open, found) => quote = None,
                Some(_) => {}
                None if found == sign => return Some(start + position),
                None if is_mark(found) => quote = Some(found),
                None if matches!(found, '#' | ',' | ';' | '{' | '}') => return None,
                None => {}
            }
        }
        None
    }

    pub(super) fn colon(&mut self, first: usize, colon: usize, end: usize) {
        let value = self.text[colon + 1..end].trim_start_matches(['=', ' ']);
        let right = format!("{} = {value}", self.text[first..colon].trim_end());
        self.mended.slip("colon", first..end, Some(right));
        self.mended.fill(colon..colon + 1, "=");
        if self.text[colon + 1..].starts_with('=') {
            self.mended.fill(colon..colon + 2, "=");
        }
    }

    /// Notes a key, and whether it stands twice in its table.
    pub(super) fn key(&mut self, range: Range<usize>, table: &str) {
        let Some(parts) = self.parts(range) else {
            return;
        };
        let names: Vec<&str> = parts.iter().map(|(_, name)| name.as_str()).collect();
        let (key, Some((last, _))) = (names.join("."), parts.last()) else {
            return;
        };
        let path = if table.is_empty() {
            key.clone()
        } else {
            format!("{table}.{key}")
        };
        match self.paths.get(&path).copied() {
            Some(before) => self.twice("twice", last.clone(), key, before),
            None => {
                self.paths.insert(path, last.start);
            }
        }
    }

    /// Behind an equals sign: whether a value comes.
    pub(super) fn equals(&mut self, key: usize) {
        self.expects = Expects::Value;
        self.last = '=';
        let rest = self.rest();
        let next = rest.trim_start_matches([' ', '\t']).chars().next();
        if next.is_none_or(|sign| matches!(sign, '#' | ',' | ';' | '}')) {
            let name = self.text[key..self.at - 1].trim_end().to_owned();
            self.mended.slip("no-value", self.at..self.at, Some(name));
            self.mended.fill(key..self.at, "x=0");
            self.mended.broken.push(key);
            self.expects = Expects::Comma;
        }
    }

    pub(super) fn key_in_braces(&mut self) {
        let (start, end) = (self.at, self.line.end);
        let equals = self.sign_after_key(start, end, '=');
        let colon = self.sign_after_key(start, equals.unwrap_or(end), ':');
        if let Some(colon) = colon {
            let stop = self.text[colon..end]
                .find([',', '}'])
                .map_or(end, |stop| colon + stop);
            self.colon(start, colon, stop);
        }
        if let Some(equals) = colon.or(equals) {
            let table = self.open.last().map_or(0, |(_, open)| *open);
            self.key(start..equals, &format!("{{{table}"));
            self.at = equals + 1;
            self.equals(start);
        } else {
            let stop = self.text[start..end]
                .find([',', ';', '}'])
                .map_or(end, |stop| start + stop);
            self.at = self.text.ceil_char_boundary(stop.max(start + 1));
            self.expects = Expects::Comma;
        }
    }
}
