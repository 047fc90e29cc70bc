//! The syntax of a TOML text: its tree as far as it can be read, and what is wrong with it.

use std::iter;
use std::ops::Range;

use toml::de::DeTable;

use super::too_deep::too_deep;
use super::tree::Keys;
use crate::words::{Message, SyntaxHint};

/// What the parser makes of a text.
pub(super) struct Syntax<'t> {
    /// The outermost table.
    pub(super) root: Keys<'t>,
    /// What is wrong, each at its offset; of some the parser does not say where.
    pub(super) errors: Vec<(Option<usize>, Message)>,
    /// The tables whose syntax is broken, from their header to the next, in order.
    pub(super) broken: Vec<Range<usize>>,
}

impl<'t> Syntax<'t> {
    /// Reads all of a text, with all its errors.
    pub(super) fn read(text: &'t str) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let mut too_deep = too_deep(text);
        let errors: Vec<_> = errors
            .into_iter()
            .map(|error| (start(&error).or_else(|| too_deep.next()), error))
            .collect();
        let breaks = errors.iter().filter(|(_, error)| !is_date(error));
        let offsets: Option<Vec<usize>> = breaks.map(|(offset, _)| *offset).collect();
        let errors = errors.into_iter().map(|(offset, error)| {
            let message = if is_date(&error) {
                let written = error.span().and_then(|span| text.get(span));
                let text = written.unwrap_or("").to_owned();
                Message::InvalidDate { text }
            } else {
                let detail = error.message().to_owned();
                let hint = hint(text, offset.unwrap_or(0));
                Message::Syntax { detail, hint }
            };
            (offset, message)
        });
        Self {
            root: root.into_inner().into(),
            errors: errors.collect(),
            broken: match offsets {
                Some(offsets) => around(text, offsets),
                // Nobody knows where: it may be anywhere.
                None => iter::once(0..text.len()).collect(),
            },
        }
    }
}

/// Where the parser stopped, as far as it says.
fn start(error: &toml::de::Error) -> Option<usize> {
    error.span().map(|span| span.start)
}

/// Whether the parser refuses only a date that the calendar does not have: the rest of its table can be read.
fn is_date(error: &toml::de::Error) -> bool {
    error.message().starts_with("invalid date")
}

/// The tables around offsets: each from the header before it to the next header.
fn around(text: &str, mut offsets: Vec<usize>) -> Vec<Range<usize>> {
    offsets.sort_unstable();
    let mut offsets = offsets
        .into_iter()
        .map(|offset| offset.min(text.len()))
        .peekable();
    let is_header = |line: &str| line.trim_start().starts_with('[');
    let mut tables = Vec::new();
    let mut start = 0;
    let mut position = 0;
    for line in text.split_inclusive('\n') {
        if offsets.peek().is_none() {
            return tables;
        }
        if is_header(line) {
            // An offset on the header itself belongs to the table that the header begins.
            let mut broken = false;
            while offsets.next_if(|offset| *offset < position).is_some() {
                broken = true;
            }
            if broken {
                tables.push(start..position - 1);
            }
            start = position;
        }
        position += line.len();
    }
    if offsets.peek().is_some() {
        tables.push(start..text.len());
    }
    tables
}

/// How far around a slip its reason is looked for, in bytes.
const NEAR: usize = 200;

/// Blanks that people write within and behind numbers.
const BLANKS: [char; 3] = [' ', '\u{A0}', '\u{202F}'];

/// What follows a number at the beginning of a text; nothing where none is there.
fn behind_number(text: &str) -> &str {
    if text.starts_with(|sign: char| sign.is_ascii_digit()) {
        text.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '_'))
    } else {
        ""
    }
}

/// What the author probably meant where the syntax breaks.
fn hint(text: &str, offset: usize) -> SyntaxHint {
    let offset = offset.min(text.len());
    let near = |offset: usize| text.floor_char_boundary(offset);
    let before = text
        .get(near(offset.saturating_sub(NEAR))..offset)
        .unwrap_or("");
    let line_before = before.rsplit('\n').next().unwrap_or("");
    let line_after = text
        .get(offset..near(offset.saturating_add(NEAR)))
        .and_then(|rest| rest.lines().next())
        .unwrap_or("");
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let goes_on = |sign: char| {
        let mut after = line_after.chars();
        digit(line_before.chars().next_back()) && after.next() == Some(sign) && digit(after.next())
    };
    let behind = behind_number(line_after);
    let behind_blanks = behind.trim_start_matches(BLANKS);
    let next = behind_blanks.chars().next();
    let is_apart = behind_blanks.len() < behind.len();
    if goes_on(',') {
        SyntaxHint::DecimalComma
    } else if goes_on('.') {
        SyntaxHint::Points
    } else if next == Some('%') {
        SyntaxHint::Percent
    } else if is_apart && digit(next) {
        SyntaxHint::Spaces
    } else if is_apart && next.is_some_and(char::is_alphabetic) {
        SyntaxHint::Unit
    } else if line_before.contains('\\') {
        SyntaxHint::Backslash
    } else {
        SyntaxHint::None
    }
}
