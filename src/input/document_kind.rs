//! What kind of file a TOML document is, by the keys that only such a file has, right or wrong.

use std::path::Path;

use super::document::Document;
use super::nearest::nearest;
use super::paths::shown;
use super::tree::{Keys, TomlValue};
use crate::format::{APPLICATION, WORKSPACE};
use crate::model::{Choice, choice};
use crate::problem::{Code, Problem};

choice! {
    /// The kinds of TOML files.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FileKind {
        Application = "application",
        /// What became of an investment.
        Outcome = "outcome",
        /// The reservation over many investments.
        Fund = "fund",
        Policy = "policy",
        /// A workspace, `si.toml`.
        Workspace = "workspace",
        /// What the columns of a table from elsewhere are.
        Mapping = "mapping",
        /// What `si lock` wrote.
        Lock = "lock",
    }
}

impl FileKind {
    /// The kind of a document; `None` if nothing in it says so.
    pub(crate) fn of_document(document: &Document) -> Option<Self> {
        let root = document.root();
        let value = |key: &str| root.get(key).map(|entry| &entry.node.value);
        let is_text = |key| matches!(value(key), Some(TomlValue::Text(_)));
        let is_list = |key| matches!(value(key), Some(TomlValue::List(_)));
        let has_table = |key| value(key).is_some_and(|value| value.as_table().is_some());
        if is_text("checksum") && is_text("si") {
            Some(Self::Lock)
        } else if has_table("investment") {
            Some(Self::Application)
        } else if has_key(root, |key| key == "column") {
            Some(Self::Mapping)
        } else if is_text("application") && !has_key(root, |key| key == "price_year") {
            Some(Self::Outcome)
        } else if !has_key(root, is_own_key) && has_key(root, is_of_outcome) {
            // The application whose outcome it is is not named, or named wrongly.
            Some(Self::Outcome)
        } else if (is_list("investment") || is_list("deposit")) && !has_key(root, is_own_key) {
            Some(Self::Fund)
        } else if speaks_of_investment(root) || has_key(root, is_own_key) || has_own_line(document)
        {
            Some(Self::Application)
        } else if root.get("format").is_some() {
            None
        } else if WORKSPACE
            .names()
            .any(|key| root.get(key).is_some() && APPLICATION.key(key).is_none())
        {
            Some(Self::Workspace)
        } else {
            has_table("policy").then_some(Self::Policy)
        }
    }

    /// Reads a document as a file of this kind; of one that is surely of another kind nothing is told but that.
    pub(crate) fn read<T: Default>(
        self,
        document: &Document,
        read: impl FnOnce(&Document) -> T,
    ) -> (T, Vec<Problem>) {
        match self.check(document) {
            Ok(()) => {
                let read = read(document);
                let mut problems = document.take_problems().in_file_order();
                let empty = |problem: &&mut Problem| problem.code() == Code::EMPTY_FILE;
                for problem in problems.iter_mut().filter(empty) {
                    *problem = Problem::new(Code::EMPTY_FILE, problem.place.clone())
                        .fact("kind", self.word());
                }
                (read, problems)
            }
            Err(problem) => (T::default(), vec![problem]),
        }
    }

    /// Refuses a document that is surely of another kind. A policy alone is a workspace too.
    ///
    /// # Errors
    /// It is: gives what it is, and what is done with it.
    fn check(self, document: &Document) -> Result<(), Problem> {
        match (Self::of_document(document), self) {
            (None, _) | (Some(Self::Policy), Self::Workspace) => Ok(()),
            (Some(kind), wanted) if kind == wanted => Ok(()),
            (Some(kind), wanted) => {
                let source = document.source();
                let locked = Path::new(source.name()).with_extension("toml");
                let problem = Problem::new(Code::WRONG_FILE, source.whole());
                let problem = problem.fact("kind", kind.word());
                let problem = problem.fact("wanted", wanted.word());
                let problem = problem.fact("name", source.name());
                Err(problem.fact("locked", shown(&locked)))
            }
        }
    }
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

/// Whether a key is one that nothing but an outcome has.
fn is_of_outcome(key: &str) -> bool {
    const OWN: [&str; 6] = [
        "method",
        "payment",
        "settled",
        "successor",
        "verified_by",
        "waived",
    ];
    OWN.contains(&key)
}

/// Whether such a key stands in a table or below it.
fn has_key(table: &Keys, is_meant: fn(&str) -> bool) -> bool {
    fn is_within(value: &TomlValue, is_meant: fn(&str) -> bool) -> bool {
        match value {
            TomlValue::Table(table) => has_key(table, is_meant),
            TomlValue::List(items) => items.iter().any(|item| is_within(&item.value, is_meant)),
            _ => false,
        }
    }
    let mut entries = table.entries().iter();
    entries.any(|entry| is_meant(&entry.name) || is_within(&entry.node.value, is_meant))
}

/// Whether a document has a table of an application, or several that are like such, misspelt. One word may be like
/// another by chance.
fn speaks_of_investment(root: &Keys) -> bool {
    const OWN: [&str; 4] = ["investment", "effect", "cost", "target_group"];
    let tables = root.entries().iter();
    let tables = tables.filter(|entry| entry.node.value.as_table().is_some());
    let names: Vec<&str> = tables.map(|entry| &*entry.name).collect();
    let is_like = |name: &&&str| nearest(name, OWN).is_some();
    names.iter().any(|name| OWN.contains(name)) || names.iter().filter(is_like).count() > 1
}

/// Whether a line of a document whose syntax is broken begins with a key that nothing but an application has.
fn has_own_line(document: &Document) -> bool {
    let key = |line: &str| {
        line.split_once('=')
            .is_some_and(|(key, _)| is_own_key(key.trim()))
    };
    document.is_broken() && document.source().text().lines().any(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::source::Source;

    #[test]
    fn each_kind_is_known_by_its_own_keys() {
        let kind = |text: &str| {
            let source = Source::toml("a.toml", text.into()).unwrap();
            FileKind::of_document(&Document::read(&source))
        };
        let effect = "[effect.a]\nunits = { 2020 = 1 }\n";
        for (text, expected) in [
            ("[investment]\n", Some(FileKind::Application)),
            (
                "application = \"a\"\n[investment]\n",
                Some(FileKind::Application),
            ),
            (
                "application = \"a\"\nx = { price_year = 2020 }\n",
                Some(FileKind::Application),
            ),
            (
                "[[investment]]\nprice_year = 2020\n",
                Some(FileKind::Application),
            ),
            (effect, Some(FileKind::Application)),
            (
                &format!("application = \"a\"\n{effect}"),
                Some(FileKind::Outcome),
            ),
            (
                "[effect.a]\nunits = { 2020 = 1 }\nmethod = \"x\"\n",
                Some(FileKind::Outcome),
            ),
            (
                "[[payment]]\n[effect.a]\nunit_cost = \"y\"\n",
                Some(FileKind::Application),
            ),
            (
                "application = \"a\"\nx = { unit_cost = \"y\" }\n",
                Some(FileKind::Outcome),
            ),
            (
                "[[investment]]\napplication = \"a.toml\"\n",
                Some(FileKind::Fund),
            ),
            (
                "format = 1\n[[deposit]]\nyear = 2013\n",
                Some(FileKind::Fund),
            ),
            ("cost = { column = \"x\" }\n", Some(FileKind::Mapping)),
            ("lang = \"sv\"\n[policy]\n", Some(FileKind::Workspace)),
            ("[policy]\nreturn_target = 1\n", Some(FileKind::Policy)),
            ("format = 1\n[policy]\n", None),
            ("name = \"x\"\n", None),
            (
                "checksum = \"\"\nsi = \"\"\n[application]\nprice_year = 2020\n",
                Some(FileKind::Lock),
            ),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
