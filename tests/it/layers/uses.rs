//! Which file uses which: the paths of each file, followed to the file in which they end.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::code::code;
use super::paths::{inline, used};
use crate::support::project;

/// The files of the source, by their path below `src`, with their text.
pub(super) struct Sources(BTreeMap<String, String>);

/// Where a path of modules stands: the file, and what it makes known by other names.
struct Module {
    file: String,
    /// Names that it hands on, with the paths behind them.
    handed_on: Vec<(String, Vec<String>)>,
}

type Modules = BTreeMap<Vec<String>, Module>;

impl Sources {
    /// All of the project's.
    pub(super) fn read() -> Self {
        let mut files = BTreeMap::new();
        let root = project().join("src");
        add(&root, &root, &mut files);
        Self(files)
    }

    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter();
        Self(
            files
                .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }

    /// Each file with the files that its code uses; what a `mod.rs` hands on is its child's.
    pub(super) fn uses(&self) -> BTreeMap<String, BTreeSet<String>> {
        let codes: BTreeMap<&String, String> = self
            .texts()
            // Who may see a thing is no use of it.
            .map(|(file, text)| (file, code(&text.replace("(in crate::", "(in "))))
            .collect();
        let mut modules = Modules::new();
        for (file, code) in &codes {
            let path = module_of(file);
            let handed_on = used(code).into_iter().filter(|named| named.handed_on);
            let handed_on = handed_on
                .map(|named| (named.name, absolute(&named.path, &path)))
                .collect();
            let file = (*file).clone();
            modules.insert(path, Module { file, handed_on });
        }
        let mut uses = BTreeMap::new();
        for (file, code) in codes {
            let to = paths_of(code.as_str(), &module_of(file), &modules);
            let to = to.iter().filter_map(|path| followed(path, &modules, 0));
            let to = to.filter(|to| to != file).collect();
            uses.insert(file.clone(), to);
        }
        uses
    }
}

fn add(folder: &Path, root: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add(&path, root, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let below = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.insert(below.replace('\\', "/"), fs::read_to_string(&path).unwrap());
        }
    }
}

/// The path of the module that a file is; `main.rs` is a crate of its own that names the library by `si`.
fn module_of(file: &str) -> Vec<String> {
    let name = file.trim_end_matches(".rs");
    let name = name.strip_suffix("/mod").unwrap_or(name);
    let path: Vec<String> = name.split('/').map(str::to_owned).collect();
    if name == "lib" { Vec::new() } else { path }
}

/// All that a file's code names, from the root; what it hands on from its own children is not its use.
fn paths_of(code: &str, module: &[String], modules: &Modules) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for named in used(code) {
        let path = absolute(&named.path, module);
        let of_child = path.len() > module.len() && path.starts_with(module);
        if !(named.handed_on && of_child) {
            paths.push(path.clone());
        }
        known.insert(named.name, path);
    }
    for path in inline(code) {
        let whole = known.get(&path[0]).map(|start| {
            let rest = path[1..].iter().cloned();
            start.iter().cloned().chain(rest).collect::<Vec<_>>()
        });
        let whole = whole.unwrap_or_else(|| absolute(&path, module));
        if modules.contains_key(&whole[..1]) {
            paths.push(whole);
        }
    }
    paths
}

/// A path from the root of the crate: `crate`, `super`, `self` and names of children resolved.
fn absolute(path: &[String], module: &[String]) -> Vec<String> {
    let mut from = module.to_vec();
    let mut rest = path;
    match path.first().map(String::as_str) {
        Some("crate" | "si") => (from, rest) = (Vec::new(), &path[1..]),
        Some("self") => rest = &path[1..],
        _ => {}
    }
    while rest.first().is_some_and(|first| first == "super") {
        from.pop();
        rest = &rest[1..];
    }
    from.extend(rest.iter().cloned());
    from
}

/// The file in which a path ends; `None` where it leaves the crate.
fn followed(path: &[String], modules: &Modules, depth: usize) -> Option<String> {
    let length = (0..=path.len())
        .rev()
        .find(|length| modules.contains_key(&path[..*length]))?;
    let (module, rest) = (&modules[&path[..length]], &path[length..]);
    if length == 0 && depth == 0 && !path.is_empty() && rest.len() == path.len() {
        let own = module.handed_on.iter().any(|(name, _)| *name == rest[0]);
        if !own {
            return None;
        }
    }
    let Some(name) = rest.first() else {
        return Some(module.file.clone());
    };
    let handed = module.handed_on.iter().find(|(known, _)| known == name);
    let further =
        handed.map(|(_, path)| path.iter().chain(&rest[1..]).cloned().collect::<Vec<_>>());
    match further {
        Some(further) if depth < 8 && further != path => followed(&further, modules, depth + 1),
        _ => Some(module.file.clone()),
    }
}
