//! A TOML document with the places of its keys and values, and what is wrong with it.

use std::cell::RefCell;

use super::lines::Lines;
use super::source::{Source, shortened};
use super::syntax::syntax;
use super::tree::{Keys, TomlEntry, TomlNode, TomlValue};
use crate::model::{Place, Placed, Places, Spot};
use crate::problem::{Code, Problem, Problems};

/// A document, as far as its syntax can be read.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    source: &'t Source,
    root: Keys<'t>,
    broken: Broken,
    problems: RefCell<Problems>,
}

impl<'t> Document<'t> {
    /// Reads the syntax. All its errors are among the document's problems, and so is that it holds nothing.
    pub(crate) fn read(source: &'t Source) -> Self {
        let document = Self::read_allowing_empty(source);
        if document.is_empty() {
            let empty = Problem::new(Code::EMPTY_FILE, source.whole()).fact("kind", "toml");
            document.problems.borrow_mut().push(empty);
        }
        document
    }

    /// Reads the syntax of a document in which everything may be left out.
    pub(crate) fn read_allowing_empty(source: &'t Source) -> Self {
        let read = syntax(source);
        let mut problems = Problems::default();
        problems.extend(read.problems);
        Self {
            source,
            root: read.root,
            broken: Broken {
                tables: read.broken,
                told: read.told,
            },
            problems: RefCell::new(problems),
        }
    }

    /// The file.
    pub(crate) fn source(&self) -> &'t Source {
        self.source
    }

    /// The outermost table.
    pub(super) fn root(&self) -> &Keys<'t> {
        &self.root
    }

    fn entry_at(&self, address: &str) -> Option<&TomlEntry<'t>> {
        let mut table = Some(&self.root);
        let mut entry = None;
        for part in address.split('.') {
            let found = table?.get(part)?;
            table = found.node.value.as_table();
            entry = Some(found);
        }
        entry
    }

    /// Where the key of an address stands.
    pub(super) fn key_at(&self, address: &str) -> Option<Place> {
        self.entry_at(address)
            .map(|entry| self.source.place(entry.start))
    }

    /// The text that stands at an address, and whether it may be misread for the syntax around it is broken; `None` if
    /// no text stands there.
    pub(super) fn text_at(&self, address: &str) -> Option<(Placed<String>, bool)> {
        let node = &self.entry_at(address)?.node;
        let place = self.source.place(node.start);
        let is_broken = self.broken.has_line(place.line);
        let value = node.value.as_text()?.to_owned();
        Some((Placed { value, place }, is_broken))
    }

    /// Whether any of its syntax is broken.
    pub(super) fn is_broken(&self) -> bool {
        self.broken != Broken::default()
    }

    /// Whether the document has nothing at all in it.
    pub(super) fn is_empty(&self) -> bool {
        self.root.entries().is_empty() && !self.is_broken()
    }

    /// A problem of a kind at an offset.
    pub(super) fn problem(&self, code: Code, offset: usize) -> Problem {
        Problem::new(code, self.source.place(offset))
    }

    /// Notes that something is wrong; held back where it may be only the consequence of broken syntax.
    pub(super) fn report(&self, problem: Problem) {
        if !self.broken.holds_back(&problem) {
            self.problems.borrow_mut().push(problem);
        }
    }

    /// What of the syntax is broken.
    pub(super) fn broken(&self) -> &Broken {
        &self.broken
    }

    /// Everything found so far.
    pub(crate) fn into_problems(self) -> Problems {
        self.problems.into_inner()
    }

    /// Everything found so far, taken out of the document.
    pub(crate) fn take_problems(&self) -> Problems {
        self.problems.take()
    }

    /// Where everything stands. A signature is addressed by its department, `signature.school.date`.
    pub(super) fn places(&self) -> Places {
        Places::new(self.source.shared(), self.spots(&self.root))
    }

    fn spots(&self, keys: &Keys) -> Vec<Spot> {
        let spot = |TomlEntry { name, start, node }: &TomlEntry| {
            let is_header = node.start <= *start;
            let at = if is_header { *start } else { node.start };
            let within = match &node.value {
                TomlValue::Table(inner) => self.spots(inner),
                TomlValue::List(items) => {
                    items.iter().filter_map(|item| self.signed(item)).collect()
                }
                _ => Vec::new(),
            };
            Spot::new(name, at, within)
        };
        keys.entries().iter().map(spot).collect()
    }

    /// A `[[signature]]` by its department: it has no id of its own.
    fn signed(&self, item: &TomlNode) -> Option<Spot> {
        let keys = item.value.as_table()?;
        let department = keys.get("department")?.node.value.as_text()?;
        Some(Spot::new(department, item.start, self.spots(keys)))
    }

    /// The text of a value as it stands in the file, in short.
    pub(super) fn snippet(&self, value: &TomlNode) -> String {
        let text = self.source.text().get(value.range()).unwrap_or("");
        shortened(text)
    }
}

/// The lines whose syntax is broken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Broken {
    /// Those of whole tables.
    tables: Lines,
    /// Those of which it has been told, and which are read as they are meant.
    told: Lines,
}

impl Broken {
    fn has_line(&self, line: u32) -> bool {
        self.tables.has(line) || self.told.has(line)
    }

    /// Whether a problem may be only the consequence of broken syntax: one that lies in a broken table, or that something
    /// is missing which may stand there.
    pub(super) fn holds_back(&self, problem: &Problem) -> bool {
        let Place { line, column, .. } = problem.place;
        let may_stand_there = matches!(
            problem.code(),
            Code::UNKNOWN_DEPARTMENT
                | Code::UNKNOWN_TARGET_GROUP
                | Code::UNKNOWN_PARAMETER
                | Code::UNKNOWN_UNIT_COST
                | Code::UNKNOWN_ADDRESS
                | Code::UNKNOWN_GOAL
                | Code::UNKNOWN_MEASURE
                | Code::MISSING_TARGET_GROUP
                | Code::MISSING_DEPARTMENT
                | Code::UNUSED_PARAMETER
                | Code::MISSING_YEAR
                | Code::NOTHING_VERIFIED
        );
        let of_the_file = (line, column) == (1, 1) && problem.code() == Code::MISSING_KEY;
        let is_elsewhere = !self.tables.is_empty() && (may_stand_there || of_the_file);
        is_elsewhere || self.has_line(line)
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
        let places = Document::read(&source).places();
        let place = |address: &str| places.of(address).to_string();
        assert_eq!(place("signature.school.date"), "a.toml:6:8");
        assert_eq!(place("signature.school.name"), "a.toml:4:1");
        assert_eq!(place("signature.social"), "a.toml:1:1");
    }
}
