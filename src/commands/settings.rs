//! `--set ADDRESS=VALUE` as typed, made into values of the model.

use anyhow::Result;

use super::console;
use super::usage::{refused, with_hint};
use crate::cli::{Basis, Common};
use crate::input::change;
use crate::model::{Place, Setting};
use crate::problem::Facts;
use crate::words::{self, Area, Language};

/// Reads `ADDRESS=0.5` or `ADDRESS=*0.8`, else says what is wrong.
fn setting(text: &str, language: Language) -> std::result::Result<Setting, String> {
    let (address, value) = text.split_once('=').ok_or_else(|| {
        let facts = Facts::new().with("text", text);
        words::text(language, Area::Usage, "set-without-value", &facts)
    })?;
    let change = change(value, Place::file("--set"))
        .map_err(|problem| format!("--set {text}: {}", with_hint(&problem, language)))?;
    let address = address.trim().to_owned();
    Ok(Setting { address, change })
}

/// What `--set` says; a wrong one is a wrong command line.
pub(super) fn settings(basis: &Basis, common: &Common) -> Result<Vec<Setting>> {
    let language = console::language(common, None);
    let mut settings: Vec<Setting> = Vec::new();
    // The result says what was set by address: twice the same could not be told apart.
    for text in &basis.set {
        let setting = setting(text, language).map_err(|words| refused(&words))?;
        let is_known = |earlier: &Setting| earlier.address == setting.address;
        if settings.iter().any(is_known) {
            let facts = Facts::new().with("address", &setting.address);
            let words = words::text(language, Area::Usage, "set-twice", &facts);
            return Err(refused(&words));
        }
        settings.push(setting);
    }
    Ok(settings)
}
