//! What has changed since a lock: by address what the application says, by name what it comes to.

use std::collections::{HashMap, HashSet};

use super::rules;
use crate::check::{Finding, Rule};
use crate::model::{
    Case, Choice, Evidence, EvidenceRow, Lock, LockedUnitCost, LockedValue, Year, entries,
    policy_entries,
};
use crate::problem::Fact;
use crate::recalculation::{Pair, changed};

/// Figures that are named one by one before the rest is only counted: whoever sees so many needs no more to begin with.
const NAMED: usize = 12;

const PRICE_YEAR: &str = "investment.price_year";

/// What the application says otherwise than when it was locked, in the file's order.
pub(super) fn input_differences(lock: &Lock, case: &Case) -> Vec<Finding> {
    let mut found = value_differences(&rules::OUTDATED, &lock.entries, &entries(case));
    // It stands in the lock twice, and its index values are of the second.
    let (locked, now) = (
        lock.application.price_year,
        case.application.investment.price_year,
    );
    if found.is_empty() && locked != now {
        let year = |year: Year| vec![(PRICE_YEAR.to_owned(), LockedValue::Text(year.to_string()))];
        found = value_differences(&rules::OUTDATED, &year(locked), &year(now));
    }
    found
}

/// The values of the policy in force that are not the locked ones, beside those that have been told of the application.
pub(super) fn policy_differences(lock: &Lock, case: &Case, told: &[Finding]) -> Vec<Finding> {
    let (old, new) = (policy_entries(&lock.policy), policy_entries(&case.policy));
    let found = value_differences(&rules::POLICY_DIFFERS, &old, &new);
    let found = untold(found, told);
    // It is about this application, wherever the policy stands.
    found.map(|one| one.about("policy")).collect()
}

/// The unit costs in force that are not the locked ones, value by value. Names, notes and where a row stands may change.
pub(super) fn unit_cost_differences(
    lock: &Lock,
    now: &[LockedUnitCost],
    told: &[Finding],
) -> Vec<Finding> {
    let (old, new) = (rows(&lock.unit_costs), rows(now));
    let found = value_differences(&rules::UNIT_COSTS_DIFFER, &old, &new);
    untold(found, told).map(about_table).collect()
}

/// The rows of evidence in force that are not the locked ones, value by value. Which rows an application cites is its own
/// to say: names, notes, designs and where a row stands may change.
pub(super) fn evidence_differences(lock: &Lock, now: &Evidence) -> Vec<Finding> {
    let locked = lock.evidence();
    let both = locked
        .rows()
        .filter_map(|old| Some((old, now.row(&old.id)?)));
    let values = |row: &EvidenceRow| {
        let number = |number| Some(LockedValue::Number(number));
        let text = |text: &str| Some(LockedValue::Text(text.to_owned()));
        let fields = [
            ("value", number(row.value)),
            ("low", row.range.and_then(|(low, _)| number(low))),
            ("high", row.range.and_then(|(_, high)| number(high))),
            ("grade", row.grade.and_then(|grade| text(grade.word()))),
            ("source", text(&row.source)),
        ];
        let stated = fields
            .into_iter()
            .filter_map(|(key, value)| Some((format!("evidence.{}.{key}", row.id), value?)));
        stated.collect::<Vec<_>>()
    };
    let found = both.flat_map(|(old, new)| {
        value_differences(&rules::EVIDENCE_DIFFERS, &values(old), &values(new))
    });
    found.map(about_table).collect()
}

/// A finding about the table in which its value lies.
fn about_table(one: Finding) -> Finding {
    let address = one.address.clone().unwrap_or_default();
    let table = table_of(&address).unwrap_or(&address);
    one.about(table)
}

fn untold(found: Vec<Finding>, told: &[Finding]) -> impl Iterator<Item = Finding> {
    let is_told = |one: &Finding| told.iter().any(|told| told.address == one.address);
    found.into_iter().filter(move |one| !is_told(one))
}

/// What figures rest on in rows, by address.
fn rows(rows: &[LockedUnitCost]) -> Vec<(String, LockedValue)> {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut values = Vec::new();
    for row in rows {
        let LockedUnitCost {
            unit_cost, range, ..
        } = row;
        let times = known.entry(unit_cost.id()).or_default();
        *times += 1;
        // A row that stands there twice is one too many.
        let id = match times {
            1 => unit_cost.id().to_owned(),
            times => format!("{}({times})", unit_cost.id()),
        };
        let text = |text: &str| Some(LockedValue::Text(text.to_owned()));
        let number = |number| Some(LockedValue::Number(number));
        let conversion = row.conversion.as_ref();
        let fields = [
            ("year", text(&row.year.to_string())),
            ("cost", number(row.cost)),
            ("low", range.and_then(|(low, _)| number(low))),
            ("high", range.and_then(|(_, high)| number(high))),
            ("unit", text(unit_cost.unit())),
            ("payer", text(unit_cost.payer.word())),
            ("kind", text(unit_cost.kind.word())),
            ("includes", text(unit_cost.texts().includes)),
            ("source", text(unit_cost.source())),
            ("series", conversion.and_then(|from| text(&from.series))),
            (
                "index_from",
                conversion.and_then(|from| number(from.index_from.value)),
            ),
            (
                "index_to",
                conversion.and_then(|from| number(from.index_to.value)),
            ),
        ];
        let fields = fields.into_iter();
        let stated = fields.filter_map(|(key, value)| Some((key, value?)));
        values.extend(stated.map(|(key, value)| (format!("unit_cost.{id}.{key}"), value)));
    }
    values
}

/// What differs between two lists of values by address, where a whole table came or went that alone.
fn value_differences(
    rule: &Rule,
    old: &[(String, LockedValue)],
    new: &[(String, LockedValue)],
) -> Vec<Finding> {
    let (tables_before, tables_now) = (tables(old), tables(new));
    let mut whole_tables = HashSet::new();
    let mut found = Vec::new();
    for pair in changed(old, new) {
        let missing_in = match (pair.old, pair.new) {
            (None, _) => Some(&tables_before),
            (_, None) => Some(&tables_now),
            _ => None,
        };
        // It comes and goes with its low and high.
        if missing_in.is_some() && pair.name.ends_with(".distribution") {
            continue;
        }
        let table =
            missing_in.and_then(|known| table_of(pair.name).filter(|table| !known.contains(table)));
        let of = |address| rule.at(address).fact("input", address);
        found.push(match table {
            Some(table) if !whole_tables.insert(table) => continue,
            Some(table) if pair.old.is_none() => of(table).fact("change", "table-added"),
            Some(table) => of(table).fact("change", "table-removed"),
            None => with_values(of(pair.name), &pair),
        });
    }
    found
}

/// The figures of a case that differ from those that are locked, and those that the lock lacks. Where it has the locked
/// unit costs and policy, and says what it said, the program counts otherwise now.
pub(super) fn figure_differences(
    locked: &[(String, LockedValue)],
    now: &[(String, LockedValue)],
) -> Vec<Finding> {
    let all = changed(locked, now).into_iter();
    let (lacking, all): (Vec<_>, Vec<_>) = all.partition(|pair| pair.old.is_none());
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
    found.extend(lacking.first().map(|first| {
        let finding = rules::FIGURES_DIFFER.at("investment");
        let finding = finding.in_words("lock-figures-missing");
        finding
            .fact("figure", first.name)
            .fact("count", lacking.len())
    }));
    found
}

/// The same in one finding, where something that figures rest on is not as it was locked.
pub(super) fn figures_that_follow(
    locked: &[(String, LockedValue)],
    now: &[(String, LockedValue)],
) -> Option<Finding> {
    let all = changed(locked, now);
    let coverage = all.iter().find(|pair| pair.name == "coverage");
    let first = coverage.or(all.first())?;
    let finding = rules::FIGURES_DIFFER
        .at("investment")
        .in_words("lock-figures-follow")
        .fact("count", all.len())
        .fact("figure", first.name);
    Some(with_values(finding, first))
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
        "cost" | "effect" | "target_group" | "parameter" | "unit_cost" | "evidence" | "scenario"
    );
    is_table.then(|| &address[..kind.len() + 1 + id.len()])
}
