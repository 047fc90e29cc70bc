//! Reading a lock.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::checksum::{FORMAT, check};
use super::document::Document;
use super::lock_format::LOCK;
use super::locked_unit_costs::locked_unit_cost;
use super::policy::policy_level;
use super::source::Source;
use super::table::{KeyValue, Table};
use super::tree::{TomlNode, TomlValue};
use crate::model::{Lock, LockedApplication, LockedUnitCost, LockedValue, Policy};
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
    let lock = contents(&document);
    let problems = document.into_problems();
    match lock {
        Some(lock) if !problems.has_errors() => Ok(lock),
        _ => Err(problems.in_file_order()),
    }
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
    let unit_costs: Vec<Option<LockedUnitCost>> = root
        .list("unit_cost")
        .into_iter()
        .map(locked_unit_cost)
        .collect();
    let results = root.table("results");
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
