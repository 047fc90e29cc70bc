//! A TOML document with the places of its keys and values, and what is wrong with it.

use std::cell::RefCell;

use super::lines::Lines;
use super::nearest::nearest;
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

/// Whether a key is one that nothing but an application has.
fn is_own_key(key: &str) -> bool {
    const OWN: [&str; 6] = [
        "evidence_grade",
        "financed_by",
        "monthly_wage",
        "price_year",
        "unit_cost",
        "units_per_person",
    ];
    OWN.contains(&key)
}

/// Whether such a key stands in a table or below it.
fn has_own_key(table: &Keys) -> bool {
    fn is_own(value: &TomlValue) -> bool {
        match value {
            TomlValue::Table(table) => has_own_key(table),
            TomlValue::List(items) => items.iter().any(|item| is_own(&item.value)),
            _ => false,
        }
    }
    let mut entries = table.entries().iter();
    entries.any(|entry| is_own_key(&entry.name) || is_own(&entry.node.value))
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

    /// Whether the document looks like an application: right or wrong, and misspelt, it speaks of an investment or of
    /// what one has, or has keys that nothing else has, wherever they stand. The outcome of one, or a fund of many,
    /// speaks of an application instead.
    pub(crate) fn is_application(&self) -> bool {
        const OWN: [&str; 4] = ["investment", "effect", "cost", "target_group"];
        let tables = self.root.entries().iter();
        let tables = tables.filter(|entry| entry.node.value.as_table().is_some());
        let names: Vec<&str> = tables.map(|entry| &*entry.name).collect();
        // One word may be like another by chance.
        let is_like = |name: &&&str| nearest(name, OWN).is_some();
        let is_own = names.iter().any(|name| OWN.contains(name));
        let speaks_of_another = self.root.get("application").is_some();
        names.contains(&"investment")
            || !speaks_of_another && (is_own || names.iter().filter(is_like).count() > 1)
            || has_own_key(&self.root)
            || self.has_own_line()
    }

    /// Whether a line of a document whose syntax is broken begins with a key that nothing but an application has.
    fn has_own_line(&self) -> bool {
        let key = |line: &str| {
            line.split_once('=')
                .is_some_and(|(key, _)| is_own_key(key.trim()))
        };
        self.broken != Broken::default() && self.source.text().lines().any(key)
    }

    /// Whether the document has nothing at all in it.
    pub(super) fn is_empty(&self) -> bool {
        self.root.entries().is_empty() && self.broken == Broken::default()
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
            self.spot(name, at, within)
        };
        keys.entries().iter().map(spot).collect()
    }

    /// A `[[signature]]` by its department: it has no id of its own.
    fn signed(&self, item: &TomlNode) -> Option<Spot> {
        let keys = item.value.as_table()?;
        let department = keys.get("department")?.node.value.as_text()?;
        Some(self.spot(department, item.start, self.spots(keys)))
    }

    fn spot(&self, key: &str, offset: usize, within: Vec<Spot>) -> Spot {
        Spot {
            key: key.into(),
            at: self.source.line_and_column(offset),
            within,
        }
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
