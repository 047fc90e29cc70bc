//! `--policy PRESET|FILE` as typed, made into a level of policy; several are compared.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::usage::refused;
use crate::cli::{Basis, Common};
use crate::input::{
    Document, FileKind, LARGEST_TOML, Source, Unreadable, policy_file, read_file, shown,
};
use crate::model::{Choice, Place, PolicyLevel, Preset};
use crate::problem::{Facts, Problems};
use crate::words::Area;

/// A policy of the command line.
pub(super) struct Asked {
    /// The preset, or the file as the user named it.
    pub(super) name: String,
    /// What it says.
    pub(super) level: PolicyLevel,
}

/// The policies of the command line, in their order.
pub(super) fn policies(given: &[PathBuf], problems: &mut Problems) -> Vec<Asked> {
    let policies = given.iter();
    policies.map(|given| policy(given, problems)).collect()
}

/// The same policy twice can only be a slip.
pub(super) fn each_is_another(basis: &Basis, common: &Common) -> Result<()> {
    // What is no file, or is not there, is known by its name.
    let real = |path: &PathBuf| match fs::canonicalize(path) {
        Ok(real) if Preset::of(&path.to_string_lossy()).is_none() => real,
        _ => path.clone(),
    };
    let policies: Vec<PathBuf> = basis.policy.iter().map(real).collect();
    for (position, policy) in policies.iter().enumerate() {
        if policies[..position].contains(policy) {
            let facts = Facts::new().with("name", shown(&basis.policy[position]));
            return Err(refused(common, Area::Usage, "policy-twice", &facts));
        }
    }
    Ok(())
}

/// What one policy says, where it is not compared with others.
pub(super) fn policy_level(given: &Path, problems: &mut Problems) -> PolicyLevel {
    policy(given, problems).level
}

/// A preset's name, else a file.
fn policy(argument: &Path, problems: &mut Problems) -> Asked {
    let name = argument.to_string_lossy();
    let mut level = PolicyLevel::default();
    if let Some(preset) = Preset::of(&name) {
        level = PolicyLevel::preset(preset, Place::file("--policy"));
    } else {
        let source = read_file(argument, LARGEST_TOML)
            .map_err(|reason| match reason {
                Unreadable::NotFound => Unreadable::NoPolicy.problem(&name),
                other => other.problem(&name),
            })
            .and_then(|bytes| Source::toml(&shown(argument), bytes));
        match source {
            Ok(source) => {
                let document = Document::read(&source);
                let (read, found) = FileKind::Policy.read(&document, policy_file);
                level = read.unwrap_or_default();
                problems.extend(found);
            }
            Err(problem) => problems.push(problem),
        }
    }
    Asked {
        name: shown(argument),
        level,
    }
}
