//! `--policy PRESET|FILE` as typed, made into a level of policy; several are compared.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::console;
use super::usage::refused;
use crate::cli::{Basis, Common};
use crate::input::{Document, Source, has_foreign_separator, policy_file, read_bytes, shown};
use crate::model::{Choice, PolicyLevel, Preset};
use crate::problem::{Place, Problem, Problems};
use crate::words::{Message, Unreadable, policy_twice};

/// The values of a policy that only other files or values show to be wrong.
const LATE: [&str; 4] = [
    "policy.return_floor",
    "policy.return_target",
    "policy.optimism_bias",
    "policy.discount_rate",
];

/// A policy of the command line.
pub(super) struct Asked {
    /// The preset, or the file as the user named it.
    pub(super) name: String,
    /// What it says.
    pub(super) level: PolicyLevel,
    /// Whether all of it could be read.
    is_read: bool,
    /// The file, where it is one.
    pub(super) file: Option<Source>,
    /// Where a file gives the values of [`LATE`].
    places: Vec<(&'static str, Place)>,
}

impl Asked {
    /// Problems of an application under this policy: what is the policy's fault stands in its file, each once; where
    /// the file cannot be read, nothing is said of a policy that is not the one asked for.
    pub(super) fn placed(&self, problems: impl IntoIterator<Item = Problem>) -> Vec<Problem> {
        let mut placed = Vec::new();
        // A policy may be wrong for every effect of an application: that is still one problem of its file.
        let mut of_the_file: Vec<Problem> = Vec::new();
        for problem in problems {
            let keys = faulty_values(&problem.message);
            match keys.iter().find_map(|key| self.place(key)) {
                _ if !keys.is_empty() && !self.is_read => {}
                None => placed.push(problem),
                Some(place) => {
                    let problem = Problem { place, ..problem };
                    if !of_the_file.contains(&problem) {
                        of_the_file.push(problem);
                    }
                }
            }
        }
        placed.extend(of_the_file);
        placed
    }

    fn place(&self, key: &str) -> Option<Place> {
        let mut places = self.places.iter();
        let found = places.find(|(known, _)| *known == key);
        found.map(|(_, place)| place.clone())
    }
}

/// The values of a policy that may be at fault, the likeliest first; none where the problem is not of the policy.
fn faulty_values(message: &Message) -> &'static [&'static str] {
    match message {
        Message::FloorAboveTarget { .. } => &["policy.return_floor", "policy.return_target"],
        Message::NoCorrectionForGrade { .. } => &["policy.optimism_bias"],
        Message::AmountTooLarge { address } if address == "policy.discount_rate" => {
            &["policy.discount_rate"]
        }
        _ => &[],
    }
}

/// The policies of the command line, in their order.
pub(super) fn policies(given: &[PathBuf], problems: &mut Problems) -> Vec<Asked> {
    let policies = given.iter();
    policies.map(|given| policy(given, problems)).collect()
}

/// The same policy twice can only be a slip: a wrong command line.
pub(super) fn each_is_another(basis: &Basis, common: &Common) -> Result<()> {
    // What is no file, or is not there, is known by its name.
    let real = |path: &PathBuf| match fs::canonicalize(path) {
        Ok(real) if Preset::of(&path.to_string_lossy()).is_none() => real,
        _ => path.clone(),
    };
    let policies: Vec<PathBuf> = basis.policy.iter().map(real).collect();
    for (position, policy) in policies.iter().enumerate() {
        if policies[..position].contains(policy) {
            let name = shown(&basis.policy[position]);
            let words = policy_twice(&name, console::language(common, None));
            return Err(refused(&words));
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
    let mut asked = Asked {
        name: shown(argument),
        level: PolicyLevel::default(),
        is_read: true,
        file: None,
        places: Vec::new(),
    };
    if let Some(preset) = Preset::of(&name) {
        asked.level.preset = Some(preset);
        return asked;
    }
    let source = read_bytes(argument)
        .map_err(|reason| {
            let reason = match reason {
                Unreadable::NotFound => Unreadable::NoPolicy,
                other => other,
            };
            let message = Message::UnreadableFile {
                path: None,
                reason,
                backslash: has_foreign_separator(&name),
            };
            Problem {
                place: Place::file(&name),
                message,
            }
        })
        .and_then(|bytes| Source::toml(&shown(argument), bytes));
    let found = match &source {
        Ok(source) => {
            let document = Document::read(source);
            asked.level = policy_file(&document).unwrap_or_default();
            let given = LATE.into_iter().filter(|address| document.has(address));
            asked.places = given
                .map(|address| (address, document.place_of(address)))
                .collect();
            document.into_problems()
        }
        Err(problem) => {
            let mut problems = Problems::default();
            problems.extend([problem.clone()]);
            problems
        }
    };
    asked.is_read = !found.has_errors();
    asked.file = source.ok();
    problems.extend(found.in_file_order());
    asked
}
