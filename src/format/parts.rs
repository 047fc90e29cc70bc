//! The tables of a file in the order in which they are described.

use super::fund_keys::FUND;
use super::input_keys::{
    BY_YEAR, CITATION, CITED_PARAMETER, COUNTED_PARAMETER, COUNTS, NAMED_PARAMETER, PARAMETER,
    REFERENCE, VALUE,
};
use super::keys::{Key, KeyTable, Kind};
use super::mapping_keys::MAPPING;
use super::outcome_keys::OUTCOME;
use super::policy_keys::POLICY_FILE;
use super::tables::{APPLICATION, WORKSPACE};

/// A file that people write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormatFile {
    Application,
    /// A workspace, `si.toml`.
    Workspace,
    Policy,
    Outcome,
    Fund,
    /// What the columns of a table are.
    Mapping,
}

impl FormatFile {
    pub(crate) fn top(self) -> &'static KeyTable {
        match self {
            Self::Application => &APPLICATION,
            Self::Workspace => &WORKSPACE,
            Self::Policy => &POLICY_FILE,
            Self::Outcome => &OUTCOME,
            Self::Fund => &FUND,
            Self::Mapping => &MAPPING,
        }
    }
}

/// A table of the format with its keys.
#[derive(Clone, Debug)]
pub(crate) struct FormatTable {
    /// The file in which it stands.
    pub file: FormatFile,
    /// Its path without ids, `effect.replaced_by`; empty at the top of a file.
    pub path: String,
    /// Its header, `[effect.ID.replaced_by]`; empty at the top of a file.
    pub header: String,
    pub keys: Vec<&'static Key>,
    /// Whether a table has one of several forms, and none of its keys in all of them.
    pub has_forms: bool,
}

impl FormatTable {
    /// Whether a table without a key is wrong, whatever else it has.
    pub(crate) fn requires(&self, key: &Key) -> bool {
        key.is_required && !self.has_forms
    }

    /// The address of a key, with `ID` where an id stands.
    pub(crate) fn address_of(&self, key: &Key) -> String {
        let table = self.header.trim_matches(['[', ']']);
        match table {
            "" => key.name.to_owned(),
            _ => format!("{table}.{}", key.name),
        }
    }
}

/// The tables of a file, each after the one in which it stands.
pub(crate) fn parts(file: FormatFile) -> Vec<FormatTable> {
    let top = file.top();
    let mut parts = vec![FormatTable {
        file,
        path: String::new(),
        header: String::new(),
        keys: top.keys().iter().collect(),
        has_forms: false,
    }];
    add_inner(top, "", "", &mut parts);
    parts
}

fn add_inner(table: &'static KeyTable, path: &str, inside: &str, parts: &mut Vec<FormatTable>) {
    for key in table.keys() {
        let name = key.name;
        let path = format!("{path}{name}");
        let (inner, inside) = match key.kind {
            Kind::Table(inner) => (inner, format!("{inside}{name}")),
            Kind::Tables(inner) => (inner, format!("{inside}{name}.ID")),
            Kind::List(inner) => (inner, format!("[{inside}{name}]")),
            Kind::Parameters => {
                let header = format!("[{inside}{name}.ID]");
                let forms = [
                    &PARAMETER,
                    &NAMED_PARAMETER,
                    &COUNTED_PARAMETER,
                    &CITED_PARAMETER,
                ];
                parts.push(one_of(path, header, forms));
                continue;
            }
            _ => continue,
        };
        parts.push(FormatTable {
            file: parts[0].file,
            path: path.clone(),
            header: format!("[{inside}]"),
            keys: inner.keys().iter().collect(),
            has_forms: false,
        });
        add_inner(inner, &format!("{path}."), &format!("{inside}."), parts);
    }
}

/// The keys of the tables that an input may be, wherever it stands.
pub(crate) fn input_part() -> FormatTable {
    let forms = [&VALUE, &BY_YEAR, &COUNTS, &REFERENCE, &CITATION];
    one_of("input".to_owned(), "…".to_owned(), forms)
}

/// What is a table in one of several forms: the keys of all of them, each once.
fn one_of<const N: usize>(
    path: String,
    header: String,
    forms: [&'static KeyTable; N],
) -> FormatTable {
    let mut keys: Vec<&Key> = Vec::new();
    for key in forms.into_iter().flat_map(KeyTable::keys) {
        if keys.iter().all(|known| known.name != key.name) {
            keys.push(key);
        }
    }
    FormatTable {
        file: FormatFile::Application,
        path,
        header,
        keys,
        has_forms: true,
    }
}
