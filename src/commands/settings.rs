//! `--set ADDRESS=VALUE` and `--policy PRESET|FILE` as typed, made into values of the model.

use std::path::Path;

use super::console;
use super::usage::refuse;
use crate::cli::{Basis, Common};
use crate::input::{
    Document, Source, exact, has_foreign_separator, policy_file, read_bytes, shown,
};
use crate::model::{Change, Choice, PolicyLevel, Preset, Setting};
use crate::problem::{Place, Problem, Problems};
use crate::words::{Message, NumberFault, set_twice, set_without_value};

/// What is wrong with a `--set`.
pub(super) enum SetFault {
    /// There is no `=`.
    NoValue,
    /// The value is no number.
    Number(String, NumberFault),
}

/// Reads `ADDRESS=0.5` or `ADDRESS=*0.8`.
pub(super) fn setting(text: &str) -> Result<Setting, SetFault> {
    let (address, value) = text.split_once('=').ok_or(SetFault::NoValue)?;
    let (address, value) = (address.trim(), value.trim());
    let (digits, times) = value
        .strip_prefix('*')
        .map_or((value, false), |factor| (factor.trim(), true));
    let number = exact(&digits.replace('_', ""))
        .map_err(|fault| SetFault::Number(digits.to_owned(), fault))?;
    let change = if times {
        Change::Times(number)
    } else {
        Change::To(number)
    };
    Ok(Setting {
        address: address.to_owned(),
        change,
    })
}

/// What `--set` says; a wrong one is a wrong command line.
pub(super) fn settings(basis: &Basis, common: &Common) -> Vec<Setting> {
    let parse = |text: &String| {
        setting(text).unwrap_or_else(|fault| {
            let language = console::language(common, None);
            let words = match fault {
                SetFault::NoValue => set_without_value(text, language),
                SetFault::Number(number, fault) => {
                    let message = Message::InvalidNumber {
                        text: number,
                        fault,
                    };
                    format!("--set {text}: {}", message.text(language))
                }
            };
            refuse(&words)
        })
    };
    let settings: Vec<Setting> = basis.set.iter().map(parse).collect();
    // The result says what was set by address: twice the same could not be told apart.
    for (position, setting) in settings.iter().enumerate() {
        let earlier = &settings[..position];
        if earlier
            .iter()
            .any(|earlier| earlier.address == setting.address)
        {
            refuse(&set_twice(
                &setting.address,
                console::language(common, None),
            ));
        }
    }
    settings
}

/// The policy of the command line: a preset's name, else a file.
pub(super) fn policy(argument: &Path, problems: &mut Problems) -> PolicyLevel {
    let name = argument.to_string_lossy();
    if let Some(preset) = Preset::of(&name) {
        return PolicyLevel {
            preset: Some(preset),
            ..PolicyLevel::default()
        };
    }
    let source = read_bytes(argument)
        .map_err(|reason| {
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
    match source {
        Ok(source) => {
            let document = Document::read(&source);
            let level = policy_file(&document);
            problems.extend(document.into_problems().in_file_order());
            level.unwrap_or_default()
        }
        Err(problem) => {
            problems.extend([problem]);
            PolicyLevel::default()
        }
    }
}
