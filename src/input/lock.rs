//! Reading a lock.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::checksum::{FORMAT, check};
use super::document::Document;
use super::local_unit_costs::described;
use super::lock_format::LOCK;
use super::policy::policy_level;
use super::source::Source;
use super::table::{KeyValue, Table};
use super::tree::{TomlNode, TomlValue};
use crate::model::{
    Conversion, EvidenceRow, IndexValue, Lock, LockedApplication, LockedOutcome, LockedUnitCost,
    LockedValue, Policy, Year,
};
use crate::problem::{Code, Place, Problem};

/// Reads a lock.
///
/// # Errors
/// The text is of another format, cut short or edited, which is said of the file as a whole; or it is whole and yet not a
/// lock, each reason at its place.
pub(crate) fn lock(source: &Source) -> Result<Lock, Vec<Problem>> {
    let document = Document::read_allowing_empty(source);
    let fault = |code| Problem::new(code, Place::file(source.name())).fact("lock", source.name());
    // Another version may compute its checksum otherwise: its format is asked for first.
    if let Some((code, format)) = other_format(&document) {
        return Err(vec![fault(code).fact("format", format)]);
    }
    check(source.text()).map_err(|code| vec![fault(code)])?;
    if !has_format(&document) {
        return Err(vec![fault(Code::LOCK_EDITED)]);
    }
    let lock = contents(&document);
    let problems = document.into_problems();
    match lock {
        Some(lock) if !problems.has_errors() => Ok(lock),
        _ => Err(problems.in_file_order()),
    }
}

/// Whether a format is stated as `si lock` writes it, whichever it is.
fn has_format(document: &Document) -> bool {
    let format = document.root().get("format");
    format.is_some_and(|format| matches!(format.node.value, TomlValue::Whole(_)))
}

/// The format, where it is another than this version's, and whether it is later or earlier.
fn other_format(document: &Document) -> Option<(Code, String)> {
    let TomlValue::Whole(format) = &document.root().get("format")?.node.value else {
        return None;
    };
    let number: Decimal = Decimal::from_str_exact(format).ok()?;
    let code = match number.cmp(&Decimal::from(FORMAT)) {
        Ordering::Less => Code::LOCK_OLDER_FORMAT,
        Ordering::Equal => return None,
        Ordering::Greater => Code::LOCK_NEWER_FORMAT,
    };
    Some((code, format.to_string()))
}

fn contents(document: &Document) -> Option<Lock> {
    let root = Table::root(document, &LOCK);
    let si = root.text("si");
    let application = root.table("application");
    let application = application.and_then(application_of);
    let policy = root.table("policy").map(policy_level);
    let inputs = root.table("inputs");
    let unit_costs: Vec<Option<LockedUnitCost>> =
        root.list("unit_cost").into_iter().map(unit_cost).collect();
    let evidence: Vec<Option<Arc<EvidenceRow>>> =
        root.list("evidence").into_iter().map(evidence).collect();
    let results = root.table("results");
    let outcome = root.table("outcome").map(outcome_of);
    root.finish();
    Some(Lock {
        si: si?,
        application: application?,
        policy: Policy::in_force(&[&policy?]),
        entries: values(&inputs?),
        unit_costs: unit_costs.into_iter().collect::<Option<_>>()?,
        evidence: evidence.into_iter().collect::<Option<_>>()?,
        results: values(&results?),
        outcome: match outcome {
            Some(outcome) => Some(outcome?),
            None => None,
        },
    })
}

fn outcome_of(table: Table) -> Option<LockedOutcome> {
    let (file, sha256) = (table.text("file"), table.text("sha256"));
    let (as_of, results) = (table.year("as_of"), table.table("results"));
    table.finish();
    Some(LockedOutcome {
        file: file?,
        sha256: sha256?,
        as_of: as_of?,
        results: values(&results?),
    })
}

fn application_of(table: Table) -> Option<LockedApplication> {
    let application = (
        table.text("id"),
        table.text("file"),
        table.text("sha256"),
        table.choice("status"),
        table.year("price_year"),
    );
    table.finish();
    let (id, file, sha256, status, price_year) = application;
    Some(LockedApplication {
        id: id?,
        file: file?,
        sha256: sha256?,
        status,
        price_year: price_year?,
    })
}

/// Everything in a table, by its key; what cannot be read is noted.
fn values(table: &Table) -> Vec<(String, LockedValue)> {
    let entries = table.entries();
    let value = |(key, _, node): KeyValue| Some((key.to_owned(), value(table, key, node)?));
    entries.filter_map(value).collect()
}

/// A word, yes or no, or a number with all its digits: results have more of them than an input may have.
fn value(table: &Table, key: &str, node: &TomlNode) -> Option<LockedValue> {
    let digits = match &node.value {
        TomlValue::Boolean(is) => return Some(LockedValue::Is(*is)),
        TomlValue::Text(word) if word == "never" => return Some(LockedValue::Never),
        TomlValue::Text(word) => return Some(LockedValue::Text(word.to_string())),
        TomlValue::Whole(digits) | TomlValue::Fraction(digits) => digits,
        _ => "",
    };
    let number = Decimal::from_str_exact(digits).ok();
    if number.is_none() {
        table.wrong_type(key, "number", node);
    }
    number.map(LockedValue::Number)
}

/// Reads a row as it was found; what is wrong with it is noted.
fn unit_cost(table: Table) -> Option<LockedUnitCost> {
    let id = table.text("id");
    let unit_cost = described(&id.unwrap_or_default(), &table);
    let year = table.year("year");
    let cost = table.number("cost");
    let range = table.number("low").zip(table.number("high"));
    let place: Option<(String, u32)> = table.text("file").zip(table.whole("line"));
    // The file that the row was taken from may be gone: its price stands in the lock.
    let here = table.place(table.key_offset("cost"));
    let conversion = table.table("conversion").map(conversion);
    table.finish();
    Some(LockedUnitCost {
        unit_cost: unit_cost?,
        year: year?,
        cost: cost?,
        range,
        place: place.map(|_| (here.file.name().to_owned(), here.line)),
        conversion: match conversion {
            Some(conversion) => Some(conversion?),
            None => None,
        },
    })
}

/// Reads a row of evidence. The file that it was taken from may be gone: it stands in the lock.
fn evidence(table: Table) -> Option<Arc<EvidenceRow>> {
    let (id, name) = (table.text("id"), table.text("name"));
    let value = table.number("value");
    let range = table.number("low").zip(table.number("high"));
    let (grade, design) = (table.choice("grade"), table.text("design"));
    let (source, note) = (table.text("source"), table.text("note"));
    let _ = (table.text("file"), table.whole("line"));
    let place = table.place(table.key_offset("value"));
    table.finish();
    Some(Arc::new(EvidenceRow {
        id: id?,
        name: name?,
        value: value?,
        range,
        grade,
        design,
        source: source?,
        note,
        place,
    }))
}

fn conversion(table: Table) -> Option<Conversion> {
    // The year converted to is the application's price year.
    let to: Option<Year> = table.year("to");
    let read = (
        table.year("from"),
        index(&table, "index_to"),
        index(&table, "index_from"),
        table.text("series"),
        table.text("source"),
    );
    table.finish();
    let (from, index_to, index_from, series, source) = read;
    to?;
    Some(Conversion {
        from: from?,
        index_to: index_to?,
        index_from: index_from?,
        series: series?,
        source: source?,
    })
}

/// An index; a lock does not say on which line of the series it stood.
fn index(table: &Table, key: &str) -> Option<IndexValue> {
    let value = table.number(key)?;
    Some(IndexValue { value, place: None })
}
