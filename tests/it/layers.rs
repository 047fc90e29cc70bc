//! Who may use whom: a rule that is not tested does not last.

use std::fs;
use std::path::Path;

use crate::support::project;

/// Each layer with those that it may use besides itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("main", &["commands"]),
    ("lib", &[]),
    (
        "commands",
        &[
            "calculation",
            "check",
            "cli",
            "input",
            "model",
            "problem",
            "recalculation",
            "report",
            "sensitivity",
            "trace",
            "words",
        ],
    ),
    ("cli", &[]),
    ("model", &[]),
    // Amounts are rounded as they are shown, and rounding has one place.
    ("words", &["model", "problem"]),
    ("problem", &["model", "words"]),
    // Messages are data of `words`; what they say is nothing to the readers.
    ("input", &["model", "problem", "words"]),
    ("calculation", &["model"]),
    ("sensitivity", &["calculation", "model"]),
    ("recalculation", &["calculation", "model"]),
    ("trace", &["calculation", "model", "sensitivity"]),
    (
        "check",
        // A lock names figures as they are traced.
        &[
            "calculation",
            "model",
            "problem",
            "sensitivity",
            "trace",
            "words",
        ],
    ),
    (
        "report",
        &[
            "calculation",
            "check",
            "model",
            "problem",
            "recalculation",
            "sensitivity",
            "trace",
            "words",
        ],
    ),
];

#[test]
fn layers_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for file in sources(&project().join("src")) {
        let layer = layer(&file);
        let allowed = ALLOWED.iter().find(|(known, _)| *known == layer);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("{} belongs to no layer", file.display()));
        let text = fs::read_to_string(&file).unwrap();
        for used in used(&text) {
            if used != layer && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rule_sees_what_it_forbids() {
    let text =
        "use crate::{model::Year, words};\nuse si::commands;\nlet x = crate::report::sheet();";
    assert_eq!(used(text), ["model", "words", "report", "commands"]);
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The first part of a file's path below `src`.
fn layer(file: &Path) -> String {
    let below = file.strip_prefix(project().join("src")).unwrap();
    let first = below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules of the crate that a text names, by `crate::…` or `si::…`, in braces too.
fn used(text: &str) -> Vec<String> {
    let mut used = Vec::new();
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (position, path) in code
        .match_indices("crate::")
        .chain(code.match_indices("si::"))
    {
        let before = code[..position].chars().next_back();
        if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == ':') {
            continue;
        }
        let rest = &code[position + path.len()..];
        let name = |text: &str| -> String {
            text.chars()
                .take_while(|sign| sign.is_ascii_lowercase() || *sign == '_')
                .collect()
        };
        match rest.strip_prefix('{') {
            Some(group) => used.extend(outermost(group).iter().map(|part| name(part.trim()))),
            None => used.push(name(rest)),
        }
    }
    used.retain(|name| !name.is_empty());
    used
}

/// The parts of a group in braces, up to its end, as its commas outside inner braces separate them.
fn outermost(group: &str) -> Vec<&str> {
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
    parts
}
