//! What has changed since a lock: by address what the application says, by name what it comes to.

use std::collections::HashSet;

use super::results::results;
use super::rules;
use crate::calculation::Calculation;
use crate::check::finding::Finding;
use crate::model::{Case, Lock, LockedValue, Number, entries};
use crate::problem::Fact;
use crate::recalculation::{Pair, pairs};

/// Figures that are named one by one before the rest is only counted: whoever sees so many needs no more to begin with.
const NAMED: usize = 12;

/// A value by its address or name.
type NamedValue = (String, LockedValue);

/// What the application says otherwise than when it was locked, in the file's order.
pub fn input_differences(lock: &Lock, case: &Case) -> Vec<Finding> {
    let now = entries(case);
    let (tables_before, tables_now) = (tables(&lock.entries), tables(&now));
    let mut said_whole: HashSet<String> = HashSet::new();
    let mut found: Vec<Finding> = Vec::new();
    for (address, change) in changes(&lock.entries, &now) {
        // It comes and goes with its low and high.
        if address.ends_with(".distribution") && !matches!(change, LockChange::Changed { .. }) {
            continue;
        }
        let elsewhere = match change {
            LockChange::Added(_) => Some(&tables_before),
            LockChange::Removed(_) => Some(&tables_now),
            LockChange::Changed { .. } => None,
        };
        // Where a whole table came or went, that is said once, of the table.
        let table =
            elsewhere.and_then(|known| table_of(&address).filter(|table| !known.contains(table)));
        let (address, change) = match table {
            Some(table) if said_whole.contains(table) => continue,
            Some(table) => {
                said_whole.insert(table.to_owned());
                (table.to_owned(), change.of_whole_table())
            }
            None => (address, change),
        };
        let finding = rules::OUTDATED.at(&address).fact("input", &address);
        found.push(change.stated(finding, &address));
    }
    found
}

/// The figures of a case that differ from those that are locked. Where it has the locked unit costs and policy, and says
/// what it said, the program counts otherwise now.
pub fn figure_differences(lock: &Lock, case: &Case, calculation: &Calculation) -> Vec<Finding> {
    let mut all = changes(&lock.results, &results(case, calculation));
    // A later version may name more figures than it did: that is no difference. What a figure more would change shows
    // in the sums.
    all.retain(|(_, change)| !matches!(change, LockChange::Added(_)));
    let more = all.len().saturating_sub(NAMED);
    let named = all.into_iter().take(NAMED).map(|(figure, change)| {
        let finding = rules::FIGURES_DIFFER.at(address_of(&figure));
        change.stated(finding.fact("figure", &figure), &figure)
    });
    let mut found: Vec<Finding> = named.collect();
    if more > 0 {
        let finding = rules::FIGURES_DIFFER.at("investment");
        found.push(
            finding
                .in_words("lock-figures-differ-more")
                .fact("more", more),
        );
    }
    found
}

/// Where in an application a figure belongs: to an effect, to a cost, or to the whole.
fn address_of(figure: &str) -> String {
    let mut parts = figure.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("effects"), Some(id), _) => format!("effect.{id}"),
        (Some("cost"), Some("items"), Some(id)) => format!("cost.{id}"),
        _ => "investment".to_owned(),
    }
}

/// What became of a value since it was locked. A whole table has no value.
enum LockChange {
    /// The lock does not have it.
    Added(Option<LockedValue>),
    /// Only the lock has it.
    Removed(Option<LockedValue>),
    /// It is another.
    Changed {
        /// What the lock says.
        locked: LockedValue,
        /// What it is now.
        now: LockedValue,
    },
}

impl LockChange {
    /// That the whole table came or went, without the value that stood in it.
    fn of_whole_table(self) -> Self {
        match self {
            Self::Added(_) => Self::Added(None),
            Self::Removed(_) => Self::Removed(None),
            changed @ Self::Changed { .. } => changed,
        }
    }

    /// A finding with what became of the value of a name.
    fn stated(self, finding: Finding, name: &str) -> Finding {
        let value = |value| value_of(name, value);
        match self {
            Self::Added(None) => finding.fact("change", "table-added"),
            Self::Added(Some(now)) => finding.fact("change", "added").fact("now", value(now)),
            Self::Removed(None) => finding.fact("change", "table-removed"),
            Self::Removed(Some(locked)) => finding
                .fact("change", "removed")
                .fact("locked", value(locked)),
            Self::Changed { locked, now } => finding
                .fact("change", "changed")
                .fact("locked", value(locked))
                .fact("now", value(now)),
        }
    }
}

fn value_of(name: &str, value: LockedValue) -> Fact {
    match value {
        LockedValue::Number(year) if name.ends_with("_year") => year.to_string().into(),
        LockedValue::Number(value) => value.into(),
        LockedValue::Never => Fact::Term("never"),
        LockedValue::Is(true) => Fact::Term("yes"),
        LockedValue::Is(false) => Fact::Term("no"),
        LockedValue::Text(text) => Fact::names([text]),
    }
}

/// What changed, was added or removed, in the file's order.
fn changes(locked: &[NamedValue], now: &[NamedValue]) -> Vec<(String, LockChange)> {
    let pairs = pairs(locked, now).into_iter();
    let changed = pairs.filter(|pair| pair.differs(same));
    let change = |pair: Pair<LockedValue>| {
        let change = match (pair.old.cloned(), pair.new.cloned()) {
            (Some(locked), Some(now)) => LockChange::Changed { locked, now },
            (locked, None) => LockChange::Removed(locked),
            (None, now) => LockChange::Added(now),
        };
        (pair.name.to_owned(), change)
    };
    changed.map(change).collect()
}

fn same(one: &LockedValue, other: &LockedValue) -> bool {
    match (one, other) {
        (LockedValue::Number(one), LockedValue::Number(other)) => {
            one.rounded_for_comparison() == other.rounded_for_comparison()
        }
        _ => one == other,
    }
}

/// The tables in which values lie.
fn tables(values: &[NamedValue]) -> HashSet<&str> {
    values
        .iter()
        .filter_map(|(name, _)| table_of(name))
        .collect()
}

/// The table of an address: `effect.hvb` of `effect.hvb.with`.
fn table_of(address: &str) -> Option<&str> {
    let (kind, rest) = address.split_once('.')?;
    let id = rest.split('.').next()?;
    let is_table = matches!(
        kind,
        "cost" | "effect" | "target_group" | "parameter" | "unit_cost" | "scenario"
    );
    is_table.then(|| &address[..kind.len() + 1 + id.len()])
}
