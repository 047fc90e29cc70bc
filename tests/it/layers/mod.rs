//! How the source is laid out: who may use whom, no circles, nothing too long. A rule that is not tested does not last.

mod code;
mod paths;
mod sizes;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use uses::Sources;

/// Each layer with those that it may use besides itself.
const ALLOWED: &str = "
main: commands
lib: calculation front input model problem words
front: calculation input model problem words
commands: calculation check cli costs format front fund input model problem recalculation report sensitivity settlement simulation trace words
cli: model
costs: input model problem
model:
problem: model
words: model problem
format: model
input: format model problem
calculation: model
sensitivity: calculation model
recalculation: calculation model
settlement: calculation model
simulation: calculation model
fund: calculation model settlement
trace: calculation model
check: calculation model problem recalculation sensitivity settlement simulation trace
report: calculation check costs format fund model problem recalculation sensitivity settlement simulation trace words
";

/// The first part of a file's name: `model` of `model/year.rs` and of `model.rs`.
fn layer(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn layers_use_only_what_they_may() {
    let mut wrong = BTreeSet::new();
    for (file, used) in Sources::read().uses() {
        let of = layer(&file).to_owned();
        let allowed = ALLOWED.lines().filter_map(|line| line.split_once(':'));
        let mut allowed = allowed.filter(|(known, _)| *known == of);
        let Some((_, allowed)) = allowed.next() else {
            panic!("{file} belongs to no layer");
        };
        for to in used.iter().map(|to| layer(to)).filter(|to| *to != of) {
            if !allowed.split(' ').any(|known| known == to) {
                wrong.insert(format!("{file} uses {to}"));
            }
        }
    }
    assert_none("uses that the layers do not allow", wrong);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let uses = Sources::read().uses();
    let circles = circles(&uses);
    let shown = circles.iter().map(|files| {
        let line = |file: &String| {
            let inside = uses[file].iter().filter(|to| files.contains(to));
            let inside: Vec<&str> = inside.map(String::as_str).collect();
            format!("  {file} uses {}", inside.join(", "))
        };
        files.iter().map(line).collect::<Vec<_>>().join("\n")
    });
    assert_none("circles", shown);
}

#[test]
fn no_type_name_stands_twice() {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, text) in Sources::read().texts() {
        for name in sizes::types(text) {
            files.entry(name).or_default().push(file.clone());
        }
    }
    let twice = files.into_iter().filter(|(_, files)| files.len() > 1);
    let twice = twice.map(|(name, files)| format!("{name}: {}", files.join(", ")));
    assert_none("types of the same name", twice);
}

#[test]
fn no_file_is_longer_than_400_lines_and_no_function_than_80() {
    let mut long = Vec::new();
    for (file, text) in Sources::read().texts() {
        let lines = text.lines().count();
        if lines > 400 {
            long.push(format!("{file}: {lines} lines"));
        }
        let functions = sizes::functions(text);
        let functions = functions.into_iter().filter(|(_, lines)| *lines > 80);
        long.extend(functions.map(|(name, lines)| format!("{file}: {name}, {lines} lines")));
    }
    assert_none("files and functions that are too long", long);
}

#[track_caller]
fn assert_none(what: &str, wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    let count = wrong.len();
    assert!(wrong.is_empty(), "{count} {what}:\n{}", wrong.join("\n"));
}

/// The groups of files from each of which every other of the group is reached by uses.
fn circles(uses: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> = uses
        .keys()
        .map(|file| (file, reached_from(file, uses)))
        .collect();
    let group = |file: &String| -> Vec<String> {
        let there = reached[file].iter().copied();
        let back = there.filter(|other| reached.get(other).is_some_and(|to| to.contains(file)));
        back.cloned().collect()
    };
    let groups = uses.keys().map(group);
    groups.filter(|group| !group.is_empty()).collect()
}

fn reached_from<'a>(
    file: &'a String,
    uses: &'a BTreeMap<String, BTreeSet<String>>,
) -> BTreeSet<&'a String> {
    let (mut reached, mut waiting) = (BTreeSet::new(), vec![file]);
    while let Some(file) = waiting.pop() {
        let next = uses.get(file).into_iter().flatten();
        waiting.extend(next.filter(|next| reached.insert(*next)));
    }
    reached
}

#[test]
fn the_rules_see_what_they_forbid() {
    let sources = Sources::of(&[
        ("lib.rs", "pub mod model;\npub(crate) mod words;"),
        (
            "model/mod.rs",
            "mod year;\nmod date;\npub use year::{Year, Years as Table};\nstruct Own;",
        ),
        (
            "model/year.rs",
            "use super::Own; // use crate::words::text;\nuse crate::words;\nconst A: u8 = words::LENGTH;",
        ),
        (
            "model/date.rs",
            "use super::{Own, year::{self, Year}};\n#[cfg(test)]\nmod tests { use crate::words::text; }",
        ),
        (
            "words.rs",
            "fn text() -> crate::model::Table { \"crate::model::Own\" }",
        ),
    ]);
    let uses = sources.uses();
    let of = |file: &str| uses[file].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(of("model/year.rs"), ["model/mod.rs", "words.rs"]);
    assert_eq!(of("model/date.rs"), ["model/mod.rs", "model/year.rs"]);
    assert_eq!(of("words.rs"), ["model/year.rs"]);
    let circle = ["model/year.rs", "words.rs"].map(str::to_owned);
    assert_eq!(circles(&uses), BTreeSet::from([circle.to_vec()]));
}
