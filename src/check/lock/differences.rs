//! What has changed since a lock: by address what the application says, by name what it comes to.

use std::collections::HashSet;

use super::rules;
use crate::check::Finding;
use crate::model::{Case, Lock, LockedValue, entries};
use crate::problem::Fact;
use crate::recalculation::{Pair, changed};

/// Figures that are named one by one before the rest is only counted: whoever sees so many needs no more to begin with.
const NAMED: usize = 12;

/// What the application says otherwise than when it was locked, in the file's order.
pub(super) fn input_differences(lock: &Lock, case: &Case) -> Vec<Finding> {
    let now = entries(case);
    let (tables_before, tables_now) = (tables(&lock.entries), tables(&now));
    let mut whole_tables = HashSet::new();
    let mut found = Vec::new();
    for pair in changed(&lock.entries, &now) {
        let missing_in = match (pair.old, pair.new) {
            (None, _) => Some(&tables_before),
            (_, None) => Some(&tables_now),
            _ => None,
        };
        // It comes and goes with its low and high.
        if missing_in.is_some() && pair.name.ends_with(".distribution") {
            continue;
        }
        // Where a whole table came or went, that is said once, of the table.
        let table =
            missing_in.and_then(|known| table_of(pair.name).filter(|table| !known.contains(table)));
        let of = |address| rules::OUTDATED.at(address).fact("input", address);
        found.push(match table {
            Some(table) if !whole_tables.insert(table) => continue,
            Some(table) if pair.old.is_none() => of(table).fact("change", "table-added"),
            Some(table) => of(table).fact("change", "table-removed"),
            None => with_values(of(pair.name), &pair),
        });
    }
    found
}

/// The figures of a case that differ from those that are locked. Where it has the locked unit costs and policy, and says
/// what it said, the program counts otherwise now.
pub(super) fn figure_differences(lock: &Lock, now: &[(String, LockedValue)]) -> Vec<Finding> {
    let mut all = changed(&lock.results, now);
    // A later version may name more figures than it did: that is no difference. What a figure more would change shows
    // in the sums.
    all.retain(|pair| pair.old.is_some());
    let more = all.len().saturating_sub(NAMED);
    let named = all.into_iter().take(NAMED).map(|pair| {
        let finding = rules::FIGURES_DIFFER.at(address_of(pair.name));
        with_values(finding.fact("figure", pair.name), &pair)
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

/// A finding with what became of a value.
fn with_values(finding: Finding, pair: &Pair<LockedValue>) -> Finding {
    let change = match (pair.old, pair.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    let values = [("locked", pair.old), ("now", pair.new)].into_iter();
    let values = values.filter_map(|(name, value)| Some((name, shown(pair.name, value?))));
    values.fold(finding.fact("change", change), |finding, (name, value)| {
        finding.fact(name, value)
    })
}

fn shown(name: &str, value: &LockedValue) -> Fact {
    match value {
        LockedValue::Number(year) if name.ends_with("_year") => Fact::Text(year.to_string()),
        LockedValue::Number(number) => Fact::Number(*number),
        LockedValue::Never => Fact::Term("never"),
        LockedValue::Is(true) => Fact::Term("yes"),
        LockedValue::Is(false) => Fact::Term("no"),
        LockedValue::Text(text) => Fact::names([text]),
    }
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

/// The tables in which values lie.
fn tables(values: &[(String, LockedValue)]) -> HashSet<&str> {
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
