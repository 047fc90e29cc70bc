//! The paths that code names: those of its `use` items and those that stand in the code.

/// A path as it is written, and the name that a `use` gives to its end.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) path: Vec<String>,
    pub(super) name: String,
    /// Whether others may name it here: `pub use`.
    pub(super) handed_on: bool,
}

/// The paths of all `use` items.
pub(super) fn used(code: &str) -> Vec<Named> {
    let mut named = Vec::new();
    for statement in code.split(';') {
        let Some((before, tree)) = statement_of_use(statement) else {
            continue;
        };
        let handed_on = before.trim_end().ends_with("pub") || before.trim_end().ends_with(')');
        for (path, name) in leaves(tree) {
            named.push(Named {
                path,
                name,
                handed_on,
            });
        }
    }
    named
}

/// What stands before `use` and the tree after it, where a statement ends with a `use` item.
fn statement_of_use(statement: &str) -> Option<(&str, &str)> {
    let starts = statement.match_indices("use ").map(|(start, _)| start);
    let mut starts = starts.filter(|start| {
        let before = statement[..*start].chars().next_back();
        before.is_none_or(char::is_whitespace)
    });
    let start = starts.next()?;
    Some((&statement[..start], &statement[start + 4..]))
}

/// The paths of a tree of a `use` item, with their names.
fn leaves(tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    let Some((before, group)) = tree.split_once('{') else {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
        let path = segments(path);
        let last = path.last().cloned().unwrap_or_default();
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        return vec![(path, name.map_or(last, str::to_owned))];
    };
    let mut all = Vec::new();
    for part in parts(group) {
        for (path, name) in leaves(part) {
            let mut whole = segments(before);
            let own = path.last().is_some_and(|last| last == "self");
            let name = if own {
                whole.last().cloned()
            } else {
                Some(name)
            };
            whole.extend(path.into_iter().filter(|segment| segment != "self"));
            all.push((whole, name.unwrap_or_default()));
        }
    }
    all
}

fn segments(path: &str) -> Vec<String> {
    let segments = path.split("::").map(str::trim);
    segments
        .filter(|segment| !segment.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The parts of a group in braces, up to its end, as its commas outside inner braces separate them.
fn parts(group: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (position, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..position]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..position]);
                start = position + 1;
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The paths of two segments or more that stand in code outside `use` items and visibilities, `pub(in crate::commands)`.
pub(super) fn inline(code: &str) -> Vec<Vec<String>> {
    let code = code.replace("pub(in crate::", "pub(in ");
    let in_path = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':';
    let mut paths = Vec::new();
    for statement in code.split(';') {
        let outside = statement_of_use(statement).map_or(statement, |(before, _)| before);
        let words = outside.split(|sign| !in_path(sign));
        let words = words.filter(|word| word.contains("::") && !word.starts_with("::"));
        paths.extend(words.map(segments));
    }
    paths
}
