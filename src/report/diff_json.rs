//! Two versions of an application as JSON: `si.diff/1`.

use std::io::{self, Write};

use super::case_json::file;
use super::compared::{AttributedChange, ChangeEffect, Differing};
use super::compared_json::{delta, figures, old_new};
use super::json_value::{Json, object};

/// Writes them, indented for reading.
///
/// # Errors
/// The output cannot be written.
pub(crate) fn write(output: &mut dyn Write, differing: &Differing) -> io::Result<()> {
    let [old, new] = &differing.files;
    let changes = differing.changes.iter();
    let head = object! {
        "schema": "si.diff/1",
        "si": env!("CARGO_PKG_VERSION"),
        "id": &differing.id,
        "name": &differing.name,
        "files": old_new([old, new].map(|(name, sha256)| file(name, sha256))),
    };
    let tail = object! {
        "changes": Json::list(changes.map(|known| change(known, differing))),
        "without_figures": Json::list(&differing.without_figures),
    };
    let whole = head.and(figures(&differing.old, &differing.new)).and(tail);
    serde_json::to_writer_pretty(&mut *output, &whole)?;
    writeln!(output)
}

fn change(change: &AttributedChange, differing: &Differing) -> Json {
    let departments = differing.departments.iter().map(|(id, _)| id.as_str());
    let (together_with, effect) = match &change.effect {
        ChangeEffect::With(address) => (Some(address), None),
        ChangeEffect::Moves(moved) => (None, Some(delta(moved, departments))),
    };
    object! {
        "address": &change.address,
        "change": match (&change.old, &change.new) {
            (None, Some(_)) => "added",
            (Some(_), None) => "removed",
            _ => "changed",
        },
        "old": change.old.as_deref(),
        "new": change.new.as_deref(),
        "together_with": together_with,
        "effect": effect,
    }
}
