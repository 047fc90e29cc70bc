//! `--set ADDRESS=VALUE` as typed, made into values of the model.

use anyhow::Result;

use super::console;
use super::usage::refused;
use crate::cli::{Basis, Common};
use crate::input::change;
use crate::model::{Place, Setting};
use crate::problem::{Facts, Problem};
use crate::words::{self, Area};

/// What is wrong with a `--set`.
pub(super) enum SetFault {
    /// There is no `=`.
    NoValue,
    /// The value is no number.
    Number(Problem),
}

/// Reads `ADDRESS=0.5` or `ADDRESS=*0.8`.
pub(super) fn setting(text: &str) -> std::result::Result<Setting, SetFault> {
    let (address, value) = text.split_once('=').ok_or(SetFault::NoValue)?;
    let change = change(value, Place::file("--set")).map_err(SetFault::Number)?;
    Ok(Setting {
        address: address.trim().to_owned(),
        change,
    })
}

/// What `--set` says; a wrong one is a wrong command line.
pub(super) fn settings(basis: &Basis, common: &Common) -> Result<Vec<Setting>> {
    let parse = |text: &String| {
        setting(text).map_err(|fault| {
            let language = console::language(common, None);
            let words = match fault {
                SetFault::NoValue => {
                    let facts = Facts::new().with("text", text.as_str());
                    words::text(language, Area::Usage, "set-without-value", &facts)
                }
                SetFault::Number(problem) => {
                    format!("--set {text}: {}", problem.text(language))
                }
            };
            refused(&words)
        })
    };
    let settings: Vec<Setting> = basis.set.iter().map(parse).collect::<Result<_>>()?;
    // The result says what was set by address: twice the same could not be told apart.
    for (position, setting) in settings.iter().enumerate() {
        let earlier = &settings[..position];
        if earlier
            .iter()
            .any(|earlier| earlier.address == setting.address)
        {
            let language = console::language(common, None);
            let facts = Facts::new().with("address", &setting.address);
            let words = words::text(language, Area::Usage, "set-twice", &facts);
            return Err(refused(&words));
        }
    }
    Ok(settings)
}
