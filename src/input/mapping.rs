//! Reading a mapping: which column of a table from elsewhere is what of a unit cost.

use rust_decimal::Decimal;

use super::application::format;
use super::csv_columns::choice_of;
use super::csv_columns::{CsvColumn, UNIT_COSTS};
use super::document::Document;
use super::faults::unknown_value;
use super::table::Table;
use super::tree::TomlValue;
use crate::format::{Kind, MAPPED_COLUMN, MAPPING};
use crate::model::{Choice, Payer, UnitCostKind, YearOfTwo};

/// What the columns of a table are.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Mapping {
    /// The sheet, where it is named.
    pub sheet: Option<String>,
    /// The row of the headings, of several the last; from 1.
    pub header: Option<u32>,
    /// Which year a financial year counts as.
    pub financial_year: Option<YearOfTwo>,
    /// What amounts are multiplied by.
    pub factor: Option<Decimal>,
    /// What each field is, by its name in the database.
    pub fields: Vec<(&'static str, Given)>,
}

/// Where a field comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Given {
    /// The same in all rows.
    Constant(String),
    /// A column.
    Column(MappedColumn),
}

/// A column of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MappedColumn {
    /// Its heading; of several one.
    pub names: Vec<String>,
    /// What stands in it, and what that is here.
    pub values: Vec<(String, String)>,
    /// Whether the table may be without it.
    pub is_optional: bool,
}

impl Mapping {
    /// Where a field comes from.
    pub(crate) fn given(&self, field: &str) -> Option<&Given> {
        let found = self.fields.iter().find(|(known, _)| *known == field);
        found.map(|(_, given)| given)
    }

    /// The mapping of a table whose headings are the database's own.
    pub(crate) fn of_database() -> Self {
        let required = ["cost", "name", "area", "unit", "source"];
        let fields = UNIT_COSTS.known().map(|column| {
            let given = MappedColumn {
                names: column.names.iter().map(|&name| name.to_owned()).collect(),
                values: Vec::new(),
                is_optional: !required.contains(&column.name()),
            };
            (column.name(), Given::Column(given))
        });
        Self {
            fields: fields.collect(),
            ..Self::default()
        }
    }

    /// The mapping of SKL's list of what interventions cost, and of tables with its headings; they do not say whose they are.
    pub(crate) fn of_skl(source: &str) -> Self {
        let column = |name: &str, values: &[(&str, &str)]| {
            let own = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
            Given::Column(MappedColumn {
                names: vec![name.to_owned()],
                values: values.iter().map(own).collect(),
                is_optional: false,
            })
        };
        let payers = [
            ("landsting", "region"),
            ("staten", "state"),
            ("regionen", "region"),
            ("kommunen", "municipality"),
        ];
        Self {
            fields: vec![
                ("payer", column("Aktör", &payers)),
                ("area", column("Verksamhet", &[])),
                ("name", column("Aktivitet/insats", &[])),
                ("cost", column("Kostnad SEK", &[])),
                ("unit", column("Enhet", &[])),
                ("source", Given::Constant(source.to_owned())),
            ],
            ..Self::default()
        }
    }
}

/// Reads a mapping. Everything that is wrong with it is noted in the document.
pub(crate) fn mapping(document: &Document) -> Mapping {
    if document.is_empty() {
        return Mapping::default();
    }
    let root = Table::root(document, &MAPPING);
    format(&root);
    let mut fields = Vec::new();
    for column in UNIT_COSTS.known().map(CsvColumn::name) {
        if MAPPING.key(column).is_some() {
            fields.extend(given(&root, column).map(|given| (column, given)));
        }
    }
    for (one, other) in [("low", "high"), ("high", "low")] {
        if let Some(node) = root.get(one).filter(|_| !root.has(other)) {
            root.report(root.missing_key(other, node.start));
        }
    }
    let mapping = Mapping {
        sheet: root.text("sheet"),
        header: root.whole("header"),
        financial_year: root.choice("financial_year"),
        factor: root.number("factor"),
        fields,
    };
    root.finish();
    mapping
}

fn given(root: &Table, key: &'static str) -> Option<Given> {
    let value = root.get(key)?;
    let may_be_text = matches!(root.known(key)?.kind, Kind::TextOrColumn);
    match &value.value {
        TomlValue::Text(text) if may_be_text && text.trim().is_empty() => {
            root.report(root.missing_key(key, value.start));
            None
        }
        TomlValue::Text(text) if may_be_text => {
            check_word(root, key, text, value.start);
            Some(Given::Constant(text.to_string()))
        }
        TomlValue::Table(inner) => {
            let address = root.address_of(key);
            let inner = Table::new(root.document, &MAPPED_COLUMN, inner, value.start, address);
            let column = inner.text("column");
            let values = inner.table("values").map(|values| texts(key, &values));
            inner.finish();
            Some(Given::Column(MappedColumn {
                names: vec![column?],
                values: values.unwrap_or_default(),
                is_optional: false,
            }))
        }
        _ => {
            let expected = if may_be_text {
                "text-or-column"
            } else {
                "column"
            };
            root.wrong_type(key, expected, value);
            None
        }
    }
}

/// Notes a word for a payer or kind that is none.
fn check_word(table: &Table, key: &str, text: &str, offset: usize) {
    let words = match key {
        "payer" if choice_of::<Payer>(text).is_none() => Payer::words(),
        "kind" if choice_of::<UnitCostKind>(text).is_none() => UnitCostKind::words(),
        _ => return,
    };
    table.report(unknown_value(table.place(offset), key, text, &words));
}

fn texts(field: &str, table: &Table) -> Vec<(String, String)> {
    let texts = table.entries().filter_map(|(key, _, value)| {
        let text = value.value.as_text();
        if let Some(text) = text {
            check_word(table, field, text, value.start);
        } else {
            table.wrong_type(key, "text", value);
        }
        Some((key.to_owned(), text?.to_owned()))
    });
    texts.collect()
}
