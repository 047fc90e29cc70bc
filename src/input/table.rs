//! A table that is being read: its keys by the key table that says what it may have, and what is wrong with them.

use super::document::Document;
use super::faults::listed;
use super::meant::{self, proposed_id};
use super::nearest::nearest;
use super::swedish::in_swedish;
use super::tree::{Keys, TomlEntry, TomlNode, TomlValue};
use crate::format::{Key, KeyTable, Kind, input_part};
use crate::model::{Bounds, Place};
use crate::problem::{Code, Problem};

/// A key, where it stands, and its value.
pub(super) type KeyValue<'d> = (&'d str, usize, &'d TomlNode<'d>);

fn entry<'d>(entry: &'d TomlEntry<'d>) -> KeyValue<'d> {
    (&entry.name, entry.start, &entry.node)
}

/// Whether a key says of a number what a row of evidence says.
fn is_of_evidence(key: &str) -> bool {
    let part = input_part();
    let mut keys = part.keys.iter().map(|known| known.name);
    keys.any(|known| known == key)
}

/// A table that is being read.
pub(super) struct Table<'d> {
    pub(super) document: &'d Document<'d>,
    keys: &'d Keys<'d>,
    /// What it may have.
    known: &'static KeyTable,
    /// Where to point at for what the table lacks.
    pub(super) offset: usize,
    /// The table's address, empty for the document.
    pub(super) address: String,
    /// Keys that it lacks for what else it has.
    missing: Vec<&'static str>,
}

impl<'d> Table<'d> {
    /// The whole document.
    pub(super) fn root(document: &'d Document<'d>, known: &'static KeyTable) -> Self {
        Self::new(document, known, document.root(), 0, String::new())
    }

    /// A table within a document.
    pub(super) fn new(
        document: &'d Document<'d>,
        known: &'static KeyTable,
        keys: &'d Keys<'d>,
        offset: usize,
        address: String,
    ) -> Self {
        Self {
            document,
            keys,
            known,
            offset,
            address,
            missing: Vec::new(),
        }
    }

    /// The same table, read by other keys.
    pub(super) fn known_by(self, known: &'static KeyTable) -> Self {
        Self { known, ..self }
    }

    pub(super) fn address_of(&self, key: &str) -> String {
        if self.address.is_empty() {
            key.to_owned()
        } else {
            [&self.address, ".", key].concat()
        }
    }

    /// What the format says of a key.
    pub(super) fn known(&self, key: &str) -> Option<&'static Key> {
        let known = self.known.key(key);
        debug_assert!(
            known.is_some() || self.known.keys.is_none(),
            "`{key}` is no key of [{}]",
            self.address
        );
        known
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'d TomlNode<'d>> {
        self.keys.get(key).map(|entry| &entry.node)
    }

    /// Whether the table has a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.get(key).is_some()
    }

    /// Where a key stands; of one that is not there, the table.
    pub(super) fn key_offset(&self, key: &str) -> usize {
        let entry = self.keys.get(key);
        entry.map_or(self.offset, |entry| entry.start)
    }

    /// All keys and values in the file's order.
    pub(super) fn entries(&self) -> impl ExactSizeIterator<Item = KeyValue<'d>> + Clone {
        self.keys.entries().iter().map(entry)
    }

    /// Where the last value that stands in the table itself begins.
    pub(super) fn end(&self) -> usize {
        let values = self.entries().map(|(_, key, value)| (key, value.start));
        let here = values.filter(|(key, value)| value > key);
        here.map(|(_, value)| value).max().unwrap_or(self.offset)
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        self.document.source().place(offset)
    }

    /// A problem of the table as such.
    pub(super) fn problem(&self, code: Code) -> Problem {
        self.document.problem(code, self.offset)
    }

    /// Notes that something is wrong.
    pub(super) fn report(&self, problem: Problem) {
        self.document.report(problem);
    }

    /// Notes that a key is missing.
    pub(super) fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Whether the table has a key that nobody knows and that is probably one of these, misspelt.
    pub(super) fn has_like(&self, keys: &[&'static str]) -> bool {
        self.entries().any(|(key, ..)| {
            let meant = || self.meant(key).is_some_and(|meant| keys.contains(&&*meant));
            self.known.key(key).is_none() && meant()
        })
    }

    /// Ends the reading: keys that the format does not know are wrong, and so is a table without those it requires.
    pub(super) fn finish(self) {
        let mut misspelt = Vec::new();
        let is_open = self.known.keys.is_none();
        for (key, offset, _) in self.entries() {
            if !is_open && self.known.key(key).is_none() {
                let meant = self.meant(key);
                misspelt.extend(meant.clone());
                let problem = self.document.problem(Code::UNKNOWN_KEY, offset);
                let problem = problem.fact("key", key).fact("nearest", meant);
                let problem = listed(problem, self.known.names());
                self.report(if self.cites() && is_of_evidence(key) {
                    problem.in_words("unknown-key-beside-evidence")
                } else {
                    problem
                });
            }
        }
        let required = self.known.keys().iter();
        let required = required.filter(|key| key.is_required && !self.has(key.name));
        let missing = required.map(|key| key.name).chain(self.missing.clone());
        // A key that is there, but misspelt, is not missing too.
        for key in missing.filter(|key| !misspelt.iter().any(|known| known == key)) {
            self.report(self.missing_key(key, self.offset));
        }
    }

    /// Whether the table cites evidence, which gives a number with all that belongs to it.
    fn cites(&self) -> bool {
        let evidence = self.known.key("evidence");
        evidence.is_some_and(|evidence| evidence.is_required)
    }

    /// That a key is missing, with the table to which it belongs and what it may look like there.
    pub(super) fn missing_key(&self, key: &str, offset: usize) -> Problem {
        let holds = self.known.key(key).map(|key| key.kind);
        let (key, kind) = match holds {
            Some(Kind::Names) => (format!("[{key}]"), "department"),
            Some(Kind::Table(_)) => (format!("[{key}]"), "table"),
            Some(Kind::Format) => (key.to_owned(), "format"),
            _ => (key.to_owned(), "key"),
        };
        let example = match holds {
            Some(
                Kind::Text | Kind::TextOrFile | Kind::TextOrColumn | Kind::Ids | Kind::Choice(_),
            ) => "\"…\"",
            Some(Kind::Column) => "{ column = \"…\" }",
            Some(Kind::Date) => "2016-06-01",
            Some(Kind::Year) => "2016",
            Some(Kind::Years(_)) => "{ 2016 = … }",
            _ => "…",
        };
        let text = self.document.source().text();
        let opens = |sign: &str| {
            text.get(self.offset..)
                .is_some_and(|text| text.starts_with(sign))
        };
        let table = match () {
            () if self.address.is_empty() => None,
            () if opens("{") => Some(self.address.clone()),
            () if opens("[[") => Some(format!("[[{}]]", self.address)),
            () => Some(format!("[{}]", self.address)),
        };
        self.document
            .problem(Code::MISSING_KEY, offset)
            .fact("key", key)
            .fact("kind", kind)
            .fact("table", table)
            .fact("example", example)
    }

    /// The key that one that nobody knows probably is: misspelt, or in Swedish.
    fn meant(&self, key: &str) -> Option<String> {
        let of_swedish = in_swedish(key).filter(|key| self.known.key(key).is_some());
        of_swedish
            .map(str::to_owned)
            .or_else(|| nearest(key, self.known.names()))
            .or_else(|| {
                // `[cost psychologist]` is `[cost.psychologist]`.
                let (table, id) = key.split_once(' ')?;
                let is_known = self.known.key(table).is_some();
                Some(format!("{table}.{}", meant::proposed_id(id)?)).filter(|_| is_known)
            })
    }

    /// Notes that a value is not of the kind that its key holds.
    pub(super) fn wrong_type(&self, key: &str, expected: &str, value: &TomlNode) {
        let found = self.document.snippet(value);
        let is_quoted = found.starts_with(['"', '\'']);
        let inner = found.trim_matches(['"', '\'']);
        let meant = match expected {
            "date" => meant::date(inner),
            "text" => None,
            _ if is_quoted => meant::number(inner),
            _ => None,
        };
        let known = self.known.key(key);
        let bounds = known.and_then(Key::bounds);
        let slip = match expected {
            "number" | "number-or-range" | "number-or-years" | "whole-number" | "year"
            | "number-or-factor"
                if is_quoted =>
            {
                "quoted-number"
            }
            "date" if is_quoted || meant.is_some() => "quoted-date",
            "number-or-factor" if !is_quoted => "bare-address",
            "number" | "number-or-range" | "number-or-years" | "years" | "whole-number"
                if matches!(value.value, TomlValue::Boolean(_)) =>
            {
                if bounds == Some(Bounds::SHARE) {
                    "truth-for-share"
                } else {
                    "truth"
                }
            }
            "number-or-years" | "years" if matches!(value.value, TomlValue::List(_)) => "list",
            _ => "none",
        };
        let problem = self.document.problem(Code::WRONG_TYPE, value.start);
        let problem = problem.fact("key", key).fact("expected", expected);
        let right = meant.and_then(|meant| meant.right);
        let problem = problem.fact("found", found).fact("slip", slip);
        let problem = problem.fact("example", known.and_then(|known| known.example));
        self.report(problem.fact("right", right));
    }

    /// The key table of what lies within a key.
    fn within(&self, key: &str) -> &'static KeyTable {
        match self.known(key).map(|key| key.kind) {
            Some(Kind::Table(known) | Kind::Tables(known) | Kind::List(known)) => known,
            _ => &KeyTable::OPEN,
        }
    }

    /// A table inside.
    pub(super) fn table(&self, key: &str) -> Option<Table<'d>> {
        let entry = self.keys.get(key).map(entry)?;
        self.inner(self.within(key), "table", entry)
    }

    fn inner(
        &self,
        known: &'static KeyTable,
        expected: &str,
        (key, offset, value): KeyValue<'d>,
    ) -> Option<Table<'d>> {
        let TomlValue::Table(keys) = &value.value else {
            self.wrong_type(key, expected, value);
            return None;
        };
        let address = self.address_of(key);
        Some(Table::new(self.document, known, keys, offset, address))
    }

    /// The tables of `[key.ID]`, in the file's order, with their ids.
    fn tables(&self, key: &str) -> Vec<(String, Table<'d>)> {
        let Some(outer) = self.keys.get(key).map(entry) else {
            return Vec::new();
        };
        let Some(outer) = self.inner(&KeyTable::OPEN, "table", outer) else {
            return Vec::new();
        };
        let known = self.within(key);
        let tables = outer.with_ids(known).filter_map(|entry| {
            let (id, offset, _) = entry;
            outer.check_id(id, offset);
            let table = outer.inner(known, "tables", entry)?;
            Some((id.to_owned(), table))
        });
        tables.collect()
    }

    /// The entries of `[key]` but the keys that belong to `[key.ID]`: of these it is told once.
    pub(super) fn with_ids(&self, known: &'static KeyTable) -> impl Iterator<Item = KeyValue<'d>> {
        let is_misplaced = |(name, _, value): &KeyValue| {
            let is_key = |name: &str| known.key(name).is_some();
            let within = value.value.as_table();
            // An id may be called as a key is: then keys stand in its table.
            let has_keys = within.is_some_and(|within| {
                let mut entries = within.entries().iter();
                entries.any(|entry| is_key(&entry.name))
            });
            is_key(name) && !has_keys
        };
        if let Some((first, ..)) = self.entries().find(is_misplaced) {
            let problem = self.problem(Code::WRONG_TYPE).in_words("wrong-type-no-id");
            let problem = problem.fact("table", self.address.as_str());
            self.report(problem.fact("key", first));
        }
        self.entries().filter(move |entry| !is_misplaced(entry))
    }

    /// What is read of each table of `[key.ID]`; those that are wrong are noted and left out.
    pub(super) fn each<T>(
        &self,
        key: &str,
        mut read: impl FnMut(String, &mut Table<'d>) -> Option<T>,
    ) -> Vec<T> {
        let read = |(id, mut table): (String, Table<'d>)| {
            let read = read(id, &mut table);
            table.finish();
            read
        };
        self.tables(key).into_iter().filter_map(read).collect()
    }

    /// What is read of each table of `[[key]]`; those that are wrong are noted and left out.
    pub(super) fn each_listed<T>(
        &self,
        key: &str,
        read: impl Fn(&Table<'d>) -> Option<T>,
    ) -> Vec<T> {
        let read = |table: Table<'d>| {
            let read = read(&table);
            table.finish();
            read
        };
        self.list(key).into_iter().filter_map(read).collect()
    }

    /// The tables of `[[key]]`, in the file's order.
    pub(super) fn list(&self, key: &str) -> Vec<Table<'d>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let TomlValue::List(items) = &value.value else {
            self.wrong_type(key, "list", value);
            return Vec::new();
        };
        let known = self.within(key);
        let table = |item: &'d TomlNode<'d>| {
            let TomlValue::Table(table) = &item.value else {
                self.wrong_type(key, "list", item);
                return None;
            };
            let (start, address) = (item.start, key.to_owned());
            Some(Table::new(self.document, known, table, start, address))
        };
        items.iter().filter_map(table).collect()
    }

    /// Notes an id that cannot be one.
    pub(super) fn check_id(&self, id: &str, offset: usize) {
        let letter = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let valid = id.bytes().next().is_some_and(|first| letter(&first))
            && id.bytes().all(|byte| letter(&byte) || byte == b'-');
        if !valid {
            let problem = self.document.problem(Code::INVALID_ID, offset);
            self.report(problem.fact("id", id).fact("proposed", proposed_id(id)));
        }
    }
}
