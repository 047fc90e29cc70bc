//! Reading a lock.

use rust_decimal::Decimal;

use super::document::Document;
use super::keys::{KeyTable, POLICY};
use super::locked_unit_costs::unit_cost;
use super::policy::policy_level;
use super::seal::{FORMAT, LockFault, check};
use super::source::Source;
use super::table::{Entry, Table};
use super::tree::{Node, Value};
use crate::model::{
    Distribution, Lock, LockedAmount, LockedApplication, LockedInput, LockedUnitCost, LockedValue,
    Policy, Range,
};
use crate::problem::Problem;

/// Why there is no lock to be had from a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Unlocked {
    /// It is not what was written, or of a later version.
    Fault(LockFault),
    /// It is whole, and yet not a lock: each reason at its place.
    Problems(Vec<Problem>),
}

/// Reads a lock.
///
/// # Errors
/// The text is of a later version, cut short, edited, or not a lock.
pub fn lock(source: &Source) -> Result<Lock, Unlocked> {
    let document = Document::read_allowing_empty(source);
    // A later version may seal otherwise: its format is asked for first.
    if let Some(format) = later_format(&document) {
        return Err(Unlocked::Fault(LockFault::NewerFormat(format)));
    }
    check(source.text()).map_err(Unlocked::Fault)?;
    let lock = contents(&document);
    let problems = document.into_problems();
    match lock {
        Some(lock) if !problems.has_errors() => Ok(lock),
        _ => Err(Unlocked::Problems(problems.in_file_order())),
    }
}

/// The format, where it is a later one.
fn later_format(document: &Document) -> Option<String> {
    let Value::Whole(format) = &document.root().get("format")?.node.value else {
        return None;
    };
    let number: Decimal = Decimal::from_str_exact(format).ok()?;
    (number > Decimal::from(FORMAT)).then(|| format.to_string())
}

fn contents(document: &Document) -> Option<Lock> {
    let mut root = Table::root(document, &KeyTable::OPEN);
    let si = root.required("si", Table::text);
    let application = root.required("application", Table::table);
    let application = application.and_then(application_of);
    let policy = root.required("policy", Table::table);
    let policy = policy.map(|table| policy_level(table.known_by(&POLICY)));
    let structure = root.required("structure", Table::table);
    let inputs = root.required("inputs", Table::table);
    let unit_costs: Vec<Option<LockedUnitCost>> =
        root.list("unit_cost").into_iter().map(unit_cost).collect();
    let results = root.required("results", Table::table);
    root.finish();
    Some(Lock {
        si: si?,
        application: application?,
        policy: Policy::in_force(&[&policy?]),
        structure: facts(&structure?),
        inputs: entries(&inputs?, input),
        unit_costs: unit_costs.into_iter().collect::<Option<_>>()?,
        results: entries(&results?, result),
    })
}

/// What `read` makes of each entry; what it cannot read it has noted.
fn entries<'d, T>(table: &Table<'d>, read: impl Fn(&Table<'d>, Entry<'d>) -> Option<T>) -> Vec<T> {
    table
        .entries()
        .filter_map(|entry| read(table, entry))
        .collect()
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

fn facts(table: &Table) -> Vec<(String, String)> {
    entries(table, |table, (address, _, value)| {
        let Value::Text(fact) = &value.value else {
            table.wrong_type(address, "text", value);
            return None;
        };
        Some((address.to_owned(), fact.to_string()))
    })
}

/// A number with all its digits: converted prices have more decimals, and results more digits, than an input may have.
fn number(table: &Table, key: &str, value: &Node) -> Option<Decimal> {
    let digits = match &value.value {
        Value::Whole(digits) | Value::Fraction(digits) => digits,
        _ => "",
    };
    let number = Decimal::from_str_exact(digits).ok();
    if number.is_none() {
        table.wrong_type(key, "number", value);
    }
    number
}

/// The number of a key.
fn number_of(table: &Table, key: &str) -> Option<Decimal> {
    let value = table.get(key)?;
    number(table, key, value)
}

fn input<'d>(table: &Table<'d>, (address, offset, value): Entry<'d>) -> Option<LockedInput> {
    let Value::Table(inner) = &value.value else {
        return Some(LockedInput {
            address: address.to_owned(),
            amount: LockedAmount::Number(number(table, address, value)?),
            range: None,
        });
    };
    let inner = Table::new(
        table.document,
        &KeyTable::OPEN,
        inner,
        offset,
        address.to_owned(),
    );
    let amount = if inner.has("by_year") {
        let years = inner.table("by_year");
        years.map(|years| LockedAmount::Years(by_year(&years)))
    } else if inner.has("parameter") {
        let (parameter, value) = (inner.text("parameter"), number_of(&inner, "value"));
        let both = parameter.zip(value);
        both.map(|(address, value)| LockedAmount::Parameter { address, value })
    } else if inner.has("value") {
        number_of(&inner, "value").map(LockedAmount::Number)
    } else {
        return Some(LockedInput {
            address: address.to_owned(),
            amount: LockedAmount::Years(by_year(&inner)),
            range: None,
        });
    };
    let ends = number_of(&inner, "low").zip(number_of(&inner, "high"));
    let distribution: Option<Distribution> = inner.choice("distribution");
    Some(LockedInput {
        address: address.to_owned(),
        amount: amount?,
        range: ends
            .zip(distribution)
            .map(|((low, high), distribution)| Range {
                low,
                high,
                distribution,
            }),
    })
}

fn by_year(table: &Table) -> crate::model::Years<Decimal> {
    let years = entries(table, |table, (key, offset, value)| {
        let year = table.year_of_key(key, offset);
        year.zip(number(table, key, value))
    });
    years.into_iter().collect()
}

fn result<'d>(table: &Table<'d>, (name, _, value): Entry<'d>) -> Option<(String, LockedValue)> {
    let value = match &value.value {
        Value::Boolean(is) => LockedValue::Is(*is),
        Value::Text(word) if word == "never" => LockedValue::Never,
        Value::Text(word) => LockedValue::Text(word.to_string()),
        _ => LockedValue::Number(number(table, name, value)?),
    };
    Some((name.to_owned(), value))
}
