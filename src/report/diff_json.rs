//! Two versions of an application as JSON: `si.diff/1`.

use std::io::{self, Write};

use serde::Serialize;

use super::compared::{AttributedChange, ChangeEffect, Differing, Fingerprint};
use super::compared_json::{DeltaJson, FiguresJson, OldNew};

/// Writes them, indented for reading.
///
/// # Errors
/// The output cannot be written.
pub fn write(output: &mut dyn Write, differing: &Differing) -> io::Result<()> {
    let [old, new] = &differing.files;
    let changes = differing.changes.iter();
    let json = DifferingJson {
        schema: "si.diff/1",
        si: env!("CARGO_PKG_VERSION"),
        id: &differing.id,
        name: &differing.name,
        files: [old, new].map(VersionFileJson::from).into(),
        figures: FiguresJson::new(&differing.old, &differing.new),
        changes: changes
            .map(|change| AttributedChangeJson::new(change, differing))
            .collect(),
        without_figures: &differing.without_figures,
    };
    serde_json::to_writer_pretty(&mut *output, &json)?;
    writeln!(output)
}

#[derive(Serialize)]
struct DifferingJson<'o> {
    schema: &'static str,
    si: &'static str,
    id: &'o str,
    name: &'o str,
    files: OldNew<VersionFileJson<'o>>,
    #[serde(flatten)]
    figures: FiguresJson<'o>,
    changes: Vec<AttributedChangeJson<'o>>,
    without_figures: &'o [String],
}

#[derive(Serialize)]
struct VersionFileJson<'o> {
    file: &'o str,
    sha256: &'o str,
}

impl<'o> From<&'o Fingerprint> for VersionFileJson<'o> {
    fn from((file, sha256): &'o Fingerprint) -> Self {
        Self { file, sha256 }
    }
}

#[derive(Serialize)]
struct AttributedChangeJson<'o> {
    address: &'o str,
    change: &'static str,
    old: Option<&'o str>,
    new: Option<&'o str>,
    together_with: Option<&'o str>,
    effect: Option<DeltaJson<'o>>,
}

impl<'o> AttributedChangeJson<'o> {
    fn new(change: &'o AttributedChange, differing: &'o Differing) -> Self {
        let departments = differing.departments.iter().map(|(id, _)| id.as_str());
        let (together_with, effect) = match &change.effect {
            ChangeEffect::With(address) => (Some(address.as_str()), None),
            ChangeEffect::Moves(delta) => (None, Some(DeltaJson::new(delta, departments))),
        };
        Self {
            address: &change.address,
            change: match (&change.old, &change.new) {
                (None, Some(_)) => "added",
                (Some(_), None) => "removed",
                _ => "changed",
            },
            old: change.old.as_deref(),
            new: change.new.as_deref(),
            together_with,
            effect,
        }
    }
}
