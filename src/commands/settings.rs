//! `--set ADDRESS=VALUE` as typed, made into values of the model.

use anyhow::Result;

use super::console;
use super::usage::refused;
use crate::cli::{Basis, Common};
use crate::input::{NumberFault, exact, invalid_number};
use crate::model::{Change, Place, Setting};
use crate::problem::Facts;
use crate::words::{self, Area};

/// What is wrong with a `--set`.
pub(super) enum SetFault {
    /// There is no `=`.
    NoValue,
    /// The value is no number.
    Number(String, NumberFault),
}

/// Reads `ADDRESS=0.5` or `ADDRESS=*0.8`.
pub(super) fn setting(text: &str) -> std::result::Result<Setting, SetFault> {
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
pub(super) fn settings(basis: &Basis, common: &Common) -> Result<Vec<Setting>> {
    let parse = |text: &String| {
        setting(text).map_err(|fault| {
            let language = console::language(common, None);
            let words = match fault {
                SetFault::NoValue => {
                    let facts = Facts::new().with("text", text.as_str());
                    words::text(language, Area::Usage, "set-without-value", &facts)
                }
                SetFault::Number(number, fault) => {
                    let problem = invalid_number(Place::file("--set"), &number, fault);
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
