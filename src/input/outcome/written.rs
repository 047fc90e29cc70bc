//! An outcome as its file has it, before its names are followed.

use rust_decimal::Decimal;

use crate::format::{BY_YEAR, Key, KeyTable, Kind, OUTCOME};
use crate::input::application::format;
use crate::input::document::Document;
use crate::input::faults::no_evidence;
use crate::input::inputs::InputReader;
use crate::input::table::Table;
use crate::input::tree::{Keys, TomlValue};
use crate::model::{
    Amount, Bounds, Date, OutcomePrices, Placed, Places, VerifiedId, VerifiedNumber, Year,
};
use crate::problem::Code;

/// An outcome as it is written.
#[derive(Debug)]
pub(super) struct Written {
    pub prices: OutcomePrices,
    pub verified_by: Option<String>,
    pub verified_on: Option<Date>,
    pub cost: Option<WrittenYears>,
    pub effects: Vec<WrittenEffect>,
    pub payments: Vec<WrittenAmount<Placed<Year>>>,
    pub settled: Vec<WrittenAmount<Placed<Year>>>,
    pub successors: Vec<WrittenSuccessor>,
    pub waived: Vec<WrittenAmount<(Placed<Date>, String)>>,
    pub numbers: Vec<VerifiedNumber>,
    pub places: Places,
}

/// Numbers by year, each with the place of its year.
pub(super) type WrittenYears = Vec<(Placed<Year>, VerifiedId)>;

/// `[effect.ID]`.
#[derive(Debug)]
pub(super) struct WrittenEffect {
    pub id: Placed<String>,
    /// What is verified; `None` if that is wrong.
    pub line: Option<WrittenLine>,
    /// What people received instead, and where it stands.
    pub instead: Option<Placed<Option<WrittenLine>>>,
    /// What was measured, by key.
    pub measured: Vec<(&'static str, Option<Year>, VerifiedId)>,
}

/// What is verified of an effect, or of what people received instead.
#[derive(Debug)]
pub(super) struct WrittenLine {
    pub is_amount: bool,
    pub by_year: WrittenYears,
    pub method: Option<String>,
    pub source: String,
}

/// Kronor of a department, with what else its table says.
#[derive(Debug)]
pub(super) struct WrittenAmount<T> {
    pub department: Placed<String>,
    pub amount: VerifiedId,
    pub said: T,
}

/// `[successor.ID]`.
#[derive(Debug)]
pub(super) struct WrittenSuccessor {
    pub department: Placed<String>,
    pub to: Placed<String>,
    pub from: Placed<Year>,
    pub source: String,
}

/// Reads an outcome. What is wrong is noted in the document.
pub(super) fn written(document: &Document) -> Option<Written> {
    if document.is_empty() {
        return None;
    }
    let root = Table::root(document, &OUTCOME);
    format(&root);
    root.text("application");
    let mut reading = VerifiedReading::default();
    let prices = root.choice("prices").unwrap_or_default();
    let verified_by = root.text("verified_by");
    let verified_on = root.date("verified_on").map(|(date, _)| date);
    let cost = root.table("cost").and_then(|table| {
        let source = table.text("source");
        let by_year = reading.years(&table, "by_year", source.as_deref());
        table.finish();
        by_year
    });
    let effects = root.each("effect", |id, table| Some(reading.effect(id, table)));
    let payments = reading.listed(&root, "payment", "total", |table| {
        placed_year(table, "year")
    });
    let settled = reading.listed(&root, "settled", "total", |table| {
        placed_year(table, "as_of")
    });
    let successors = root.each("successor", |id, table| successor(id, table));
    let waived = reading.listed(&root, "waived", "amount", |table| {
        let (date, source) = (table.date("date"), said(table, "source"));
        let (date, offset) = date?;
        let place = table.place(offset);
        Some((Placed { value: date, place }, source?))
    });
    root.finish();
    Some(Written {
        prices,
        verified_by,
        verified_on,
        cost,
        effects,
        payments,
        settled,
        successors,
        waived,
        numbers: reading.numbers,
        places: document.places(),
    })
}

fn successor(id: String, table: &Table) -> Option<WrittenSuccessor> {
    let to = said(table, "to").and_then(|_| table.placed_text("to"));
    let (from, source) = (placed_year(table, "from"), said(table, "source"));
    let place = table.place(table.offset);
    Some(WrittenSuccessor {
        department: Placed { value: id, place },
        to: to?,
        from: from?,
        source: source?,
    })
}

fn placed_year(table: &Table, key: &str) -> Option<Placed<Year>> {
    let value = table.year(key)?;
    let place = table.place(table.get(key)?.start);
    Some(Placed { value, place })
}

/// A text that must say something: without a word it is as good as missing.
fn said(table: &Table, key: &str) -> Option<String> {
    let (text, offset) = table.text_at(key)?;
    if text.chars().any(char::is_alphanumeric) {
        return Some(text.to_owned());
    }
    table.report(table.missing_key(key, offset));
    None
}

/// The numbers of an outcome while it is read.
#[derive(Default)]
struct VerifiedReading {
    numbers: Vec<VerifiedNumber>,
}

impl VerifiedReading {
    fn add(
        &mut self,
        table: &Table,
        address: String,
        value: Decimal,
        source: Option<&str>,
        offset: usize,
    ) -> VerifiedId {
        self.numbers.push(VerifiedNumber {
            address,
            value,
            source: source.map(str::to_owned),
            place: table.place(offset),
        });
        VerifiedId(self.numbers.len() - 1)
    }

    fn effect(&mut self, id: String, table: &Table) -> WrittenEffect {
        let line = self.line(&id, table);
        table.text("note");
        let mut measured = Vec::new();
        for key in ["share", "without", "with", "people"] {
            self.measured(table, key, &mut measured);
        }
        let instead = table.table("replaced_by").map(|inner| {
            let place = inner.place(inner.offset);
            let line = self.line(&format!("{id}.replaced_by"), &inner);
            inner.text("note");
            inner.finish();
            Placed { value: line, place }
        });
        let place = table.place(table.offset);
        WrittenEffect {
            id: Placed { value: id, place },
            line,
            instead,
            measured,
        }
    }

    /// Units or kronor by year, and only one of them.
    fn line(&mut self, id: &str, table: &Table) -> Option<WrittenLine> {
        let (method, source) = (table.text("method"), said(table, "source"));
        let mut years = |key| self.years(table, key, source.as_deref());
        let (units, amount) = (years("units"), years("amount"));
        let words = match (table.has("units"), table.has("amount")) {
            (true, true) => Some((Code::SEVERAL_EFFECT_FORMS, "several-effect-forms-verified")),
            (false, false) if !table.has_like(&["units", "amount"]) => {
                Some((Code::NO_EFFECT_FORM, "no-effect-form-verified"))
            }
            _ => None,
        };
        if let Some((code, words)) = words {
            table.report(table.problem(code).in_words(words).fact("id", id));
            return None;
        }
        Some(WrittenLine {
            is_amount: amount.is_some(),
            by_year: units.or(amount)?,
            method,
            source: source?,
        })
    }

    /// A table of years within the bounds of its key, zeros included.
    fn years(&mut self, table: &Table, key: &str, source: Option<&str>) -> Option<WrittenYears> {
        let bounds = table.known(key).and_then(Key::bounds);
        self.years_within(table, key, bounds.unwrap_or(Bounds::ANY), source)
    }

    fn years_within(
        &mut self,
        table: &Table,
        key: &str,
        bounds: Bounds,
        source: Option<&str>,
    ) -> Option<WrittenYears> {
        let value = table.get(key)?;
        let TomlValue::Table(keys) = &value.value else {
            table.wrong_type(key, "years", value);
            return None;
        };
        let address = table.address_of(key);
        let known = &KeyTable::OPEN;
        let open = Table::new(table.document, known, keys, value.start, address);
        if open.has("by_year") && key != "by_year" {
            let inner = open.known_by(&BY_YEAR);
            let own = inner.text("source");
            let source = own.as_deref().or(source);
            let years = self.years_within(&inner, "by_year", bounds, source);
            inner.finish();
            return years;
        }
        let mut years = Vec::new();
        for (written, offset, value) in open.entries() {
            let year = open.year_of_key(written, offset);
            let number = open.number_of(written, value, bounds, "number");
            if let (Some(year), Some(number)) = (year, number) {
                let address = open.address_of(written);
                let id = self.add(&open, address, number, source, value.start);
                let place = open.place(offset);
                years.push((Placed { value: year, place }, id));
            }
        }
        if open.entries().len() == 0 {
            open.report(open.problem(Code::EMPTY_TABLE).fact("key", key));
        }
        years.sort_by_key(|(year, _)| year.value);
        Some(years)
    }

    fn measured(
        &mut self,
        table: &Table,
        key: &'static str,
        measured: &mut Vec<(&'static str, Option<Year>, VerifiedId)>,
    ) {
        let Some(value) = table.get(key) else {
            return;
        };
        let source = table.text("source");
        let keys = value.value.as_table().map(Keys::entries);
        let is_year = |name: &str| name.starts_with(|sign: char| sign.is_ascii_digit());
        let by_year = keys.is_some_and(|keys| {
            let mut names = keys.iter().map(|entry| &*entry.name);
            names.any(|name| is_year(name) || name == "by_year")
        });
        if by_year && key == "people" {
            let years = self.years(table, key, source.as_deref());
            let years = years.into_iter().flatten();
            measured.extend(years.map(|(year, id)| (key, Some(year.value), id)));
            return;
        }
        let Some(Kind::Input(shape, bounds)) = table.known(key).map(|key| key.kind) else {
            return;
        };
        let address = table.address_of(key);
        let held = InputReader::new().held(table, key, value, shape, bounds, &address);
        let Some(held) = held else {
            return;
        };
        if let Some(cited) = held.cited {
            table.report(no_evidence(cited.place, "measured"));
            return;
        }
        if let Amount::Number(number) = held.amount {
            let source = held.source.or(source);
            let id = self.add(table, address, number, source.as_deref(), value.start);
            measured.push((key, None, id));
        }
    }

    /// The tables of `[[key]]`, each with a department, kronor, and what else it says.
    fn listed<T>(
        &mut self,
        root: &Table,
        key: &str,
        amount: &str,
        read: impl Fn(&Table) -> Option<T>,
    ) -> Vec<WrittenAmount<T>> {
        let mut listed = Vec::new();
        for (position, table) in (1..).zip(root.list(key)) {
            let department = table.placed_text("department");
            let number = table.number(amount);
            let source = table.text("source");
            if let (Some(department), Some(said), Some(number), Some(value)) =
                (department, read(&table), number, table.get(amount))
            {
                let address = format!("{key}.{position}.{amount}");
                let amount = self.add(&table, address, number, source.as_deref(), value.start);
                listed.push(WrittenAmount {
                    department,
                    amount,
                    said,
                });
            }
            table.finish();
        }
        listed
    }
}
