//! A TOML document with the places of its keys and values, and what is wrong with it.

use std::cell::{Cell, RefCell};
use std::iter;
use std::ops::Range;

use toml::de::DeTable;

use super::nearest::nearest;
use super::source::{Source, shortened};
use super::too_deep::too_deep;
use super::tree::{Entry, Keys, Node, Value};
use crate::problem::{Place, Problems};
use crate::words::{FileKind, Message, SyntaxHint};

/// How many names are compared with wrong ones, in all: enough for every file that people write. A file of a million
/// wrong names takes no longer for it and is told as much, without guesses from there on.
const SUGGESTIONS: usize = 1_000_000;

/// How many keys a table is usually asked for.
const KEYS: usize = 32;

/// A document, as far as its syntax can be read.
#[derive(Debug)]
pub struct Document<'t> {
    source: &'t Source,
    root: Keys<'t>,
    /// The tables whose syntax is broken, from their header to the next, in order.
    broken: Vec<Range<usize>>,
    problems: RefCell<Problems>,
    /// How many names may still be compared for "did you mean".
    suggestions: Cell<usize>,
    /// Lists of keys whose tables have been read: each table needs one, and an application has a hundred tables.
    spare: RefCell<Vec<Vec<&'static str>>>,
}

impl<'t> Document<'t> {
    /// Reads the syntax. All its errors are among the document's problems, and so is that it holds nothing.
    pub fn read(source: &'t Source) -> Self {
        let document = Self::read_allowing_empty(source);
        if document.is_empty() {
            document.problems.borrow_mut().add(
                source.whole(),
                Message::EmptyFile {
                    file: FileKind::Toml,
                },
            );
        }
        document
    }

    /// Reads the syntax of a document in which everything may be left out.
    pub fn read_allowing_empty(source: &'t Source) -> Self {
        let (root, errors) = DeTable::parse_recoverable(source.text());
        let mut too_deep = too_deep(source.text());
        let errors: Vec<_> = errors
            .into_iter()
            .map(|error| (start(&error).or_else(|| too_deep.next()), error))
            .collect();
        let breaks = errors.iter().filter(|(_, error)| !is_date(error));
        let offsets: Option<Vec<usize>> = breaks.map(|(offset, _)| *offset).collect();
        let document = Self {
            source,
            root: root.into_inner().into(),
            broken: match offsets {
                Some(offsets) => around(source.text(), offsets),
                // Nobody knows where: it may be anywhere.
                None => iter::once(0..source.text().len()).collect(),
            },
            problems: RefCell::default(),
            suggestions: Cell::new(SUGGESTIONS),
            spare: RefCell::default(),
        };
        for (offset, error) in errors {
            let place = offset.map_or_else(|| source.whole(), |offset| source.place(offset));
            let message = if is_date(&error) {
                let text = error
                    .span()
                    .and_then(|span| source.text().get(span))
                    .unwrap_or("");
                Message::InvalidDate {
                    text: text.to_owned(),
                }
            } else {
                let hint = hint(source.text(), offset.unwrap_or(0));
                Message::Syntax {
                    detail: error.message().to_owned(),
                    hint,
                }
            };
            document.problems.borrow_mut().add(place, message);
        }
        document
    }

    /// The file.
    pub fn source(&self) -> &'t Source {
        self.source
    }

    /// The outermost table.
    pub(super) fn root(&self) -> &Keys<'t> {
        &self.root
    }

    /// Whether the table of an address may be misread, for its syntax is broken.
    pub fn is_broken_at(&self, address: &str) -> bool {
        let offset = self.offset_of(address).unwrap_or(0);
        self.broken_table(offset)
            .is_some_and(|table| table.contains(&offset))
    }

    /// The last broken table that begins before an offset or there.
    fn broken_table(&self, offset: usize) -> Option<&Range<usize>> {
        let after = self.broken.partition_point(|table| table.start <= offset);
        self.broken.get(after.checked_sub(1)?)
    }

    /// An empty list of keys.
    pub(super) fn spare_list(&self) -> Vec<&'static str> {
        let spare = self.spare.borrow_mut().pop();
        spare.unwrap_or_else(|| Vec::with_capacity(KEYS))
    }

    /// Takes back a list of keys that is needed no more.
    pub(super) fn give_back(&self, mut list: Vec<&'static str>) {
        list.clear();
        self.spare.borrow_mut().push(list);
    }

    /// Whether names are still compared: where not, those known need not be gathered.
    pub(super) fn suggests(&self) -> bool {
        self.suggestions.get() > 0
    }

    /// The known name that a wrong one probably means, and all that are known.
    pub(super) fn suggested<'n>(
        &self,
        written: &str,
        known: impl Iterator<Item = &'n str>,
    ) -> (Option<String>, Vec<String>) {
        let left = self.suggestions.get();
        let known: Vec<&str> = known.take(left + 1).collect();
        let Some(left) = left.checked_sub(known.len()) else {
            self.suggestions.set(0);
            return (None, Vec::new());
        };
        self.suggestions.set(left);
        let nearest = nearest(written, known.iter().copied());
        (nearest, known.into_iter().map(str::to_owned).collect())
    }

    /// The text that stands at an address, where text stands there.
    pub fn text_at(&self, address: &str) -> Option<&str> {
        let mut table = Some(&self.root);
        let mut text = None;
        for part in address.split('.') {
            let entry = table?.get(part)?;
            (table, text) = match &entry.node.value {
                Value::Table(inner) => (Some(inner), None),
                Value::Text(text) => (None, Some(text.as_ref())),
                _ => (None, None),
            };
        }
        text
    }

    /// Whether the document looks like an application: right or wrong, it speaks of an investment or of what one has,
    /// and is neither the outcome of one nor a fund of many.
    pub fn is_application(&self) -> bool {
        let is_table = |key| {
            let entry = self.root.get(key);
            entry.is_some_and(|entry| entry.node.value.as_table().is_some())
        };
        self.root.get("application").is_none()
            && ["investment", "effect", "cost", "target_group"]
                .into_iter()
                .any(is_table)
    }

    /// Whether the document has nothing at all in it.
    pub(super) fn is_empty(&self) -> bool {
        self.root.entries().is_empty() && self.broken.is_empty()
    }

    /// Notes that something is wrong at an offset; held back where it may be only the consequence of broken syntax.
    pub(super) fn report(&self, offset: usize, message: Message) {
        let consequence = matches!(
            message,
            Message::Unknown { .. }
                | Message::MissingTargetGroup { .. }
                | Message::MissingDepartment { .. }
                | Message::UnusedParameter { .. }
                | Message::MissingYear { .. }
        ) || (offset == 0 && matches!(message, Message::MissingKey { .. }));
        let in_broken_table = self
            .broken_table(offset)
            .is_some_and(|table| offset <= table.end);
        if !self.broken.is_empty() && (consequence || in_broken_table) {
            return;
        }
        self.problems
            .borrow_mut()
            .add(self.source.place(offset), message);
    }

    /// Notes that something is wrong with the file as a whole.
    pub(super) fn report_whole(&self, message: Message) {
        self.problems.borrow_mut().add(self.source.whole(), message);
    }

    /// Everything found so far.
    pub fn into_problems(self) -> Problems {
        self.problems.into_inner()
    }

    /// Everything found so far, taken out of the document.
    pub fn take_problems(&self) -> Problems {
        self.problems.take()
    }

    /// The place of an address, or of the nearest table around it that the file has: of a value its beginning, of a
    /// table its name.
    pub fn place_of(&self, address: &str) -> Place {
        let mut parts: Vec<&str> = address.split('.').collect();
        while !parts.is_empty() {
            if let Some(offset) = self.offset_of(&parts.join(".")) {
                return self.source.place(offset);
            }
            parts.pop();
        }
        self.source.place(0)
    }

    /// Whether the file has an address.
    pub fn has(&self, address: &str) -> bool {
        self.offset_of(address).is_some()
    }

    /// The offset of an address that the file has: of a value its beginning, of a table its name. A signature is
    /// addressed by its department, `signature.school.date`.
    pub(super) fn offset_of(&self, address: &str) -> Option<usize> {
        let mut table = Some(&self.root);
        let mut list: Option<&[Node]> = None;
        let mut offset = None;
        for part in address.split('.') {
            if let Some(items) = list.take() {
                let item = signed_by(items, part)?;
                offset = Some(item.start);
                table = item.value.as_table();
                continue;
            }
            let Entry { start, node, .. } = table?.get(part)?;
            let is_header = node.start <= *start;
            offset = Some(if is_header { *start } else { node.start });
            (table, list) = match &node.value {
                Value::Table(inner) => (Some(inner), None),
                Value::List(items) => (None, Some(items.as_slice())),
                _ => (None, None),
            };
        }
        offset
    }

    /// The place of a table in a list of tables, such as the second `[[allow]]`, by its position from 0.
    pub fn place_in_list(&self, key: &str, position: usize) -> Place {
        let item = self.root.get(key).and_then(|list| match &list.node.value {
            Value::List(items) => items.get(position),
            _ => None,
        });
        match item {
            Some(item) => self.source.place(item.start),
            None => self.place_of(key),
        }
    }

    /// The place of the value of a key of such a table; nothing where it has no such key.
    pub fn place_of_key_in_list(&self, list: &str, position: usize, key: &str) -> Option<Place> {
        let Value::List(items) = &self.root.get(list)?.node.value else {
            return None;
        };
        let entry = items.get(position)?.value.as_table()?.get(key)?;
        Some(self.source.place(entry.node.start))
    }

    /// The place of what a scenario sets at an address; nothing where it sets nothing there.
    pub fn place_in_scenario(&self, scenario: &str, address: &str) -> Option<Place> {
        let (key, _) = self.offsets_of(&["scenario", scenario, "set", address])?;
        Some(self.source.place(key))
    }

    /// The offsets of the key and the value at a path whose keys may themselves hold dots.
    pub(super) fn offsets_of(&self, path: &[&str]) -> Option<(usize, usize)> {
        let (last, tables) = path.split_last()?;
        let mut table = &self.root;
        for part in tables {
            table = table.get(part)?.node.value.as_table()?;
        }
        let entry = table.get(last)?;
        Some((entry.start, entry.node.start))
    }

    /// The text of a value as it stands in the file, in short.
    pub(super) fn snippet(&self, value: &Node) -> String {
        let text = self.source.text().get(value.range()).unwrap_or("");
        shortened(text)
    }
}

/// The first item of a list whose department has this id: a `[[signature]]` has no id of its own.
fn signed_by<'d, 't>(items: &'d [Node<'t>], id: &str) -> Option<&'d Node<'t>> {
    items.iter().find(|item| {
        let keys = item.value.as_table();
        let department = keys.and_then(|keys| keys.get("department"));
        department.and_then(|entry| entry.node.value.as_text()) == Some(id)
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_found_by_its_department() {
        let text = "[[signature]]\ndepartment = \"social\"\ndate = 2016-03-14\n\
                    [[signature]]\ndepartment = \"school\"\ndate = 2016-03-16\n";
        let source = Source::toml("a.toml", text.into()).unwrap();
        let document = Document::read(&source);
        let place = |address: &str| document.place_of(address).to_string();
        assert_eq!(place("signature.school.date"), "a.toml:6:8");
        assert_eq!(place("signature.school.name"), "a.toml:4:1");
        assert_eq!(place("signature.social"), "a.toml:1:1");
    }
}
