//! Slips of whole lines: headers, what has no key, the marks of a merge.

use super::reader::SlipReader;
use crate::input::meant::is_strange_blank;

/// How comments begin elsewhere.
const COMMENTS: [&str; 5] = ["//", "/*", "--", ";", "%"];

/// Whether a sign may stand in a key without quotation marks, or between its parts.
fn is_of_key(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.')
}

impl SlipReader<'_> {
    pub(super) fn lines(&mut self) {
        while self.at < self.text.len() {
            if self.open.is_empty() {
                self.begin_line(self.at);
                self.one_line();
            } else {
                self.values();
            }
        }
        self.unclosed();
    }

    /// A line outside of values.
    fn one_line(&mut self) {
        while let Some(blank) = self
            .sign()
            .filter(|sign| matches!(sign, ' ' | '\t') || is_strange_blank(*sign))
        {
            if blank.is_ascii() {
                self.at += 1;
            } else {
                self.skip_strange_blanks();
            }
        }
        let first = self.at;
        let line = self.rest();
        let after = self.text[self.line.end..].find('\n');
        self.at = after.map_or(self.text.len(), |end| self.line.end + end + 1);
        if self.of_merge(line) || line.is_empty() || line.starts_with('#') {
        } else if COMMENTS.iter().any(|mark| line.starts_with(mark)) {
            self.comment(first);
        } else if line.starts_with('[') {
            self.header(first);
        } else {
            self.statement(first);
        }
    }

    /// Whether a line is a mark of a merge, told where it begins, or of its second side, which is not read.
    fn of_merge(&mut self, line: &str) -> bool {
        let is = |mark: &str| line.starts_with(mark);
        if is("<<<<<<<") || self.merge.is_none() && (is("=======") || is(">>>>>>>")) {
            self.mended.slip("merge", self.line.clone(), None);
            self.merge = is("<<<<<<<").then_some(false);
        } else if self.merge.is_some() && (is("|||||||") || is("=======")) {
            self.merge = Some(true);
        } else if is(">>>>>>>") {
            self.merge = None;
        } else if self.merge != Some(true) {
            return false;
        }
        self.mended.fill(self.line.clone(), "");
        true
    }

    /// `[table]` or `[[list]]`.
    fn header(&mut self, first: usize) {
        let line = &self.text[first..self.line.end];
        let is_list = line.starts_with("[[");
        let start = first + 1 + usize::from(is_list);
        let Some(close) = line.find(']').map(|close| first + close) else {
            return;
        };
        let Some(parts) = self.parts(start.min(close)..close) else {
            return;
        };
        let names: Vec<&str> = parts.iter().map(|(_, name)| name.as_str()).collect();
        let path = names.join(".");
        let Some((last, _)) = parts.last().cloned() else {
            return;
        };
        self.header.clone_from(&path);
        if is_list {
            self.header = format!("[{first}");
        } else if let Some(before) = self.paths.get(&path).copied() {
            self.mended.broken.extend([before, first]);
            self.header = format!("[{first}");
            self.twice("table-twice", last, path, before);
        } else {
            self.paths.insert(path, last.start);
        }
    }

    /// `key = value`.
    fn statement(&mut self, first: usize) {
        let end = self.line.end;
        let equals = self.sign_after_key(first, end, '=');
        let colon = self.sign_after_key(first, equals.unwrap_or(end), ':');
        if let Some(colon) = colon {
            self.colon(first, colon, end);
        } else if equals.is_none() {
            self.without_equals(first);
            return;
        }
        let Some(equals) = colon.or(equals) else {
            return;
        };
        let header = self.header.clone();
        self.key(first..equals, &header);
        self.at = equals + 1;
        self.equals(first);
        self.values();
    }

    /// A line that wants nothing but its equals sign, or cells of a spreadsheet, of which it is told once.
    fn without_equals(&mut self, first: usize) {
        let line = first..self.line.end;
        let text = &self.text[line.clone()];
        if !text.contains('\t') {
            let (key, value) = text.split_once(' ').unwrap_or((text, ""));
            let is_value = |sign: char| sign.is_ascii_digit() || matches!(sign, '"' | '\'' | '{');
            if key.chars().all(is_of_key) && value.trim_start().starts_with(is_value) {
                let right = format!("{key} = {}", value.trim());
                self.mended.slip("no-equals", line.clone(), Some(right));
                self.mended.fill(line, "");
                self.mended.broken.push(first);
            }
            return;
        }
        let last = self.mended.slips.last();
        let goes_on =
            last.is_some_and(|slip| slip.kind == "cells") && self.cells == Some(self.line.start);
        if !goes_on {
            self.mended.slip("cells", line.clone(), None);
        }
        self.cells = Some(self.at);
        self.mended.fill(line, "");
        self.mended.broken.push(first);
    }

    /// Whether a header or another key stands on the line, where a value is still open.
    pub(super) fn begins_anew(&self) -> bool {
        let line = self.rest().split('#').next().unwrap_or("").trim();
        let is_of_key =
            |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.');
        let header = line.trim_start_matches('[').trim_end_matches(']');
        let is_header = line.starts_with('[')
            && line.ends_with(']')
            && header.starts_with(|sign: char| sign.is_alphabetic())
            && header.chars().all(is_of_key);
        let key = line.split_once('=').map_or("", |(key, _)| key.trim_end());
        let is_key = !key.is_empty() && key.chars().all(is_of_key);
        let in_list = self.open.last().is_some_and(|(sign, _)| *sign == '[');
        is_header || is_key && (in_list || !matches!(self.last, ',' | '{'))
    }

    /// Ends what is still open, at a line that begins anew or at the end of the text.
    pub(super) fn unclosed(&mut self) {
        if let Some(&(sign, open)) = self.open.first() {
            let (kind, close) = match sign {
                '{' => ("unclosed-table", "}"),
                _ => ("unclosed-list", "]"),
            };
            let line = self.text[open..self.at]
                .lines()
                .next()
                .map_or(open, |line| open + line.len());
            self.mended.slip(kind, open..line, Some(close.to_owned()));
            self.mended.held.push(open..self.at);
            self.mended.fill(open..self.at, "0");
            self.open.clear();
        }
    }
}
