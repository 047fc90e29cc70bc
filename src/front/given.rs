//! What applications are computed with: unit costs and the municipality's policy.

use super::faults::Faults;
use crate::input::{CsvFile, Document, FileKind, Source, evidence, policy_file, unit_costs};
use crate::model::{Evidence, PolicyLevel, UnitCosts};
use crate::problem::{Problems, first_error};

/// Unit costs and index series, read from CSV.
#[derive(Clone, Debug, Default)]
pub struct UnitCostDatabase(pub(super) UnitCosts);

impl UnitCostDatabase {
    /// Reads files by name and text; one that is called `index.csv` holds index series.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn from_csv<'n, T: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (&'n str, T)>,
    ) -> Result<Self, Faults> {
        let mut problems = Problems::default();
        let (read, _) = unit_costs(csv_files(files), &mut problems);
        without_errors(read, problems).map(Self)
    }
}

/// What studies have found, read from CSV: applications cite it by id.
#[derive(Clone, Debug, Default)]
pub struct EvidenceCatalogue(pub(super) Evidence);

impl EvidenceCatalogue {
    /// Reads files by name and text; a later row of an id, in the last file, is its new version.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn from_csv<'n, T: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (&'n str, T)>,
    ) -> Result<Self, Faults> {
        let mut problems = Problems::default();
        let (read, _) = evidence(csv_files(files), &mut problems);
        without_errors(read, problems).map(Self)
    }
}

fn csv_files<'n, T: AsRef<[u8]>>(files: impl IntoIterator<Item = (&'n str, T)>) -> Vec<CsvFile> {
    let files = files.into_iter().map(|(name, text)| CsvFile {
        name: name.to_owned(),
        bytes: text.as_ref().to_vec(),
        is_index: name == "index.csv",
    });
    files.collect()
}

fn without_errors<T>(read: T, problems: Problems) -> Result<T, Faults> {
    let found = problems.in_file_order();
    match first_error(&found) {
        Some(_) => Err(Faults::from_problems(found)),
        None => Ok(read),
    }
}

/// What a municipality says of the policy for all its applications; the default says nothing, so that the preset
/// `orebro` holds.
#[derive(Clone, Debug, Default)]
pub struct CommonPolicy(pub(super) PolicyLevel);

impl CommonPolicy {
    /// Reads the text of a policy file: one table `[policy]`.
    ///
    /// # Errors
    /// Everything that is wrong with the text, each at its line and column of `policy.toml`.
    pub fn from_toml(text: impl AsRef<[u8]>) -> Result<Self, Faults> {
        let bytes = text.as_ref().to_vec();
        let source = Source::toml("policy.toml", bytes).map_err(Faults::one)?;
        let document = Document::read(&source);
        let (level, found) = FileKind::Policy.read(&document, policy_file);
        match level {
            Some(level) if first_error(&found).is_none() => Ok(Self(level)),
            _ => Err(Faults::from_problems(found)),
        }
    }
}
