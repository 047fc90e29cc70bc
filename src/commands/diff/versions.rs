//! Two versions of an application: what was changed, added and removed, address by address, and every text between them.

use std::collections::{HashMap, HashSet};

use crate::input::{Document, Leaf, Source, leaves, shortened};
use crate::model::{Case, LockedValue, entries};
use crate::recalculation::{Cause, Pair, changed, pairs};

/// Tables with an id below them.
const OF_IDS: [&str; 8] = [
    "cost",
    "effect",
    "target_group",
    "unit_cost",
    "scenario",
    "goal",
    "activity",
    "measure",
];

/// Something that changes as a whole: an input, a key, or a table that only one version has.
#[derive(Debug)]
pub(super) struct VersionPart {
    pub(super) address: String,
    old: Vec<Leaf>,
    new: Vec<Leaf>,
}

/// Two versions of an application.
#[derive(Debug)]
pub(super) struct Versions {
    /// Everything that stands in one of them, in the file's order.
    pub(super) parts: Vec<VersionPart>,
    /// The positions of the parts that were changed and that figures may follow from.
    pub(super) changes: Vec<usize>,
    /// The addresses of the others that were changed.
    pub(super) without_figures: Vec<String>,
    /// Whether what both have stands in another order.
    pub(super) is_reordered: bool,
}

impl Versions {
    /// Compares two versions, each with its text and its case.
    pub(super) fn new(old: (&Source, &Case), new: (&Source, &Case)) -> Self {
        let (before, after) = (entries(old.1), entries(new.1));
        let mut moved = changed(&before, &after);
        moved.retain(|entry| has_figures(entry.name));
        let (old, new) = (
            leaves(&Document::read(old.0)),
            leaves(&Document::read(new.0)),
        );
        let (tables_of_old, tables_of_new) = (tables(&old), tables(&new));
        let (old, new) = (by_part(old, &tables_of_new), by_part(new, &tables_of_old));
        let part = |pair: Pair<Vec<Leaf>>| VersionPart {
            address: pair.name.to_owned(),
            old: pair.old.cloned().unwrap_or_default(),
            new: pair.new.cloned().unwrap_or_default(),
        };
        let parts: Vec<VersionPart> = pairs(&old, &new).into_iter().map(part).collect();
        let of_parts = parts.iter().enumerate();
        let of_parts = of_parts.filter(|(_, part)| part.differs());
        let (changes, others): (Vec<_>, Vec<_>) =
            of_parts.partition(|(_, part)| moved.iter().any(|entry| part.moves(entry)));
        Self {
            changes: changes.into_iter().map(|(position, _)| position).collect(),
            without_figures: others
                .into_iter()
                .map(|(_, part)| part.address.clone())
                .collect(),
            is_reordered: is_reordered(&old, &new),
            parts,
        }
    }

    /// The old version with those parts of the new for which `made` says so.
    pub(super) fn text(&self, made: &[bool]) -> String {
        let parts = self.parts.iter().zip(made).filter(|(part, _)| {
            let table = part.address.split('.').next();
            !matches!(table, Some("signature" | "allow"))
        });
        let leaves = parts.flat_map(|(part, made)| if *made { &part.new } else { &part.old });
        leaves.map(Leaf::to_string).collect()
    }
}

impl VersionPart {
    fn differs(&self) -> bool {
        let (old, new) = (&self.old, &self.new);
        !beside(old, new).is_empty() || !beside(new, old).is_empty()
    }

    /// Whether an entry of the application moves with this part.
    fn moves(&self, entry: &Pair<LockedValue>) -> bool {
        if entry.name == "department" {
            let came_or_went = self.old.is_empty() || self.new.is_empty();
            return came_or_went && self.address.starts_with("department.");
        }
        let below = entry.name.strip_prefix(self.address.as_str());
        // What a unit cost of the application's own costs goes by the unit cost's address.
        below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            || self.address.strip_suffix(".cost") == Some(entry.name)
    }

    /// What was changed, and with which change it is counted.
    pub(super) fn cause(&self, together_with: Option<&String>) -> Cause {
        let keys = self.address.split('.').count();
        let said = |all: &[Leaf], others: &[Leaf]| {
            (!all.is_empty()).then(|| said(&beside(all, others), keys))
        };
        Cause::Change {
            address: self.address.clone(),
            old: said(&self.old, &self.new),
            new: said(&self.new, &self.old),
            together_with: together_with.cloned(),
        }
    }
}

/// Whether figures of a result rest on the entry at an address: ranges and scenarios matter to sensitivity alone.
fn has_figures(address: &str) -> bool {
    let is_of_range = address.rsplit_once('.').is_some_and(|(input, end)| {
        input.contains('.') && matches!(end, "low" | "high" | "distribution")
    });
    !is_of_range && !address.starts_with("scenario.")
}

/// The leaves that others do not have, or have with another meaning.
fn beside<'l>(leaves: &'l [Leaf], others: &[Leaf]) -> Vec<&'l Leaf> {
    let differs = |leaf: &&Leaf| {
        let other = others.iter().find(|other| other.path == leaf.path);
        other.is_none_or(|other| other.meaning != leaf.meaning)
    };
    leaves.iter().filter(differs).collect()
}

/// Every table in which some value stands.
fn tables(leaves: &[Leaf]) -> HashSet<String> {
    let of = |leaf: &Leaf| {
        let lengths = 1..=leaf.path.len();
        let tables = lengths.map(|length| leaf.path[..length].join("."));
        tables.collect::<Vec<_>>()
    };
    leaves.iter().flat_map(of).collect()
}

/// The leaves of each part by its address, in the file's order.
fn by_part(leaves: Vec<Leaf>, other: &HashSet<String>) -> Vec<(String, Vec<Leaf>)> {
    let mut parts: Vec<(String, Vec<Leaf>)> = Vec::new();
    let mut places = HashMap::new();
    for leaf in leaves {
        let address = address(&leaf.path, other);
        let place = *places.entry(address).or_insert_with_key(|address| {
            parts.push((address.clone(), Vec::new()));
            parts.len() - 1
        });
        parts[place].1.push(leaf);
    }
    parts
}

/// The address of what changes as a whole where a value does: a table that the other version does not have is a whole.
fn address(path: &[String], other: &HashSet<String>) -> String {
    let is_replacement = path.get(2).is_some_and(|key| key == "replaced_by");
    let (shortest, longest) = match path[0].as_str() {
        "signature" | "allow" | "format" => (1, 1),
        table if OF_IDS.contains(&table) => (2, if is_replacement { 4 } else { 3 }),
        _ => (2, 2),
    };
    let upto = |length: usize| path[..length.min(path.len())].join(".");
    let mut lengths = shortest..longest;
    let whole = lengths.find(|length| !other.contains(&upto(*length)));
    upto(whole.unwrap_or(longest))
}

/// Whether what both versions have stands in another order.
fn is_reordered(old: &[(String, Vec<Leaf>)], new: &[(String, Vec<Leaf>)]) -> bool {
    let places = new.iter().enumerate();
    let places: HashMap<&String, usize> = places.map(|(at, (address, _))| (address, at)).collect();
    let place = |(address, _): &(String, Vec<Leaf>)| places.get(address);
    !old.iter().filter_map(place).is_sorted()
}

/// What stands at an address that is so many keys long, in short: the value itself, the name of a table, or its keys with
/// their values.
fn said(leaves: &[&Leaf], keys: usize) -> String {
    let below = |leaf: &Leaf| leaf.path.get(keys..).unwrap_or_default().join(".");
    if let [only] = leaves
        && matches!(below(only).as_str(), "" | "value")
    {
        return shortened(&only.text);
    }
    let name = leaves.iter().find(|leaf| below(leaf) == "name");
    if let Some(LockedValue::Text(name)) = name.map(|leaf| &leaf.meaning) {
        return shortened(name);
    }
    if leaves.is_empty() {
        return "–".to_owned();
    }
    let pair = |leaf: &&Leaf| format!("{} = {}", below(leaf), leaf.text);
    let pairs: Vec<String> = leaves.iter().map(pair).collect();
    shortened(&pairs.join(", "))
}
