//! Two versions of an application, and every text between them: what was changed, added and removed, address by address,
//! and the application with some of the changes made.
//!
//! A text is taken apart into its values, each with the path of keys at which it stands, whether a table was written
//! with a header, with dots or in braces. So two versions that say the same do not differ, however they are written.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::document::Document;
use super::exact::exact;
use super::json_application::quoted;
use super::source::shortened;
use super::tree::{Entry, Keys, Value};

/// Tables with an id below them.
const OF_IDS: [&str; 9] = [
    "cost",
    "effect",
    "target_group",
    "unit_cost",
    "scenario",
    "goal",
    "activity",
    "measure",
    "parameter",
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

type Path = Vec<String>;

/// A value at the end of a path.
#[derive(Clone, Debug)]
struct Leaf {
    path: Path,
    /// As it is written.
    text: String,
    meaning: Meaning,
}

/// What a value means, however it is written.
#[derive(Clone, Debug, PartialEq)]
enum Meaning {
    Number(Decimal),
    Text(String),
    Other(String),
}

/// Something that changes as a whole: an input, a key, or a table that only one version has.
#[derive(Clone, Debug, Default)]
struct Node {
    path: Path,
    old: Vec<Leaf>,
    new: Vec<Leaf>,
    /// The position of its change, where it has one that figures may follow from.
    change: Option<usize>,
}

/// A change from one version to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionChange {
    /// The address.
    pub address: String,
    /// What stood there, as far as it differs.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
}

/// Two versions of an application.
#[derive(Debug)]
pub struct Versions {
    nodes: Vec<Node>,
    /// The changes that figures may follow from, in the file's order.
    pub changes: Vec<VersionChange>,
    /// The addresses of the others.
    pub without_figures: Vec<String>,
    /// Whether what both have stands in another order.
    pub is_reordered: bool,
}

impl Versions {
    /// Compares two versions.
    pub fn of(old: &Document, new: &Document) -> Self {
        let (old, new) = (leaves(old), leaves(new));
        let (known_old, known_new) = (prefixes(&old), prefixes(&new));
        let mut nodes: Vec<Node> = Vec::new();
        let mut positions: HashMap<Path, usize> = HashMap::new();
        for leaf in new {
            let path = node_path(&leaf.path, &known_old);
            let position = *positions.entry(path.clone()).or_insert_with(|| {
                nodes.push(Node {
                    path,
                    ..Node::default()
                });
                nodes.len() - 1
            });
            nodes[position].new.push(leaf);
        }
        let (mut nodes, is_reordered) = with_old(nodes, &positions, old, &known_new);
        let mut changes = Vec::new();
        let mut without_figures = Vec::new();
        for node in &mut nodes {
            let Some((change, has_figures)) = change(node) else {
                continue;
            };
            if has_figures {
                node.change = Some(changes.len());
                changes.push(change);
            } else {
                without_figures.push(change.address);
            }
        }
        Self {
            nodes,
            changes,
            without_figures,
            is_reordered,
        }
    }

    /// The old version with those changes made for which `made` says so; changes without figures are not.
    pub fn text(&self, made: &[bool]) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            if matches!(node.path[0].as_str(), "signature" | "allow") {
                continue;
            }
            let is_made = node.change.is_some_and(|change| made[change]);
            for leaf in if is_made { &node.new } else { &node.old } {
                let keys: Vec<String> = leaf.path.iter().map(|key| quoted(key)).collect();
                text.push_str(&format!("{} = {}\n", keys.join("."), leaf.text));
            }
        }
        text
    }
}

/// Puts the leaves of the old version into the nodes of the new one, and nodes of their own where they last stood after
/// what both have. Says whether that stands in another order.
fn with_old(
    nodes: Vec<Node>,
    positions: &HashMap<Path, usize>,
    old: Vec<Leaf>,
    known_new: &HashSet<Path>,
) -> (Vec<Node>, bool) {
    let mut nodes = nodes;
    let mut gone: Vec<(usize, Node)> = Vec::new();
    let mut gone_positions: HashMap<Path, usize> = HashMap::new();
    let mut after = 0;
    let mut order = Vec::new();
    for leaf in old {
        let path = node_path(&leaf.path, known_new);
        if let Some(position) = positions.get(&path) {
            nodes[*position].old.push(leaf);
            after = position + 1;
            if order.last() != Some(position) && !order.contains(position) {
                order.push(*position);
            }
        } else {
            let position = *gone_positions.entry(path.clone()).or_insert_with(|| {
                gone.push((
                    after,
                    Node {
                        path,
                        ..Node::default()
                    },
                ));
                gone.len() - 1
            });
            gone[position].1.old.push(leaf);
        }
    }
    let is_reordered = !order.is_sorted();
    // A stable sort keeps what was removed at one place in its order.
    gone.sort_by_key(|(after, _)| *after);
    let mut gone = gone.into_iter().peekable();
    let mut merged = Vec::new();
    for (position, node) in nodes.into_iter().enumerate() {
        while let Some((_, node)) = gone.next_if(|(after, _)| *after <= position) {
            merged.push(node);
        }
        merged.push(node);
    }
    merged.extend(gone.map(|(_, node)| node));
    (merged, is_reordered)
}

/// All values of a document, in its order.
fn leaves(document: &Document) -> Vec<Leaf> {
    let mut all = Vec::new();
    gather(document, document.root(), &mut Vec::new(), &mut all);
    all
}

fn gather(document: &Document, table: &Keys, path: &mut Path, all: &mut Vec<Leaf>) {
    for Entry {
        name, node: value, ..
    } in table.entries()
    {
        path.push(name.to_string());
        let written = || {
            let text = document.source().text().get(value.range());
            text.unwrap_or_default().to_owned()
        };
        let leaf = match &value.value {
            Value::Table(inner) if !inner.entries().is_empty() => {
                gather(document, inner, path, all);
                None
            }
            Value::Table(_) => Some(("{}".to_owned(), Meaning::Other("{}".to_owned()))),
            Value::Whole(_) | Value::Fraction(_) => {
                let text = written();
                let digits = text.replace('_', "");
                let number = exact(digits.trim_start_matches('+'));
                let meaning = number.map_or(Meaning::Other(digits), Meaning::Number);
                Some((text, meaning))
            }
            Value::Text(text) => Some((written(), Meaning::Text(text.to_string()))),
            _ => Some((written(), Meaning::Other(written()))),
        };
        if let Some((text, meaning)) = leaf {
            all.push(Leaf {
                path: path.clone(),
                text,
                meaning,
            });
        }
        path.pop();
    }
}

/// Every table that some value stands in.
fn prefixes(leaves: &[Leaf]) -> HashSet<Path> {
    let of = |leaf: &Leaf| {
        (1..=leaf.path.len())
            .map(|length| leaf.path[..length].to_vec())
            .collect::<Vec<_>>()
    };
    leaves.iter().flat_map(of).collect()
}

/// The path of what changes as a whole where a value does; a table that the other version does not have is a whole.
fn node_path(path: &[String], other: &HashSet<Path>) -> Path {
    let has = |length: usize| other.contains(&path[..length.min(path.len())]);
    let depth = match path[0].as_str() {
        "signature" | "allow" | "format" => 1,
        "parameter" => 2,
        table if OF_IDS.contains(&table) => {
            let is_replacement = path.get(2).is_some_and(|key| key == "replaced_by");
            match (has(2), is_replacement, has(3)) {
                (false, ..) => 2,
                (true, true, true) => 4,
                _ => 3,
            }
        }
        _ => 2,
    };
    path[..depth.min(path.len())].to_vec()
}

/// The change of a node, if it has one, and whether figures may follow from it.
fn change(node: &Node) -> Option<(VersionChange, bool)> {
    let find = |leaves: &[Leaf], path: &Path| {
        let found = leaves.iter().find(|leaf| leaf.path == *path);
        found.map(|leaf| leaf.meaning.clone())
    };
    let differs =
        |leaf: &Leaf, others: &[Leaf]| find(others, &leaf.path).as_ref() != Some(&leaf.meaning);
    let changed = |leaves: &[Leaf], others: &[Leaf]| -> Vec<Leaf> {
        let changed = leaves.iter().filter(|leaf| differs(leaf, others));
        changed.cloned().collect()
    };
    let (old, new) = (changed(&node.old, &node.new), changed(&node.new, &node.old));
    if old.is_empty() && new.is_empty() {
        return None;
    }
    let both = !node.old.is_empty() && !node.new.is_empty();
    let table = node.path[0].as_str();
    let named_only = both
        && (table == "department"
            || old.iter().chain(&new).all(|leaf| {
                let key = leaf.path.last().map(String::as_str);
                key.is_some_and(|key| KEYS_WITHOUT_FIGURES.contains(&key))
            }));
    // A key of its own, such as a note, that was added or removed.
    let is_key = node.path.len() > 2
        && node
            .path
            .last()
            .is_some_and(|key| KEYS_WITHOUT_FIGURES.contains(&key.as_str()));
    let is_key = is_key
        || matches!(table, "investment" if node.path.last().is_some_and(|key| KEYS_WITHOUT_FIGURES.contains(&key.as_str())));
    let has_figures = !(WITHOUT_FIGURES.contains(&table) || named_only || is_key);
    let said = |leaves: &[Leaf], is_there: bool| is_there.then(|| said(leaves, &node.path));
    let change = VersionChange {
        address: node.path.join("."),
        old: said(&old, !node.old.is_empty()),
        new: said(&new, !node.new.is_empty()),
    };
    Some((change, has_figures))
}

/// What stands at a path, in short: the value itself, the name of a table, or its keys with their values.
fn said(leaves: &[Leaf], path: &[String]) -> String {
    let below = |leaf: &Leaf| leaf.path[path.len()..].join(".");
    if let [only] = leaves
        && matches!(below(only).as_str(), "" | "value")
    {
        return shortened(&only.text);
    }
    if let Some(Leaf {
        meaning: Meaning::Text(name),
        ..
    }) = leaves.iter().find(|leaf| below(leaf) == "name")
    {
        return shortened(name);
    }
    if leaves.is_empty() {
        return "–".to_owned();
    }
    let pairs: Vec<String> = leaves
        .iter()
        .map(|leaf| format!("{} = {}", below(leaf), leaf.text))
        .collect();
    shortened(&pairs.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Source;

    fn versions(old: &str, new: &str) -> Versions {
        let source = |text: &str| Source::new("a", text.to_owned(), String::new());
        let (old, new) = (source(old), source(new));
        Versions::of(&Document::read(&old), &Document::read(&new))
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
