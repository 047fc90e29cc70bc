//! A TOML document as a tree of values with their places.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node<'t> {
    /// Where it begins, in bytes: of a table with a header, the header's bracket.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What stands there.
    pub(super) value: Value<'t>,
}

/// What may stand in a document.
#[derive(Clone, Debug)]
pub(super) enum Value<'t> {
    /// Text.
    Text(Cow<'t, str>),
    /// A whole number in decimal digits, as it is written but for its underscores.
    Whole(Cow<'t, str>),
    /// A number with a point or an exponent, or one that is none.
    Fraction(Cow<'t, str>),
    /// True or false.
    Boolean(bool),
    /// A day: its year, month and day of the month.
    Day(u16, u8, u8),
    /// A day that the calendar does not have.
    NoDay,
    /// What nothing in a file may be: a time of day, a whole number in other digits.
    Other,
    /// A list.
    List(Vec<Node<'t>>),
    /// A table.
    Table(Keys<'t>),
}

impl<'t> Value<'t> {
    /// The table that it is.
    pub(super) fn as_table(&self) -> Option<&Keys<'t>> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The text that it is.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry<'t> {
    /// The key.
    pub(super) name: Cow<'t, str>,
    /// Where it stands first.
    pub(super) start: usize,
    /// Its value.
    pub(super) node: Node<'t>,
}

impl Entry<'_> {
    /// Whether this is the entry of a key.
    fn is(&self, key: &str) -> bool {
        // Most keys of a table differ in their length or their first letter.
        let (name, key) = (self.name.as_bytes(), key.as_bytes());
        name.len() == key.len() && name.first() == key.first() && name == key
    }
}

/// How a table is written: what may be added to it later on in the file depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// In braces, and everything that `toml` has put together.
    #[default]
    Braces,
    /// Under its own header.
    Header,
    /// Named in the header of a table within it.
    Path,
    /// Named in a key with dots.
    Dotted,
}

impl Form {
    /// How many keys most tables of this form have room for.
    fn usual_keys(self) -> usize {
        match self {
            Self::Header => 8,
            Self::Braces | Self::Path | Self::Dotted => 4,
        }
    }
}

/// The keys of a table, in the file's order.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys<'t> {
    /// How the table is written.
    pub(super) form: Form,
    entries: Vec<Entry<'t>>,
    /// The marks of all keys together: a key whose mark is not among them is not there.
    marks: u64,
    /// The positions of the entries in the order of their names, where they are many.
    by_name: OnceCell<Vec<usize>>,
}

/// So few keys are found as quickly by looking through them.
const FEW: usize = 64;

impl<'t> Keys<'t> {
    /// All entries, in the file's order.
    pub(super) fn entries(&self) -> &[Entry<'t>] {
        &self.entries
    }

    /// The entry of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Entry<'t>> {
        self.position(key).map(|position| &self.entries[position])
    }

    /// The position of a key among the entries.
    pub(super) fn position(&self, key: &str) -> Option<usize> {
        // Most keys that are asked for are not there.
        if self.marks & mark(key) == 0 {
            return None;
        }
        if self.entries.len() <= FEW {
            return self.entries.iter().position(|entry| entry.is(key));
        }
        let name = |position: usize| self.entries[position].name.as_ref();
        let by_name = self.by_name.get_or_init(|| {
            let mut positions: Vec<usize> = (0..self.entries.len()).collect();
            positions.sort_by_key(|position| name(*position));
            positions
        });
        let found = by_name.binary_search_by_key(&key, |position| name(*position));
        found.ok().map(|found| by_name[found])
    }

    /// A table that has no keys yet.
    pub(super) fn new(form: Form) -> Self {
        Self {
            form,
            ..Self::default()
        }
    }

    /// The value of a key, which is added with `value` where the table does not have it; and whether it was. Nothing
    /// where the table has `most` keys already: each is compared with all before it.
    pub(super) fn or_add(
        &mut self,
        key: &'t str,
        start: usize,
        most: usize,
        value: impl FnOnce() -> Node<'t>,
    ) -> Option<(&mut Node<'t>, bool)> {
        let mark = mark(key);
        let known = if self.marks & mark == 0 {
            None
        } else {
            self.entries.iter().position(|entry| entry.is(key))
        };
        if known.is_none() {
            self.marks |= mark;
            self.by_name.take();
            if self.entries.capacity() == 0 {
                self.entries.reserve(self.form.usual_keys());
            }
            self.entries.push(Entry {
                name: Cow::Borrowed(key),
                start,
                node: value(),
            });
        }
        let position = known.unwrap_or(self.entries.len() - 1);
        (position < most).then(|| (&mut self.entries[position].node, known.is_none()))
    }

    /// The tree of a table that the parser has read.
    pub(super) fn of(table: DeTable<'t>) -> Self {
        let entry = |(key, value): (Spanned<Cow<'t, str>>, Spanned<DeValue<'t>>)| Entry {
            start: key.span().start,
            name: key.into_inner(),
            node: Node::of(value),
        };
        let mut entries: Vec<Entry<'t>> = table.into_iter().map(entry).collect();
        entries.sort_by_key(|entry| entry.start);
        Self {
            marks: entries
                .iter()
                .map(|entry| mark(&entry.name))
                .fold(0, |marks, mark| marks | mark),
            entries,
            ..Self::default()
        }
    }
}

/// One of 64 marks, the same for the same key: of its length, its first sign and its last.
fn mark(key: &str) -> u64 {
    let (Some(first), Some(last)) = (key.as_bytes().first(), key.as_bytes().last()) else {
        return 1;
    };
    1 << ((key.len() * 5 + usize::from(*first) * 3 + usize::from(*last)) % 64)
}

impl<'t> Node<'t> {
    /// A value at its place.
    pub(super) fn new(range: Range<usize>, value: Value<'t>) -> Self {
        Self {
            start: range.start,
            end: range.end,
            value,
        }
    }

    /// Where it stands, in bytes.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    fn of(value: Spanned<DeValue<'t>>) -> Self {
        let span = value.span();
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(text),
            DeValue::Integer(number) if number.radix() == 10 => {
                Value::Whole(number.as_str().to_owned().into())
            }
            DeValue::Integer(_) => Value::Other,
            DeValue::Float(number) => Value::Fraction(number.as_str().to_owned().into()),
            DeValue::Boolean(is) => Value::Boolean(is),
            DeValue::Datetime(moment) => match (moment.date, moment.time) {
                (Some(day), None) => Value::Day(day.year, day.month, day.day),
                (None, None) => Value::NoDay,
                (_, Some(_)) => Value::Other,
            },
            DeValue::Array(items) => Value::List(items.into_iter().map(Node::of).collect()),
            DeValue::Table(table) => Value::Table(Keys::of(table)),
        };
        Self::new(span, value)
    }
}
