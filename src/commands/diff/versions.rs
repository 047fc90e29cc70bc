//! Two versions of an application: what was changed, added and removed, address by address, and every text between them.

use std::collections::HashSet;

use crate::input::{Document, Leaf, Meaning, Source, leaves, shortened};
use crate::recalculation::{Pair, pairs};

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
/// Tables that no figure of a result follows from.
const WITHOUT_FIGURES: [&str; 8] = [
    "text",
    "partner",
    "goal",
    "activity",
    "measure",
    "scenario",
    "signature",
    "allow",
];
/// Keys that no figure of a result follows from: what things are called, where they come from, and ranges, which matter
/// to sensitivity alone. What unit costs a file names is seen in the unit costs themselves.
const KEYS_WITHOUT_FIGURES: [&str; 15] = [
    "name",
    "note",
    "source",
    "measure",
    "low",
    "high",
    "distribution",
    "id",
    "status",
    "granted",
    "unit_costs",
    "area",
    "unit",
    "includes",
    "format",
];

/// Something that changes as a whole: an input, a key, or a table that only one version has.
#[derive(Debug)]
struct VersionPart {
    address: String,
    old: Vec<Leaf>,
    new: Vec<Leaf>,
    /// The position of its change, if it has one that figures may follow from.
    change: Option<usize>,
}

/// A change from one version to the next.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VersionChange {
    /// The address.
    pub(super) address: String,
    /// What stood there, as far as it differs.
    pub(super) old: Option<String>,
    /// What stands there now.
    pub(super) new: Option<String>,
}

/// Two versions of an application.
#[derive(Debug)]
pub(super) struct Versions {
    parts: Vec<VersionPart>,
    /// The changes that figures may follow from, in the file's order.
    pub(super) changes: Vec<VersionChange>,
    /// The addresses of the others.
    pub(super) without_figures: Vec<String>,
    /// Whether what both have stands in another order.
    pub(super) is_reordered: bool,
}

impl Versions {
    /// Compares two versions.
    pub(super) fn new(old: &Source, new: &Source) -> Self {
        let (old, new) = (leaves(&Document::read(old)), leaves(&Document::read(new)));
        let (tables_of_old, tables_of_new) = (tables(&old), tables(&new));
        let (old, new) = (by_part(old, &tables_of_new), by_part(new, &tables_of_old));
        let mut versions = Self {
            parts: Vec::new(),
            changes: Vec::new(),
            without_figures: Vec::new(),
            is_reordered: is_reordered(&old, &new),
        };
        for Pair { name, old, new } in pairs(&old, &new) {
            let mut part = VersionPart {
                address: name.to_owned(),
                old: old.cloned().unwrap_or_default(),
                new: new.cloned().unwrap_or_default(),
                change: None,
            };
            if let Some((change, has_figures)) = part.changed() {
                if has_figures {
                    part.change = Some(versions.changes.len());
                    versions.changes.push(change);
                } else {
                    versions.without_figures.push(change.address);
                }
            }
            versions.parts.push(part);
        }
        versions
    }

    /// The old version with those changes made for which `made` says so; changes without figures are not.
    pub(super) fn text(&self, made: &[bool]) -> String {
        let without_lists = self.parts.iter().filter(|part| {
            let table = part.address.split('.').next();
            !matches!(table, Some("signature" | "allow"))
        });
        let leaves = without_lists.flat_map(|part| {
            let is_made = part.change.is_some_and(|change| made[change]);
            if is_made { &part.new } else { &part.old }
        });
        leaves.map(Leaf::to_string).collect()
    }
}

impl VersionPart {
    /// Its change, if it has one, and whether figures may follow from it.
    fn changed(&self) -> Option<(VersionChange, bool)> {
        let (old, new) = (beside(&self.old, &self.new), beside(&self.new, &self.old));
        if old.is_empty() && new.is_empty() {
            return None;
        }
        let path: Vec<&str> = self.address.split('.').collect();
        let (table, last) = (path[0], path.last().copied().unwrap_or_default());
        let names = |leaf: &&Leaf| {
            let key = leaf.path.last();
            key.is_some_and(|key| KEYS_WITHOUT_FIGURES.contains(&key.as_str()))
        };
        let are_names = table == "department" || old.iter().chain(&new).all(names);
        let both = !self.old.is_empty() && !self.new.is_empty();
        // A key of its own, such as a note, that was added or removed.
        let is_name =
            (path.len() > 2 || table == "investment") && KEYS_WITHOUT_FIGURES.contains(&last);
        let without_figures = WITHOUT_FIGURES.contains(&table) || both && are_names || is_name;
        let said =
            |all: &[Leaf], changed: &[&Leaf]| (!all.is_empty()).then(|| said(changed, path.len()));
        let change = VersionChange {
            address: self.address.clone(),
            old: said(&self.old, &old),
            new: said(&self.new, &new),
        };
        Some((change, !without_figures))
    }
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
    for leaf in leaves {
        let address = address(&leaf.path, other);
        match parts.iter_mut().find(|(known, _)| *known == address) {
            Some((_, leaves)) => leaves.push(leaf),
            None => parts.push((address, vec![leaf])),
        }
    }
    parts
}

/// The address of what changes as a whole where a value does; a table that the other version does not have is a whole.
fn address(path: &[String], other: &HashSet<String>) -> String {
    let upto = |length: usize| path[..length.min(path.len())].join(".");
    let depth = match path[0].as_str() {
        "signature" | "allow" | "format" => 1,
        table if OF_IDS.contains(&table) => {
            let is_replacement = path.get(2).is_some_and(|key| key == "replaced_by");
            if !other.contains(&upto(2)) {
                2
            } else if is_replacement && other.contains(&upto(3)) {
                4
            } else {
                3
            }
        }
        _ => 2,
    };
    upto(depth)
}

/// Whether what both versions have stands in another order.
fn is_reordered(old: &[(String, Vec<Leaf>)], new: &[(String, Vec<Leaf>)]) -> bool {
    let place =
        |(address, _): &(String, Vec<Leaf>)| new.iter().position(|(known, _)| known == address);
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
    if let Some(Meaning::Text(name)) = name.map(|leaf| &leaf.meaning) {
        return shortened(name);
    }
    if leaves.is_empty() {
        return "–".to_owned();
    }
    let pair = |leaf: &&Leaf| format!("{} = {}", below(leaf), leaf.text);
    let pairs: Vec<String> = leaves.iter().map(pair).collect();
    shortened(&pairs.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(old: &str, new: &str) -> Versions {
        let source = |text: &str| Source::new("a", text.to_owned(), String::new());
        let (old, new) = (source(old), source(new));
        Versions::new(&old, &new)
    }

    fn addresses(versions: &Versions) -> Vec<&str> {
        let changes = versions.changes.iter();
        changes.map(|change| change.address.as_str()).collect()
    }

    #[test]
    fn what_is_written_another_way_is_no_change() {
        let old = "[effect.a]\nunits = { 2020 = 1_000, 2021 = 0.50 }\nname = 'A'\n";
        let new = "# new\neffect.a.units.2020 = 1000.0\neffect.a.units.2021 = 0.5\neffect.a.name = \"A\"\n";
        let versions = versions(old, new);
        assert!(versions.changes.is_empty(), "{versions:?}");
        assert!(versions.without_figures.is_empty() && !versions.is_reordered);
    }

    #[test]
    fn changes_stand_in_the_order_of_the_file_and_tables_come_and_go_as_wholes() {
        let old = "[investment]\nname = 'A'\nend = 2020-12-31\n[cost.a]\namount = 1\nnote = 'x'\n\
                   [effect.gone]\nname = 'Gone'\nshare = 0.5\n[effect.b]\nshare = 0.1\n[policy]\nreturn_floor = 0.3\n";
        let new = "[investment]\nname = 'B'\nend = 2021-12-31\n[cost.a]\namount = { value = 2, low = 1, high = 3 }\n\
                   [effect.b]\nshare = 0.2\n[effect.b.replaced_by]\nunit_cost = 'x'\n[effect.c]\nshare = 1\n";
        let versions = versions(old, new);
        assert_eq!(
            addresses(&versions),
            [
                "investment.end",
                "cost.a.amount",
                "effect.gone",
                "effect.b.share",
                "policy.return_floor",
                "effect.b.replaced_by",
                "effect.c"
            ]
        );
        assert_eq!(versions.without_figures, ["investment.name", "cost.a.note"]);
        assert_eq!(versions.changes[2].old.as_deref(), Some("Gone"));
        assert_eq!(versions.changes[2].new, None);
    }

    #[test]
    fn each_text_between_has_the_changes_that_were_made() {
        let old = "[cost.a]\namount = 1\n[effect.b]\nshare = 0.1\n";
        let new = "[cost.a]\namount = 2\n[effect.c]\nshare = 0.3\n";
        let versions = versions(old, new);
        assert_eq!(
            addresses(&versions),
            ["cost.a.amount", "effect.b", "effect.c"]
        );
        let text = |made: [bool; 3]| versions.text(&made).replace('"', "");
        assert_eq!(
            text([false; 3]),
            "cost.a.amount = 1\neffect.b.share = 0.1\n"
        );
        assert_eq!(
            text([true, false, true]),
            "cost.a.amount = 2\neffect.b.share = 0.1\neffect.c.share = 0.3\n"
        );
        assert_eq!(text([true; 3]), "cost.a.amount = 2\neffect.c.share = 0.3\n");
    }

    #[test]
    fn another_order_is_seen() {
        let old = "[department]\na = 'A'\nb = 'B'\n";
        let new = "[department]\nb = 'B'\na = 'A'\n";
        assert!(versions(old, new).is_reordered);
    }
}
