//! Reading a lock.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::document::Document;
use super::keys::{KeyTable, POLICY};
use super::locked_unit_costs::unit_cost;
use super::policy::policy_level;
use super::seal::{FORMAT, check};
use super::source::Source;
use super::table::{Entry, Table};
use super::tree::{Node, Value};
use crate::model::{Lock, LockedApplication, LockedUnitCost, LockedValue, Policy};
use crate::problem::{Code, Place, Problem};

/// Reads a lock.
///
/// # Errors
/// The text is of another format, cut short or edited, which is said of the file as a whole; or it is whole and yet not a
/// lock, each reason at its place.
pub fn lock(source: &Source) -> Result<Lock, Vec<Problem>> {
    let document = Document::read_allowing_empty(source);
    let fault = |code| Problem::new(code, Place::file(source.name())).fact("lock", source.name());
    // Another version may seal otherwise: its format is asked for first.
    if let Some((code, format)) = other_format(&document) {
        return Err(vec![fault(code).fact("format", format)]);
    }
    check(source.text()).map_err(|code| vec![fault(code)])?;
    let lock = contents(&document);
    let problems = document.into_problems();
    match lock {
        Some(lock) if !problems.has_errors() => Ok(lock),
        _ => Err(problems.in_file_order()),
    }
}

/// The format, where it is another than this version's, and whether it is later or earlier.
fn other_format(document: &Document) -> Option<(Code, String)> {
    let Value::Whole(format) = &document.root().get("format")?.node.value else {
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
    let mut root = Table::root(document, &KeyTable::OPEN);
    let si = root.required("si", Table::text);
    let application = root.required("application", Table::table);
    let application = application.and_then(application_of);
    let policy = root.required("policy", Table::table);
    let policy = policy.map(|table| policy_level(table.known_by(&POLICY)));
    let inputs = root.required("inputs", Table::table);
    let unit_costs: Vec<Option<LockedUnitCost>> =
        root.list("unit_cost").into_iter().map(unit_cost).collect();
    let results = root.required("results", Table::table);
    root.finish();
    Some(Lock {
        si: si?,
        application: application?,
        policy: Policy::in_force(&[&policy?]),
        entries: values(&inputs?),
        unit_costs: unit_costs.into_iter().collect::<Option<_>>()?,
        results: values(&results?),
    })
}

fn application_of(mut table: Table) -> Option<LockedApplication> {
    let application = (
        table.required("id", Table::text),
        table.required("file", Table::text),
        table.required("sha256", Table::text),
        table.choice("status"),
        table.required("price_year", Table::year),
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
    let value = |(key, _, node): Entry| Some((key.to_owned(), value(table, key, node)?));
    entries.filter_map(value).collect()
}

/// A word, yes or no, or a number with all its digits: results have more of them than an input may have.
fn value(table: &Table, key: &str, node: &Node) -> Option<LockedValue> {
    let digits = match &node.value {
        Value::Boolean(is) => return Some(LockedValue::Is(*is)),
        Value::Text(word) if word == "never" => return Some(LockedValue::Never),
        Value::Text(word) => return Some(LockedValue::Text(word.to_string())),
        Value::Whole(digits) | Value::Fraction(digits) => digits,
        _ => "",
    };
    let number = Decimal::from_str_exact(digits).ok();
    if number.is_none() {
        table.wrong_type(key, "number", node);
    }
    number.map(LockedValue::Number)
}
